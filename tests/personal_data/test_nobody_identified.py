"""A consent that says "nobody identified" is compared with the names in the text."""

from __future__ import annotations

import pytest

from personal_data.scanned import in_a_story, told

NOBODY = "title: What we said\nconsent: nobody identified\n"


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ('"Tea first," said Dorothy. Callum Nettle agreed. Megan said yes, and "no", wrote Owen.', 4),
        ("“It is a start” – Dorothy, 81", 1),
        ("Dorothy Bloggs made the tea.", 1),
        ("Somebody said tea. A carer agreed. We met at Dorothy Pattison House.", 0),
        ("People from St Martin's and the Victoria Park group came.", 0),
    ],
)
def test_who_is_named_though_nobody_is(words: str, count: int) -> None:
    """By two names, or as the one who said something."""

    assert told(in_a_story(words, NOBODY)) == ["person"] * count


def test_names_that_people_chose_identify_nobody() -> None:
    """The file says so itself."""
    facts = f"{NOBODY}facilitators:\n  - name: Dorothy\n    name is: chosen\n"

    assert in_a_story('"Tea first," said Dorothy.', facts) == ()


def test_other_consents_are_about_names_that_were_agreed() -> None:
    """There, a name is what somebody said yes to."""

    assert in_a_story('"Tea first," said Dorothy.', "consent:\n  reference: C-0042\n") == ()


def test_people_who_tell_of_themselves_are_no_third_persons() -> None:
    """The names of a story's own people, of which its consent is."""

    assert in_a_story("Kelly has schizophrenia.", own=frozenset({"kelly"})) == ()


@pytest.mark.parametrize(
    "by", ["  by: {name: Dorothy Nettle, name is: full name}\n", "  by:\n    name: Dorothy Nettle\n"]
)
@pytest.mark.parametrize(("agreed", "may_be_named"), [("[words, name]", True), ("words", False)])
def test_a_quote_with_a_consent_of_its_own_may_name_who_said_it(
    by: str, agreed: str, may_be_named: bool
) -> None:
    """The rest of the page identifies nobody."""
    facts = (
        f"{NOBODY}quotes:\n  words: Tea first.\n{by}  consent:\n    reference: C-42\n    agreed: {agreed}\n"
    )

    assert (in_a_story('"Tea first," said Dorothy Nettle.', facts) == ()) is may_be_named
