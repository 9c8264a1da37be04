"""Sources mean the same whichever editor has saved them: with line ends of Windows or of old Macs, or a mark before the text."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaign.site.site import Site
from reading.test_golden_cases import SOURCES
from small_repository import problem_lines, put, read_sources
from whole_campaign import CONTENT, copy_campaign

WINDOWS = (b"\r\n", b"\xef\xbb\xbf")
OLD_MAC = (b"\r", b"")

TEXTS = (".md", ".yml")


def save_again(file: Path, way: tuple[bytes, bytes]) -> None:
    """Save a text with other line ends, and with what some editors write before it."""
    line_end, mark = way
    file.write_bytes(mark + file.read_bytes().replace(b"\n", line_end))


@pytest.mark.parametrize("way", [WINDOWS, OLD_MAC], ids=["windows", "old mac"])
def test_the_whole_campaign_is_the_same(
    way: tuple[bytes, bytes], campaign_site: Site, tmp_path: Path
) -> None:
    """Every record, page, Easy Read, word of the glossary and setting: whatever a build asks for."""
    root = copy_campaign(tmp_path / "campaign")
    for top in CONTENT:
        for file in [root / top, *(root / top).rglob("*")]:
            if file.suffix in TEXTS:
                save_again(file, way)

    assert read_sources(root) == (campaign_site, [])


@pytest.mark.parametrize("case", SOURCES[::8], ids=lambda case: f"{case.parent.name}/{case.stem}")
@pytest.mark.parametrize("way", [WINDOWS, OLD_MAC], ids=["windows", "old mac"])
def test_problems_are_on_the_same_lines(way: tuple[bytes, bytes], case: Path, root: Path) -> None:
    """A line is a line, whatever ends it; a mark before the first one is no letter."""
    path = put(case, root)
    expected = problem_lines(root)
    save_again(root / path, way)

    assert problem_lines(root) == expected
