"""One file looked through: what is found in it, what it says is meant to be public, and what it lets others say.

All is a function of the text. No file has to be right, and none has to be read by anything else first.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import PurePosixPath
from typing import NamedTuple

from campaign.personal_data.as_read import as_read
from campaign.personal_data.births import BIRTHS
from campaign.personal_data.calls import Around, rings_an_organisation
from campaign.personal_data.cautions import CAUTIONS, is_signed
from campaign.personal_data.e_mails import E_MAILS, is_invited_to
from campaign.personal_data.fields import Keys, is_a_contact, keys_at, keys_of, lines_of_facts
from campaign.personal_data.finding import Finder, Finding, Kind, before, same_value, words_of
from campaign.personal_data.homes import HOMES
from campaign.personal_data.invitations import LONGEST
from campaign.personal_data.links import DRIVES, HANDLES, PROFILES
from campaign.personal_data.marks import Mark, marks_in
from campaign.personal_data.meetings import MEETINGS
from campaign.personal_data.numbers import OF_A_NUMBER, OF_A_RECORD
from campaign.personal_data.people import may_tell_of_people, people, people_who_speak
from campaign.personal_data.phones import PHONES
from campaign.personal_data.places import MOST_ABOVE, is_at_a_place
from campaign.personal_data.private_names import PrivateNames, private_names

OF_DATA: tuple[Finder, ...] = (
    MEETINGS, DRIVES, PROFILES, E_MAILS, HANDLES, *OF_A_NUMBER, PHONES, *OF_A_RECORD, *HOMES, BIRTHS,
)  # fmt: skip
"""What one has found, those after it do not find again."""

OF_NAMES_OF_FILES = (E_MAILS, *OF_A_NUMBER, PHONES, *HOMES, BIRTHS)

_WORTH_A_SEARCH = frozenset[str]().union(*(finder.words for finder in (*OF_DATA, *CAUTIONS)))
_SIGNS = re.compile(r"[\d@/]|[(\[{] ?[Aa][Tt]|[dD]\. ?[oO]|[sS]ſ|ſ[sS]")
"""What a line has that any ``when`` of a finder finds something in: see the test of it."""

BELOW = 240
"""Signs below the close of a letter, or a number, among which there may be a name."""

FAR_ABOVE = 800
"""Signs above a postcode or a number among which the other lines of its address are."""

MOST = 200
"""Findings of one file that are told. Nobody reads more, and none of the file is published before they are gone."""


class Found(NamedTuple):
    """One finding in a file. ``value`` is as readers see it, ``written`` as it is in the file, and places count from 1."""

    kind: Kind
    sure: bool
    value: str
    written: str
    line: int
    column: int
    mark: Mark | None = None


class Scanned(NamedTuple):
    """``public`` are the values of fields that are there to be public, by kind and by what is the same value."""

    found: tuple[Found, ...]
    public: frozenset[tuple[Kind, str]] = frozenset()
    marks: tuple[Mark, ...] = ()


_NAME = re.compile(r"^ {0,40}(?:- {1,9})?name: {1,9}[\"']?(?P<name>[^\n#\"']{1,80})", re.MULTILINE)
_NOBODY = re.compile(r"^consent: {0,9}[\"']?nobody {1,9}identified\b", re.MULTILINE | re.IGNORECASE)
_OWN_CONSENT = re.compile(r"^ {1,40}agreed: .{0,60}\bname\b", re.MULTILINE)
_NAME_INSIDE = re.compile(r"\{ {0,9}name: {1,9}(?P<name>[^,}\n]{1,80})")
_NAME_IS = re.compile(r"^ {0,40}(?:- {1,9})?name is: {1,9}[\"']?chosen", re.MULTILINE)


def names_in_facts(path: PurePosixPath, text: str) -> frozenset[str]:
    """The words of all names under which people appear in a file, in small letters."""
    return frozenset(word.casefold() for name in _names(_facts(path, text)) for word in name.split())


def _names(facts: str) -> Iterator[str]:
    return (found["name"].strip() for found in _NAME.finditer(facts))


def _chosen(facts: str) -> frozenset[str]:
    """Of those, the ones that nobody is called by elsewhere."""
    lines = facts.split("\n")
    return frozenset(
        word.casefold()
        for at, line in enumerate(lines)
        if (found := _NAME.match(line)) and _NAME_IS.search("\n".join(lines[max(0, at - 3) : at + 4]))
        for word in found["name"].split()
    )


def _agreed(facts: str) -> frozenset[str]:
    """Of those, the ones in whose file a consent of their own says that they may be named: the model compares both."""
    if not _OWN_CONSENT.search(facts):
        return frozenset()
    inside = (found["name"] for found in _NAME_INSIDE.finditer(facts))
    return frozenset(word.casefold() for name in (*_names(facts), *inside) for word in name.split())


def _facts(path: PurePosixPath, text: str) -> str:
    lines = text.split("\n")
    return "\n".join(lines[: lines_of_facts(path, lines)])


def scan(
    path: PurePosixPath,
    text: str,
    names: PrivateNames = frozenset(),
    own: frozenset[str] = frozenset(),
) -> Scanned:
    """Look through a text. ``names`` are never public; ``own`` are those of the people who tell it, in small letters."""
    lines = text.split("\n")
    facts = lines_of_facts(path, lines)
    begins = _begins(lines)
    keys: list[Keys] = []
    marks = tuple(marks_in(lines, facts))
    unused = set(marks)
    found: list[Found] = []
    public: set[tuple[Kind, str]] = set()
    about_nobody = "\n".join(lines[:facts])
    chosen = _chosen(about_nobody) | _agreed(about_nobody) if _NOBODY.search(about_nobody) else None
    for finding, value, start, end, is_nobodys in _findings(text, names, own, chosen):
        line = bisect_right(begins, start)
        column = start - begins[line - 1]
        last = bisect_right(begins, end - 1)
        keys = keys or keys_of(lines[:facts])
        around = keys_at(keys[line - 1], lines[line - 1], column) if line <= facts else ()
        if is_a_contact(path, around, finding):
            public.add((finding.kind, same_value(finding.kind, value)))
            continue
        if is_nobodys:
            continue
        if len(found) == MOST:
            break
        mark = next(
            (mark for mark in marks if mark.kind is finding.kind and line <= mark.about <= last), None
        )
        if mark:
            unused.discard(mark)
        found.append(Found(finding.kind, finding.sure, value, text[start:end], line, column + 1, mark))
    return Scanned(tuple(found), frozenset(public), tuple(mark for mark in marks if mark in unused))


def scan_name(path: PurePosixPath, names: PrivateNames = frozenset()) -> tuple[Found, ...]:
    """Look through the name of a file and of its folders, in which hyphens stand for spaces."""
    written = "/".join(path.parts[1:])
    spaced = re.sub(r"[-_]", " ", written).replace("/", "|")
    found = {
        *(
            finding
            for finder in OF_NAMES_OF_FILES
            for words in (written, spaced)
            for finding in finder(words, words_of(words))
        ),
        *private_names(spaced, names),
    }
    return tuple(
        Found(kind, sure, spaced[start:end], written[start:end], 1, 1)
        for kind, start, end, sure in sorted(found)
        if sure or kind is Kind.NHS_NUMBER
    )


class _Place(NamedTuple):
    """What is nobody's own is told of too: a field that says it makes it public on every page."""

    finding: Finding
    value: str
    start: int
    end: int
    is_nobodys: bool


def _findings(
    text: str, names: PrivateNames, own: frozenset[str], chosen: frozenset[str] | None
) -> Iterator[_Place]:
    """Each with its value as readers see it, and where it is in the text. ``chosen`` is None unless nobody may be named."""
    last = ""
    for seen in as_read(text):
        line, above = seen.words, last
        last = line
        words = words_of(line)
        found: list[Finding] = []
        if not _WORTH_A_SEARCH.isdisjoint(words) or _SIGNS.search(line):
            found = _without_overlaps(finding for finder in OF_DATA for finding in finder(line, words))
            found += (finding for finder in CAUTIONS for finding in finder(line, words))
        if may_tell_of_people(line, words):
            found += people(line, own)
        if names:
            found += private_names(line, names)
        if chosen is not None:
            known = {finding.start for finding in found}
            found += (each for each in people_who_speak(line, chosen) if each.start not in known)
        if not found:
            continue
        for finding in _said_once(
            line, sorted(set(found), key=lambda each: (each.start, each.end, each.kind))
        ):
            value = line[finding.start : finding.end]
            start, end = seen.span(finding.start, finding.end)
            is_nobodys = _is_nobodys(finding, line, above, text, start, end)
            yield _Place(finding, value, start, end, is_nobodys)


def _is_nobodys(finding: Finding, line: str, above: str, text: str, start: int, end: int) -> bool:
    """By what stands in other lines: ``above`` is the one before, as readers see it."""
    if finding.kind is Kind.SIGNATURE:
        return not is_signed(line[finding.start : finding.end], text[end : end + BELOW])
    if finding.kind is Kind.EMAIL:
        return is_invited_to(line, above, finding)
    if finding.kind is Kind.PHONE:
        return rings_an_organisation(
            line[finding.start : finding.end],
            Around(
                above=text[max(0, start - FAR_ABOVE) : start].split("\n")[:-1],
                last=above,
                said=before(line, finding.start, LONGEST),
                behind=line[finding.end : finding.end + LONGEST],
                below=text[end : end + BELOW],
            ),
        )
    if finding.kind is Kind.POSTCODE:
        *lines, said = text[max(0, start - FAR_ABOVE) : start].split("\n")
        return is_at_a_place(lines[-2 * MOST_ABOVE :], said)
    return False


_TARGET_BEGINS = re.compile(r"\]\((?:mailto:)?\Z")


def _said_once(line: str, found: Iterable[Finding]) -> Iterator[Finding]:
    """Without the target of a link that says in its words the same as in its target."""
    last: Finding | None = None
    for finding in found:
        is_target = last and _TARGET_BEGINS.match(line, last.end, finding.start)
        if not (last and is_target and line[last.start : last.end] == line[finding.start : finding.end]):
            yield finding
        last = finding


def _without_overlaps(found: Iterator[Finding]) -> list[Finding]:
    kept: list[Finding] = []
    for finding in islice(found, MOST):
        if all(finding.end <= other.start or finding.start >= other.end for other in kept):
            kept.append(finding)
    return kept


def _begins(lines: Sequence[str]) -> list[int]:
    """Where in the text each line begins."""
    begins = [0]
    for line in lines[:-1]:
        begins.append(begins[-1] + len(line) + 1)
    return begins
