"""What would tell who somebody is, where they live or how to reach them, on its line and without saying it.

Everybody can read a repository and the output of a build, so no message has more of a value than its last two digits.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import PurePosixPath
from typing import TypeAlias

from campaign.checks.personal_data_in_files import LookedInto, Needed, problems_in_files
from campaign.checks.personal_data_told import told, values_of
from campaign.keeping.found import FoundBefore, Search, in_short
from campaign.model.easy_read import TWIN
from campaign.nearest import write_instead
from campaign.personal_data.finding import Kind, same_value
from campaign.personal_data.marks import Mark
from campaign.personal_data.masks import hide_in_path
from campaign.personal_data.meetings import TO_A_COMMUNITY
from campaign.personal_data.private_names import PrivateNames
from campaign.personal_data.scan import Found, Scanned, names_in_facts, scan, scan_name
from campaign.problems import Problem, Severity
from campaign.reading.raw_texts import RawText

TELLS_BY_WHAT_IS_BESIDE = frozenset({Kind.PERSON, Kind.CHILD, Kind.CAUTION, Kind.SIGNATURE})
"""The same words tell of something else on each line."""

_Looked: TypeAlias = tuple[Scanned, tuple[Found, ...]]
"""What is in a file, and what is in its name."""


def personal_data_is_found(
    texts: Iterable[RawText],
    names: PrivateNames = frozenset(),
    before: FoundBefore | None = None,
    files: Sequence[LookedInto] = (),
) -> Iterator[Problem]:
    """In every file, also in one that cannot be read, and in its name. ``names`` are those that are not to be published.

    ``files`` are documents, and what is in their words.
    """
    texts = list(texts)
    known = {text.path: names_in_facts(*text) for text in texts}
    searches = [_search(text, names, _own(text.path, known)) for text in texts]
    looked: list[_Looked] = list((before or FoundBefore()).each("personal data", searches))
    public = frozenset[tuple[Kind, str]]().union(*(found.public for found, _ in looked))
    scanned = zip(texts, (found for found, _ in looked), strict=True)
    in_files, needed = problems_in_files(files, scanned, names, public)
    yield from in_files
    for (path, _), (found, in_name) in zip(texts, looked, strict=True):
        shown = hide_in_path(path, [each.written for each in in_name])
        for each in in_name:
            yield _of_name(path, shown, each)
        yield from _of_file(path, shown, found, public, needed)


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
    path: PurePosixPath,
    shown: str,
    scanned: Scanned,
    public: frozenset[tuple[Kind, str]],
    needed: frozenset[Needed],
) -> Iterator[Problem]:
    left = [
        found
        for found in scanned.found
        if found.mark is None and (found.kind, same_value(found.kind, found.value)) not in public
    ]
    invitations = {found.line: _host(found.value) for found in left if _is_to_a_community(found)}
    alike: dict[tuple[object, ...], list[Found]] = {}
    for found in left:
        if found.kind is Kind.MEETING:  # a link and its passcode are one way in
            alike.setdefault((found.kind, invitations.get(found.line, found.line)), []).append(found)
        elif found.kind in TELLS_BY_WHAT_IS_BESIDE:
            yield _problem(path, shown, [found])
        else:
            alike.setdefault(_told_as_one(found), []).append(found)
    for several in alike.values():
        yield _problem(path, shown, several)
    for mark in scanned.marks:
        if Needed(path, mark) not in needed:
            yield _of_mark(path, shown, mark)


def _is_to_a_community(found: Found) -> bool:
    """An invitation to a chat, which a page may repeat in its menu, its text and its foot."""
    return found.kind is Kind.MEETING and bool(TO_A_COMMUNITY.match(_host(found.value)))


def _told_as_one(found: Found) -> tuple[object, ...]:
    """One value, or what is on one drive: slides of ten talks are put into docs/ at once."""
    value = same_value(found.kind, found.value)
    return found.kind, found.sure, _host(found.value) if found.kind is Kind.DRIVE else value


def _host(address: str) -> str:
    return address.rpartition("://")[2].partition("/")[0].casefold().removeprefix("www.")


def _problem(path: PurePosixPath, shown: str, several: Sequence[Found]) -> Problem:
    """One value, or one drive, on the line that it is first on."""
    found = several[0]
    what, do = told(found)
    severity = Severity.ERROR if found.sure else Severity.NOTE
    return Problem(
        path, found.line, found.column, f"{what}{_on_other_lines(several)}.", do, severity, shown_path=shown,
        private=tuple(value for each in several for value in values_of(each)),
    )  # fmt: skip


def _on_other_lines(several: Sequence[Found]) -> str:
    lines = list(dict.fromkeys(str(each.line) for each in several if each.line != several[0].line))
    also = ""
    if lines:
        *most, last = lines
        also = f"also on lines {', '.join(most)} and {last}" if most else f"also on line {last}"
    several_files = len({each.value for each in several}) > 1 and several[0].kind is Kind.DRIVE
    if several_files:
        return f" ({', '.join(filter(None, (f'{len(several)} links', also)))})"
    return f", {also}" if also else ""


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
