"""Sources in which every field holds what would break out of a careless page; new fields are filled by themselves."""

from __future__ import annotations

import json
import types
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Union, get_args, get_origin

import yaml
from PIL import Image
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from campaign.kinds.case_studies import CASE_STUDIES
from campaign.kinds.opportunities import OPPORTUNITIES
from campaign.kinds.reports import REPORTS
from campaign.kinds.stories import STORIES
from campaign.kinds.surveys import SURVEYS
from campaign.kinds.workshops import WORKSHOPS
from campaign.kinds.you_said import YOU_SAID
from campaign.model.access import AccessFact
from campaign.model.consent import Consent
from campaign.model.cost import Cost
from campaign.model.event import Event
from campaign.model.organiser import Organiser
from campaign.model.promise import Promise
from campaign.model.repeats import Repeats
from campaign.model.survey import Survey
from campaign.model.values import IsMarkdown
from campaign.model.venue import PlaceFields, Venue
from campaign.model.week import Campaign, Week
from campaign.model.when import When
from campaign.model.writing import Story, Workshop

SITE_URL = "https://week.example.org/tides/"
"""Below the root of its host, where addresses that begin with a slash would break."""

TAGS = """<script> alert(1) </script> "><img src=x onerror=alert(2)>"""
"""What is on a social image, too: all its letters are in the bundled typeface, and a title of it fits."""

WORDS = (
    TAGS
    + """' onmouseover='alert(3)' </title></script></style>--><svg onload=alert(4)> {{ 7*7 }} {% raw %} {: onclick=alert(5)}"""
    """ --8<-- "mkdocs.yml" --- # : | > & &lt; &amp;#39; !!python/none *a [b](javascript:alert(6)) ]]> {0} %s \\u003c \\ /*/"""
    """ 😀👩🏽‍🦽 مريم é e\u0301"""
)

MARKDOWN = """`<script>alert(1)</script>` "quoted" 'twice' {{ 7*7 }} {% raw %} &lt;script> ]]> 😀 مريم

--8<-- "mkdocs.yml"

---

[a link](https://example.org/?a="onmouseover="alert&b='c) and {: onclick=alert(5) } and ![ and &lt;b>

    &lt;/code>&lt;/pre>{{ 7*7 }}

| a | c |
|---|---|
| > | ]]> |
"""

LINK = """https://example.org/?a="><script>alert(8)</script>'onclick='alert(9)'&lt;#]]>"""

CHANNELS = ["site", "feeds", "social"]
CONSENT = {
    "reference": "1", "agreed": ["words", "name", "photo", "face"], "use on": CHANNELS, "given": "1 March 2027", "ask again by": "1 March 2031",
}  # fmt: skip

AS_WRITTEN: dict[tuple[str, str], Any] = {
    ("Session", "language"): "ur",
    ("HelpLine", "line"): None,
    ("Quote", "language"): "ur",
    ("Event", "language"): None,
    ("Writing", "language"): None,
    ("Writing", "withdrawn"): None,
    ("Writing", "name_may_stay"): None,
    ("Writing", "words_may_stay"): None,
    ("OtherTitle", "language"): "cy",
    ("InItsLanguage", "language"): None,
    ("Campaign", "id"): "week.example.org",
    ("Campaign", "year_"): "2027",
    ("Campaign", "time_zone"): "Europe/London",
    ("Campaign", "theme"): TAGS,
    ("Campaign", "brand"): {"deep": "#0D4047", "sun": "#FFC53A", "cool": "#8FD3CB", "spark": "#F0633F"},
    ("Campaign", "name"): TAGS,
    ("Campaign", "easy_read_limits"): None,
    ("Accessibility", "status"): "partially compliant",
    ("Audit", "site"): "https://week.example.org/",
    ("Failing", "criteria"): "1.1.1",
    ("Burden", "criteria"): "1.1.1",
    ("Week", "when"): "Monday 5 to Sunday 11 July 2027",
    ("Week", "day_themes"): {"Tuesday 6 July 2027": WORDS},
    ("Campaign", "ways_in"): [{"title": WORDS, "text": WORDS, "to": "weeks/"}],
    ("HelpLine", "text"): None,
    ("HelpLine", "to"): None,
    ("Photo", "file"): "photo.jpg",
    ("Slides", "file"): None,
    ("Person", "name"): TAGS,
    ("Person", "name_is"): "chosen",
    ("PlaceFields", "name"): TAGS,
    ("PlaceFields", "town"): TAGS,
    ("PlaceFields", "country"): "GB",
    ("PlaceFields", "time_zone"): "Europe/London",
    ("Event", "time_zone"): "Europe/London",
    ("Organiser", "name"): WORDS,
    ("Record", "short_title"): TAGS,
    ("Story", "quote"): TAGS,
    ("Event", "was"): "6 July 2027, 10am to 11am",
    ("Event", "how"): "both",
    ("EventAccess", "camera"): f"optional. {WORDS}",
    ("EventAccess", "chat"): f"off. {WORDS}",
    ("PlaceFields", "rooms"): [{"name": TAGS, "floor": WORDS, "access": {"lift": f"no. {WORDS}"}}],
    ("Opportunity", "open_all_year"): None,
    ("Opportunity", "apply_by"): "30 July 2027",
    ("Event", "status"): "by invitation",
    ("Recommendation", "status"): "done",
    ("Event", "not_on"): "Thursday 15 July 2027",
    ("Event", "opening_hours"): None,
    ("Event", "part_of"): None,
    ("Event", "run_by_others"): None,
    ("OtherDate", "when"): "Friday 9 July 2027, 2pm",
    ("Survey", "answered"): "99",
    ("Survey", "asked_number"): None,
    ("Survey", "who_answered"): {WORDS: "99"},
    ("Survey", "numbers_in"): None,
    ("Survey", "questions"): [
        {
            "question": WORDS,
            "kind": "scale",
            "answers": {WORDS: "33", f"Neither {WORDS}": "33", f"No {WORDS}": "33"},
            "together": {"name": f"Both {WORDS}", "answers": [WORDS, f"Neither {WORDS}"]},
            "comment": WORDS,
            "promise": WORDS,
            "earlier": {
                "year": "2026",
                "answered": "50",
                "answers": {WORDS: "20", f"Neither {WORDS}": "20", f"No {WORDS}": "10"},
            },
        },
        {"question": f"Tick {WORDS}", "kind": "several answers", "answers": {WORDS: "60", TAGS: "2"}},
        {"question": f"Count {WORDS}", "kind": "number", "average": "3", "counted in": WORDS},
        {"question": f"Order {WORDS}", "kind": "order", "order": [WORDS, TAGS]},
        {"question": f"Say {WORDS}", "kind": "own words", "quotes": [{"words": WORDS, "group": WORDS}]},
    ],
    ("Event", "single_dates"): [{"when": "Thursday 22 July 2027", "status": "full", "note": WORDS}],
}
"""What cannot be just any words, or is on a social image, by its model and field."""

BY_TYPE: dict[type, Any] = {
    date: "1 March 2027",
    Decimal: "5",
    bool: "yes",
    int: "3",
    When: "Thursday 8 July 2027, 10am to 12.30pm",
    Cost: f"£5 {WORDS}",
    AccessFact: f"yes. {WORDS}",
    Repeats: "every Thursday until 29 July 2027",
    Consent: CONSENT,
    Organiser: "hostile",
    Venue: "hostile",
    PlaceFields: "hostile",
    Event: "2027/hostile",
    Story: "2027/hostile",
    Workshop: "2027/hostile",
}

BY_CHECK = {
    "_criterion": "1.2.2",
    "language_tag": "cy",
    "web_address": LINK,
    "_secure_address": LINK,
    "git_address": LINK,
    "_phone_number": "01632 960 200",
    "_email_address": "o-hare+week@example.org",
    "_paragraphs": f"{WORDS}\n\n{WORDS}",
}
"""What a text may be, by the function that checks it."""


def hostile(model: type[BaseModel]) -> dict[str, Any]:
    """Every field of a model as an author would write it, with the worst that it takes."""
    written = {}
    for name, field in model.model_fields.items():
        owners = [base.__name__ for base in model.__mro__]
        given = next(((owner, name) for owner in owners if (owner, name) in AS_WRITTEN), None)
        value = AS_WRITTEN[given] if given else _worst(field)
        if value is not None:
            written[str(field.alias or name)] = value
    return written


def _worst(field: FieldInfo) -> Any:
    return _worst_of(Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation)


def _worst_of(annotation: Any, checks: tuple[Any, ...] = ()) -> Any:
    origin, inside = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _worst_of(inside[0], (*checks, *inside[1:]))
    if origin in (Union, types.UnionType):
        return _worst_of(next(part for part in inside if part is not type(None)), checks)
    if origin is tuple:
        return [_worst_of(inside[0])] * 2
    if annotation in BY_TYPE:
        return BY_TYPE[annotation]
    if annotation is str:
        return _worst_text(checks)
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return next(iter(annotation)).value
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return hostile(annotation)
    raise NotImplementedError(f"Tell this test what authors write for a {annotation}.")


def _worst_text(checks: Iterable[Any]) -> str:
    if any(isinstance(check, IsMarkdown) for check in checks):
        return MARKDOWN
    names = [getattr(getattr(check, "func", None), "__name__", "") for check in checks]
    return next((BY_CHECK[name] for name in names if name in BY_CHECK), WORDS)


def write_hostile_sources(root: Path) -> None:
    """One hostile record of each kind, in a campaign whose own settings are hostile."""
    _yaml(root / "events/organisers/hostile.yml", hostile(Organiser))
    _yaml(root / "events/venues/hostile.yml", hostile(Venue))
    _yaml(root / YOU_SAID.folder_of(2027) / "hostile.yml", hostile(Promise))
    Image.new("RGB", (20, 20)).save(root / "events/venues/photo.jpg")
    _yaml(root / "events/2027/hostile.yml", hostile(Event))
    _yaml(
        root / "events/2018/week.yml",
        hostile(Week) | {"when": "5 to 11 July 2018", "day themes": {"6 July 2018": WORDS}},
    )
    _yaml(root / OPPORTUNITIES.folder_of(2027) / "hostile.yml", hostile(OPPORTUNITIES.model))
    surveys = root / SURVEYS.folder_of(2027)
    _yaml(surveys / "hostile.yml", hostile(Survey))
    Image.new("RGB", (20, 20)).save(surveys / "photo.jpg")
    for kind in (STORIES, CASE_STUDIES, WORKSHOPS, REPORTS):
        facts = json.dumps(hostile(kind.model), ensure_ascii=False)
        file = root / kind.folder_of(2027) / "hostile.md"
        file.write_text(f"---\n{facts}\n---\n{MARKDOWN}", "utf-8")
        Image.new("RGB", (20, 20)).save(file.with_name("photo.jpg"))


def write_hostile_settings(root: Path) -> None:
    """The same for ``mkdocs.yml``, beside the topics that the whole campaign names."""
    settings = yaml.safe_load((root / "mkdocs.yml").read_text("utf-8"))
    topics = settings["extra"]["campaign"]["topics"]
    settings["extra"]["campaign"] = hostile(Campaign) | {"topics": [WORDS, TAGS, *topics]}
    settings["site_url"] = SITE_URL
    (root / "mkdocs.yml").write_text(json.dumps(settings, ensure_ascii=False), "utf-8")


def _yaml(file: Path, fields: dict[str, Any]) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_text(json.dumps(fields, ensure_ascii=False), "utf-8")
