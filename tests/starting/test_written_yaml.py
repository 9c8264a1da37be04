"""Words come back from YAML as they went in."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest
import yaml

from campaign.reading.yaml_text import Tree, read_yaml
from campaign.starting.written_yaml import fields, scalar

TRICKY = (
    "Plan it with us", "No", "yes", "false", "False", "null", "~", "12", "0300 111 2222", "1.5", "10:30", "1e3", "0x1F",
    "5 to 9", "- dash", "a: b", "a #b", "#tag", '"quoted"', "it's", "back\\slash", "£5 & more", "@us", "*bold*", "{x}", "[x]",
    "Café – Tŷ", "🎉", "https://otter.test/a_b/", "week@otter.test", "1 High Street", "ends:", "!tag", "| pipe", "> fold", "%",
    "2027-07-05", "Wales", "on behalf of", "  spaced   out  ",
)  # fmt: skip


@pytest.mark.parametrize("words", TRICKY)
def test_words_stay_words(words: str) -> None:
    """For our reader, and for MkDocs, to which a word alone may be a number or a yes."""
    written = scalar(words)
    meant = " ".join(words.split())

    assert read_yaml(f"a: {written}\n", PurePosixPath("a.yml")).tree == {"a": meant}
    assert str(yaml.safe_load(f"a: {written}\n")["a"]) == meant


def test_simple_words_need_no_quotes() -> None:
    """People read this file."""
    assert [scalar(words) for words in ("Plan it with us", "0300 111 2222", "week@otter.test")] == [
        "Plan it with us",
        "0300 111 2222",
        "week@otter.test",
    ]


def test_lists_and_groups_come_back() -> None:
    """However deep."""
    tree: dict[str, Tree] = {
        "contact": {"post": ["Us", "1 High Street"], "phone": "999"},
        "social": [{"network": "Here", "handle": "@us"}, {"network": "There", "handle": "us"}],
        "day themes": {"Monday 5 July 2027": "Meet", "Tuesday 6 July 2027: late": "Eat"},
    }
    written = "\n".join(fields(tree, 0))

    assert read_yaml(written, PurePosixPath("a.yml")).tree == tree


def test_what_is_not_known_is_left_out() -> None:
    """Nothing is written in its place."""
    assert [*fields({"a": "Not known yet", "b": "", "c": [], "d": "Yes indeed"}, 2)] == ["  d: Yes indeed"]
