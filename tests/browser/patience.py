"""Judge a page once scrolling and placing have come to their end, which may be after what set them off."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

Seen = TypeVar("Seen")

PATIENCE, PAUSE = 5.0, 0.05  # seconds; as long as Playwright itself waits for what it expects


def soon(look: Callable[[], Seen], is_well: Callable[[Seen], bool]) -> Seen:
    """What is seen as soon as it is well, or what is still seen once patience has run out."""
    until = time.monotonic() + PATIENCE
    while not is_well(seen := look()) and time.monotonic() < until:
        time.sleep(PAUSE)
    return seen
