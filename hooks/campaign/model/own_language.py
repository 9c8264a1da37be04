"""What is written in another language than the rest of the campaign says so once, for all its words."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum
from functools import cache
from typing import Annotated, Any

from pydantic import BaseModel, Field, model_validator

from campaign.languages.tagged_text import in_language
from campaign.model.access import AccessFact
from campaign.model.cost import Cost
from campaign.model.public_view import marks_of
from campaign.model.record import Fields, Record
from campaign.model.values import BesideTheWords, IsWords, LanguageTag

LanguageOfWork = Annotated[
    LanguageTag | None,
    BesideTheWords(),
    Field(
        description="The language of its words, if not the campaign's, such as cy for Welsh. schema.org: inLanguage"
    ),
]
"""Of what schema.org has the property for: events and creative works, not places and people."""


class InItsLanguage(Fields):
    """Fields that may be in a language of their own; so is all that they hold, unless that names another."""

    language: Annotated[
        LanguageTag | None,
        BesideTheWords(),
        Field(description="The language of its words, if not the campaign's, such as cy for Welsh"),
    ] = None

    @model_validator(mode="after")
    def _says_its_language(self) -> InItsLanguage:
        if self.language:
            _tell(self, self.language)
        return self


def _tell(fields: BaseModel, tag: str) -> None:
    """Fields are frozen once they are read; this is a part of reading them."""
    for name in type(fields).model_fields:
        value = fields.__dict__[name]
        fields.__dict__[name] = _told(value, tag, is_words=_is_words(type(fields), name))


def _told(value: Any, tag: str, *, is_words: bool) -> Any:
    """The same with all words that have no language yet in this one. Other records speak for themselves."""
    if isinstance(value, str) and not isinstance(value, Enum):
        return in_language(value, tag) if is_words else value
    if isinstance(value, tuple):
        return tuple(_told(item, tag, is_words=is_words) for item in value)
    if isinstance(value, AccessFact):
        return replace(value, detail=in_language(value.detail, tag)) if value.detail else value
    if isinstance(value, Cost) and value.free:
        return value  # "free" is a word of ours, whatever language the rest is in
    if isinstance(value, Fields) and not isinstance(value, Record):
        _tell(value, tag)
    return value


@cache
def _is_words(model: type[BaseModel], name: str) -> bool:
    return any(isinstance(mark, IsWords) for mark in marks_of(model, name))
