"""Consent: what people agreed to, on which the gate between the repository and everybody decides.

Follows UK GDPR, Articles 7 and 9: consent is given for named purposes, can be shown, and can be taken back.
The consent form itself stays in the organisation's own records; here is only its number.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import BeforeValidator, model_validator

from campaign.model.record import Fields
from campaign.model.values import Code, Line, Several, YesOrNo, word_from
from campaign.model.when import read_day
from campaign.problems import AuthorMistake


class Channel(StrEnum):
    """Where something may be shown. The words are those that authors write under ``use on``."""

    SITE = "site"
    FEEDS = "feeds"
    SOCIAL = "social"
    NEWSLETTER = "newsletter"
    PRINT = "print"
    PRESS = "press"


class Agreed(StrEnum):
    """What may be shown of a person. ``photo`` is a picture that they gave; ``face`` is one in which they can be seen."""

    WORDS = "words"
    NAME = "name"
    PHOTO = "photo"
    FACE = "face"
    VOICE = "voice"


class Basis(StrEnum):
    """Why something that people say or did may be shown."""

    A_PERSON_AGREED = "a person agreed"
    MADE_UP = "made up"
    NOBODY_IDENTIFIED = "nobody identified"
    PUBLISHED_BEFORE = "published before"


class OtherPeople(StrEnum):
    """Whether somebody else can be recognised in what a person tells."""

    NOBODY = "nobody"
    CHANGED = "changed"
    AGREED = "agreed"


def a_day(value: object) -> object:
    return read_day(value) if isinstance(value, str) else value


Day = Annotated[date, BeforeValidator(a_day)]
"""One day, written as in :mod:`campaign.model.when`."""


class Consent(Fields):
    """What was agreed, for where, since when and until when. Nothing of it is ever shown."""

    is_private: ClassVar[bool] = True
    basis: ClassVar[Basis] = Basis.A_PERSON_AGREED

    reference: Code | None = None
    agreed: Several[Annotated[Agreed, BeforeValidator(word_from(Agreed))]] = ()
    use_on: Several[Annotated[Channel, BeforeValidator(word_from(Channel))]] = ()
    given: Day | None = None
    ask_again_by: Day | None = None
    how_to_change_their_mind: Line | None = None
    saw_the_final_text: YesOrNo | None = None
    under_18: YesOrNo | None = None
    guardian_reference: Code | None = None
    safeguarding_lead: Line | None = None
    other_people: Annotated[OtherPeople, BeforeValidator(word_from(OtherPeople))] | None = None
    consents_of_others: Several[Consent] = ()
    withdrawn: YesOrNo | None = None

    @model_validator(mode="after")
    def _can_be_shown_to_be_given(self) -> Consent:
        needed = ("reference", "agreed", "use_on", "given", "ask_again_by")
        if self.basis is not Basis.A_PERSON_AGREED:
            return self
        if missing := [f'"{name.replace("_", " ")}"' for name in needed if not getattr(self, name)]:
            raise AuthorMistake(
                f"The consent has no {' and no '.join(missing)}.",
                "All five fields are in docs/guide/consent.md.",
            )
        if self.given and self.ask_again_by and self.ask_again_by < self.given:
            raise AuthorMistake(
                "The consent ends before it was given.", "Change one of the two dates.", "ask again by"
            )
        return self

    @model_validator(mode="after")
    def _somebody_looks_after_a_child(self) -> Consent:
        needed = {"guardian reference": self.guardian_reference, "safeguarding lead": self.safeguarding_lead}
        if self.under_18 and (missing := [f'"{name}"' for name, value in needed.items() if not value]):
            raise AuthorMistake(
                f"This person is under 18, and the consent has no {' and no '.join(missing)}.",
                "Write the number of the guardian's form, and the role of your safeguarding lead.",
                "under 18",
            )
        return self

    @model_validator(mode="after")
    def _others_agreed_themselves(self) -> Consent:
        if self.other_people is OtherPeople.AGREED and not self.consents_of_others:
            raise AuthorMistake(
                "Other people agreed, but their consents are not here.",
                'Write each of them below "consents of others:", with the same fields as this one.',
                "other people",
            )
        return self

    def covers(self, what: Agreed) -> bool:
        if self.basis is Basis.A_PERSON_AGREED:
            return what in self.agreed or (what is Agreed.PHOTO and Agreed.FACE in self.agreed)
        return self.basis is not Basis.PUBLISHED_BEFORE or what in (Agreed.WORDS, Agreed.NAME)


class MadeUp(Consent):
    """Needs nobody's yes, since nobody said or did it."""

    basis: ClassVar[Basis] = Basis.MADE_UP


class NobodyIdentified(Consent):
    """Needs nobody's yes, since nobody can be recognised."""

    basis: ClassVar[Basis] = Basis.NOBODY_IDENTIFIED


class PublishedBefore(Consent):
    """Quotes what somebody said elsewhere in public, beside its source (Copyright, Designs and Patents Act 1988, section 30)."""

    basis: ClassVar[Basis] = Basis.PUBLISHED_BEFORE


_WITHOUT_A_PERSON = {kind.basis: kind for kind in (MadeUp, NobodyIdentified, PublishedBefore)}


def _consent_in_words(value: object) -> object:
    if isinstance(value, str):
        words = " ".join(value.lower().split())
        if words in _WITHOUT_A_PERSON:
            return _WITHOUT_A_PERSON[Basis(words)].model_construct()
        raise AuthorMistake(
            f'"{value}" does not say who agreed to what.',
            "Write the consent as in docs/guide/consent.md, or "
            f'"{Basis.MADE_UP}", "{Basis.NOBODY_IDENTIFIED}" or "{Basis.PUBLISHED_BEFORE}".',
        )
    return value


WrittenConsent = Annotated[Consent, BeforeValidator(_consent_in_words)]
"""A person's consent, or the words "made up", "nobody identified" or "published before"."""


def basis_in_words(written: str) -> Basis | None:
    """What is written in the place of a person's consent, if it is one of the words for that."""
    words = " ".join(written.lower().split())
    return Basis(words) if words in _WITHOUT_A_PERSON else None


def may_show(consent: Consent, channel: Channel, today: date, what: Agreed | None = Agreed.WORDS) -> bool:
    """Whether a person's words may be shown on ``channel`` on the day ``today``: no, unless the consent says yes.

    ``what`` is what is shown, if not their words; None where that was asked before. Who said something in public elsewhere agreed to nothing here, so it is
    quoted on the site, beside its source, and sent nowhere.
    """
    if consent.basis is Basis.PUBLISHED_BEFORE:
        return channel is Channel.SITE
    if consent.basis is not Basis.A_PERSON_AGREED:
        return True
    return (
        not consent.withdrawn
        and (what is None or consent.covers(what))
        and channel in consent.use_on
        and consent.given is not None
        and consent.ask_again_by is not None
        and consent.given <= today <= consent.ask_again_by
    )
