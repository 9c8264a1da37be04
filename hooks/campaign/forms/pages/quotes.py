"""Quotes, paragraph by paragraph."""

from __future__ import annotations

import re
from typing import TypedDict

from campaign.languages.language import Language
from campaign.model.people import Quote
from campaign.telling.people import person_line


class QuoteFacts(TypedDict):
    """What somebody said."""

    paragraphs: list[str]
    by: str | None


def quote_facts(quote: Quote, language: Language) -> QuoteFacts:
    return {
        "paragraphs": [" ".join(part.split()) for part in re.split(r"\n\s*\n", quote.words.strip())],
        "by": person_line(quote.by, language) if quote.by else None,
    }
