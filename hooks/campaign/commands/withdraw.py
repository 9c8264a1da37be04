"""The command "withdraw": takes off the site what somebody took back, keeps it away, and says what no build can reach."""

from __future__ import annotations

import sys
from pathlib import Path, PurePosixPath

from campaign.commands.out_of_reach import out_of_reach
from campaign.commands.site import site
from campaign.commands.taken_out import ListCannotBeRead, delete, found, is_listed, mark
from campaign.kinds.table import KINDS
from campaign.model.withdrawn import WITHDRAWN_FILE
from campaign.publishing.site_url import site_url
from campaign.reading.withdrawn import kind_of

REFUSED = 2
"""The exit status if nothing was done."""


def withdraw(root: Path, written: str, engine: str = "mkdocs") -> int:
    """Returns the exit status. What was begun can be done again: whatever happens, no later build shows it."""
    sources = found(root, written)
    if not sources and (gone := is_listed(root, written)):
        print(f"{gone} was withdrawn before.")
        _say_what_is_left(root, gone, [])
        return 0
    if len(sources) != 1:
        print(_not_one(written, sources), file=sys.stderr)
        return REFUSED
    (path,) = sources
    try:
        mark(root, path)
        print(f"{path} says now that it is withdrawn. The site is built without it.")
        if status := site(root, engine):
            print(
                "It is not off the site yet. Put right what is listed above, then do this again: "
                f'make withdraw STORY="{path}"',
                file=sys.stderr,
            )
            return status
        deleted = delete(root, path)
    except ListCannotBeRead as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{error.filename or path} cannot be written: {error.strerror}.", file=sys.stderr)
        return 1
    print(f"Deleted: {', '.join(map(str, deleted))}.")
    print(f"Written: {WITHDRAWN_FILE}, which keeps it from coming back. It holds no words and no names.")
    _say_what_is_left(root, path, deleted)
    return 0


def _not_one(written: str, sources: list[PurePosixPath]) -> str:
    if sources:
        return f"There are several of this name. Write the path of one: {', '.join(map(str, sources))}."
    return (
        f'There is no story, case study or write-up "{written}". '
        'Write its path from this folder, like "stories/2027/lived-experience/the-hour.md".'
    )


def _say_what_is_left(root: Path, path: PurePosixPath, deleted: list[PurePosixPath]) -> None:
    known = kind_of(path, KINDS)
    address = known[0].source(path, known[1]).address if known else ""
    print()
    for line in out_of_reach(path, deleted, f"{site_url(root).rstrip('/')}/{address}"):
        print(line)
