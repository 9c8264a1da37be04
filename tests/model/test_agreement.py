"""What is shown of people is what they agreed to, in a record of any kind."""

from __future__ import annotations

from datetime import date
from pathlib import Path, PurePosixPath
from typing import Annotated

import pytest
from pydantic import Field

from campaign.model.agreement import all_agree, consents_in, not_agreed
from campaign.model.consent import Channel, WrittenConsent
from campaign.model.people import Person
from campaign.model.record import Fields, Record, Source, Surroundings
from campaign.model.values import Several
from making import AGREED, a_case_study, a_story, a_venue


class Pledge(Fields):
    """What somebody promised."""

    by: Annotated[Person, Field(description="Who")]


class Board(Record):
    """A kind that has people deep inside, in fields of its own."""

    consent: Annotated[WrittenConsent, Field(description="Who agreed")]
    pledges: Annotated[Several[Pledge], Field(description="All")] = ()


def said_of(name_is: str, consent: object) -> list[str]:
    pledges = [{"by": {"role": "Nurse"}}, {"by": {"name": "Robin Ash", "name is": name_is}}]
    around = Surroundings(Source(PurePosixPath("stories/2027/boards/first.md")))
    board = Board.model_validate({"consent": consent, "pledges": pledges}, context=around)
    return [f"{mistake.field}: {mistake.what}" for mistake in not_agreed(board)]


WORDS = AGREED | {"agreed": "words"}


@pytest.mark.parametrize(
    ("name_is", "consent", "said"),
    [
        ("full name", WORDS, ['consent: "Robin Ash" is shown, but the consent does not say that the name may be.']),
        ("full name", "nobody identified", ['consent: The consent says nobody is identified, but "Robin Ash" is named.']),
        ("full name", WORDS | {"agreed": ["words", "name"]}, []),
        ("full name", "made up", []),
        ("chosen", WORDS, []),
        ("chosen", "nobody identified", []),
    ],
)  # fmt: skip
def test_names_are_found_however_deep(name_is: str, consent: object, said: list[str]) -> None:
    """Whatever the fields of the kind are called."""

    assert said_of(name_is, consent) == said


FACE = AGREED | {"agreed": ["words", "name", "face"]}
PHOTO = AGREED | {"agreed": ["words", "name", "photo"]}
NURSE = {"name": "Ash Reed", "name is": "full name"}


def with_photo(root: Path, consent: object, **photo: object) -> list[str]:
    (root / "stories/2027/lived-experience").mkdir(parents=True, exist_ok=True)
    (root / "stories/2027/lived-experience/chair.jpg").touch()
    story = a_story(root=root, consent=consent, photo={"file": "chair.jpg", "alt": "A chair"} | photo)
    return [mistake.what for mistake in not_agreed(story)]


@pytest.mark.parametrize(
    ("consent", "shown", "said"),
    [
        (PHOTO, None, []),
        (PHOTO, "nobody", []),
        (PHOTO, "the teller", ["The photo shows the person, but the consent does not say that their face may be shown."]),
        (FACE, "the teller", []),
        (AGREED, "nobody", ["There is a photo, but the consent does not say that it may be shown."]),
        ("made up", "the teller", []),
    ],
)  # fmt: skip
def test_a_face_needs_its_own_yes(
    consent: object, shown: str | None, said: list[str], tmp_path: Path
) -> None:
    """Older files, which do not say who is shown, are as they were."""
    photo = {"people shown": shown} if shown else {}

    assert with_photo(tmp_path, consent, **photo) == said


@pytest.mark.parametrize(
    ("photo", "wrong"),
    [
        ({"people shown": "others"}, "their consents are not here"),
        ({"people shown": "the teller and others"}, "their consents are not here"),
        ({"people shown": "others", "consents": [PHOTO]}, "does not say that their face may be shown"),
        ({"people shown": "us"}, "not one of the words"),
    ],
)
def test_others_in_a_photo_have_consents_of_their_own(
    photo: dict[str, object], wrong: str, tmp_path: Path
) -> None:
    """For their faces."""
    with pytest.raises(ValueError, match=wrong):
        with_photo(tmp_path, FACE, **photo)

    assert with_photo(tmp_path, PHOTO, **{"people shown": "others", "consents": [FACE, FACE]}) == []


CHILD = AGREED | {
    "agreed": ["words", "name", "face"],
    "under 18": "yes",
    "guardian reference": "G-1",
    "safeguarding lead": "Named nurse",
}


def test_a_child_is_shown_by_a_first_name_at_most(tmp_path: Path) -> None:
    """And in no photo that may show a face."""
    assert with_photo(tmp_path, CHILD) == ["Nobody under 18 may be seen here."]
    assert with_photo(tmp_path, CHILD, **{"people shown": "nobody"}) == []
    story = a_story(consent=CHILD, told_by=NURSE)
    assert [mistake.what for mistake in not_agreed(story)] == ["This is the full name of somebody under 18."]


def test_a_quote_may_have_a_consent_of_its_own() -> None:
    """It opens that quote, and nothing else of the record."""
    quote = {"words": "Good.", "by": NURSE, "consent": AGREED}
    other = {"words": "Bad.", "by": NURSE}

    assert [*not_agreed(a_case_study(quotes=[quote]))] == []
    assert [mistake.what for mistake in not_agreed(a_case_study(quotes=[quote, other]))] == [
        'The consent says nobody is identified, but "Ash Reed" is named.'
    ]
    assert [mistake.field for mistake in not_agreed(a_case_study(quotes=[quote | {"consent": WORDS}]))] == [
        "quotes"
    ]


def test_a_photo_of_a_place_shows_nobody(tmp_path: Path) -> None:
    """A place has no consent that could end."""
    (tmp_path / "events/venues").mkdir(parents=True)
    (tmp_path / "events/venues/door.jpg").touch()
    photo = {"file": "door.jpg", "alt": "A door", "people shown": "others", "consents": [FACE]}
    around = Surroundings(a_venue().source, tmp_path)
    venue = type(a_venue()).model_validate({"name": "Ark", "photo": photo}, context=around)

    assert [mistake.what for mistake in not_agreed(venue)] == [
        "This photo shows people, and there is no consent here that could be theirs."
    ]


RUN_OUT = AGREED | {"ask again by": "1 July 2027"}


@pytest.mark.parametrize(
    "record",
    [
        a_story(consent=AGREED | {"other people": "agreed", "consents of others": [RUN_OUT]}),
        a_case_study(quotes=[{"words": "Good.", "consent": RUN_OUT}]),
        a_case_study(consent=RUN_OUT),
    ],
)
def test_everybody_has_to_agree(record: Record) -> None:
    """One consent that has run out is enough to hold all of it back, for words and for faces."""
    assert all_agree(record, Channel.SITE, date(2027, 7, 1))
    assert not all_agree(record, Channel.SITE, date(2027, 7, 2))


def test_a_face_in_a_photo_may_run_out_too(tmp_path: Path) -> None:
    (tmp_path / "stories/2027/lived-experience").mkdir(parents=True)
    (tmp_path / "stories/2027/lived-experience/chair.jpg").touch()
    seen = RUN_OUT | {"agreed": "face", "use on": "site"}
    photo = {"file": "chair.jpg", "alt": "A chair", "people shown": "others", "consents": [seen]}
    story = a_story(root=tmp_path, consent=PHOTO, photo=photo)

    assert len([*consents_in(story)]) == 2
    assert all_agree(story, Channel.SITE, date(2027, 7, 1))
    assert not all_agree(story, Channel.FEEDS, date(2027, 7, 1))
    assert not all_agree(story, Channel.SITE, date(2027, 7, 2))
