"""The picture of a record that has no photo, as shapes for a template to lay out."""

from __future__ import annotations

from typing import Any, TypedDict

from campaign.site.gate import Shown
from campaign.site.own_picture import shapes_of


class ShapeFacts(TypedDict):
    """One shape: ``fill`` is a colour of the brand, ``d`` a path (SVG 2)."""

    fill: str
    d: str


def art_of(shown: Shown[Any, Any]) -> list[ShapeFacts]:
    """Of the scene that its kind has, in a form that only this record has."""
    return [{"fill": shape.fill, "d": shape.d} for shape in shapes_of(shown)]
