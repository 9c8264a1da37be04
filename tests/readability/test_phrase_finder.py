"""A text is looked through closely only if all words of a listed phrase are in it, whatever their endings."""

from __future__ import annotations

import pytest

from campaign.readability.phrase_finder import PhraseFinder, forms_of
from campaign.readability.words import plain_words_of, words_in

FINDER = PhraseFinder({"reach out to": ["ask"], "stakeholder": ["people"]})


def may_be_found(text: str) -> bool:
    return FINDER.may_find_in(forms_of(plain_words_of(text)))


@pytest.mark.parametrize("text", ["We reached out to her.", "Stakeholders’ views", "out to Reach"])
def test_what_may_be_there_is_looked_for(text: str) -> None:
    assert may_be_found(text)


@pytest.mark.parametrize("text", ["We reach the bus.", "hold a stake", "", "see https://stakeholder.org"])
def test_what_cannot_be_there_is_not(text: str) -> None:
    """One word of a phrase is not enough, and an address has no words."""
    assert not may_be_found(text)
    assert not [*FINDER.find([*words_in(text)])]


def test_found_phrases_do_not_overlap() -> None:
    """The longest of two that begin together is found, and then what comes after it."""
    finder = PhraseFinder({"going": [], "going going": [], "going home": []})

    assert [found.phrase for found in finder.find([*words_in("going going home going")])] == [
        "going going",
        "going",
    ]
