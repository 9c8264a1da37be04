"""What is said of each kind of personal data, and what to do. No message has more of a value than its last two digits."""

from __future__ import annotations

import re
from collections.abc import Mapping

from campaign.personal_data.finding import Kind
from campaign.personal_data.scan import Found

GUIDE = "docs/guide/personal-data.md"
_DELETE = f"Delete it, or say that it is meant to be public: {GUIDE}."
_NOTE = f"Ask whoever it is about, or say that it is meant to be public: {GUIDE}."

SURE: Mapping[Kind, tuple[str, str]] = {
    Kind.EMAIL: ("This looks like somebody's own e-mail address", _DELETE),
    Kind.PHONE: ("This looks like somebody's own phone number", _DELETE),
    Kind.NHS_NUMBER: ("This looks like an NHS number", _DELETE),
    Kind.NATIONAL_INSURANCE: ("This looks like a National Insurance number", _DELETE),
    Kind.RECORD_NUMBER: ("This looks like the number of somebody's record, passport or licence", _DELETE),
    Kind.BANK: ("This looks like somebody's bank details", _DELETE),
    Kind.VEHICLE: ("This looks like the registration of a car", _DELETE),
    Kind.POSTCODE: ("This looks like a postcode", _DELETE),
    Kind.STREET: ("This looks like somebody's address", _DELETE),
    Kind.BIRTH: ("This looks like a date of birth", _DELETE),
    Kind.PROFILE: ("This looks like a link to a person's own page", _DELETE),
    Kind.HANDLE: ("This looks like a person's name on a network", _DELETE),
    Kind.DRIVE: (
        "This leads to files that somebody shares",
        f"Put the file into docs/, or say that it is meant to be public: {GUIDE}.",
    ),
    Kind.MEETING: (
        "This would let anybody into the meeting",
        "Delete it. Send the link to people after they book.",
    ),
    Kind.PRIVATE_NAME: (
        "This is on the list of names that are not to be published",
        f"Write another name, or say that it is meant to be public: {GUIDE}.",
    ),
    Kind.CHILD: ("This looks like a child, with an age or a school", f"Take the name out, or say that it is meant to be public: {GUIDE}."),
    Kind.PERSON: (
        "The consent says that nobody is identified, and this looks like somebody's name",
        f"Take the name out, ask for a consent, or say that it is meant to be public: {GUIDE}.",
    ),
    Kind.CAUTION: ("These words say that something here is not to be published", "Delete them, and what they are about."),
}  # fmt: skip

MAYBE: Mapping[Kind, tuple[str, str]] = {
    Kind.NHS_NUMBER: ("These ten digits may be an NHS number", _DELETE),
    Kind.VEHICLE: ("This may be the registration of a car", _DELETE),
    Kind.STREET: ("This may be where somebody lives", _NOTE),
    Kind.BIRTH: ("This may tell when somebody was born", _NOTE),
    Kind.PROFILE: ("This may be a person's own page", _NOTE),
    Kind.CHILD: ("This may name a child", _NOTE),
    Kind.PERSON: (
        "This may name somebody beside what is private, such as an illness, a ward or an age",
        _NOTE,
    ),
    Kind.CAUTION: ("Somebody may not want to be named here", "Check that nothing tells who it is."),
    Kind.SIGNATURE: (
        "This looks like the end of a letter",
        "Check that all below it is meant for everybody.",
    ),
}

ENDS_IN_DIGITS = frozenset(
    {Kind.PHONE, Kind.NHS_NUMBER, Kind.NATIONAL_INSURANCE, Kind.RECORD_NUMBER, Kind.BANK}
)

WORDS_ALONE = frozenset({Kind.CAUTION, Kind.SIGNATURE})
"""What these find is no value: others may say it."""


def told(found: Found) -> tuple[str, str]:
    """What is wrong, without its full stop, and what to do."""
    what, do = (SURE if found.sure else MAYBE)[found.kind]
    ends = re.search(r"\d\d(?=\D?\Z)", found.value) if found.kind in ENDS_IN_DIGITS else None
    return f"{what}{f' (ends in ..{ends[0]})' if ends else ''}", do


def values_of(found: Found) -> tuple[str, ...]:
    """What nothing may say aloud."""
    return () if found.kind in WORDS_ALONE and "name" not in found.value else (found.written, found.value)
