"""What is known of the words of each language: how authors' words fit into sentences, and whether they are checked.

Rules go by the language that words are written in, which for authors' words may be another than that of the page.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from campaign.languages.language import Language
from campaign.telling import clauses, whole_sentences
from campaign.telling.whole_sentences import Shape


@dataclass(frozen=True)
class WordRules:
    """Functions over plain words of one language: see :mod:`campaign.telling.whole_sentences` and ``clauses``."""

    shape_of: Callable[[str], Shape]
    surely_people: Callable[[str], bool]
    inside: Callable[[str], str]
    role_inside: Callable[[str], str]
    counted: Callable[[str], tuple[str, int]]
    in_digits: Callable[[str], str]
    denies: Callable[[str], bool]
    does_more: Callable[[str, str], bool]
    stands_apart: Callable[[str, str], bool]
    says_nothing: Callable[[str], bool]


RULES = {
    "en": WordRules(
        shape_of=whole_sentences.shape_of,
        surely_people=whole_sentences.surely_people,
        inside=whole_sentences.inside,
        role_inside=whole_sentences.role_inside,
        counted=whole_sentences.counted,
        in_digits=whole_sentences.in_digits,
        denies=whole_sentences.denies,
        does_more=whole_sentences.does_more,
        stands_apart=clauses.stands_apart,
        says_nothing=whole_sentences.says_nothing,
    )
}
"""By the first part of a language tag. For these the checker of words has lists, too: see ``readability/``."""


@dataclass(frozen=True)
class AuthorsWords:
    """What can be done with the words of authors on a page.

    ``rules`` are those of the language they wrote in, if there are any. ``fit_in`` is so where the sentences of the page
    are in the same language: half a sentence of one language in another helps nobody.
    """

    rules: WordRules | None
    fit_in: bool

    def says_nothing(self, text: str) -> bool:
        """Whether a text only looks like one, such as "n/a"."""
        return bool(self.rules and self.rules.says_nothing(text))


def rules_of(language: Language) -> WordRules | None:
    """None where nobody has written any: then nothing is guessed, and no words are checked."""
    return RULES.get(language.tag.partition("-")[0])


def words_between(written_in: Language, told_in: Language) -> AuthorsWords:
    """The words of authors who write in one language, on pages in the same or another one."""
    rules = rules_of(written_in)
    return AuthorsWords(rules, fit_in=rules is not None and written_in == told_in)
