"""The page of one thing that people said, and the pages of what it is about."""

from __future__ import annotations

from datetime import date
from typing import Any
from urllib.parse import parse_qs, urlsplit

from campaign.build import Build
from campaign.forms.pages.case_study import case_study_facts
from campaign.forms.pages.event import event_facts
from campaign.forms.pages.promise import promise_facts
from campaign.forms.pages.report import report_facts
from campaign.forms.pages.story import story_facts
from campaign.forms.pages.survey import survey_facts
from campaign.forms.pages.workshop import workshop_facts
from campaign.model.record import Record
from making import (
    AGREED,
    a_case_study,
    a_promise,
    a_report,
    a_story,
    a_survey,
    a_workshop,
    an_event,
    published,
)

BUILD = Build(date(2027, 7, 7), "https://week.example.org/")


def page(*others: Record, **fields: Any) -> Any:
    promise = a_promise(**fields)
    site = published(promise, *others)
    return promise_facts(site.pass_of(promise), site, BUILD)["promise"]


def links(facts: Any) -> dict[str, list[str]]:
    return {
        part["heading"]: [link["address"] for link in part["links"]]
        for part in facts["sections"]
        if part["links"]
    }


def test_it_tells_the_answer_whole() -> None:
    """The sign beside the answer says the same as its words."""
    made = page(said_on="5 July 2027", where="On cards", answered_on="6 July 2027", why="It asked too much.")

    assert (made["we"], made["words"], made["icon"], made["status"]) == (
        "We did", "The form has 4 questions.", "yes", "Done",
    )  # fmt: skip
    assert made["why"] == "It asked too much."
    assert made["facts"] == [
        {"name": "When", "words": "Monday 5 July 2027"},
        {"name": "Where or how", "words": "On cards"},
        {"name": "When we answered", "words": "Tuesday 6 July 2027"},
    ]


def test_an_owner_that_nobody_wrote_down_is_not_recorded() -> None:
    """It is not left out: whoever waits looks for it."""
    assert page(owner="not recorded")["owner"] == "Not recorded"


def test_who_was_told_is_listed_or_said_not_to_be_written_down() -> None:
    """One of the two, so that no page is silent about it."""
    told = page(told={"when": "6 July 2027", "how": "a poster"})
    nobody = page()

    assert (told["told"], told["told_lines"]) == (None, ["Tuesday 6 July 2027: a poster"])
    assert (nobody["told"], nobody["told_lines"]) == ("Nobody has written down that people were told.", [])


def test_it_can_be_sent_on() -> None:
    """By an e-mail that has its title and its whole address."""
    sent = urlsplit(page()["send"])

    assert sent.scheme == "mailto"
    assert parse_qs(sent.query) == {
        "subject": ["The form is too long."],
        "body": ["https://week.example.org/2027/you-said/shorter-form/"],
    }


def test_both_ends_lead_to_each_other() -> None:
    """The event where it was said, and the write-ups, stories and case studies that tell of it."""
    event, workshop, story, study = an_event(), a_workshop(), a_story(), a_case_study()
    report, survey = a_report(), a_survey()
    promise = a_promise(events=[event], workshops=[workshop], stories=[story, study, report, survey])
    site = published(promise, event, workshop, story, study, report, survey)

    assert links(promise_facts(site.pass_of(promise), site, BUILD)["promise"]) == {
        "Where people said it": [event.address],
        "Read more about it": [each.address for each in (workshop, story, study, report, survey)],
    }
    (of_event,) = event_facts(site.pass_of(event), site, BUILD)["event"]["told"]
    assert of_event["heading"] == "What came of it"
    assert [(row["title"], row["summary"], row["address"]) for row in of_event["rows"]] == [
        ("The form is too long.", "We did: The form has 4 questions.", promise.address)
    ]
    others = (
        workshop_facts(site.pass_of(workshop), site, BUILD)["workshop"],
        story_facts(site.pass_of(story), site, BUILD)["story"],
        case_study_facts(site.pass_of(study), site, BUILD)["study"],
        report_facts(site.pass_of(report), site, BUILD)["report"],
        survey_facts(site.pass_of(survey), site, BUILD)["survey"],
    )
    assert [links(made)["What came of it"] for made in others] == [[promise.address]] * 5


def test_what_may_not_be_shown_is_not_named() -> None:
    """Neither on the page of the promise nor by its title."""
    held = a_story(consent=AGREED | {"use on": "print"})
    promise = a_promise(stories=[held])
    site = published(promise, held)

    assert links(promise_facts(site.pass_of(promise), site, BUILD)["promise"]) == {}


def test_words_of_one_person_are_quoted_as_everywhere() -> None:
    """What was made up says so."""
    quote = {"words": "I gave up.", "by": {"role": "Visitor"}}
    real = page(quote=quote | {"consent": AGREED})
    made_up = page(quote=quote | {"consent": "made up"})

    assert real["quote"]["paragraphs"] == ["I gave up."]
    assert (real["made_up"], made_up["made_up"], page()["made_up"]) == (False, True, False)
