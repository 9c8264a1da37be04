"""A real Git repository around a folder, with commits of days that a test chooses."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

AUTHOR = {"GIT_AUTHOR_NAME": "Ana", "GIT_AUTHOR_EMAIL": "ana@example.org"}
COMMITTER = {"GIT_COMMITTER_NAME": "Ana", "GIT_COMMITTER_EMAIL": "ana@example.org"}
ALONE = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}


@dataclass(frozen=True)
class GitRepository:
    """``root`` is the folder. Moments are as Git takes them: ``2027-05-04T10:00:00Z``."""

    root: Path

    def git(self, *arguments: str, at: str = "2027-03-01T12:00:00Z") -> str:
        days = {"GIT_AUTHOR_DATE": at, "GIT_COMMITTER_DATE": at}
        return subprocess.run(
            ["git", *arguments],
            cwd=self.root,
            env={**os.environ, **AUTHOR, **COMMITTER, **ALONE, **days},
            capture_output=True,
            check=True,
            text=True,
        ).stdout

    def begin(self, at: str) -> None:
        """All that is there, committed."""
        self.git("init", "--quiet", "--initial-branch", "main")
        self.commit(at)

    def commit(self, at: str) -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "Edit", at=at)

    def write(self, path: str, words: str, at: str | None = None) -> None:
        """Write a file, and commit it if there is a moment for that."""
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_bytes(words.encode())
        if at:
            self.commit(at)
