"""Which part of a long sentence can stand alone."""

from __future__ import annotations

import pytest

from campaign.telling.authors_words import taken_apart
from campaign.telling.word_rules import RULES, AuthorsWords

WORDS = AuthorsWords(RULES["en"], fit_in=True)


@pytest.mark.parametrize(
    "sentence",
    [
        "You can take part in the whole day of songs and stories with us, if you like.",
        "You cannot see the old paintings this year, because we keep them in another building until spring.",
        "We ask everybody to bring a cup and a plate from home, and to wash them after lunch.",
        "We send the papers 2 weeks before the meeting to all members, so that everybody has time.",
        "The walk goes along the river to the old mill and the small museum, which has a lift.",
        "We meet Robin from the council and the nurses from the ward – who know the way.",
        "The kitchen is open to everybody who wants to cook something, with or without help from volunteers.",
        "We have tea and cake in the garden of the old hospital, unless it rains all day.",
        "You can come to the front door of the building on Ferry Lane (which is the blue one).",
        "If you need a taxi to the hall and back home – such as a big one – call us.",
    ],
)
def test_what_nobody_would_say_alone_stays_with_its_sentence(sentence: str) -> None:
    """Then the sentence is too long, and readers are told that there is more to know."""
    assert taken_apart(sentence, WORDS) == ()


@pytest.mark.parametrize(
    ("sentence", "pieces"),
    [
        (
            "We walk to the old mill on the river after lunch, and if it rains, we take the bus.",
            ("We walk to the old mill on the river after lunch.", "And if it rains, we take the bus."),
        ),
        (
            "We meet at the gate, because the front door is shut, and we go in together by the lift.",
            ("We meet at the gate, because the front door is shut.", "And we go in together by the lift."),
        ),
        (
            "There is a box for your questions beside the door of the hall: who decides what we pay?",
            ("There is a box for your questions beside the door of the hall.", "Who decides what we pay?"),
        ),
        (
            "We send the papers to everybody who books 2 weeks before the meeting, so bring them with you.",
            ("We send the papers to everybody who books 2 weeks before the meeting.", "So bring them with you."),
        ),
    ],
)  # fmt: skip
def test_what_has_a_verb_of_its_own_stands_alone(sentence: str, pieces: tuple[str, ...]) -> None:
    """With the condition that belongs to it."""
    assert taken_apart(sentence, WORDS) == pieces
