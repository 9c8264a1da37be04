"""The grammar of dates and times: as people write them, strict, and checked against the calendar.

======================================================  =====================================
written                                                 means
======================================================  =====================================
``Thursday 8 July 2027, 10am to 12.30pm``               start and end on one day
``8 July 2027, 2pm``                                    the end is not known
``Thursday 8 July 2027, all day``                       the whole day
``Thursday 8 July 2027, time not known yet``            the day is known, the time is not
``Monday 5 to Sunday 11 July 2027``                     whole days, first to last
``Friday 9 July 2027, 10pm to Saturday 10 July 2027, 6am``  overnight
``2027-07-08 10:00 to 12:30``                           ISO 8601 dates and 24-hour times
``not known yet``                                       nothing is known
======================================================  =====================================

What the grammar does not know is a problem with an example, never a guess.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from campaign.model.values import is_not_known
from campaign.problems import AuthorMistake

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip

EXAMPLE = 'Write it like "Thursday 8 July 2027, 10am to 12.30pm".'

_WEEKDAY = r"(?:(?P<weekday>[a-z]+),? +)?"
_LONG_DATE = re.compile(
    _WEEKDAY + r"(?P<day>\d{1,2})(?:st|nd|rd|th)? +(?P<month>[a-z]+),? +(?P<year>\d{4})(?!\d)"
)
_SHORT_DATE = re.compile(_WEEKDAY + r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: +(?P<month>[a-z]+))?")
_ISO_DATE = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)")
_TWELVE_HOURS = re.compile(r"(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d))? ?(?P<half>am|pm)")
_MIDNIGHT_OF = re.compile(r"\bmidnight at the start of (?:[a-z]+(?= to |$)|(.+)$)")
_TWENTY_FOUR_HOURS = re.compile(r"(?P<hour>\d\d):(?P<minute>\d\d)(?::00)?")


@dataclass(frozen=True)
class When:
    """A period of local time. Anything that is None is not known.

    ``last`` is the day on which it ends; ``end`` of midnight belongs to the day after. ``home`` is the zone of the
    campaign, if the times are in another.
    """

    zone: str
    first: date | None = None
    start: time | None = None
    last: date | None = None
    end: time | None = None
    all_day: bool = False
    home: str | None = None

    @property
    def starts(self) -> datetime | None:
        """The first moment, aware of its zone; None if day or time is not known or it lasts whole days."""
        return self._moment(self.first, self.start)

    @property
    def ends(self) -> datetime | None:
        """The last moment, aware of its zone, or None as for :attr:`starts`."""
        return self._moment(self.last, self.end)

    @property
    def over_after(self) -> datetime | None:
        """The moment after which it is over: midnight where it is, if only its day is known; None if that is not, either."""
        if self.ends or self.last is None:
            return self.ends
        return datetime.combine(self.last + timedelta(days=1), time(), ZoneInfo(self.zone))

    @property
    def order(self) -> tuple[date, bool, time]:
        """To sort by day, then by time: whole days come first, and what is not known last."""
        return self.first or date.max, self.start is None and not self.all_day, self.start or time.min

    @property
    def ends_on_another_day(self) -> bool:
        """Whether its end has to be told with its day."""
        return self.end is not None and self.closing_day != self.first

    @property
    def closing_day(self) -> date | None:
        """The last day that it is on: midnight ends the day before it."""
        ends_at_midnight = self.end == time() and self.last != self.first
        return self.last - timedelta(days=1) if self.last and ends_at_midnight else self.last

    def moved_to(self, day: date) -> When:
        """The same times on another first day."""
        length = (self.last - self.first) if self.first and self.last else timedelta()
        return replace(self, first=day, last=day + length)

    def _moment(self, day: date | None, at: time | None) -> datetime | None:
        return datetime.combine(day, at, ZoneInfo(self.zone)) if day and at is not None else None


def read_when(text: str, zone: str) -> When:
    """Read ``text`` as local time in the IANA ``zone``. Raises AuthorMistake with the line to write instead."""
    said = " ".join(text.lower().replace("\u2013", " to ").split()).rstrip(".")
    said = _MIDNIGHT_OF.sub(lambda of: f"{of[1]}, 00:00" if of[1] else "00:00", said)
    if is_not_known(said):
        return When(zone)
    day, _, rest = said.rpartition(", ")
    said = f"{day}, time not known yet" if day and is_not_known(rest) else said
    left, _, right = said.partition(" to ")
    if not right:
        when = _one_day(*_take_date(left), zone)
    elif (closing := _try_date(right)) is None:
        first, rest = _take_date(left)
        start, end = _time_of(first, rest), read_time(right)
        last = first + timedelta(days=1) if right == "midnight" else first
        when = When(zone, first, start, last, end)
    else:
        last, last_rest = closing
        first, first_rest = _take_date(left, default=last)
        whole_days = {first_rest, last_rest} <= {"", "all day"}
        if whole_days:
            when = When(zone, first, None, last, None, all_day=True)
        else:
            when = When(zone, first, _time_of(first, first_rest), last, _time_of(last, last_rest))
    _check_order(when)
    check_clock(when)
    return when


def read_day(text: str) -> date:
    """Read a day alone. Raises AuthorMistake."""
    try:
        when = read_when(f"{text}, all day", "UTC")
    except AuthorMistake as mistake:
        raise AuthorMistake(mistake.what.replace(", all day", ""), 'Write it like "3 May 2027".') from None
    if when.first is None or when.first != when.last:
        raise AuthorMistake("This should be one day.", 'Write it like "3 May 2027".')
    return when.first


def _one_day(day: date, rest: str, zone: str) -> When:
    if rest == "all day":
        return When(zone, day, None, day, None, all_day=True)
    if rest in ("time not known yet", "not known yet"):
        return When(zone, day, None, day, None)
    return When(zone, day, _time_of(day, rest), day, None)


def _try_date(text: str, default: date | None = None) -> tuple[date, str] | None:
    """A date at the start of ``text`` and what follows it, or None if no date is there."""
    match = _ISO_DATE.match(text) or _LONG_DATE.match(text)
    if match:
        year, day, month = int(match["year"]), int(match["day"]), match["month"]
    elif (
        default
        and (match := _SHORT_DATE.match(text))
        and not re.match(r" ?(am|pm|[.:])", text[match.end() :])
    ):
        year, day, month = default.year, int(match["day"]), match["month"] or MONTHS[default.month - 1]
    else:
        return None
    found = _checked_date(year, month, day, match.groupdict().get("weekday"))
    return found, re.sub(r"^(?:t(?=\d)|(?: ?,)? *(?:at\b)? *)", "", text[match.end() :])


def _take_date(text: str, default: date | None = None) -> tuple[date, str]:
    taken = _try_date(text, default)
    if taken:
        return taken
    if re.match(r"(?:[a-z]+,? +)?\d{1,2}(?:st|nd|rd|th)? +[a-z]+", text) and not re.search(r"\d{4}", text):
        raise AuthorMistake("There is no year in this date.", EXAMPLE)
    if numbers := re.match(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?!\d)", text):
        if day := _only_reading(*map(int, numbers.groups())):
            raise AuthorMistake(
                f'"{numbers[0]}" is a date in numbers.', f'Write it like "{in_plain_words(day)}".'
            )
        raise AuthorMistake("It is not clear which number is the day and which the month.", EXAMPLE)
    raise AuthorMistake(
        f'"{text}" is not a date known here.', f'{EXAMPLE} If it is not known, write "not known yet".'
    )


def _only_reading(first: int, second: int, year: int) -> date | None:
    """The date, if only one of the numbers can be a month; of two years' digits, those of this century."""
    if (first > 12) == (second > 12):
        return None
    day, month = (first, second) if first > 12 else (second, first)
    try:
        return date(year if year > 99 else 2000 + year, month, day)
    except ValueError:
        return None


def _checked_date(year: int, month: str, day: int, weekday: str | None) -> date:
    number = int(month) if month.isdigit() else _index(month, MONTHS) + 1
    if not 1 <= number <= 12:
        raise AuthorMistake(f'"{month}" is not a month.', EXAMPLE)
    try:
        found = date(year, number, day)
    except ValueError:
        raise AuthorMistake(f"There is no {day} {MONTHS[number - 1].title()} {year}.", EXAMPLE) from None
    if not 1990 <= year <= 2100:
        raise AuthorMistake(f"The year {year} cannot be right.", EXAMPLE)
    if weekday is not None:
        named = _index(weekday, WEEKDAYS)
        if named < 0:
            raise AuthorMistake(f'"{weekday}" is not a day of the week.', EXAMPLE)
        if named != found.weekday():
            right = WEEKDAYS[found.weekday()].title()
            plain = f"{day} {MONTHS[number - 1].title()} {year}"
            raise AuthorMistake(
                f"{plain} is a {right}, not a {WEEKDAYS[named].title()}.",
                f'Write "{right} {plain}", or check the date with the organiser.',
            )
    return found


def _index(word: str, names: tuple[str, ...]) -> int:
    """Where ``word`` is in ``names``; at least its first three letters must be there. -1 if it does not."""
    return next((i for i, name in enumerate(names) if len(word) >= 3 and name.startswith(word)), -1)


def _time_of(day: date, rest: str) -> time:
    """The time that is written after a day."""
    if not rest:
        raise AuthorMistake(
            f"There is no time on {day.day} {MONTHS[day.month - 1].title()}.",
            'Add one like ", 10am to 12.30pm", or ", all day", or ", time not known yet".',
        )
    if rest == "midnight":
        raise AuthorMistake(
            "Midnight could be the start or the end of this day.", 'Write "00:00" for its start.'
        )
    return read_time(rest)


def read_time(text: str) -> time:
    text = text.strip()
    if text in ("midday", "noon", "12 noon", "12 midday"):
        return time(12)
    if text == "midnight":
        return time(0)
    if match := _TWELVE_HOURS.fullmatch(text):
        hour, minute = int(match["hour"]), int(match["minute"] or 0)
        if hour == 12 and not minute:
            raise AuthorMistake(f'"{text}" could be midday or midnight.', 'Write "midday" or "midnight".')
        if 1 <= hour <= 12 and minute < 60:
            return time(hour % 12 + (12 if match["half"] == "pm" else 0), minute)
    if match := _TWENTY_FOUR_HOURS.fullmatch(text):
        hour, minute = int(match["hour"]), int(match["minute"])
        if hour < 24 and minute < 60:
            return time(hour, minute)
    if re.fullmatch(r"(?:1[0-2]|[1-9])(?:[.:][0-5]\d)?", text):
        raise AuthorMistake(
            f'It is not clear if "{text}" is in the morning.', 'Add am or pm: "10am to 12.30pm".'
        )
    raise AuthorMistake(
        f'"{text}" is not a time known here.', 'Write it like "10am", "12.30pm", "midday" or "14:30".'
    )


def _check_order(when: When) -> None:
    if not when.first or not when.last:
        return
    if when.last < when.first:
        raise AuthorMistake("The last day is before the first day.", "Change one of the two dates.")
    if when.starts and when.ends and when.ends.replace(tzinfo=None) <= when.starts.replace(tzinfo=None):
        raise AuthorMistake(
            "It ends before it starts.",
            "Change one of the times; if it ends on the next day, write that date too.",
        )


def check_clock(when: When) -> None:
    """Refuse local times that the change of the clocks skips or repeats (RFC 5545, 3.3.5, leaves them to guesswork)."""
    for moment in (when.starts, when.ends):
        if moment is None:
            continue
        clock = moment.strftime("%H:%M")
        there_and_back = moment.astimezone(ZoneInfo("UTC")).astimezone(moment.tzinfo)
        if there_and_back.replace(tzinfo=None) != moment.replace(tzinfo=None):
            raise AuthorMistake(
                f"The clocks skip {clock} on {in_plain_words(moment)}.",
                "Choose a time an hour earlier or later.",
            )
        if moment.utcoffset() != moment.replace(fold=1).utcoffset():
            raise AuthorMistake(
                f"The clocks show {clock} twice on {in_plain_words(moment)}.",
                "Choose a time before 1am or after 2am.",
            )


def in_plain_words(day: date) -> str:
    """A date as the grammar reads it and as messages to authors name it: Thursday 8 July 2027."""
    return f"{WEEKDAYS[day.weekday()].title()} {day.day} {MONTHS[day.month - 1].title()} {day.year}"
