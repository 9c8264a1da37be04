"""People in one line."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from campaign.languages.phrases import ENGLISH
from campaign.model.people import Person
from campaign.telling.people import people_line, person_line
from campaign.telling.whole_sentences import role_inside


def a_person(**fields: Any) -> Person:
    return Person.model_validate({name.replace("_", " "): value for name, value in fields.items()})


@pytest.mark.parametrize(
    ("role", "inside"),
    [
        ("A person who uses the crisis team", "a person who uses the crisis team"),
        ("A Deaf person", "a Deaf person"),
        ("The chair of Patchwork Arts", "the chair of Patchwork Arts"),
        ("Two trainers who claim benefits", "two trainers who claim benefits"),
        ("Carer", "carer"),
        ("Support worker", "support worker"),
        ("Co-facilitator for the choir", "co-facilitator for the choir"),
        ("Clinic manager, NHS", "clinic manager, NHS"),
        ("carer", "carer"),
        ("Welsh speaker", "Welsh speaker"),
        ("Macmillan nurse", "Macmillan nurse"),
        ("Samaritans volunteer", "Samaritans volunteer"),
        ("Involvement Lead", "Involvement Lead"),
        ("Health and Social Care Facilitator", "Health and Social Care Facilitator"),
        ("NHS manager", "NHS manager"),
        ("I run the café", "I run the café"),
    ],
)
def test_a_role_inside_a_sentence(role: str, inside: str) -> None:
    """No capital in the middle of a line, unless it may be that of a name."""
    assert role_inside(role) == inside


def test_who_has_no_name_is_told_by_what_they_do() -> None:
    """The role begins a line with a capital, and goes on in a sentence without."""
    person = a_person(
        role="A person who uses the clinic", organisation="The Harbour Clinic", lived_experience="yes"
    )

    assert person_line(person, ENGLISH).startswith("A person who uses the clinic, The Harbour Clinic")
    assert person_line(person, ENGLISH, is_inside=True).startswith(
        "a person who uses the clinic, The Harbour"
    )


def test_a_name_is_never_made_small() -> None:
    """It stays as the person wants it, and what follows it has no capital of its own."""
    person = a_person(name="The Baker", name_is="chosen", role="Carer")

    assert person_line(person, ENGLISH, is_inside=True) == "The Baker, carer"


def test_an_organisation_keeps_its_name() -> None:
    """It may begin as a role does."""
    assert (
        person_line(a_person(organisation="Support Together"), ENGLISH, is_inside=True) == "Support Together"
    )


def test_several_people() -> None:
    """Only the first may begin the line."""
    people = [a_person(role="Trainer"), a_person(role="Speaker")]

    assert people_line(people, ENGLISH) == "Trainer; speaker"
    assert people_line(people, ENGLISH, is_inside=True) == "trainer; speaker"


def test_words_of_a_language_without_rules_stay_as_they_are() -> None:
    """Nothing is guessed: in German, a carer has a capital."""
    german = replace(ENGLISH, tag="de")

    assert person_line(a_person(name="Uli", name_is="chosen", role="Trainer"), german).endswith(
        "Uli, Trainer"
    )
