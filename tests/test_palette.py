from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from campaign.palette import Brand, contrast, css, derive, pairs
from campaign.problems import AuthorMistake

BRANDS = {
    "commons": Brand("#0D4047", "#FFC53A", "#8FD3CB", "#F0633F"),
    "harbour": Brand("#16307A", "#FFB3A0", "#9FD4F5", "#E2447C"),
}
GOLDEN = Path(__file__).parent / "palette"
COLOURS = st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06X}")


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
    """Whatever the four colours, either every pair holds by day and by night, or the brand is refused."""
    try:
        palettes = derive(brand)
    except AuthorMistake:
        return

    for mode in (palettes.light.tokens(), palettes.dark.tokens()):
        weak = [pair for pair in pairs() if contrast(mode[pair.front], mode[pair.ground]) < pair.least]

        assert weak == []


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
