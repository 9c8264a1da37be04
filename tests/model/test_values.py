"""What the words of an event mean, where a golden file cannot show it because nothing is wrong."""

from __future__ import annotations

from decimal import Decimal
from pathlib import PurePosixPath

import pytest

from campaign.model.access import Answer, facts_of
from campaign.model.cost import Cost
from campaign.model.event import Event
from campaign.model.record import Source, Surroundings


def _event(**fields: object) -> Event:
    written = {"title": "Choir", "summary": "Sing.", "when": "not known yet", "how": "in person", **fields}
    surroundings = Surroundings(
        Source(PurePosixPath("events/2027/choir.yml"), 2027), topics=("Mental health",)
    )
    return Event.model_validate(written, context=surroundings)


@pytest.mark.parametrize(
    ("written", "free", "price"),
    [
        ("free", True, Decimal(0)),
        ("Free", True, Decimal(0)),
        ("Free, with lunch", True, Decimal(0)),
        ("£0", True, Decimal(0)),
        ("£0.00", True, Decimal(0)),
        ("£0.50", False, Decimal("0.50")),
        ("£5", False, Decimal(5)),
        ("£ 5", False, Decimal(5)),
        ("£2.50", False, Decimal("2.50")),
        ("£1,200", False, Decimal(1200)),
        ("£5 or £3", False, None),
        ("Free for carers, £5 for others", None, None),
        ("Freedom pass: £5", False, Decimal(5)),
    ],
)
def test_a_cost_is_free_only_if_it_is_free_for_everybody(
    written: str, free: bool | None, price: Decimal | None
) -> None:
    """Machines are told a price, or that it is free, only where the words leave no doubt."""

    assert _event(cost=written).cost == Cost(words=written, free=free, price=price)


@pytest.mark.parametrize(
    ("written", "is_free"),
    [
        ("free", True),
        ("Free.", True),
        ("Free, with lunch", True),
        ("Free with tea and cake", True),
        ("free of charge", True),
        ("No charge", True),
        ("It costs nothing.", True),
        ("Free entry", True),
        ("Admission is free for everybody", True),
        ("Free to come in. No need to book.", True),
        ("£5", False),
        ("£5, with free tea", False),
        ("£5. Lunch is free.", False),
        ("Not free: £5", False),
        ("Free for carers", None),
        ("Free for carers, £5 for others", None),
        ("£5, free for carers", None),
        ("Free with a staff card", None),
        ("Free (members only)", None),
        ("Free, members only", None),
        ("Free. Members only.", None),
        ("Free except for companies", None),
        ("Free to all members", None),
        ("Free to residents", None),
        ("Free, but not on Sunday", None),
        ("Free with lunch for members", None),
        ("Free from 2pm", None),
        ("Free parking", None),
        ("Free?", None),
        ("Most of it is free", None),
        ("most of it is free, and lunch is £4", None),
        ("Some of it is free of charge", None),
        ("No charge for carers", None),
        ("Pay what you can", None),
    ],
)
def test_free_for_some_is_neither_free_nor_not(written: str, is_free: bool | None) -> None:
    """Search engines are told yes or no only where it is so for everybody."""
    cost = _event(cost=written).cost

    assert cost
    assert cost.free is is_free
    assert is_free is False or cost.price == (Decimal(0) if is_free else None)


def test_a_cost_that_is_not_known_is_not_free() -> None:
    """Nothing is claimed about an unknown cost."""

    assert _event(cost="not known yet").cost is None
    assert _event(cost="To be confirmed").cost is None
    assert _event(cost="?").cost is None
    assert _event(where="unknown").where is None
    assert _event(title="Unknown").title == "Unknown"
    assert _event(**{"for": "TBC"}).for_ is None
    assert _event(when="Date TBC").when.first is None
    assert _event(title="To be announced").title == "To be announced"
    assert _event().cost is None


@pytest.mark.parametrize(
    ("written", "answer", "detail"),
    [
        ("yes", Answer.YES, ""),
        ("Yes.", Answer.YES, ""),
        ("NO", Answer.NO, ""),
        ("no. The nearest is next door.", Answer.NO, "The nearest is next door."),
        ("not known", Answer.NOT_KNOWN, ""),
        ("TBC", Answer.NOT_KNOWN, ""),
        ("not known yet. We are asking.", Answer.NOT_KNOWN, "We are asking."),
        ("yes: at every table", Answer.YES, "At every table"),
    ],
)
def test_an_access_fact_is_an_answer_and_perhaps_more_words(
    written: str, answer: Answer, detail: str
) -> None:
    """Not known is an answer of its own."""
    fact = facts_of(_event(access={"bsl interpreter": written}).access)["bsl_interpreter"]

    assert (fact.answer, fact.detail) == (answer, detail)


@pytest.mark.parametrize("written", [{}, {"bsl interpreter": "yes"}, "not known yet"])
def test_what_is_not_said_is_not_known(written: object) -> None:
    """Silence is never a no."""

    assert facts_of(_event(access=written).access)["large_print"].answer is Answer.NOT_KNOWN


@pytest.mark.parametrize(
    "name", ["محمد علي", "پروین شاکر", "می‌آیند", "Siân Llŷr-ap-Ŵyn", "Nnedi O’Connor", "李小龍"]
)
def test_names_stay_as_they_are_written(name: str) -> None:
    """No letter, accent or joiner of a name is changed."""
    event = _event(contributors={"name": name, "name is": "chosen"})

    assert event.contributors[0].name == name


def test_yaml_traps_stay_words() -> None:
    """NO, 10:30 and 010 are what the author wrote."""
    event = _event(title="NO", room="010", format=["yes", "1.10"])

    assert (event.title, event.room, event.format) == ("NO", "010", ("yes", "1.10"))


def test_topics_are_spelt_as_the_campaign_spells_them() -> None:
    """Capitals do not make another topic."""

    assert _event(topics="mental HEALTH").topics == ("Mental health",)
