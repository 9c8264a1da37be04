"""Reports: what somebody found out, what they recommend, and what came of that."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from campaign.model.event import Event
from campaign.model.files_beside import Slides
from campaign.model.people import Quote
from campaign.model.record import Fields
from campaign.model.references import OrganiserReference, found_in
from campaign.model.values import Line, Several, WebAddress, WholeNumber, word_from
from campaign.model.writing import RecordedLine, Writing
from campaign.problems import AuthorMistake


class RecommendationStatus(StrEnum):
    """What whoever it is addressed to said of it, and did."""

    NOT_ANSWERED = "not answered yet"
    ACCEPTED = "accepted"
    ACCEPTED_IN_PART = "accepted in part"
    NOT_ACCEPTED = "not accepted"
    DONE = "done"


_STATUS_MEANT = {
    **dict.fromkeys(("no answer", "no response", "waiting"), RecommendationStatus.NOT_ANSWERED),
    **dict.fromkeys(("agreed", "yes"), RecommendationStatus.ACCEPTED),
    **dict.fromkeys(("partly accepted", "partly"), RecommendationStatus.ACCEPTED_IN_PART),
    **dict.fromkeys(("rejected", "refused", "no"), RecommendationStatus.NOT_ACCEPTED),
    **dict.fromkeys(("implemented", "complete", "completed"), RecommendationStatus.DONE),
}


class FollowUp(StrEnum):
    """Whether somebody looks again at what came of a report."""

    NONE = "none"
    PLANNED = "planned"
    DONE = "done"


class Recommendation(Fields):
    """What a report asks for."""

    words: Line
    to: Line | None = None
    status: (
        Annotated[RecommendationStatus, BeforeValidator(word_from(RecommendationStatus, _STATUS_MEANT))]
        | None
    ) = None
    response: Line | None = None
    what_was_done: Line | None = None
    link: WebAddress | None = None

    @model_validator(mode="after")
    def _does_not_contradict_itself(self) -> Recommendation:
        if self.status is RecommendationStatus.DONE and not (self.what_was_done or self.link):
            raise AuthorMistake(
                "This is done, and nothing says what was done.", 'Add "what was done" or "link".', "status"
            )
        if self.status is RecommendationStatus.NOT_ACCEPTED and not self.response:
            raise AuthorMistake("This is not accepted, and nothing says why.", 'Add "response".', "status")
        if self.status is RecommendationStatus.NOT_ANSWERED and self.response:
            raise AuthorMistake(
                "This is not answered yet, and there is a response.",
                'Change "status", or delete "response".',
                "status",
            )
        return self


def _recommendation(value: object) -> object:
    return {"words": value} if isinstance(value, str) else value


def _some_people(number: int | None) -> int | None:
    if number == 0:
        raise AuthorMistake(
            "A report without any people has nobody's views.", "Write the number, or leave this out."
        )
    return number


class Report(Writing):
    """A report that this organisation or somebody else published (schema.org Report)."""

    publishers: Annotated[
        Several[OrganiserReference], Field(description="Files in events/organisers/. schema.org: publisher")
    ] = ()
    other_publishers: Annotated[
        Several[Line], Field(description="Those without a page here, by name. schema.org: publisher")
    ] = ()
    dated: Annotated[
        RecordedLine,
        Field(description="When it came out, in words, or: not recorded. schema.org: dateCreated"),
    ] = None
    themes: Annotated[
        Several[Line], Field(description="What it is about, in words. schema.org: keywords")
    ] = ()
    method: Annotated[
        RecordedLine,
        Field(description="How people were asked, or: not recorded. schema.org: measurementTechnique"),
    ] = None
    services: Annotated[
        Several[Line], Field(description="Services that it is about. schema.org: mentions")
    ] = ()
    who: Annotated[Line | None, Field(description="Who was asked, in words. schema.org: audience")] = None
    people: Annotated[
        Annotated[WholeNumber | None, AfterValidator(_some_people)],
        Field(description="How many people shared their views. schema.org: about"),
    ] = None
    findings: Annotated[Several[Line], Field(description="What it found. schema.org: abstract")] = ()
    recommendations: Annotated[
        Several[Annotated[Recommendation, BeforeValidator(_recommendation)]],
        Field(description="words, to, status, response, what was done, link. schema.org: hasPart"),
    ] = ()
    quotes: Annotated[Several[Quote], Field(description="words, by and consent. schema.org: Quotation")] = ()
    files: Annotated[
        Several[Slides], Field(description="title, and file or link. schema.org: associatedMedia")
    ] = ()
    events: Annotated[
        Several[Annotated[Event, BeforeValidator(found_in("events", "events/"))]],
        Field(description="Events here that belong to it, like 2027/open-day. schema.org: recordedAt"),
    ] = ()
    follow_up: Annotated[
        FollowUp | None,
        BeforeValidator(lambda value: value and word_from(FollowUp)(value)),
        Field(description="none, planned or done: whether somebody looks again at what came of it"),
    ] = None
    follow_up_note: Annotated[Line | None, Field(description="When, or what it found, in one sentence")] = (
        None
    )
