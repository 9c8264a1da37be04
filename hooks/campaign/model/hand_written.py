"""Pages of ``docs/``: Markdown that an author writes by hand, with a few facts above it or none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field, PrivateAttr

from campaign.languages.tagged_text import in_language
from campaign.languages.written import read_parts
from campaign.model.consent import Consent
from campaign.model.own_language import InItsLanguage
from campaign.model.record import BodyMistake, Record
from campaign.model.values import BesideTheWords, Line, Several, YesOrNo, in_words
from campaign.problems import AuthorMistake


class NobodyShown(StrEnum):
    """What the facts of a page can say of all its pictures."""

    NOBODY = "nobody"


def _nobody(written: object) -> NobodyShown:
    if in_words(written).strip().casefold() == NobodyShown.NOBODY:
        return NobodyShown.NOBODY
    raise AuthorMistake(
        "The facts of a page can only say that nobody can be seen in its pictures.",
        'Show each picture of people in a figure block, and name their consents there with "consent:".',
    )


class HandWrittenPage(Record, InItsLanguage):
    """Its title is the first line that begins with ``# ``, or a fact above it."""

    title: Annotated[
        Line | None, Field(description="The title, if no line begins with `# `. schema.org: name")
    ] = None
    summary: Annotated[
        Line | None, Field(description="One or two sentences, for search engines. schema.org: description")
    ] = None
    menu: Annotated[
        Line | None,
        BesideTheWords(),
        Field(description="A shorter name, for the menu. schema.org: alternateName"),
    ] = None
    listed: Annotated[
        YesOrNo,
        BesideTheWords(),
        Field(description="`no` asks search engines to leave the page out"),
    ] = True
    draft: Annotated[
        YesOrNo,
        BesideTheWords(),
        Field(description="`yes` keeps the page off the site. schema.org: creativeWorkStatus"),
    ] = False

    consents: Annotated[
        Several[Consent],
        BesideTheWords(),
        Field(description="Consents that quotes and figures on the page name. UK GDPR: consent"),
    ] = ()
    people_shown: Annotated[
        Annotated[NobodyShown, BeforeValidator(_nobody)] | None,
        BesideTheWords(),
        Field(description="`nobody`, if nobody can be seen in any of its pictures"),
    ] = None

    _title_in_words: str = PrivateAttr(default="")

    @property
    def heading(self) -> str:
        return self.title or self._title_in_words

    def take_body(self, body: str, line: int) -> Sequence[BodyMistake]:
        """The line of the title stays in the body as an empty one, so that all others keep their numbers."""
        title, number, rest = _title_and_words(body)
        super().take_body(rest, line)
        try:
            self._title_in_words = in_language(read_parts(title), self.language)
        except AuthorMistake as mistake:
            return [BodyMistake(number, mistake.what, mistake.do)]
        if self.title and title:
            return [BodyMistake(number, "The title is here and in the facts above.", "Keep one of them.")]
        if not (self.title or title):
            return [BodyMistake(1 - line, "This page has no title.", 'Begin it with "# " and the title.')]
        return ()


def _title_and_words(body: str) -> tuple[str, int, str]:
    """The words of the first line that begins with ``# ``, its number from 0, and the body with that line left empty."""
    lines = body.split("\n")
    for number, line in enumerate(lines):
        if line.startswith(("```", "~~~")):
            break
        if title := re.match(r"#[ \t]+(?P<words>\S.*)", line):
            return title["words"].strip(), number, "\n".join([*lines[:number], "", *lines[number + 1 :]])
    return "", 0, body
