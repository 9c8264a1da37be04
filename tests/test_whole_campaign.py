"""The whole campaign is whole: what an author may write is in it somewhere, and what may be left out is left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from enum import Enum
from functools import cache
from typing import Any, NamedTuple, get_args

import pytest

from campaign.kinds.table import KINDS
from campaign.languages.access_facts import ACCESS_FACTS
from campaign.model.access import AccessFact, Answer
from campaign.model.consent import Basis, Channel, Consent
from campaign.model.cost import Cost
from campaign.model.event import Event
from campaign.model.record import Fields, Record
from campaign.model.repeats import Repeats
from campaign.model.week import Campaign, Week
from campaign.model.when import When
from campaign.site.gate import channels_of
from campaign.site.site import Site
from making import WEDNESDAY


class Field(NamedTuple):
    """A field of a record, or of a mapping in one."""

    model: type[Fields]
    name: str

    def __str__(self) -> str:
        return f"{self.model.__name__}.{self.name}"

    @property
    def types(self) -> set[type]:
        """Every class that it may hold, however deep."""
        return set(_types(self.model.model_fields[self.name].annotation))


def _types(annotation: Any) -> Iterator[type]:
    if isinstance(annotation, type):
        yield annotation
    for part in get_args(annotation):
        yield from _types(part)


class Met:
    """What a field is in the whole campaign."""

    def __init__(self) -> None:
        self.values: list[Any] = []
        self.is_written: set[bool] = set()


READ_FROM_WORDS = (Cost,)
"""Mappings whose fields no author writes."""

NEVER_ALONE = {Field(Consent, name) for name in Consent.model_fields}
"""The model may be without them, but what a person agreed to needs all of them."""

NEVER_READ = {"withdrawn", "name_may_stay", "words_may_stay"}
"""What says yes to the first becomes no record, and the others are beside it."""

NEVER_NO = {"captions"}
"""A recording without captions is refused."""


@cache
def fields() -> tuple[Field, ...]:
    """All that an author may write many times; the settings of a site are there once, so they cannot be everything."""
    models: list[type[Fields]] = [Week, *(kind.model for kind in KINDS)]
    for model in models:
        for inner in sorted(_inside(model), key=str):
            if inner not in models and not issubclass(inner, (Record, *READ_FROM_WORDS)):
                models.append(inner)
    return tuple(
        Field(model, name) for model in models for name in model.model_fields if name not in NEVER_READ
    )


def _inside(model: type[Fields]) -> set[type[Fields]]:
    return {
        each for name in model.model_fields for each in Field(model, name).types if issubclass(each, Fields)
    }


@pytest.fixture(scope="module")
def met(campaign_site: Site) -> dict[Field, Met]:
    found: dict[Field, Met] = defaultdict(Met)
    for record in (*campaign_site.weeks, *campaign_site.records()):
        for part in _parts(record):
            model = Week if isinstance(part, Campaign) else type(part)
            for name in model.model_fields:
                field = found[Field(model, name)]
                field.values += _each(getattr(part, name))
                field.is_written.add(name in part.model_fields_set)
    return found


def _parts(value: object) -> Iterator[Fields]:
    """A record and each mapping in it; a record that it names is left to itself."""
    if isinstance(value, Fields):
        yield value
        for _, inner in value:
            for each in _each(inner):
                if not isinstance(each, Record):
                    yield from _parts(each)


def _each(value: object) -> Iterable[Any]:
    return value if isinstance(value, tuple) else (value,)


def test_every_kind(campaign_site: Site) -> None:
    """There is more than one record of every kind, so that they are in an order."""
    assert [kind.name for kind in KINDS if len(campaign_site.of_kind(kind)) < 2] == []


def test_every_field_is_written(met: dict[Field, Met]) -> None:
    """Whatever an author may write is written somewhere."""
    assert [str(field) for field in fields() if True not in met[field].is_written] == []


def test_every_field_is_left_out(met: dict[Field, Met]) -> None:
    """Whatever an author may leave out is left out somewhere."""
    may_be = [field for field in fields() if not field.model.model_fields[field.name].is_required()]

    assert [
        str(field) for field in may_be if field not in NEVER_ALONE and False not in met[field].is_written
    ] == []


def test_every_word(met: dict[Field, Met]) -> None:
    """Where only a few words may stand, each of them is written somewhere."""
    words = [(field, word) for field in fields() for of in field.types if issubclass(of, Enum) for word in of]

    assert (Field(Event, "status"), Event.model_fields["status"].default) in words
    assert [f"{field}: {word}" for field, word in words if word not in met[field].values] == []


def test_every_yes_and_no(met: dict[Field, Met]) -> None:
    """Where yes or no may stand, both are written somewhere."""
    asked = [(field, word) for field in fields() if bool in field.types for word in (True, False)]

    assert [
        f"{field}: {word}"
        for field, word in asked
        if (word or field.name not in NEVER_NO) and word not in met[field].values
    ] == []


@pytest.mark.parametrize("answer", Answer)
def test_every_answer(answer: Answer, met: dict[Field, Met]) -> None:
    """Each access fact has each answer somewhere; and each answer stands alone somewhere, and before more words.

    Only some facts can be off for everybody.
    """
    facts = {
        field: met[field].values
        for field in fields()
        if AccessFact in field.types and (answer is not Answer.OFF or ACCESS_FACTS[field.name].pictures.off)
    }

    assert facts
    assert [
        str(field) for field, found in facts.items() if answer not in {fact.answer for fact in found}
    ] == []
    assert {bool(fact.detail) for found in facts.values() for fact in found if fact.answer is answer} == {
        True,
        False,
    }


def test_every_shape_of_when(met: dict[Field, Met]) -> None:
    """No day, a day without a time, a start without an end, both, a night, a whole day, and several."""
    written = [value for field in met.values() for value in field.values if isinstance(value, When)]

    assert {_shape(when) for when in written} == {
        "not known yet",
        "time not known yet",
        "start",
        "start to end",
        "start to end on another day",
        "all day",
        "several days",
    }


def _shape(when: When) -> str:
    on_one_day = when.first == when.last
    if when.first is None:
        return "not known yet"
    if when.all_day:
        return "all day" if on_one_day else "several days"
    if when.start is None:
        return "time not known yet"
    if when.end is None:
        return "start"
    return "start to end" if on_one_day else "start to end on another day"


def test_every_way_to_repeat(met: dict[Field, Met]) -> None:
    """By the day, the week and the month, and by every second of them."""
    found = [value for value in met[Field(Event, "repeats")].values if isinstance(value, Repeats)]

    assert {repeats.frequency for repeats in found} == {"DAILY", "WEEKLY", "MONTHLY"}
    assert any(repeats.interval > 1 for repeats in found)


def test_every_kind_of_cost(met: dict[Field, Met]) -> None:
    """Not known, free, free for some, one price and several."""
    costs = met[Field(Event, "cost")].values

    assert None in costs
    assert {(cost.free, cost.price is not None) for cost in costs if cost} == {
        (True, True),  # free
        (None, False),  # Free to come in. Lunch is £4.
        (False, True),  # £15
        (False, False),  # £5, or £2
    }


def test_every_consent(campaign_site: Site) -> None:
    """There is one for each reason, and what it opens is all, the site alone, or nothing."""
    bases = {
        part.basis
        for record in campaign_site.records()
        for part in _parts(record)
        if isinstance(part, Consent)
    }
    shown = {channels_of(kind, record, WEDNESDAY) for kind, record in campaign_site.with_kinds()}

    assert bases == set(Basis)
    assert shown == {frozenset(Channel), frozenset({Channel.SITE}), frozenset()}


def test_every_day_of_an_event(campaign_site: Site) -> None:
    """On the day on which it is built, events are over, on, halfway through, to come, or without a day."""
    times = [time.when for event in campaign_site.all(Event) for time in event.occurrences()]

    assert {None if when.last is None else (when.last > WEDNESDAY) - (when.last < WEDNESDAY) for when in times} == {
        None, -1, 0, 1,
    }  # fmt: skip
    assert any(when.first and when.last and when.first < WEDNESDAY < when.last for when in times)
