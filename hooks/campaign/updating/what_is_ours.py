"""What belongs to the software. Everything else in a copy is its users' own."""

from __future__ import annotations

from fnmatch import fnmatchcase
from pathlib import PurePosixPath

FOLDERS = ("hooks", "tests", "docs/guide", "docs/decisions", ".github", ".ci")
"""With all that is in them."""

FILES = (
    "Makefile",
    "pyproject.toml",
    "requirements*.txt",
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "SECURITY.md",
    "LICENSE",
    "LICENCES.md",
    ".gitignore",
    ".gitattributes",
)
"""At the top of the repository. A ``*`` stands for any letters."""

WORKFLOWS = PurePosixPath(".github/workflows")
"""What runs at GitHub. Only a person, or a token that may do so, can change it there."""


def is_software(path: PurePosixPath) -> bool:
    """Whether an update may write or delete the file at ``path``."""
    if len(path.parts) == 1:
        return any(fnmatchcase(path.name, name) for name in FILES)
    return any(path.is_relative_to(folder) for folder in FOLDERS)
