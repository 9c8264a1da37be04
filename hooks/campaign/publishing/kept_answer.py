"""What the last check said, for as long as nothing changes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from campaign.publishing.conditions import Conditions
from campaign.publishing.kept_text import keep_text, kept_text

ANSWER = "checked"


class Answer(NamedTuple):
    """What is said on standard output and on standard error, and the exit status."""

    out: str
    err: str
    status: int


def answer_to(root: Path, now: Conditions) -> Answer | None:
    """The answer that was kept, if all is as it was then."""
    kept = kept_text(root, ANSWER, now)
    try:
        out, err, status = json.loads(kept or "")
    except (ValueError, TypeError):
        return None
    is_whole = isinstance(out, str) and isinstance(err, str) and isinstance(status, int)
    return Answer(out, err, status) if is_whole else None


def keep_answer(root: Path, begun: Conditions, answer: Answer) -> None:
    """Keep what a check said that ``begun`` then, unless something has changed meanwhile."""
    if begun.lasted(root):
        keep_text(root, ANSWER, begun, json.dumps(answer))
