"""The picture of a list, or of a record that has no photo, as shapes for a template to lay out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypedDict

from campaign.look.illustrations import Scene, Shape, illustration
from campaign.site.gate import Shown
from campaign.site.own_picture import shapes_of


class ShapeFacts(TypedDict):
    """One shape: ``fill`` is a colour of the brand, ``d`` a path (SVG 2)."""

    fill: str
    d: str


def art_on(at: str, scene: Scene, topic: str = "") -> list[ShapeFacts]:
    """Of the page at address ``at``, which is of no record."""
    return _facts(illustration(at, scene, topic))


def art_of(shown: Shown[Any, Any]) -> list[ShapeFacts]:
    """Of the scene that its kind has, in a form that only this record has."""
    return _facts(shapes_of(shown))


def _facts(shapes: Iterable[Shape]) -> list[ShapeFacts]:
    return [{"fill": shape.fill, "d": shape.d} for shape in shapes]
