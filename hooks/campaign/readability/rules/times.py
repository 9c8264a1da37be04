"""How times, money and phone numbers are written: ER19 and ER20."""

from __future__ import annotations

import re
from collections.abc import Iterator

from campaign.phone import dialled
from campaign.readability.finding import Level
from campaign.readability.inline import Mark
from campaign.readability.rules.fault import Fault, PageText, quoted
from campaign.readability.rules.matches import matches

_HALF = r"\s?[ap]\.?\s?m\b\.?"
_CLOCK_24 = re.compile(
    rf"(?<![\d:.£/,])(\d{{1,2}}):([0-5]\d)(?![\d:/])(?!{_HALF})(?:\s?(?:hrs|hours)\b)?", re.IGNORECASE
)
_POINT_24 = re.compile(
    rf"(?<![\d:.£/,])(1[3-9]|2[0-3])\.([0-5]\d)(?![\d.%])(?!{_HALF})(?:\s?(?:hrs|hours)\b)?", re.IGNORECASE
)
_TWELVE = re.compile(rf"(?<![\d:.])12(?:[:.]00)?({_HALF})", re.IGNORECASE)
_HALF_DAY = re.compile(rf"(?<![\d:.])(\d{{1,2}})([:.]?)([0-5]\d)?({_HALF})", re.IGNORECASE)
_TO = rf"(?<![\d:.])\d{{1,2}}(?:[:.]\d\d)?(?:{_HALF})?\s?[-–—]\s?\d{{1,2}}(?:[:.]\d\d)?{_HALF}"
_RANGE = re.compile(_TO, re.IGNORECASE)


def twelve_hours(page: PageText) -> Iterator[Fault]:
    """ER19. A wrong sign in a right time is a warning."""
    for pattern in (_CLOCK_24, _POINT_24):
        for unit, found in matches(page, pattern):
            hour, minute = int(found[1]), found[2]
            if hour > 23:
                continue
            yield Fault(
                unit,
                found.start(),
                f"{quoted(found[0])} may be read as a time of the 24-hour clock.",
                f"Write {_in_words(hour, minute)}.",
            )
    for unit, found in matches(page, _TWELVE):
        word = "midday" if "p" in found[1].lower() else "midnight"
        said = quoted(_without_full_stop(found[0]))
        yield Fault(unit, found.start(), f"{said} can mean two things.", f'Write "{word}".')
    if not page.easy:
        return
    for unit, found in matches(page, _HALF_DAY):
        right = (
            found[1].lstrip("0")
            + (f".{found[3]}" if found[3] and found[3] != "00" else "")
            + ("am" if "a" in found[4].lower() else "pm")
        )
        written = _without_full_stop(found[0])
        if written != right and found[1] != "12" and found[1].strip("0"):
            yield Fault(
                unit,
                found.start(),
                f"{quoted(written)} is not how we write a time.",
                f"Write {right}.",
                Level.WARNING,
            )
    for unit, found in matches(page, _RANGE):
        said = quoted(_without_full_stop(found[0]))
        yield Fault(unit, found.start(), f"{said} joins times with a dash.", 'Write "to" between them.')


def _without_full_stop(time: str) -> str:
    """The full stop behind "12pm." ends the sentence, the last one of "12 p.m." belongs to the time."""
    return re.sub(r"(?<=[ap]m)\.$", "", time, flags=re.IGNORECASE)


def _in_words(hour: int, minute: str) -> str:
    if minute == "00" and hour in {0, 12}:
        return '"midnight"' if hour == 0 else '"midday"'
    half = "am" if hour < 12 else "pm"
    return f"{(hour - 1) % 12 + 1}{'' if minute == '00' else '.' + minute}{half}" + (
        f" or {hour}{'' if minute == '00' else '.' + minute}pm" if 1 <= hour < 12 else ""
    )


_PHONE = re.compile(r"(?<![\d£#])(?:\+44\s?(?:\(0\)\s?)?|\(?0)\d(?:[\s()-]{0,2}\d){8,9}(?!\d)")
_POUNDS = re.compile(
    r"£\s?\d[\d,]*\.00\b|£0(?![\d.])|\b\d+ (?:pounds|quid)\b|\bGBP ?\d+|\b\d+ ?GBP\b", re.IGNORECASE
)
_HOW_OFTEN = re.compile(
    r"\b(fortnight(?:ly)?|bi-?weekly|bi-?monthly|bi-?annual(?:ly)?|semi-?annual(?:ly)?|per annum|quarterly)\b",
    re.IGNORECASE,
)
_OFTEN = {
    "fortnightly": "every 2 weeks",
    "fortnight": "2 weeks",
    "quarterly": "every 3 months",
    "per annum": "each year",
}


def money_and_phones(page: PageText) -> Iterator[Fault]:
    """ER20. A number that is not a link is a warning: on paper it does no harm."""
    for unit, found in matches(page, _PHONE):
        digits = re.sub(r"\D", "", found[0])
        if not re.search(r"\s", found[0]):
            spaced = f"{digits[:5]} {digits[5:8]} {digits[8:]}"
            yield Fault(
                unit,
                found.start(),
                f'The phone number "{found[0]}" has no spaces.',
                f'Write it in groups, as in "{spaced}".',
            )
        elif not unit.covers(Mark.LINK, found.start()):
            do = f"Make it a link: [{' '.join(found[0].split())}](tel:{dialled(found[0])})"
            yield Fault(unit, found.start(), "This phone number is not a link.", do, Level.WARNING)
    for unit, found in matches(page, _POUNDS):
        amount = re.sub(r"\.00$|[^\d.,]", "", found[0])
        do = 'Write "free".' if amount == "0" else f'Write "£{amount}".'
        yield Fault(unit, found.start(), f"{quoted(found[0])} is not how we write money.", do)
    for unit, found in matches(page, _HOW_OFTEN):
        instead = _OFTEN.get(
            found[0].lower(),
            "twice a week or every 2 weeks" if "week" in found[0].lower() else "how often it is, in numbers",
        )
        yield Fault(
            unit,
            found.start(),
            f"{quoted(found[0])} is hard to know.",
            f'Write "{instead}".' if found[0].lower() in _OFTEN else f"Say {instead}.",
        )
