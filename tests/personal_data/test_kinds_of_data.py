"""Each kind of data is found, and what only looks like it is not. All of it is made up, or kept by Ofcom and HMRC for examples."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaign.personal_data.as_read import as_read
from campaign.personal_data.cautions import CAUTIONS
from campaign.personal_data.finding import Kind, words_of
from campaign.personal_data.scan import _SIGNS, _WORTH_A_SEARCH, OF_DATA
from personal_data.scanned import in_a_story

CASES = [
    tuple(line.split("\t")) for line in (Path(__file__).parent / "kinds.tsv").read_text("utf-8").splitlines()
]
"""Words, and what is found in them as readers see it. A question mark is behind what may be harmless."""


@pytest.mark.parametrize(("words", "expected"), CASES, ids=[words for words, _ in CASES])
def test_what_is_found(words: str, expected: str) -> None:
    """Neither more nor less."""
    found = in_a_story(words.replace("\\n", "\n"))

    assert "|".join(f"{each.kind}{'' if each.sure else '?'}={each.value}" for each in found) == expected


def test_every_kind_has_a_case() -> None:
    """But the ways into meetings and the names of a list, which have tests of their own."""
    kinds = {
        part.partition("=")[0].removesuffix("?") for _, expected in CASES for part in expected.split("|")
    }

    assert {*Kind} - kinds == {Kind.MEETING, Kind.PRIVATE_NAME}


def test_ten_digits_by_chance_are_only_a_note() -> None:
    """One in eleven has the right last digit, and most are numbers of orders, books or tickets."""
    found = [
        each for number in range(5_000_000_000, 5_000_001_000) for each in in_a_story(f"Ticket {number}")
    ]

    assert 80 < len(found) < 100
    assert not any(each.sure for each in found)


@pytest.mark.parametrize(
    "words", [words.replace("\\n", "\n") for words, expected in CASES if expected], ids=str
)
def test_a_line_that_is_passed_over_has_nothing(words: str) -> None:
    """No finder would find anything in a line that none of them is asked about."""
    for line in as_read(words):
        asked = not _WORTH_A_SEARCH.isdisjoint(words_of(line.words)) or _SIGNS.search(line.words)
        found = [each for finder in (*OF_DATA, *CAUTIONS) for each in finder.find(line.words)]
        assert asked or not found
