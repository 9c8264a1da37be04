"""A survey: who was asked and how, what each question was, and how many people gave each answer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import BeforeValidator, Field

from campaign.model.record import Mistake
from campaign.model.references import OrganiserReference
from campaign.model.survey_file import NumbersFile, numbers_beside, with_numbers_of_file
from campaign.model.survey_mistakes import mistakes_in
from campaign.model.survey_question import Answers, Question
from campaign.model.values import BesideTheWords, Line, Several, WholeNumber, YesOrNo
from campaign.model.writing import NOT_RECORDED, RecordedLine, RecordedWhen, Writing


def _recorded_number(value: object) -> object:
    return None if isinstance(value, str) and value.strip().lower() == NOT_RECORDED else value


class Survey(Writing):
    """What people answered, in numbers that anybody can check. schema.org: Dataset"""

    answered: Annotated[
        WholeNumber | None,
        BeforeValidator(_recorded_number),
        Field(description="How many people answered, or: not recorded. schema.org: measuredProperty"),
    ]
    when: Annotated[
        RecordedWhen, Field(description="As for an event, or: not recorded. schema.org: temporalCoverage")
    ]
    asked: Annotated[Line | None, Field(description="Who was asked, in words. schema.org: audience")] = None
    asked_number: Annotated[
        WholeNumber | None, Field(description="How many people were asked. schema.org: measuredProperty")
    ] = None
    who_answered: Annotated[
        Answers, Field(description="A line for each group: Carers: 96. schema.org: variableMeasured")
    ] = ()
    several_groups: Annotated[
        YesOrNo,
        BesideTheWords(),
        Field(description="yes, if somebody can be in more than one of these groups"),
    ] = False
    who_is_missing: Annotated[
        Line | None, Field(description="Whom you did not reach. schema.org: description")
    ] = None
    how: Annotated[
        Several[Line], Field(description="Such as online, or on paper. schema.org: measurementTechnique")
    ] = ()
    asked_by: Annotated[
        Several[OrganiserReference], Field(description="Files in events/organisers/. schema.org: creator")
    ] = ()
    how_sure: Annotated[
        Line | None, Field(description="What these numbers cannot say. schema.org: description")
    ] = None
    small_change: Annotated[
        WholeNumber | None,
        BesideTheWords(),
        Field(
            description="Points out of 100. What changed by less could be chance, and is told as about the same"
        ),
    ] = None
    numbers_in: Annotated[
        NumbersFile | None,
        BeforeValidator(numbers_beside),
        BesideTheWords(),
        Field(
            description="A CSV file beside this one, with question, answer and people. schema.org: isBasedOn"
        ),
    ] = None
    questions: Annotated[
        Several[Question],
        BeforeValidator(with_numbers_of_file),
        Field(description="question, kind, and answers. schema.org: variableMeasured"),
    ]
    what_next: Annotated[
        RecordedLine, Field(description="What happens next, or: not recorded. schema.org: potentialAction")
    ] = None

    def mistakes(self) -> Iterator[Mistake]:
        return mistakes_in(self)
