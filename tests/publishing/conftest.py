"""A repository whose history begins with an open day."""

from __future__ import annotations

from pathlib import Path

import pytest

from git_repository import GitRepository
from publishing.open_day import FIRST, OPEN_DAY


@pytest.fixture
def git(root: Path) -> GitRepository:
    repository = GitRepository(root)
    repository.write(OPEN_DAY, FIRST)
    repository.begin("2027-03-01T12:00:00Z")
    return repository
