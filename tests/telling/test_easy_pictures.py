"""The pictures beside what an Easy Read tells: each stands for one thing, and none says something else than its words."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

import pytest

from campaign.forms.easy_read.page_pictures import find_picture
from campaign.languages.access_facts import ACCESS_FACTS
from campaign.languages.phrases import ENGLISH
from campaign.look.symbols import the_set
from campaign.model.history import Heard
from campaign.model.taking_part import Rung
from campaign.telling.changes import Change
from campaign.telling.easy_changes import what_happened
from campaign.telling.easy_event import easy_read_of
from campaign.telling.easy_say import PICTURES_OF_RUNGS
from campaign.telling.easy_text import NO_EASY_READ, PICTURES
from campaign.telling.word_rules import words_between
from making import an_event, an_organiser
from telling.easy_events import once_over

TODAY = date(2027, 6, 1)


def test_no_picture_means_two_things() -> None:
    """Whatever an event tells, each picture stands for one thing on its page."""
    meant = defaultdict(set)
    for key, picture in PICTURES.items():
        meant[picture].add(key)
    for name, entry in ACCESS_FACTS.items():
        meant[entry.pictures.yes].add(f"{name}: yes")
        meant[entry.pictures.no].add(f"{name}: no")
        if entry.pictures.off:
            meant[entry.pictures.off].add(f"{name}: off")
    for rung, picture in PICTURES_OF_RUNGS.items():
        meant[picture].add(rung)

    assert {picture: things for picture, things in meant.items() if len(things) > 1} == {}


GOOD_NEWS = ("camera", "chat", "recorded")


def test_no_picture_is_crossed_out_for_good_news() -> None:
    """A red cross says that something is missing."""
    crossed = {
        name
        for name in GOOD_NEWS
        for picture in (ACCESS_FACTS[name].pictures.yes, ACCESS_FACTS[name].pictures.no)
        if picture.startswith("no ")
    }

    assert crossed == set()


@pytest.mark.parametrize("name", [*PICTURES.values(), *PICTURES_OF_RUNGS.values(), NO_EASY_READ])
def test_each_picture_is_there(name: str) -> None:
    """No row is without the picture that its words ask for."""

    assert find_picture(name, the_set())


def test_each_rung_has_a_picture() -> None:
    """Of what readers do on it."""

    assert set(PICTURES_OF_RUNGS) == set(Rung)


@pytest.mark.parametrize("status", ["cancelled", "postponed", "paused"])
def test_what_did_not_happen_is_not_ticked_off(status: str) -> None:
    """The list with ticks is for what took place."""
    stopped = once_over(easy_read_of(an_event(status=status), TODAY, ENGLISH, ENGLISH))
    over = once_over(easy_read_of(an_event(), TODAY, ENGLISH, ENGLISH))

    assert next(stopped.blocks()).picture == "cancelled"
    assert next(over.blocks()).picture == "done"


@pytest.mark.parametrize(
    ("heard", "picture"),
    [(Heard.WHEN, "changed"), (Heard.HOW, "news"), (Heard.BOOKING, "news"), (Heard.ACCESS, "warning")],
)
def test_the_calendar_is_only_for_a_new_day(heard: Heard, picture: str) -> None:
    """Nor does a picture of somebody in a wheelchair say that support is gone."""
    change = Change(TODAY, an_event(), heard.value, "Booking is closed")

    assert what_happened(change, words_between(ENGLISH, ENGLISH), ENGLISH).picture == picture


def test_who_runs_it_and_who_helps_are_two_pictures() -> None:
    """An organisation is the same group wherever it is named."""
    ours, theirs = an_organiser(), an_organiser("ferry")
    event = an_event(organisers=[ours], partners=[theirs], run_by_others={"name": "Next Town"})
    pictures = {
        block.lines[0].text.partition(":")[0].partition(" by ")[0]: block.picture
        for block in easy_read_of(event, TODAY, ENGLISH, ENGLISH).blocks()
    }

    assert pictures["Who runs it"] == pictures["This is an event"] == "group"
    assert pictures["Who helps"] == "helping"
