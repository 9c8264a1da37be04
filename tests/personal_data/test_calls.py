"""Readers who are invited to ring an organisation."""

from __future__ import annotations

import pytest

from personal_data.scanned import in_a_story, told

NUMBER = "01632 960 123"
MOBILE = "07700 900123"


@pytest.mark.parametrize("number", [NUMBER, "(01632) 960 123", "+44 1632 960 123", "0044 (0)1632 960123"])
def test_a_landline_of_an_organisation_is_no_alarm(number: str) -> None:
    """However it is written."""
    assert told(in_a_story(f"Call us on {number}.")) == []


def test_a_mobile_is_an_alarm_whoever_invites() -> None:
    """Somebody carries it home."""
    assert told(in_a_story(f"## Wexcombe Council\n\nCall our office on {MOBILE}.")) == ["phone number"]


@pytest.mark.parametrize("word", ["me", "my", "Her", "his", "mum", "home", "our secretary", "Cllr"])
def test_one_person_in_the_sentence_is_no_organisation(word: str) -> None:
    """Whoever invites there."""
    assert told(in_a_story(f"Call us on {NUMBER}: {word} answers")) == ["phone number"]


def test_a_name_in_the_line_before_counts_where_a_volunteer_may_invite() -> None:
    """And not where the sentence says "us"."""
    assert told(in_a_story(f"Priya makes tea.\n\nTo book, ring {NUMBER}.")) == ["phone number"]
    assert told(in_a_story(f"Priya makes tea.\n\nCall us on {NUMBER}.")) == []


@pytest.mark.parametrize(
    "below", ["Jane Bloggs", "[jane.bloggs@example.org](mailto:jane.bloggs@example.org)"]
)
def test_whoever_is_named_below_may_answer(below: str) -> None:
    """By a name alone on a line, or by an address of her own."""
    assert "phone number" in told(in_a_story(f"Call us on {NUMBER}.\n\n{below}"))


def test_a_name_below_the_next_heading_is_of_another_part() -> None:
    """As in a list of clubs."""
    assert told(in_a_story(f"Call us on {NUMBER}.\n\n## Choir\n\njane.bloggs@example.org")) == [
        "e-mail address"
    ]


def test_a_contact_is_whom_the_whole_part_of_the_page_is_about() -> None:
    """Until the next heading."""
    contact = "Contact: Jane Bloggs\n\nTea is at noon.\n\nCakes are at one."

    assert told(in_a_story(f"{contact}\n\nCall us.\n\n{NUMBER}")) == ["phone number"]
    assert told(in_a_story(f"{contact}\n\n## Library\n\nCall us on {NUMBER}.")) == []


def test_an_invitation_in_another_sentence_is_none() -> None:
    """What is said there is of somebody else."""
    assert told(in_a_story(f"Call the office. Kettles boil. Tea is made by {NUMBER}")) == ["phone number"]


@pytest.mark.parametrize("line", ["Tel: {}", "- {}", "**Phone:** {}", "Wexcombe, tel. {}"])
def test_an_organisation_above_is_rung_at_a_number_with_a_label(line: str) -> None:
    """Or at one that begins its line, below the lines of an address."""
    above = "Wexcombe Health Centre\nRope Walk\nSampleton"

    assert told(in_a_story(f"{above}\n{line.format(NUMBER)}")) == []
    assert told(in_a_story(f"Rope Walk\nSampleton\n{line.format(NUMBER)}")) == ["phone number"]


def test_a_heading_below_is_nobody_who_answers() -> None:
    """It begins another part of the page."""
    assert told(in_a_story(f"Call us on {NUMBER}.\n\n## Robin Quill\n\nTea is at noon.")) == []
