"""The numbers of consents in what readers see: in words, and in the names of files and pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeGuard

from campaign.build import Build
from campaign.checks.public_words import words_of_readers
from campaign.model.agreement import consents_in
from campaign.model.published_file import DOCS
from campaign.problems import Problem
from campaign.site.site import Site

_WORD = re.compile(r"\w[\w./-]{4,80}")
_NUMBER = re.compile(r"(?=.*\d)(?!\d{1,5}\Z)\w[\w./-]{4,80}")
"""What is shorter, or only a few digits, may be a year or a price as well."""

_IN_WORDS = (
    "The number of a consent is in words that readers see.",
    'Take it out. In a quote or a figure, write "consent:" with its other fields, before the empty line.',
)
_IN_A_NAME = (
    "The number of a consent is in the name of this file, and so in an address that everybody can see.",
    "Give the file another name.",
)


def numbers_of_consents_stay_private(site: Site, _build: Build) -> Iterator[Problem]:
    """No line says the number: it is for whoever keeps the forms."""
    numbers = {
        number.casefold()
        for record in site.records()
        for _, consent in consents_in(record)
        for number in (consent.reference, consent.guardian_reference)
        if _is_a_number(number)
    }
    if not numbers:
        return
    for text in words_of_readers(site):
        for line, words in enumerate(text.words.split("\n"), 1):
            for found in _WORD.finditer(words):
                if found[0].rstrip("./-").casefold() in numbers:
                    yield Problem(text.path, *text.place(line, found.start() + 1), *_IN_WORDS)
    shown = {path for path in site.files if path.is_relative_to(DOCS)}
    for path in sorted({*shown, *(record.source.path for record in site.records())}):
        if any(part.casefold() in numbers for part in (*path.parts, path.stem)):
            yield Problem(path, 1, 1, *_IN_A_NAME)


def _is_a_number(written: str | None) -> TypeGuard[str]:
    return written is not None and _NUMBER.fullmatch(written) is not None
