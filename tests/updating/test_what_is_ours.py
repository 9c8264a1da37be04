"""What an update may touch."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from campaign.updating.what_is_ours import FILES, FOLDERS, is_software

ROOT = Path(__file__).parent.parent.parent

SOFTWARE = [
    "hooks/publish_site.py", "hooks/theme/partials/icons.html", "tests/cases/base/mkdocs.yml", "docs/guide/dates.md",
    "docs/decisions/README.md", ".github/workflows/check.yml", ".ci/run", "Makefile", "pyproject.toml",
    "requirements.txt", "requirements-test.txt", "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "LICENSE",
    "LICENCES.md", ".gitignore", ".gitattributes",
]  # fmt: skip

OF_USERS = [
    "mkdocs.yml", "docs/index.md", "docs/glossary.yml", "docs/guide.md", "events/2027/tea.yml", "events/README.md",
    "stories/2027/workshops/tea.md", "NOTES.md", "hooks", "hooks.md", "my/Makefile", "docs/README.md", "makefile",
    "requirements/a.txt", "CNAME", ".venv/bin/python", ".git/config", "overrides/main.html",
]  # fmt: skip


@pytest.mark.parametrize("path", SOFTWARE)
def test_the_software(path: str) -> None:
    """Code, tests, guides and what builds them belong to the software."""
    assert is_software(PurePosixPath(path))


@pytest.mark.parametrize("path", OF_USERS)
def test_what_users_own(path: str) -> None:
    """Content, settings and every file that is not in the table are the users' own."""
    assert not is_software(PurePosixPath(path))


def test_the_table_names_what_is_there() -> None:
    """Each folder and file of the table exists here, but for one that only some repositories need."""
    missing = {name for name in (*FOLDERS, *FILES) if not list(ROOT.glob(name))}

    assert missing <= {".gitattributes"}


def test_the_guide_has_the_same_table() -> None:
    """Readers are told of every folder and file in it."""
    guide = (ROOT / "docs/guide/new-versions.md").read_text("utf-8")

    assert [folder for folder in FOLDERS if f"`{folder}/`" not in guide] == []
    assert [name for name in FILES if "*" not in name and f"`{name}`" not in guide] == []
