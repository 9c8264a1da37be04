"""All pictures of Easy Read look as if one hand had drawn them: the same lines, colours and size."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from datetime import date, time

import pytest

from campaign.forms.easy_read.date_pictures import DatePicture
from campaign.forms.easy_read.page_pictures import CrossedOut
from campaign.languages.phrases import ENGLISH
from campaign.look.symbols import SQUARE, Picture, our_pictures, the_set
from look.extents import around, extents

BLACK = "#000"
OUTLINE = 2.0
"""Of 72 across, as in OpenMoji."""

PALETTE = frozenset(
    (
        *("#000", "#3f3f3f", "#9b9b9a", "#d0cfce", "#fff"),
        *("#1e50a0", "#61b2e4", "#92d3f5", "#781e32", "#d22f27", "#ea5a47", "#186648", "#5c9e31", "#b1cc33"),
        *("#f1b31c", "#fcea2b", "#e27022", "#f4aa41", "#e67a94", "#ffa7c0", "#8967aa", "#b399c8"),
        *("#6a462f", "#a57939"),
    )
)
"""The colours of OpenMoji, which it publishes with its pictures. Its skin is yellow."""

BIGGEST_BLACK = 24
"""Of 72 across. OpenMoji has eyes, dots and some lines that are black areas; what is one black area is a sign."""

LARGEST_FILE = 4000
"""Bytes. All pictures of a page are fetched with it."""

INHERITED = ("fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin")
Shape = tuple[str, dict[str, str], dict[str, str]]
"""What it is, its own attributes, and how it is painted."""


def shapes(svg: str) -> list[Shape]:
    """All that is painted, with what it inherits."""

    def below(element: ET.Element, inherited: dict[str, str]) -> Iterator[Shape]:
        paint = inherited | {name: element.attrib[name] for name in INHERITED if name in element.attrib}
        tag = element.tag.rpartition("}")[2]
        if tag not in {"svg", "g"}:
            yield tag, element.attrib, paint
        for child in element:
            yield from below(child, paint)

    return list(below(ET.fromstring(svg), {"fill": BLACK, "stroke": "none", "stroke-width": "1"}))


def is_of_palette(svg: str) -> bool:
    return {paint[name] for _, _, paint in shapes(svg) for name in ("fill", "stroke")} - {"none"} <= PALETTE


def has_lines_of_one_width(svg: str) -> bool:
    """Black lines are as wide as in any other picture, and nothing is stretched."""
    lines = {float(paint["stroke-width"]) for _, _, paint in shapes(svg) if paint["stroke"] == BLACK}
    return lines == {OUTLINE} and "transform" not in svg and "opacity" not in svg


def has_round_ends(svg: str) -> bool:
    return all(
        paint.get("stroke-linecap") == "round" and paint.get("stroke-linejoin") == "round"
        for _, _, paint in shapes(svg)
        if paint["stroke"] == BLACK
    )


def has_coloured_areas(svg: str) -> bool:
    """It has an area in a colour or in white, and no large one in black."""
    painted = shapes(svg)
    black = [
        area
        for tag, attributes, paint in painted
        if paint["fill"] == BLACK
        for area in extents(tag, attributes)
    ]
    return any(paint["fill"] not in {BLACK, "none"} for *_, paint in painted) and not any(
        min(right - left, bottom - top) > BIGGEST_BLACK for left, top, right, bottom in black
    )


def fills_the_box(svg: str) -> bool:
    """The longer side is near to 60 of 72, and the middle is that of the box."""
    left, top, right, bottom = around(
        [area for tag, attributes, _ in shapes(svg) for area in extents(tag, attributes)]
    )
    return (
        56 <= max(right - left, bottom - top) <= 68
        and abs(left + right - SQUARE[0]) <= 4
        and abs(top + bottom - SQUARE[1]) <= 4
    )


RULES: dict[str, Callable[[str], bool]] = {
    "colours of the palette": is_of_palette,
    "black lines 2 wide": has_lines_of_one_width,
    "round ends": has_round_ends,
    "coloured areas": has_coloured_areas,
    "in the middle and as large as the others": fills_the_box,
}


def broken(svg: str) -> list[str]:
    return [rule for rule, holds in RULES.items() if not holds(svg)]


@pytest.mark.parametrize("picture", our_pictures(), ids=lambda picture: picture.name)
def test_a_picture_is_of_the_family(picture: Picture) -> None:
    """A picture of another set, or a black sign among drawings, is named with what sets it apart."""

    assert broken(picture.file.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "drawn",
    [
        DatePicture(date(2027, 7, 5)),
        DatePicture(date(2027, 7, 5), date(2027, 7, 11)),
        DatePicture(at=time(10)),
    ],
)
def test_drawn_days_and_times_are_of_the_family(drawn: DatePicture) -> None:
    """The leaf of a calendar beside a picture has its lines and colours."""
    svg = re.sub("<text.*?</text>", "", drawn.svg(ENGLISH))

    assert broken(svg) == []


@pytest.mark.parametrize(
    ("shape", "rule"),
    [
        ('<path d="M8 8h56v56H8z"/>', "coloured areas"),
        ('<path d="M8 8h56v56H8z" fill="#b1cc33" stroke="#000" stroke-width="3"/>', "black lines 2 wide"),
        ('<path d="M8 8h56v56H8z" fill="#12ab34" stroke="#000"/>', "colours of the palette"),
        ('<path d="M8 8h56v56H8z" fill="#b1cc33" stroke="#000" stroke-linecap="butt"/>', "round ends"),
        ('<path d="M8 8h30v30H8z" fill="#b1cc33" stroke="#000"/>', "in the middle and as large as the others"),
        ('<circle cx="36" cy="36" r="29" fill="#b1cc33" stroke="#000"/>', None),
    ],
)  # fmt: skip
def test_what_is_not_of_the_family_is_told(shape: str, rule: str | None) -> None:
    """Each rule can be broken, and says which it is."""
    lines = 'stroke-width="2" stroke-linecap="round" stroke-linejoin="round"'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72"><g {lines}>{shape}</g></svg>'

    assert (rule in broken(svg)) if rule else broken(svg) == []


def test_files_are_small() -> None:
    """A page of 20 pictures stays below 80 kB of them, and says which is too large."""

    assert [picture.name for picture in our_pictures() if picture.file.stat().st_size > LARGEST_FILE] == []


def test_what_is_crossed_out_has_one_cross() -> None:
    """The cross of a picture of the set that says no is that of any picture that is crossed out."""
    camera, no_photos, free = (the_set().find(name) for name in ("photo", "no photos", "free"))
    assert camera
    assert no_photos
    assert free
    crossed = CrossedOut(camera).svg()

    assert no_photos.file.read_text("utf-8") == crossed
    assert free.file.read_text("utf-8").endswith(
        crossed.removeprefix(camera.file.read_text("utf-8").removesuffix("</svg>"))
    )
