"""What a consent opens: nothing, unless it says yes."""

from __future__ import annotations

from datetime import date

import pytest

from campaign.model.consent import Agreed, Basis, Channel, Consent, MadeUp, NobodyIdentified, may_show
from making import AGREED, a_story

GIVEN = date(2027, 5, 3)
ASK_AGAIN = date(2029, 5, 3)
DURING = date(2027, 7, 8)

ALL = tuple(Channel)


def _agreed(*channels: Channel, to: tuple[Agreed, ...] = (Agreed.WORDS,)) -> Consent:
    return Consent.model_construct(
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
        pytest.param(MadeUp(), date(2099, 1, 1), ALL, id="made up, at any time"),
        pytest.param(
            NobodyIdentified(),
            date(2099, 1, 1),
            ALL,
            id="nobody identified, at any time",
        ),
    ],
)
def test_a_consent_opens_only_what_was_agreed(
    consent: Consent, today: date, expected: tuple[Channel, ...]
) -> None:
    """Each consent opens exactly these channels on that day."""

    assert tuple(channel for channel in Channel if may_show(consent, channel, today)) == expected


@pytest.mark.parametrize("consent", [_agreed(*ALL), MadeUp(), NobodyIdentified()])
@pytest.mark.parametrize("what", Agreed)
def test_only_a_persons_consent_limits_what_is_shown(consent: Consent, what: Agreed) -> None:
    """Without a person there is nobody whose name or photo it could leave out."""

    assert consent.covers(what) == (consent.basis is not Basis.A_PERSON_AGREED or what is Agreed.WORDS)


def test_a_consent_may_be_for_a_single_day() -> None:
    """It ends on the day on which it was given, and not before."""
    consent = a_story(consent=AGREED | {"given": "8 July 2027", "ask again by": "8 July 2027"}).consent

    assert may_show(consent, Channel.SITE, DURING)
