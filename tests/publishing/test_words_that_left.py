"""Words that have left leave what is kept, also where nothing is read since all is as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaign.publishing.conditions import Conditions
from campaign.publishing.kept_sources import KeptSources
from campaign.publishing.made_from import Counts, MadeFrom, leave_unproven
from campaign.publishing.replace_site import NEW
from campaign.publishing.words_that_left import RECORDS, forget_words_that_left, is_of


@pytest.fixture(autouse=True)
def code_is_older(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("campaign.publishing.kept_sources.LOADED_AT", 10**19)


def edit(root: Path, words: str) -> None:
    (root / "events/2027/open-day.yml").write_text(words, "utf-8")


def left_in(root: Path) -> list[str]:
    return sorted(file.name for file in (root / ".cache").iterdir())


def test_records_of_just_these_sources_stay(root: Path) -> None:
    """The next edit needs them."""
    KeptSources(root).keep()
    forget_words_that_left(root, Conditions.now(root))

    assert left_in(root) == ["records"]


def test_records_of_an_edit_that_was_taken_back_go(root: Path) -> None:
    """A preview, or a check, read what is gone now."""
    before = (root / "events/2027/open-day.yml").read_text("utf-8")
    edit(root, "title: PRIVATEWORDS\n")
    KeptSources(root).keep()
    edit(root, before)
    forget_words_that_left(root, Conditions.now(root))

    assert left_in(root) == []


def test_records_go_where_it_is_not_known_what_they_are_of(root: Path) -> None:
    """Since not all that a build may read is known."""
    KeptSources(root).keep()
    now = Conditions.now(root)
    forget_words_that_left(root, Conditions(now.at, None, now.day))

    assert left_in(root) == []


def test_what_a_killed_process_was_writing_goes(root: Path) -> None:
    """A list of a build that nobody will prove, too."""
    leave_unproven(root, root / f"{NEW}7", MadeFrom("all", {}, Counts(0, 0)))
    (root / ".cache/records.7").write_bytes(b"half")
    forget_words_that_left(root, Conditions.now(root))

    assert left_in(root) == []


def test_records_are_of_the_sources_that_were_there_when_they_were_read(root: Path) -> None:
    """Each reading says so anew, even if all records stay the same."""
    KeptSources(root).keep()
    (root / "events/2026").mkdir()
    (root / "events/2026/week.yml").write_text("", "utf-8")
    now = Conditions.now(root).inputs
    assert now
    assert not is_of(root, now.fingerprint, RECORDS)
    KeptSources(root).keep()

    assert is_of(root, now.fingerprint, RECORDS)
