"""What is in the lists of given names and of words of teams."""

from __future__ import annotations

import pytest

from campaign.personal_data.teams import is_of_a_team
from campaign.personal_data.word_lists import given_names, words_of_teams


def test_no_given_name_is_a_word_of_teams() -> None:
    """An address with one in it is somebody's own, so it would never be asked."""

    assert not given_names().sure & (words_of_teams().sure | words_of_teams().also_names)


def test_a_word_is_in_one_list() -> None:
    """Or nobody knows which of the two counts."""

    assert not given_names().sure & given_names().also_words
    assert not words_of_teams().sure & words_of_teams().also_names


@pytest.mark.parametrize("word", sorted(words_of_teams().also_names))
def test_a_word_that_is_also_a_name_is_no_team_alone(word: str) -> None:
    """It may be all of somebody's address."""

    assert not is_of_a_team(word, "example.org", "")


@pytest.mark.parametrize("surname", ["smith", "khan", "evans", "begum", "hughes", "olawale", "macdonald"])
def test_an_initial_before_a_surname_is_no_team(surname: str) -> None:
    """Written as one, with a dot, or behind it."""

    assert not any(
        is_of_a_team(local, "example.org", "")
        for initial in "abcdefghijklmnopqrstuvwxyz"
        for local in (
            f"{initial}{surname}",
            f"{initial}.{surname}",
            f"{surname}{initial}",
            f"{surname}.{initial}",
        )
    )
