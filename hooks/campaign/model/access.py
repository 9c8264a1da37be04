"""Access facts: yes, no or not known yet. Not known is never no.

Facts of a place follow OpenStreetMap's and schema.org's ``amenityFeature``;
facts of an event follow OpenActive's ``accessibilitySupport``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BeforeValidator, create_model, model_validator

from campaign.languages.access_facts import ACCESS_FACTS, FactEntry, Of
from campaign.languages.written import read_parts
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
    is_not_known,
)
from campaign.problems import AuthorMistake


class Answer(StrEnum):
    """Of some facts there is a third: what could be needed or left may also be ``off`` for everybody."""

    YES = "yes"
    NO = "no"
    OFF = "off"
    NOT_KNOWN = "not known yet"


@dataclass(frozen=True)
class AccessFact:
    """An answer, and what the author added in words."""

    answer: Answer
    detail: str = ""


NOT_KNOWN = AccessFact(Answer.NOT_KNOWN)

_WRITTEN = re.compile(
    r"(?P<answer>not known yet|not known|\w+)(?:[.,;:]\s*(?P<detail>\S.*))?\.?", re.IGNORECASE | re.DOTALL
)
_YES_AND_NO = {"yes": "yes", "no": "no"}


def _reader_of(entry: FactEntry) -> Callable[[object], object]:
    """Reads yes and no, or the words that a fact has in place of them."""
    words = dict(entry.answers or _YES_AND_NO)

    def read(value: object) -> object:
        if isinstance(value, AccessFact):
            return value
        if is_not_known(value):
            return NOT_KNOWN
        written = _WRITTEN.fullmatch(in_words(value).strip())
        answer = written["answer"].lower() if written else ""
        if not written or not (answer in words or answer.startswith("not known")):
            raise AuthorMistake(
                f"This should begin with {', '.join(words)} or not known yet.",
                f'More words can follow a full stop: "{next(iter(words))}. {_EXAMPLE[bool(entry.answers)]}"',
            )
        if is_not_known(written["detail"]):  # "yes. To be confirmed" is no yes that anybody can plan with
            return NOT_KNOWN
        return AccessFact(
            Answer(words[answer]) if answer in words else Answer.NOT_KNOWN,
            read_parts(_BEGINS_SMALL.sub(_capital, (written["detail"] or "").strip())),
        )

    return read


_BEGINS_SMALL = re.compile(r"\A[a-z](?=[a-z]*(?![.@:/]\w)\b)")
"""The first letter of a sentence, but not of a name such as "iPad", or of an address."""


def _capital(letter: re.Match[str]) -> str:
    return letter[0].upper()


_EXAMPLE = {False: "At every table.", True: "Nobody has to."}


def fact_type(name: str) -> Any:
    """The type of the field of a fact."""
    return Annotated[AccessFact, BeforeValidator(_reader_of(ACCESS_FACTS[name]))]


def _fields_of(of: Of) -> dict[str, Any]:
    """A field for each fact of the table, which is not known unless somebody writes it."""
    return {name: (fact_type(name), NOT_KNOWN) for name, entry in ACCESS_FACTS.items() if entry.of is of}


_OFF = re.compile(r"\b(?:off|no (?:chat|cameras?)|nobody|not used?|closed|disabled|without)\b", re.IGNORECASE)


def with_new_names(written: dict[str, Any]) -> dict[str, Any]:
    """What authors wrote of facts under their old names, which denied something, in the words of today.

    "no" could mean that something is needed, or that it is off for everybody; then the words after it tell.
    """
    renamed = dict(written)
    for name, entry in ACCESS_FACTS.items():
        if entry.before and entry.before in renamed:
            new = name.replace("_", " ")
            if new in renamed:
                raise AuthorMistake(
                    f'"{entry.before}" is the old name of "{new}", and both are here.',
                    f'Delete "{entry.before}".',
                    entry.before,
                )
            renamed[new] = _in_new_words(renamed.pop(entry.before), entry)
    return renamed


def _in_new_words(value: Any, entry: FactEntry) -> Any:
    found = _WRITTEN.fullmatch(value.strip()) if isinstance(value, str) else None
    if not found:
        return value
    answer, detail = found["answer"].lower(), found["detail"] or ""
    if answer == "no" and _OFF.search(detail):
        answer = "off"
    words: dict[str, str] = {meant: word for word, meant in (entry.answers or {}).items()}
    new = words.get(answer, str(found["answer"]))
    return f"{new}. {detail}" if detail else new


if TYPE_CHECKING:  # mypy cannot read the table
    _PlaceFacts = Fields
    _EventFacts = Fields
else:
    _PlaceFacts = create_model("_PlaceFacts", __base__=Fields, __module__=__name__, **_fields_of(Of.PLACE))
    _EventFacts = create_model("_EventFacts", __base__=Fields, __module__=__name__, **_fields_of(Of.EVENT))


class PlaceAccess(_PlaceFacts):
    """What is true for everybody in the building, or in one room of it."""

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

    @model_validator(mode="before")
    @classmethod
    def _knows_old_names(cls, written: Any) -> Any:
        return with_new_names(written) if isinstance(written, dict) else written


def facts_of(access: PlaceAccess | EventAccess) -> dict[str, AccessFact]:
    """The access facts by the name of their field, in the order that every page keeps."""
    return {name: value for name, value in access if isinstance(value, AccessFact)}


def written_facts(access: PlaceAccess | EventAccess) -> dict[str, AccessFact]:
    """Those that an author wrote, also if only to say that they are not known."""
    return {name: fact for name, fact in facts_of(access).items() if name in access.model_fields_set}
