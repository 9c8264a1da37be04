from __future__ import annotations

import os
from pathlib import Path

import pytest

from campaign.publishing.conditions import TICK, Conditions
from campaign.publishing.kept_text import FOLDER, keep_text, kept_text

THURSDAY, FRIDAY = "1814443200", "1814529600"
"""Noon on 1 and on 2 July 2027."""


@pytest.fixture(autouse=True)
def on_thursday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", THURSDAY)


def begun(root: Path) -> Conditions:
    """A moment long after the last of the files here was written."""
    now = Conditions.now(root)
    assert now.inputs
    return Conditions(now.inputs.newest + TICK + 1, now.inputs, now.day)


def keep(root: Path, text: str = "A note.") -> None:
    keep_text(root, "said", begun(root), text)


def kept(root: Path) -> str | None:
    return kept_text(root, "said", Conditions.now(root))


def edit(root: Path, words: str) -> None:
    (root / "docs/about.md").write_text(words, "utf-8")


def test_what_is_kept_is_there_as_long_as_nothing_changes(root: Path) -> None:
    """Another name has a text of its own."""
    keep(root, "A note.\nAnother – note.")

    assert kept(root) == "A note.\nAnother – note."
    assert kept_text(root, "built", Conditions.now(root)) is None


def test_an_edit_ends_it(root: Path) -> None:
    """It leaves nothing behind, since the words may be private, not even if the edit is taken back."""
    before = (root / "docs/about.md").read_text("utf-8")
    keep(root)
    edit(root, "# Other\n")

    assert kept(root) is None
    assert list((root / FOLDER).iterdir()) == []

    edit(root, before)

    assert kept(root) is None


def test_another_day_ends_it(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is over by then is told in other words."""
    keep(root)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", FRIDAY)

    assert kept(root) is None


def test_the_day_is_that_of_the_campaign(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """At noon in London it is already tomorrow in Kiritimati."""
    settings = root / "mkdocs.yml"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", THURSDAY)
    london = Conditions.now(root).day
    zone = "    year: 2027\n    time zone: Pacific/Kiritimati\n"
    settings.write_text(settings.read_text("utf-8").replace("    year: 2027\n", zone), "utf-8")

    assert (london, Conditions.now(root).day) == ("2027-07-01", "2027-07-02")


@pytest.mark.parametrize("zone", ["Nowhere/Nothing", "/etc/localtime", "7", "[a]"])
def test_where_no_day_is_known_nothing_is_kept(zone: str, root: Path) -> None:
    """The check says what is wrong with the zone."""
    settings = root / "mkdocs.yml"
    written = f"    year: 2027\n    time zone: {zone}\n"
    settings.write_text(settings.read_text("utf-8").replace("    year: 2027\n", written), "utf-8")
    keep(root)

    assert kept(root) is None


@pytest.mark.parametrize(
    "damage", ["", "{", "[]", "7", "null", '{"of": 1}', '{"text": "x"}', "[" * 100_000, "\0"]
)
def test_a_damaged_file_is_as_none(damage: str, root: Path) -> None:
    """It is deleted."""
    keep(root)
    file = root / FOLDER / "said.json"
    file.write_text(damage, "utf-8")

    assert kept(root) is None
    assert not file.exists()


def test_what_a_killed_process_was_writing_goes(root: Path) -> None:
    """It may hold private words, too."""
    (root / FOLDER).mkdir()
    (root / FOLDER / f"said.{os.getpid()}").write_text("half", "utf-8")

    assert kept(root) is None
    assert list((root / FOLDER).iterdir()) == []


def test_where_nothing_can_be_kept_nothing_fails(root: Path) -> None:
    """Something else may be where the folder should be."""
    (root / FOLDER).write_text("", "utf-8")
    keep(root)

    assert kept(root) is None


def test_of_a_file_with_one_wrong_bit_nothing_is_kept(root: Path) -> None:
    """It would still be JSON, with other words in it."""
    keep(root, "A note.")
    file = root / FOLDER / "said.json"
    file.write_bytes(file.read_bytes().replace(b"A note", b"A nose"))

    assert kept(root) is None
