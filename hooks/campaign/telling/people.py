"""People in one line, as they choose to appear."""

from __future__ import annotations

from campaign.languages.phrases import Locale, say
from campaign.model.people import Person


def person_line(person: Person, locale: Locale) -> str:
    """Name, role and organisation, as far as they are shown, and lived experience if the person wants it said."""
    lived = say(locale, "person.lived_experience") if person.lived_experience else None
    return ", ".join(part for part in (person.name, person.role, person.organisation, lived) if part)
