"""Paths as corners, for pictures that are made of pixels: what a browser does for the site, done here for images.

Of SVG 2 (9.3, Path data) it knows what :mod:`campaign.look.illustrations` writes: M, H, V, L, A, Q and Z, as capitals
for places and as small letters for distances.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import atan2, ceil, cos, hypot, pi, sin, sqrt

Point = tuple[float, float]

_STEP = pi / 36
"""A turn that looks round: at most five degrees to a corner."""
_OF_A_CURVE = 12
"""Corners that stand for a curve."""
_PART = re.compile(r"([A-Za-z])|(-?(?:\d+\.?\d*|\.\d+))|([\s,]+)|(.)")
_TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "A": 7, "Q": 4, "Z": 0}


def outlines(d: str) -> tuple[tuple[Point, ...], ...]:
    """The corners of each closed part of a path. Raises ValueError for what it does not know."""
    drawn: list[tuple[Point, ...]] = []
    corners: list[Point] = []
    at: Point = (0.0, 0.0)
    for command, numbers in _commands(d):
        if command in "Mm" and corners:
            drawn.append(tuple(corners))
            corners = []
        if command in "Zz":
            at = corners[0]
            continue
        new = [*_reached(command, numbers, at)]
        corners += new
        at = new[-1]
    return (*drawn, tuple(corners)) if corners else tuple(drawn)


def _commands(d: str) -> Iterator[tuple[str, list[float]]]:
    command, numbers, is_done = "", list[float](), True
    for letter, number, _, other in _PART.findall(d):
        if other or (letter and letter.upper() not in _TAKES) or (number and not command):
            raise ValueError(f"Not a path that is known here: {d}")
        if letter:
            if not is_done:
                break
            command = letter
        elif number:
            numbers.append(float(number))
        if letter or number:
            is_done = len(numbers) == _TAKES[command.upper()]
        if is_done and (letter or number):
            yield command, numbers
            numbers = []
    if not is_done:
        raise ValueError(f"Too few numbers for {command} in {d}")


def _reached(command: str, numbers: list[float], at: Point) -> Iterator[Point]:
    x, y = at if command.islower() else (0.0, 0.0)
    match command.upper():
        case "H":
            yield x + numbers[0], at[1]
        case "V":
            yield at[0], y + numbers[0]
        case "Q":
            bend, end = (x + numbers[0], y + numbers[1]), (x + numbers[2], y + numbers[3])
            yield from _curve(at, bend, end)
        case "A":
            yield from _arc(
                at, (x + numbers[5], y + numbers[6]), numbers[0], bool(numbers[3]), bool(numbers[4])
            )
        case _:
            yield x + numbers[0], y + numbers[1]


def _curve(start: Point, bend: Point, end: Point) -> Iterator[Point]:
    for step in range(1, _OF_A_CURVE + 1):
        t = step / _OF_A_CURVE
        a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t**2
        yield a * start[0] + b * bend[0] + c * end[0], a * start[1] + b * bend[1] + c * end[1]


def _arc(start: Point, end: Point, radius: float, is_large: bool, is_clockwise: bool) -> Iterator[Point]:
    """Part of a circle (SVG 2, B.2.4: from endpoints to the centre)."""
    across = hypot(end[0] - start[0], end[1] - start[1])
    radius = max(radius, across / 2)
    height = sqrt(max(0.0, radius**2 - (across / 2) ** 2)) * (1 if is_large == is_clockwise else -1)
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    centre = (
        middle[0] + height * (end[1] - start[1]) / across,
        middle[1] - height * (end[0] - start[0]) / across,
    )
    turn = _turn(start, end, centre, is_clockwise)
    steps = max(1, ceil(abs(turn) / _STEP))
    dx, dy = start[0] - centre[0], start[1] - centre[1]
    for step in range(1, steps):
        c, s = cos(turn * step / steps), sin(turn * step / steps)
        yield centre[0] + dx * c - dy * s, centre[1] + dx * s + dy * c
    yield end


def _turn(start: Point, end: Point, centre: Point, is_clockwise: bool) -> float:
    """How far it turns, in radians; y grows downwards, so clockwise is more than nought."""
    first, last = (atan2(y - centre[1], x - centre[0]) for x, y in (start, end))
    turn = (last - first) % (2 * pi)
    return turn if is_clockwise else turn - 2 * pi
