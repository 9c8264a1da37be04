"""A made-up repository of the software with releases, and copies of it: real git, in a folder of the test."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

SOMEBODY = {
    "GIT_AUTHOR_NAME": "Somebody",
    "GIT_AUTHOR_EMAIL": "somebody@example.org",
    "GIT_COMMITTER_NAME": "Somebody",
    "GIT_COMMITTER_EMAIL": "somebody@example.org",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
}

PAGE = "".join(f"line {number}\n" for number in range(20))
"""Long enough for two changes that do not touch."""

Tree = Mapping[str, str | None]
"""Texts by their paths; None deletes a file."""


def software(version: str = "0.1.0") -> dict[str, str | None]:
    """The files of one made-up version."""
    return {
        "pyproject.toml": f'[project]\nname = "co-production-week"\nversion = "{version}"\n',
        "hooks/campaign/__main__.py": "# the command\n",
        "hooks/theme/event.html": PAGE,
        "hooks/theme/old.html": "leaves soon\n",
        "README.md": "the README of the software\n",
        "mkdocs.yml": "site_name: the example\n",
        "events/2027/tea.yml": "title: Tea\n",
        "CHANGELOG.md": "## [Unreleased]\n\n## [0.1.0] - 2026-11-30\n\nThe first version.\n",
    }


SECOND: dict[str, str | None] = {
    "pyproject.toml": '[project]\nname = "co-production-week"\nversion = "0.2.0"\n',
    "hooks/theme/event.html": PAGE.replace("line 2\n", "line 2, better\n"),
    "hooks/theme/old.html": None,
    "hooks/theme/new/page.html": "comes now\n",
    "mkdocs.yml": "site_name: another example\n",
    "events/2027/tea.yml": "title: More tea\n",
    "CHANGELOG.md": (
        "## [Unreleased]\n\nLater.\n\n## [0.2.0] - 2027-01-15\n\n### Added\n\n- A page.\n\n"
        "## [0.1.0] - 2026-11-30\n\nThe first version.\n"
    ),
}
"""What changes from 0.1.0 to 0.2.0."""


def git(folder: Path, *arguments: str) -> str:
    ran = subprocess.run(
        ["git", *arguments], cwd=folder, env=os.environ | SOMEBODY, capture_output=True, text=True, check=True
    )
    return ran.stdout


def commit(folder: Path, changes: Tree, tag: str = "") -> str:
    """Write and commit ``changes``; the folder becomes a repository if it is none. Returns the commit."""
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / ".git").exists():
        git(folder, "init", "--quiet", "--initial-branch=main")
    write(folder, changes)
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message=Change")
    if tag:
        git(folder, "tag", tag)
    return git(folder, "rev-parse", "HEAD").strip()


def write(folder: Path, changes: Tree) -> None:
    for path, text in changes.items():
        if text is None:
            (folder / path).unlink()
        else:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, "utf-8")


def releases(folder: Path) -> Path:
    """A repository with the tags v0.1.0 and v0.2.0."""
    commit(folder, software(), "v0.1.0")
    commit(folder, SECOND, "v0.2.0")
    return folder


def a_copy(folder: Path, changes: Tree | None = None) -> Path:
    """A copy of 0.1.0 that shares no history with it, with ``changes`` of its own, all committed."""
    commit(folder, software())
    commit(folder, changes or {})
    return folder


def files(folder: Path) -> dict[str, str]:
    """Every file but those of git itself."""
    return {
        file.relative_to(folder).as_posix(): file.read_text("utf-8")
        for file in sorted(folder.rglob("*"))
        if file.is_file() and ".git" not in file.relative_to(folder).parts
    }
