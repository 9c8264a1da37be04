"""Access facts: yes, no or not known yet. Not known is never no.

Facts of a place follow OpenStreetMap's and schema.org's ``amenityFeature``;
facts of an event follow OpenActive's ``accessibilitySupport``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BeforeValidator, create_model

from campaign.languages.access_facts import ACCESS_FACTS, Of
from campaign.model.consent import Day
from campaign.model.record import Fields
from campaign.model.values import (
    BesideTheWords,
    EmailAddress,
    Line,
    Name,
    PhoneNumber,
    Several,
    WebAddress,
    in_words,
)
from campaign.problems import AuthorMistake


class Answer(StrEnum):
    YES = "yes"
    NO = "no"
    NOT_KNOWN = "not known yet"


@dataclass(frozen=True)
class AccessFact:
    """An answer, and what the author added in words."""

    answer: Answer
    detail: str = ""


NOT_KNOWN = AccessFact(Answer.NOT_KNOWN)

_WRITTEN = re.compile(
    r"(?P<answer>yes|no|not known yet|not known)(?:[.,;:]\s*(?P<detail>\S.*))?\.?", re.IGNORECASE | re.DOTALL
)


def _read_fact(value: object) -> object:
    if isinstance(value, AccessFact):
        return value
    written = _WRITTEN.fullmatch(in_words(value).strip())
    if not written:
        raise AuthorMistake(
            "This should begin with yes, no or not known yet.",
            'More words can follow a full stop: "yes. At every table."',
        )
    answer = written["answer"].lower()
    return AccessFact(
        Answer.NOT_KNOWN if answer.startswith("not") else Answer(answer), (written["detail"] or "").strip()
    )


Fact = Annotated[AccessFact, BeforeValidator(_read_fact)]


def _fields_of(of: Of) -> dict[str, Any]:
    """A field for each fact of the table, which is not known unless somebody writes it."""
    return {name: (Fact, NOT_KNOWN) for name, entry in ACCESS_FACTS.items() if entry.of is of}


if TYPE_CHECKING:  # mypy cannot read the table
    _PlaceFacts = Fields
    _EventFacts = Fields
else:
    _PlaceFacts = create_model("_PlaceFacts", __base__=Fields, __module__=__name__, **_fields_of(Of.PLACE))
    _EventFacts = create_model("_EventFacts", __base__=Fields, __module__=__name__, **_fields_of(Of.EVENT))


class PlaceAccess(_PlaceFacts):
    """What is true for everybody in the building."""

    guide: WebAddress | None = None
    more: Line | None = None
    confirmed_by: Annotated[Line | None, BesideTheWords()] = None
    confirmed_on: Annotated[Day | None, BesideTheWords()] = None


class AccessContact(Fields):
    """Whom to ask for support at this event, if not the campaign (schema.org ContactPoint)."""

    name: Name | None = None
    phone: PhoneNumber | None = None
    email: EmailAddress | None = None


class EventAccess(_EventFacts):
    """What is true of this event."""

    languages: Several[Line] = ()
    ask: AccessContact | None = None
    ask_by: Day | None = None
    guide: WebAddress | None = None
    confirmed_by: Annotated[Line | None, BesideTheWords()] = None
    confirmed_on: Annotated[Day | None, BesideTheWords()] = None


def facts_of(access: PlaceAccess | EventAccess) -> dict[str, AccessFact]:
    """The access facts by the name of their field, in the order that every page keeps."""
    return {name: value for name, value in access if isinstance(value, AccessFact)}
