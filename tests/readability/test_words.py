from __future__ import annotations

import pytest

from campaign.readability.lists import is_easy
from campaign.readability.words import WordType, words_in


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Call Jo on 01632 960 100.", ["Call", "Jo", "on", "01632 960 100"]),
        ("It's Jo's co-production week", ["It's", "Jo's", "co-production", "week"]),
        ("From 5.30pm, it costs £3.50", ["From", "5.30pm", "it", "costs", "£3.50"]),
        (
            "See https://example.org/a, or www.example.org.",
            ["See", "https://example.org/a", "or", "www.example.org"],
        ),
        ("Write to jo@example.org.", ["Write", "to", "jo@example.org"]),
        ("1 Example Street, ZZ1 1ZZ", ["1", "Example", "Street", "ZZ1 1ZZ"]),
        ("Paned a sgŵrs – tŷ", ["Paned", "a", "sgŵrs", "tŷ"]),
    ],
)
def test_words_are_what_readers_count(text: str, words: list[str]) -> None:
    """A phone number, a time, an address and a hyphenated word are one word each."""
    assert [word.text for word in words_in(text)] == words


def test_words_know_what_they_are() -> None:
    """Numbers and addresses are not taken for words."""
    types = [word.type for word in words_in("Pay £5 at example.org")]

    assert types == [WordType.WORD, WordType.NUMBER, WordType.WORD, WordType.ADDRESS]


@pytest.mark.parametrize(
    "word",
    [
        "carers",
        "carer's",
        "babies",
        "stopped",
        "planning",
        "bigger",
        "happiest",
        "quietly",
        "walked",
        "wheelchairs",
        "lives",
        "wives",
        "gently",
        "easily",
        "travelling",
        "favourite",
        "organised",
        "centre",
        "neighbours",
        "colours",
        "programme",
        "cancelled",
        "don't",
        "we'll",
        "can't",
        "wednesday",
        "july",
        "drop-in",
        "unhappy",
    ],
)
def test_forms_of_easy_words_are_easy(word: str) -> None:
    """Endings, British spellings and short forms of easy words are easy too."""
    assert is_easy(next(words_in(word)).plain)


@pytest.mark.parametrize(
    "word",
    [
        "stakeholder",
        "facilitate",
        "framework",
        "governance",
        "procurement",
        "holistic",
        "safeguarding",
        "methodology",
        "advocacy",
        "multidisciplinary",
        "consent",
        "transparency",
        "autonomy",
        "utilisation",
        "demographic",
        "infrastructure",
    ],
)
def test_office_words_are_not_easy(word: str) -> None:
    """No ending or spelling rule lets the words through that keep people out."""
    assert not is_easy(word)
