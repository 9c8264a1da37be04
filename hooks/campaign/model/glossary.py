"""Hard words and what they mean, as ``docs/glossary.yml`` has them."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Annotated

from pydantic import AfterValidator, Field

from campaign.model.record import Fields, Record
from campaign.model.values import InLanguage, Line, Several
from campaign.problems import AuthorMistake

_PLURAL = re.compile(r"['’]?s$")


def _in_words(means: str) -> str:
    """Signs alone cannot be said in Easy Read, which has a line for each word."""
    if not any(sign.isalnum() for sign in means):
        raise AuthorMistake("There are no words here.", "Write what it means, in a sentence.")
    return means


class Term(Fields):
    """One word (schema.org DefinedTerm). ``also`` are its other names and forms; a plural with s needs no entry."""

    word: Annotated[Line, Field(description="As you write it in a sentence. schema.org: name")]
    means: Annotated[
        Line,
        AfterValidator(_in_words),
        Field(description="In sentences of 15 words at most. schema.org: description"),
    ]
    also: Annotated[Several[Line], Field(description="Other names and forms. schema.org: alternateName")] = ()
    welsh: Annotated[
        Line | None, InLanguage("cy"), Field(description="The word in Welsh, if you are sure of it")
    ] = None
    picture: Annotated[
        Line | None, Field(description="The name of a picture, as for Easy Read. schema.org: image")
    ] = None
    say_instead: Annotated[Line | None, Field(description="A plainer word to use, if there is one")] = None

    @property
    def forms(self) -> tuple[str, ...]:
        return (self.word, *self.also)

    @property
    def anchor(self) -> str:
        """The id of the word on any page. No heading has two hyphens in a row in its own, so none can be the same."""
        return f"word--{re.sub(r'[^a-z0-9]+', '-', self.word.lower()).strip('-')}"


class Glossary(Record):
    """All words, in the order of the file."""

    words: Annotated[
        Several[Term],
        Field(description="word, means, also, welsh, picture, say instead. schema.org: hasDefinedTerm"),
    ] = ()

    def meanings(self) -> dict[str, str]:
        """What each word means, by all its forms as they are written in the file."""
        return {form: term.means for term in self.words for form in term.forms}

    def term(self, said: str) -> Term:
        """The entry of a word as a text has it: any case, hyphens or spaces, plural or not. Raises KeyError."""
        key = alike(said)
        return self._by_form[key] if key in self._by_form else self._by_form[_PLURAL.sub("", key)]

    @cached_property
    def finder(self) -> re.Pattern[str] | None:
        """Finds any form of any word. Of two that begin together the longer is found; None where there are no words."""
        forms = sorted(
            {form for term in self.words for form in term.forms}, key=lambda form: (-len(form), form)
        )
        if not forms:
            return None
        return re.compile(rf"(?<![\w@./‐‑-])(?:{'|'.join(map(_pattern, forms))})(?:['’]?s)?(?!\w|[@./‐‑-]\w)")

    @cached_property
    def _by_form(self) -> dict[str, Term]:
        return {alike(form): term for term in self.words for form in term.forms}


def alike(form: str) -> str:
    """The same for two forms that a reader would take for one."""
    return " ".join(re.split(r"[\s‐‑-]+", form.casefold().replace("’", "'")))


def _pattern(form: str) -> str:
    """Initials are found in capitals only; a hyphen, space or apostrophe as any other."""
    parts = re.split(r"[\s‐‑-]+", form)
    escaped = (re.sub("['’]", "['’]", re.escape(part)) for part in parts)
    return r"[\s‐‑-]+".join(
        found if part.isupper() else f"(?i:{found})" for part, found in zip(parts, escaped, strict=True)
    )
