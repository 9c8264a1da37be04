"""Quotation marks and apostrophes of other languages, on pages: prose has printed ones, and one line what was typed."""

from __future__ import annotations

from campaign.forms.easy_read.rows import paragraph
from campaign.languages.tagged_text import in_language
from campaign.prose.place import ANYWHERE
from forms.pages.event_page import shown
from forms.pages.facts import build_on, page_at
from making import a_case_study, a_story

URDU = 'اس نے کہا: "جی"'


def test_the_prose_of_a_record_has_the_marks_of_its_language() -> None:
    """A story, a description and the two texts of a case study."""
    story = a_story(language="ur", body=URDU)
    study = a_case_study(language="pl", body='"Tak"', what_changed='"Nie"')
    build = build_on(1)

    assert "”جی“" in page_at(story.address, story, build=build)["story"]["body"]
    its_page = page_at(study.address, study, build=build)["study"]
    assert ("„Tak”" in its_page["body"], "„Nie”" in its_page["what_changed"]) == (True, True)
    assert "„Ja“" in shown(description='"Ja"', language="de")["description"]


def test_titles_quotes_and_sessions_stay_as_typed() -> None:
    """What is one line in a file is shown sign by sign, in whatever language."""
    event = shown(
        language="cy",
        title='O\'r "diwedd"',
        sessions=[{"title": 'Canu "nawr"', "when": "10am to 11am", "summary": "Mae'n braf."}],
    )
    study = a_case_study(language="pl", quotes=[{"words": 'Powiedziała "tak".'}])
    (session,) = event["agenda"]
    (quote,) = page_at(study.address, study, build=build_on(1))["study"]["quotes"]

    assert event["title"] == 'O\'r "diwedd"'
    assert (session["title"], session["summary"]) == ('Canu "nawr"', "Mae'n braf.")
    assert quote["paragraphs"] == ['Powiedziała "tak".']


def test_a_line_of_an_easy_read_has_the_marks_of_its_language() -> None:
    """Whether all of it is in another language, or a part."""
    assert "”جی“" in paragraph(in_language(URDU, "ur"), ANYWHERE)
    assert "„tak”" in paragraph('Say ["tak"]{lang=pl}.', ANYWHERE)
