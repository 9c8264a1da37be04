"""The phrase catalogue: every word for readers that is not an author's own."""

from __future__ import annotations

from typing import Any

from campaign.languages.catalogue import catalogue
from campaign.languages.language import ENGLISH
from campaign.languages.language import Language as Locale

__all__ = ["ENGLISH", "Locale", "catalogue", "say"]


def say(locale: Locale, key: str, /, **facts: Any) -> str:
    """The phrase ``key``, with ``facts`` filled in. Raises KeyError where the language has no such phrase.

    A fact ``n`` picks ``key.none`` where it is 0, or else the form of its plural category (CLDR), such as ``key.few``.
    ``key`` itself is the form of all other numbers.
    """
    phrases = catalogue(locale.catalogue)
    n = facts.get("n")
    if n == 0 and f"{key}.none" in phrases:
        key = f"{key}.none"
    elif isinstance(n, int | float) and (form := f"{key}.{locale.plural(n)}") in phrases:
        key = form
    if key not in phrases:
        raise KeyError(f'{locale.tag} has no phrase "{key}": write it in languages/{locale.catalogue}.yml.')
    return phrases[key].format(**facts)
