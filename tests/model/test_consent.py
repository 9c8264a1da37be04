"""What a consent opens: nothing, unless it says yes."""

from __future__ import annotations

from datetime import date

import pytest

from campaign.model.consent import (
    Agreed,
    Basis,
    Channel,
    Consent,
    MadeUp,
    NobodyIdentified,
    PublishedBefore,
    may_show,
)
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
        pytest.param(
            PublishedBefore(), date(2099, 1, 1), (Channel.SITE,), id="published before, on the site alone"
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


@pytest.mark.parametrize(
    ("agreed", "what", "covered"),
    [
        ("photo", Agreed.PHOTO, True),
        ("photo", Agreed.FACE, False),
        ("face", Agreed.FACE, True),
        ("face", Agreed.PHOTO, True),
        ("words", Agreed.VOICE, False),
    ],
)
def test_a_face_is_more_than_a_photo(agreed: str, what: Agreed, covered: bool) -> None:
    """Whoever agreed to a photo gave a picture of anything; whoever agreed to their face gave that too."""
    assert a_story(consent=AGREED | {"agreed": agreed}).consent.covers(what) is covered


def test_what_was_published_before_is_quoted_in_words() -> None:
    """With the name that is there already, and nobody's photo or voice."""
    assert [what for what in Agreed if PublishedBefore().covers(what)] == [Agreed.WORDS, Agreed.NAME]


SOURCE = {"title": "Co-production Week", "publisher": "A trust"}


@pytest.mark.parametrize(
    ("sources", "is_right"), [(None, False), (SOURCE, False), (SOURCE | {"year": "2019"}, True)]
)
def test_what_was_published_before_names_its_source(sources: object, is_right: bool) -> None:
    """With its year, since the law asks for both, and an archive has them."""
    if is_right:
        assert a_story(consent="published before", sources=sources).consent.basis is Basis.PUBLISHED_BEFORE
    else:
        with pytest.raises(ValueError, match="does not say where and when"):
            a_story(consent="published before", sources=sources)


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"under 18": "yes"}, 'no "guardian reference" and no "safeguarding lead"'),
        ({"under 18": "yes", "guardian reference": "G-1"}, 'no "safeguarding lead"'),
        ({"under 18": "yes", "safeguarding lead": "Named nurse"}, 'no "guardian reference"'),
        ({"other people": "agreed"}, "their consents are not here"),
        ({"other people": "agreed", "consents of others": [{"reference": "C-2"}]}, 'no "agreed"'),
        ({"other people": "some"}, "not one of the words"),
        ({"saw the final text": "maybe"}, "neither yes nor no"),
    ],
)
def test_what_is_said_is_said_whole(fields: dict[str, object], wrong: str) -> None:
    """A child has somebody who looks after it, and others have consents of their own."""
    with pytest.raises(ValueError, match=wrong):
        a_story(consent=AGREED | fields)


@pytest.mark.parametrize(
    "private",
    ["real name", "legal name", "email", "phone", "address", "date of birth", "nhs number", "form", "age"],
)
def test_there_is_nowhere_to_write_what_is_private(private: str) -> None:
    """Not in a consent, not beside a person, and not in a story."""
    for written in (
        {"consent": AGREED | {private: "x"}},
        {"told by": {"name": "Robin", "name is": "chosen", private: "x"}},
        {private: "x"},
    ):
        with pytest.raises(ValueError, match="Extra inputs are not permitted"):
            a_story(**written)
