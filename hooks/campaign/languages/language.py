"""The languages that the site speaks. Each is a pass over the same records, with its own phrases and addresses."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from babel import Locale as BabelLocale

from campaign.languages.catalogue import catalogue, codes


@dataclass(frozen=True)
class Language:
    """A language with its region (BCP 47), the catalogue that holds its phrases, and how its addresses begin.

    ``prefix`` is empty for the language at the root of the site; of others it ends with a slash, like ``cy/``.
    """

    tag: str
    catalogue: str
    prefix: str = ""

    @property
    def for_babel(self) -> str:
        return self.tag.replace("-", "_")

    @property
    def for_open_graph(self) -> str:
        return self.tag.replace("-", "_")

    @property
    def direction(self) -> str:
        """``ltr`` or ``rtl``, as HTML writes it."""
        return str(_in_babel(self.for_babel).text_direction)

    @property
    def in_english(self) -> str:
        """What the language is called in messages for authors."""
        return str(_in_babel(self.for_babel).get_language_name(ENGLISH.for_babel))

    def plural(self, n: float) -> str:
        """The category of a number (CLDR): zero, one, two, few, many or other."""
        return str(_in_babel(self.for_babel).plural_form(n))


ENGLISH = Language("en-GB", "en")


def first_language() -> Language:
    """The one at the root of the site, in which authors write too."""
    return ENGLISH


@lru_cache
def languages() -> tuple[Language, ...]:
    """All that have a catalogue, the first one first."""
    first = first_language()
    others = (code for code in codes() if code != first.catalogue)
    return (first, *(Language(_tag_of(code), code, f"{code}/") for code in others))


def _tag_of(code: str) -> str:
    tag = catalogue(code).get("language.tag")
    if not tag:
        raise KeyError(f'languages/{code}.yml has no "language.tag", such as cy-GB.')
    return tag


@lru_cache
def _in_babel(name: str) -> BabelLocale:
    return BabelLocale.parse(name)
