"""Where everything is on the site: one stable address a record, which begins with the year of its week.

Venues, organisers and topics outlive a week, so theirs have no year.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from pathlib import PurePosixPath
from typing import Protocol


class Addressed(Protocol):
    """Whatever has a page of its own."""

    @property
    def address(self) -> str:
        """From the root of the site: ``2027/events/choir/``."""


VENUES = "venues/"
ORGANISERS = "organisers/"
TOPICS = "topics/"
WEEKS = "weeks/"
READING_SETTINGS = "reading-settings/"
STATEMENT = "accessibility/"
REPORT = "report-a-problem/"
STORIES_FEED = "feeds/stories.xml"
CHANGES_FEED = "feeds/changes.xml"
OPPORTUNITIES_FEED = "feeds/opportunities.xml"
YOU_SAID_FEED = "feeds/you-said.xml"
EVENTS_FEED = "feeds/events.xml"
SEARCH = "search/"
GLOSSARY = "glossary/"
EASY_READ = "easy-read/"
PICTURES = "easy-read/pictures/"
CREDITS = "easy-read/credits/"
EASY_READ_REPORT = "easy-read/report/"
SYMBOLS = "assets/symbols/"
HOME = ""
SITE_IMAGE = "card.png"
NUMBERS = "survey-numbers.csv"

_FOLDERS_OF_WORDS = (f"{SYMBOLS}dates/", f"{SYMBOLS}times/", SEARCH, "feeds/")

TOOLS = (READING_SETTINGS, PICTURES, CREDITS, EASY_READ_REPORT)
"""Pages to do something with, which have no Easy Read."""

ALWAYS_THERE = (*TOOLS, REPORT, SEARCH, STATEMENT, TOPICS, WEEKS)
"""Pages that every site has, beside home and the lists of records."""


def week_address(year: int) -> str:
    return f"{year}/"


def programme_address(year: int) -> str:
    return f"{year}/programme/"


def changes_address(year: int) -> str:
    return f"{year}/changes/"


def stories_address(year: int) -> str:
    return f"{year}/stories/"


def said_address(year: int) -> str:
    """What people said at all workshops of a week."""
    return f"{year}/said/"


def you_said_address(year: int) -> str:
    return f"{year}/you-said/"


def topic_address(topic: str) -> str:
    return f"{TOPICS}{slug_of(topic)}/"


def week_calendar(year: int) -> str:
    return f"{year}/week.ics"


def calendar_of(event: Addressed) -> str:
    return event.address + "event.ics"


def photo_of(record: Addressed) -> str:
    """The photo on the page of a writing or a place."""
    return f"{record.address}photo.webp"


def card_of(record: Addressed) -> str:
    return record.address + "card.png"


def slides_of(record: Addressed, file: PurePosixPath) -> str:
    """Slides that are beside a record's source, by their own name."""
    return record.address + file.name


def numbers_of(survey: Addressed) -> str:
    """The numbers of a survey to download. Their headings are words, so each language has a file of its own."""
    return f"{survey.address}{NUMBERS}"


def in_easy_read(at: str) -> str:
    """The Easy Read of the page at an address, which may have a part; anything that has none stays as it is."""
    page, _, _ = at.partition("#")
    is_page = (not page or page.endswith("/")) and "://" not in page
    return at if not is_page or page in TOOLS or is_easy_read(page) else f"{page}{EASY_READ}"


def is_easy_read(at: str) -> bool:
    """Whether the page at an address is an Easy Read, and not one whose name only ends so, as ``letters-in-easy-read/`` does."""
    return f"/{at}".endswith(f"/{EASY_READ}")


def is_without_words(at: str) -> bool:
    """Whether what is at an address is the same in every language, so that it is made once, at the root of the site.

    So are the look, pictures and files of authors. Pages, what is made of phrases, and drawn days and times are not.
    """
    name = at.partition("#")[0].rpartition("/")[2]
    if "://" in at or not name or at.startswith(_FOLDERS_OF_WORDS):
        return False
    return not name.endswith(".ics") and name not in (SITE_IMAGE, NUMBERS)


_PART = re.compile(r"part-\d+|day-(?:\d{4}-\d\d-\d\d|not-known)")


def day_anchor(day: date | None) -> str:
    """Its place in the programme; where it has a page of its own, the folder of that."""
    return f"day-{day.isoformat()}" if day else "day-not-known"


def without_part(at: str) -> str:
    """The address of the list that the one of a part belongs to; any other as it is."""
    whole, slash, last = at.removesuffix("/").rpartition("/")
    if at.endswith("/") and _PART.fullmatch(last):
        return without_part(whole + slash)
    return at


def page_path(at: str) -> PurePosixPath:
    """The page at this address as MkDocs names it, by a Markdown file."""
    return PurePosixPath(at, "index.md")


def page_address(path: PurePosixPath) -> str:
    """Where MkDocs puts a page of ``docs/``: ``docs/about.md`` and ``docs/about/index.md`` both at ``about/``."""
    below = path.relative_to("docs")
    at = below.parent if below.stem.lower() in ("index", "readme") else below.with_suffix("")
    return "" if at == PurePosixPath() else f"{at}/"


def slug_of(words: str) -> str:
    """``Mental health`` becomes ``mental-health``; accents fold to their letters."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
