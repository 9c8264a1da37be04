"""Reading measures of the Easy Reads that people wrote: advice for editors, and no proof of anything."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.readability.measures import Measures, measure
from campaign.readability.words import same_words
from campaign.site.site import Shelves
from campaign.telling.easy_read_text import text_of
from campaign.telling.word_rules import rules_of


def measured(site: Shelves) -> Mapping[PurePosixPath, Measures]:
    """By the path of the source; none in a language without rules. Words of the glossary are not hard words here, as for the checker."""
    if rules_of(site.written_in) is None:
        return {}
    known = frozenset(form for entry in site.glossary.meanings() for form in same_words(entry.lower()))
    return {
        source: measure(text_of(easy).words, easy=True, known=known)
        for source, easy in site.easy_reads.items()
    }


def in_sentences(measures: Measures, language: Language) -> str:
    """Only those that mean something: formulas are void for short texts."""
    return " ".join(_sentences(measures, language))


def _sentences(measures: Measures, language: Language) -> Iterator[str]:
    for key, value in (
        ("easy_report.mean_words", measures.mean_words),
        ("easy_report.hard_words", measures.hard_words),
        ("easy_report.grade", measures.grade),
        ("easy_report.smog", measures.smog),
    ):
        if value is not None:
            yield say(language, key, value=f"{value:.1f}".removesuffix(".0"))
