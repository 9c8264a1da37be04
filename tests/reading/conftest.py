from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from reading.small_repository import CASES


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository without a problem: a campaign, an organiser, a venue, an event and a page."""
    return Path(shutil.copytree(CASES / "base", tmp_path / "repository"))
