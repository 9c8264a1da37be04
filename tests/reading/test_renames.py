"""A field that has a new name: one line with both names."""

from __future__ import annotations

from pathlib import Path

from campaign.kinds.table import KINDS
from campaign.model.event import Event
from campaign.reading.renames import RENAMES, Rename
from campaign.reading.repository import read_repository
from campaign.updating.versions import read_version

MADE_UP = (
    Rename(of=Event, old="nibbles", new="summary", since="9.0.0"),
    Rename(of=Event, old="tittle", new="short title", since="9.0.0"),
)
"""Names that are like none, and like another one than is meant."""

REST = "when: 8 July 2027, 2pm\nhow: in person\n"


def said(root: Path, text: str) -> list[str]:
    (root / "events/2027").mkdir(exist_ok=True)
    (root / "events/2027/tea.yml").write_text(text + REST, "utf-8")
    return [str(problem) for problem in read_repository(root, KINDS, MADE_UP).problems]


def test_an_old_name(root: Path) -> None:
    """The line has the new name and what to do. That the new one is missing is the same mistake."""
    assert said(root, "title: Tea\nnibbles: Sip.\n") == [
        'events/2027/tea.yml:2:1: "nibbles" is now called "summary". Write "summary:", or run "make rename" to rewrite it.'
    ]


def test_an_old_name_comes_before_the_nearest(root: Path) -> None:
    """What it was called is known, so nothing is guessed from its letters."""
    assert [line.partition(": ")[2] for line in said(root, "title: Tea\nsummary: Sip.\ntittle: T\n")] == [
        '"tittle" is now called "short title". Write "short title:", or run "make rename" to rewrite it.'
    ]


def test_both_names(root: Path) -> None:
    """Two values cannot both be right."""
    assert said(root, "title: Tea\nsummary: Sip.\nnibbles: Nip.\n") == [
        'events/2027/tea.yml:3:1: "nibbles" is now called "summary", and both are here. Keep one value, below the new name.'
    ]


def test_the_name_of_another_kind(root: Path) -> None:
    """A venue never had this field, so it gets the general line."""
    venue = next((root / "events/venues").glob("*.yml"))
    venue.write_text(venue.read_text("utf-8") + "nibbles: Sip.\n", "utf-8")

    assert '"nibbles" is not a field known here.' in str(read_repository(root, KINDS, MADE_UP).problems[0])


def test_the_table() -> None:
    """An old name is a field no longer, its new name is one, and the version is one."""
    for rename in (*RENAMES, *MADE_UP):
        names = {field.alias or name for name, field in rename.of.model_fields.items()}

        assert rename.new in names
        assert rename.old not in names
        assert read_version(rename.since)
