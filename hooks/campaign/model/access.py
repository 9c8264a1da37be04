"""Access facts: yes, no or not known yet. Not known is never no.

Facts of a place follow OpenStreetMap's and schema.org's ``amenityFeature``;
facts of an event follow OpenActive's ``accessibilitySupport``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator

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


class PlaceAccess(Fields):
    """What is so for everybody in the building."""

    step_free_entrance: Fact = NOT_KNOWN
    accessible_toilet: Fact = NOT_KNOWN
    changing_places_toilet: Fact = NOT_KNOWN
    lift: Fact = NOT_KNOWN
    blue_badge_parking: Fact = NOT_KNOWN
    hearing_loop: Fact = NOT_KNOWN
    quiet_space: Fact = NOT_KNOWN
    seating: Fact = NOT_KNOWN
    assistance_dogs: Fact = NOT_KNOWN
    lighting_can_be_dimmed: Fact = NOT_KNOWN
    guide: WebAddress | None = None
    more: Line | None = None
    confirmed_by: Annotated[Line | None, BesideTheWords()] = None
    confirmed_on: Annotated[Day | None, BesideTheWords()] = None


class AccessContact(Fields):
    """Whom to ask for support at this event, if not the campaign (schema.org ContactPoint)."""

    name: Name | None = None
    phone: PhoneNumber | None = None
    email: EmailAddress | None = None


class EventAccess(Fields):
    """What is so at this event."""

    bsl_interpreter: Fact = NOT_KNOWN
    lipspeaker: Fact = NOT_KNOWN
    live_captions: Fact = NOT_KNOWN
    automatic_captions: Fact = NOT_KNOWN
    speech_to_text: Fact = NOT_KNOWN
    easy_read_papers: Fact = NOT_KNOWN
    large_print: Fact = NOT_KNOWN
    relaxed: Fact = NOT_KNOWN
    breaks: Fact = NOT_KNOWN
    bring_a_supporter: Fact = NOT_KNOWN
    advocates_free: Fact = NOT_KNOWN
    camera_optional: Fact = NOT_KNOWN
    chat_optional: Fact = NOT_KNOWN
    recorded: Fact = NOT_KNOWN
    languages: Several[Line] = ()
    ask: AccessContact | None = None
    ask_by: Day | None = None
    guide: WebAddress | None = None
    confirmed_by: Annotated[Line | None, BesideTheWords()] = None
    confirmed_on: Annotated[Day | None, BesideTheWords()] = None


def facts_of(access: PlaceAccess | EventAccess) -> dict[str, AccessFact]:
    """The access facts by the name of their field, in the order that every page keeps."""
    return {name: value for name, value in access if isinstance(value, AccessFact)}
