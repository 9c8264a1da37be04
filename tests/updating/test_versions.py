"""Versions, and where they are written."""

from __future__ import annotations

import pytest

from campaign.updating.versions import Version, read_version, version_in


@pytest.mark.parametrize("written", ["0.2.0", "v0.2.0"])
def test_a_version(written: str) -> None:
    """With or without the letter of its tag."""
    assert read_version(written) == Version(0, 2, 0)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "v",
        "1.2",
        "1.2.3.4",
        "01.2.3",
        "1.2.3-rc.1",
        "v1.2.3\n",
        "-v1.2.3",
        "v1.2.x",
        "vv1.2.3",
        "١.٢.٣",
        "1.2.3^{}",
        "1." * 9 + "1",
    ],
)
def test_what_is_no_version(written: str) -> None:
    """Nothing but three numbers, in the digits 0 to 9, gets into a command of git."""
    assert read_version(written) is None


def test_versions_sort_by_their_numbers() -> None:
    """Ten comes after nine."""
    assert max(Version(0, 9, 9), Version(0, 10, 0)) == Version(0, 10, 0)


@pytest.mark.parametrize(
    "pyproject",
    [None, b"", b"[project]\n", b"\xff", b"[project", b'project = "x"\n', b'[project]\nversion = "next"\n'],
)
def test_a_project_without_a_version(pyproject: bytes | None) -> None:
    """A copy may have lost or broken its pyproject.toml."""
    assert version_in(pyproject) is None


def test_the_version_of_a_project() -> None:
    """It is where the packaging tools read it."""
    assert version_in(b'[project]\nversion = "1.20.3"\n') == Version(1, 20, 3)
