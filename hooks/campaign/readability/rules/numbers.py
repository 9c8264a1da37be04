"""How numbers are written: ER16 and ER17."""

from __future__ import annotations

import re
from collections.abc import Iterator

from campaign.readability.lists import NUMBERS
from campaign.readability.rules.fault import Fault, PageText, quoted
from campaign.readability.rules.matches import matches
from campaign.readability.text import Is

_NUMBER_WORD = re.compile(
    rf"\b({'|'.join(NUMBERS)})\b(?:[ -](one|{'|'.join(list(NUMBERS)[:8])})\b)?(?! hundred)", re.IGNORECASE
)
_HUNDRED = re.compile(rf"\b(?:a|one|{'|'.join(NUMBERS)}) (?:hundred|thousand)\b|\ba dozen\b", re.IGNORECASE)
_ROMAN = re.compile(r"\b(?:I{2,3}|IV|VI{1,3}|IX|XI{1,3}|XIV|XVI{0,3}|XIX|XX[IVX]{0,4})\b")
_RAISED = re.compile("[\u00b9\u00b2\u00b3\u2070-\u2079]")
_ORDINAL = re.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th)\b(?=(?: of)? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
    r"|(?<=January |ebruary |y March |y April )\d{1,2}(?:st|nd|rd|th)\b|(?<=uly |une |May )\d{1,2}(?:st|nd|rd|th)\b",
)


def digits(page: PageText) -> Iterator[Fault]:
    """ER16. "One" may be a word: it is not always a number. A title may begin with a word."""
    for unit, found in matches(page, _NUMBER_WORD):
        if unit.what is Is.HEADING:
            continue
        value = NUMBERS[found[1].lower()] + ({"one": 1, **NUMBERS}[found[2].lower()] if found[2] else 0)
        yield Fault(unit, found.start(), f'The number "{found[0]}" is written as a word.', f"Write {value}.")
    for unit, found in matches(page, _HUNDRED):
        yield Fault(
            unit, found.start(), f'The number "{found[0]}" is written as words.', "Write it in digits."
        )
    for unit, found in matches(page, _ROMAN):
        yield Fault(unit, found.start(), f'"{found[0]}" is a Roman number.', "Write it in digits.")
    for unit, found in matches(page, _RAISED):
        yield Fault(
            unit, found.start(), f'"{found[0]}" is a small raised number.', "Say it in words of its own."
        )
    for unit, found in matches(page, _ORDINAL):
        day = re.sub(r"\D", "", found[0])
        yield Fault(unit, found.start(), f'The date has "{found[0]}".', f"Write {day}.")


_PERCENT = re.compile(r"\d[\d.,]{0,12}\s?(?:%|per ?cent\b)|\b(?:percentage|per ?cent)\b", re.IGNORECASE)
_FRACTION = re.compile(r"[½⅓⅔¼¾⅛]|(?<![\d/])[1-9]/(?:[2-9]|10)(?![\d/])|(?<![\d/])50/50(?![\d/])")
_DECIMAL = re.compile(
    r"(?<![\d.,£$€:/-])\d{1,6}\.\d{1,6}(?![\d.:])(?!\s?[ap]\.?m\b)(?! (?:to|until) \d)(?!\s?(?:%|per ?cent\b))",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d")
_BIG = re.compile(r"(?<![\d£.,])\d{1,3}(?:,\d{3}){2,4}(?!\d)")
_IN = re.compile(r"\b(\d{1,4}) in (?:every )?(\d{1,4})\b(?! (?:19|20)\d\d)")
_OUT_OF = re.compile(r"\b(\d{1,4}) out of (?:every )?(\d{1,4})\b")


def numbers_of_people(page: PageText) -> Iterator[Fault]:
    """ER17."""
    as_people = 'Say it with people, as in "7 out of 10 people".'
    for unit, found in matches(page, _PERCENT):
        yield Fault(unit, found.start(), f"{quoted(found[0])} is a percentage.", as_people)
    for unit, found in matches(page, _FRACTION):
        yield Fault(
            unit,
            found.start(),
            f"{quoted(found[0])} is a fraction.",
            'Use words, as in "half", or say "1 out of 4 people".',
        )
    for unit, found in matches(page, _DECIMAL):
        if not _CLOCK.fullmatch(found[0]):
            yield Fault(
                unit,
                found.start(),
                f"{quoted(found[0])} is a decimal number.",
                "Use the nearest whole number.",
            )
    for unit, found in matches(page, _BIG):
        yield Fault(
            unit, found.start(), f"{quoted(found[0])} is a very big number.", 'Use words, as in "3 million".'
        )
    if any(True for _ in matches(page, _OUT_OF)):
        for unit, found in matches(page, _IN):
            if int(found[1]) < int(found[2]) < 1900:
                do = f'Write "{found[1]} out of {found[2]}" here too.'
                yield Fault(
                    unit, found.start(), 'This page says both "in" and "out of" for numbers of people.', do
                )
