"""Names in one source that stand for another: an organiser, a venue, an event, a topic."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

from pydantic import BeforeValidator, ValidationInfo

from campaign.model.organiser import Organiser
from campaign.model.record import Record, surroundings_of
from campaign.model.values import Code, in_words
from campaign.nearest import write_instead
from campaign.problems import AuthorMistake


def found_in(kind: str, folder: str) -> Callable[[object, ValidationInfo], object]:
    """A validator that takes the name of a file in ``folder`` and gives the record that was read from it.

    ``kind`` is the name of the kind that such records are of.
    """
    return found_among((kind,), folder)


def found_among(kinds: tuple[str, ...], place: str) -> Callable[[object, ValidationInfo], object]:
    """The same where the record may be of several kinds. ``place`` says to authors where they all are."""

    def find(value: object, info: ValidationInfo) -> object:
        if isinstance(value, Record):
            return value
        surroundings = surroundings_of(info)
        shelves = [surroundings.records.get(kind, {}) for kind in kinds]
        name = in_words(value).strip().removesuffix(".yml").removesuffix(".md")
        for records in shelves:
            if name in records:
                return records[name]
        known = [name for records in shelves for name in records]
        raise AuthorMistake(f'There is no "{name}" in {place}.', write_instead(name, known))

    return find


def known_topic(value: object, info: ValidationInfo) -> object:
    """A topic as the campaign spells it; letters may differ in case."""
    if not isinstance(value, str):
        return value
    surroundings = surroundings_of(info)
    if surroundings.topics is None:
        return value
    for topic in surroundings.topics:
        if topic.casefold() == value.strip().casefold():
            return topic
    none_yet = (
        'There are none yet. Add "topics:" with this word to "campaign" in mkdocs.yml, or leave it out here.'
    )
    raise AuthorMistake(
        f'"{value}" is not among the topics in mkdocs.yml.',
        write_instead(value, surroundings.topics) if surroundings.topics else none_yet,
    )


OrganiserReference = Annotated[Organiser, BeforeValidator(found_in("organisers", "events/organisers/"))]
Topic = Annotated[Code, BeforeValidator(known_topic)]
