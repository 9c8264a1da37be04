"""What can be found, and where in a text it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import NamedTuple, TypeAlias


class Kind(StrEnum):
    """A kind of data, by the words with which an author marks one as meant to be public."""

    EMAIL = "e-mail address"
    PHONE = "phone number"
    NHS_NUMBER = "NHS number"
    NATIONAL_INSURANCE = "National Insurance number"
    RECORD_NUMBER = "record number"
    BANK = "bank details"
    VEHICLE = "car registration"
    POSTCODE = "postcode"
    STREET = "street address"
    BIRTH = "date of birth"
    PROFILE = "profile"
    HANDLE = "handle"
    DRIVE = "shared drive"
    MEETING = "way into a meeting"
    PRIVATE_NAME = "private name"
    CHILD = "child"
    PERSON = "person"
    CAUTION = "words of caution"
    SIGNATURE = "end of a letter"


class Finding(NamedTuple):
    """``sure`` is so of what no page should say; all else may be as harmless as it may be private."""

    kind: Kind
    start: int
    end: int
    sure: bool = True


Find: TypeAlias = Callable[[str], Iterator[Finding]]
"""Looks through one line."""


class Finder(NamedTuple):
    """A search, and what every line has that is worth it: one of ``words``, in small letters, or what ``when`` finds.

    Nearly no line has either, and to ask for them takes a fraction of what the search takes.
    """

    find: Find
    words: frozenset[str] = frozenset()
    when: re.Pattern[str] | None = None

    def __call__(self, line: str, words: set[str]) -> Iterator[Finding]:
        if not self.words.isdisjoint(words) or (self.when and self.when.search(line)):
            yield from self.find(line)


_WORD = re.compile(r"[^\W\d_]++")


NUMBER = "6 digits"
"""Stands among the words of a line that has six digits near each other, as every number has that belongs to one person."""

_SIX_DIGITS = re.compile(r"\d(?:(?:[^\w\n]|_){0,3}\d){5}")


def words_of(line: str) -> set[str]:
    """In small letters."""
    words = set(_WORD.findall(line.casefold()))
    if _SIX_DIGITS.search(line):
        words.add(NUMBER)
    return words


def before(text: str, start: int, longest: int = 40) -> str:
    """What stands before a place, for words that say what comes there: never more than a line or two."""
    return text[max(0, start - longest) : start]


def beside(text: str, start: int, end: int, longest: int = 40) -> str:
    """What stands around a place."""
    return f"{before(text, start, longest)} \n {text[end : end + longest]}"


_ADDRESS_BEFORE = re.compile(r"(?:[a-z]{2,10}:)?(?://)?(?:[\w.%-]{1,100})?\Z", re.IGNORECASE)


def whole_address(text: str, start: int, end: int) -> tuple[int, int]:
    """From where a web address begins, with its scheme and all of its host, to where the sentence goes on behind it."""
    said = before(text, start, 100)
    found = _ADDRESS_BEFORE.search(said)
    start -= len(said) - found.start() if found else 0
    return start, start + len(text[start:end].rstrip(".,;:!?)\"'>]*_"))


def same_value(kind: Kind, value: str) -> str:
    """What two ways to write one value have in common."""
    if kind is Kind.PHONE:
        digits = re.sub(r"\D", "", value.replace("(0)", ""))
        if digits.startswith("0044"):
            digits = digits[4:]
        elif digits.startswith("44"):
            digits = digits[2:]
        return digits.lstrip("0")
    if kind is Kind.POSTCODE:
        return "".join(value.split()).upper()
    if kind is Kind.PROFILE:
        return re.sub(r"^(?:https?://)?(?:www\.|m\.)?", "", value.casefold()).rstrip("/")
    if kind is Kind.HANDLE:
        return value.casefold().lstrip("@")
    return " ".join(value.casefold().split())
