"""Personal data in the words of documents: PDFs, those of offices, and books.

No mark can be put into a PDF. So what is meant to be public there is marked where a source names the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import PurePosixPath
from typing import NamedTuple, TypeAlias
from urllib.parse import unquote

from campaign.carried.found import CannotTell
from campaign.carried.part import NoWords
from campaign.checks.personal_data_told import GUIDE, told, values_of
from campaign.keeping.found import FoundBefore, Search, in_short
from campaign.personal_data.finding import Kind, same_value
from campaign.personal_data.marks import Mark
from campaign.personal_data.masks import hide_in_path
from campaign.personal_data.private_names import PrivateNames
from campaign.personal_data.scan import Found, Scanned, scan, scan_name
from campaign.problems import Problem, Severity
from campaign.reading.downloads import Download
from campaign.reading.raw_texts import RawText
from campaign.unexpected import TakesTooLong, unexpected

_DO = f"Take it out where the file was made, or say where it is named that it is meant to be public: {GUIDE}."

_Answer: TypeAlias = tuple[Problem | None, tuple[tuple[str, tuple[Found, ...]], ...]]
"""Why nobody could look, and what is in each part."""


class LookedInto(NamedTuple):
    """What is in one document. ``cannot`` is what stood in the way of looking."""

    path: PurePosixPath
    cannot: Problem | None
    parts: tuple[tuple[str, tuple[Found, ...]], ...]


class Needed(NamedTuple):
    """A mark, and the source that it is in."""

    path: PurePosixPath
    mark: Mark


def look_into(
    downloads: Iterable[Download], names: PrivateNames, before: FoundBefore | None = None
) -> list[LookedInto]:
    """Each document once, as long as its bytes are the same."""
    given = sorted(map(repr, names))
    searches = [
        Search(each.path, in_short(each.fingerprint(), *given), partial(_look, each, names))
        for each in downloads
    ]
    found = (before or FoundBefore()).each("personal data in words", searches)
    return [LookedInto(search.path, *answer) for search, answer in zip(searches, found, strict=True)]


def _look(download: Download, names: PrivateNames) -> _Answer:
    path = download.path
    try:
        parts = download.words()
        return None, tuple(
            (part.where, found) for part in parts if (found := scan(path, part.text, names).found)
        )
    except NoWords as why:
        return Problem(path, 1, 1, f"{why.what}.", why.do, Severity.NOTE), ()
    except CannotTell as why:
        return Problem(path, 1, 1, f"{why.what}.", why.do), ()
    except TakesTooLong as error:
        return unexpected(error, path), ()
    except Exception as error:  # noqa: BLE001 - one document keeps no other from being looked into
        return unexpected(error, path), ()


def problems_in_files(
    files: Sequence[LookedInto],
    texts: Iterable[tuple[RawText, Scanned]],
    names: PrivateNames,
    public: frozenset[tuple[Kind, str]],
) -> tuple[list[Problem], frozenset[Needed]]:
    """And the marks in ``texts`` that something in a file needs."""
    marks = _marks_for(files, texts) if files else {}
    problems: list[Problem] = []
    needed: set[Needed] = set()
    for file in files:
        shown = hide_in_path(file.path, [each.written for each in scan_name(file.path, names)])
        if file.cannot:
            problems.append(file.cannot)
        for where, found in file.parts:
            left: list[Found] = []
            for each in found:
                mark = marks.get(file.path, {}).get(each.kind)
                if (each.kind, same_value(each.kind, each.value)) in public:
                    continue
                if mark:
                    needed.add(mark)
                elif each.mark is None:
                    left.append(each)
            problems += _told(file.path, shown, where, left)
    return problems, frozenset(needed)


def _told(path: PurePosixPath, shown: str, where: str, found: Iterable[Found]) -> Iterator[Problem]:
    """One line for what looks the same, such as two e-mail addresses on a page. A link and its passcode are one way in."""
    alike: dict[tuple[str, bool], list[Found]] = {}
    for each in found:
        alike.setdefault(("" if each.kind is Kind.MEETING else told(each)[0], each.sure), []).append(each)
    for (_, sure), several in alike.items():
        what, do = told(several[0])
        times = (
            f" ({len(several)} of them)" if len(several) > 1 and several[0].kind is not Kind.MEETING else ""
        )
        yield Problem(
            path, 1, 1, f"{where[:1].upper()}{where[1:]}: {what[:1].lower()}{what[1:]}{times}." if where else f"{what}{times}.",
            _DO if "meant to be public" in do else do, Severity.ERROR if sure else Severity.NOTE, shown_path=shown,
            private=tuple(value for each in several for value in values_of(each)),
        )  # fmt: skip


def _marks_for(
    files: Sequence[LookedInto], texts: Iterable[tuple[RawText, Scanned]]
) -> dict[PurePosixPath, dict[Kind, Needed]]:
    """By the file that is named on their line, and the kind. Of two files of one name it is the one beside the source."""
    by_name: dict[str, list[PurePosixPath]] = {}
    for file in files:
        by_name.setdefault(file.path.name, []).append(file.path)
    found: dict[PurePosixPath, dict[Kind, Needed]] = {}
    for text, scanned in texts:
        marks = {*scanned.marks, *(each.mark for each in scanned.found if each.mark)}
        lines = text.text.split("\n") if marks else []
        for mark in sorted(marks, key=lambda each: each.line):
            said = unquote("\n".join(lines[mark.line - 1 : mark.about]))
            for name, paths in by_name.items():
                beside = [path for path in paths if path.parent == text.path.parent]
                meant = paths if len(paths) == 1 else beside
                if mark.kind and meant and re.search(rf"(?<![\w.-]){re.escape(name)}(?![\w.-])", said):
                    found.setdefault(meant[0], {}).setdefault(mark.kind, Needed(text.path, mark))
    return found
