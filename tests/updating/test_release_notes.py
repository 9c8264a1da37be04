"""What a release is called and what it says, before anything is released."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from campaign.updating import UpdateFailed
from campaign.updating.release_notes import main, to_release
from campaign.updating.versions import Version

HOOKS = Path(__file__).parent.parent.parent / "hooks"

CHANGELOG = "## [Unreleased]\n\n## [0.2.0] - 2027-01-15\n\n- Tea.\n\n## [0.1.0]\n\n- Cake.\n"


def project(version: str) -> bytes:
    return f'[project]\nversion = "{version}"\n'.encode()


def test_the_newest_version_with_its_section() -> None:
    """A release has the words of its own section."""
    assert to_release(CHANGELOG, project("0.2.0")) == (Version(0, 2, 0), "- Tea.")


def test_nothing_to_release() -> None:
    """Without a heading of a version there is no release, whatever pyproject.toml says."""
    assert to_release("## [Unreleased]\n\n- Tea.\n", project("0.2.0")) is None


@pytest.mark.parametrize(
    ("said", "shown"), [(project("0.1.0"), "0.1.0"), (project("0.3.0"), "0.3.0"), (b"", "none")]
)
def test_two_versions(said: bytes, shown: str) -> None:
    """A changelog and a pyproject.toml that disagree stop the release, and the line has both."""
    with pytest.raises(
        UpdateFailed, match=f"CHANGELOG.md is 0.2.0, and pyproject.toml says {shown}. Write the same"
    ):
        to_release(CHANGELOG, said)


def test_an_empty_section() -> None:
    """A heading without a word below it stops the release."""
    with pytest.raises(UpdateFailed, match=r"nothing below its heading 0\.2\.0"):
        to_release("## [0.2.0]\n\n## [0.1.0]\n\n- Cake.\n", project("0.2.0"))


def test_the_command_needs_nothing_but_python(tmp_path: Path) -> None:
    """It writes the notes and prints the tag, with none of the packages that a site needs."""
    (tmp_path / "CHANGELOG.md").write_text(CHANGELOG, "utf-8")
    (tmp_path / "pyproject.toml").write_bytes(project("0.2.0"))
    ran = subprocess.run(
        [sys.executable, "-S", "-I", HOOKS / "run.py", "release-notes", "notes.md"],
        cwd=tmp_path, capture_output=True, text=True, check=True,
    )  # fmt: skip

    assert ran.stdout == "v0.2.0\n"
    assert (tmp_path / "notes.md").read_text("utf-8") == "- Tea.\n"


def test_a_mistake_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever makes a release reads what to do, and the exit status stops the workflow."""
    (tmp_path / "CHANGELOG.md").write_text(CHANGELOG, "utf-8")
    (tmp_path / "pyproject.toml").write_bytes(project("0.1.0"))

    assert main(tmp_path / "notes.md", tmp_path) == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert not (tmp_path / "notes.md").exists()
