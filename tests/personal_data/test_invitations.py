"""Readers who are invited to write to an organisation."""

from __future__ import annotations

import pytest

from personal_data.scanned import in_a_story, told

ADDRESS = "wexcombe@example.org"


@pytest.mark.parametrize(
    "above", ["## Contact", "Contact us", "For more information:", "- To book", "## Cyswllt"]
)
def test_the_line_before_may_invite(above: str) -> None:
    """As a heading does."""
    assert told(in_a_story(f"{above}\n\n{ADDRESS}")) == []


def test_an_invitation_in_another_sentence_is_none() -> None:
    """What is said there is of somebody else."""
    assert told(in_a_story(f"Contact us. Kettles boil. Tea is made by {ADDRESS}")) == ["e-mail address"]
    assert told(in_a_story(f"## Contact\n\nKettles\n\n{ADDRESS}")) == ["e-mail address"]


@pytest.mark.parametrize("word", ["me", "my", "him", "her"])
def test_one_person_is_no_organisation(word: str) -> None:
    """Whoever invites there."""
    assert told(in_a_story(f"Get in touch: {ADDRESS} reaches {word}")) == ["e-mail address"]


@pytest.mark.parametrize(
    "above", ["Get in touch with Jane:", "Contact us. Tea is at noon:", "Ask Dr Quill or email us:"]
)
def test_the_line_before_may_name_somebody(above: str) -> None:
    """Or end with something else."""
    assert told(in_a_story(f"{above}\n\n{ADDRESS}")) == ["e-mail address"]


def test_a_group_keeps_its_address_below_a_name() -> None:
    """Its own name is in it. In one sentence with somebody's name it may be hers."""
    assert told(in_a_story("Ask Jane Quill or email us:\n\nwexcombechoir@gmail.com")) == []
    assert told(in_a_story("Email us: Jane Quill, wexcombechoir@gmail.com")) == ["e-mail address"]
