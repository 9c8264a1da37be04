"""The brand: the colours that all others are solved from, and a logo."""

from __future__ import annotations

import colorsys
from pathlib import PurePosixPath
from typing import Annotated

from pydantic import BeforeValidator, ValidationInfo, model_validator

from campaign.look.logo import Logo
from campaign.look.palette import Brand, channels, derive
from campaign.model.on_disk import in_one_form, on_disk
from campaign.model.record import Fields, surroundings_of
from campaign.model.values import Colour, Line, in_words
from campaign.problems import AuthorMistake

LOGO_TYPES = (".png", ".jpg", ".jpeg", ".webp")
LOGO_FOLDER = PurePosixPath("docs/assets")

TOWARDS_RED = 30 / 360
"""How far the hue of ``sun`` is turned for a spark of its own: from yellow to orange, from coral to pink."""


def _logo_file(value: object, info: ValidationInfo) -> Logo:
    name = in_one_form(in_words(value).strip()).removeprefix(f"{LOGO_FOLDER}/")
    full = on_disk(surroundings_of(info).root, LOGO_FOLDER / name)
    if PurePosixPath(name).name != name or name.startswith("."):
        raise AuthorMistake(
            f'"{name}" is not the name of a file in {LOGO_FOLDER}/.', "Put the logo into that folder."
        )
    if full.suffix.lower() not in LOGO_TYPES:
        raise AuthorMistake(
            f'"{name}" cannot be a logo here.', f"Save it as one of: {', '.join(LOGO_TYPES)}."
        )
    try:
        there = full.is_file() and not full.is_symlink()
    except OSError:  # a name longer than the disk takes
        there = False
    if not there:
        raise AuthorMistake(
            f'There is no file "{name}" in {LOGO_FOLDER}/.', "Check the spelling, or add the file."
        )
    logo = Logo(full)
    _ = logo.size  # refuses a picture that could not be drawn
    return logo


class BrandLogo(Fields):
    """A picture in place of the mark. ``alt`` is needed only where it says more than the name beside it."""

    file: Annotated[Logo, BeforeValidator(_logo_file)]
    alt: Line | None = None


class BrandColours(Fields):
    """Raises :class:`AuthorMistake` on the line of a colour from which no readable site can be made."""

    deep: Colour
    sun: Colour
    cool: Colour
    spark: Colour | None = None
    logo: BrandLogo | None = None

    def as_brand(self) -> Brand:
        return Brand(self.deep, self.sun, self.cool, self.spark or self._spark_of_its_own())

    @model_validator(mode="after")
    def _can_be_read(self) -> BrandColours:
        try:
            derive(self.as_brand())
        except AuthorMistake as mistake:
            named = (
                name for name in ("deep", "sun", "cool", "spark") if f"The colour {name}," in mistake.what
            )
            raise AuthorMistake(mistake.what, mistake.do, next(named, None)) from None
        return self

    def _spark_of_its_own(self) -> str:
        """``sun`` with its hue turned towards red; ``sun`` itself where that could not be seen on ``deep``."""
        red, green, blue = (channel / 255 for channel in channels(self.sun))
        hue, lightness, saturation = colorsys.rgb_to_hls(red, green, blue)
        turned = colorsys.hls_to_rgb((hue - TOWARDS_RED) % 1, lightness, saturation)
        spark = "#" + "".join(f"{round(channel * 255):02X}" for channel in turned)
        try:
            derive(Brand(self.deep, self.sun, self.cool, spark))
        except AuthorMistake:
            return self.sun
        return spark
