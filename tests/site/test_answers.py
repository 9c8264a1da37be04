"""What was asked once can be asked again, and the answer is the same as long as what is told is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import PurePosixPath
from typing import Any

import pytest

from campaign.keeping.fingerprints import Fingerprints, HasNoFingerprint
from campaign.keeping.questions import Question, name_of, noting
from campaign.kinds.table import KINDS
from campaign.model.easy_read import EasyRead
from campaign.model.event import Event
from campaign.model.history import History
from campaign.model.record import Record
from campaign.site.answers import Answers, fingerprint_of_record
from campaign.site.gate import InFeeds, OnSite, OnSocial, Published, let_through
from campaign.site.kind import ListPage
from campaign.site.relations import Relations
from making import WEDNESDAY, a_site, a_story, a_venue, an_event, an_organiser

TEA = PurePosixPath("events/2027/tea.yml")


@dataclass
class Today:
    """One site, or the same after something changed, as another process sees it."""

    events: tuple[str, ...] = ("tea", "choir")
    read_from: Mapping[PurePosixPath, str] = field(default_factory=dict)
    stories: tuple[str, ...] = ("cards",)
    past: str = "past"
    easy: str = "easy"
    day: date = WEDNESDAY

    def __post_init__(self) -> None:
        records: list[Record] = [an_organiser(), a_venue()]
        named: dict[str, Any] = {"organisers": [an_organiser()], "where": a_venue(), "topics": ["Housing"]}
        records += [a_story(name, topics=["Housing"]) for name in self.stories]
        records += [an_event(name, **named) for name in self.events]
        read_from = {record.source.path: "read" for record in records}
        self.site = replace(
            a_site(*records),
            read_from={**read_from, **self.read_from},
            easy_reads={TEA: EasyRead(TEA, (), version=self.easy)},
        )
        self.history = History(read_from={TEA: self.past})
        self.published: dict[str, Published[Any]] = {
            channel.__name__: let_through(self.site, channel, self.day)
            for channel in (OnSite, OnSocial, InFeeds)
        }
        self.shown = self.published["OnSite"]
        self.tea = next(event for event in self.site.all(Event) if event.source.path == TEA)
        self.answers = Answers(
            self.site, self.published, self.history, Fingerprints(fingerprint_of_record(self.site))
        )

    @property
    def event_kind(self) -> Any:
        return next(kind for kind in KINDS if kind.model is Event)


def list_page(today: Today) -> ListPage:
    return next(page for page in today.site.list_pages() if page.name == "stories")


ASKS: dict[str, Callable[[Today], object]] = {
    "of_kind": lambda now: now.shown.of_kind(now.event_kind),
    "all": lambda now: now.shown.all(Event),
    "shown": lambda now: now.shown.shown(now.event_kind),
    "shown_as": lambda now: now.shown.shown_as(Event),
    "pass_of": lambda now: now.shown.pass_of(now.tea),
    "shows": lambda now: now.shown.shows(now.tea),
    "around": lambda now: now.shown.relations.around(now.tea),
    "told_of": lambda now: now.shown.relations.told_of(now.tea),
    "after": lambda now: now.shown.relations.after(now.tea),
    "of_organiser": lambda now: now.shown.relations.of_organiser(an_organiser()),
    "at_venue": lambda now: now.shown.relations.at_venue(a_venue()),
    "of_topic": lambda now: now.shown.relations.of_topic("Housing"),
    "of_list": lambda now: now.shown.relations.of_list(list_page(now)),
    "_of_weeks": lambda now: now.shown.relations.of_weeks,
    "steps": lambda now: now.history.steps(now.tea),
    "days": lambda now: now.history.days(now.tea),
    "touched_with": lambda now: now.history.touched_with(now.tea),
    "one Easy Read": lambda now: now.shown.easy_reads[TEA],
    "all Easy Reads": lambda now: len(now.shown.easy_reads),
    "of one week": lambda now: now.shown.of(2027).all(Event),
    "of all years, by way of one": lambda now: now.shown.of(2027).of_all_years.all(Event),
    "around, of one week": lambda now: now.shown.of(2027).relations.around(now.tea),
    "on another channel": lambda now: now.published["OnSocial"].shows(now.tea),
}


def questions_of(ask: Callable[[Today], object]) -> list[Question]:
    with noting() as asked:
        ask(Today())
    return sorted(asked)


def test_every_question_there_is_is_asked_here() -> None:
    """A new one that nobody could ask again would keep its page for ever, or never."""
    questions = {
        name
        for who in (Published, Relations, History)
        for name in vars(who)
        if getattr(vars(who)[name], "is_question", False)
    }

    assert questions == {name for name in ASKS if name.isidentifier()}


@pytest.mark.parametrize("ask", ASKS.values(), ids=ASKS)
def test_the_same_site_gives_the_same_answer(ask: Callable[[Today], object]) -> None:
    """In another process, which only has the words of the question."""
    asked = questions_of(ask)

    assert asked
    assert Today().answers.to(*asked) == Today().answers.to(*asked)
    assert Today().answers.to(*asked) != Today().answers.to()


@pytest.mark.parametrize("ask", ASKS.values(), ids=ASKS)
def test_to_answer_is_to_ask_nothing(ask: Callable[[Today], object]) -> None:
    """Otherwise a page would be thought to ask what only the comparison asks."""
    asked = questions_of(ask)
    with noting() as meanwhile:
        Today().answers.to(*asked)

    assert meanwhile == set()


OF_THE_RECORD = [
    "of_kind", "all", "shown", "shown_as", "pass_of", "of_organiser", "at_venue", "of_topic", "_of_weeks",
    "of one week",
]  # fmt: skip


@pytest.mark.parametrize("name", OF_THE_RECORD)
def test_other_words_of_a_record_are_another_answer(name: str) -> None:
    """Of whatever gives the record itself."""
    asked = questions_of(ASKS[name])

    assert Today(read_from={TEA: "other"}).answers.to(*asked) != Today().answers.to(*asked)


OF_ALL = [
    "of_kind",
    "all",
    "shown",
    "shown_as",
    "around",
    "after",
    "of_organiser",
    "at_venue",
    "of_topic",
    "of_list",
    "_of_weeks",
]


@pytest.mark.parametrize("name", OF_ALL)
def test_one_more_record_is_another_answer(name: str) -> None:
    """To whoever asked for all of them, or for what is beside one."""
    asked = questions_of(ASKS[name])

    more = Today(("tea", "choir", "zoo"), stories=("cards", "door"))

    assert more.answers.to(*asked) != Today().answers.to(*asked)


@pytest.mark.parametrize("name", ["pass_of", "shows", "on another channel", "one Easy Read", "steps"])
def test_one_more_record_is_no_news_to_who_did_not_ask_for_it(name: str) -> None:
    """Its page is kept."""
    asked = questions_of(ASKS[name])

    more = Today(("tea", "choir", "zoo"), stories=("cards", "door"))

    assert more.answers.to(*asked) == Today().answers.to(*asked)


@pytest.mark.parametrize("name", ["steps", "days", "touched_with"])
def test_another_past_is_another_answer(name: str) -> None:
    """It is known by what it was read from."""
    asked = questions_of(ASKS[name])

    assert Today(past="other").answers.to(*asked) != Today().answers.to(*asked)


@pytest.mark.parametrize("name", ["one Easy Read", "all Easy Reads"])
def test_another_easy_read_is_another_answer(name: str) -> None:
    """Also to whoever asked for all."""
    asked = questions_of(ASKS[name])

    assert Today(easy="other").answers.to(*asked) != Today().answers.to(*asked)


@pytest.mark.parametrize("name", ["pass_of", "around"])
def test_what_is_not_there_any_more_is_an_answer_too(name: str) -> None:
    """It is another one, and no failure."""
    asked = questions_of(ASKS[name])
    gone = Today()
    gone.answers = Answers(
        a_site(),
        {"OnSite": let_through(a_site(), OnSite, WEDNESDAY)},
        History(),
        Fingerprints(lambda _: None),
    )

    assert gone.answers.to(*asked) != Today().answers.to(*asked)


def test_an_answer_that_nobody_knows_all_about_has_no_fingerprint() -> None:
    """As one with a record that was read from nowhere. What depends on it is not kept."""
    asked = questions_of(ASKS["pass_of"])
    today = Today()
    nowhere = replace(today.site, read_from={})
    answers = Answers(nowhere, today.published, today.history, Fingerprints(fingerprint_of_record(nowhere)))

    for _ in range(2):
        with pytest.raises(HasNoFingerprint):
            answers.to(*asked)


@pytest.mark.parametrize(
    "question",
    [
        ("OnSite", "2027", "forgotten"), ("OnSite", "2027", "of", "2026"), ("OnSite", "x", "shows", "tea"), ("nobody",),
        (), ("OnSite",), ("Nobody", "2027", "shows", "tea"), ("history",), ("easy_reads", "OnSite"),
    ],
)  # fmt: skip
def test_a_question_that_nobody_asks_today_has_no_answer(question: Question) -> None:
    """It is of another version, and keeps nothing. No list makes us call what is no question."""
    with pytest.raises(HasNoFingerprint):
        Today().answers.to(question)


def test_the_order_of_questions_is_nobodys() -> None:
    """They are noted in a set."""
    asked = [*questions_of(ASKS["around"]), *questions_of(ASKS["steps"])]

    assert Today().answers.to(*asked) == Today().answers.to(*reversed(asked))


def test_no_two_things_have_one_name() -> None:
    """Otherwise a question about one would be answered about the other."""
    site = a_site()
    names = [name_of(page) for page in site.list_pages()]
    names += [name_of(each) for kind in KINDS for each in (kind, kind.model)]

    assert len(names) == len({*names})
