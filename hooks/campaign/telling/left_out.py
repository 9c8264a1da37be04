"""Which form leaves out which fact of an event, and why. What is not here is told.

A fact is named as authors write it, with ``: `` between a field and one inside it. A name stands for all inside it. What one
status says is named by its word, as in ``status: full``.
``tests/test_every_form.py`` tries every field of the model in every form.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum


class Form(Enum):
    """What readers, their programs and search engines get of an event."""

    PAGE = "its page"
    EASY_READ = "its Easy Read"
    ROW = "a row of a list"
    CALENDAR = "an entry of a calendar"
    FEED = "an entry of a feed"
    LINKED_DATA = "linked data"
    IMAGE = "the social image"
    PREVIEW = "the preview of a link"
    SEARCH = "search"


_MORE_WORDS = "the page with more words has it, and Easy Read leads there"
_OF_THE_PAGE = "it is of the page, not of the event"
_ON_ITS_PAGE = "there is room for what, when and where; it leads to the page, which has it"
_NO_TERM = "schema.org has no term for it"
_NO_PROPERTY = "a calendar tells what to do on the day; the entry leads to the page, which has it"
_SOON_WRONG = "programs keep what they once read, and it would be wrong soon"
_OF_WHOLE_TEXTS = "a calendar can name the language of a whole text only (RFC 5545, 3.2.10)"
_NO_WORDS = "nobody looks for it by its words"

_ONLY_ON_ITS_PAGE = (
    "for", "expenses", "join", "online", "meeting point", "drop in", "also on: where", "also on: room", "also on: note",
    "also on: language",
    "opening hours", "sessions", "part of", "series", "description", "partners", "contributors", "how much say",
    "planned by", "led by", "lived experience among them", "payment", "format", "topics", "access", "link", "recordings",
    "slides", "sources",
)  # fmt: skip
"""What no form tells that has one line for an event. Of one of its dates, the line of that date has the note."""

_IN_A_PLACE = (
    "where: street", "where: postcode", "where: country", "where: getting there", "where: map", "where: link",
    "where: phone", "where: access", "where: rooms",
)  # fmt: skip
"""What such a line leaves out of a place: it has its name and its town."""

_PLACES_NOW = ("status: full", "status: few places left", "status: waiting list")
"""A status that changes as people book."""

_DATES_NOW = ("single dates: full", "single dates: few places left", "single dates: waiting list")
"""The same of one of several dates."""

_NAMED_BY_TOWN = "the town says where"
_WHO_KNOWS = "the page says who confirmed it and when, where there is room for all of access"

LEFT_OUT: dict[Form, dict[str, str]] = {
    Form.PAGE: {
        "short title": "it is on the social image",
        "join: places": "people are told how many are left",
        "recordings: captions": "no recording without captions is taken, so the page says it of each",
        "where: country": _NAMED_BY_TOWN,
    },
    Form.EASY_READ: {
        "short title": "the title is there",
        "other titles": _MORE_WORDS,
        "description": _MORE_WORDS,
        "join: places": "people are told how many are left",
        "sessions: summary": _MORE_WORDS,
        "sessions: track": _MORE_WORDS,
        "sessions: speakers": _MORE_WORDS,
        "part of": _MORE_WORDS,
        "series": _MORE_WORDS,
        "topics": _MORE_WORDS,
        "status since": "what matters is that it changed",
        "link": _MORE_WORDS,
        "recordings: captions": "no recording without captions is taken",
        "recordings: length": _MORE_WORDS,
        "slides": _MORE_WORDS,
        "sources": "it is how the organisers know",
        "published": _OF_THE_PAGE,
        "updated": _OF_THE_PAGE,
        "where: country": "the address says where",
        "where: rooms": "it is told of the room that the event is in",
        "where: time zone": "the times are by it",
        "where: photo": _MORE_WORDS,
        "where: summary": _MORE_WORDS,
        "access: confirmed by": _MORE_WORDS,
        "access: confirmed on": _MORE_WORDS,
        "where: access: confirmed by": _MORE_WORDS,
        "where: access: confirmed on": _MORE_WORDS,
    },
    Form.ROW: {
        **dict.fromkeys((*_ONLY_ON_ITS_PAGE, *_IN_A_PLACE, "short title", "cost", "run by others", "organisers"), _ON_ITS_PAGE),
        "where: access": "it shows what people look for most, each with its limits; its page has all",
        **dict.fromkeys(("summary", "single dates: language"), _ON_ITS_PAGE),
        **dict.fromkeys(("published", "updated"), _OF_THE_PAGE),
    },
    Form.CALENDAR: {
        "short title": "the title is there",
        **dict.fromkeys(("join: places", "join: places left"), _SOON_WRONG),
        "where: country": _NAMED_BY_TOWN,
        **dict.fromkeys(("where: link", "where: phone", "where: access: guide", "access: guide"), _NO_PROPERTY),
        **dict.fromkeys(
            (
                "where: access: confirmed by", "where: access: confirmed on", "access: confirmed by",
                "access: confirmed on",
            ),
            _WHO_KNOWS,
        ),
        **dict.fromkeys(
            (
                "sessions: summary", "sessions: track", "sessions: speakers", "series",
                "description", "organisers", "partners", "contributors", "how much say", "planned by", "led by",
                "lived experience among them", "payment", "format", "link", "recordings", "slides", "sources",
            ),
            _NO_PROPERTY,
        ),
        **dict.fromkeys(
            ("also on: language", "single dates: language", "sessions: language"), _OF_WHOLE_TEXTS
        ),
    },
    Form.FEED: {
        **dict.fromkeys(
            (*_ONLY_ON_ITS_PAGE, *_IN_A_PLACE, "short title", "cost", "repeats", "not on", "run by others"),
            _ON_ITS_PAGE,
        ),
    },
    Form.PREVIEW: {
        **dict.fromkeys(
            (
                *_ONLY_ON_ITS_PAGE, *_IN_A_PLACE, "short title", "cost", "repeats", "not on", "run by others",
                "organisers", "status note", "was", "other titles",
            ),
            _ON_ITS_PAGE,
        ),
        **dict.fromkeys(("status since", "published", "updated"), _OF_THE_PAGE),
        **dict.fromkeys((*_PLACES_NOW, *_DATES_NOW), _SOON_WRONG),
    },
    Form.LINKED_DATA: dict.fromkeys(
        (
            "expenses", "join: phone", "join: email", "join: note", "online: link comes", "online: phone", "meeting point",
            "drop in", "description", "how much say", "planned by", "led by", "lived experience among them", "payment",
            "access", "status note", "status: room changed", "status: by invitation", "recordings: length", "where: getting there", "where: time zone",
            "where: access: guide", "where: access: confirmed by", "where: access: confirmed on", "where: access: more",
        ),
        _NO_TERM,
    ),
    Form.IMAGE: {
        **dict.fromkeys(
            (
                *_ONLY_ON_ITS_PAGE, *_IN_A_PLACE, "room", "cost", "summary", "other titles", "repeats", "not on", "run by others", "organisers", "status note",
                "status since", "was",
            ),
            _ON_ITS_PAGE,
        ),
        **dict.fromkeys((*_PLACES_NOW, *_DATES_NOW), _SOON_WRONG),
        **dict.fromkeys(
            ("single dates: by invitation", "single dates: note", "single dates: language", "status: by invitation", "status: rescheduled", "status: moved online", "status: room changed"), _ON_ITS_PAGE
        ),
        "language": "a picture has letters, and its text alternative the language of the page",
        **dict.fromkeys(("published", "updated"), _OF_THE_PAGE),
    },
    Form.SEARCH: dict.fromkeys(
        (
            "join: places", "join: places left", "drop in", "not on", "opening hours", "how much say",
            "lived experience among them", "status", "status since", "was", "published", "updated", "where: country",
            "where: access: confirmed on", "access: confirmed on", "access: guide", "access: ask by",
            "also on: language", "single dates: language", "sessions: language",
        ),
        _NO_WORDS,
    ),
}  # fmt: skip


def name_of(path: Iterable[str | int]) -> str:
    """As authors would say it: without the numbers of items."""
    return ": ".join(name for name in path if isinstance(name, str))


def why_left_out(form: Form, name: str) -> str | None:
    """The reason, of the field itself or of what it is inside of; None for what the form tells."""
    reasons = LEFT_OUT[form]
    parts = name.split(": ")
    return next(
        (reasons[at] for n in range(len(parts), 0, -1) if (at := ": ".join(parts[:n])) in reasons), None
    )


def is_left_out(form: Form, name: str) -> bool:
    return why_left_out(form, name) is not None
