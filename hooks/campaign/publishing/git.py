"""Asks Git."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path


def git(root: Path, *arguments: str, asked: bytes = b"") -> bytes | None:
    """What Git says, or None where it is not there or does not want to."""
    without_git = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    try:
        ran = subprocess.run(  # noqa: S603 - no shell, and nothing that a contributor wrote is an argument
            ["git", "-c", "core.quotepath=off", *arguments],  # noqa: S607 - whichever Git people have
            cwd=root, env=without_git, input=asked, capture_output=True, check=False,
        )  # fmt: skip
    except OSError:
        return None
    return ran.stdout if ran.returncode == 0 else None
