"""What search engines are told of something that people said."""

from __future__ import annotations

import pytest

from campaign.forms.linked_data.promises import promise
from forms.linked_data.told import BUILD, TIDE_HOUSE
from making import a_promise, a_story, an_event, an_organiser, published


def test_all_that_is_known() -> None:
    """An Action of whoever answers, on the words of those who said it."""
    event = an_event()
    said = a_promise(
        short_title="Too long", said_on="5 July 2027", where="On cards", answered_on="6 July 2027", why="It was old.",
        events=[event], topics="Housing",
    )  # fmt: skip
    site = published(said, event)

    page = "https://week.example.org/2027/you-said/shorter-form/"
    assert promise(site.pass_of(said), site, BUILD) == {
        "@context": "https://schema.org",
        "@type": "Action",
        "@id": page,
        "url": page,
        "name": "The form is too long.",
        "alternateName": "Too long",
        "actionStatus": "https://schema.org/CompletedActionStatus",
        "agent": [TIDE_HOUSE],
        "participant": {"@type": "Organization", "name": "People who came"},
        "startTime": "2027-07-05",
        "endTime": "2027-07-06",
        "location": "On cards",
        "object": {
            "@type": "CreativeWork",
            "text": "The form is too long.",
            "about": [{"@type": "Thing", "name": "Housing"}],
            "isBasedOn": ["https://week.example.org/2027/events/open-kitchen/"],
            "inLanguage": "en-GB",
        },
        "result": {"@type": "Thing", "description": "The form has 4 questions."},
        "error": {"@type": "Thing", "description": "It was old."},
    }


@pytest.mark.parametrize(
    ("we", "status"),
    [
        ("did", "CompletedActionStatus"),
        ("are doing", "ActiveActionStatus"),
        ("have not decided", "PotentialActionStatus"),
        ("cannot", "FailedActionStatus"),
        ("changed nothing", "FailedActionStatus"),
        ("do not decide this", "PotentialActionStatus"),
    ],
)
def test_each_answer_has_a_status(we: str, status: str) -> None:
    """What is open has no end."""
    said = a_promise(we=we, why="So.", answered_on="6 July 2027")
    site = published(said)
    made = promise(site.pass_of(said), site, BUILD)

    assert made["actionStatus"] == f"https://schema.org/{status}"
    assert ("endTime" in made) == (we not in ("are doing", "have not decided"))


def test_whoever_answers_is_the_agent() -> None:
    """The publisher of the site, unless somebody else is named; and what may not be shown is not named."""
    ark, held = an_organiser("ark", name="The Ark"), a_story()
    said = a_promise(organisations=[ark], stories=[held])
    site = published(said, ark)
    made = promise(site.pass_of(said), site, BUILD)

    assert [agent["name"] for agent in made["agent"]] == ["The Ark"]
    assert "isBasedOn" not in made["object"]
