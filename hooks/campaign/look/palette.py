"""Four brand colours in, every colour of the site out, each pair that must be readable measured.

Contrast is the ratio of relative luminances that WCAG 2.2 defines.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from typing import NamedTuple

from campaign.problems import AuthorMistake

BLACK = "#000000"
WHITE = "#FFFFFF"
TEXT = 7.0
"""The least contrast of text with its ground (WCAG 1.4.6, level AAA)."""
GRAPHIC = 3.0
"""The least contrast of a shape that carries meaning (WCAG 1.4.11)."""
_INK = 8.0
_CREAM = "#FBF3E0"
"""A quiet ground that readers know by this name, so no brand may change it."""
# The ring of the focus belongs to no brand: dark inside bright, or the other way round in the dark.
_FOCUS = "#0B0C0C"
_HALO = "#FFE04A"
_HEX = re.compile(r"#[0-9A-Fa-f]{6}")


@dataclass(frozen=True)
class Brand:
    """The colours a campaign chooses, each ``#RRGGBB``. Raises :class:`AuthorMistake` for any other form."""

    deep: str
    sun: str
    cool: str
    spark: str

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            if not _HEX.fullmatch(value):
                raise AuthorMistake(
                    f"The colour {field.name} is “{value}”, which is not a colour code.",
                    "Write # and six digits or letters from A to F, such as “#0D4047”.",
                )


@dataclass(frozen=True)
class Palette:
    """The colours of one mode, each ``#RRGGBB``, named after what they are for."""

    paper: str
    tint: str
    warm: str
    sun: str
    cool: str
    deep: str
    ink: str
    soft: str
    line: str
    hair: str
    link: str
    spark: str
    on_deep: str
    on_bright: str
    stop: str
    on_stop: str
    block: str
    bar: str
    bar2: str
    panel: str
    on_panel: str
    panel_edge: str
    button_edge: str
    today_edge: str
    focus: str
    focus_halo: str

    def tokens(self) -> dict[str, str]:
        """The colours by their names in the style sheet."""
        return {field.name.replace("_", "-"): getattr(self, field.name) for field in fields(self)}


@dataclass(frozen=True)
class Palettes:
    """The same brand by day, by night, and in the two modes that only a reader chooses."""

    light: Palette
    dark: Palette
    cream: Palette
    contrast: Palette


class Pair(NamedTuple):
    """Two tokens that meet on a page, and the least contrast they need."""

    front: str
    ground: str
    least: float


def contrast(a: str, b: str) -> float:
    """The contrast ratio of two ``#RRGGBB`` colours, from 1 to 21 (WCAG 2.2)."""
    darker, lighter = sorted((_luminance(a), _luminance(b)))
    return (lighter + 0.05) / (darker + 0.05)


def pairs() -> tuple[Pair, ...]:
    """The pairs that hold in every palette."""
    text = [(front, ground) for front in ("ink", "soft", "link") for ground in ("paper", "tint", "warm")]
    text += [("on-deep", "deep"), ("sun", "deep"), ("cool", "deep"), ("on-bright", "sun")]
    text += [("on-bright", "cool"), ("on-stop", "stop"), ("paper", "ink"), ("on-panel", "panel")]
    graphics = [("line", "paper"), ("line", "tint"), ("line", "warm"), ("spark", "paper"), ("spark", "deep")]
    graphics += [("bar", "paper"), ("bar", "tint"), ("bar2", "paper"), ("bar2", "tint")]
    graphics += [("focus", "paper"), ("focus", "tint"), ("focus", "warm"), ("focus", "focus-halo")]
    return (*(Pair(*names, TEXT) for names in text), *(Pair(*names, GRAPHIC) for names in graphics))


@lru_cache(maxsize=16)
def derive(brand: Brand) -> Palettes:
    """Every token from four colours. Raises :class:`AuthorMistake` with the nearest colour that works."""
    # Black is the darkest ink there is: where even black is too faint, only a lighter ground helps.
    for name, colour in (("sun", brand.sun), ("cool", brand.cool)):
        if contrast(BLACK, colour) < _INK:
            nearest = _move(colour, WHITE, [(BLACK, _INK)])
            raise _too_dark(name, colour, "for text to be readable on it", nearest)
    light = _light(brand, WHITE)
    if contrast(light.spark, light.deep) < GRAPHIC:
        raise _too_dark("spark", brand.spark, "to be seen on deep", _nearest_spark(brand.spark, light.deep))
    dark = _dark(brand, light)
    return Palettes(light, dark, cream=_light(brand, _CREAM), contrast=_contrast(brand, dark))


def css(palettes: Palettes) -> str:
    """The custom properties of every mode, as a style sheet.

    What the reader chose (``data-colours`` of the root element) goes before what the device asks for.
    """
    chosen = "".join(
        _rule(f":root[data-colours={name}]", getattr(palettes, name))
        for name in ("dark", "cream", "contrast")
    )
    return (
        f"{_rule(':root', palettes.light)}\n"
        f"@media screen and (prefers-color-scheme:dark){{{_rule(':root:not([data-colours])', palettes.dark)}}}\n"
        f"@media screen{{{chosen}}}\n"
    )


def _light(brand: Brand, paper: str) -> Palette:
    """Dark words on ``paper``, which is white or nearly so."""
    tint, warm = mix(paper, brand.cool, 0.24), mix(paper, brand.sun, 0.24)
    deep = _move(
        brand.deep, BLACK, [(paper, 9.5), (tint, 7.2), (warm, 7.2), (brand.sun, 7.05), (brand.cool, 7.05)]
    )
    ink = _move(mix(deep, BLACK, 0.45), BLACK, [(paper, 14), (brand.sun, _INK), (brand.cool, _INK)])
    line = _move(mix(deep, WHITE, 0.45), BLACK, [(paper, 3.4), (tint, 3.05), (warm, 3.05)])
    return Palette(
        paper=paper,
        tint=tint,
        warm=warm,
        sun=brand.sun,
        cool=brand.cool,
        deep=deep,
        ink=ink,
        soft=_move(mix(ink, WHITE, 0.30), BLACK, [(paper, 7.6), (tint, 7.05), (warm, 7.05)]),
        line=line,
        hair=mix(paper, deep, 0.20),
        link=deep,
        spark=_on_paper(brand.spark, paper),
        on_deep=WHITE,
        on_bright=ink,
        # Red that means "stop" is a convention, so no brand may change it.
        stop="#8A1220",
        on_stop=WHITE,
        block=deep,
        bar=deep,
        bar2=line,
        panel=brand.sun,
        on_panel=ink,
        panel_edge=brand.sun,
        button_edge=deep,
        today_edge=ink,
        focus=_FOCUS,
        focus_halo=_HALO,
    )


def _dark(brand: Brand, light: Palette) -> Palette:
    paper = _move(mix(light.deep, BLACK, 0.46), BLACK, [(WHITE, 15.4)])
    tint, warm = mix(paper, WHITE, 0.06), mix(paper, WHITE, 0.10)
    deep = _move(light.deep, BLACK, [(WHITE, 10)])
    ink = mix(WHITE, brand.sun, 0.06)
    line = _move(mix(paper, brand.cool, 0.40), WHITE, [(paper, 3.4), (tint, 3.05), (warm, 3.05)])
    return Palette(
        paper=paper,
        tint=tint,
        warm=warm,
        sun=brand.sun,
        cool=brand.cool,
        deep=deep,
        ink=ink,
        soft=_move(mix(ink, paper, 0.22), WHITE, [(paper, 7.5), (tint, 7.2), (warm, 7.2)]),
        line=line,
        hair=mix(paper, WHITE, 0.22),
        link=_move(brand.cool, WHITE, [(paper, 8), (tint, 7.2), (warm, 7.2)]),
        spark=_move(brand.spark, WHITE, [(paper, 4), (deep, 3.1)]),
        on_deep=WHITE,
        on_bright=light.ink,
        stop="#FFC9C4",
        on_stop="#3A060B",
        block=deep,
        bar=brand.cool,
        bar2=line,
        # A large bright panel dazzles in the dark, so only its edge is bright.
        panel=deep,
        on_panel=WHITE,
        panel_edge=brand.sun,
        button_edge=brand.cool,
        today_edge=brand.sun,
        focus=_HALO,
        focus_halo=_FOCUS,
    )


def _contrast(brand: Brand, dark: Palette) -> Palette:
    """White on black and nothing between, for words; the brand keeps its shapes."""
    grounds = dict.fromkeys(
        ("paper", "tint", "warm", "deep", "block", "panel", "on_bright", "on_stop"), BLACK
    )
    words = dict.fromkeys(("ink", "soft", "line", "hair", "bar2", "on_deep", "on_panel"), WHITE)
    return replace(
        dark,
        **grounds,
        **words,
        link=_move(brand.sun, WHITE, [(BLACK, 12)]),
        spark=_move(brand.spark, WHITE, [(BLACK, 6)]),
    )


def mix(a: str, b: str, share: float) -> str:
    """Colour ``a`` with a ``share`` of ``b`` in it, from 0 to 1."""
    return "#" + "".join(
        f"{round(x * (1 - share) + y * share):02X}" for x, y in zip(channels(a), channels(b), strict=True)
    )


def channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue of ``#RRGGBB``, each from 0 to 255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (channel / 255 for channel in channels(colour))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _passes(colour: str, tests: Iterable[tuple[str, float]]) -> bool:
    return all(contrast(colour, ground) >= least for ground, least in tests)


def _move(colour: str, toward: str, tests: list[tuple[str, float]]) -> str:
    """The first colour on the way that passes every (ground, least contrast), in steps of a hundredth."""
    for step in range(101):
        moved = mix(colour, toward, step / 100)
        if _passes(moved, tests):
            return moved
    raise ValueError(f"No colour between {colour} and {toward} passes {tests}.")


def _on_paper(spark: str, paper: str) -> str:
    return _move(spark, BLACK, [(paper, 3.1)])


def _nearest_spark(spark: str, deep: str) -> str:
    """The nearest lighter spark that stands out from both white and deep."""
    steps = (mix(spark, WHITE, step / 100) for step in range(101))
    return next(step for step in steps if contrast(_on_paper(step, WHITE), deep) >= GRAPHIC)


def _too_dark(name: str, colour: str, purpose: str, nearest: str) -> AuthorMistake:
    return AuthorMistake(
        f"The colour {name}, {colour}, is too dark {purpose}.", f"Choose a lighter colour, such as {nearest}."
    )


def _rule(selector: str, palette: Palette) -> str:
    return selector + "{" + "".join(f"--{name}:{colour};" for name, colour in palette.tokens().items()) + "}"
