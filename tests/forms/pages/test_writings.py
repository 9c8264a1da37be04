"""The pages of what people write: stories, case studies and write-ups."""

from __future__ import annotations

from typing import Any

import pytest

from campaign.artefact import Page
from campaign.forms.pages.record import record_page
from campaign.languages.phrases import ENGLISH, say
from campaign.model.record import Record
from forms.pages.facts import build_on, page_at
from making import AGREED, a_case_study, a_story, a_workshop, an_event, an_organiser, on_site, published

BUILD = build_on(7)


def shown(record: Record, *others: Record) -> dict[str, Any]:
    """The facts of a record's page; ``others`` are on the site too."""
    return page_at(record.address, record, *others, build=BUILD)


def story_facts(**fields: Any) -> dict[str, Any]:
    facts: dict[str, Any] = shown(a_story(**fields))["story"]
    return facts


@pytest.mark.parametrize(("use_on", "has_image"), [(["site", "social"], True), (["site", "feeds"], False)])
def test_only_what_may_be_shared_has_an_image(use_on: list[str], has_image: bool) -> None:
    """For a story, a case study and a write-up alike."""
    consent = AGREED | {"use on": use_on}
    records = [a_story(consent=consent), a_case_study(consent=consent), a_workshop(consent=consent)]

    pages = [record_page(on_site(record), published(record), BUILD).content for record in records]

    assert [isinstance(page, Page) and page.image is not None for page in pages] == [has_image] * 3


def test_what_is_made_up_says_so() -> None:
    """An example is never taken for somebody's life."""
    assert story_facts(consent="made up")["made_up"] is True
    assert story_facts()["made_up"] is False


@pytest.mark.parametrize(
    ("source", "printed"),
    [
        ({"title": "Doors", "publisher": "The Ark", "year": "2019"}, "Doors. The Ark, 2019."),
        ({"title": "Who decides?", "publisher": "Ark Ltd."}, "Who decides? Ark Ltd."),
    ],
)
def test_a_source_has_one_mark_after_each_part(source: dict[str, str], printed: str) -> None:
    """That of its title or of its publisher, or else a full stop."""
    said = story_facts(sources=[source])["sources"][0]

    assert f"{said['title']}{said['stop']} {said['published']}" == printed


def test_a_chosen_name_is_said_to_be_one() -> None:
    """Readers know that the name is not the real one; other kinds of name need no word."""
    chosen = story_facts(told_by={"name": "Posy", "name is": "chosen"})["name_is_chosen"]

    assert chosen == "Posy"
    assert story_facts()["name_is_chosen"] is None


@pytest.mark.parametrize(("words", "minutes"), [(1, "1 minute"), (180, "1 minute"), (900, "5 minute")])
def test_how_long_it_takes_to_read(words: int, minutes: str) -> None:
    """At a calm pace, and never no time."""
    assert minutes in story_facts(body="word " * words)["minutes"]


def test_stories_lead_to_each_other() -> None:
    """Each story has another one after it, the last leads to the first, and a lone one to none."""
    a, b = a_story("a", title="A"), a_story("b", title="B")

    assert shown(a, b)["story"]["another"]["title"] == "B"
    assert shown(b, a)["story"]["another"]["title"] == "A"
    assert shown(a)["story"]["another"] is None


def test_a_story_held_back_is_nobodys_next() -> None:
    """No page leads to a story that has none."""
    away = a_story("b", consent=AGREED | {"ask again by": "6 July 2027"})

    assert shown(a_story("a"), away)["story"]["another"] is None


def test_not_recorded_is_not_guessed() -> None:
    """A write-up of which no day and place are known says so."""
    facts = shown(a_workshop(when="not recorded"))["workshop"]

    not_recorded = say(ENGLISH, "not_recorded")
    assert [facts[name] for name in ("when", "where", "what_next")] == [None, None, not_recorded]
    assert facts["not_recorded"] == "The day and the place were not recorded."
    assert facts["start"] is None
    assert shown(a_case_study())["study"]["started"] is None


def test_questions_are_told_from_statements() -> None:
    """What is put back to the reader is kept apart from what was only said."""
    said = ["We meet at noon", {"words": "Who is missing?", "question": "yes"}]
    facts = shown(a_workshop(other_statements=said))["workshop"]

    assert (facts["statements"], facts["questions"]) == (["We meet at noon"], ["Who is missing?"])


def test_a_write_up_leads_to_its_event() -> None:
    """By the event's own title and address."""
    choir = an_event("choir", title="Choir")
    facts = shown(a_workshop(event=choir), choir)["workshop"]

    assert facts["part_of"]["event"] == {"name": "Choir", "address": "2027/events/choir/"}
    assert shown(a_workshop())["workshop"]["part_of"] is None


def test_how_a_story_was_made_is_told_with_the_yes_of_its_teller() -> None:
    """Either may be known alone; where neither is, nothing is told."""
    assert story_facts(how_it_was_made="Over tea.")["how_made"] == {
        "how": "Over tea.",
        "agreed": say(ENGLISH, "story.agreed"),
    }
    assert story_facts()["how_made"]["how"] is None
    assert story_facts(consent="made up", how_it_was_made="Over tea.")["how_made"]["agreed"] is None
    assert story_facts(consent="made up")["how_made"] is None


def test_sections_beside_a_writing_list_what_is_known() -> None:
    """Always the same ones in the same order; those that list nothing are left out by the template."""
    study = shown(a_case_study(partners=["The Pier"], topics="Housing"))["study"]["sections"]

    assert [(each["id"], [*each["links"], *each["names"]]) for each in study] == [
        ("org", []),
        ("people", []),
        ("partners", [{"name": "The Pier", "link": None}]),
        ("topics", [{"name": "Housing", "address": "topics/housing/"}]),
    ]


def test_quotes_keep_their_paragraphs() -> None:
    """A blank line begins a new one; whose words they are is said as they wish."""
    quotes = [{"words": "One\ntwo.\n\nThree.", "by": {"role": "Nurse", "organisation": "Harbour Clinic"}}]
    (quote,) = shown(a_case_study(quotes=quotes))["study"]["quotes"]

    assert quote == {
        "opens": "“",
        "paragraphs": ["One two.", "Three."],
        "closes": "”",
        "by": "Nurse, Harbour Clinic",
    }


def test_organisers_topics_and_venues_list_what_belongs_to_them() -> None:
    """Events they run or support, and what is written about them."""
    ark = an_organiser("ark", name="The Ark")
    event = an_event("choir", title="Choir", partners=[ark], topics="Housing")
    study = a_case_study("letters", title="Letters", organisations=[ark], topics="Housing")
    for path in ("organisers/ark/", "topics/housing/"):
        facts = page_at(path, ark, event, study, build=BUILD)

        assert [
            [row["title"] for row in [*each["events"], *each["writings"]]] for each in facts["sections"]
        ] == [["Choir"], ["Letters"]]


def test_quotation_marks_turn_with_the_words() -> None:
    """No rule of Unicode turns them: from right to left, CLDR has the other one first."""
    quotes = [{"words": "مرحبا", "language": "ar"}, {"words": "Helo", "language": "cy"}]
    found = shown(a_case_study(quotes=quotes))["study"]["quotes"]

    assert [(quote["opens"], quote["closes"]) for quote in found] == [("”", "“"), ("“", "”")]
