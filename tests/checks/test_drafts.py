"""Pages that still say what to write."""

from __future__ import annotations

from datetime import date

from campaign.build import Build
from campaign.checks.drafts import TO_WRITE, nothing_is_left_to_write
from making import a_page, a_site

BUILD = Build(date(2027, 7, 7), "https://week.example.org/")
WORDS = f"We meet.\n\n{TO_WRITE} Where you meet."


def test_what_tells_an_author_what_to_write_is_not_for_readers() -> None:
    """A page that is no draft any more has it on its line."""
    page = a_page("docs/about.md", WORDS, line=5, title="About")
    (found,) = nothing_is_left_to_write(a_site(page), BUILD)

    assert str(found) == (
        "docs/about.md:7:1: This still says what to write here. "
        'Write it, or delete it. Until then, put "draft: yes" between two lines "---" at the top.'
    )


def test_a_draft_may_say_what_to_write() -> None:
    """That is what it is there for."""
    page = a_page("docs/about.md", WORDS, title="About", draft="yes")

    assert [*nothing_is_left_to_write(a_site(page), BUILD)] == []
