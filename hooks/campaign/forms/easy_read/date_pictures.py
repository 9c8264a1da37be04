"""Pictures of days and times, drawn from the day or time itself, so that they cannot contradict the words beside them.

They say the same as those words, so wherever they are shown their alternative text is empty.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time

from babel.dates import format_date
from markupsafe import Markup

from campaign.addresses import SYMBOLS
from campaign.languages.language import Language
from campaign.model.when import read_time, read_when
from campaign.problems import AuthorMistake
from campaign.telling.dates import clock

_NAME = re.compile(r"(?P<what>date|time)\s+(?P<written>\S.*)", re.IGNORECASE)

PAPER, EDGE, RED = "#fff", "#000", "#ea5a47"

# Of 72 across: a picture of 120 pixels then has no letters under 16.
SMALLEST_LETTERS = 10
LETTER_WIDTH = 0.8
"""Of the height of bold letters, in the widest of the fonts below."""

_SVG = Markup(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72" font-family="Verdana,DejaVu Sans,sans-serif" '
    'font-weight="700" text-anchor="middle">{}</svg>'
)
_LEAF = Markup(
    '<g stroke="{edge}" stroke-width="2" stroke-linejoin="round" stroke-linecap="round">'
    '<path d="M{left} 8h{width}v58h-{width}z" fill="{paper}"/><path d="M{left} 8h{width}v18h-{width}z" fill="{red}"/>'
    '<path d="M{ring_1} 4v7M{ring_2} 4v7" fill="none"/></g>'
    '<text x="{middle}" y="22" font-size="{month_size}">{month}</text>'
    '<text x="{middle}" y="40" font-size="{weekday_size}">{weekday}</text>'
    '<text x="{middle}" y="61" font-size="{day_size}">{day}</text>'
)
_CLOCK = Markup(
    '<g stroke="{edge}" stroke-width="2" stroke-linejoin="round" stroke-linecap="round">'
    '<path d="M14 55v5M58 55v5M24 16v-5h24v5" fill="none"/><rect x="3" y="16" width="66" height="39" rx="4" fill="{red}"/>'
    '<rect x="7" y="21" width="58" height="29" rx="2" fill="{paper}"/></g>'
    '<text x="36" y="{baseline}" font-size="{size}">{words}</text>'
)


@dataclass(frozen=True)
class DatePicture:
    """One day, two days, or a time of day."""

    first: date | None = None
    last: date | None = None
    at: time | None = None

    @property
    def address(self) -> str:
        """Where it is on the site."""
        said = (
            f"{self.at:%H%M}" if self.at else "-to-".join(str(day) for day in (self.first, self.last) if day)
        )
        return f"{SYMBOLS}{'times' if self.at else 'dates'}/{said}.svg"

    def svg(self, language: Language) -> str:
        if self.at:
            return clock_picture(self.at, language)
        assert self.first
        return calendar_picture(self.first, self.last, language)


def drawn_of(name: str, *, is_time: bool) -> DatePicture:
    """The picture whose file has this name, without its ending. Raises ValueError for a day or time that cannot be."""
    if is_time:
        return DatePicture(at=datetime.strptime(name, "%H%M").time())  # noqa: DTZ007 -- a time of day has no zone
    first, _, last = name.partition("-to-")
    return DatePicture(date.fromisoformat(first), date.fromisoformat(last) if last else None)


def date_picture(name: str) -> DatePicture | None:
    """What "date Monday 5 July 2027", "date 5 to 11 July 2027" or "time 10am" names; None for any other name.

    Raises :class:`AuthorMistake` for a day or time that cannot be.
    """
    named = _NAME.fullmatch(name.strip())
    if named is None:
        return None
    if named["what"].lower() == "time":
        return DatePicture(at=read_time(named["written"].lower()))
    written = named["written"]
    # One day alone is written of an event with its time, or as a whole day.
    when = read_when(written if " to " in written else f"{written}, all day", "UTC")
    if when.first is None:
        raise AuthorMistake(
            "There is no day here.", 'Write it like "date Monday 5 July 2027", or "calendar".'
        )
    return DatePicture(when.first, when.last if when.last != when.first else None)


def calendar_picture(first: date, last: date | None, language: Language) -> str:
    """SVG of one calendar leaf, or of two where ``last`` is another day: month, weekday, and the day of the month."""
    if last is None or last == first:
        return _SVG.format(_leaf(first, 12, 48, language))
    return _SVG.format(_leaf(first, 2, 32, language) + _leaf(last, 38, 32, language))


def clock_picture(at: time, language: Language) -> str:
    """SVG of a clock that shows a time as people write it: 10am, 12.30pm, midday."""
    words = clock(at, language)
    size = _fitting(words, 54, 20)
    return _SVG.format(
        _CLOCK.format(
            edge=EDGE, red=RED, paper=PAPER, words=words, size=size, baseline=_short(35.5 + 0.36 * size)
        )
    )


def _leaf(day: date, left: int, width: int, language: Language) -> Markup:
    weekday, month = (format_date(day, name, locale=language.for_babel) for name in ("EEE", "MMM"))
    return _LEAF.format(
        left=left,
        width=width,
        middle=_short(left + width / 2),
        ring_1=_short(left + width / 4),
        ring_2=_short(left + 3 * width / 4),
        month=month,
        month_size=_fitting(month, width - 2, 13),
        weekday=weekday,
        weekday_size=_fitting(weekday, width - 4, 14),
        day=day.day,
        day_size=_fitting("00", width - 4, 21),
        edge=EDGE,
        paper=PAPER,
        red=RED,
    )


def _fitting(words: str, width: float, largest: float) -> float:
    """The largest size of letters at which words are no wider than ``width``."""
    size = min(largest, width / (LETTER_WIDTH * len(words)))
    return max(SMALLEST_LETTERS, int(size * 2) / 2)


def _short(number: float) -> str:
    return f"{number:g}"
