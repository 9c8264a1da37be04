"""Two folders change places at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaign.publishing.exchange import exchange


def test_exchange(tmp_path: Path) -> None:
    """Two folders change places; a folder that is missing is an error and not a system that cannot."""
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).touch()

    assert exchange(tmp_path / "one", tmp_path / "two")
    assert (tmp_path / "one" / "two").exists()
    assert (tmp_path / "two" / "one").exists()
    with pytest.raises(FileNotFoundError):
        exchange(tmp_path / "one", tmp_path / "three")
