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

Scene = Literal["gathering", "pair", "quilt", "street", "steps", "talk"]

WIDTH, FLOOR = 320, 240
"""The floor is the lower edge. The middle third is in the picture however it is cut."""

_PATCH = 64
"""Five beside each other, of which the middle three are in a picture that is cut to 192."""

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

    def turned(self) -> _Colours:
        """The same two, the other way round."""
        return _Colours(self.hill, self.ground)

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
        self._bytes = iter(sha256(name.encode()).digest() * 8)

    def roll(self, least: int, most: int) -> int:
        return least + next(self._bytes) * (most - least + 1) // 256


def illustration(
    name: str, scene: Scene, topic: str = "", *, above: int = 0, not_on: Fill | None = None
) -> tuple[Shape, ...]:
    """Shapes from back to front, on 320 by 240, with as much more sky as ``above``, at less than nought.

    Its ground is never the colour ``not_on``, so that it stands out where all is of that colour.
    """
    dice = _Dice(name)
    colours = _COLOURS[dice.roll(0, len(_COLOURS) - 1)]
    if colours.ground == not_on:
        colours = colours.turned()
    ground = Shape(colours.ground, f"M0 {-above}H{WIDTH}V{FLOOR}H0z")
    if scene == "quilt":
        return (ground, *_quilt(dice, colours, above))
    return (
        ground,
        *_sky(dice, colours, above),
        *_SCENES[scene](dice, colours, above),
        *_thing(topic or name, colours, above),
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


def _sky(dice: _Dice, colours: _Colours, above: int) -> Iterator[Shape]:
    """A sun, high or low, and a hill: in the one colour that no person has, so that heads before it stay heads."""
    side = dice.roll(98, 118)
    x = side if dice.roll(0, 1) else WIDTH - side
    yield _circle(
        colours.hill,
        x,
        dice.roll(50, 70) - above * 0.4,
        dice.roll(24, 36),
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


def _gathering(dice: _Dice, colours: _Colours, above: int) -> Iterator[Shape]:
    """Several people, none as tall as the next."""
    places = ((70, 124, 178, 232), (96, 160, 224), (60, 112, 160, 208, 258))[dice.roll(0, 2)]
    yield from _crowd(dice, colours, places, 118 + above // 4, 50)


def _pair(dice: _Dice, colours: _Colours, above: int) -> Iterator[Shape]:
    """Somebody who tells, and somebody who listens."""
    gap = dice.roll(40, 52)
    yield from _crowd(dice, colours, (160 - gap, 160 + gap), 160 + above // 4, 78)


def _street(dice: _Dice, colours: _Colours, above: int) -> Iterator[Shape]:
    """Houses with their doors open."""
    x, first = dice.roll(30, 44), dice.roll(0, 2)
    for number in range(4):
        width, height = dice.roll(58, 78), dice.roll(92, 176) + above // 4
        yield _door(colours.those[(first + number) % 3], x + width / 2, width, height)
        inside = colours.those[(first + number + 1) % 3]
        yield _door(inside, x + width / 2, width * 0.36, height * 0.34)
        if height > 126:
            yield _circle(inside, x + width / 2, FLOOR - height * 0.68, width * 0.15)
        x += width - 6


def _steps(dice: _Dice, colours: _Colours, above: int) -> Iterator[Shape]:
    """Steps that climb, and somebody on the way up."""
    first = dice.roll(0, 2)
    rise = dice.roll(24, 34) + above // 10
    for number in range(4):
        yield _door(colours.those[(first + number) % 3], 62 + 66 * number, 68, 58 + rise * number)
    on = dice.roll(1, 2)
    x, floor = 62 + 66 * on, FLOOR - 58 - rise * on
    body = colours.those[(first + on + 1) % 3]
    yield _door(body, x, 34, 44, floor + 6)
    yield _circle(colours.those[(first + on + 2) % 3], x, floor - 51, 12)


def _talk(dice: _Dice, colours: _Colours, above: int) -> Iterator[Shape]:
    """People around a table."""
    yield from _crowd(dice, colours, (66, 126, 194, 254), 128 + above // 4, 48)
    table = colours.those[dice.roll(0, 2)]
    yield Shape(table, f"M40 {FLOOR - 52}h240v14h-16v38h-14v-38h-180v38h-14v-38h-16z")


def _quilt(dice: _Dice, colours: _Colours, above: int) -> Iterator[Shape]:
    """Patches, each an arch, a cup or a circle: for what is not about people, such as a page of rules."""
    fills = (*colours.those, colours.hill)
    for floor in range(FLOOR, -above, -_PATCH):
        for x in range(_PATCH // 2, WIDTH, _PATCH):
            number = dice.roll(0, 3)
            outer, inner = fills[number], fills[(number + dice.roll(1, 3)) % 4]
            match dice.roll(0, 3):
                case 0:
                    yield _door(outer, x, _PATCH, _PATCH, floor)
                    yield _door(inner, x, _PATCH / 2, _PATCH / 2, floor)
                case 1:
                    yield _cup(outer, x, floor - _PATCH, _PATCH, _PATCH)
                    yield _cup(inner, x, floor - _PATCH, _PATCH / 2, _PATCH / 2)
                case 2:
                    yield _circle(outer, x, floor - _PATCH / 2, _PATCH / 2)
                    yield _circle(inner, x, floor - _PATCH / 2, _PATCH / 4)
                case _:
                    yield _door(outer, x - _PATCH / 4, _PATCH / 2, _PATCH, floor)
                    yield _cup(inner, x + _PATCH / 4, floor - _PATCH, _PATCH / 2, _PATCH)


_SCENES = {"gathering": _gathering, "pair": _pair, "street": _street, "steps": _steps, "talk": _talk}


def _thing(topic: str, colours: _Colours, above: int) -> Iterator[Shape]:
    """Bunting, birds, a plant or a cup: what a topic has beside its people."""
    dice = _Dice(topic)
    fill: Fill = colours.those[dice.roll(0, 2)]
    match dice.roll(0, 3):
        case 0:
            top = -above * 0.2
            yield Shape(fill, f"M0 {top:g}h{WIDTH}v{min(3, above)}h-{WIDTH}z")
            for number in range(7):
                yield _cup(colours.those[number % 3], 25 + 45 * number, top, 34, 26 + 8 * (number % 2))
        case 1:
            for x, y in ((118, 34), (152, 22), (186, 38)):
                yield Shape(
                    fill,
                    f"M{x} {y - above * 0.85:g}a9 9 0 0 1 17 4a9 9 0 0 1 17-4a13 13 0 0 0-17 12a13 13 0 0 0-17-12z",
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
            out = -1 if dice.roll(0, 1) else 1
            x, sweep, back = WIDTH // 2 + out * 118, int(out > 0), int(out < 0)
            yield _cup(fill, x, FLOOR - 52, 40, 52)
            yield Shape(
                fill,
                f"M{x + out * 17:g} {FLOOR - 46}h{out * 8}a15 15 0 0 {sweep} 0 30h{out * -10}v-8h{out * 9}"
                f"a7 7 0 0 {back} 0-14h{out * -7}z",
            )
