"""Two surveys that differ only in numbers that are hidden make the same site, whatever form somebody reads."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from campaign.artefact import Page, one_by_one
from campaign.artefacts import artefacts
from campaign.build import Build
from campaign.model.shown_numbers import shown_numbers
from campaign.model.survey import Survey
from making import a_site, a_survey

NAMES = ("Yes", "No", "Not sure", "Never asked")


def _survey(counts: Sequence[int], kind: str, base: int, *, together: bool) -> Survey:
    numbers = {name: str(count) for name, count in zip(NAMES, counts, strict=False)}
    question: dict[str, Any] = {"question": "Were you heard?", "kind": kind, "answers": numbers}
    if together:
        question["together"] = [{"name": "Any answer", "answers": ["Yes", "No"]}]
    earlier = {"year": "2026", "answered": str(base), "answers": numbers}
    groups = numbers if kind != "several answers" else {}
    return a_survey(
        answered=str(base), who_answered=groups or None, questions=[question, {**question, "question": "And before?", "earlier": earlier}]
    )  # fmt: skip


def _everything(survey: Survey) -> dict[str, object]:
    """Every file of the site as far as it is made of facts: pages, Easy Reads, tables, feeds, search, linked data."""
    made = one_by_one(artefacts(a_site(survey), Path(), Build(date(2027, 7, 7), "https://week.example.org/")))
    return {
        file.path.as_posix(): repr(file.content.facts()) if isinstance(file.content, Page) else file.content
        for file in made
        if isinstance(file.content, Page | bytes)
    }


@st.composite
def _two_surveys(draw: st.DrawFn) -> tuple[Survey, Survey]:
    """Some people are moved from one hidden answer to another, so that the same is shown."""
    kind = draw(st.sampled_from(["scale", "one answer", "several answers"]))
    counts = draw(st.lists(st.one_of(st.integers(0, 6), st.integers(0, 60)), min_size=2, max_size=4))
    together = kind == "scale" and draw(st.booleans())
    base = sum(counts) if kind != "several answers" else max(counts, default=0) + draw(st.integers(0, 9))
    first = _survey(counts, kind, base, together=together)
    other, to = draw(st.permutations(range(len(counts))))[:2]
    by = draw(st.integers(1, 4))
    moved = [*counts]
    moved[other] += by
    moved[to] -= by if kind != "several answers" else 0
    if min(moved) < 0 or max(moved) > base:
        moved = counts
    return first, _survey(moved, kind, base, together=together)


@settings(max_examples=60, deadline=None)
@given(_two_surveys())
def test_what_is_hidden_is_in_no_form(surveys: tuple[Survey, Survey]) -> None:
    """Whoever cannot tell two surveys by the numbers that may be shown cannot tell them by any page or file."""
    first, second = surveys
    if shown_numbers(first) == shown_numbers(second):
        assert _everything(first) == _everything(second)


def test_two_surveys_that_look_the_same_are_found() -> None:
    """Of 60 and 3 people who said no and were not sure, and 61 and 2, nobody can say which it was."""
    first, second = (
        _survey([100, 60, 3], "scale", 163, together=False),
        _survey([100, 61, 2], "scale", 163, together=False),
    )

    assert shown_numbers(first) == shown_numbers(second)
    assert _everything(first) == _everything(second)
    assert _everything(first) != _everything(_survey([101, 59, 3], "scale", 163, together=False))
