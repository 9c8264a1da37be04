"""A few of the sources that ``make fuzz`` makes up by the thousand: each is a right page, or a problem in plain lines."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from any_source import KINDS, a_repository, is_a_page_or_a_problem, sources


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_repository(tmp_path_factory.mktemp("sources") / "repository")


@pytest.mark.parametrize("kind", KINDS)
@settings(
    max_examples=4, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
)
@given(content=st.data())
def test_each_is_a_page_or_a_problem(kind: str, content: st.DataObject, repository: Path) -> None:
    """The same always."""
    is_a_page_or_a_problem(kind, content.draw(sources(kind)), repository)


@pytest.mark.parametrize("kind", ["venues", "organisers", "pages", "glossary"])
def test_some_are_pages(kind: str, repository: Path) -> None:
    """The real ones, as they are, are taken, and all that the site is made of can be made."""
    text = {"venues": "name: Hall\nstreet: 1 Lane\ntown: Sampleton\n", "organisers": "name: Us\n"}.get(kind)
    written = (
        text
        or {"pages": "# Tea\n\nWords.\n", "glossary": "words:\n  - word: tea\n    means: A drink.\n"}[kind]
    )

    assert is_a_page_or_a_problem(kind, written, repository)
