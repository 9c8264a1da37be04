"""How people take part in an event: how much say they have, how they get a place, how they join from elsewhere."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from campaign.model.record import Fields
from campaign.model.values import BesideTheWords, EmailAddress, Line, PhoneNumber, WebAddress, WholeNumber
from campaign.problems import AuthorMistake


class Rung(StrEnum):
    """The ladder of co-production (Think Local Act Personal, TLAP), from the most say to the least."""

    CO_PRODUCTION = "co-production"
    CO_DESIGN = "co-design"
    ENGAGEMENT = "engagement"
    CONSULTATION = "consultation"
    INFORMING = "informing"
    EDUCATING = "educating"
    COERCION = "coercion"


_NO_BOOKING = re.compile(
    r"\b(?:(?:do not|don['\u2019]t) (?:need|have) to book|need not book|no need to book|no booking|without booking"
    r"|booking (?:is )?not (?:needed|required|necessary)|(?<!not )(?<!n['\u2019]t )just turn up)\b"
    r"|\A(?:please )?(?:do not|don['\u2019]t) book[.!]",
    re.IGNORECASE,
)


class Joining(Fields):
    """How to get a place (schema.org Offer; iCalendar CONTACT)."""

    book_at: Annotated[WebAddress | None, Field(description="Where to book. schema.org: offers.url")] = None
    phone: Annotated[PhoneNumber | None, Field(description="Whom to call to book. iCalendar: CONTACT")] = None
    email: Annotated[EmailAddress | None, Field(description="Where to write to book. iCalendar: CONTACT")] = (
        None
    )
    places: Annotated[WholeNumber | None, Field(description="schema.org: maximumAttendeeCapacity")] = None
    places_left: Annotated[
        WholeNumber | None, BesideTheWords(), Field(description="schema.org: remainingAttendeeCapacity")
    ] = None
    note: Annotated[Line | None, Field(description="Anything else about booking, in one sentence")] = None

    @property
    def can_be_done(self) -> bool:
        """Whether there is a way to book."""
        return bool(self.book_at or self.phone or self.email)

    @property
    def needs_no_booking(self) -> bool:
        """Whether the note says so, as the guide asks authors to."""
        return bool(self.note and _NO_BOOKING.search(self.note))

    @model_validator(mode="after")
    def _places_fit(self) -> Joining:
        if self.places is not None and self.places_left is not None and self.places_left > self.places:
            raise AuthorMistake(
                "There are more places left than places.", 'Change "places" or "places left".', "places left"
            )
        return self


class Online(Fields):
    """How to join from elsewhere (schema.org VirtualLocation). The link to the meeting itself is never here."""

    link_comes: Annotated[
        Line | None,
        Field(
            description="How people get the link; by default after they book. OpenActive: attendeeInstructions"
        ),
    ] = None
    platform: Annotated[
        Line | None, Field(description="Zoom, Teams or another. schema.org: VirtualLocation.name")
    ] = None
    phone: Annotated[PhoneNumber | None, Field(description="To join by phone. iCalendar: CONFERENCE")] = None
    watch_at: Annotated[
        WebAddress | None,
        Field(description="What anyone can watch without booking. schema.org: VirtualLocation.url"),
    ] = None
    watch_note: Annotated[
        Line | None, Field(description="What can be watched there. schema.org: VirtualLocation.description")
    ] = None
