"""No page says two things that cannot both be so, whenever it was built and whenever it is read.

The whole campaign is read before its week, in it, after it, and half a year later: as it was built on the first of these
days, and as it is built anew on each; with JavaScript, which knows the day, and without.
Easy Read pages have words of their own, and tests of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page

from browser.site_server import serve
from whole_campaign import build, copy_campaign

APART = yaml.safe_load(Path(__file__).with_name("phrases_apart.yml").read_text("utf-8"))

DAYS = {
    "before": ("1814443200", "2027-07-01T13:00:00+01:00"),
    "in the week": ("1814961600", "2027-07-07T13:00:00+01:00"),
    "after": ("1815393600", "2027-07-12T13:00:00+01:00"),
    "long after": ("1830340800", "2028-01-01T12:00:00+00:00"),
}
"""Noon in UTC as SOURCE_DATE_EPOCH, and for the clock of the reader."""

SCOPES = {"page": "body", "row": ".ev, .slot, .letter li, .times li", "facts": "ul.facts"}

WORDS = """(scopes) => Object.fromEntries(Object.entries(scopes).map(([name, selector]) =>
  [name, [...document.querySelectorAll(selector)].filter(e => e.checkVisibility()).map(e => e.innerText)]))"""

LATER = "document.dispatchEvent(new Event('visibilitychange'))"


@dataclass(frozen=True)
class Built:
    """A built site: its folder and its address."""

    folder: Path
    address: str


@pytest.fixture(scope="module")
def built(whole_campaign: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Built]]:
    """The whole campaign as it is built on each of the days."""
    sites, servers = {}, []
    for name, (epoch, _) in DAYS.items():
        root = copy_campaign(tmp_path_factory.mktemp("contradictions") / "campaign", whole_campaign)
        server = serve(build(root, SOURCE_DATE_EPOCH=epoch))
        servers.append(server)
        sites[name] = Built(root / "built", server.__enter__())
    yield sites
    for server in servers:
        server.__exit__(None, None, None)


def paths_of(site: Built) -> list[str]:
    """Every page about events, or about the week."""
    paths = sorted(
        file.parent.relative_to(site.folder).as_posix() for file in site.folder.rglob("index.html")
    )
    about = re.compile(
        r"^(\.|20\d\d(/(programme|changes|events/.*))?|venues/.*|organisers/.*|topics/.*|search|weeks)$"
    )
    return [
        "" if path == "." else f"{path}/" for path in paths if about.match(path) and "easy-read" not in path
    ]


@cache
def _pattern(written: str) -> re.Pattern[str]:
    return re.compile(written, re.MULTILINE)


def contradictions(seen: dict[str, list[str]], where: str) -> list[str]:
    """Each pair of phrases that stand together, with where they do."""
    return [
        f"{where}: {first!r} beside {found[0]!r}"
        for scope, pairs in APART.items()
        for words in seen[scope]
        for first, second in pairs
        if _pattern(first).search(words) and (found := _pattern(second).search(words))
    ]


def words_on(page: Page) -> dict[str, list[str]]:
    seen: dict[str, Any] = page.evaluate(WORDS, SCOPES)
    return seen


def test_as_it_was_built_before_the_week(browser: Browser, built: dict[str, Built]) -> None:
    """By the clock of the reader, one page after the other is right on each of the days."""
    site, found = built["before"], []
    with browser.new_context(timezone_id="Europe/London", locale="en-GB") as context:
        page = context.new_page()
        for path in paths_of(site):
            page.clock.set_fixed_time(DAYS["before"][1])
            page.goto(f"{site.address}/{path}")
            for day, (_, at) in DAYS.items():
                page.clock.set_fixed_time(at)
                page.evaluate(LATER)
                found += contradictions(words_on(page), f"{day}: /{path}")

    assert "\n".join(found) == ""


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_as_it_is_built_anew(browser: Browser, built: dict[str, Built], day: str, *, scripts: bool) -> None:
    """On the day of the build, whoever has no JavaScript reads what is so, too."""
    site, found = built[day], []
    with browser.new_context(
        timezone_id="Europe/London", locale="en-GB", java_script_enabled=scripts
    ) as context:
        page = context.new_page()
        if scripts:
            page.clock.set_fixed_time(DAYS[day][1])
        for path in paths_of(site):
            page.goto(f"{site.address}/{path}")
            found += contradictions(words_on(page), f"/{path}")

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
    ],
)
def test_a_contradiction_is_found(scope: str, words: str) -> None:
    """The table tells those that this site once had."""
    assert contradictions({name: [words] if name == scope else [] for name in SCOPES}, "here")
