"""The picture of a record that has no photo, as shapes for a template to lay out."""

from __future__ import annotations

from typing import Any, TypedDict

from campaign.look.illustrations import illustration
from campaign.site.gate import Shown


class ShapeFacts(TypedDict):
    """One shape: ``fill`` is a colour of the brand, ``d`` a path (SVG 2)."""

    fill: str
    d: str


def art_of(shown: Shown[Any, Any]) -> list[ShapeFacts]:
    """Of the scene that its kind has, in a form that only this record has."""
    topics = shown.kind.topics(shown.record)
    shapes = illustration(shown.record.address, shown.kind.scene, topics[0] if topics else "")
    return [{"fill": shape.fill, "d": shape.d} for shape in shapes]
