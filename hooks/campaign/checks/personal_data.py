"""What would tell who somebody is, where they live or how to reach them, on its line and without saying it.

Everybody can read a repository and the output of a build, so no message has more of a value than its last two digits.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import PurePosixPath
from typing import TypeAlias

from campaign.keeping.found import FoundBefore, Search, in_short
from campaign.model.easy_read import TWIN
from campaign.nearest import write_instead
from campaign.personal_data.finding import Kind, same_value
from campaign.personal_data.marks import Mark
from campaign.personal_data.masks import hide_in_path
from campaign.personal_data.private_names import PrivateNames
from campaign.personal_data.scan import Found, Scanned, names_in_facts, scan, scan_name
from campaign.problems import Problem, Severity
from campaign.reading.raw_texts import RawText

_GUIDE = "docs/guide/personal-data.md"
_DELETE = f"Delete it, or say that it is meant to be public: {_GUIDE}."
_NOTE = f"Ask whoever it is about, or say that it is meant to be public: {_GUIDE}."

_SURE: Mapping[Kind, tuple[str, str]] = {
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
        f"Put the file into docs/, or say that it is meant to be public: {_GUIDE}.",
    ),
    Kind.MEETING: (
        "This would let anybody into the meeting",
        "Delete it. Send the link to people after they book.",
    ),
    Kind.PRIVATE_NAME: (
        "This is on the list of names that are not to be published",
        f"Write another name, or say that it is meant to be public: {_GUIDE}.",
    ),
    Kind.CHILD: ("This looks like a child, with an age or a school", f"Take the name out, or say that it is meant to be public: {_GUIDE}."),
    Kind.PERSON: (
        "The consent says that nobody is identified, and this looks like somebody's name",
        f"Take the name out, ask for a consent, or say that it is meant to be public: {_GUIDE}.",
    ),
    Kind.CAUTION: ("These words say that something here is not to be published", "Delete them, and what they are about."),
}  # fmt: skip

_MAYBE: Mapping[Kind, tuple[str, str]] = {
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

_ENDS_IN_DIGITS = frozenset(
    {Kind.PHONE, Kind.NHS_NUMBER, Kind.NATIONAL_INSURANCE, Kind.RECORD_NUMBER, Kind.BANK}
)

_WORDS_ALONE = frozenset({Kind.CAUTION, Kind.SIGNATURE})
"""What these find is no value: others may say it."""


_Looked: TypeAlias = tuple[Scanned, tuple[Found, ...]]
"""What is in a file, and what is in its name."""


def personal_data_is_found(
    texts: Iterable[RawText], names: PrivateNames = frozenset(), before: FoundBefore | None = None
) -> Iterator[Problem]:
    """In every file, also in one that cannot be read, and in its name. ``names`` are those that are not to be published."""
    texts = list(texts)
    known = {text.path: names_in_facts(*text) for text in texts}
    searches = [_search(text, names, _own(text.path, known)) for text in texts]
    looked: list[_Looked] = list((before or FoundBefore()).each("personal data", searches))
    public = frozenset[tuple[Kind, str]]().union(*(found.public for found, _ in looked))
    for (path, _), (found, in_name) in zip(texts, looked, strict=True):
        shown = hide_in_path(path, [each.written for each in in_name])
        for each in in_name:
            yield _of_name(path, shown, each)
        yield from _of_file(path, shown, found, public)


def _search(text: RawText, names: PrivateNames, own: frozenset[str]) -> Search:
    given = in_short(text.text, *sorted(map(repr, names)), "told by", *sorted(own))
    return Search(text.path, given, partial(_look, text, names, own))


def _look(text: RawText, names: PrivateNames, own: frozenset[str]) -> _Looked:
    return scan(text.path, text.text, names, own), scan_name(text.path, names)


def _own(path: PurePosixPath, known: Mapping[PurePosixPath, frozenset[str]]) -> frozenset[str]:
    """The names under which people tell a page; an Easy Read beside it is told by the same."""
    own = known[path]
    if path.name.endswith(TWIN):
        source = path.name.removesuffix(TWIN)
        own = own.union(*(known.get(path.with_name(f"{source}{suffix}"), ()) for suffix in (".md", ".yml")))
    return own


def _of_file(
    path: PurePosixPath, shown: str, scanned: Scanned, public: frozenset[tuple[Kind, str]]
) -> Iterator[Problem]:
    told = [
        found
        for found in scanned.found
        if found.mark is None and (found.kind, same_value(found.kind, found.value)) not in public
    ]
    ways_in: dict[int, list[Found]] = {}
    for found in told:
        if found.kind is Kind.MEETING:  # a link and its passcode are one way in
            ways_in.setdefault(found.line, []).append(found)
        else:
            yield _problem(path, shown, found)
    for first, *others in ways_in.values():
        problem = _problem(path, shown, first)
        yield replace(
            problem,
            private=(*problem.private, *(value for each in others for value in (each.written, each.value))),
        )
    for mark in scanned.marks:
        yield _of_mark(path, shown, mark)


def _problem(path: PurePosixPath, shown: str, found: Found) -> Problem:
    what, do = (_SURE if found.sure else _MAYBE)[found.kind]
    ends = re.search(r"\d\d(?=\D?\Z)", found.value) if found.kind in _ENDS_IN_DIGITS else None
    severity = Severity.ERROR if found.sure else Severity.NOTE
    private = () if found.kind in _WORDS_ALONE and "name" not in found.value else (found.written, found.value)
    return Problem(
        path, found.line, found.column, f"{what}{f' (ends in ..{ends[0]})' if ends else ''}.", do, severity,
        shown_path=shown, private=private,
    )  # fmt: skip


def _of_name(path: PurePosixPath, shown: str, found: Found) -> Problem:
    return Problem(
        path, 1, 1, f"The name of this file, or of its folder, has what looks like this: {found.kind}.", "Give it another name.",
        Severity.ERROR if found.sure else Severity.NOTE, shown_path=shown, private=(found.written, found.value),
    )  # fmt: skip


def _of_mark(path: PurePosixPath, shown: str, mark: Mark) -> Problem:
    if mark.kind is None:
        return Problem(
            path, mark.line, mark.column, "This does not name a kind of data known here.",
            write_instead(mark.written, [kind.value for kind in Kind]), shown_path=shown,
        )  # fmt: skip
    return Problem(
        path, mark.line, mark.column, f'Nothing on this line looks like "{mark.kind}".', "Delete the mark.", Severity.NOTE,
        shown_path=shown,
    )  # fmt: skip
