"""The table of access facts: what there is to know of a place and of an event, and the words and pictures for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal

from pydantic import ConfigDict, StringConstraints, TypeAdapter, ValidationError, model_validator
from pydantic.dataclasses import dataclass
from pydantic_core import ErrorDetails

from campaign.tables import read_table

_FILE = Path(__file__).with_name("access_facts.yml")
_AS_WRITTEN = ConfigDict(extra="forbid", alias_generator=lambda name: name.replace("_", " "))

_Name = Annotated[str, StringConstraints(pattern=r"^[a-z]+( [a-z]+)*$")]
_Words = Annotated[str, StringConstraints(min_length=1)]


class Of(StrEnum):
    PLACE = "place"
    EVENT = "event"


@dataclass(frozen=True, config=_AS_WRITTEN)
class FactPictures:
    """The names of pictures in Easy Read."""

    yes: _Words
    no: _Words
    off: _Words | None = None


@dataclass(frozen=True, config=_AS_WRITTEN)
class FactIcon:
    """What a list of events shows where the answer is yes. The lowest position comes first."""

    name: _Words
    position: int


@dataclass(frozen=True, config=_AS_WRITTEN)
class FactWords:
    """The words for a fact in one language."""

    name: _Words
    yes: _Words
    no: _Words
    yes_over: _Words
    no_over: _Words
    easy_yes: _Words
    easy_no: _Words
    easy_named: _Words | None = None
    off: _Words | None = None
    off_over: _Words | None = None
    easy_off: _Words | None = None


@dataclass(frozen=True, config=_AS_WRITTEN)
class FactEntry:
    """All that the site knows of one access fact."""

    of: Of
    pictures: FactPictures
    words: Mapping[str, FactWords]
    icon: FactIcon | None = None
    asked_most: bool = False
    can_be_one_place: bool = False
    answers: Mapping[_Words, Literal["yes", "no", "off"]] | None = None
    before: _Name | None = None

    @model_validator(mode="after")
    def _can_be_off(self) -> FactEntry:
        if "off" in (self.answers or {}).values():
            for language, words in self.words.items():
                if not (words.off and words.off_over and words.easy_off):
                    raise ValueError(
                        f'"off", "off over" or "easy off" is missing in "{language}". Add all three.'
                    )
            if not self.pictures.off:
                raise ValueError('"off" is missing in "pictures". Add it.')
        return self

    @model_validator(mode="after")
    def _can_be_named(self) -> FactEntry:
        for language, words in self.words.items():
            if self.asked_most and not words.easy_named:
                raise ValueError(
                    f'"easy named" is missing in "{language}". Add it, because this is asked most.'
                )
        return self


def read_access_facts(text: str) -> dict[str, FactEntry]:
    """The entries by the name of their field, in their order. Raises ValueError with a line for each mistake."""
    written = read_table(text)
    try:
        read = TypeAdapter(dict[_Name, FactEntry]).validate_python(written)
    except ValidationError as error:
        raise ValueError("\n".join(map(_problem, error.errors()))) from None
    return {name.replace(" ", "_"): entry for name, entry in read.items()}


def _problem(error: ErrorDetails) -> str:
    """access_facts.yml: lift, words, en, easy no: It is missing. Add it."""
    return f"{_FILE.name}: {', '.join(map(str, error['loc']))}: {_in_words(error['type'], error['msg'])}"


def _in_words(error_type: str, message: str) -> str:
    match error_type:
        case "missing":
            return "It is missing. Add it."
        case "unexpected_keyword_argument":
            return "It is not known here. Look for a slip in it, or delete it."
    return message.removeprefix("Value error, ")


ACCESS_FACTS = read_access_facts(_FILE.read_text("utf-8"))


def is_in_access_facts(language: str) -> bool:
    """Whether the table has words in a language. A catalogue that has them all itself needs none there."""
    return any(language in entry.words for entry in ACCESS_FACTS.values())


def phrases_of_access(language: str, facts: Mapping[str, FactEntry] = ACCESS_FACTS) -> dict[str, str]:
    """The words of all facts in a language, by the keys of its catalogue. Raises ValueError if a fact has none."""
    silent = [name for name, entry in facts.items() if language not in entry.words]
    if silent:
        raise ValueError(
            f'{_FILE.name}: There are no words in "{language}" for {", ".join(silent)}. Add them.'
        )
    return {key: said for name, entry in facts.items() for key, said in _phrases(name, entry.words[language])}


def _phrases(name: str, words: FactWords) -> Iterator[tuple[str, str]]:
    yield f"access.{name}", words.name
    yield f"access.yes.{name}", words.yes
    yield f"access.no.{name}", words.no
    yield f"access.yes_over.{name}", words.yes_over
    yield f"access.no_over.{name}", words.no_over
    yield f"easy_access.{name}.yes", words.easy_yes
    yield f"easy_access.{name}.no", words.easy_no
    if words.off and words.off_over and words.easy_off:
        yield f"access.off_over.{name}", words.off_over
        yield f"access.off.{name}", words.off
        yield f"easy_access.{name}.off", words.easy_off
    if words.easy_named:
        yield f"easy_access.{name}.named", words.easy_named
