"""What users replace, which no test may depend on: an audit hook of Python refuses to open it."""

from __future__ import annotations

import os
import sys

from whole_campaign import CONTENT, REPOSITORY

OF_USERS = tuple(str(REPOSITORY / name) for name in CONTENT)
OF_THE_SOFTWARE = tuple(str(REPOSITORY / "docs" / name) for name in ("guide", "decisions"))

_OPENS = ("open", "os.listdir", "os.scandir")


def refuse_to_open_content_of_users() -> None:
    """From here on, a test that opens what users replace gets a ``PermissionError``. It cannot be undone."""
    sys.addaudithook(_refuse)


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event in _OPENS and isinstance(arguments[0], str | os.PathLike):
        written = os.fsdecode(arguments[0])
        if event == "open" and arguments[1] is None and not written.startswith(os.sep):
            return  # os.open of a name in an open folder, which may be any: so trees are deleted, by pytest too
        path = os.path.abspath(written)  # noqa: PTH100 - called at each open
        if path.startswith(OF_USERS) and not path.startswith(OF_THE_SOFTWARE):
            raise PermissionError(f"Users replace this, so tests may not read it: {path}")
