"""What is left to do in a campaign that is somebody's own."""

from __future__ import annotations

from campaign.checks.drafts import TO_WRITE
from campaign.starting.left_to_do import CODE_OWNERS, NOBODY, left_to_do, nobody_is_asked
from making import a_campaign, a_page, an_event
from whole_campaign import REPOSITORY

DONE = a_campaign(
    accessibility={"nation": "Wales", "answer within": "5"}, **{"updates from": "https://code.test/week"}
)


def test_nothing_is_left_of_a_whole_campaign() -> None:
    """A list that never gets shorter is not read."""
    assert [*left_to_do([DONE, an_event(), a_page("docs/about.md", "We meet.", title="About")])] == []


def test_drafts_say_how_much_is_to_be_written() -> None:
    """And what to do then."""
    body = f"{TO_WRITE} Who.\n\n{TO_WRITE} When."
    draft = a_page("docs/about.md", body, title="About", draft="yes")

    assert [*left_to_do([DONE, an_event(), draft])] == [
        (
            "docs/about.md",
            'A draft, so it is not on the site. Write 2 parts, then delete the line "draft: yes".',
        )
    ]


def test_what_is_not_known_yet_is_named() -> None:
    """Without an event, an address for new versions, a nation and a number of days."""
    assert [path for path, _ in left_to_do([a_campaign()])] == ["events/2027/", *["mkdocs.yml"] * 3]


def test_the_example_has_nothing_left_to_do() -> None:
    """Only its drafts, if it has any."""
    assert [*left_to_do([a_campaign(example="yes")])] == []


def test_code_owners_are_named() -> None:
    """Whoever has not said who looks after the code is told, until it is done. At other code hosts there is no such file."""
    (line,) = nobody_is_asked(f"# @anybody\n/hooks/ {NOBODY}\n")

    assert line == (
        ".github/CODEOWNERS",
        "Nobody is asked before code is changed. Write your name at the code host in place of @WHO_LOOKS_AFTER_THE_SITE.",
    )
    assert [*nobody_is_asked("/hooks/ @team\n"), *nobody_is_asked("")] == []
    assert NOBODY in (REPOSITORY / CODE_OWNERS).read_text("utf-8")
