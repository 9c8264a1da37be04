"""A picture for what has no photo: people, houses and steps of the brand's shapes, never twice the same.

Everything is drawn from arches, cups and circles, as the clasp is. Which ones, how high and in which colours depends on
the name alone, so a record keeps its picture for as long as it keeps its name. What it is about decides the small thing
beside: records of one topic share it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal, NamedTuple, get_args

Scene = Literal["gathering", "pair", "street", "steps", "talk"]

WIDTH, FLOOR = 320, 240
"""The floor is the lower edge. The middle third is in the picture however it is cut."""

Fill = Literal["sun", "cool", "spark", "deep", "light"]


class Shape(NamedTuple):
    """A path in one of the colours of the brand (SVG 2, 9.3)."""

    fill: Fill
    d: str


@dataclass(frozen=True)
class _Colours:
    """``ground`` is behind all, ``hill`` behind people; ``those`` are theirs, and stand out from both."""

    ground: Fill
    hill: Fill

    @property
    def those(self) -> tuple[Fill, ...]:
        return tuple(fill for fill in get_args(Fill) if fill not in (self.ground, self.hill))


_COLOURS = (
    _Colours("cool", "deep"),
    _Colours("sun", "spark"),
    _Colours("deep", "cool"),
    _Colours("spark", "sun"),
    _Colours("cool", "spark"),
    _Colours("sun", "cool"),
    _Colours("deep", "spark"),
    _Colours("cool", "sun"),
    _Colours("sun", "deep"),
    _Colours("deep", "sun"),
)


class _Dice:
    """Numbers that a name always gives in the same order."""

    def __init__(self, name: str) -> None:
        self._bytes = iter(sha256(name.encode()).digest() * 4)

    def roll(self, least: int, most: int) -> int:
        return least + next(self._bytes) * (most - least + 1) // 256


def illustration(name: str, scene: Scene, topic: str = "") -> tuple[Shape, ...]:
    """Shapes from back to front, on 320 by 240."""
    dice = _Dice(name)
    colours = _COLOURS[dice.roll(0, len(_COLOURS) - 1)]
    return (
        Shape(colours.ground, f"M0 0H{WIDTH}V{FLOOR}H0z"),
        *_sky(dice, colours),
        *_SCENES[scene](dice, colours),
        *_thing(topic or scene, colours),
    )


def _circle(fill: Fill, x: float, y: float, r: float) -> Shape:
    return Shape(fill, f"M{x - r:g} {y:g}a{r:g} {r:g} 0 1 1 {2 * r:g} 0a{r:g} {r:g} 0 1 1 {-2 * r:g} 0z")


def _door(fill: Fill, x: float, width: float, height: float, floor: float = FLOOR) -> Shape:
    """A filled arch that stands on the floor."""
    r = width / 2
    return Shape(fill, f"M{x - r:g} {floor:g}v{r - height:g}a{r:g} {r:g} 0 0 1 {width:g} 0v{height - r:g}z")


def _cup(fill: Fill, x: float, top: float, width: float, height: float) -> Shape:
    """A filled arch upside down."""
    r = width / 2
    return Shape(fill, f"M{x - r:g} {top:g}v{height - r:g}a{r:g} {r:g} 0 0 0 {width:g} 0v{r - height:g}z")


def _person(body: Fill, head: Fill, x: float, height: float, width: float) -> Iterator[Shape]:
    r = width * 0.27
    yield _door(body, x, width, height - 2 * r - 5)
    yield _circle(head, x, FLOOR - height + r, r)


def _sky(dice: _Dice, colours: _Colours) -> Iterator[Shape]:
    """A sun, high or low, and a hill."""
    side = dice.roll(44, 78)
    x = side if dice.roll(0, 1) else WIDTH - side
    yield _circle(
        "light" if "sun" in (colours.ground, colours.hill) else "sun", x, dice.roll(50, 70), dice.roll(24, 36)
    )
    yield _circle(colours.hill, dice.roll(90, 230), FLOOR + 100, dice.roll(160, 186))


def _crowd(dice: _Dice, colours: _Colours, places: tuple[int, ...], tall: int, width: int) -> Iterator[Shape]:
    first = dice.roll(0, 2)
    for number, x in enumerate(places):
        body = colours.those[(first + number) % 3]
        head = colours.those[(first + number + 1 + dice.roll(0, 1)) % 3]
        yield from _person(
            body, head, x + dice.roll(-6, 6), tall + dice.roll(-26, 22), width + dice.roll(-6, 6)
        )


def _gathering(dice: _Dice, colours: _Colours) -> Iterator[Shape]:
    """Several people, none as tall as the next."""
    places = ((70, 124, 178, 232), (96, 160, 224), (60, 112, 160, 208, 258))[dice.roll(0, 2)]
    yield from _crowd(dice, colours, places, 118, 50)


def _pair(dice: _Dice, colours: _Colours) -> Iterator[Shape]:
    """Somebody who tells, and somebody who listens."""
    gap = dice.roll(40, 52)
    yield from _crowd(dice, colours, (160 - gap, 160 + gap), 160, 78)


def _street(dice: _Dice, colours: _Colours) -> Iterator[Shape]:
    """Houses with their doors open."""
    x, first = dice.roll(30, 44), dice.roll(0, 2)
    for number in range(4):
        width, height = dice.roll(58, 78), dice.roll(92, 176)
        yield _door(colours.those[(first + number) % 3], x + width / 2, width, height)
        inside = colours.those[(first + number + 1) % 3]
        yield _door(inside, x + width / 2, width * 0.36, height * 0.34)
        if height > 126:
            yield _circle(inside, x + width / 2, FLOOR - height * 0.68, width * 0.15)
        x += width - 6


def _steps(dice: _Dice, colours: _Colours) -> Iterator[Shape]:
    """Steps that climb, and somebody on the way up."""
    first, top = dice.roll(0, 2), 3
    rise = dice.roll(24, 34)
    for number in range(4):
        yield _door(colours.those[(first + number) % 3], 62 + 66 * number, 68, 58 + rise * number)
    on = dice.roll(1, top)
    x, floor = 62 + 66 * on, FLOOR - 58 - rise * on
    body = colours.those[(first + on + 1) % 3]
    yield _door(body, x, 34, 44, floor + 6)
    yield _circle(colours.those[(first + on + 2) % 3], x, floor - 51, 12)


def _talk(dice: _Dice, colours: _Colours) -> Iterator[Shape]:
    """People around a table."""
    yield from _crowd(dice, colours, (66, 126, 194, 254), 128, 48)
    table = colours.those[dice.roll(0, 2)]
    yield Shape(table, f"M40 {FLOOR - 52}h240v14h-16v38h-14v-38h-180v38h-14v-38h-16z")


_SCENES = {"gathering": _gathering, "pair": _pair, "street": _street, "steps": _steps, "talk": _talk}


def _thing(topic: str, colours: _Colours) -> Iterator[Shape]:
    """Bunting, birds, a plant or a cup: what a topic has beside its people."""
    dice = _Dice(topic)
    fill: Fill = colours.those[dice.roll(0, 2)]
    match dice.roll(0, 3):
        case 0:
            for number in range(7):
                yield _cup(colours.those[number % 3], 26 + 45 * number, 0, 34, 26 + 8 * (number % 2))
        case 1:
            for x, y in ((118, 34), (152, 22), (186, 38)):
                yield Shape(
                    fill, f"M{x} {y}a9 9 0 0 1 17 4a9 9 0 0 1 17-4a13 13 0 0 0-17 12a13 13 0 0 0-17-12z"
                )
        case 2:
            x = 26 if dice.roll(0, 1) else 294
            yield Shape(fill, f"M{x - 3} {FLOOR}v-92h6v92z")
            for y in (74, 110, 146):
                for side in (-1, 1):
                    yield Shape(
                        fill,
                        f"M{x} {FLOOR - y + 40}q{side * 30} 0 {side * 24}-32q{-side * 26} 2 {-side * 24} 32z",
                    )
        case _:
            x = 40 if dice.roll(0, 1) else 276
            yield _cup(fill, x, FLOOR - 52, 46, 52)
            yield Shape(fill, f"M{x + 20} {FLOOR - 46}h8a15 15 0 0 1 0 30h-10v-8h9a7 7 0 0 0 0-14h-7z")
