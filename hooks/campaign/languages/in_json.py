"""Words in other languages for the scripts of pages, which put them together again: see ``hooks/campaign/look/art/``."""

from __future__ import annotations

from typing import Any

from campaign.languages.tagged_text import TaggedText
from campaign.languages.tags import direction


def for_scripts(text: Any) -> Any:
    """Its parts, as ``[words]`` and ``[words, language, direction]``, of a text in several languages; all else as it is."""
    if not isinstance(text, TaggedText):
        return text
    return [
        [run.text, run.language, direction(run.language)] if run.language else [run.text] for run in text.runs
    ]
