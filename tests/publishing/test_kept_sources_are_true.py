"""The records that are kept are those that would be read."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from campaign.kinds.table import KINDS
from campaign.publishing import kept_sources
from campaign.publishing.kept_sources import KeptSources
from campaign.publishing.kept_text import FOLDER
from campaign.publishing.words_that_left import RECORDS
from campaign.reading.repository import read_repository


@pytest.fixture
def kept(root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository that was read once."""
    monkeypatch.setattr(kept_sources, "LOADED_AT", time.time_ns() + 10**9)
    sources = KeptSources(root)
    assert read_repository(root, KINDS, kept=sources.records).site
    sources.keep()
    return root


def test_records_are_kept(kept: Path) -> None:
    assert KeptSources(kept).records.before


@pytest.mark.parametrize("part", [0, 0.2, 0.4, 0.6, 0.8, 0.999])
def test_of_a_damaged_file_nothing_is_kept(part: float, kept: Path) -> None:
    """One sign of a title might be another one."""
    file = kept / FOLDER / RECORDS
    content = bytearray(file.read_bytes())
    begin = content.index(b"\n") + 1  # of the first line, which only says when words have left
    content[begin + int((len(content) - begin) * part)] ^= 1
    file.write_bytes(content)

    assert not KeptSources(kept).records.before


def test_nothing_is_kept_where_settings_change_meanwhile(kept: Path) -> None:
    """What was read with the new ones must not be taken for what the old ones say, once they are back."""
    settings = kept / "mkdocs.yml"
    sources = KeptSources(kept)
    before = settings.read_text("utf-8")
    settings.write_text(f"{before}\n# another time zone\n", "utf-8")
    read_repository(kept, KINDS, kept=sources.records)
    sources.keep()
    settings.write_text(before, "utf-8")

    assert not KeptSources(kept).records.before
