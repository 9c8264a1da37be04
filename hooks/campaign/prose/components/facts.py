"""Components that answer: can I get in, and whom do I ask?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar

from markupsafe import Markup
from pydantic import Field, create_model, model_validator

from campaign.languages.access_facts import ACCESS_FACTS
from campaign.model.access import AccessFact, EventAccess, PlaceAccess, fact_type, facts_of, with_new_names
from campaign.model.values import EmailAddress, Line, PhoneNumber
from campaign.phone import dialled
from campaign.prose.components.component import Component, FieldMistake, WordsBelow, say_here
from campaign.prose.place import Where
from campaign.telling.events import access_answer, added_to

# The same shapes as in partials/icons.html. Each has a word beside it.
_SHAPES = {
    "yes": '<circle class="f" cx="20" cy="20" r="18"/><path class="x" stroke-width="4" d="m11.5 20.5 6 6L29 14"/>',
    "no": '<rect class="o" x="3" y="3" width="34" height="34" rx="3"/><path class="o" stroke-width="4" d="m12 12 16 16M28 12 12 28"/>',
    "off": '<rect class="o" x="3" y="3" width="34" height="34" rx="3"/><path class="o" stroke-width="4" d="M11 20h18"/>',
    "not_known": '<circle class="o" cx="20" cy="20" r="17.5" stroke-dasharray="5 6"/>'
    '<path class="o" stroke-width="3.5" d="M14.5 15.5a5.5 5.5 0 1 1 8.3 4.7c-1.9 1.1-2.8 2-2.8 4M20 29v.1"/>',
}


class _Access(Component):
    """What is known about access: yes, no or not known yet, in the order that every page keeps."""

    called: ClassVar[str] = "access"
    words: ClassVar[WordsBelow] = WordsBelow.OPTIONAL

    @model_validator(mode="before")
    @classmethod
    def _not_known_is_empty(cls, written: object) -> object:
        """Not here: it is one of the answers."""
        return with_new_names(written) if isinstance(written, dict) else written

    def given(self) -> dict[str, AccessFact]:
        return {name: fact for name, fact in self if isinstance(fact, AccessFact)}

    def findings(self, words: str, place: Where) -> Iterator[FieldMistake]:
        if not self.given():
            example = next(iter(ACCESS_FACTS)).replace("_", " ")
            yield "", "No fact about access is here.", f'Add lines such as "{example}: yes".'

    def html(self, words: Markup, place: Where) -> Markup:
        rows = Markup("").join(self._row(name, fact, place) for name, fact in self.given().items())
        return Markup('<div class="c-access"><ul class="facts">{rows}</ul>{words}</div>').format(
            rows=rows, words=words
        )

    @staticmethod
    def _row(name: str, fact: AccessFact, place: Where) -> Markup:
        shape = fact.answer.name.lower()
        answer = access_answer(name, fact, place.language)
        added = added_to(answer, fact)
        detail = Markup(" <span>{}</span>").format(added) if added else ""
        return Markup(
            '<li><svg class="st" width="40" height="40" viewBox="0 0 40 40" aria-hidden="true" focusable="false">{shape}</svg><div><b>{answer}</b>{detail}</div></li>'
        ).format(shape=Markup(_SHAPES[shape]), answer=answer, detail=detail)  # noqa: S704 - shapes of our own


Access: type[_Access] = create_model(
    "Access",
    __base__=_Access,
    **{
        name: (
            fact_type(name) | None,
            Field(None, description='"yes", "no" or "not known yet"; more words after a full stop'),
        )
        for access in (PlaceAccess(), EventAccess())
        for name in facts_of(access)
    },
)  # type: ignore[call-overload]
"""The facts of a place, then those of an event, as the model has them."""


class Contact(Component):
    """A person or team to get in touch with. The words say who they are."""

    called: ClassVar[str] = "contact"

    phone: Annotated[PhoneNumber | None, Field(description="A phone number")] = None
    email: Annotated[EmailAddress | None, Field(description="An e-mail address")] = None
    post: Annotated[Line | None, Field(description="An address to write to, with commas")] = None
    hours: Annotated[Line | None, Field(description="When somebody answers")] = None

    def findings(self, words: str, place: Where) -> Iterator[FieldMistake]:
        if not (self.phone or self.email or self.post):
            yield "", "Nobody can be reached through this.", 'Add "phone", "email" or "post".'

    def html(self, words: Markup, place: Where) -> Markup:
        rows = []
        if self.phone:
            call = say_here(place, "help.call", number=self.phone)
            hours = Markup(' <span class="small">{}</span>').format(self.hours) if self.hours else ""
            rows.append(Markup('<li><a href="tel:{}">{}</a>{}</li>').format(dialled(self.phone), call, hours))
        if self.email:
            rows.append(Markup('<li><a href="mailto:{0}">{0}</a></li>').format(self.email))
        if self.post:
            rows.append(Markup("<li>{}</li>").format(self.post))
        return Markup('<div class="c-contact">{words}<ul class="c-contact__ways">{rows}</ul></div>').format(
            words=words, rows=Markup("").join(rows)
        )
