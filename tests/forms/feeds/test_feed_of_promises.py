"""The feed of what came of what people said."""

from __future__ import annotations

from typing import Any

from campaign.forms.feeds.feeds import feed_file
from campaign.kinds.feeds import TO_YOU_SAID
from campaign.model.record import Record
from forms.feeds.fed import BUILD, read
from making import a_promise, in_feeds


def entries(*records: Record) -> Any:
    return read(feed_file(TO_YOU_SAID, in_feeds(*records), BUILD)).entries


def test_an_entry_says_what_came_of_it() -> None:
    """Its status is in its title, and the answer is what it says."""
    (entry,) = entries(a_promise(answered_on="3 May 2027", told=[{"when": "4 May 2027"}]))

    assert entry.title == "Done: The form is too long."
    assert entry.summary == "We did: The form has 4 questions."
    assert entry.link == "https://week.example.org/2027/you-said/shorter-form/"
    assert entry.published == "2027-05-03T00:00:00+00:00"
    assert entry.updated == "2027-05-04T00:00:00+00:00"


def test_what_was_answered_last_comes_first() -> None:
    """Of all years: what is kept late is news, too."""
    found = entries(
        a_promise("a", you_said="A.", answered_on="1 May 2027"),
        a_promise("b", you_said="B.", answered_on="3 May 2027", year=2026),
        a_promise("c", you_said="C.", said_on="2 May 2027"),
        a_promise("d", you_said="D."),
    )

    assert [entry.title for entry in found] == ["Done: B.", "Done: C.", "Done: A.", "Done: D."]


def test_another_answer_is_another_entry() -> None:
    """Readers who saw that it was under way hear that it is done."""
    (before,) = entries(a_promise(we="are doing"))
    (after,) = entries(a_promise(we="did"))
    (corrected,) = entries(a_promise(we="did", what_happened="The form has 5 questions."))

    assert before.id != after.id
    assert after.id == corrected.id
