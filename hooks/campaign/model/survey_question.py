"""One question of a survey, as it is written: what was asked, and how many people gave each answer."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, TypeAdapter, ValidationInfo

from campaign.model.figures import Figure, WrittenFigure
from campaign.model.own_language import InItsLanguage
from campaign.model.people import Quote
from campaign.model.record import Fields
from campaign.model.values import (
    BesideTheWords,
    Code,
    Line,
    Several,
    WholeNumber,
    in_words,
    word_from,
)
from campaign.problems import AuthorMistake


class QuestionKind(StrEnum):
    """How people could answer. The words are those that authors write."""

    YES_OR_NO = "yes or no"
    SCALE = "scale"
    ONE_ANSWER = "one answer"
    SEVERAL_ANSWERS = "several answers"
    NUMBER = "number"
    ORDER = "order"
    OWN_WORDS = "own words"

    @property
    def has_answers(self) -> bool:
        """Whether people chose among answers that others had written."""
        return self not in (QuestionKind.NUMBER, QuestionKind.ORDER, QuestionKind.OWN_WORDS)

    @property
    def is_whole(self) -> bool:
        """Whether its answers make up everybody, since each person gave one of them."""
        return self.has_answers and self is not QuestionKind.SEVERAL_ANSWERS


class Answer(Fields):
    """An answer, or a group of people, and how many they are."""

    answer: Line
    people: Figure


_TABLE_OF_TWO_WAYS = AuthorMistake(
    "This splits one answer into several numbers, and a few people could be told from such a table.",
    "Write one number for each answer.",
)


def _one_number(value: object) -> object:
    if isinstance(value, dict | list):
        raise _TABLE_OF_TWO_WAYS
    return value


_EACH: TypeAdapter[dict[str, Figure]] = TypeAdapter(
    dict[Line, Annotated[WrittenFigure, BeforeValidator(_one_number)]]
)


def _each_with_its_people(value: object) -> object:
    """Lines such as ``Yes: 259``. Raises pydantic's error with each mistake on its own line."""
    if not isinstance(value, dict):
        if isinstance(value, tuple):
            return value
        raise AuthorMistake(
            "Each answer needs a line of its own.", 'Write lines like "Yes: 24" below this one.'
        )
    read = _EACH.validate_python(value)
    known: dict[str, str] = {}
    for answer in read:
        other = known.setdefault(" ".join(answer.casefold().split()), answer)
        if other != answer:
            raise AuthorMistake(
                f'"{other}" and "{answer}" are the same answer.', "Add their numbers, and keep one.", answer
            )
    return tuple(Answer(answer=answer, people=people) for answer, people in read.items())


Answers = Annotated[tuple[Answer, ...], BeforeValidator(_each_with_its_people)]


class Together(InItsLanguage):
    """Answers that are told as one."""

    name: Annotated[Line, Field(description="What they are called together")]
    answers: Annotated[Several[Line], Field(description="Those answers, as they are written above")]


def _a_year(text: str) -> str:
    if not (len(text) == 4 and text.isascii() and text.isdecimal()):
        raise AuthorMistake(f'"{text}" is not a year.', 'Write four digits, like "2026".')
    return text


class Earlier(InItsLanguage):
    """The same question in an earlier year."""

    year: Annotated[
        Code, AfterValidator(_a_year), Field(description="The year. schema.org: temporalCoverage")
    ]
    answered: Annotated[
        WholeNumber | None,
        Field(description="How many people answered it then. schema.org: measuredProperty"),
    ] = None
    answers: Annotated[Answers, Field(description="As above, with the same words")]


class SurveyQuote(Quote):
    """What somebody answered in their own words. ``group`` says which of the groups they are in."""

    group: Line | None = None


def _not_published(value: object) -> object:
    if isinstance(value, str) and value.strip().lower() != "not published":
        raise AuthorMistake(
            f'"{value}" is not known here.',
            'Write "not published", or leave the line out if all answers are here.',
        )
    return isinstance(value, str) or value


def _average(value: object, info: ValidationInfo) -> object:
    words = in_words(value).strip()
    if not words.replace(".", "", 1).replace(",", "").isdecimal() or not words.isascii():
        raise AuthorMistake(f'"{words}" is not a number.', 'Write digits, like "3" or "3.5".')
    return words


Amount = Annotated[str, BeforeValidator(_average)]


class Question(InItsLanguage):
    """One question, and what people said. schema.org: Question"""

    question: Annotated[Line, Field(description="As people read it. schema.org: text")]
    kind: Annotated[
        QuestionKind,
        BeforeValidator(word_from(QuestionKind)),
        Field(description=f"One of: {', '.join(QuestionKind)}"),
    ]
    answered: Annotated[
        WholeNumber | None, Field(description="How many people answered it, if it was not everybody")
    ] = None
    answers: Annotated[
        Answers,
        Field(description="A line for each: Yes: 24, or Yes: 64%. schema.org: suggestedAnswer"),
    ] = ()
    other_answers: Annotated[
        bool,
        BeforeValidator(_not_published),
        BesideTheWords(),
        Field(description="not published, if some are left out"),
    ] = False
    together: Annotated[
        Several[Together], Field(description="name, and the answers that are told as one by this name")
    ] = ()
    earlier: Annotated[Earlier | None, Field(description="year, answered and answers of an earlier year")] = (
        None
    )
    average: Annotated[
        Amount | None, Field(description="Of a number: all numbers added, and divided by the people")
    ] = None
    middle: Annotated[
        Amount | None, Field(description="Of a number: half of the people said less, and half said more")
    ] = None
    counted_in: Annotated[
        Line | None,
        Field(description="Of a number: what was counted, such as meetings. schema.org: unitText"),
    ] = None
    order: Annotated[
        Several[Line], Field(description="From the most to the least, where the numbers are not published")
    ] = ()
    quotes: Annotated[
        Several[SurveyQuote], Field(description="words, by, group and consent. schema.org: Quotation")
    ] = ()
    comment: Annotated[
        Line | None, Field(description="What it means, in one or two sentences. schema.org: description")
    ] = None
    promise: Annotated[
        Line | None, Field(description="What you will do because of it. schema.org: potentialAction")
    ] = None
