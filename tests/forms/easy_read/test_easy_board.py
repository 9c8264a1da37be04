"""The board of a year in Easy Read."""

from __future__ import annotations

from datetime import date
from typing import Any

from campaign.artefact import Page
from campaign.build import Build
from campaign.forms.easy_read.board import easy_board_page
from campaign.forms.pages.board import board_pages
from campaign.kinds.list_pages import YOU_SAID_OF_A_WEEK
from campaign.model.record import Record
from making import a_promise, published

BUILD = Build(date(2027, 7, 7), "https://week.example.org/")


def parts(*records: Record) -> dict[str, list[dict[str, Any]]]:
    site = published(*records)
    of_week = site.of(2027)
    (made,) = board_pages(YOU_SAID_OF_A_WEEK, of_week, site.campaign, BUILD)
    assert isinstance(made.content, Page)
    easy = easy_board_page(YOU_SAID_OF_A_WEEK, of_week, site.campaign, made.content, lambda name: name, BUILD)
    assert isinstance(easy.content, Page)
    return {part["title"]: part["blocks"] for part in easy.content.facts()["easy"]["parts"]}


def test_each_thing_has_a_picture_of_what_came_of_it() -> None:
    """Below the same headings as on the board, with a link to its own page."""
    made = parts(a_promise("yes"), a_promise("late", year=2026, we="are doing", due="1 July 2027"))

    (late,) = made["Still open from 2026"]
    (kept,) = made["What we did"]
    assert (late["picture"], late["words"]) == (
        "warning", "<p>We are doing this now.</p>\n<p>We are late.</p>",
    )  # fmt: skip
    assert (kept["picture"], kept["words"]) == ("yes", "<p>We did this.</p>")
    assert (kept["title"], kept["address"]) == ("The form is too long.", "2027/you-said/yes/")


def test_an_empty_board_says_so() -> None:
    """A page without a part would look broken."""
    (nothing,) = parts()["You said, we did"]

    assert nothing["words"] == "<p>There is nothing here yet.</p>"
