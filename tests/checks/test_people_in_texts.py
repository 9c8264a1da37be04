"""Quotes and pictures of people in texts say whose consent they are shown with, and that is so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath
from typing import Any

import pytest

from campaign.build import Build
from campaign.checks.consent import LONG_QUOTATION
from campaign.checks.people_in_texts import people_in_texts_agreed, texts_say_who_is_in_them
from campaign.checks.table import advice, checks
from campaign.model.published_file import PublishedFile
from campaign.model.record import Record
from campaign.problems import Severity
from making import AGREED, a_case_study, a_page, a_site, a_story, an_event

BUILD = Build(date(2027, 7, 7), "https://week.example.org/")
FACE = AGREED | {"agreed": ["words", "face"]}
CHOIR = PurePosixPath("docs/choir.jpg")

QUOTE = "::: quote\nby: Ash\n{}\n\nI sing bass now.\n:::\n"
FIGURE = "::: figure\nfile: choir.jpg\nalt: A choir\n{}\n\nPeople sing.\n:::\n"


def page(body: str, path: str = "docs/about.md", **fields: Any) -> Record:
    return a_page(path, f"# About\n\n{body}", **fields)


def wrong(*records: Record) -> list[str]:
    site = replace(a_site(*records), files={CHOIR: PublishedFile(CHOIR, 1, (10, 10))})
    found = list(people_in_texts_agreed(site, BUILD))
    assert all(problem.severity is Severity.ERROR for problem in found)
    return sorted({f"{problem.line}:{problem.column}: {problem.what}" for problem in found})


def unsaid(*records: Record) -> list[str]:
    found = list(texts_say_who_is_in_them(a_site(*records), BUILD))
    assert all(problem.severity is Severity.NOTE for problem in found)
    return [f"{problem.line}:{problem.column}: {problem.what}" for problem in found]


@pytest.mark.parametrize(
    ("body", "consent"),
    [
        (QUOTE.format("consent: C-0042"), AGREED),
        (QUOTE.format("consent: c-0042"), AGREED),
        (QUOTE.format("consent: made up"), None),
        (QUOTE.format("consent: Nobody  identified"), None),
        (QUOTE.format("from: A newspaper, 2019\nconsent: published before"), None),
        (FIGURE.format("consent: C-0042"), FACE),
        (FIGURE.format("consent: made up"), None),
        (FIGURE.format("people shown: nobody"), None),
    ],
)
def test_what_is_said_and_so_is_well(body: str, consent: dict[str, Any] | None) -> None:
    """Nothing is wrong, and nothing is left to say."""
    about = page(body, consents=[consent] if consent else [])

    assert wrong(about) == []
    assert unsaid(about) == []


@pytest.mark.parametrize(
    ("body", "consent", "what"),
    [
        (QUOTE.format("consent: C-0043"), AGREED, "5:10: No consent in the facts of this file has this number."),
        (QUOTE.format("consent: C-0042"), FACE | {"agreed": "face"}, "5:10: The consent does not say that their words may be shown."),
        (QUOTE.format("consent: published before"), None, "5:10: This does not say where it was published."),
        (FIGURE.format("consent: C-0042"), AGREED, "6:10: The consent does not say that their face may be shown."),
        (FIGURE.format("consent: C-0042"), AGREED | {"agreed": "photo"}, "6:10: The consent does not say that their face may be shown."),
        (FIGURE.format("consent: C-0042, C-0043"), FACE, "6:10: No consent in the facts of this file has this number."),
        (
            FIGURE.format("consent: C-0042"),
            FACE | {"under 18": "yes", "guardian reference": "G1", "safeguarding lead": "Lead"},
            "6:10: Nobody under 18 may be seen here.",
        ),
        (FIGURE.format("consent: published before"), None, "6:10: A picture is not a quotation."),
        (FIGURE.format("consent: nobody identified"), None, "6:10: Of a picture, this is said in other words."),
        (FIGURE.format("people shown: others"), None, "3:1: The picture shows people, but their consents are not here."),
        (
            FIGURE.format("people shown: nobody\nconsent: C-0042"),
            FACE,
            "7:10: This says that nobody can be seen, and whose consent it is shown with.",
        ),
        (
            f"```example\n{QUOTE.format('consent: C-0042')}```\n",
            AGREED,
            "6:10: The lines of an example are shown, so the number of a consent cannot be here.",
        ),
    ],
)  # fmt: skip
def test_what_is_said_and_not_so_stops_the_build(
    body: str, consent: dict[str, Any] | None, what: str
) -> None:
    """At the value that is wrong."""
    about = page(body, consents=[consent] if consent else [])

    assert wrong(about) == [what]
    assert what.partition(": ")[2] in {problem.what for problem in checks(a_site(about), BUILD)}


def test_what_is_not_said_is_a_note() -> None:
    """Of quotes, figures and pictures between words, each on its line; the build goes on."""
    about = page(f"{QUOTE.format('from: Here')}\n{FIGURE.format('caption: So')}\n![A choir](choir.jpg)\n")

    assert wrong(about) == []
    assert unsaid(about) == [
        "3:1: This does not say if its person agreed to be quoted here.",
        "10:1: This does not say who can be seen in the picture.",
        "18:10: This does not say who can be seen in the picture.",
    ]
    assert {problem.what for problem in advice(a_site(about), BUILD)} >= {
        "This does not say who can be seen in the picture."
    }


def test_a_page_can_say_it_of_all_its_pictures() -> None:
    """One line is enough where nobody can be seen; of a quote it says nothing."""
    body = f"{QUOTE.format('from: Here')}\n{FIGURE.format('caption: So')}\n![A choir](choir.jpg)\n"

    assert unsaid(page(body, **{"people shown": "nobody"})) == [
        "3:1: This does not say if its person agreed to be quoted here."
    ]


def test_a_consent_that_nothing_names_is_a_note() -> None:
    """It holds the page back on its last day, and nobody would know why."""
    assert unsaid(page("Words.", consents=[AGREED])) == ["1:1: Nothing on this page names this consent."]


def test_an_event_cannot_name_a_consent() -> None:
    """It must not go when one ends, so a quote there is nobody's who agreed here."""
    event = an_event(description=QUOTE.format("consent: C-0042"))
    (problem,) = people_in_texts_agreed(a_site(event), BUILD)

    assert problem.what == "There can be no consents in this file, since it must not go when one ends."
    assert wrong(an_event(description=QUOTE.format("consent: made up"))) == []
    assert len(unsaid(an_event(description=QUOTE.format("from: Here")))) == 1


def test_the_consent_of_a_case_study_is_for_its_quotes() -> None:
    """A block may name one of the consents that are there, and need not; a story asks for nothing more."""
    named = a_case_study(body=QUOTE.format("consent: C-0042"), consent=AGREED)
    mistyped = a_case_study(body=QUOTE.format("consent: C-0043"), consent=AGREED)

    assert wrong(named) == []
    assert wrong(mistyped) == ["3:10: No consent in the facts of this file has this number."]
    assert unsaid(a_case_study(body=QUOTE.format("from: Here"), consent=AGREED)) == []
    assert unsaid(a_story(body=QUOTE.format("from: Here"), consent=AGREED)) == []
    assert unsaid(a_case_study(body=FIGURE.format("caption: So"), consent=AGREED)) != []


def test_a_picture_of_people_names_them_wherever_it_is() -> None:
    """It goes when their consent ends, so no page shows it, or leads to it, without them."""
    with_consent = page(FIGURE.format("consent: C-0042"), consents=[FACE])
    what = '"choir.jpg" shows people who agreed to be on docs/about.md.'

    for body in (
        "![A choir](choir.jpg)",
        FIGURE.format("people shown: nobody"),
        "See [the choir](choir.jpg).",
    ):
        assert [each.partition(": ")[2] for each in wrong(with_consent, page(body, "docs/more.md"))] == [what]
    also = page(FIGURE.format("consent: C-0042"), "docs/more.md", consents=[FACE])
    assert wrong(with_consent, also) == []


def test_a_long_quotation_is_a_note() -> None:
    """From so many words on, somebody should think about it."""
    quote = "::: quote\nby: Ash\nfrom: A newspaper, 2019\nconsent: published before\n\n{}\n:::\n"

    assert unsaid(page(quote.format("word " * LONG_QUOTATION))) == []
    assert unsaid(page(quote.format("word " * (LONG_QUOTATION + 1)))) == [
        "3:1: This quotes 201 words that were published elsewhere."
    ]
