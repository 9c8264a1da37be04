"""The picture that a record has of its own where it has no photo: the same on its page, in lists and on social images."""

from __future__ import annotations

from typing import Any

from campaign.look.illustrations import Fill, Shape, illustration
from campaign.site.gate import Shown


def shapes_of(shown: Shown[Any, Any], *, above: int = 0, not_on: Fill | None = None) -> tuple[Shape, ...]:
    """Of the scene that its kind has, in a form that only this record has: see :func:`illustration`."""
    topics = shown.kind.topics(shown.record)
    topic = topics[0] if topics else ""
    return illustration(shown.record.address, shown.kind.scene, topic, above=above, not_on=not_on)
