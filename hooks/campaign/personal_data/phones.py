"""Phone numbers that may be somebody's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import phonenumbers

from campaign.personal_data.finding import NUMBER, Finder, Finding, Kind, before
from campaign.personal_data.people import names_of_people

_BETWEEN = r"[ ()\-/_]{0,3}"
_NUMBER = re.compile(
    rf"(?<![\w=#@-])(?<!\d\.)(?<![\w/]/)(?<!\d )\(?(?:447\d{{9}}|(?:\+|00)(?:{_BETWEEN}[1-9])(?:{_BETWEEN}\d){{7,13}}|0(?:{_BETWEEN}\d){{9,10}}|0\d{{2,4}}\.\d{{3,4}}\.\d{{3,4}})(?![\w%]|-\w|\.\d)"
)
_NOT_A_PHONE = re.compile(
    r"(?:ISBN|IBAN|ISSN|DOI|account|a/c|charity|company|reference|ref)\W{1,4}(?:\w{1,20}\W{1,2}){0,2}\Z",
    re.IGNORECASE,
)

_OF_AN_OFFICE = re.compile(
    r"\b(?:main|office|switchboard|reception|enquir(?:y|ies)|emergency)(?: phone| telephone)?(?: number| line| desk)?\b\W{0,5}(?:(?:is|on|at|:|please call|call|ring)\W{0,3})?\Z",
    re.IGNORECASE,
)
_OF_A_DESK = re.compile(
    r"\b(?:(?:help|support|customer|enquiry|information|front|service)[ -]?desk|team|helpdesk|department)\b[^!?]{0,120}"
    r"(?:\b(?:call|ring|phone|telephone|tel)\b|\b(?-i:[TP]:))[^.!?]{0,12}\Z",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[.!?] {1,2}(?=[A-Z][a-z])")
_OF_A_MOBILE = re.compile(r"\(?(?:\+?44|0044|0)[ ()\-]{0,3}(?:\(0\))?[ ]?7")
_ONES_OWN = re.compile(r"\b(?:my|his|her|their|fy|ei|eu)\b", re.IGNORECASE)

# Ofcom keeps these for plays and films: "Telephone numbers for use in TV and radio drama programmes".
_OF_DRAMA = re.compile(
    r"(?:1632960|7700900)\d{3}\Z|(?:11[3-8]|1[2-69]1)4960\d{3}\Z|(?:2079460|2896496|2920180|1914980)\d{3}\Z"
)
_OF_ORGANISATIONS = re.compile(r"(?:3|5|8|9)\d{5,9}\Z")
"""Behind the nought of 03, 05, 08 and 09: Ofcom gives them to organisations and to services, never to a home."""


def phone_numbers(text: str) -> Iterator[Finding]:
    """Of homes, offices and mobiles, and of other countries with a plus before them. Help lines have numbers of other kinds."""
    for found in _NUMBER.finditer(text):
        said = before(text, found.start())
        is_of_an_office = (_OF_AN_OFFICE.search(said) and not _ONES_OWN.search(said)) or _is_of_a_desk(
            text, found.start()
        )
        if (
            _may_be_somebodys_own(found[0])
            and not (is_of_an_office and not _OF_A_MOBILE.match(found[0]))
            and not _NOT_A_PHONE.search(said)
        ):
            yield Finding(Kind.PHONE, *found.span())


def _is_of_a_desk(text: str, start: int) -> bool:
    """In one sentence with a desk or a team, and with nobody's name or own number."""
    said = _ENDS.split(before(text, start, 200))[-1]
    is_somebodys = _ONES_OWN.search(said) or _AT_HOME.search(said) or any(names_of_people(said))
    return bool(_OF_A_DESK.search(said)) and not is_somebodys


_AT_HOME = re.compile(r"\b(?:home|mobile|personal|private|direct|gartref|adref)\b", re.IGNORECASE)


@lru_cache(maxsize=4096)
def _may_be_somebodys_own(written: str) -> bool:
    plain = re.sub(r"\( ?0 ?\)", "", written)
    digits = re.sub(r"\D", "", plain)
    is_abroad = plain.startswith(("+", "(+", "447"))
    if not is_abroad and digits.startswith("00"):
        is_abroad, digits = True, digits[2:]
    if is_abroad and not digits.startswith("44"):
        return _is_valid(f"+{digits}")
    at_home = (digits[2:] if is_abroad else digits).lstrip("0")
    if _OF_ORGANISATIONS.match(at_home):
        return False
    # People swap digits, and new ranges come: eleven digits that begin like a mobile are one.
    return bool(_OF_DRAMA.match(at_home) or re.match(r"7[0-9]\d{8}\Z", at_home)) or _is_valid(f"+44{at_home}")


def _is_valid(number: str) -> bool:
    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(number, "GB"))
    except phonenumbers.NumberParseException:
        return False


PHONES = Finder(phone_numbers, frozenset({NUMBER}))
