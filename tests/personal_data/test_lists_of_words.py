"""What is in the lists of given names and of words of teams."""

from __future__ import annotations

import pytest

from campaign.personal_data.invitations import is_invited
from campaign.personal_data.teams import is_of_a_team
from campaign.personal_data.word_lists import common_surnames, given_names, words_of_teams


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


@pytest.mark.parametrize("surname", sorted(common_surnames()))
def test_an_invitation_to_write_to_a_person_is_none_to_a_team(surname: str) -> None:
    """A common surname alone, behind an initial or two, or behind a given name."""
    addresses = (
        surname,
        f"q{surname}",
        f"qz{surname}",
        f"{surname}q",
        f"q.{surname}",
        f"jane{surname}",
        f"jane.{surname}",
    )

    assert not any(
        is_invited(local, "example.org", "", "Email us at ", "", of_anybody=False) for local in addresses
    )
