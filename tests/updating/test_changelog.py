"""The parts of a changelog in the form of Keep a Changelog."""

from __future__ import annotations

import pytest

from campaign.updating.changelog import between, newest, sections
from campaign.updating.versions import Version

CHANGELOG = """# Changelog

## [Unreleased]

- Not yet.

## [0.10.0] - 2027-03-01

### Added

- Tea, see [0.9.0].

## [0.9.0] - 2027-02-01 [YANKED]

- Cake.

## [0.1.0]

The first.

[0.9.0]: https://example.org/0.9.0
"""


def test_sections() -> None:
    """Each released version has its own lines, and what is not released has none."""
    assert list(sections(CHANGELOG)) == [Version(0, 10, 0), Version(0, 9, 0), Version(0, 1, 0)]
    assert sections(CHANGELOG)[Version(0, 10, 0)] == "### Added\n\n- Tea, see [0.9.0]."


def test_the_newest() -> None:
    """By number, wherever it stands."""
    assert newest(CHANGELOG) == Version(0, 10, 0)
    assert newest("## [Unreleased]\n\n- All of it.\n") is None


@pytest.mark.parametrize(
    ("old", "new", "headings"),
    [
        (Version(0, 1, 0), Version(0, 10, 0), ["## 0.10.0", "## 0.9.0"]),
        (Version(0, 1, 0), Version(0, 9, 0), ["## 0.9.0"]),
        (None, Version(0, 9, 0), ["## 0.9.0", "## 0.1.0"]),
        (Version(0, 10, 0), Version(0, 10, 0), []),
    ],
)
def test_what_came_between(old: Version | None, new: Version, headings: list[str]) -> None:
    """After the old version, up to the new one."""
    found = between(CHANGELOG, old, new).split("\n")

    assert [line for line in found if line.startswith("## ")] == headings


def test_line_ends_of_windows() -> None:
    """A changelog that was saved on Windows reads the same."""
    assert sections(CHANGELOG.replace("\n", "\r\n")) == sections(CHANGELOG)
