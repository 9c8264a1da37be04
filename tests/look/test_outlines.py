"""Paths as corners."""

from __future__ import annotations

from math import pi
from typing import get_args

import pytest

from campaign.look.illustrations import FLOOR, WIDTH, Scene, illustration
from campaign.look.outlines import Point, outlines


def area(corners: tuple[Point, ...]) -> float:
    """Of a polygon, by the shoelace formula."""
    pairs = zip(corners, (*corners[1:], corners[0]), strict=True)
    return abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairs)) / 2


@pytest.mark.parametrize(
    ("d", "right"),
    [
        ("M0 0H10V5H0z", 50),
        ("M1,1h10v5h-10z", 50),
        ("M0 0L10 0L10 10z", 50),
        ("M0 0l10 0-10 10z", 50),
        ("M0 10a10 10 0 1 1 20 0a10 10 0 1 1-20 0z", pi * 100),
        ("M0 10v-5a5 5 0 0 1 10 0v5z", 50 + pi * 12.5),
        ("M0 0v5a5 5 0 0 0 10 0v-5z", 50 + pi * 12.5),
        ("M10 0A10 10 0 1 1 0 10L10 10z", pi * 75),
        ("M0 0A10 10 0 0 0 10 10L10 0z", pi * 25),
        ("M0 0Q5 10 10 0z", 100 / 3),
        ("M0 0q5 10 10 0z", 100 / 3),
    ],
)
def test_area(d: str, right: float) -> None:
    """Squares are exact, and round shapes are as large as circles and curves, to one in a hundred."""
    (corners,) = outlines(d)

    assert area(corners) == pytest.approx(right, rel=0.01)


def test_parts() -> None:
    """Each part that is closed is on its own, also where the next begins from its start."""
    assert [area(part) for part in outlines("M0 0h2v2h-2zM10 10h1v1h-1z")] == [4, 1]


@pytest.mark.parametrize("d", ["0 0", "M0 0C1 1 2 2 3 3", "M0", "M0 0h", "M0 0hx", "M0 0L1z"])
def test_what_is_not_known(d: str) -> None:
    """It is refused, and nothing is drawn askew."""
    with pytest.raises(ValueError, match=r"path|Too few"):
        outlines(d)


@pytest.mark.parametrize("scene", get_args(Scene))
def test_every_picture_can_be_drawn(scene: Scene) -> None:
    """The ground of each picture fills it, and each of its shapes has an area."""
    for number in range(40):
        ground, *shapes = illustration(f"name {number}", scene, above=80)

        assert area(outlines(ground.d)[0]) == WIDTH * (FLOOR + 80)
        assert all(area(part) > 0 for shape in shapes for part in outlines(shape.d))
