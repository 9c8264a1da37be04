"""What a text says of the people in its quotes and pictures."""

from __future__ import annotations

from campaign.prose.people_in_text import people_in, without_consents

TEXT = """Before.

::: quote
by: Ash
from: A newspaper, 2019
consent: 2A9C-15

Three words here.
:::

![A boat](boat.jpg)

::: figure
file: choir.jpg
alt: Two people
consent: 2A9C-15, 2A9C-16,
people shown: Nobody

Long.

![A quay](quay.jpg)
:::
"""


def test_quotes_figures_and_pictures_are_found_where_they_stand() -> None:
    """Each on its line, pictures inside of blocks too, and a consent where its value is."""
    quote, boat, figure, quay = people_in(TEXT)

    assert (quote.line, quote.consents_at, quote.is_quote, quote.says_where, quote.words) == (
        2,
        (5, 9),
        True,
        True,
        3,
    )
    assert quote.consents == ("2A9C-15",)
    assert (boat.line, boat.column, boat.file, boat.is_block, boat.says_nobody) == (
        10,
        8,
        "boat.jpg",
        False,
        None,
    )
    assert (figure.line, figure.file, figure.is_quote) == (12, "choir.jpg", False)
    assert (figure.consents, figure.says_nobody) == (("2A9C-15", "2A9C-16"), True)
    assert (quay.line, quay.file) == (20, "quay.jpg")


def test_what_is_not_said_is_not_known() -> None:
    """A figure that says that others can be seen says something, and one that says nothing does not."""
    others, nothing = people_in(
        "::: figure\nfile: a.jpg\npeople shown: others\n:::\n::: figure\nfile: a.jpg\n:::\n"
    )

    assert others.says_nobody is False
    assert nothing.says_nobody is None
    assert nothing.consents_at == (nothing.line, 0)


def test_an_example_is_shown_too() -> None:
    """What stands in an example is on the page, with its own lines."""
    (quote,) = people_in("```example\n::: quote\nby: Ash\n\nSo.\n:::\n```\n")

    assert quote.is_example
    assert quote.line == 1


def test_other_code_shows_nobody() -> None:
    """A fence that is no example is text."""
    assert list(people_in("```\n::: quote\nby: Ash\n\nSo.\n:::\n```\n")) == []


def test_whose_consent_there_is_can_be_left_out() -> None:
    """Of each block, with every line where it was; all other fields and words stay, also those that look like it."""
    left = without_consents("Before.\n" + TEXT + "consent: none of yours\n")

    assert left.count("\n") == TEXT.count("\n") + 2
    assert "2A9C" not in left
    assert "people shown" not in left
    for stays in ("by: Ash", "file: choir.jpg", "consent: none of yours"):
        assert stays in left
    assert without_consents("consent: mine") == "consent: mine"
