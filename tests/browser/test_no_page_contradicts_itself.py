"""No page says two things that cannot both be so, whenever it was built and whenever it is read.

The whole campaign is read before its week, in it, after it, and half a year later: as it was built on the first of these
days, and as it is built anew on each; with JavaScript, which knows the day, and without.
Where nothing but words is needed, as without JavaScript and of previews, they are read from the files. That a page
which is built in the week agrees with an older one, by the reader's clock, is tested in ``test_never_stale.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page

from browser.clock import MOVE, clock_at
from browser.site_server import serve
from html_page import HtmlPage
from seen_words import SeenPage
from whole_campaign import NOON_ON_WEDNESDAY, build, copy_campaign

APART = yaml.safe_load(Path(__file__).with_name("phrases_apart.yml").read_text("utf-8"))

DAY_OF_BUILT_SITE = "in the week"

DAYS = {
    "before": ("1814443200", "2027-07-01T13:00:00+01:00"),
    DAY_OF_BUILT_SITE: (NOON_ON_WEDNESDAY, "2027-07-07T13:00:00+01:00"),
    "after": ("1815393600", "2027-07-12T13:00:00+01:00"),
    "long after": ("1830340800", "2028-01-01T12:00:00+00:00"),
}
"""Noon in UTC as SOURCE_DATE_EPOCH, and for the clock of the reader."""

SCOPES = {
    "page": "body",
    "row": ".ev, .slot, .letter li, .times li",
    "facts": "ul.facts",
    "easy": ".er",
    "easy row": ".er__row",
    "change": ".changes li",
}

OF_ONE_EVENT = re.compile(r"^20\d\d/events/[^/]+/easy-read/$")
"""An Easy Read that lists several events says of each what is so, in a row."""

WORDS = """(scopes) => Object.fromEntries(Object.entries(scopes).map(([name, selector]) =>
  [name, [...document.querySelectorAll(selector)].filter(e => e.checkVisibility()).map(e => e.innerText)]))"""

WORDS_AT = f"([moments, scopes]) => moments.map(at => {{ ({MOVE})(at); return ({WORDS})(scopes); }})"
"""At one moment after the other, on the same page: to ask for each of them takes longer than to answer."""

THIS_YEAR = 2027
"""Of the whole campaign."""


@pytest.fixture(scope="module")
def built(
    built_site: Path, whole_campaign: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Path]:
    """The whole campaign as it is built on each of the days."""
    sites = {DAY_OF_BUILT_SITE: built_site}
    for day, (epoch, _) in DAYS.items():
        if day not in sites:
            root = copy_campaign(tmp_path_factory.mktemp("contradictions") / "campaign", whole_campaign)
            sites[day] = build(root, SOURCE_DATE_EPOCH=epoch)
    return sites


_ABOUT_EVENTS = re.compile(
    r"^(\.|20\d\d(/(programme|changes|events/.*|easy-read))?|venues(/.*)?|organisers(/.*)?|topics(/.*)?|search|weeks)$"
)


def paths_of(site: Path) -> list[str]:
    """Every page about events, or about the week, and the Easy Read of each."""
    paths = sorted(file.parent.relative_to(site).as_posix() for file in site.rglob("index.html"))
    return ["" if path == "." else f"{path}/" for path in paths if _ABOUT_EVENTS.match(path)]


@cache
def read_without_scripts(file: Path, path: str) -> dict[str, list[str]]:
    """The words of a page by what they are in, with those of its preview, and of an earlier year."""
    html = file.read_text("utf-8")
    seen, facts = SeenPage(html), HtmlPage(html.partition("</head>")[0]).facts
    rows = [*seen.all(name="ev"), *seen.all(name="slot")]
    rows += [each for each in seen.all(tag="li") if each.is_in("letter") or each.is_in("times")]
    year = re.match(r"20\d\d", path)
    main = [each.words for each in seen.all(tag="main")]
    return {
        "page": [each.words for each in seen.all(tag="body")],
        "row": [each.words for each in rows],
        "facts": [each.words for each in seen.all(name="facts")],
        "easy": [each.words for each in seen.all(name="er")],
        "easy row": [each.words for each in seen.all(name="er__row")],
        "change": [each.words for each in seen.all(tag="li") if each.is_in("changes")],
        "preview": [f"{facts.get('og:title', '')} | {facts.get('og:description', '')}"],
        "earlier year": main if year and int(year[0]) < THIS_YEAR else [],
    }


@cache
def _pattern(written: str) -> re.Pattern[str]:
    return re.compile(written, re.MULTILINE)


def contradictions(seen: dict[str, list[str]], where: str) -> list[str]:
    """Each pair of phrases that stand together, with where they do."""
    path = where.partition("/")[2]
    if "easy-read/" in path and not OF_ONE_EVENT.match(path):
        seen = {name: words for name, words in seen.items() if name not in ("page", "easy")}
    return [
        f"{where}: {first!r} beside {found[0]!r}"
        for scope, pairs in APART.items()
        for words in seen.get(scope, ())
        for first, second in pairs
        if _pattern(first).search(words) and (found := _pattern(second).search(words))
    ]


def words_through_the_year(page: Page) -> list[tuple[str, dict[str, list[str]]]]:
    """What is seen on each of the days, with its name."""
    seen: list[dict[str, Any]] = page.evaluate(WORDS_AT, [[at for _, at in DAYS.values()], SCOPES])
    return list(zip(DAYS, seen, strict=True))


@contextmanager
def reader_of_words(browser: Browser) -> Iterator[Page]:
    """Somebody in London, whose browser shows words alone: letters and pictures from files take as long as all else."""
    with browser.new_context(timezone_id="Europe/London", locale="en-GB") as context:
        page = context.new_page()
        debugger = context.new_cdp_session(page)
        debugger.send("Network.enable")
        debugger.send("Network.setBlockedURLs", {"urls": ["*.woff2", "*.png", "*.svg", "*.webp", "*.jpg"]})
        yield page


def test_as_it_was_built_before_the_week(browser: Browser, built: dict[str, Path]) -> None:
    """By the clock of the reader, one page after the other is right on each of the days."""
    site, found = built["before"], []
    with (
        serve(site, keep=True) as address,
        reader_of_words(browser) as page,
        clock_at(page, DAYS["before"][1]),
    ):
        for path in paths_of(site):
            page.goto(f"{address}/{path}")
            for day, words in words_through_the_year(page):
                found += contradictions(words, f"{day}: /{path}")

    assert "\n".join(found) == ""


@pytest.mark.parametrize("day", DAYS)
def test_without_scripts(built: dict[str, Path], day: str) -> None:
    """On the day of the build, whoever has no JavaScript reads what is so, too, and so do networks that show a preview."""
    site, found = built[day], []
    for file in sorted(site.rglob("index.html")):
        at = file.parent.relative_to(site).as_posix()
        path = "" if at == "." else f"{at}/"
        found += contradictions(read_without_scripts(file, path), f"/{path}")

    assert "\n".join(found) == ""


@pytest.mark.parametrize(
    ("scope", "words"),
    [
        ("page", "Full.\nThis event is over."),
        ("page", "This event is over.\n3 places left"),
        ("page", "You do not need to book.\nTo book, get in touch: 01632 960 100"),
        ("page", "By invitation.\nBook a place"),
        ("row", "Mon\nOver\nA few places left"),
        ("facts", "The chat is off.\nYou need the chat to take part."),
        ("easy row", "Open kitchen\nThis event is over.\nIt starts on Monday 5 July 2027 at 10am."),
        ("easy", "This event is over.\nCall 01632 960 100 to book."),
        ("easy", "There are no places left.\nYou get the link after you book."),
        ("easy", "Please do not come.\nIt starts on Monday 5 July 2027 at 10am."),
        ("easy", "It is online.\nThere is a lift."),
        ("page", "Where\nBy phone\nThe link is sent after you book."),
        ("change", "It was: in person. It is now: in person."),
        ("preview", "Open kitchen. A few places left. Monday 5 July 2027."),
        ("preview", "Cancelled: Open kitchen. Cancelled. Monday 5 July 2027, 10am."),
        ("earlier year", "What was on\nBook a place"),
    ],
)
def test_a_contradiction_is_found(scope: str, words: str) -> None:
    """The table tells those that this site once had."""
    assert contradictions({scope: [words]}, "here")


def test_each_pair_is_of_a_kind_of_words_that_is_read(built: dict[str, Path]) -> None:
    """A pair in a part that no page has would never be found."""
    site = built["before"]
    read: set[str] = set()
    for file in site.rglob("index.html"):
        path = file.parent.relative_to(site).as_posix()
        read |= {name for name, words in read_without_scripts(file, f"{path}/").items() if words}

    assert read == set(APART)
