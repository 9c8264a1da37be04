"""Quotes, paragraph by paragraph."""

from __future__ import annotations

from typing import TypedDict

from campaign.languages.language import Language
from campaign.languages.tagged_text import paragraphs_of
from campaign.model.people import Quote
from campaign.telling.people import person_line


class QuoteFacts(TypedDict):
    """What somebody said."""

    paragraphs: list[str]
    by: str | None


def quote_facts(quote: Quote, language: Language) -> QuoteFacts:
    return {
        "paragraphs": paragraphs_of(quote.words),
        "by": person_line(quote.by, language) if quote.by else None,
    }
