"""Whether a record names and shows only whom its consent covers (UK GDPR, Articles 6, 7 and 9)."""

from __future__ import annotations

from collections.abc import Iterator

from campaign.model.consent import Agreed, Basis, Consent
from campaign.model.files_beside import Photo
from campaign.model.people import NameIs, Person
from campaign.model.public_view import parts
from campaign.model.record import Record
from campaign.problems import AuthorMistake


def not_agreed(record: Record) -> Iterator[AuthorMistake]:
    """What is shown of people although their consent does not say so, whatever the fields are called."""
    consent = getattr(record, "consent", None)
    if not isinstance(consent, Consent):
        return
    nobody = consent.basis is Basis.NOBODY_IDENTIFIED
    named = [each for _, each in parts(record, Person) if each.name and each.name_is is not NameIs.CHOSEN]
    if named and nobody:
        yield AuthorMistake(
            f'The consent says nobody is identified, but "{named[0].name}" is named.',
            "Leave the name out, or write down who agreed.",
            "consent",
        )
    elif named and not consent.covers(Agreed.NAME):
        yield AuthorMistake(
            f'"{named[0].name}" is shown, but the consent does not say that the name may be.',
            'Add "name" to "agreed", or change "name is" to chosen or none.',
            "consent",
        )
    for path, _ in parts(record, Photo):
        field = str(path[0])
        if nobody:
            yield AuthorMistake(
                "The consent says nobody is identified, but there is a photo.",
                "Leave out one of the two.",
                field,
            )
        elif not consent.covers(Agreed.PHOTO):
            yield AuthorMistake(
                "There is a photo, but the consent does not say that it may be shown.",
                'Add "photo" to "agreed", or leave it out.',
                field,
            )
