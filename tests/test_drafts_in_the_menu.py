"""The menu without drafts, however ``nav`` is written."""

from __future__ import annotations

from typing import Any

import pytest

from drafts import without


@pytest.mark.parametrize(
    ("menu", "left"),
    [
        (["index.md", "draft.md", "about.md"], ["index.md", "about.md"]),
        ([{"Home": "index.md"}, {"Soon": "draft.md"}], [{"Home": "index.md"}]),
        ([{"More": ["draft.md", "about.md"]}], [{"More": ["about.md"]}]),
        ([{"More": ["draft.md", {"Deep": ["draft.md"]}]}, "about.md"], ["about.md"]),
        ([{"Elsewhere": "https://site.invalid/"}], [{"Elsewhere": "https://site.invalid/"}]),
    ],
    ids=["paths", "names", "below a name", "a menu of nothing else", "other sites"],
)
def test_drafts_are_left_out_of_the_menu(menu: list[Any], left: list[Any]) -> None:
    """And so is a name that would have nothing below it."""
    assert without({"draft.md"}, menu) == left
