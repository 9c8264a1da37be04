"""Links and numbers that would let anybody into a meeting."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from campaign.model.easy_read import EasyRead
from campaign.model.public_view import spot_of, texts
from campaign.model.record import Record
from campaign.problems import Problem

_MEETING = re.compile(
    r"zoom(?:gov)?\.(?:us|com)/(?:j|my|w|s|wc)/|zoommtg:|teams\.(?:microsoft|live)\.com/(?:l/meetup-join|meet)/"
    r"|teams\.(?:microsoft|live)\.com/\S*(?:meetup-join|meetingjoin)"
    r"|meet\.google\.com/(?:lookup/|[a-z]{3}-)|webex\.com/(?:\S+/)?(?:meet/|join/|j\.php|wbxmjs/)"
    r"|whereby\.com/(?!information|blog)\w|meet\.jit\.si/\w|gotomeeting\.com/join/|meet\.goto\.com/\d"
    r"|\b(?:meeting|webinar|conference|zoom|teams) id\b\W*(?:is\W+)?\d[\d -]{7,}"
    # A number of 9 digits or more that is neither one to call nor a date.
    r"|\b(?:(?:meeting|webinar|conference) number|(?:zoom|teams) meeting)\b\W{0,3}(?:is\W+)?(?!0|\d{4}-)(?:\d[ -]?){9}"
    # A word with a digit in it, or the only word on the rest of the line.
    r"|\bpass ?(?:code|word)\b\W*(?:is\W+)?(?=\w*\d)\w{4,}|\bpass ?(?:code|word)\s*[:=]\s*(?!none\b)\w{4,}\W*$",
    re.IGNORECASE | re.MULTILINE,
)

_SIGNS = re.compile(r"zoom|teams|meet\.|webex|whereby\.|gotomeeting| id|number|pass", re.IGNORECASE)
"""Each match of the pattern holds one of these."""


def meeting_links_stay_private(
    records: Iterable[Record], easy_reads: Iterable[EasyRead]
) -> Iterator[Problem]:
    """What is here is public, and strangers who find a meeting's link come to spoil it."""
    for record in records:
        for text in texts(record):
            if _lets_in(text.words):
                lines = enumerate(text.words.split("\n"), 1)
                for number in [number for number, line in lines if _lets_in(line)] or [1]:
                    place = spot_of(record, text)(number, 1)
                    yield Problem(record.source.path, *place, *_LETS_ANYBODY_IN)
    for easy in easy_reads:
        for sentence in easy.lines():
            if _lets_in(sentence.text):
                yield Problem(
                    easy.file or easy.source, sentence.line or 1, sentence.column, *_LETS_ANYBODY_IN
                )


def _lets_in(words: str) -> bool:
    # Nearly all texts have none of these, and looking for them takes far less than the pattern does.
    return bool(_SIGNS.search(words) and _MEETING.search(words))


_LETS_ANYBODY_IN = (
    "This would let anybody into the meeting.",
    "Delete it. Send the link to people after they book.",
)
