"""Links and numbers that would let anybody into a meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator

from campaign.build import Build
from campaign.model.access import AccessFact
from campaign.model.record import Fields, Record
from campaign.model.writing import Writing
from campaign.problems import Problem
from campaign.site.site import Site

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


def meeting_links_stay_private(site: Site, build: Build) -> Iterator[Problem]:
    """What stands here is public, and strangers who find a meeting's link come to spoil it."""
    for page in site.pages:
        for number, line in enumerate(page.body.split("\n"), page.body_line):
            if _lets_in(line):
                yield Problem(page.path, number, 1, *_LETS_ANYBODY_IN)
    for record in (*site.weeks, *site.records()):
        fields = {**dict(record), "body": record.body if isinstance(record, Writing) else ""}
        for field, value in fields.items():
            if any(_lets_in(words) for words in _texts(value)):
                place = record.source.places.get(field.replace("_", " ").strip(), (1, 1))
                yield Problem(record.source.path, *place, *_LETS_ANYBODY_IN)
    for easy in site.easy_reads.values():
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


def _texts(value: object) -> Iterator[str]:
    """Every text in a value, however deep, but for other records, which are looked at by themselves."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, AccessFact):
        yield value.detail
    elif isinstance(value, Fields) and not isinstance(value, Record):
        for _, inner in value:
            yield from _texts(inner)
    elif isinstance(value, tuple):
        for inner in value:
            yield from _texts(inner)
