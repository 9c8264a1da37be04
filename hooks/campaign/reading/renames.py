"""Fields that had another name in an earlier version."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pydantic import BaseModel


@dataclass(frozen=True)
class Rename:
    """A field ``of`` a model that was called ``old`` before version ``since``. Both names are as authors write them."""

    of: type[BaseModel]
    old: str
    new: str
    since: str


RENAMES: tuple[Rename, ...] = ()
"""None so far: no version with another name was ever released."""


def renamed(renames: Iterable[Rename], model: type[BaseModel] | None, old: str) -> Rename | None:
    """What the field ``old`` of a model is called now, if it has another name."""
    return next(
        (rename for rename in renames if rename.old == old and model and issubclass(model, rename.of)), None
    )
