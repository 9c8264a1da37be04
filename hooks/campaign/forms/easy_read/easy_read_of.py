"""An Easy Read that is made when its page is written, on whichever core is free."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath

from campaign.model.easy_read import EasyRead


@dataclass(frozen=True)
class EasyReadOf:
    """What other pages need to know of an Easy Read: its own ``title``, and the ``file`` to change. All else waits."""

    title: str | None
    file: PurePosixPath | None
    make: Callable[[], EasyRead]
