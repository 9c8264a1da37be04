"""The board of a year."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from campaign.artefact import Page
from campaign.build import Build
from campaign.forms.pages.board import board_pages
from campaign.kinds.list_pages import YOU_SAID_OF_A_WEEK
from campaign.model.record import Record
from making import a_campaign, a_promise, a_week, published

BUILD = Build(date(2027, 7, 7), "https://week.example.org/")
OF_2026 = a_week(2026)


def pages(*records: Record, year: int = 2027, build: Build = BUILD) -> list[Page]:
    site = published(*records, OF_2026)
    week = next(week for week in site.weeks if week.year == year)
    made = board_pages(YOU_SAID_OF_A_WEEK, site.of(year), week, build)
    return [file.content for file in made if isinstance(file.content, Page)]


def board(*records: Record, year: int = 2027) -> Any:
    (page,) = pages(*records, year=year)
    return page.facts()


def shelves(facts: Any) -> dict[str, list[str]]:
    return {
        shelf["heading"]: [row["address"].split("/")[2] for row in shelf["rows"]]
        for shelf in facts["shelves"]
    }


def test_what_has_the_same_answer_is_together() -> None:
    """What was done comes first; an answer that nothing has is not there."""
    made = board(
        a_promise("no", we="cannot", why="No."),
        a_promise("yes"),
        a_promise("soon", we="are doing"),
        a_promise("open", we="have not decided"),
        a_promise("same", we="changed nothing", why="It works."),
    )

    assert shelves(made) == {
        "What we did": ["yes"],
        "What we are doing": ["soon"],
        "What we have not decided yet": ["open"],
        "What we cannot do": ["no"],
        "What we did not change": ["same"],
    }


def test_what_is_open_from_an_earlier_year_is_on_the_board_of_this_one() -> None:
    """At the address that it has, and before all else. What was answered is not."""
    made = board(
        a_promise("kept", year=2026),
        a_promise("old", year=2026, we="are doing"),
        a_promise("older", year=2025, we="have not decided"),
        a_promise("new"),
    )

    assert shelves(made) == {
        "Still open from 2026": ["old"],
        "Still open from 2025": ["older"],
        "What we did": ["new"],
    }
    assert made["shelves"][0]["rows"][0]["address"] == "2026/you-said/old/"


def test_the_board_of_an_earlier_year_has_its_own_alone() -> None:
    """With the answers of today, and nothing about the year after it."""
    made = board(
        a_promise("old", year=2026, we="are doing"),
        a_promise("older", year=2025, we="are doing"),
        a_promise("new"),
        year=2026,
    )

    assert shelves(made) == {"What we are doing": ["old"]}
    assert made["kept"] is None


def test_what_is_late_comes_first() -> None:
    """What is open is in the order of its due days, and what has none is last."""
    made = board(
        a_promise("no-day", we="are doing"),
        a_promise("later", we="are doing", due="9 July 2027"),
        a_promise("late", we="are doing", due="1 July 2027"),
    )

    assert shelves(made) == {"What we are doing": ["late", "later", "no-day"]}
    assert [row["is_late"] for row in made["shelves"][0]["rows"]] == [True, False, False]


def test_it_says_how_many_promises_of_the_last_year_were_kept() -> None:
    """And leads to all of them. The last year is the last one that has any."""
    made = board(a_promise("a", year=2025), a_promise("b", year=2025, we="are doing"), a_promise("c"))

    assert made["kept"] == {"name": "We kept 1 of our 2 promises from 2025.", "address": "2025/you-said/"}
    assert made["means"]


def test_it_leads_to_the_boards_of_other_years() -> None:
    """Those on which there is something."""
    made = board(a_promise("a", year=2026), a_promise("b"))

    assert made["others"] == [{"name": "You said, we did in 2026", "address": "2026/you-said/"}]


def test_where_nobody_said_anything_it_says_so() -> None:
    """Nor is anything counted."""
    assert board()["none"] == "Nothing is open, and nothing new is written down here yet."
    assert (board()["as_on"], board()["kept"], board()["means"]) == (None, None, None)


def test_it_says_on_which_day_it_was_counted() -> None:
    """A page that nobody builds again must not look as if people waited no longer."""
    assert board(a_promise())["as_on"] == (
        "How long people wait, and what is late, is as on Wednesday 7 July 2027."
    )


def test_a_long_board_has_several_pages() -> None:
    """Each with its own rows, below their headings."""
    made = pages(
        a_promise("a"),
        a_promise("b"),
        a_promise("c", we="are doing"),
        build=replace(BUILD, most_rows=2),
    )

    assert [page.address for page in made] == ["2027/you-said/", "2027/you-said/part-2/"]
    assert sum(len(shelf["rows"]) for page in made for shelf in page.facts()["shelves"]) == 3


def test_what_may_not_be_shown_is_on_no_board() -> None:
    """A quote whose consent is not for the site holds all of it back."""
    consent = {
        "reference": "W-1", "agreed": "words", "use on": "print", "given": "1 March 2027", "ask again by": "1 March 2029",
    }  # fmt: skip
    quoted = a_promise("quoted", we="are doing", year=2026, quote={"words": "I gave up.", "consent": consent})

    assert shelves(board(quoted)) == {}
    assert a_campaign().year == 2027


def test_there_is_a_board_only_where_there_is_something_for_it() -> None:
    """What was said in earlier years counts for this one, since it may still be open."""
    nothing, earlier = published(OF_2026), published(a_promise(year=2026), OF_2026)

    assert [YOU_SAID_OF_A_WEEK.is_made(site.of(2027)) for site in (nothing, earlier)] == [False, True]
    assert [YOU_SAID_OF_A_WEEK.is_made(site.of(2026)) for site in (nothing, earlier)] == [False, True]
    assert not YOU_SAID_OF_A_WEEK.is_made(published(a_promise(), OF_2026).of(2026))
