"""The tables of the guide say what the model says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Any, get_args

import pytest
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from campaign.model.access import AccessContact, AccessFact, EventAccess, PlaceAccess
from campaign.model.accessibility import Accessibility, Audit, Burden, Failing, Outside
from campaign.model.answers import Answers, Publisher
from campaign.model.brand import BrandColours, BrandLogo
from campaign.model.consent import Consent, MadeUp, NobodyIdentified, PublishedBefore
from campaign.model.cost import Cost
from campaign.model.easy_read import TwinFacts, WrittenEasyReadFacts
from campaign.model.event import Event
from campaign.model.files_beside import Photo, Recording, Slides
from campaign.model.glossary import Glossary, Term
from campaign.model.hand_written import HandWrittenPage
from campaign.model.help_line import HelpLine
from campaign.model.hours import read_hours
from campaign.model.opportunity import Applying, Opportunity
from campaign.model.organiser import Organiser, SocialAccount
from campaign.model.own_pictures import OwnPicture, OwnPictures
from campaign.model.people import Citation, Named, Person, Quote
from campaign.model.promise import PeopleTold, Promise
from campaign.model.record import Fields, Record
from campaign.model.repeats import read_repeats
from campaign.model.report import Recommendation, Report
from campaign.model.sentence_limits import SentenceLimits
from campaign.model.shapes import OtherDate, OtherTitle, Series, Session, SingleDate
from campaign.model.status import Status
from campaign.model.survey import Survey
from campaign.model.survey_question import Answer, Earlier, Question, SurveyQuote, Together
from campaign.model.taking_part import Joining, Online, Rung
from campaign.model.venue import PlaceFields, Room, Venue
from campaign.model.week import Campaign, Contact, Definition, Hashtag, WayIn, Week
from campaign.model.when import read_when
from campaign.model.withdrawn import WithdrawnEntry, WithdrawnList
from campaign.model.writing import CaseStudy, Presentation, Statement, Story, Workshop, Writing
from campaign.problems import AuthorMistake
from guide.documents import GUIDE, anchor_of, without_code

TABLES: dict[type[BaseModel], str] = {
    Event: "writing-events.md#the-fields-of-an-event",
    Joining: "writing-events.md#how-to-get-a-place",
    EventAccess: "writing-events.md#access-at-the-event",
    AccessContact: "writing-events.md#whom-to-ask",
    Online: "writing-events.md#joining-online",
    OtherDate: "writing-events.md#several-dates",
    SingleDate: "writing-events.md#one-date-is-off-or-full",
    Session: "writing-events.md#a-conference",
    Series: "writing-events.md#other-peoples-events",
    OtherTitle: "writing-events.md#two-languages",
    Recording: "writing-events.md#afterwards",
    Person: "writing-events.md#people",
    Citation: "writing-events.md#sources",
    Venue: "writing-events.md#the-fields-of-a-place",
    PlaceAccess: "writing-events.md#access-of-the-place",
    Room: "writing-events.md#rooms",
    Organiser: "writing-events.md#the-fields-of-an-organisation",
    SocialAccount: "writing-events.md#accounts",
    Promise: "you-said.md#the-fields",
    PeopleTold: "you-said.md#who-was-told",
    Writing: "writing-stories.md#the-fields-of-all-four",
    Consent: "consent.md#the-fields-of-a-consent",
    Photo: "writing-stories.md#a-photo",
    Story: "writing-stories.md#the-fields-of-a-story",
    CaseStudy: "writing-stories.md#the-fields-of-a-case-study",
    Quote: "writing-stories.md#a-quote",
    Workshop: "writing-stories.md#the-fields-of-a-write-up",
    Report: "writing-stories.md#the-fields-of-a-report",
    Recommendation: "writing-stories.md#a-recommendation",
    Presentation: "writing-stories.md#a-talk",
    Statement: "writing-stories.md#a-statement",
    Slides: "writing-stories.md#slides",
    Survey: "writing-surveys.md#the-fields-of-a-survey",
    Question: "writing-surveys.md#a-question",
    Together: "writing-surveys.md#answers-together",
    Earlier: "writing-surveys.md#an-earlier-year",
    SurveyQuote: "writing-surveys.md#own-words",
    Week: "the-week.md#the-fields-of-a-week",
    Campaign: "the-week.md#the-fields-of-the-site",
    Named: "the-week.md#a-host",
    Definition: "the-week.md#a-definition",
    Hashtag: "the-week.md#a-hashtag",
    Contact: "the-week.md#contact",
    HelpLine: "the-week.md#a-help-line",
    WayIn: "the-week.md#a-way-in",
    BrandColours: "the-week.md#brand",
    HandWrittenPage: "components.md#the-facts-of-a-page",
    BrandLogo: "the-week.md#a-logo",
    Answers: "make-it-yours.md#the-answers",
    Publisher: "make-it-yours.md#the-publisher",
    Accessibility: "the-week.md#accessibility",
    Audit: "the-week.md#an-audit",
    Failing: "the-week.md#what-is-not-accessible",
    Burden: "the-week.md#a-disproportionate-burden",
    Outside: "the-week.md#outside-the-scope",
    SentenceLimits: "the-week.md#how-long-sentences-may-be",
    WrittenEasyReadFacts: "easy-read.md#the-facts-at-the-top",
    TwinFacts: "easy-read.md#in-a-file-of-its-own",
    WithdrawnList: "changing-ones-mind.md#the-list",
    WithdrawnEntry: "changing-ones-mind.md#one-of-the-list",
    Opportunity: "ways-to-get-involved.md#the-fields-of-a-way-to-get-involved",
    Applying: "ways-to-get-involved.md#how-to-join",
    Glossary: "glossary.md#words",
    Term: "glossary.md#the-fields-of-a-word",
    OwnPictures: "easy-read-pictures.md#pictures-of-your-own",
    OwnPicture: "easy-read-pictures.md#the-fields-of-a-picture",
}
"""Where the fields of each model are told. A model's table leaves out what the table of its parent tells."""

NOT_FIELDS_TO_AUTHORS = {Answer, Cost, PlaceFields, MadeUp, NobodyIdentified, PublishedBefore}
"""An answer is a line with its people; a cost and a consent without a person are written in words; a place has the fields of a venue."""

STANDARD = re.compile(r"(?:schema\.org|iCalendar|OpenActive|TLAP|JSON-LD|UK GDPR): .*")


def models_in(annotation: Any) -> set[type[BaseModel]]:
    """The models that an annotation is made of."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return {annotation}
    return {model for part in get_args(annotation) for model in models_in(part)}


def written_models() -> set[type[BaseModel]]:
    """Every model that stands for something in a source: the records, and all that they are made of."""
    found: set[type[BaseModel]] = set()
    ahead = {*_of_ours(Record)}
    while ahead:
        model = ahead.pop()
        found.add(model)
        fields = (field.annotation for field in model.model_fields.values())
        ahead |= {*_of_ours(model), *(part for field in fields for part in models_in(field))} - found
    return found - NOT_FIELDS_TO_AUTHORS


def _of_ours(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """Tests have models of their own."""
    return (each for each in model.__subclasses__() if each.__module__.startswith("campaign."))


def own_fields(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """The fields of a model by name as authors write it, without those that the table of its parent tells as they are."""
    told = {
        name: needed(field)
        for parent in model.__mro__[1:]
        if parent in TABLES
        for name, field in parent.model_fields.items()
    }
    fields = model.model_fields.items()
    return {field.alias or name: field for name, field in fields if told.get(name) != needed(field)}


def rows(place: str) -> dict[str, tuple[str, str, str]]:
    """The table under a heading of the guide: by field, what it is, whether it is needed, its standard."""
    page, _, anchor = place.partition("#")
    sections = re.split(r"^#+ (.+)\n", without_code((GUIDE / page).read_text("utf-8")), flags=re.MULTILINE)
    section = next(
        text
        for heading, text in zip(sections[1::2], sections[2::2], strict=True)
        if anchor_of(heading) == anchor
    )
    table = re.findall(r"^\| `([^`]+)` \|(.*)\|(.*)\|(.*)\|$", section, re.MULTILINE)
    return {name: (what.strip(), needed.strip(), standard.strip()) for name, what, needed, standard in table}


def needed(field: FieldInfo) -> str:
    """What the column "needed" says of a field."""
    if field.is_required():
        return "yes"
    match field.default:
        case bool(answer):
            return "yes" if answer else "no"
        case AccessFact(answer=answer):
            return answer.value
        case StrEnum() as word:
            return word.value
        case str(words):
            return words
    return ""


def standard(field: FieldInfo) -> str:
    """What the column "standard" says of a field: the end of its description."""
    found = STANDARD.search(field.description or "")
    return found[0] if found else ""


def test_every_model_has_a_table() -> None:
    """Whatever can be written in a source is in the guide."""
    assert written_models() == set(TABLES)


@pytest.mark.parametrize("model", TABLES, ids=lambda model: model.__name__)
def test_table_says_what_the_model_says(model: type[Fields]) -> None:
    """A table holds all fields of its model and no other, which are needed, what the others mean, and their standards."""
    table = rows(TABLES[model])
    expected = {name: (needed(field), standard(field)) for name, field in own_fields(model).items()}

    assert {name: row[1:] for name, row in table.items()} == expected
    assert all(what for what, _, _ in table.values())


def tables_of_dates() -> dict[str, list[tuple[str, str]]]:
    """The first two columns of each table of the page on dates, by its heading; of the second, what is in code."""
    sections = re.split(r"^#+ (.+)\n", (GUIDE / "dates.md").read_text("utf-8"), flags=re.MULTILINE)
    row = re.compile(r"^\| `(.+?)` \| `?(.+?)`? \|", re.MULTILINE)
    return {heading: row.findall(text) for heading, text in zip(sections[1::2], sections[2::2], strict=True)}


def test_dates_in_the_guide_are_dates() -> None:
    """Every row of the table of dates is in the grammar; what is called a problem is one."""
    table = tables_of_dates()["Dates and times"]

    assert len(table) >= 8
    assert all(read_when(written, "Europe/London") for written, _ in table)
    for wrong in ("8 July 2027, 12am", "8 July 2027, 12pm", "8 July 2027, 2", "8/7/2027, 2pm"):
        with pytest.raises(AuthorMistake):
            read_when(wrong, "Europe/London")


def test_repeats_and_hours_in_the_guide_are_right() -> None:
    """So are the tables of repeats and of opening hours."""
    tables = tables_of_dates()

    assert len([read_repeats(written) for written, _ in tables["Repeats"]]) >= 7
    assert len([read_hours(days, hours) for days, hours in tables["Opening hours"]]) >= 4


@pytest.mark.parametrize(
    ("heading", "words"), [("How much say people have", Rung), ("When something changes", Status)]
)
def test_words_to_choose_from_are_all_in_the_guide(heading: str, words: type[StrEnum]) -> None:
    """The guide explains every rung and every status, in the order of the model."""
    text = (GUIDE / "writing-events.md").read_text("utf-8")
    section = text.partition(f"### {heading}\n")[2].partition("\n### ")[0]

    assert re.findall(
        r"^\| `([a-z -]+)` \| [^|]+ \|$", section.replace("| `status` | when |", ""), re.MULTILINE
    ) == list(words)
