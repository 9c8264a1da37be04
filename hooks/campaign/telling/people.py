"""People in one line, as they choose to appear."""

from __future__ import annotations

from collections.abc import Iterable

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.languages.tagged_text import TaggedText, joined
from campaign.model.people import Person
from campaign.telling.word_rules import rules_of


def person_line(person: Person, language: Language, *, is_inside: bool = False) -> str:
    """Name, role and organisation, as far as they are shown, and lived experience if the person wants it said.

    A role that does not begin the line has no capital, unless it is a name; nor has one whose line ``is_inside`` a sentence.
    One in another language keeps it.
    """
    role, rules = person.role, rules_of(language)
    if role and rules and (person.name or is_inside) and not isinstance(role, TaggedText):
        role = rules.role_inside(role)
    lived = say(language, "person.lived_experience") if person.lived_experience else None
    return joined(", ", [part for part in (person.name, role, person.organisation, lived) if part])


def people_line(people: Iterable[Person], language: Language, *, is_inside: bool = False) -> str:
    """Several people in one line."""
    lines = (person_line(person, language, is_inside=is_inside or n > 0) for n, person in enumerate(people))
    return joined("; ", lines)
