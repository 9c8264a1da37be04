"""Short texts that are kept for as long as nothing changes that they were made from.

A file may be deleted, damaged or from another version at any time. It is then as if nothing were kept.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path

from campaign.publishing.conditions import Conditions
from campaign.publishing.sealed import sealed, unsealed

FOLDER = Path(".cache")


def kept_text(root: Path, name: str, now: Conditions) -> str | None:
    """What was kept by this name, if all is as it was then. What is out of date is deleted: it may hold private words."""
    file = root / FOLDER / f"{name}.json"
    try:
        kept = json.loads(unsealed(file.read_bytes()))
        if now.fingerprint is not None and kept["of"] == now.fingerprint and isinstance(kept["text"], str):
            return str(kept["text"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        pass
    for left in file.parent.glob(f"{name}.*"):  # with what a killed process was writing
        with suppress(OSError):
            left.unlink()
    return None


def keep_text(root: Path, name: str, begun: Conditions, text: str) -> None:
    """Keep ``text``, which was made since ``begun``, after which nothing may have changed: see ``Conditions.lasted``."""
    file = root / FOLDER / f"{name}.json"
    unfinished = file.with_suffix(f".{os.getpid()}")
    with suppress(OSError):  # where nothing can be kept, it is made anew each time
        file.parent.mkdir(exist_ok=True)
        unfinished.write_bytes(sealed(json.dumps({"of": begun.fingerprint, "text": text}).encode()))
        unfinished.replace(file)
