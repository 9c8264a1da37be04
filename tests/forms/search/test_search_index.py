"""The index: which words a text has, where they are found, and in which files."""

from __future__ import annotations

import pytest

from campaign.forms.search.index import (
    PAGES_A_FILE,
    SUMMARY,
    TEXT,
    TITLE,
    Index,
    SearchEntry,
    index,
    words_of,
)
from forms.search.searched import places, read


def an_index(*entries: SearchEntry, small_words: tuple[str, ...] = ()) -> Index:
    return index(entries, small_words)


@pytest.mark.parametrize(
    "written",
    ["co-production", "co production", "coproduction", "Co-Production", "co‑production", "CO–PRODUCTION"],
)
def test_every_spelling_of_co_production_is_one_word(written: str) -> None:
    """With a hyphen, a space or neither, it is the same word."""
    assert words_of(written) == {"coproduction"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Gŵyl Ŷ Café", {"gwyl", "cafe"}),
        ("Don’t don't", {"dont"}),
        ("Step-free", {"step", "free", "stepfree"}),
        ("e-mail", {"email"}),
        ("A to Z, 2027!", {"to", "2027"}),
        ("the coop and co.", {"the", "coop", "and", "co"}),
        ("مريم", {"مريم"}),
        ("x" * 40, set()),
        ("x" * 30, {"x" * 30}),
        ("x" * 31, set()),
        ("<script>__proto__", {"script", "proto"}),
        ("", set()),
    ],
)
def test_words_of_a_text(text: str, words: set[str]) -> None:
    """Accents, apostrophes and capitals do not count; single letters and endless ones are left out."""
    assert words_of(text) == words


def test_a_word_counts_where_it_stands_best() -> None:
    """In a title it says more than in a summary or a name, and there more than in the text."""
    files = an_index(
        SearchEntry("a/", "Bus", "", "Bus", "", "bus"),
        SearchEntry("b/", "x", "", "A bus"),
        SearchEntry("c/", "x", "", "", "Bus"),
        SearchEntry("d/", "x", "", text="bus"),
    )

    assert places(files, "bus") == {0: TITLE, 1: SUMMARY, 2: SUMMARY, 3: TEXT}


def test_a_common_word_leads_to_its_best_pages() -> None:
    """200 of them at most; pages with it in the title are never left out."""
    in_text = [SearchEntry(f"{n}/", "x", "", text="bus") for n in range(200)]
    found = places(an_index(*in_text, SearchEntry("bus/", "Bus", "")), "bus")

    assert len(found) == 200
    assert found[200] == TITLE


def test_pages_keep_their_numbers() -> None:
    """A page's number leads to the file and the row that tell of it."""
    entries = [SearchEntry(f"{n}/", f"Page {n}", "Event", f"Number {n}") for n in range(PAGES_A_FILE + 1)]

    assert read(index(entries), "pages/1.json") == [
        [f"{PAGES_A_FILE}/", f"Page {PAGES_A_FILE}", "Event", f"Number {PAGES_A_FILE}"]
    ]


def test_small_words_are_not_in_the_index() -> None:
    """Words that are everywhere find nothing and weigh nothing."""
    files = an_index(SearchEntry("a/", "The bus", ""), small_words=("the",))

    assert places(files, "the") == {}
    assert places(files, "bus") == {0: TITLE}


def test_letters_are_those_that_have_a_file() -> None:
    """The page can tell which files there are, and file names are plain whatever the letters."""
    files = an_index(SearchEntry("a/", "Bus مريم 2027", ""))

    assert {f"words/{letter}.json" for letter in files.first_letters} | {
        f"words/_{letter}.json" for letter in files.second_letters
    } == {path for path in files.files if path.startswith("words/")}
    assert files.first_letters == ("2", "b", "other")
    assert all(path.isascii() for path in files.files)


def test_the_version_changes_with_the_index() -> None:
    """Browsers keep files by version: the same index has the same one, another has another."""
    versions = [an_index(SearchEntry("a/", title, "")).version for title in ("Bus", "Bus", "Tram")]

    assert versions[0] == versions[1] != versions[2]
