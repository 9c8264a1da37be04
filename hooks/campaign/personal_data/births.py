"""Days on which people were born."""

from __future__ import annotations

import re
from collections.abc import Iterator

from campaign.personal_data.finding import Finder, Finding, Kind, before

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?|Ionawr|Chwefror|[MF]awrth|Ebrill|[MF]ai|[MF]ehefin|G?orffennaf|Awst|[MF]edi|Hydref|"
    r"[TD]achwedd|Rh?agfyr)"
)
_ORDINAL = (
    r"(?:(?:twenty|thirty)[ -])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth"
    r"|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)"
)
_YEAR = r"(?:(?:19|20)\d\d|'?\d\d)"
_DAY = (
    rf"(?:\d{{1,2}}[/. -]\d{{1,2}}[/. -]{_YEAR}|(?:19|20)\d\d-\d\d-\d\d"
    rf"|(?:the )?{_ORDINAL} (?:of )?{_MONTH},? (?:19|20)\d\d"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?,? ?(?:of |o )?{_MONTH}\.?,? {_YEAR}|{_MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?,? {_YEAR})"
)
_BORN = (
    r"(?:\bborn\b|\bdate of birth\b|\bbirth ?da(?:y|te)\b|\bd\.? ?o\.? ?b\b\.?|\bb\.|\bganwyd\b|\bganed\b|\bei eni\b|\bei geni\b"
    r"|\b(?:d|dd|n)yddiad geni\b|\bngeni\b|\bpen-?blwydd\b|\bcame into the world\b)"
)
_BIRTH = re.compile(
    rf"{_BORN}[^.!?\n\d]{{0,40}}?(?<!\d)(?P<day>{_DAY})(?!\d)|(?<!\d)(?P<first>{_DAY})[ ,]{{0,2}}\(?(?:DOB|date of birth|birthday|(?:is when |was when )?(?:I|he|she|they|we) (?:was|were) born)\b",
    re.IGNORECASE,
)
_MONTH_OF_BIRTH = re.compile(
    rf"\b(?:born|ganwyd|ganed) (?:in|ym|ymis) (?P<month>{_MONTH} (?:19|20)\d\d)\b", re.IGNORECASE
)


_OF_MANY = re.compile(r"\b(?:on or after|on or before|before|after|between|since) \Z", re.IGNORECASE)
"""Such words before a date make a rule of it, for all who were born then."""


def dates_of_birth(text: str) -> Iterator[Finding]:
    for found in _BIRTH.finditer(text):
        start, end = found.span("day" if found["day"] else "first")
        if not _OF_MANY.search(before(text, start)):
            yield Finding(Kind.BIRTH, start, end)
    for found in _MONTH_OF_BIRTH.finditer(text):
        yield Finding(Kind.BIRTH, *found.span("month"), sure=False)


BIRTHS = Finder(
    dates_of_birth,
    words=frozenset(
        {
            "born",
            "birth",
            "birthday",
            "birthdate",
            "dob",
            "ganwyd",
            "ganed",
            "eni",
            "geni",
            "ngeni",
            "nyddiad",
            "blwydd",
            "penblwydd",
            "world",
        }
    ),
    when=re.compile(r"\bb\. ?\d|[dD]\. ?[oO]\. ?[bB]"),
)
