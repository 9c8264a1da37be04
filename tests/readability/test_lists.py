"""The data files are what their heads say, and keep the rules that they serve."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

import campaign.readability
from campaign.readability.lists import is_easy, listed, phrases
from campaign.readability.words import WordType, words_in

DATA = Path(campaign.readability.__file__).parent / "data"
FILES = sorted(path for path in DATA.iterdir() if not path.name.startswith("licence-"))
OWN_PHRASES = ("jargon", "idioms", "othering", "foreign")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_each_list_says_where_it_is_from(path: Path) -> None:
    """The head of a list says that it is ours, or names its source, version and licence, whose text is here."""
    head = " ".join(line for line in path.read_text("utf-8").splitlines() if line.startswith("#"))

    if "Our own list" not in head:
        assert "https://" in head
        assert any(f"Licence: {name}" in head for name in ("MIT", "ISC"))
        assert (DATA / head.partition(", in ")[2].split()[0].rstrip(".")).is_file()


@pytest.mark.parametrize("name", OWN_PHRASES)
def test_what_we_say_instead_is_plain(name: str) -> None:
    """No list answers jargon with jargon, or with hard words."""
    entries = yaml.safe_load((DATA / f"{name}.yml").read_text("utf-8"))
    instead = [phrase for phrases_ in entries.values() for phrase in phrases_]
    words = [word for phrase in instead for word in words_in(phrase)]

    assert [
        w.text
        for w in words
        if w.type is WordType.WORD and not is_easy(w.plain) and w.text not in ALLOWED_HARD
    ] == []
    assert [p for p in instead if any(phrases("jargon").find(list(words_in(p))))] == []


ALLOWED_HARD = frozenset({"psychosis", "schizophrenia", "GPs", "seizure", "seizures", "addiction"})
"""People have these, and they have no easier name."""


def test_what_we_leave_out_is_there() -> None:
    """Each phrase that is not used of the vendored list is still in it."""
    assert listed("simplify-not") <= set(yaml.safe_load((DATA / "simplify.yml").read_text("utf-8")))


def test_no_word_is_both_an_adjective_and_a_passive() -> None:
    """The two lists that tell "is closed" from "is sold" do not contradict each other."""
    assert listed("adjectives") & listed("participles") == set()


def test_synonyms_are_in_one_group_only() -> None:
    """A word cannot stand for two things."""
    groups = yaml.safe_load((DATA / "synonyms.yml").read_text("utf-8"))
    words = [word for group in groups for word in group]

    assert len(words) == len(set(words))
    assert all(len(group) > 1 for group in groups)
