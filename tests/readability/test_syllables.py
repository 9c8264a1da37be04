from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from campaign.readability.syllables import syllables

GOLDEN: dict[str, int] = yaml.safe_load((Path(__file__).parent / "syllables.yml").read_text("utf-8"))


@pytest.mark.parametrize(("word", "count"), GOLDEN.items(), ids=list(GOLDEN))
def test_syllables_are_counted_as_they_are_said(word: str, count: int) -> None:
    """Silent letters are not syllables, and vowels side by side may be two."""
    assert syllables(word) == count


def test_every_word_has_a_syllable() -> None:
    """Even what has no vowel is said aloud."""
    assert [syllables(text) for text in ("", "-", "hmm", "x")] == [1, 1, 1, 1]
