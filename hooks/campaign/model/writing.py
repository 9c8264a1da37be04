"""What people write: lived-experience stories, case studies and workshop write-ups.

Each is a Markdown file with facts at the top; photos are beside it.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import BeforeValidator, Field, ValidationInfo, model_validator

from campaign.model.consent import Basis, Day, WrittenConsent
from campaign.model.event import Event
from campaign.model.files_beside import Photo, Slides
from campaign.model.help_line import AHelpWith
from campaign.model.home_zone import HOME_ZONE
from campaign.model.own_language import InItsLanguage, LanguageOfWork
from campaign.model.people import Citation, Person, Quote
from campaign.model.places import place
from campaign.model.record import Record
from campaign.model.references import OrganiserReference, Topic, found_in
from campaign.model.values import BesideTheWords, Line, MarkdownText, Several, YesOrNo, is_not_known
from campaign.model.venue import PlaceFields
from campaign.model.when import When
from campaign.model.written_when import WrittenWhen
from campaign.problems import AuthorMistake

NOT_RECORDED = "not recorded"


def _is_not_recorded(value: object) -> bool:
    return isinstance(value, str) and value.strip().lower() == NOT_RECORDED


class Presentation(InItsLanguage):
    """A talk given at a workshop, and who gave it."""

    title: Line | None = None
    by: Several[Person]


class Statement(InItsLanguage):
    """Something said at a workshop. ``question`` marks one that is put back to the reader."""

    words: Line
    question: YesOrNo = False


def _statement(value: object) -> object:
    return {"words": value} if isinstance(value, str) else value


def _recorded_when(value: object) -> object:
    return When(HOME_ZONE) if _is_not_recorded(value) else value


def _recorded_place(value: object, info: ValidationInfo) -> object:
    return None if _is_not_recorded(value) else place(value, info)


def _recorded_words(value: object) -> object:
    return None if _is_not_recorded(value) or is_not_known(value) else value


RecordedWhen = Annotated[WrittenWhen, BeforeValidator(_recorded_when)]
RecordedLine = Annotated[Line | None, BeforeValidator(_recorded_words)]


class Writing(Record, InItsLanguage):
    """What the three kinds share (schema.org Article)."""

    language: LanguageOfWork = None
    title: Annotated[Line, Field(description="schema.org: headline")]
    short_title: Annotated[
        Line | None, Field(description="For the social image. schema.org: alternativeHeadline")
    ] = None
    summary: Annotated[Line, Field(description="One or two sentences. schema.org: description")]
    consent: Annotated[
        WrittenConsent,
        Field(description="Who agreed to what; or: made up; or: nobody identified. UK GDPR: consent"),
    ]
    topics: Annotated[
        Several[Topic],
        BesideTheWords(),
        Field(description="From the topics in mkdocs.yml. schema.org: about"),
    ] = ()
    photo: Annotated[
        Photo | None, BesideTheWords(), Field(description="file, alt and credit. schema.org: image")
    ] = None
    sources: Annotated[
        Several[Citation],
        BesideTheWords(),
        Field(description="Where these facts come from. schema.org: citation"),
    ] = ()
    published: Annotated[
        Day | None, BesideTheWords(), Field(description="When it went on the site. schema.org: datePublished")
    ] = None
    updated: Annotated[
        Day | None, BesideTheWords(), Field(description="When it last changed. schema.org: dateModified")
    ] = None

    withdrawn: Annotated[
        YesOrNo,
        BesideTheWords(),
        Field(description="yes takes it off the site: its person changed their mind. UK GDPR: withdrawal"),
    ] = False
    name_may_stay: Annotated[
        YesOrNo,
        BesideTheWords(),
        Field(description="yes, beside withdrawn: somebody else on the site has the same name"),
    ] = False
    words_may_stay: Annotated[
        Several[Line],
        BesideTheWords(),
        Field(description="Beside withdrawn: sentences that others on the site say too"),
    ] = ()

    @model_validator(mode="after")
    def _says_where_it_was_published(self) -> Writing:
        if self.consent.basis is Basis.PUBLISHED_BEFORE and not any(each.year for each in self.sources):
            raise AuthorMistake(
                "This was published before, and does not say where and when.",
                'Add "sources:" with title, publisher and year.',
                "consent",
            )
        return self

    @property
    def heading(self) -> str:
        return self.title

    @property
    def on_a_card(self) -> str:
        """The title as a social image shows it."""
        return self.short_title or self.title


class Story(Writing):
    """A lived-experience story, in a person's own words."""

    consent: Annotated[WrittenConsent, Field(description="Who agreed to what; or: made up. UK GDPR: consent")]
    told_by: Annotated[Person, Field(description="name, name is, role, organisation. schema.org: author")]
    about: Annotated[
        Line | None, Field(description="The service or place it is about. schema.org: mentions")
    ] = None
    content_note: Annotated[
        Line | None, Field(description="Hard things in it, named before they come. schema.org: description")
    ] = None
    help_with: Annotated[
        Several[AHelpWith],
        Field(description="Names more help lines beside it: children, domestic abuse, suicide"),
    ] = ()
    how_it_was_made: Annotated[Line | None, Field(description="Who wrote it down and who changed it")] = None
    quote: Annotated[
        Line | None,
        Field(
            description="The teller's words for the social image, in quotation marks; without them, the title"
        ),
    ] = None

    @model_validator(mode="after")
    def _is_somebodys(self) -> Story:
        if self.consent.basis is Basis.NOBODY_IDENTIFIED:
            raise AuthorMistake(
                "A story is always somebody's.",
                'Write down the consent, or "made up" for an example.',
                "consent",
            )
        return self


class CaseStudy(Writing):
    """What a service changed, and with whom."""

    service: Annotated[Line, Field(description="The service or team that changed. schema.org: about")]
    organisations: Annotated[
        Several[OrganiserReference], Field(description="Files in events/organisers/. schema.org: author")
    ] = ()
    with_people: Annotated[
        Several[Person], Field(description="Who did it: name, role, organisation. schema.org: contributor")
    ] = ()
    partners: Annotated[
        Several[Line], Field(description="Groups and organisations, by name. schema.org: contributor")
    ] = ()
    started: Annotated[
        RecordedLine, Field(description="When, in words, or: not recorded. schema.org: temporalCoverage")
    ] = None
    what_changed: Annotated[
        MarkdownText, Field(description="In Markdown; a list reads well. schema.org: articleBody")
    ]
    what_next: Annotated[
        RecordedLine, Field(description="What happens next, or: not recorded. schema.org: articleBody")
    ]
    quotes: Annotated[Several[Quote], Field(description="words and by. schema.org: Quotation")] = ()


class Workshop(Writing):
    """What was said at a workshop, and what comes of it."""

    when: Annotated[
        RecordedWhen, Field(description="As for an event, or: not recorded. schema.org: temporalCoverage")
    ]
    where: Annotated[
        PlaceFields | None,
        BeforeValidator(_recorded_place),
        Field(description="As for an event, or: not recorded. schema.org: contentLocation"),
    ]
    event: Annotated[
        Event | None,
        BeforeValidator(found_in("events", "events/")),
        Field(description="The event it belongs to, like 2027/open-day. schema.org: recordedAt"),
    ] = None
    part_of: Annotated[
        Line | None, Field(description="A bigger event it was part of. schema.org: isPartOf")
    ] = None
    opening_question: Annotated[
        Line | None, Field(description="What people were asked first. schema.org: Question")
    ] = None
    presentations: Annotated[
        Several[Presentation], Field(description="title, and by whom. schema.org: hasPart")
    ] = ()
    what_good_looks_like: Annotated[
        Several[Line], Field(description="What people said works. schema.org: articleBody")
    ] = ()
    barriers: Annotated[
        Several[Line], Field(description="What people said gets in the way. schema.org: articleBody")
    ] = ()
    key_phrases: Annotated[
        Several[Line], Field(description="Short phrases, word for word. schema.org: Quotation")
    ] = ()
    other_statements: Annotated[
        Several[Annotated[Statement, BeforeValidator(_statement)]],
        Field(description="Other things said; question: yes marks one for the reader. schema.org: Quotation"),
    ] = ()
    for_: Annotated[Several[Line], Field(description="Who it was for. schema.org: audience")] = ()
    speakers: Annotated[
        Several[Person],
        Field(description="Others who spoke: name, role, organisation. schema.org: contributor"),
    ] = ()
    facilitators: Annotated[
        Several[Person], Field(description="Who led it: name, role, organisation. schema.org: contributor")
    ] = ()
    partners: Annotated[
        Several[Line], Field(description="Groups and organisations, by name. schema.org: contributor")
    ] = ()
    organisers: Annotated[
        Several[OrganiserReference], Field(description="Files in events/organisers/. schema.org: author")
    ] = ()
    slides: Annotated[
        Several[Slides], Field(description="title, file or link, type and size. schema.org: associatedMedia")
    ] = ()
    what_next: Annotated[
        RecordedLine, Field(description="What happens next, or: not recorded. schema.org: articleBody")
    ]


def told_on(writing: Writing) -> date | None:
    """The day a piece of writing last changed on the site, as far as it is known. No fact of a consent is shown."""
    return writing.updated or writing.published


def order_of_writing(writing: Writing) -> tuple[int, date]:
    """By year, and then by the day that :func:`told_on` gives."""
    return writing.year or 0, told_on(writing) or date.min
