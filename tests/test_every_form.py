"""Every fact of an event is told in every form, or the table of what is left out says why not.

The table: ``hooks/campaign/telling/left_out.py``. That each fact is told in the right words: ``test_every_event_field.py``.
"""

from __future__ import annotations

from functools import cache

import pytest

from campaign.forms.calendars.calendars import Calendars
from campaign.forms.cards.social_images import event_image_words, words_on_event
from campaign.forms.feeds.feeds import change_entries, event_entries
from campaign.forms.pages.previews import event_preview
from campaign.forms.pages.record import record_page
from campaign.forms.pages.rows import event_rows
from campaign.forms.search.entries import entries, with_texts
from campaign.languages.access_facts import ACCESS_FACTS, Of
from campaign.languages.phrases import ENGLISH, say
from campaign.model.access import EventAccess, PlaceAccess
from campaign.model.event import Event
from campaign.model.public_view import leaves
from campaign.model.record import Fields, Record
from campaign.model.status import Status, StatusOfDate
from campaign.model.venue import PlaceFields
from campaign.telling.left_out import LEFT_OUT, Form, is_left_out, why_left_out
from forms.pages.facts import page_at
from making import a_week, an_event, in_feeds, published
from test_every_event_field import BIGGER, BUILD, FIELDS, event_with, lines_of


def as_authors_say(name: str) -> str:
    return ": ".join(part.rstrip("_").replace("_", " ") for part in name.split("."))


@cache
def forms_of(name: str, *, without: bool) -> dict[Form, str]:
    """All words of each form of a small event with this field, or without it: then many are the same event."""
    event = event_with(name, without=without)
    known = repr(event)
    if known not in _FORMS:
        _FORMS[known] = forms_of_event(event)
    return _FORMS[known]


_FORMS: dict[str, dict[Form, str]] = {}


def forms_of_event(event: Event) -> dict[Form, str]:
    week = a_week(2026)
    page = page_at(event.address, week, event, BIGGER, build=BUILD)
    easy = page_at(f"{event.address}easy-read/", week, event, BIGGER, build=BUILD)
    named = {leaf.value.reference: leaf.value for leaf in leaves(event) if isinstance(leaf.value, Record)}
    site = published(week, event, BIGGER, *named.values())
    shown = site.pass_of(event)
    (entry,) = entries(site, [record_page(shown, site, BUILD)], BUILD)
    found = with_texts(entry, shown, site, BUILD.language)
    calendar = Calendars(site, BUILD).of_record(shown)
    assert calendar is not None
    feeds = in_feeds(week, event, BIGGER)
    fed = [
        entry
        for make in (event_entries, change_entries)
        for entry in make(feeds.pass_of(event), feeds.campaign, BUILD)
    ]
    return {
        Form.PAGE: "\n".join(lines_of(page["event"])),
        Form.EASY_READ: "\n".join(lines_of(easy["easy"])),
        Form.ROW: "\n".join(lines_of(list(event_rows([shown], BUILD)))),
        Form.CALENDAR: calendar.decode().replace("\r\n ", "").replace("\\", ""),
        Form.FEED: "\n".join(map(str, fed)),
        Form.LINKED_DATA: "\n".join(lines_of(page["linked_data"][0])),
        Form.IMAGE: "\n".join(
            [event_image_words(shown, BUILD), *(said.words for said in words_on_event(event))]
        ),
        Form.SEARCH: str(found),
        Form.PREVIEW: str(event_preview(shown, BUILD)),
    }


def is_told(name: str, form: Form) -> bool:
    """Whether a form is another one with the field."""
    return forms_of(name, without=False)[form] != forms_of(name, without=True)[form]


@pytest.mark.parametrize("form", Form)
def test_every_fact_is_told_or_left_out_for_a_reason(form: Form) -> None:
    """Nothing that an author writes is lost in silence."""
    lost = [as_authors_say(name) for name in FIELDS if not is_told(name, form)]

    assert [name for name in lost if not is_left_out(form, name)] == []


@cache
def forms_with_status(status: Status) -> dict[Form, str]:
    was = "1 July 2027, 10am" if status is Status.RESCHEDULED else None
    return forms_of_event(an_event(how="online", status=status.value, was=was))


@pytest.mark.parametrize("form", Form)
def test_every_status_is_told_or_left_out_for_a_reason(form: Form) -> None:
    """Who sees only a preview or a picture may set out for what is by invitation."""
    plain = forms_with_status(Status.SCHEDULED)[form]
    changed = [status for status in Status if status is not Status.SCHEDULED]
    lost = [status for status in changed if forms_with_status(status)[form] == plain]

    assert [status for status in lost if not is_left_out(form, f"status: {status}")] == []


POINTED_TO = {"description", "recordings: captions"}
"""Easy Read says that there is more to read where the page has one; a recording is there only with captions."""


@cache
def forms_with_status_of_date(status: str) -> dict[Form, str]:
    dates = [{"when": "8 July 2027", "status": status}] if status else []
    return forms_of_event(
        an_event(where={"name": "Quay hut"}, also_on={"when": "9 July 2027, 10am"}, single_dates=dates)
    )


@pytest.mark.parametrize("form", Form)
def test_every_status_of_one_date_is_told_or_left_out_for_a_reason(form: Form) -> None:
    """Who sees only a calendar or a picture may set out on the day that is off."""
    plain = forms_with_status_of_date("")[form]
    lost = [status for status in StatusOfDate if forms_with_status_of_date(status)[form] == plain]

    assert [status for status in lost if not is_left_out(form, f"single dates: {status}")] == []


@pytest.mark.parametrize("form", [Form.PAGE, Form.EASY_READ])
def test_what_is_left_out_is_not_told(form: Form) -> None:
    """No reason outlives what it is for, in the two forms that are read whole. Others may come to tell more."""
    names = {as_authors_say(name): name for name in FIELDS}
    told = {said for said, name in names.items() if is_left_out(form, said) and is_told(name, form)}

    assert told - POINTED_TO == set()


def test_the_reasons_name_fields() -> None:
    """Of the event, or of the place where it is."""
    known = {as_authors_say(name) for name in FIELDS} | {
        name.partition(":")[0] for name in map(as_authors_say, FIELDS)
    }
    known |= {f"status: {status}" for status in Status}
    known |= {f"single dates: {status}" for status in StatusOfDate}
    names = {name for reasons in LEFT_OUT.values() for name in reasons}

    assert {
        name for name in names if name not in known and name.partition(":")[0] not in ("where", "access")
    } == set()
    assert why_left_out(Form.EASY_READ, "sessions: speakers") == why_left_out(Form.EASY_READ, "series: by")


Words = dict[str, tuple[object, str]]
"""What is written of a thing, and the words to look for."""

OF_PLACE: Words = {
    "name": ("Zebra hall", "Zebra hall"),
    "street": ("7 Zebra Street", "7 Zebra Street"),
    "town": ("Zebraton", "Zebraton"),
    "postcode": ("ZZ7 7ZZ", "ZZ7 7ZZ"),
    "country": ("FR", "addressCountry: FR"),
    "time zone": ("Europe/Oslo", "Oslo"),
    "getting there": ("Zebra bus.", "Zebra bus"),
    "map": ("https://map.example/zebra", "https://map.example/zebra"),
    "link": ("https://hall.example/zebra", "https://hall.example/zebra"),
    "phone": ("01632 960 171", "01632 960 171"),
}

OF_BOTH = {
    "guide": ("https://guide.example/{of}", "https://guide.example/{of}"),
    "confirmed by": ("Zebra keeper of the {of}", "Zebra keeper of the {of}"),
    "confirmed on": ("1{n} May 2027", "1{n} May 2027"),
}
OF_PLACE_ACCESS: Words = {"more": ("Zebras find more.", "Zebras find more")}
OF_EVENT_ACCESS: Words = {
    "languages": (["Zebraic"], "Zebraic"),
    "ask": ({"name": "Zara", "phone": "01632 960 172", "email": "zara@example.org"}, "01632 960 172"),
    "ask by": ("3 July 2027", "3 July 2027"),
}


def detail_of(name: str) -> str:
    """Words that no other fact has."""
    return f"Only for zebra {sorted(ACCESS_FACTS).index(name) + 100}"


def _access(of: Of) -> Words:
    number = {Of.PLACE: 2, Of.EVENT: 3}[of]
    words: Words = {
        name: (written.format(of=of.value, n=number), said.format(of=of.value, n=number))
        for name, (written, said) in OF_BOTH.items()
    }
    facts: Words = {
        name.replace("_", " "): (
            f"{next(iter(entry.answers or ['yes']))}. {detail_of(name)}.",
            detail_of(name),
        )
        for name, entry in ACCESS_FACTS.items()
        if entry.of is of
    }
    return {**facts, **words, **(OF_PLACE_ACCESS if of is Of.PLACE else OF_EVENT_ACCESS)}


@cache
def forms_of_all() -> dict[Form, str]:
    """Of an event of which all is known that there is to know of a place and of access."""
    place: dict[str, object] = {name: written for name, (written, _) in OF_PLACE.items()}
    place["access"] = {name: written for name, (written, _) in _access(Of.PLACE).items()}
    place["rooms"] = [{"name": "Zebra room", "floor": "floor 77", "access": {"lift": "no. Zebra stairs."}}]
    access = {name: written for name, (written, _) in _access(Of.EVENT).items()}
    return forms_of_event(an_event(where=place, access=access, room="Zebra room"))


INSIDE = {
    **{f"where: {name}": words for name, (_, words) in OF_PLACE.items()},
    **{f"where: access: {name}": words for name, (_, words) in _access(Of.PLACE).items() if name != "lift"},
    **{f"access: {name}": words for name, (_, words) in _access(Of.EVENT).items()},
    "where: rooms: access": "Zebra stairs",
}
"""What is inside of a place and of access, and the words to look for. Of the lift, the room tells."""


@pytest.mark.parametrize("form", Form)
def test_every_fact_of_a_place_and_of_access_is_told_or_left_out_for_a_reason(form: Form) -> None:
    """As for all other fields; a fact of access is told with what its author added to it."""
    words = forms_of_all()[form]
    lost = [name for name, said in INSIDE.items() if said not in words]

    assert [name for name in lost if not is_left_out(form, name)] == []


@pytest.mark.parametrize("form", Form)
def test_no_form_tells_a_yes_without_its_limit(form: Form) -> None:
    """In whatever words it says yes, what limits it is beside it."""
    words = forms_of_all()[form]
    bare = [
        name
        for name in ACCESS_FACTS
        if name != "lift"
        for phrase in (f"access.yes.{name}", f"easy_access.{name}.yes", f"access.{name}")
        if say(ENGLISH, phrase).removesuffix(".") in words and detail_of(name) not in words
    ]

    assert bare == []


def test_every_field_inside_a_place_and_access_is_tried() -> None:
    """A field that is new in the model has no words here yet."""

    def names(model: type[Fields]) -> set[str]:
        return {name.replace("_", " ") for name in model.model_fields}

    # The language is that of the words; tests/languages/ look for it wherever these are.
    assert names(PlaceFields) - {"language"} == set(OF_PLACE) | {"access", "rooms"}
    assert names(PlaceAccess) == set(_access(Of.PLACE))
    assert names(EventAccess) == set(_access(Of.EVENT))
