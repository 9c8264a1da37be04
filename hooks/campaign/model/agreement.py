"""Whether a record names and shows only whom its consents cover (UK GDPR, Articles 6, 7 and 9)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from campaign.model.consent import Agreed, Basis, Channel, Consent, may_show
from campaign.model.files_beside import PeopleShown, Photo
from campaign.model.once_for_each import once_for_each
from campaign.model.people import NameIs, Person
from campaign.model.public_view import Path, fields_by_alias, items_of
from campaign.model.record import Fields, Record
from campaign.problems import AuthorMistake

NAMED_IN_TEXT = "consents"
"""The field of a page with the consents that quotes and pictures in its text name by their numbers."""


class Part(NamedTuple):
    """Fields of a record, however deep, and the consent that they are shown with.

    ``is_of_the_whole`` says that it is that of the record, and ``is_of_a_photo`` is so of all that is in a photo.
    """

    path: Path
    value: Fields
    consent: Consent | None
    is_of_the_whole: bool = True
    is_of_a_photo: bool = False

    @property
    def agreed_to(self) -> Agreed | None:
        """What a consent that is here has to say; None of one that parts of a text name, each of which asks for its own."""
        if self.is_of_a_photo:
            return Agreed.FACE
        return None if self.path[:1] == (NAMED_IN_TEXT,) else Agreed.WORDS


@once_for_each
def consents_in(record: Record) -> tuple[tuple[Part, Consent], ...]:
    """Every consent that a record holds: its own, those of quotes, and those of other people in words and photos."""
    if not _holds_a_consent(record):
        return ()
    parts = _parts_of(Part((), record, None))
    return tuple((part, part.value) for part in parts if isinstance(part.value, Consent))


def _holds_a_consent(value: object) -> bool:
    """Most records hold none, and where each part of them is takes ten times as long to tell."""
    if isinstance(value, Consent):
        return True
    held = value.__dict__.values() if isinstance(value, Fields) else (item for _, item in items_of(value))
    return any(not isinstance(each, Record | str) and _holds_a_consent(each) for each in held)


def all_agree(record: Record, channel: Channel, today: date) -> bool:
    """Whether everybody whose consent a record holds says yes to a channel on the day ``today``. One no is enough."""
    return all(may_show(consent, channel, today, part.agreed_to) for part, consent in consents_in(record))


def not_agreed(record: Record) -> Iterator[AuthorMistake]:
    """What is shown of people although their consent does not say so, whatever the fields are called."""
    parts = list(_parts_of(Part((), record, None)))
    told: set[int] = set()
    for part in parts:  # of the names below one consent, one is enough
        if id(part.consent) not in told and (mistake := _of_a_name(part)):
            told.add(id(part.consent))
            yield mistake
    for part in parts:
        if isinstance(part.value, Photo) and (mistake := _of_a_photo(part, part.value)):
            yield mistake


def _of_a_name(part: Part) -> AuthorMistake | None:
    person, consent = part.value, part.consent
    field = "consent" if part.is_of_the_whole else str(part.path[0])
    if not isinstance(person, Person) or not person.name or person.name_is is NameIs.CHOSEN or not consent:
        return None
    if consent.basis is Basis.NOBODY_IDENTIFIED:
        return AuthorMistake(
            f'The consent says nobody is identified, but "{person.name}" is named.',
            "Leave the name out, or write down who agreed.",
            field,
        )
    if not consent.covers(Agreed.NAME):
        return AuthorMistake(
            f'"{person.name}" is shown, but the consent does not say that the name may be.',
            'Add "name" to "agreed", or change "name is" to chosen or none.',
            field,
        )
    if consent.under_18 and person.name_is is NameIs.FULL_NAME:
        return AuthorMistake(
            "This is the full name of somebody under 18.",
            'Write a first name or a chosen name, and change "name is".',
            str(part.path[0]),
        )
    return None


def _of_a_photo(part: Part, photo: Photo) -> AuthorMistake | None:
    consent, field = part.consent, str(part.path[0])
    if photo.people_shown is PeopleShown.NOBODY and (
        consent is None or consent.basis is not Basis.A_PERSON_AGREED
    ):
        return None
    if consent is None:
        # What an organisation says of its own places has no end, and a consent has one.
        seen = photo.shows_the_teller or photo.shows_others
        return (
            AuthorMistake(
                "This photo shows people, and there is no consent here that could be theirs.",
                "Take one without people.",
                field,
            )
            if seen
            else None
        )
    if consent.basis is Basis.NOBODY_IDENTIFIED:
        return AuthorMistake(
            "The consent says nobody is identified, but there is a photo.",
            'Leave out one of the two, or add "people shown: nobody" to the photo if that is so.',
            field,
        )
    if not consent.covers(Agreed.PHOTO):
        return AuthorMistake(
            "There is a photo, but the consent does not say that it may be shown.",
            'Add "photo" to "agreed", or leave it out.',
            field,
        )
    if photo.shows_the_teller and not consent.covers(Agreed.FACE):
        return AuthorMistake(
            "The photo shows the person, but the consent does not say that their face may be shown.",
            'Add "face" to "agreed" if they agreed to that, or choose another photo.',
            field,
        )
    if consent.under_18 and photo.people_shown is not PeopleShown.NOBODY:
        return AuthorMistake(
            "Nobody under 18 may be seen here.",
            'Choose a photo without people, and add "people shown: nobody".',
            field,
        )
    return None


def _parts_of(part: Part) -> Iterator[Part]:
    """A part and all that it is made of, private ones too. Records that it names are left to themselves."""
    value = part.value
    own = getattr(value, "consent", None)
    here = part
    if isinstance(own, Consent):
        here = part._replace(consent=own, is_of_the_whole=isinstance(value, Record))
    yield here
    inside = here._replace(is_of_a_photo=here.is_of_a_photo or isinstance(value, Photo))
    for name, inner in fields_by_alias(value):
        for path, fields in _below((*part.path, name), inner):
            yield from _parts_of(inside._replace(path=path, value=fields))


def _below(path: Path, value: object) -> Iterator[tuple[Path, Fields]]:
    if isinstance(value, Fields):
        if not isinstance(value, Record):
            yield path, value
        return
    for key, item in items_of(value):
        yield from _below((*path, key), item)
