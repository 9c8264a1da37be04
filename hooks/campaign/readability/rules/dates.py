"""How days are written: ER18."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from campaign.readability.finding import Level
from campaign.readability.lists import DAYS, MONTHS
from campaign.readability.rules.fault import Fault, PageText, quoted
from campaign.readability.rules.matches import matches

_DAY = "|".join((*DAYS, "mon", "tues?", "weds?", "thu(?:rs?)?", "fri", "sat", "sun"))
_MONTH = "|".join((*MONTHS, *(month[:3] for month in MONTHS), "sept"))
_NUMBER = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = re.compile(
    rf"\b(?:(?P<weekday>{_DAY})\b\.?,?\s+(?:the\s+)?)?(?P<day>{_NUMBER})"
    rf"(?:(?:\s+(?P<joined>to|and|until|or|-|–)\s+|[-–])(?:(?:{_DAY})\b\.?,?\s+)?(?P<last>{_NUMBER}))?\s+"
    rf"(?:of\s+)?(?P<month>{_MONTH})\b\.?(?:,?\s+(?P<year>(?:19|20)\d\d)\b)?",
    re.IGNORECASE,
)
_LAST_OF_RANGE = re.compile(
    rf"(?:to|and|until|or|-|–)\s+(?P<weekday>{_DAY})\b\.?,?\s+(?P<day>{_NUMBER})\s", re.IGNORECASE
)
_AMERICAN = re.compile(
    rf"\b(?P<month>{'|'.join(MONTHS)})\s+(?P<day>{_NUMBER})\b(?!\s+(?:{_MONTH})\b)(?![:.]\d|\s?[ap]m\b)(?:,?\s+(?P<year>(?:19|20)\d\d)\b)?",
    re.IGNORECASE,
)
_NUMERIC = re.compile(
    r"(?<![\d/.-])(?:\d{1,2}([/-])\d{1,2}\1(?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}|(?:0\d|[12]\d|3[01])/(?:0\d|1[0-2]))(?![\d/-])"
)

_FULL = 'Write it in full, as in "Monday 5 July 2027".'


def full_dates(page: PageText) -> Iterator[Fault]:
    """ER18. Days that are long past need no weekday."""
    seen_year, first = False, None
    for unit, found in matches(page, _DATE):
        if found["month"].lower() == "may" and found["month"][0] == "m":
            continue  # "you 2 may come"
        year = int(found["year"]) if found["year"] else page.context.year
        seen_year = seen_year or found["year"] is not None
        first = first or (unit, found.start())
        yield from (Fault(unit, at, what, do, level) for at, what, do, level in _date(page, found, year))
    if (
        page.easy
        and first
        and not seen_year
        and page.context.year is None
        and not re.search(r"\b20\d\d\b", page.text.source)
    ):
        yield Fault(
            *first, "No date on this page says the year.", "Add the year to the first date.", Level.WARNING
        )
    for unit, found in matches(page, _AMERICAN):
        if page.easy and found["month"][0].isupper():
            yield Fault(unit, found.start(), f"{quoted(found[0])} has the month before the day.", _FULL)
    for unit, found in matches(page, _NUMERIC):
        yield Fault(unit, found.start(), f"{quoted(found[0])} is a date in numbers.", _FULL)


def _date(
    page: PageText, found: re.Match[str], year: int | None
) -> Iterator[tuple[int, str, str, Level | None]]:
    month = _month(found["month"])
    weekdays = [found] if found["weekday"] else []
    weekdays += [last] if (last := _LAST_OF_RANGE.search(found[0])) else []
    for part in weekdays:
        at = found.start() + (part.start("weekday") if part is not found else 0)
        right = _weekday(year, month, part["day"])
        if right is None and year is not None:
            yield (
                at,
                f"There is no {_digits(part['day'])} {MONTHS[month - 1].title()} {year}.",
                "Check the date.",
                None,
            )
        elif right and not right.startswith(part["weekday"].lower()[:3]):
            day = f"{_digits(part['day'])} {MONTHS[month - 1].title()} {year}"
            do = f'Write "{right.title()} {day}", or check the date with the organiser.'
            yield at, f"{day} is a {right.title()}, not a {_full_day(part['weekday'])}.", do, None
        elif page.easy and part["weekday"].lower() not in DAYS:
            yield at, f'"{part["weekday"]}" is a short form.', f'Write "{_full_day(part["weekday"])}".', None
    if not page.easy:
        return
    if found["month"].lower() not in MONTHS:
        yield (
            found.start("month"),
            f'"{found["month"]}" is a short form.',
            f'Write "{MONTHS[month - 1].title()}".',
            None,
        )
    past = year is not None and page.context.year is not None and year < page.context.year
    if not found["weekday"] and not past:
        do = f'Write "{whole}".' if (whole := _whole(found, year, month)) else "Add the day of the week."
        said = quoted(found[0].rstrip("."))
        yield found.start(), f"{said} does not say which day of the week it is.", do, None


def _whole(found: re.Match[str], year: int | None, month: int) -> str | None:
    """A date or two days with their weekdays, the month, and the year if it was written."""
    days = [day for day in (found["day"], found["last"]) if day]
    weekdays = [_weekday(year, month, day) for day in days]
    if None in weekdays:
        return None
    said = [f"{name.title()} {_digits(day)}" for name, day in zip(weekdays, days, strict=True) if name]
    joined = found["joined"] if found["joined"] not in {None, "-", "–"} else "to"
    return " ".join(
        (f" {joined} ".join(said), MONTHS[month - 1].title(), *([found["year"]] if found["year"] else ()))
    )


def _digits(day: str) -> int:
    return int(re.sub(r"\D", "", day))


def _month(name: str) -> int:
    return next(number for number, month in enumerate(MONTHS, 1) if month.startswith(name.lower()[:3]))


def _full_day(name: str) -> str:
    return next(day for day in DAYS if day.startswith(name.lower()[:3])).title()


def _weekday(year: int | None, month: int, day: str) -> str | None:
    if year is None:
        return None
    try:
        return DAYS[date(year, month, _digits(day)).weekday()]
    except ValueError:
        return None
