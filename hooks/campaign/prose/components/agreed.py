"""How a quote or a picture in a text says whose consent it is shown with: by the numbers of consents, or in words."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator

from campaign.model.values import Code


def consents_named(written: str) -> tuple[str, ...]:
    """Several are apart by commas."""
    return tuple(name for part in written.split(",") if (name := part.strip()))


def _apart(written: object) -> object:
    return consents_named(written) if isinstance(written, str) else written


Consents = Annotated[tuple[Code, ...], BeforeValidator(_apart)]
"""Numbers of consents that are in the facts of the same file, or "made up" and its like."""
