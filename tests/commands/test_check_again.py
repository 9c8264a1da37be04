"""A check whose answer is known says it again, and never after something changed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from campaign.publishing.conditions import TICK, Conditions
from campaign.publishing.sealed import sealed, unsealed
from test_command import check_here

PRIVATE = "PRIVATEWORDS"


@pytest.fixture(autouse=True)
def with_an_address(root: Path) -> None:
    """So that it has no problem at all."""
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("site_url: https://week.example.org/\n")


def wait_for_the_clock(root: Path) -> None:
    """Until the last edit is so long ago that no clock takes it for one during the check."""
    now = Conditions.now(root)
    while now.inputs and now.inputs.newest >= now.at - TICK:
        now = Conditions.now(root)


def kept(root: Path) -> list[str]:
    return [file.read_text("utf-8") for file in (root / ".cache").glob("checked*")]


def test_a_check_says_the_same_again(root: Path) -> None:
    """Line by line, with its exit status; a problem stays one until it is put right."""
    event = root / "events/2027/open-day.yml"
    right = event.read_text("utf-8")
    event.write_text(f"{right}colour: {PRIVATE}\n", "utf-8")
    wait_for_the_clock(root)
    first = check_here(root)
    answers = kept(root)

    assert first.returncode == 1
    assert check_here(root) == first
    assert kept(root) == answers

    event.write_text(right, "utf-8")

    assert check_here(root).returncode == 0


def test_what_was_kept_is_said(root: Path) -> None:
    """Nothing is looked at again: a kept answer that somebody changed by hand is said as it is."""
    wait_for_the_clock(root)
    check_here(root)
    file = root / ".cache/checked.json"
    file.write_bytes(sealed(unsealed(file.read_bytes()).replace(b"No problems.", b"All is well.")))

    assert check_here(root).stderr == "All is well.\n"


@pytest.mark.parametrize("files", [(), ("events/2027/open-day.yml",)])
def test_words_that_are_gone_are_not_kept(files: tuple[str, ...], root: Path) -> None:
    """A problem may quote them; after the next check or build no file has them."""
    event = root / "events/2027/open-day.yml"
    right = event.read_text("utf-8")
    event.write_text(f"{right}{PRIVATE}: x\n", "utf-8")
    wait_for_the_clock(root)
    said = check_here(root)

    assert PRIVATE in said.stdout
    assert PRIVATE in "".join(kept(root))

    event.write_text(right, "utf-8")
    check_here(root, *files)

    assert PRIVATE not in "".join(kept(root))


def test_a_check_of_one_file_looks_anew(root: Path) -> None:
    """It says less than a whole check, which stays as it was."""
    wait_for_the_clock(root)
    check_here(root)
    answers = kept(root)

    assert answers
    assert check_here(root, "events/2027/open-day.yml").stdout == ""
    assert kept(root) == answers


@pytest.mark.parametrize("kept", ["[5, 6, 7]", "{}", '["a"]', "null", "{"])
def test_a_damaged_answer_is_not_said(kept: str, root: Path) -> None:
    """All is looked at again."""
    wait_for_the_clock(root)
    said = check_here(root)
    file = root / ".cache/checked.json"
    whole = json.loads(unsealed(file.read_bytes()))
    file.write_bytes(sealed(json.dumps({**whole, "text": kept}).encode()))

    assert check_here(root) == said
