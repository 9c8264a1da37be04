"""The Easy Reads of the statement, of the page to report a problem, and of what changed: made without an author."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from campaign.artefact import Page, one_by_one
from campaign.artefacts import artefacts
from campaign.forms.easy_read.page_pictures import find_picture
from campaign.languages.phrases import ENGLISH
from campaign.look.symbols import Pictures
from campaign.model.glossary import Glossary
from campaign.model.history import Heard
from campaign.model.record import Source, Surroundings
from campaign.model.status import Status
from campaign.reading.glossary import GLOSSARY_FILE
from campaign.telling.authors_words import fits
from campaign.telling.changes import Change
from campaign.telling.easy_changes import what_happened
from campaign.telling.word_rules import words_between
from forms.pages.facts import build_on, facts_of, page_at
from making import a_campaign, a_site, an_event

MARKUP = re.compile(r"<[^>]+>")


def parts_of(at: str, *events: Any, day: int = 1, **campaign: Any) -> list[dict[str, Any]]:
    page = page_at(f"{at}easy-read/", *events, build=build_on(day), campaign=a_campaign(**campaign))
    parts: list[dict[str, Any]] = page["easy"]["parts"]
    return parts


def lines(parts: list[dict[str, Any]]) -> list[str]:
    """The sentences of the rows, one after the other."""
    said = (row["words"] for part in parts for row in part["blocks"])
    return [MARKUP.sub("", line) for words in said for line in words.splitlines()]


FAILING = {
    "nation": "England",
    "status": "partially compliant",
    "answer within": "5",
    "prepared": "1 May 2027",
    "audit": {
        "date": "1 May 2027", "site": "https://week.example.org", "by": "people", "who": "Ark People First", "how": "They read it.",
    },
    "non compliance": [
        {"what": "Films have no captions.", "criteria": ["1.2.2"], "instead": "Call us.", "plan": "We add them in June."}
    ],
}  # fmt: skip


@pytest.mark.parametrize("at", ["accessibility/", "report-a-problem/"])
@pytest.mark.parametrize("facts", [{}, FAILING])
def test_each_sentence_is_short_and_beside_a_picture(at: str, facts: dict[str, Any]) -> None:
    """As in any Easy Read: a line is one sentence of 15 words at most."""
    parts = parts_of(at, accessibility=facts)

    assert [line for line in lines(parts) if not fits(line)] == []
    assert all(row["picture"] and row["words"] for part in parts for row in part["blocks"])


@pytest.mark.parametrize(
    ("at", "words", "picture"),
    [
        ("report-a-problem/", "You can ask someone to call for you.", "advocate"),
        ("accessibility/", "Disabled people have not tested this website yet.", "wait"),
        ("accessibility/", "We try to use words that you understand.", "easy-read"),
    ],
)
def test_a_picture_shows_what_its_words_say(at: str, words: str, picture: str) -> None:
    """Somebody who speaks for another, a test that is still to come, easy words."""
    rows = [row for part in parts_of(at) for row in part["blocks"] if words in row["words"]]

    assert [row["picture"] for row in rows] == [f"assets/symbols/{picture}.svg"]


def test_a_problem_can_be_told_in_every_way_of_its_page() -> None:
    """By phone, by a message that is begun, and by post, with by when somebody answers."""
    said = str(parts_of("report-a-problem/", accessibility={"answer within": "1"}))

    for to in (
        'href="tel:01632960100"',
        'href="mailto:week@example.org?subject=A%20problem',
        "Our address is ",
    ):
        assert to in said
    assert "We answer in 1 <strong>working day</strong>." in said
    assert "working day" not in str(parts_of("report-a-problem/"))


def test_the_statement_claims_nothing_that_nobody_found() -> None:
    """Before a test it says that there was none; after it, who tested and what does not work."""
    before, after = (
        lines(parts_of("accessibility/")),
        lines(parts_of("accessibility/", accessibility=FAILING)),
    )

    assert "Disabled people have not tested this website yet." in before
    assert "The last test was on Saturday 1 May 2027." in after
    assert "Who tested it: Ark People First." in after
    assert "Disabled people have not tested this website yet." not in after
    gap = after.index("Films have no captions.")
    assert after[gap : gap + 4] == [
        "Films have no captions.", "We add them in June.", "You can do this instead.", "Call us.",
    ]  # fmt: skip


def test_who_takes_complaints_is_said_for_each_nation() -> None:
    """Where it is not known which one it is, both are there, each with where it is for."""
    ours, both = lines(parts_of("accessibility/", accessibility=FAILING)), lines(parts_of("accessibility/"))

    assert ours[-1] == "Ask the Equality Advisory and Support Service."
    assert both[-4:] == [
        "This is for England, Scotland and Wales.", "Ask the Equality Advisory and Support Service.",
        "This is for Northern Ireland.", "Ask the Equality Commission for Northern Ireland.",
    ]  # fmt: skip


def test_the_glossary_has_each_word_where_its_own_page_has_it() -> None:
    """With its picture, its meaning a sentence a line, and the plainer word."""
    words = [
        {"word": "carer", "means": "Somebody who helps. They are not paid.", "picture": "care"},
        {"word": "board", "means": "It plans.", "say instead": "planners"},
    ]
    glossary = Glossary.model_validate({"words": words}, context=Surroundings(Source(GLOSSARY_FILE)))
    site = replace(a_site(), glossary=glossary)
    made = one_by_one(artefacts(site, Path(), build_on(1)))
    at = "glossary/easy-read/"
    (page,) = (facts_of(a) for a in made if isinstance(a.content, Page) and a.content.address == at)
    rows = [row for part in page["easy"]["parts"] for row in part["blocks"]]

    assert [part["title"] for part in page["easy"]["parts"]] == ["B", "C"]
    assert [(row["id"], row["name"], row["title"], row["picture"]) for row in rows] == [
        ("word--board", "Board", None, "assets/symbols/hard-word.svg"),
        ("word--carer", "Carer", None, "assets/symbols/care.svg"),
    ]
    assert lines(page["easy"]["parts"]) == [
        "It plans.", "You can say: planners.", "Somebody who helps.", "They are not paid.",
    ]  # fmt: skip


FULL: dict[str, Any] = {
    "status": "full",
    "status_note": "All 12 places are taken.",
    "status_since": "2 June 2027",
}


def test_each_change_leads_to_its_event() -> None:
    """Newest first, a part for each day, with why and what is so since."""
    walk = an_event(
        "walk", title="Walk", published="1 May 2027", when="Thursday 8 July 2027, 10am", status="rescheduled",
        was="Tuesday 6 July 2027, 10am", status_note="It rains.", status_since="2 June 2027",
    )  # fmt: skip
    parts = parts_of("2027/changes/", walk)

    assert [part["title"] for part in parts] == ["Wednesday 2 June 2027", "Saturday 1 May 2027"]
    assert [(row["title"], row["address"]) for part in parts for row in part["blocks"]] == [
        ("Walk", "2027/events/walk/")
    ] * 2
    assert lines(parts[:1]) == [
        "This event has a new day or time.", "It rains.", "Now: Thursday 8 July 2027, 10am.",
        "It was planned for Tuesday 6 July 2027, 10am.",
    ]  # fmt: skip
    assert lines(parts[1:]) == ["This event is new."]


NEW: dict[str, Any] = {"published": "1 May 2027"}
SERIES: dict[str, Any] = {"when": "Tuesday 6 July 2027, 10am", "repeats": "every day until 8 July 2027"}


def test_several_new_events_are_a_list_with_their_days() -> None:
    """That they are new is said once, after whatever else changed on that day."""
    parts = parts_of(
        "2027/changes/",
        an_event("a", title="Art", when="Thursday 8 July 2027, 10am", **NEW),
        an_event("b", title="Bingo", status="full", status_since="1 May 2027", when="6 July 2027, 10am"),
        an_event("c", title="Choir", **SERIES, **NEW),
    )

    assert lines(parts) == [
        "This event is full.", "There are no places left.", "These events are new.",
        "It is on Thursday 8 July 2027.", "It happens 3 times.", "The first time is on Tuesday 6 July 2027.",
    ]  # fmt: skip
    assert [(row["title"], row["picture"]) for row in parts[0]["blocks"][1:]] == [
        (None, "assets/symbols/news.svg"),
        ("Art", "assets/symbols/dates/2027-07-08.svg"),
        ("Choir", "assets/symbols/dates/2027-07-06.svg"),
    ]


@pytest.mark.parametrize(
    ("event", "day", "told"),
    [
        ({"when": "8 to 9 July 2027"}, 1, ["It starts on Thursday 8 July 2027.", "The last day is Friday 9 July 2027."]),
        ({"when": "not known yet"}, 1, ["We do not know the day yet."]),
        ({"when": "8 July 2027, 10am", "status": "cancelled"}, 1, ["This event is cancelled.", "Cancelled means that it will not happen."]),
        ({"when": "8 July 2027, 10am"}, 9, ["It was on Thursday 8 July 2027."]),
        (SERIES, 7, ["It happens 3 times.", "The last time is on Thursday 8 July 2027."]),
        ({**SERIES, "also_on": {"when": "not known yet"}}, 7, ["It happens 4 times."]),
    ],
)  # fmt: skip
def test_the_day_of_a_new_event_is_told_in_any_case(event: dict[str, Any], day: int, told: list[str]) -> None:
    """What is over was, what is off has none, and of a series it is the first day that is not past, or the last."""
    new, other = an_event("new", title="A", **event, **NEW), an_event("other", title="B", **NEW)
    parts = parts_of("2027/changes/", new, other, day=day)

    (row,) = (row for part in parts for row in part["blocks"] if row["title"] == "A")

    assert lines([{"blocks": [row]}]) == told


def test_what_was_said_of_places_ends_with_the_event() -> None:
    """By the reader's clock, and in the next build; the row itself stays, and says that the event is over."""
    tea = an_event("tea", when="Thursday 8 July 2027, 10am to 11am", **FULL)
    ((before,), (after,)) = (parts_of("2027/changes/", tea, day=day)[0]["blocks"] for day in (1, 9))

    assert before["words"].count("<p data-until-over>") == 3
    assert (before["until_over"], before["once_over_says"]) == (False, "This event is over.")
    assert (after["words"], after["is_over"]) == ("", True)


@pytest.mark.parametrize("heard", [*Heard, *Status])
def test_every_sort_of_change_is_told(heard: Heard | Status) -> None:
    """In a sentence, beside a picture that is there: an event that goes ahead again, too."""
    change = Change(date(2027, 6, 1), an_event(), heard.value, "Booking is open")
    said = what_happened(change, words_between(ENGLISH, ENGLISH), ENGLISH)

    assert fits(said.lines[0])
    assert find_picture(said.picture, Pictures())


def test_no_changes_are_said() -> None:
    """In this year they may come; of another none is written down."""
    assert lines(parts_of("2027/changes/")) == ["Nothing has changed yet."]
