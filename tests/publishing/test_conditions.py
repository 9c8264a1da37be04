"""What is made lasts only if nothing has changed since it was begun."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from campaign.publishing.conditions import TICK, Conditions
from campaign.publishing.kept_answer import Answer, answer_to, keep_answer

THURSDAY, FRIDAY = "1814443200", "1814529600"
"""Noon on 1 and on 2 July 2027."""


@pytest.fixture(autouse=True)
def on_thursday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", THURSDAY)


def begun(root: Path) -> Conditions:
    """A moment long after the last of the files here was written."""
    now = Conditions.now(root)
    assert now.inputs
    return replace(now, at=now.inputs.newest + TICK + 1)


def edit(root: Path, words: str) -> None:
    (root / "docs/about.md").write_text(words, "utf-8")


def test_what_nothing_has_changed_since_lasts(root: Path) -> None:
    """Whatever is kept meanwhile."""
    moment = begun(root)
    (root / ".cache").mkdir()
    (root / ".cache/records").touch()

    assert moment.lasted(root)


def test_an_edit_meanwhile_ends_it(root: Path) -> None:
    """Nobody knows if what was made is of before or of after, not even if the edit was taken back."""
    before, moment = (root / "docs/about.md").read_text("utf-8"), begun(root)
    edit(root, "# Other\n")

    assert not moment.lasted(root)

    edit(root, before)

    assert not moment.lasted(root)


def test_an_edit_just_before_ends_it(root: Path) -> None:
    """The clock of a file system may be late, so it may have come just after."""
    moment = begun(root)

    assert not replace(moment, at=moment.at - 1).lasted(root)


def test_midnight_meanwhile_ends_it(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half of it may be of the day before."""
    moment = begun(root)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", FRIDAY)

    assert not moment.lasted(root)


def test_what_is_not_known_never_lasts(root: Path) -> None:
    """Which files there are, or which day it is."""
    moment = begun(root)

    assert not replace(moment, inputs=None).lasted(root)
    assert not replace(moment, day="").lasted(root)


def test_the_answer_of_a_check_is_kept_only_if_it_lasts(root: Path) -> None:
    """Otherwise it is looked for again."""
    answer = Answer("out", "err", 1)
    keep_answer(root, begun(root), answer)

    assert answer_to(root, Conditions.now(root)) == answer

    moment = begun(root)
    edit(root, "# Other\n")
    keep_answer(root, moment, answer)

    assert answer_to(root, Conditions.now(root)) is None
