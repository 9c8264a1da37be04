"""Real sources of every kind with awkward changes: a right page or plain problems, nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from any_source import KINDS, a_repository, is_a_page_or_a_problem, read_once, sources

EXAMPLES = 200
"""Of each of eleven kinds: 2,200."""


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    root = a_repository(tmp_path_factory.mktemp("sources") / "repository")
    with read_once():
        yield root


@pytest.mark.parametrize("kind", KINDS)
def test_each_is_a_page_or_a_problem(kind: str, repository: Path) -> None:
    """How many were taken is printed with ``-s``: of each kind, some are."""
    taken = Counter[bool]()

    @settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
    @given(sources(kind))
    def each(text: str) -> None:
        taken[is_a_page_or_a_problem(kind, text, repository)] += 1

    each()
    print(f"{kind}: {taken[True]} taken, {taken[False]} refused")
    assert taken.total() >= EXAMPLES
    assert taken[True]
    assert taken[False]
