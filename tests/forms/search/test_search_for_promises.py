"""What the search says of something that people said."""

from __future__ import annotations

from datetime import date

from campaign.build import Build
from campaign.forms.search.promises import became, no_access, said_when
from making import a_promise

BUILD = Build(date(2027, 7, 7), "https://week.example.org/")


def test_it_says_what_came_of_it_and_when_it_was_said() -> None:
    """What is late says so."""
    late = a_promise(we="are doing", due="1 July 2027", said_on="5 June 2027")

    assert became(late, BUILD) == ("Late", None)
    assert said_when(late, BUILD) == [(None, "Saturday 5 June 2027")]


def test_a_day_that_nobody_wrote_down_is_not_said() -> None:
    """The year is said in its place. There is no access to tell of."""
    assert said_when(a_promise(), BUILD) == []
    assert no_access(a_promise()) == ()
