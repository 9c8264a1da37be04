"""What is round a page: its head, and where it is in the header and the menu."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import pytest

from campaign.artefact import InParts, Page, SocialImage
from campaign.build import Build
from campaign.forms.pages.around import around_page
from campaign.forms.pages.parts import by_number
from campaign.forms.shell.shell import shell
from forms.pages.facts import build_on
from making import published

NOBODY = shell(published(), build_on(7))["no_page"]["around"]
NAMES = {"2020/": "The Week 2020"}
MENU = ["2027/programme/", "2027/stories/"]
LINKED = ["search/", *MENU, "about/"]


def around(at: str, image: SocialImage | None = None, **facts: Any) -> dict[str, Any]:
    given: dict[str, Any] = {"title": "A page", "description": "What it is.", "easy": None}
    words = {
        "title": "A page",
        "description": given["description"] if "description" not in facts else facts["description"],
    }
    given["preview"] = {**words, "published": None, "changed": None, "author": None}
    page = Page(at, "x.html", "A page", "", dict, image=image)
    return {**around_page(page, given | facts, at, NOBODY, MENU, LINKED, {"2027/programme/"}, NAMES)}


def test_a_page_without_words_of_its_own_has_those_of_the_site() -> None:
    """In the head, and on the card that networks show."""
    image = SocialImage("https://week.example.org/x.png", "A card.")

    assert around("x/", description="")["preview"]["description"] == NOBODY["preview"]["description"]
    assert around("x/")["preview"]["description"] == "What it is."
    assert (around("x/")["image"], around("x/", image=image)["image"]) == (NOBODY["image"], asdict(image))


def test_a_part_of_a_list_has_an_easy_read_if_the_list_has() -> None:
    """It is in the menu where its list is, too."""
    parts = by_number(
        "2027/programme/", 2, Build(build_on(7).today, "https://week.example.org/", most_rows=1)
    )
    page = Page(parts[1].address, "x.html", "A page", "", dict, part=InParts(parts, 1, 2))
    preview = {"title": "", "description": "", "published": None, "changed": None, "author": None}
    given = {"title": "A page", "easy": None, "preview": preview}

    facts = around_page(page, given, page.address, NOBODY, MENU, LINKED, {"2027/programme/"}, NAMES)

    assert (facts["leads_to_easy_read"], facts["promises_easy_read"]) == (True, True)
    assert facts["menu_item"] == "2027/programme/"


def test_home_is_called_like_the_site() -> None:
    """All other windows begin with the title of their page."""
    assert (around("")["title"], around("x/")["title"]) == (None, "A page")
    assert around("")["preview"]["title"] == "Sampleton Co-production Week"
    assert around("x/")["preview"]["title"] == "A page"


@pytest.mark.parametrize(
    ("at", "easy", "said"),
    [
        ("x/", None, (False, True, False, False)),
        ("2027/programme/", None, (False, True, True, True)),
        ("search/", None, (False, True, False, True)),
        ("reading-settings/", None, (False, False, False, True)),
        ("2027/programme/easy-read/", {"of": "2027/programme/"}, (True, False, False, False)),
    ],
)
def test_which_pages_have_an_easy_read(
    at: str, easy: dict[str, str] | None, said: tuple[bool, bool, bool, bool]
) -> None:
    """All but tools have one below them, only those that have something to read lead to it, and no link promises it in vain."""
    facts = around(at, easy=easy)

    names = ("is_easy", "has_easy_read", "leads_to_easy_read", "promises_easy_read")
    assert tuple(facts[name] for name in names) == said


@pytest.mark.parametrize(
    ("at", "easy", "said"),
    [
        ("about/", None, ("about/", None)),
        ("2027/programme/", None, ("2027/programme/", "2027/programme/")),
        ("2027/stories/a/", None, (None, "2027/stories/")),
        ("2027/programme/easy-read/", {"of": "2027/programme/"}, ("2027/programme/", "2027/programme/")),
        ("venues/", None, (None, None)),
    ],
)
def test_where_a_page_stands_in_the_menu(
    at: str, easy: dict[str, str] | None, said: tuple[str | None, str | None]
) -> None:
    """An Easy Read where its page does; what is below an item belongs to it."""
    facts = around(at, easy=easy)

    assert (facts["at"], facts["menu_item"]) == said


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("2020/events/a/", "The Week 2020"),
        ("2027/", NOBODY["site_name"]),
        ("venues/", NOBODY["site_name"]),
    ],
)
def test_a_page_of_an_earlier_week_is_headed_by_its_name(url: str, name: str) -> None:
    """Nobody takes what was then for what is now."""
    assert around(url)["site_name"] == name
