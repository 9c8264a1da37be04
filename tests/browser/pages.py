"""Which pages stand for the whole site: one of each type, found in whatever was built."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class PageType(NamedTuple):
    """Where pages of a type are, a mark in their HTML that they have or lack, which year's to take, and what to ask it.

    ``like`` names the type that they are laid out like: ``make test`` looks at that one, ``make audit`` at all.
    """

    pattern: str
    mark: str = ""
    absent: str = ""
    oldest: bool = False
    query: str = ""
    like: str = ""


EASY_READ = "easy-read"

_YEAR = "[0-9][0-9][0-9][0-9]"
_CANCELLED = "https://schema.org/EventCancelled"
_OPEN = "How to join in</h2>"
_ONLINE = "https://schema.org/OnlineEventAttendanceMode"

PAGES: dict[str, PageType] = {
    "home": PageType("index.html"),
    "week": PageType(f"{_YEAR}/index.html"),
    "programme": PageType(f"{_YEAR}/programme/index.html"),
    "event": PageType(f"{_YEAR}/events/*/index.html", absent=_CANCELLED),
    "cancelled event": PageType(f"{_YEAR}/events/*/index.html", mark=_CANCELLED),
    "conference": PageType(f"{_YEAR}/events/*/index.html", mark='<ol class="run">'),
    "repeating event": PageType(f"{_YEAR}/events/*/index.html", mark='"eventSchedule"', like="conference"),
    "online event": PageType(f"{_YEAR}/events/*/index.html", mark=_ONLINE, like="event"),
    "changes": PageType(f"{_YEAR}/changes/index.html", like="programme"),
    "stories": PageType(f"{_YEAR}/stories/index.html"),
    "story": PageType(f"{_YEAR}/stories/*/index.html"),
    "case study": PageType(f"{_YEAR}/case-studies/*/index.html", like="story"),
    "said at workshops": PageType(f"{_YEAR}/said/index.html", like="stories"),
    "report": PageType(f"{_YEAR}/reports/*/index.html", like="write-up"),
    "write-up": PageType(f"{_YEAR}/workshops/*/index.html"),
    "roles and groups": PageType(f"{_YEAR}/opportunities/index.html", like="stories"),
    "way to get involved": PageType(f"{_YEAR}/opportunities/*/index.html", mark='id="apply"', like="event"),
    "survey": PageType(f"{_YEAR}/surveys/*/index.html"),
    "board": PageType(f"{_YEAR}/you-said/index.html"),
    "promise": PageType(f"{_YEAR}/you-said/*/index.html", like="survey"),
    "venues": PageType("venues/index.html", like="stories"),
    "venue": PageType("venues/*/index.html"),
    "organiser": PageType("organisers/*/index.html", like="venue"),
    "topic": PageType("topics/*/index.html", like="stories"),
    "archive": PageType("weeks/index.html", like="stories"),
    "archived week": PageType(f"{_YEAR}/index.html", oldest=True),
    "what is co-production": PageType("what-is-co-production/index.html", like="get involved"),
    "get involved": PageType("get-involved/index.html"),
    "accessibility": PageType("accessibility/index.html"),
    "reading settings": PageType("reading-settings/index.html"),
    "easy read": PageType("easy-read/index.html"),
    "easy read programme": PageType(f"{_YEAR}/programme/easy-read/index.html"),
    "easy read stories": PageType(f"{_YEAR}/stories/easy-read/index.html", like="easy read programme"),
    "easy read event": PageType(f"{_YEAR}/events/*/easy-read/index.html", mark=_OPEN),
    "easy read roles and groups": PageType(
        f"{_YEAR}/opportunities/easy-read/index.html", like="easy read programme"
    ),
    "easy read way to get involved": PageType(
        f"{_YEAR}/opportunities/*/easy-read/index.html", mark="How to join</h2>", like="easy read event"
    ),
    "easy read changes": PageType(f"{_YEAR}/changes/easy-read/index.html", like="easy read programme"),
    "easy read glossary": PageType("glossary/easy-read/index.html", like="easy read programme"),
    "no easy read": PageType(
        f"{_YEAR}/stories/*/easy-read/index.html", mark='content="noindex"', absent='dir="rtl"'
    ),
    "pictures": PageType("easy-read/pictures/index.html", like="style guide"),
    "credits": PageType("easy-read/credits/index.html", like="style guide"),
    "search": PageType("search/index.html"),
    "search in Easy Read": PageType("search/easy-read/index.html", like="search"),
    "search with results in Easy Read": PageType(
        "search/easy-read/index.html", query="?q=sampleton", like="search with results"
    ),
    "search with results": PageType("search/index.html", query="?q=sampleton"),
    "report a problem": PageType("report-a-problem/index.html"),
    "withdrawn": PageType(f"{_YEAR}/case-studies/taken-back/index.html", like="report a problem"),
    "glossary": PageType("glossary/index.html"),
    "style guide": PageType("style-guide/index.html"),
    "not found": PageType("404.html"),
}


def types_to_look_at(*, every: bool) -> list[str]:
    """The names of page types: of all, or of one for each layout."""
    return [name for name, kind in PAGES.items() if every or not kind.like]


def find_pages(site: Path) -> dict[str, str]:
    """Map each page type to the address path of its page; a type without one is left out."""
    found = {name: _first(site, kind) for name, kind in PAGES.items()}
    return {name: _address_path(site, file) + PAGES[name].query for name, file in found.items() if file}


def every_page(site: Path) -> list[str]:
    """Return the address path of every HTML file."""
    return [_address_path(site, file) for file in sorted(site.rglob("*.html"))]


def _first(site: Path, kind: PageType) -> Path | None:
    for file in sorted(site.glob(kind.pattern), key=lambda file: _age(site, file), reverse=kind.oldest):
        if file.parent.name == EASY_READ and EASY_READ not in kind.pattern:
            continue  # it is below a page of the type, and is another
        html = file.read_text("utf-8")
        if kind.mark in html and not (kind.absent and kind.absent in html):
            return file
    return None


def _age(site: Path, file: Path) -> tuple[int, str]:
    """Sort newest year first, then by name."""
    first, _, rest = file.relative_to(site).as_posix().partition("/")
    return (-int(first), rest) if first.isdecimal() else (0, f"{first}/{rest}")


def _address_path(site: Path, file: Path) -> str:
    # A host shows this page at any depth, so its links must work from an address that is not its own.
    if file == site / "404.html":
        return "/no/such/page/"
    return "/" + file.relative_to(site).as_posix().removesuffix("index.html")
