from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from campaign.look.palette import Brand, Pair, Palettes, contrast, css, derive, pairs
from campaign.problems import AuthorMistake

BRANDS = {
    "commons": Brand("#0D4047", "#FFC53A", "#8FD3CB", "#F0633F"),
    "harbour": Brand("#16307A", "#FFB3A0", "#9FD4F5", "#E2447C"),
}
GOLDEN = Path(__file__).parent / "palette"
MODES = [field.name for field in fields(Palettes)]
COLOURS = st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06X}")


def weak_pairs(palettes: Palettes, mode: str) -> list[Pair]:
    """The pairs of a mode that have less contrast than they need."""
    colours = getattr(palettes, mode).tokens()
    return [pair for pair in pairs() if contrast(colours[pair.front], colours[pair.ground]) < pair.least]


@pytest.mark.parametrize(
    ("a", "b", "ratio"),
    [("#000000", "#FFFFFF", 21), ("#777777", "#FFFFFF", 4.48), ("#FFFFFF", "#777777", 4.48)],
)
def test_contrast(a: str, b: str, ratio: float) -> None:
    """Contrast is WCAG's ratio, whichever colour comes first."""
    measured = contrast(a, b)

    assert measured == pytest.approx(ratio, abs=0.005)


@pytest.mark.parametrize("name", BRANDS)
def test_golden(name: str) -> None:
    """The style sheet of a brand is the one the visual language was measured with."""
    sheet = css(derive(BRANDS[name]))

    assert sheet == (GOLDEN / f"{name}.css").read_text("utf-8")


@given(st.builds(Brand, COLOURS, COLOURS, COLOURS, COLOURS))
@settings(max_examples=60, deadline=None, derandomize=True)
def test_every_brand(brand: Brand) -> None:
    """Whatever the four colours, either every pair holds in every mode, or the brand is refused."""
    try:
        palettes = derive(brand)
    except AuthorMistake:
        return

    for mode in MODES:
        assert weak_pairs(palettes, mode) == []


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("name", BRANDS)
def test_pairs(name: str, mode: str) -> None:
    """Words are at 7 to 1 and shapes at 3 to 1 in each mode of each brand."""
    assert weak_pairs(derive(BRANDS[name]), mode) == []


@pytest.mark.parametrize("mode", ["dark", "cream", "contrast"])
def test_the_readers_choice_goes_first(mode: str) -> None:
    """A chosen mode has a rule of its own, and the device's wish is only for readers who chose none."""
    sheet = css(derive(BRANDS["commons"]))

    assert f":root[data-colours={mode}]{{" in sheet
    assert "(prefers-color-scheme:dark){:root:not([data-colours]){" in sheet


@pytest.mark.parametrize(
    ("name", "brand"),
    [
        ("sun", Brand("#0D4047", "#7A5200", "#8FD3CB", "#F0633F")),
        ("cool", Brand("#0D4047", "#FFC53A", "#2A6F68", "#F0633F")),
        ("spark", Brand("#0D4047", "#FFC53A", "#8FD3CB", "#702010")),
    ],
)
def test_unsolvable(name: str, brand: Brand) -> None:
    """A colour that cannot work is named, and the colour that is offered instead works."""
    with pytest.raises(AuthorMistake, match=f"The colour {name},") as refused:
        derive(brand)
    offered = refused.value.do.removesuffix(".").rpartition(" ")[2]

    assert derive(Brand(**{**vars(brand), name: offered})) is not None


def test_not_a_colour() -> None:
    """A colour that is not written as a colour code is refused by its name."""
    with pytest.raises(AuthorMistake, match="The colour cool is “teal”"):
        Brand("#0D4047", "#FFC53A", "teal", "#F0633F")
