"""What is shown of people is what they agreed to, in a record of any kind."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Annotated

import pytest
from pydantic import Field

from campaign.model.agreement import not_agreed
from campaign.model.consent import WrittenConsent
from campaign.model.people import Person
from campaign.model.record import Fields, Record, Source, Surroundings
from campaign.model.values import Several
from making import AGREED


class Pledge(Fields):
    """What somebody promised."""

    by: Annotated[Person, Field(description="Who")]


class Board(Record):
    """A kind that has people deep inside, in fields of its own."""

    consent: Annotated[WrittenConsent, Field(description="Who agreed")]
    pledges: Annotated[Several[Pledge], Field(description="All")] = ()


def said_of(name_is: str, consent: object) -> list[str]:
    pledges = [{"by": {"role": "Nurse"}}, {"by": {"name": "Robin Ash", "name is": name_is}}]
    around = Surroundings(Source(PurePosixPath("stories/2027/boards/first.md")))
    board = Board.model_validate({"consent": consent, "pledges": pledges}, context=around)
    return [f"{mistake.field}: {mistake.what}" for mistake in not_agreed(board)]


WORDS = AGREED | {"agreed": "words"}


@pytest.mark.parametrize(
    ("name_is", "consent", "said"),
    [
        ("full name", WORDS, ['consent: "Robin Ash" is shown, but the consent does not say that the name may be.']),
        ("full name", "nobody identified", ['consent: The consent says nobody is identified, but "Robin Ash" is named.']),
        ("full name", WORDS | {"agreed": ["words", "name"]}, []),
        ("full name", "made up", []),
        ("chosen", WORDS, []),
        ("chosen", "nobody identified", []),
    ],
)  # fmt: skip
def test_names_are_found_however_deep(name_is: str, consent: object, said: list[str]) -> None:
    """Whatever the fields of the kind are called."""

    assert said_of(name_is, consent) == said
