"""Text in the campaign's typeface: what it can write, how wide it runs, where it breaks, its shapes.

HarfBuzz both places and paints the glyphs, so kerning and accents are right and every machine paints alike.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache
from math import ceil, floor

import uharfbuzz as hb  # type: ignore[import-untyped]  # HarfBuzz's bindings come without types
from PIL import Image

from campaign.look.files import letters

_PLAIN = {0x2010: "-", 0x2011: "-", 0x202F: "\N{NO-BREAK SPACE}"}
"""Characters the typeface lacks and a twin of the same look; lines break at spaces only, so nothing is lost."""


class Weight(Enum):
    """The weights that are bundled, by the end of their file names."""

    REGULAR = "Regular"
    BOLD = "Bold"
    HEAVY = "ExtraBold"


@dataclass(frozen=True)
class Face:
    """A weight at a size: ``size`` and ``leading`` (from line to line) are pixels."""

    weight: Weight
    size: int
    leading: int


def normal(text: str) -> str:
    """The text as it is drawn: composed (NFC), on one line, without invisible characters."""
    composed = unicodedata.normalize("NFC", text).translate(_PLAIN)
    visible = (c for c in composed if unicodedata.category(c) != "Cf" and not "\ufe00" <= c <= "\ufe0f")
    return " ".join(
        part for part in "".join(visible).replace("\n", " ").replace("\t", " ").split(" ") if part
    )


def missing_characters(text: str) -> str:
    """The characters that the typeface lacks, each once, in their order."""
    return "".join(sign for sign in dict.fromkeys(normal(text)) if ord(sign) not in _characters())


@lru_cache(maxsize=4096)
def width(text: str, face: Face) -> float:
    """How far the text runs, in pixels."""
    return sum(advance for _, advance, _, _ in _shaped(text, face.weight)) * face.size / _EM


def wrap(text: str, face: Face, measure: int, most: int) -> tuple[str, ...] | None:
    """Lines of even length, no wider than ``measure`` pixels, or None if they are more than ``most``.

    Lines break at spaces only: a word that is too wide does not fit.
    """
    words = normal(text).split(" ")
    narrowest = ceil(max(width(word, face) for word in words))
    if narrowest > measure:
        return None
    lines = _fill(words, face, measure)
    if len(lines) > most:
        return None
    # The narrowest measure that needs no further line leaves no line with a lonely word.
    low, high = narrowest, measure
    while low < high:
        middle = (low + high) // 2
        if len(_fill(words, face, middle)) <= len(lines):
            high = middle
        else:
            low = middle + 1
    return _fill(words, face, low)


def baseline(face: Face) -> float:
    """How far the baseline lies below the top of a line, in pixels: half the leading above, half below."""
    return (face.leading - (_ASCENT + _DESCENT) * face.size) / 2 + _ASCENT * face.size


@lru_cache(maxsize=64)
def painted(text: str, face: Face) -> Image.Image:
    """The coverage of one line, from 0 to 255: its left edge is the text's, its top the line's.

    Kept, since days, places and the foot come back on other cards: lay it, and never draw on it.
    """
    scale = face.size / _EM
    rise = floor(baseline(face)) - face.leading
    page = hb.RasterDraw()
    pen = 0.0
    font = _typeface(face.weight)[0]
    for glyph, advance, right, up in _shaped(text, face.weight):
        page.transform = (scale, 0, 0, scale, (pen + right) * scale, up * scale)
        page.draw_glyph(font, glyph)
        pen += advance
    # An accent on a capital and a tail reach a little over the line.
    reach = face.size // 4
    page.extents = hb.RasterExtents(0, rise - reach, ceil(pen * scale) + reach, face.leading + 2 * reach, 0)
    made = page.render()
    size = (made.extents.width, made.extents.height)
    return Image.frombytes("L", size, made.buffer, "raw", "L", made.extents.stride, -1)


_EM = 1000
_ASCENT, _DESCENT = 0.984, 0.316


@cache
def _typeface(weight: Weight) -> tuple[hb.Font, frozenset[int]]:
    """A font for HarfBuzz, and the characters it has."""
    face = hb.Face(hb.Blob(letters(weight.value).read_bytes()))
    return hb.Font(face), frozenset(face.unicodes)


@cache
def _characters() -> frozenset[int]:
    """Those that all weights have."""
    return frozenset.intersection(*(_typeface(weight)[1] for weight in Weight))


@lru_cache(maxsize=4096)
def _shaped(text: str, weight: Weight) -> tuple[tuple[int, int, int, int], ...]:
    """Each glyph with its advance and its shift right and up, in thousandths of the size."""
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.direction, buffer.script, buffer.language = "ltr", "Latn", "en"
    hb.shape(_typeface(weight)[0], buffer)
    return tuple(
        (info.codepoint, position.x_advance, position.x_offset, position.y_offset)
        for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    )


def _fill(words: list[str], face: Face, measure: int) -> tuple[str, ...]:
    lines = words[:1]
    for word in words[1:]:
        longer = f"{lines[-1]} {word}"
        if width(longer, face) <= measure:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)
