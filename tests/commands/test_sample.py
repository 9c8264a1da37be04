"""``campaign sample``: the record of the sample, for whoever looks after the software."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaign.commands.sample import changed_sample, sample
from campaign.sample.record import read_record
from campaign.sample.sentences import fingerprints_of
from making import a_campaign

OURS = "At the open day you can see what other people in our town have planned."


def recorded(root: Path) -> frozenset[str]:
    assert sample(root, root.parent / "sample.txt") == 0
    return read_record((root.parent / "sample.txt").read_text("utf-8"), "").sentences


def test_sentences_of_the_sample_are_recorded(root: Path) -> None:
    """Those of events, of pages, and their titles."""
    with (root / "docs/about.md").open("a", encoding="utf-8") as file:
        file.write(f"\n{OURS}\n")

    assert fingerprints_of([OURS]) <= recorded(root)


def test_sentences_of_starter_pages_are_everybodys(root: Path) -> None:
    """A campaign that has just begun must not be told that they are the sample's."""
    starter = "People who use services, carers and staff plan and run services as equals."
    with (root / "docs/about.md").open("a", encoding="utf-8") as file:
        file.write(f"\n{starter}\n")

    assert not fingerprints_of([starter]) & recorded(root)


def test_what_is_told_of_earlier_weeks_is_true(root: Path) -> None:
    """So it may stay."""
    week = f"when: Monday 6 to Friday 10 July 2020\ntheme: Before\nsummary: {OURS}\npublisher: together\n"
    (root / "events/2020").mkdir()
    (root / "events/2020/week.yml").write_text(week, "utf-8")

    assert not fingerprints_of([OURS]) & recorded(root)


def test_only_the_example_is_recorded(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Somebody's own words must never become the sample's."""
    settings = root / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("    example: yes\n", ""), "utf-8")

    assert sample(root, root.parent / "sample.txt") == 1
    assert not (root.parent / "sample.txt").exists()
    assert capsys.readouterr().err.startswith("This is not the sample")


def test_a_changed_sample_is_noticed_while_it_is_the_example(root: Path) -> None:
    """In a campaign of one's own, all is changed, and that is no news."""
    assert changed_sample(root, a_campaign(example="yes")) > 0
    assert changed_sample(root, a_campaign()) == 0
