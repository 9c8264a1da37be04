"""Files to download, and whatever takes their place elsewhere."""

from __future__ import annotations

from typing import TypedDict

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.files_beside import Slides


class DownloadFacts(TypedDict):
    """A file, here or elsewhere. ``words`` tell its type and size too, before somebody pays for it."""

    words: str
    address: str


def download_of(slides: Slides, here: str | None, language: Language) -> DownloadFacts:
    """``here`` is the address of the file, if it is one of this site."""
    words = say(language, "download", title=slides.title, type=slides.type, size=slides.size)
    return {"words": words, "address": here or slides.link or ""}
