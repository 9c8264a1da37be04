"""Made-up records for tests, read by the real models from what an author would have written.

Fields go by their names in Python (``short_title``, ``for_``); their values are as in YAML, or records already made,
as in ``an_event(organisers=[an_organiser("ark", name="The Ark")])``. A field of None is left out.
The organiser ``tide-house`` and the venue ``the-boathouse`` can always be named.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

from campaign.kinds.table import KINDS
from campaign.model.event import Event
from campaign.model.hand_written import HandWrittenPage
from campaign.model.opportunity import Opportunity
from campaign.model.organiser import Organiser
from campaign.model.promise import Promise
from campaign.model.record import Record, Source, Surroundings
from campaign.model.report import Report
from campaign.model.survey import Survey
from campaign.model.venue import Venue
from campaign.model.week import Campaign, Week
from campaign.model.writing import CaseStudy, Story, Workshop
from campaign.site.gate import InFeeds, OnSite, OnSocial, Published, Shown, let_through
from campaign.site.kind import Kind
from campaign.site.site import Site

YEAR = 2027
TOPICS = ("Mental health", "Housing", "Carers")
AGREED = {
    "reference": "C-0042",
    "agreed": ["words", "name"],
    "use on": ["site", "feeds", "social", "newsletter", "print"],
    "given": "1 March 2027",
    "ask again by": "1 March 2029",
}

WEDNESDAY = date(2027, 7, 7)
"""The third day of the made-up week."""

R = TypeVar("R", bound=Record)


def an_organiser(slug: str = "tide-house", **fields: Any) -> Organiser:
    return _read(Organiser, _source(Organiser, slug), {"name": "Tide House"} | fields)


def a_venue(slug: str = "the-boathouse", **fields: Any) -> Venue:
    written = {"name": "The Boathouse", "street": "3 Ferry Lane", "town": "Sampleton", "postcode": "ZZ1 2AB"}
    return _read(Venue, _source(Venue, slug), written | fields)


def a_campaign(**fields: Any) -> Campaign:
    written = {
        "id": "week.example.org",
        "name": "Sampleton Co-production Week",
        "year": str(YEAR),
        "when": "Monday 5 to Sunday 11 July 2027",
        "theme": "Start together",
        "summary": "A week of events that people plan and run together.",
        "publisher": "tide-house",
        "contact": {
            "phone": "01632 960 100",
            "email": "week@example.org",
            "post": ["3 Ferry Lane", "Sampleton"],
        },
        "topics": list(TOPICS),
        "brand": {"deep": "#0D4047", "sun": "#FFC857", "cool": "#BFE3DF", "spark": "#F0633F"},
    }
    return _read(Campaign, Source(PurePosixPath("mkdocs.yml")), written | fields)


def a_week(year: int, **fields: Any) -> Week:
    """An earlier week."""
    written = {
        "when": f"1 July {year} to 7 July {year}",
        "theme": "Listen first",
        "summary": "How it began.",
        "publisher": "tide-house",
    }
    return _read(Week, Source(PurePosixPath(f"events/{year}/week.yml"), year), written | fields)


def an_event(
    slug: str = "open-kitchen", *, year: int = YEAR, zone: str = "Europe/London", **fields: Any
) -> Event:
    written = {
        "title": "Open kitchen",
        "summary": "Cook lunch together and say what good support tastes like.",
        "when": f"8 July {year}, 10am to 12.30pm",
        "how": "in person",
    }
    return _read(Event, _source(Event, slug, year), written | fields, zone=zone)


def a_story(
    slug: str = "the-blue-door",
    *,
    year: int = YEAR,
    root: Path = Path(),
    body: str = "It began.",
    **fields: Any,
) -> Story:
    written = {
        "title": "The blue door",
        "summary": "Robin found a way back in.",
        "told by": {"name": "Robin", "name is": "first name"},
        "consent": AGREED,
    }
    return _written(Story, slug, year, root, body, written | fields)


def a_case_study(
    slug: str = "shorter-letters", *, year: int = YEAR, root: Path = Path(), body: str = "", **fields: Any
) -> CaseStudy:
    written = {
        "title": "Shorter letters",
        "summary": "Patients rewrote the clinic's letters.",
        "service": "Harbour Clinic",
        "what changed": "Letters fit on one page.",
        "what next": "not recorded",
        "consent": "nobody identified",
    }
    return _written(CaseStudy, slug, year, root, body, written | fields)


def a_workshop(
    slug: str = "who-decides", *, year: int = YEAR, root: Path = Path(), body: str = "", **fields: Any
) -> Workshop:
    written = {
        "title": "Who decides?",
        "summary": "What thirty people said about budgets.",
        "when": f"6 July {year}, 2pm to 4pm",
        "where": "not recorded",
        "what next": "not recorded",
        "consent": "nobody identified",
    }
    return _written(Workshop, slug, year, root, body, written | fields)


def a_report(
    slug: str = "who-was-told", *, year: int = YEAR, root: Path = Path(), body: str = "", **fields: Any
) -> Report:
    written = {"title": "Who was told?", "summary": "What sixty people said.", "consent": "nobody identified"}
    return _written(Report, slug, year, root, body, written | fields)


def an_opportunity(slug: str = "peer-trainer", *, year: int = YEAR, **fields: Any) -> Opportunity:
    written = {
        "title": "Peer trainer",
        "type": "paid role",
        "summary": "You teach a course with a member of staff.",
    }
    return _read(Opportunity, _source(Opportunity, slug, year), written | fields)


def a_survey(slug: str = "were-you-heard", *, year: int = YEAR, root: Path = Path(), **fields: Any) -> Survey:
    written = {
        "title": "Most people felt heard",
        "summary": "We asked whether anybody listened.",
        "consent": "nobody identified",
        "answered": "405",
        "when": f"3 to 31 May {year}",
        "questions": [
            {"question": "I felt listened to", "kind": "yes or no", "answers": {"Yes": "259", "No": "146"}}
        ],
    }
    return _read(Survey, _source(Survey, slug, year), written | fields, root=root)


def a_promise(slug: str = "shorter-form", *, year: int = YEAR, **fields: Any) -> Promise:
    written = {
        "you_said": "The form is too long.",
        "who_said_it": "People who came",
        "we": "did",
        "what_happened": "The form has 4 questions.",
        "owner": "Front desk team",
    }
    return _read(Promise, _source(Promise, slug, year), written | fields)


def at(record: R, **places: tuple[int, int]) -> R:
    """The record with the places at which its fields are written."""
    written = {name.replace("_", " "): place for name, place in places.items()}
    source = replace(record.source, places=written, items={(name,): place for name, place in written.items()})
    record.model_post_init(Surroundings(source))
    return record


def a_page(path: str, body: str, *, line: int = 1, **fields: Any) -> HandWrittenPage:
    """A page of ``docs/``, such as ``docs/about.md``; ``body`` begins on ``line``."""
    at = PurePosixPath(path)
    page = _read(HandWrittenPage, _kind_of(HandWrittenPage).source(at), fields)
    page.take_body(body, line)
    return page


def a_record(model: type[R], kind: Kind[R], slug: str, *, body: str = "", **fields: Any) -> R:
    """A record of any kind, of the made-up year."""
    source = kind.source(kind.folder_of(YEAR) / f"{slug}{kind.suffix}", YEAR if kind.is_of_a_week else None)
    record = _read(model, source, fields)
    if kind.suffix == ".md":
        record.take_body(body, 1)
    return record


def a_site(*records: Record, campaign: Campaign | None = None, kinds: tuple[Kind[Any], ...] = KINDS) -> Site:
    """A site of these records, in the order the repository reader gives them; organisers and venues only if named."""
    campaign = campaign or a_campaign()
    weeks = {week.year: week for week in (*_of(Week, records), campaign)}
    shelves: dict[str, tuple[Record, ...]] = {}
    for kind in kinds:
        of_kind = [record for record in records if type(record) is kind.model]
        shelves[kind.name] = tuple(sorted(of_kind, key=kind.order, reverse=kind.newest_first))
    return Site(
        campaign=campaign,
        kinds=kinds,
        weeks=tuple(weeks[year] for year in sorted(weeks, reverse=True)),
        shelves=shelves,
    )


def published(
    *records: Record, campaign: Campaign | None = None, today: date = WEDNESDAY
) -> Published[OnSite]:
    """What of a site of these records may be on the site."""
    return let_through(a_site(*records, campaign=campaign), OnSite, today)


def on_site(record: R, *others: Record, today: date = WEDNESDAY) -> Shown[R, OnSite]:
    """The record after the gate, with ``others`` on the same site. Raises KeyError if it is held back."""
    return published(record, *others, today=today).pass_of(record)


def on_social(record: R, *, today: date = WEDNESDAY) -> Shown[R, OnSocial]:
    return let_through(a_site(record), OnSocial, today).pass_of(record)


def in_feeds(
    *records: Record, campaign: Campaign | None = None, today: date = WEDNESDAY
) -> Published[InFeeds]:
    return let_through(a_site(*records, campaign=campaign), InFeeds, today)


def _of(model: type[R], records: Iterable[Record]) -> tuple[R, ...]:
    return tuple(record for record in records if isinstance(record, model))


def _kind_of(model: type[Record]) -> Kind[Any]:
    return next(kind for kind in KINDS if kind.model is model)


def _source(model: type[Record], slug: str, year: int | None = None) -> Source:
    kind = _kind_of(model)
    return kind.source(kind.folder_of(year) / f"{slug}{kind.suffix}", year)


def _written(model: type[R], slug: str, year: int, root: Path, body: str, fields: dict[str, Any]) -> R:
    writing = _read(model, _source(model, slug, year), fields, root)
    writing.take_body(body, 1)
    return writing


def _read(
    model: type[R],
    source: Source,
    fields: dict[str, Any],
    root: Path = Path(),
    zone: str = "Europe/London",
) -> R:
    # Organisers and venues refer to nothing, so only what may name them needs them near.
    near: list[Record] = [an_organiser(), a_venue()] if model not in (Organiser, Venue) else []
    written = {
        name.rstrip("_").replace("_", " "): _as_written(value, near)
        for name, value in fields.items()
        if value is not None
    }
    records = {
        kind.name: {record.reference: record for record in near if type(record) is kind.model}
        for kind in KINDS
    }
    surroundings = Surroundings(
        source,
        root,
        time_zone=zone,
        topics=TOPICS,
        records=records,
        text_beside=lambda path: (root / path).read_text("utf-8"),
    )
    return model.model_validate(written, context=surroundings)


def _as_written(value: Any, near: list[Record]) -> Any:
    """``value`` with the name of its file for each record in it, which is added to those that are ``near``."""
    if isinstance(value, list):
        return [_as_written(item, near) for item in value]
    if isinstance(value, Record):
        near.append(value)
        return value.reference
    return value
