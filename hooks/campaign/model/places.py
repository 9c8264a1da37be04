"""Where something is, as a field of a source: the name of a venue's file, or a place in a few fields."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, ValidationInfo

from campaign.model.references import found_in
from campaign.model.values import is_not_known
from campaign.model.venue import PlaceFields


def place(value: object, info: ValidationInfo) -> object:
    """What a place is read from; None for a place that is not known yet."""
    if value is None or isinstance(value, dict):
        return value
    return None if is_not_known(value) else found_in("venues", "events/venues/")(value, info)


WrittenPlace = Annotated[PlaceFields | None, BeforeValidator(place)]
