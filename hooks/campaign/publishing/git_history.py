"""What Git has kept of earlier versions of the sources: why there is no other record, docs/decisions/0018-calendars-and-changes.md says.

Only the main line counts: each commit on it was published, and what a branch held before it was merged was not.
"""

from __future__ import annotations

import hashlib
import re
import stat
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TypeAlias
from zoneinfo import ZoneInfo

from campaign.publishing.earlier_names import Changes, Gone, with_earlier_names
from campaign.publishing.git import git
from campaign.reading.past_versions import Moment, Written

SOURCES = "events"
"""The folder of events, places and organisations."""

_COMPARED = re.compile(r"events/(?:\d{4}|venues)/[^/]+\.yml")
_PLACE = re.compile(r"events/venues/[^/]+\.yml")
_COMMIT = re.compile(r"commit (\d+)")
_FILE = re.compile(r":\d+ \d+ [0-9a-f]+ (?P<blob>[0-9a-f]+) [A-Z]\d*\t(?P<path>.+)")


@dataclass
class Kept:
    """What is known of the past. Without Git there is nothing, and in a shallow copy only the last part is there.

    ``begun`` is when each source was there first, ``touched`` when it last changed.
    """

    versions: dict[PurePosixPath, list[Written]] = field(default_factory=dict)
    touched: dict[PurePosixPath, datetime] = field(default_factory=dict)
    begun: dict[PurePosixPath, Moment] = field(default_factory=dict)
    is_whole: bool = False


def kept_in_git(root: Path, zone: str, today: date) -> Kept:
    """Earlier versions of events and places, each with its day in the IANA ``zone``.

    What is not committed yet is of ``today``. Of what never changed there is only when it began.
    """
    if not (root / ".git").exists():
        return Kept()
    shallow = git(root, "rev-parse", "--is-shallow-repository")
    log = git(
        root, "log", "--first-parent", "-m", "--raw", "--no-renames", "--no-abbrev", "--no-color", "--reverse",
        "--no-show-signature", "--format=commit %ct", "HEAD", "--", SOURCES,
    )  # fmt: skip
    if shallow is None or log is None:
        return Kept()
    commits, there, gone = _changes(log.decode("utf-8", "replace"))
    found = with_earlier_names(there, gone, _is_event, partial(_words, root))
    days = [at.astimezone(ZoneInfo(zone)).date() for at in commits]
    midnight = datetime.combine(today, time(), UTC)
    touched: dict[PurePosixPath, datetime] = {}
    begun: dict[PurePosixPath, Moment] = {}
    several: dict[PurePosixPath, list[tuple[Moment, str]]] = {}
    for path, changes in found.items():
        versions = [(Moment(commit, days[commit]), blob) for commit, blob in changes]
        begun[path], touched[path] = versions[0][0], commits[changes[-1][0]]
        if _differs(root / path, changes[-1][1]):
            touched[path] = max(touched[path], midnight)
            versions.append((Moment(len(commits), today), ""))
        if len(versions) > 1 and _COMPARED.fullmatch(path.as_posix()):
            several[path] = versions
        elif _PLACE.fullmatch(path.as_posix()) and not (root / path).exists():
            gone[path] = Gone(len(commits), changes)
    # Events named them, so what those were cannot be read without.
    for path, (_, changes) in gone.items():
        if _PLACE.fullmatch(path.as_posix()):
            several[path] = [(Moment(commit, days[commit]), blob) for commit, blob in changes]
    words = _words(root, sorted({blob for versions in several.values() for _, blob in versions if blob}))
    kept = {
        path: [Written(since, words.get(blob, "")) for since, blob in versions]
        for path, versions in several.items()
    }
    return Kept(kept, touched, begun, shallow.strip() == b"false")


def _is_event(path: PurePosixPath) -> bool:
    return bool(_COMPARED.fullmatch(path.as_posix()) and not _PLACE.fullmatch(path.as_posix()))


_Changes: TypeAlias = dict[PurePosixPath, Changes]
_AllGone: TypeAlias = dict[PurePosixPath, Gone]


def _changes(log: str) -> tuple[list[datetime], _Changes, _AllGone]:
    """The moments of all commits, oldest first; what changed in the files that are there; and in those that are gone."""
    commits: list[datetime] = []
    gone: _AllGone = {}
    found: _Changes = defaultdict(list)
    for line in log.splitlines():
        if commit := _COMMIT.fullmatch(line):
            # Clocks of contributors go wrong: no commit of the main line is older than the one before it.
            at = datetime.fromtimestamp(int(commit[1]), UTC)
            commits.append(max([at, *commits[-1:]]))
        elif file := _FILE.fullmatch(line):
            path = PurePosixPath(file["path"])
            if set(file["blob"]) == {"0"}:
                # If it comes back, it is new.
                gone[path] = Gone(len(commits) - 1, found.pop(path, []))
            else:
                found[path].append((len(commits) - 1, file["blob"]))
    return commits, found, {path: each for path, each in gone.items() if path not in found}


def _differs(file: Path, blob: str) -> bool:
    """Whether a file has been edited since. Line ends may be those of the machine."""
    try:
        if not stat.S_ISREG(file.lstat().st_mode):  # a pipe would be read for ever
            return False
        content = file.read_bytes()
    except OSError:
        return False
    return blob not in {_blob(content, blob), _blob(content.replace(b"\r\n", b"\n"), blob)}


def _blob(content: bytes, like: str) -> str:
    """Git's name for the bytes of a file, in the kind of hash that it uses here."""
    whole = b"blob %d\0%s" % (len(content), content)
    return (hashlib.sha256 if len(like) == 64 else hashlib.sha1)(whole).hexdigest()


def _words(root: Path, blobs: Sequence[str]) -> dict[str, str]:
    asked = "".join(f"{blob}\n" for blob in blobs).encode()
    answer = git(root, "cat-file", "--batch", asked=asked) if blobs else None
    return dict(_split(answer)) if answer else {}


def _split(answer: bytes) -> Iterator[tuple[str, str]]:
    at = 0
    while at < len(answer):
        end = answer.index(b"\n", at)
        blob, _, size = answer[at:end].decode().partition(" ")
        if not size.startswith("blob "):
            at = end + 1  # missing, as in a partial copy
            continue
        length = int(size.removeprefix("blob "))
        content = answer[end + 1 : end + 1 + length].decode("utf-8-sig", "replace")
        yield blob, content.replace("\r\n", "\n").replace("\r", "\n")
        at = end + 1 + length + 1
