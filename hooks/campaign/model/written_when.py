"""When something is, as a field of a source."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

from pydantic import BeforeValidator, ValidationInfo

from campaign.model.record import surroundings_of
from campaign.model.time_zones import InZone
from campaign.model.values import in_words
from campaign.model.when import When, read_when
from campaign.problems import AuthorMistake


def _when(value: object, info: ValidationInfo) -> object:
    if isinstance(value, When):
        return value
    home = surroundings_of(info).time_zone
    written, zone = (value.written, value.zone) if isinstance(value, InZone) else (value, home)
    when = read_when(in_words(written), zone)
    return replace(when, home=home) if zone != home else when


def in_the_year_of_its_folder(when: When, info: ValidationInfo) -> When:
    """Raises AuthorMistake if the day is in another year than the folder says."""
    year = surroundings_of(info).source.year
    if when.first and year and when.first.year != year:
        raise AuthorMistake(
            f"This is in {when.first.year}, but the file is in the folder {year}.",
            "Change the date, or move the file.",
        )
    return when


WrittenWhen = Annotated[When, BeforeValidator(_when)]
"""A period in the words of :mod:`campaign.model.when`, in the time zone of its event or of the campaign."""
