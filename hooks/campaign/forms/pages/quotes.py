"""Quotes, paragraph by paragraph."""

from __future__ import annotations

from typing import TypedDict

from campaign.languages.language import Language
from campaign.languages.tagged_text import language_of, paragraphs_of
from campaign.languages.tags import direction
from campaign.model.people import Quote
from campaign.telling.people import person_line


class QuoteFacts(TypedDict):
    """What somebody said, and the marks around it."""

    opens: str
    paragraphs: list[str]
    closes: str
    by: str | None


def quote_facts(quote: Quote, language: Language) -> QuoteFacts:
    opens, closes = "\N{LEFT DOUBLE QUOTATION MARK}", "\N{RIGHT DOUBLE QUOTATION MARK}"
    if direction(language_of(quote.words) or language.tag) == "rtl":  # no bidirectional text turns them round
        opens, closes = closes, opens
    return {
        "opens": opens,
        "paragraphs": paragraphs_of(quote.words),
        "closes": closes,
        "by": person_line(quote.by, language) if quote.by else None,
    }
