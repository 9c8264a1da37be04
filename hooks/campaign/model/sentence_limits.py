"""How long sentences may be in Easy Read, which guides do not agree on."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from campaign.model.record import Fields
from campaign.model.values import WholeNumber
from campaign.problems import AuthorMistake


class SentenceLimits(Fields):
    """In words. GOV.UK asks for 10 to 15; published Easy Read often has more."""

    long_sentence: Annotated[
        WholeNumber, Field(description="More words than this are a note, at first 15")
    ] = 15
    too_long_sentence: Annotated[
        WholeNumber, Field(description="More words than this are an error, at first 20")
    ] = 20

    @model_validator(mode="after")
    def _in_order(self) -> SentenceLimits:
        if not 1 <= self.long_sentence <= self.too_long_sentence:
            raise AuthorMistake(
                f"A long sentence cannot have {self.long_sentence} words if {self.too_long_sentence} are too many.",
                'Make "too long sentence" the larger number.',
                "long sentence",
            )
        return self
