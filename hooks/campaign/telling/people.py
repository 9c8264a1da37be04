"""People in one line, as they choose to appear."""

from __future__ import annotations

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.languages.tagged_text import joined
from campaign.model.people import Person


def person_line(person: Person, language: Language) -> str:
    """Name, role and organisation, as far as they are shown, and lived experience if the person wants it said."""
    lived = say(language, "person.lived_experience") if person.lived_experience else None
    return joined(", ", [part for part in (person.name, person.role, person.organisation, lived) if part])
