"""What is hard to read in saying no: ER10."""

from __future__ import annotations

import re
from collections.abc import Iterator

from campaign.readability.finding import Level
from campaign.readability.rules.fault import Fault, PageText, quoted

_NOT = re.compile(
    r"\b(?:not|never|cannot|\w+n['’]t)\s+(?:\w+\s+){0,2}?(?:without|un(?:common|usual|likely|important|fair|known|happy|able|aware|true)|no(?=\s+\w)|none|nothing|nobody|never|nowhere|neither)\b(?!\s+longer)",
    re.IGNORECASE,
)
_CONTRACTION = re.compile(r"\b(\w{2,6})n['’]t\b", re.IGNORECASE)
_SHORT_HAVE = re.compile(r"\b(should|could|would|might|must)(['’]ve| of)\b(?! course)", re.IGNORECASE)
_CONTRACTED = re.compile(
    r"\b(?:(?!(?:should|could|would|might|must)['’])(\w{1,8})['’](re|ll|ve|d|m)"
    r"|(it|that|there|here|what|who|where|when|how|why|he|she|let)['’](s))\b",
    re.IGNORECASE,
)
_ENDINGS = {"re": "are", "ll": "will", "ve": "have", "m": "am", "s": "is"}
_WHOLE = {"ca": "cannot", "wo": "will not", "sha": "shall not"}


def plain_no(page: PageText) -> Iterator[Fault]:
    """ER10, what is hard in saying no: "not without", "don't", "should've"; and other words run into one."""
    for sentence in page.sentences:
        unit = sentence.unit
        for found in _NOT.finditer(unit.text, sentence.start, sentence.end):
            if not unit.is_quoted(found.start()):
                yield Fault(
                    unit, found.start(), f"{quoted(found[0])} says no twice.", "Say what is, not what is not."
                )
        for found in _CONTRACTION.finditer(unit.text, sentence.start, sentence.end):
            if not unit.is_quoted(found.start()):
                whole = _WHOLE.get(found[1].lower(), f"{found[1].lower()} not")
                yield Fault(unit, found.start(), f'"{found[0]}" is easy to misread.', f'Write "{whole}".')
        for found in _CONTRACTED.finditer(unit.text, sentence.start, sentence.end):
            if not unit.is_quoted(found.start()):
                begin, end = (found[1] or found[3]).lower(), (found[2] or found[4]).lower()
                yield Fault(unit, found.start(), f'"{found[0]}" is easy to misread.', _both_words(begin, end))
        for found in _SHORT_HAVE.finditer(unit.text, sentence.start, sentence.end):
            if not unit.is_quoted(found.start()):
                yield Fault(
                    unit,
                    found.start(),
                    f'"{found[0]}" is hard to read.',
                    f'Write "{found[1].lower()} have".',
                    Level.ERROR,
                )


def _both_words(begin: str, end: str) -> str:
    begin = "I" if begin == "i" else begin
    if end == "d":
        return f'Write "{begin} would" or "{begin} had".'
    return 'Write "let us".' if begin == "let" else f'Write "{begin} {_ENDINGS[end]}".'
