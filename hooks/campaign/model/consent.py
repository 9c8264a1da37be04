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
from campaign.model.values import Code, Several, word_from
from campaign.model.when import read_day
from campaign.problems import AuthorMistake


class Channel(StrEnum):
    """Where something may be shown. The words are those that authors write under ``use on``."""

    SITE = "site"
    FEEDS = "feeds"
    SOCIAL = "social"
    NEWSLETTER = "newsletter"
    PRINT = "print"


class Agreed(StrEnum):
    WORDS = "words"
    NAME = "name"
    PHOTO = "photo"


class Basis(StrEnum):
    """Why something that people say or did may be shown."""

    A_PERSON_AGREED = "a person agreed"
    MADE_UP = "made up"
    NOBODY_IDENTIFIED = "nobody identified"


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

    @model_validator(mode="after")
    def _can_be_shown_to_be_given(self) -> Consent:
        needed = ("reference", "agreed", "use_on", "given", "ask_again_by")
        if self.basis is not Basis.A_PERSON_AGREED:
            return self
        if missing := [f'"{name.replace("_", " ")}"' for name in needed if not getattr(self, name)]:
            raise AuthorMistake(
                f"The consent has no {' and no '.join(missing)}.",
                "All five fields are in docs/guide/writing-stories.md.",
            )
        if self.given and self.ask_again_by and self.ask_again_by < self.given:
            raise AuthorMistake(
                "The consent ends before it was given.", "Change one of the two dates.", "ask again by"
            )
        return self

    def covers(self, what: Agreed) -> bool:
        return self.basis is not Basis.A_PERSON_AGREED or what in self.agreed


class MadeUp(Consent):
    """Needs nobody's yes, since nobody said or did it."""

    basis: ClassVar[Basis] = Basis.MADE_UP


class NobodyIdentified(Consent):
    """Needs nobody's yes, since nobody can be recognised."""

    basis: ClassVar[Basis] = Basis.NOBODY_IDENTIFIED


_WITHOUT_A_PERSON = {kind.basis: kind for kind in (MadeUp, NobodyIdentified)}


def _consent_in_words(value: object) -> object:
    if isinstance(value, str):
        words = " ".join(value.lower().split())
        if words in _WITHOUT_A_PERSON:
            return _WITHOUT_A_PERSON[Basis(words)].model_construct()
        raise AuthorMistake(
            f'"{value}" does not say who agreed to what.',
            f'Write the consent as in docs/guide/writing-stories.md, or "{Basis.MADE_UP}", or "{Basis.NOBODY_IDENTIFIED}".',
        )
    return value


WrittenConsent = Annotated[Consent, BeforeValidator(_consent_in_words)]
"""A person's consent, or the words "made up" or "nobody identified"."""


def may_show(consent: Consent, channel: Channel, today: date) -> bool:
    """Whether a person's words may be shown on ``channel`` on the day ``today``: no, unless the consent says yes."""
    if consent.basis is not Basis.A_PERSON_AGREED:
        return True
    return (
        Agreed.WORDS in consent.agreed
        and channel in consent.use_on
        and consent.given is not None
        and consent.ask_again_by is not None
        and consent.given <= today <= consent.ask_again_by
    )
