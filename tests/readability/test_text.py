from __future__ import annotations

import pytest

from campaign.readability.inline import Mark
from campaign.readability.taking_apart import take_apart
from campaign.readability.text import Is, Text


def seen(text: Text) -> list[tuple[str, str]]:
    return [(unit.what.value, unit.text) for unit in text.units]


@pytest.mark.parametrize(
    ("source", "units"),
    [
        ("# A *big* day #", [("heading", "A big day")]),
        ("A day\n=====\n", [("heading", "A day")]),
        ("One\ntwo.", [("paragraph", "One\ntwo.")]),
        (
            "You can bring:\n\n- a friend\n- a dog",
            [("paragraph", "You can bring:"), ("list item", "a friend"), ("list item", "a dog")],
        ),
        ("1. Come\n   in.\n2) Go.", [("list item", "Come\nin."), ("list item", "Go.")]),
        ("> I came.\n\nShe came.", [("quote", "I came."), ("paragraph", "She came.")]),
        (
            "::: quote\nby: Robin\n\nI came.\n:::\n\nShe came.",
            [("quote", "I came."), ("paragraph", "She came.")],
        ),
        ("![bus]\nTake the bus.", [("picture", ""), ("paragraph", "Take the bus.")]),
        ("```\n# code\n```\nText", [("code", ""), ("paragraph", "Text")]),
        ("| a | b |\n|---|---|", [("table", ""), ("table", "")]),
        ('See [the *day*](a.md "x"), <b>now</b> &amp; `then`.', [("paragraph", "See the day, now & then.")]),
        (r"5 \* 3, a_b_c and [x]", [("paragraph", "5 * 3, a_b_c and [x]")]),
        ("Text.[^1]\n\n[^1]: Note.", [("paragraph", "Text."), ("footnote", "Note.")]),
        ("[a]: https://example.org\n*[BSL]: British Sign Language", []),
    ],
)
def test_markdown_is_taken_apart(source: str, units: list[tuple[str, str]]) -> None:
    """Each piece is what a reader of the page would see, and nothing is glued to its neighbour."""
    assert seen(take_apart(source, easy=False)) == units


def test_lines_of_easy_read_stand_by_themselves() -> None:
    """In Easy Read each line is a piece of its own; elsewhere a paragraph goes on."""
    assert len(take_apart("It is free.\nYou can come.", easy=True).units) == 2
    assert len(take_apart("It is free.\nYou can come.", easy=False).units) == 1


def test_every_letter_knows_its_place() -> None:
    """Marks, entities and joined lines do not move what is found."""
    source = "# A\n\nSee **the** [big\nday](a.md) &amp; *then* go."
    text = take_apart(source, easy=False)
    unit = text.units[1]

    assert [text.where(unit, unit.text.index(word)) for word in ("the", "big", "day", "&", "then", "go")] == [
        (3, 7), (3, 14), (4, 1), (4, 12), (4, 19), (4, 25),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "quoted"),
    [
        ('She said "I came" to us.', ["I", "came"]),
        ("She said “I can’t” to us.", ["I", "can’t"]),
        ("She said 'I can't come' to the carers' group.", ["I", "can't", "come"]),
        ("The carers' group and Jo's dog.", []),
        ('Write <span lang="cy">paned</span> here.', ["paned"]),
        ('Write <span lang="en">tea</span> and "this.', []),
    ],
)
def test_peoples_own_words_are_told_from_the_writers(source: str, quoted: list[str]) -> None:
    """Quotation marks are not taken for apostrophes, and another language is left alone."""
    sentence = take_apart(source, easy=False).sentences[0]

    assert [word.text for word in sentence.words if word not in sentence.own] == quoted


def test_links_know_where_they_lead() -> None:
    """A link has its text and its target."""
    unit = take_apart("See [the day](a.md) and <https://example.org>.", easy=False).units[0]

    assert [(unit.text[s.start : s.end], s.target) for s in unit.marked(Mark.LINK)] == [
        ("the day", "a.md"),
        ("https://example.org", "https://example.org"),
    ]


def test_nested_items_know_their_depth_and_list() -> None:
    """An item inside an item is deeper, and a list after a paragraph is another list."""
    items = [
        u for u in take_apart("- a\n    - b\n- c\n\nText.\n\n- d", easy=False).units if u.what is Is.ITEM
    ]

    assert [(item.text, item.level, item.group) for item in items] == [
        ("a", 1, 1),
        ("b", 2, 1),
        ("c", 1, 1),
        ("d", 1, 2),
    ]


def test_a_part_in_another_language_is_left_alone() -> None:
    """Its words are there, and its mark is not; English in brackets is English."""
    sentence = take_apart("We say [noson lawen]{lang=cy} and [tea]{lang=en-GB}.", easy=False).sentences[0]

    assert [word.text for word in sentence.words] == ["We", "say", "noson", "lawen", "and", "tea"]
    assert [word.text for word in sentence.own] == ["We", "say", "and", "tea"]
