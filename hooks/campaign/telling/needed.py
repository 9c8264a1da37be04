"""What readers need of a text in order to act: whom to reach, where to book, when to come and what to pay.

Each is known by a key that is the same however it is written, so that two texts can be compared.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from enum import Enum
from typing import NamedTuple

from campaign.readability.lists import DAYS, MONTHS
from campaign.telling.phone_numbers import NUMBER, dialled_at_home


class Matter(Enum):
    """What kind of thing it is, as a sentence says it."""

    NUMBER = "number"
    EMAIL = "e-mail address"
    BOOKING = "link"
    DAY = "day"
    TIME = "time"
    PRICE = "price"


TO_REACH = (Matter.NUMBER, Matter.EMAIL, Matter.BOOKING)
"""People, and a place: these are needed whatever the text tells of."""


class Needed(NamedTuple):
    """One thing, and how the text says it. The key of a day of the calendar is in ISO 8601."""

    matter: Matter
    key: str
    said: str


_FENCED = re.compile(r"^(```|~~~).*?(?:^\1|\Z)", re.MULTILINE | re.DOTALL)
"""Examples of how to write, which are nobody's number."""

_TEXTED = re.compile(
    r"\btext\b[^.\n]{0,60}?\bto:? (\d{5,6})\b|^to: (\d{5,6})\b",
    re.IGNORECASE | re.MULTILINE,
)
"""Short numbers for texts. Those of three digits, such as 999, everybody knows."""

_EMAIL = re.compile(r"(?<![\w.@/+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_LINK = re.compile(r"\[([^\[\]\n]*)\]\(https?://(?:www\.)?([^/?#:)\s]+)", re.IGNORECASE)
"""Its words, and the site that it leads to: the way to book there may have another address."""

_TO_BOOK = re.compile(
    r"\W*(?:book(?! club)|join|register(?! of)|sign up|apply|buy|get (?:\w+ )?tickets?)\b", re.IGNORECASE
)
_MONTH = "|".join(MONTHS)
_DAY = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{_MONTH})\b(?:,? (?P<year>20\d\d)\b)?",
    re.IGNORECASE,
)
_WEEKDAY = "|".join(DAYS)
_EACH_WEEK = re.compile(
    rf"\b(?:(?:every|each) (?:\w+ )?(?P<one>{_WEEKDAY})|(?P<all>{_WEEKDAY})s)\b", re.IGNORECASE
)
_HOURS = r"(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d))? ?(?P<half>[ap]m)"
_TIME = re.compile(
    rf"\b(?:(?P<from>\d{{1,2}})(?:[.:](?P<from_minute>\d\d))? ?(?:to|and|or|-|–) ?)?{_HOURS}\b"
    r"|(?<![\d:])(?P<hour_of_24>[012]\d):(?P<minute_of_24>\d\d)(?![\d:])"
    r"|\b(?P<word>midday|noon|midnight)\b",
    re.IGNORECASE,
)
_TIMETABLE = re.compile(
    rf"^(?:[ \t]*\||[ \t]*(?:[-*+]|\d+[.)])[ \t]+[*_]*(?:{_TIME.pattern}))[^\n]*",
    re.IGNORECASE | re.MULTILINE,
)
"""Rows of a table, and points that begin with their time: nobody has to tell each bus and each break."""

_PRICE = re.compile(
    r"£ ?(?P<pounds>\d[\d,]{0,12}(?:\.\d\d?)?)(?![.,]?\d| ?(?:k|m|bn|thousand|million|billion)\b)|(?<![\w.,£])(?P<pence>\d\d?)p\b"
)
_LEAST_THAT_NOBODY_PAYS = 1_000_00
"""Pence. Thousands of pounds are what a service spends."""


def needed_in(markdown: str, year: int | None = None) -> Iterator[Needed]:
    """What people should not miss. Days without a year are of ``year``, or nobody knows when they are."""
    text = _FENCED.sub("", markdown)
    yield from _to_reach(text)
    for words, host in _LINK.findall(text):
        if _TO_BOOK.match(words):
            yield Needed(Matter.BOOKING, host.lower(), f'"{words}"')
    for found in _DAY.finditer(text):
        if day := _day(found, year):
            yield Needed(Matter.DAY, day.isoformat(), found[0])
    for found in _EACH_WEEK.finditer(text):
        yield Needed(Matter.DAY, (found["one"] or found["all"]).lower(), found[0])
    for at, found in _times(_TIMETABLE.sub("", text)):
        yield Needed(Matter.TIME, at, found[0])
    for pence, said in _prices(text):
        if pence < _LEAST_THAT_NOBODY_PAYS:
            yield Needed(Matter.PRICE, str(pence), said)


def tells(text: str) -> Callable[[Needed], bool]:
    """Whether a text tells something, in any form, and to whatever end."""
    told = {
        *((each.matter, each.key) for each in _to_reach(text)),
        *((Matter.BOOKING, host.lower()) for _, host in _LINK.findall(text)),
        *((Matter.TIME, at) for at, _ in _times(text)),
        *((Matter.PRICE, str(pence)) for pence, _ in _prices(text)),
        *((Matter.PRICE, f"{pounds}00") for pounds in re.findall(r"\b(\d+) pounds?\b", text)),
        *((Matter.PRICE, pence) for pence in re.findall(r"\b(\d+) pence\b", text)),
        *([(Matter.PRICE, "0")] if re.search(r"\bfree\b", text, re.IGNORECASE) else []),
    }

    def is_told(needed: Needed) -> bool:
        if needed.matter is not Matter.DAY:
            return (needed.matter, needed.key) in told
        if needed.key in DAYS:
            return re.search(rf"\b{needed.key}s?\b", text, re.IGNORECASE) is not None
        day = date.fromisoformat(needed.key)
        return names_day(text, day.day, MONTHS[day.month - 1])

    return is_told


def names_day(text: str, day: int, month: str) -> bool:
    """In any of the ways of ISO 8601, "5 July", "5th and 6th of July", "5 to 11 July", "July 5" or "5/7"."""
    number, begins = MONTHS.index(month.lower()) + 1, month[:3]
    return bool(
        re.search(
            rf"-{number:02}-{day:02}(?!\d)|\b0?{day}/0?{number}\b"
            rf"|\b0?{day}(?:st|nd|rd|th)?\b[^.!?]{{0,40}}\b{begins}|\b{begins}[a-z]*\.? {day}(?:st|nd|rd|th)?\b",
            text,
            re.IGNORECASE,
        )
    )


def _to_reach(text: str) -> Iterator[Needed]:
    for found in NUMBER.finditer(text):
        yield Needed(Matter.NUMBER, dialled_at_home(found[0]), found[0])
    for found in _TEXTED.finditer(text):
        number = found[1] or found[2]
        yield Needed(Matter.NUMBER, number, number)
    for found in _EMAIL.finditer(text):
        yield Needed(Matter.EMAIL, found[0].casefold(), found[0])


def _day(found: re.Match[str], year: int | None) -> date | None:
    """None for a day that no calendar has, or of a year that nobody knows."""
    in_year = int(found["year"]) if found["year"] else year
    try:
        return date(in_year, MONTHS.index(found["month"].lower()) + 1, int(found["day"])) if in_year else None
    except ValueError:
        return None


def _times(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Each as hours and minutes of the day, both ends of "2 to 4pm"."""
    for found in _TIME.finditer(text):
        if found["word"]:
            yield ("0:00" if found["word"].lower() == "midnight" else "12:00"), found
        elif found["hour_of_24"]:
            yield _of_24(found["hour_of_24"], found["minute_of_24"]), found
        else:
            half = found["half"].lower()
            yield _of_24(found["hour"], found["minute"], half), found
            if found["from"]:
                if int(found["from"]) % 12 > int(found["hour"]) % 12:  # "10 to 1pm" begins in the morning
                    half = "am" if half == "pm" else "pm"
                yield _of_24(found["from"], found["from_minute"], half), found


def _of_24(hour: str, minute: str | None, half: str = "") -> str:
    hours = int(hour) % 12 + (12 if half.lower() == "pm" else 0) if half else int(hour)
    return f"{hours}:{minute or '00'}"


def _prices(text: str) -> Iterator[tuple[int, str]]:
    """Each in pence."""
    for found in _PRICE.finditer(text):
        if found["pence"]:
            yield int(found["pence"]), found[0]
        else:
            pounds, _, pence = found["pounds"].replace(",", "").partition(".")
            yield 100 * int(pounds) + int(f"{pence:0<2}"), found[0].rstrip(",")
