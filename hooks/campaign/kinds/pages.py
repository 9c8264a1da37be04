"""Pages of ``docs/``, which people write by hand."""

from __future__ import annotations

from campaign.forms.pages.hand_written import hand_written_facts
from campaign.forms.search.entries import without_marks
from campaign.languages.tagged_text import in_language
from campaign.model.hand_written import HandWrittenPage
from campaign.site.kind import Kind


def _first_words(page: HandWrittenPage) -> str:
    """Its summary, or the first paragraph that is neither a heading nor a block nor a table."""
    paragraphs = (
        without_marks(part).strip()
        for part in page.body.split("\n\n")
        if part.strip()[:1] not in ("#", ":", "|")
    )
    return page.summary or in_language(next(filter(None, paragraphs), ""), page.language)


PAGES = Kind(
    name="pages",
    model=HandWrittenPage,
    folder="docs",
    suffix=".md",
    is_tree=True,
    is_own_listing=True,
    template="main.html",
    facts=hand_written_facts,
    description=lambda page, _language: _first_words(page),
    in_short=_first_words,
    is_draft=lambda page: page.draft,
    is_listed=lambda page: page.listed,
    expects_easy_read=lambda page: page.listed and not page.draft,
    easy_words=lambda page: (page.heading, page.summary, page.body),
)
