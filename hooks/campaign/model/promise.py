"""What people said, and what comes of it: done or not, by whom, by when, and who was told.

Not known is not "no": where nobody wrote that people were told, the page says that nobody wrote it.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field, model_validator

from campaign.model.consent import Day
from campaign.model.event import Event
from campaign.model.own_language import InItsLanguage, LanguageOfWork
from campaign.model.people import Citation, Quote
from campaign.model.record import Record
from campaign.model.references import OrganiserReference, Topic, found_among, found_in
from campaign.model.report import Report
from campaign.model.survey import Survey
from campaign.model.values import BesideTheWords, Line, Several, word_from
from campaign.model.writing import CaseStudy, RecordedLine, Story, Workshop
from campaign.problems import AuthorMistake


class Decision(StrEnum):
    """What comes of what was said. The words are those that authors write after ``we``, and go on from it."""

    DID = "did"
    DOING = "are doing"
    UNDECIDED = "have not decided"
    CANNOT = "cannot"
    CHANGED_NOTHING = "changed nothing"
    OF_OTHERS = "do not decide this"


OPEN = frozenset({Decision.DOING, Decision.UNDECIDED})
"""What people still wait for. It is asked about again in the next year."""

_NEEDS_A_REASON = (Decision.CANNOT, Decision.CHANGED_NOTHING)

_MEANT = {
    **dict.fromkeys(("done", "did it", "have done", "kept", "yes"), Decision.DID),
    **dict.fromkeys(("doing", "are doing it", "will", "will do", "will do it", "under way"), Decision.DOING),
    **dict.fromkeys(("not decided", "not yet decided", "have not decided yet", "undecided"), Decision.UNDECIDED),
    **dict.fromkeys(("cannot do it", "can not", "can't", "could not", "no"), Decision.CANNOT),
    **dict.fromkeys(("no change", "nothing", "did nothing", "will not"), Decision.CHANGED_NOTHING),
    **dict.fromkeys(
        ("it is somebody else's to decide", "somebody else's to decide", "somebody else", "do not decide"),
        Decision.OF_OTHERS,
    ),
}  # fmt: skip


class PeopleTold(InItsLanguage):
    """One time that people were told what came of it."""

    when: Day | None = None
    how: Line | None = None
    who: Line | None = None

    @model_validator(mode="after")
    def _says_when_or_how(self) -> PeopleTold:
        if not (self.when or self.how):
            raise AuthorMistake(
                "This says neither when nor how people were told.",
                'Add "when:" or "how:". If nobody knows, delete it: then the page says that nobody wrote it down.',
            )
        return self


class Promise(Record, InItsLanguage):
    """What people said, and what comes of it (schema.org Action): one file in ``stories/<year>/you-said/``."""

    language: LanguageOfWork = None
    you_said: Annotated[
        Line, Field(description="What people said, in a sentence that they would say. schema.org: object")
    ]
    short_title: Annotated[
        Line | None, Field(description="For the social image. schema.org: alternateName")
    ] = None
    who_said_it: Annotated[
        Line, Field(description="Which people or group, never a name. schema.org: participant")
    ]
    said_on: Annotated[Day | None, Field(description="The day. schema.org: startTime")] = None
    where: Annotated[
        Line | None, Field(description="Where or how they said it, in words. schema.org: location")
    ] = None
    events: Annotated[
        Several[Annotated[Event, BeforeValidator(found_in("events", "events/"))]],
        Field(description="Events where it was said, like 2027/open-day. schema.org: recordedAt"),
    ] = ()
    workshops: Annotated[
        Several[
            Annotated[
                Workshop,
                BeforeValidator(found_in("workshops", "the workshops of this year or earlier ones")),
            ]
        ],
        Field(description="Write-ups that tell of it, like 2027/open-day. schema.org: isBasedOn"),
    ] = ()
    stories: Annotated[
        Several[
            Annotated[
                Story | CaseStudy | Report | Survey,
                BeforeValidator(
                    found_among(
                        ("stories", "case-studies", "reports", "surveys"),
                        "the stories of this year or earlier ones",
                    )
                ),
            ]
        ],
        Field(
            description="Stories, case studies, reports and surveys that tell of it. schema.org: isBasedOn"
        ),
    ] = ()
    quote: Annotated[
        Quote | None,
        Field(
            description="words, by and consent: what one person said, word for word. schema.org: Quotation"
        ),
    ] = None
    we: Annotated[
        Decision,
        BeforeValidator(word_from(Decision, _MEANT)),
        Field(
            description="did, are doing, have not decided, cannot, changed nothing, do not decide this. "
            "schema.org: actionStatus"
        ),
    ]
    answered_on: Annotated[Day | None, Field(description="The day of this answer. schema.org: endTime")] = (
        None
    )
    what_happened: Annotated[
        Line | None, Field(description="What is different now, or what is done so far. schema.org: result")
    ] = None
    why: Annotated[Line | None, Field(description="The reason. schema.org: error")] = None
    owner: Annotated[
        RecordedLine,
        Field(description="Who answers for it: a role or a team, or: not recorded. schema.org: agent"),
    ]
    due: Annotated[
        Day | None, Field(description="The day by which it will be done. schema.org: scheduledTime")
    ] = None
    told: Annotated[
        Several[PeopleTold], Field(description="when, how and who: how people heard what came of it")
    ] = ()
    organisations: Annotated[
        Several[OrganiserReference],
        Field(
            description="Who answers, if not the publisher. Files in events/organisers/. schema.org: agent"
        ),
    ] = ()
    topics: Annotated[
        Several[Topic],
        BesideTheWords(),
        Field(description="From the topics in mkdocs.yml. schema.org: about"),
    ] = ()
    sources: Annotated[
        Several[Citation],
        BesideTheWords(),
        Field(description="Where these facts come from. schema.org: citation"),
    ] = ()

    @property
    def heading(self) -> str:
        return self.you_said

    @property
    def is_kept(self) -> bool:
        return self.we is Decision.DID

    @property
    def is_open(self) -> bool:
        return self.we in OPEN

    @property
    def is_without_an_answer(self) -> bool:
        """Nobody can be told what nobody has decided."""
        return self.we is Decision.UNDECIDED

    def is_late(self, today: date) -> bool:
        """On the due day itself there is still time."""
        return self.is_open and self.due is not None and self.due < today

    @model_validator(mode="after")
    def _says_what_and_why(self) -> Promise:
        if self.is_kept and not self.what_happened:
            raise AuthorMistake(
                "This says that you did it, and not what is different now.",
                'Add "what happened:" with a sentence.',
                "we",
            )
        if self.we in _NEEDS_A_REASON and not self.why:
            raise AuthorMistake(
                f'This says that you "{self.we}", and not why.', 'Add "why:" with the reason.', "we"
            )
        if self.we is Decision.OF_OTHERS and not self.owner:
            raise AuthorMistake(
                "Somebody else decides this, and nothing says who.", 'Write it after "owner:".', "owner"
            )
        return self

    @model_validator(mode="after")
    def _comes_after_it_was_said(self) -> Promise:
        said = self.said_on
        days = [
            ("due", self.due, "It was due before it was said."),
            ("answered on", self.answered_on, "It was answered before it was said."),
            *(("told", each.when, "People were told before they said it.") for each in self.told),
        ]
        for field, day, what in days:
            if said and day and day < said:
                raise AuthorMistake(what, 'Change this day, or the one after "said on:".', field)
        return self

    @model_validator(mode="after")
    def _quotes_with_a_consent(self) -> Promise:
        if self.quote and self.quote.consent is None:
            raise AuthorMistake(
                "These are the words of one person, and nothing says that they agreed.",
                'Add "consent:" to the quote, as in docs/guide/consent.md, or tell it in your own words.',
                "quote",
            )
        return self


def order_of_promises(promise: Promise) -> tuple[int, date, str]:
    """By year, and then by the day on which it was said."""
    return promise.year or 0, promise.said_on or date.min, promise.slug
