"""The phrase catalogue: every word for readers that is not an author's own."""

from __future__ import annotations

from typing import Any

from campaign.languages.catalogue import catalogue
from campaign.languages.ends import without_second_marks
from campaign.languages.language import ENGLISH, Language
from campaign.languages.tagged_text import TaggedText, from_marks, with_marks

__all__ = ["ENGLISH", "catalogue", "say"]


def say(language: Language, key: str, /, **facts: Any) -> str:
    """The phrase ``key``, with ``facts`` filled in. Raises KeyError where the language has no such phrase.

    A fact ``n`` picks ``key.none`` where it is 0, or else the form of its plural category (CLDR), such as ``key.few``.
    ``key`` itself is the form of all other numbers. Facts keep their languages, and the marks that they end with.
    """
    phrases = catalogue(language.catalogue)
    n = facts.get("n")
    if n == 0 and f"{key}.none" in phrases:
        key = f"{key}.none"
    elif isinstance(n, int | float) and (form := f"{key}.{language.plural(n)}") in phrases:
        key = form
    if key not in phrases:
        raise KeyError(
            f'{language.tag} has no phrase "{key}": write it in languages/{language.catalogue}.yml.'
        )
    phrase = without_second_marks(phrases[key], facts)
    if any(isinstance(fact, TaggedText) for fact in facts.values()):
        marked = {name: with_marks(fact) if isinstance(fact, str) else fact for name, fact in facts.items()}
        return from_marks(phrase.format(**marked))
    return phrase.format(**facts)
