"""The gate: its answer is no, unless the record says yes."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest

from campaign.model.consent import OWN_LISTING, Agreed, Channel, Consent, Kind, may_publish

GIVEN = date(2027, 5, 3)
ASK_AGAIN = date(2029, 5, 3)
DURING = date(2027, 7, 8)

ALL = tuple(Channel)


def _agreed(*channels: Channel, to: tuple[Agreed, ...] = (Agreed.WORDS,)) -> Consent:
    return Consent.model_construct(
        kind=Kind.A_PERSON_AGREED,
        reference="7F3K-22",
        agreed=to,
        use_on=channels,
        given=GIVEN,
        ask_again_by=ASK_AGAIN,
    )


@pytest.mark.parametrize(
    ("consent", "today", "expected"),
    [
        pytest.param(_agreed(*ALL), DURING, ALL, id="to everything"),
        pytest.param(_agreed(Channel.SITE), DURING, (Channel.SITE,), id="to the site only"),
        pytest.param(
            _agreed(Channel.PRINT, Channel.SOCIAL),
            DURING,
            (Channel.SOCIAL, Channel.PRINT),
            id="to two channels",
        ),
        pytest.param(_agreed(), DURING, (), id="to no channel"),
        pytest.param(
            _agreed(*ALL, to=(Agreed.NAME, Agreed.PHOTO)),
            DURING,
            (),
            id="to name and photo but not the words",
        ),
        pytest.param(_agreed(*ALL, to=()), DURING, (), id="to nothing"),
        pytest.param(_agreed(*ALL), ASK_AGAIN, ALL, id="on its last day"),
        pytest.param(_agreed(*ALL), date(2029, 5, 4), (), id="on the day after its last"),
        pytest.param(_agreed(*ALL), GIVEN, ALL, id="on its first day"),
        pytest.param(_agreed(*ALL), date(2027, 5, 2), (), id="on the day before its first"),
        pytest.param(_agreed(*ALL).model_copy(update={"given": None}), DURING, (), id="without a beginning"),
        pytest.param(
            _agreed(*ALL).model_copy(update={"ask_again_by": None}), DURING, (), id="without an end"
        ),
        pytest.param(Consent(kind=Kind.MADE_UP), date(2099, 1, 1), ALL, id="made up, at any time"),
        pytest.param(
            Consent(kind=Kind.NOBODY_IDENTIFIED), date(2099, 1, 1), ALL, id="nobody identified, at any time"
        ),
        pytest.param(OWN_LISTING, date(2099, 1, 1), ALL, id="an organisation's own listing"),
        pytest.param(None, DURING, (), id="None"),
        pytest.param("made up", DURING, (), id="words that only look like a consent"),
        pytest.param({"kind": "made up"}, DURING, (), id="a dictionary"),
        pytest.param(True, DURING, (), id="True"),
    ],
)
def test_the_gate_lets_through_only_what_was_agreed(
    consent: object, today: date, expected: tuple[Channel, ...]
) -> None:
    """Each consent opens exactly these channels on that day."""
    record = SimpleNamespace(consent=consent)

    assert tuple(channel for channel in Channel if may_publish(record, channel, today)) == expected


@pytest.mark.parametrize("thing", [None, "a text", 7, object(), {}, {"consent": OWN_LISTING}, OWN_LISTING])
@pytest.mark.parametrize("channel", Channel)
def test_what_has_no_consent_is_never_published(thing: object, channel: Channel) -> None:
    """Anything that does not carry a consent stays in."""

    assert not may_publish(thing, channel, DURING)


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("what", Agreed)
def test_only_a_persons_consent_limits_what_is_shown(kind: Kind, what: Agreed) -> None:
    """Without a person there is nobody whose name or photo it could leave out."""
    consent = _agreed(*ALL).model_copy(update={"kind": kind})

    assert consent.covers(what) == (kind is not Kind.A_PERSON_AGREED or what is Agreed.WORDS)
