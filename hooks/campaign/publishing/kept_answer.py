"""What the last check said, for as long as nothing changes."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from campaign.publishing.conditions import Conditions
from campaign.publishing.kept_text import keep_text, kept_text

ANSWER = "checked"


@dataclass(frozen=True)
class Answer:
    """What is said on standard output and on standard error, and the exit status."""

    out: str
    err: str
    status: int


def answer_to(root: Path, now: Conditions) -> Answer | None:
    """The answer that was kept, if all is as it was then."""
    kept = kept_text(root, ANSWER, now)
    try:
        return Answer(**json.loads(kept)) if kept else None
    except (ValueError, TypeError):
        return None


def keep_answer(root: Path, begun: Conditions, answer: Answer) -> None:
    """Keep what a check said that ``begun`` then, unless something has changed meanwhile."""
    keep_text(root, ANSWER, begun, json.dumps(asdict(answer)))
