"""How far the shapes of a picture reach: near enough to say where it is and how large, at no cost."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from math import asin, atan2, cos, hypot, pi, sin, sqrt

Point = tuple[float, float]
Extent = tuple[float, float, float, float]
"""Left, top, right, bottom."""

_PARTS = re.compile(r"[a-zA-Z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?")
_TAKES = {"m": 2, "l": 2, "h": 1, "v": 1, "c": 6, "s": 4, "q": 4, "t": 2, "a": 7, "z": 0}


def extents(tag: str, attributes: Mapping[str, str]) -> list[Extent]:
    """Of one shape without its outline; of a path, each of its pieces."""
    if tag != "path":
        return [_of_shape(tag, attributes)]
    pieces: list[list[Point]] = []
    for is_new, point in _of_path(attributes["d"]):
        if is_new or not pieces:
            pieces.append([])
        pieces[-1].append(point)
    return [around([(*point, *point) for point in piece]) for piece in pieces]


def _of_shape(tag: str, attributes: Mapping[str, str]) -> Extent:
    number = {name: float(attributes.get(name, 0)) for name in ("x", "y", "width", "height", "cx", "cy", "r")}
    if tag == "rect":
        left, top = number["x"], number["y"]
        return left, top, left + number["width"], top + number["height"]
    rx, ry = (float(attributes.get(name, number["r"])) for name in ("rx", "ry"))
    return number["cx"] - rx, number["cy"] - ry, number["cx"] + rx, number["cy"] + ry


def around(extents: list[Extent]) -> Extent:
    """What all of them are in."""
    lefts, tops, rights, bottoms = zip(*extents, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _of_path(d: str) -> Iterator[tuple[bool, Point]]:
    """Its ends, and on each curve the points at its quarters; each with whether a new piece begins there."""
    at: Point = (0.0, 0.0)
    start, held = at, at
    for command, numbers in _commands(d):
        name, (ox, oy) = command.lower(), at if command.islower() else (0.0, 0.0)
        if name == "z":
            at = held = start
            continue
        if name in "hv":
            at = held = (ox + numbers[0], at[1]) if name == "h" else (at[0], oy + numbers[0])
            yield False, at
            continue
        pairs = numbers[5:] if name == "a" else numbers
        ends = [(ox + x, oy + y) for x, y in zip(pairs[::2], pairs[1::2], strict=True)]
        mirrored = (2 * at[0] - held[0], 2 * at[1] - held[1])
        if name == "a":
            yield from ((False, point) for point in _on_arc(at, ends[0], numbers))
        bend = [at, *([mirrored] if name in "st" else []), *ends]
        if name in "csqt":
            yield from ((False, _on_curve(bend, quarter / 4)) for quarter in (1, 2, 3))
        held = bend[-2] if name in "csqt" else ends[-1]
        at = ends[-1]
        if name == "m":
            start = at
        yield name == "m", at


def _commands(d: str) -> Iterator[tuple[str, list[float]]]:
    """Each command with its numbers; one that is written once for many is given for each."""
    for command, written in re.findall(r"([a-zA-Z])([^a-zA-Z]*)", d):
        numbers = list(_numbers(command, written))
        takes = _TAKES[command.lower()]
        if not takes:
            yield command, []
        for index in range(0, len(numbers), takes or 1):
            then = {"m": "l", "M": "L"}.get(command, command) if index else command
            yield then, numbers[index : index + takes]


def _numbers(command: str, written: str) -> Iterator[float]:
    """The flags of an arc may stand together with what follows them: "0 013"."""
    count, position = 0, 0
    while position < len(written):
        flag = command in "aA" and count % 7 in {3, 4}
        found = re.compile(r"[01]" if flag else _PARTS.pattern).search(written, position)
        if not found:
            return
        yield float(found[0])
        count, position = count + 1, found.end()


def _on_curve(bend: list[Point], share: float) -> Point:
    """De Casteljau."""
    while len(bend) > 1:
        bend = [(a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share) for a, b in pairwise(bend)]
    return bend[0]


def _on_arc(start: Point, end: Point, numbers: list[float]) -> Iterator[Point]:
    """Its points at each eighth, of an ellipse that is not turned."""
    rx, ry, _, is_large, is_clockwise, *_ = numbers
    stretch = rx / ry
    dx, dy = end[0] - start[0], (end[1] - start[1]) * stretch
    chord = hypot(dx, dy)
    if not chord:
        return
    radius = max(rx, chord / 2)
    half = asin(chord / 2 / radius)
    turn = 2 * (pi - half if is_large else half) * (1 if is_clockwise else -1)
    out = sqrt(radius**2 - chord**2 / 4) * (1 if is_large == is_clockwise else -1)
    x = (start[0] + end[0]) / 2 + dy / chord * out
    y = (start[1] + end[1]) / 2 * stretch - dx / chord * out
    first = atan2(start[1] * stretch - y, start[0] - x)
    for eighth in range(1, 8):
        angle = first + turn * eighth / 8
        yield x + radius * cos(angle), (y + radius * sin(angle)) / stretch
