"""People as they choose to appear, and organisations named in passing."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, model_validator

from campaign.model.consent import WrittenConsent
from campaign.model.own_language import InItsLanguage
from campaign.model.record import Fields
from campaign.model.values import Code, Line, Name, Paragraphs, WebAddress, YesOrNo, word_from
from campaign.problems import AuthorMistake


class NameIs(StrEnum):
    """What kind of name is shown. A name behind a chosen one has no place in this repository."""

    CHOSEN = "chosen"
    FIRST_NAME = "first name"
    FULL_NAME = "full name"
    NONE = "none"


class Person(InItsLanguage):
    """schema.org Person, shown as the person wants. Everything but one of the first three is optional."""

    name: Name | None = None
    role: Line | None = None
    organisation: Name | None = None
    name_is: (
        Annotated[
            NameIs, BeforeValidator(word_from(NameIs, {"pseudonym": NameIs.CHOSEN, "real": NameIs.FULL_NAME}))
        ]
        | None
    ) = None
    lived_experience: YesOrNo | None = None

    @model_validator(mode="after")
    def _is_somebody(self) -> Person:
        if not (self.name or self.role or self.organisation):
            raise AuthorMistake("Nobody is named here.", "Give a name, a role or an organisation.")
        if self.name and self.name_is is None:
            raise AuthorMistake(
                "This does not say what kind of name it is.",
                f'Add "name is:" and one of: {", ".join(kind for kind in NameIs if kind is not NameIs.NONE)}.',
            )
        if self.name and self.name_is is NameIs.NONE:
            raise AuthorMistake(
                'There is a name here, but "name is" says none.', "Delete the name, or change the other line."
            )
        return self


class Quote(InItsLanguage):
    """What somebody said, word for word; a blank line begins a new paragraph.

    ``consent`` is that of who said it, if it is not that of the whole record.
    """

    words: Paragraphs
    by: Person | None = None
    consent: WrittenConsent | None = None


class Named(Fields):
    """An organisation or work named in passing, with where to read more."""

    name: Name
    link: WebAddress | None = None


class Citation(InItsLanguage):
    """Where facts come from (schema.org citation)."""

    title: Line
    publisher: Line
    year: Code | None = None
    link: WebAddress | None = None
