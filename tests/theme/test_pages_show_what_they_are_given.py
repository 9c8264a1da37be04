"""Every word that a page is given is on it: a condition that is turned round in a template leaves some out."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from campaign.artefact import Facts, Page, one_by_one
from campaign.artefacts import artefacts
from campaign.languages.phrases import ENGLISH, say
from campaign.publishing.checked_sources import build_of
from campaign.site.site import Site
from html_page import HtmlPage as Html
from whole_campaign import ADDRESS, file_at

NOT_SHOWN = (
    r".*\.(icon|answer)",  # the name of what is drawn
    r"(?!event\.html).*\.status\.since",  # told on the page of the event itself
    r"(home|easy-read)\.html .*\.status\.(note|was)",  # where rows are short
    r"home\.html \.week\.(about|strapline|definition|day_themes|hashtags|people)\..*",  # on the page of the week
    r"home\.html \.week\.(about|strapline)",
    r"story\.html \.story\.another\.(by|summary)",  # it is only a link
    r"(easy-read|search)\.html \.trail\.name",  # the Easy Read of the home page and of the search have no trail
    r"home\.html \.(preview\.)?title",  # it is called by the name of the site
    r"week\.html \.title",  # it is headed by its theme
    r"story\.html \.story\.another\.art\..*",  # it is only a link
    r"(story|venue)\.html (\.story)?\.art\..*",  # a photo is in its place
    r"programme\.html \.arches\..*",  # none, in a week of which no event is known
)


def words_in(facts: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """Each text with the names that lead to it. A section that lists nothing is not shown."""
    if isinstance(facts, dict):
        lists = [facts[kind] for kind in ("links", "names") if kind in facts]
        if not lists or any(lists):
            for inner, value in facts.items():
                yield from words_in(value, f"{name}.{inner}")
    elif isinstance(facts, list | tuple):
        for value in facts:
            yield from words_in(value, name)
    elif isinstance(facts, str) and facts:
        yield name, str(facts)


def readable(page: Html) -> str:
    """The words of a page, now and later, and what its attributes hold."""
    attributes = (value for element in page.elements for value in element.attributes.values())
    later = (Html(f"<body>{script.text}</body>").text for script in page.all("script", type="text/html"))
    return _squashed(" ".join((page.text, *later, *attributes)))


def _squashed(words: str) -> str:
    return re.sub(r"\s", "", unescape(words))


class Shown(NamedTuple):
    """A page of the whole campaign, what it is given on the day on which it was built, and what it is then."""

    page: Page
    facts: Facts
    html: str
    parsed: Html


@pytest.fixture(scope="module")
def shown(campaign_site: Site, whole_campaign: Path, built_site: Path) -> list[Shown]:
    build = build_of(campaign_site, date(2027, 7, 7), ADDRESS)
    pages = (made.content for made in one_by_one(artefacts(campaign_site, whole_campaign, build)))
    return [_shown(page, built_site) for page in pages if isinstance(page, Page)]


def _shown(page: Page, built: Path) -> Shown:
    html = file_at(built, page.address).read_text("utf-8")
    return Shown(page, page.facts(), html, Html(html))


def test_every_word_that_a_page_is_given_stands_on_it(shown: list[Shown]) -> None:
    """Each text among the facts of each page is on that page, but for those that have a reason not to be."""
    left_out = set()
    for page, given, html, parsed in shown:
        read = readable(parsed)
        facts = {name: value for name, value in given.items() if name != "linked_data"}  # written as JSON
        for name, words in words_in(facts):
            fact = f"{page.template} {name}"
            stands_there = words in html if "<" in words else _squashed(words) in read
            if not stands_there and not any(re.fullmatch(reason, fact) for reason in NOT_SHOWN):
                left_out.add(f"{fact} of {page.address}: {words[:60]}")

    assert sorted(left_out) == []


def groups_in(facts: Any) -> Iterator[dict[str, Any]]:
    """All facts that belong together, however deep."""
    if isinstance(facts, dict):
        yield facts
        facts = list(facts.values())
    if isinstance(facts, list | tuple):
        for value in facts:
            yield from groups_in(value)


def test_what_is_over_says_so(shown: list[Shown]) -> None:
    """It does not wait for the reader's clock, which alone tells that of all else."""
    for page, facts, html, parsed in shown:
        groups = list(groups_in(facts))
        said = [
            "hidden" not in e.attributes and e.tag != "script"
            for e in parsed.elements
            if "data-when-over" in e.attributes or e.attributes.get("class") == "over"
        ]
        said += [True for group in groups if _says_it_is_over(group, html)]
        ends = [
            bool(group.get("is_over", group.get("has_ended")))
            for group in groups
            if ("is_over" in group and group.get("once_over_says", True)) or "has_ended" in group
        ]
        ends += [False for group in groups if group.get("once_over")]
        assert sorted(said) == sorted(ends), page.address


def _says_it_is_over(group: dict[str, Any], html: str) -> bool:
    """A row of Easy Read, which no script has to do with any more."""
    return group.get("is_over", False) and f"<p>{group.get('once_over_says')}</p>" in html


def test_rows_look_like_what_they_tell(shown: list[Shown]) -> None:
    """An event that is over or off looks so in a list; on the home page, what is stopped or not next yet is marked."""
    for page, facts, _, parsed in shown:
        elements, groups = parsed.elements, list(groups_in(facts))
        classes = [e.attributes.get("class", "").split() for e in elements]
        rows = [names for names in classes if "ev" in names]
        slots = [e.attributes for e in elements if e.attributes.get("class") == "slot"]

        given = [(group["is_off"], group["is_over"]) for group in groups if "is_off" in group]
        ahead = [(group["is_stopped"], group["is_shown"]) for group in groups if "is_stopped" in group]

        assert [("ev--off" in row, "is-over" in row) for row in rows] == given, page.address
        assert [("data-stopped" in slot, "hidden" not in slot) for slot in slots] == ahead, page.address


def test_the_ways_of_the_header_say_where_a_reader_is(pages: dict[str, Html]) -> None:
    """The way that leads to the page itself is the current page; one that leads to what it is part of is marked too."""
    for path, parsed in pages.items():
        at = posixpath.dirname(path) or "."
        for link in parsed.all("a") if path.endswith("index.html") else ():
            if current := link.attributes.get("aria-current"):
                to = posixpath.normpath(posixpath.join(at, link.attributes["href"])).removesuffix(
                    "/easy-read"
                )
                page = at.removesuffix("/easy-read")
                assert page == to if current == "page" else page.startswith(f"{to}/"), at


def test_only_easy_read_has_its_look(shown: list[Shown]) -> None:
    """Large letters and pictures are for the pages that are written for them."""
    for _, facts, _, parsed in shown:
        (root,) = parsed.all("html")

        assert ("easy" in root.attributes.get("class", "").split()) == (facts["easy"] is not None)


def test_what_is_made_up_says_so(shown: list[Shown]) -> None:
    """A reader who trusts a story must know which one nobody lived."""
    for _, facts, _, parsed in shown:
        for group in groups_in(facts):
            if "made_up" in group:
                assert (say(ENGLISH, "made_up.why") in parsed.text) == group["made_up"]
