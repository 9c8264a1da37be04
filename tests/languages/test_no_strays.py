"""In a language in which every phrase is changed, whatever is not changed is an author's, a date, or a stray."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from babel.dates import get_day_names, get_month_names, get_timezone_location

from languages.what_pages_say import BREAK, said_in
from made_up_languages import MARK, MARKED, TAGS, marked
from whole_campaign import REPOSITORY, WHOLE_CAMPAIGN

AUTHORS = (
    "mkdocs.yml",
    "events/**/*.yml",
    "events/**/*.md",
    "stories/**/*.md",
    "stories/**/*.yml",
    "stories/**/*.csv",
    "docs/**/*.md",
    "docs/**/*.yml",
)
SYMBOLS = REPOSITORY / "hooks" / "campaign" / "look" / "art" / "symbols" / "symbols.yml"
"""Names of pictures and of those who drew them. Authors type the first, and nobody translates the second."""

ALSO_DATA = {"TXT", "GB", "text/csv"}
"""Codes: types of files, which are their names in capitals, and countries."""

_RUN = re.compile(r"[^\W\d_]+(?:['&/ -]+[^\W\d_]+)*")
_NOT_WORDS = re.compile(
    r"https?://\S+|\S+@\S+|(?:\w[\w.-]*/)?[\w./-]+\.(?:md|yml)|week\.example\.org\S*|\{\w+\}|\b[0-9a-f]{12}\b"
)


def plain(text: str) -> str:
    """Without what typography adds, and with single spaces."""
    text = unicodedata.normalize("NFKC", re.sub("[\u00ad\u200b\u2060]", "", text))
    return " ".join(text.translate(str.maketrans("’‘‑‐", "''--")).split())


@cache
def authors_words() -> str:
    """All that authors wrote, without the signs of Markdown."""
    files = [SYMBOLS, *(file for pattern in AUTHORS for file in sorted(WHOLE_CAMPAIGN.glob(pattern)))]
    text = "\n".join(file.read_text("utf-8") for file in files)
    return plain(re.sub(r"\]\([^)]*\)|\{lang=[^}]*\}|[*`>\\\[\]]|\b_|_\b", "", text.replace("#", " ")))


@cache
def dates() -> frozenset[str]:
    """Names of days and months, alone and in a row, and of the cities that people call time zones by."""
    locale = TAGS[MARKED].replace("-", "_")
    names = [
        names(width, context, locale)
        for names in (get_day_names, get_month_names)
        for width in ("wide", "abbreviated")
        for context in ("format", "stand-alone")
    ]
    cities = [
        get_timezone_location(zone, locale=locale, return_city=True)
        for zone in re.findall(r"time zone: (\S+)", authors_words())
    ]
    return frozenset(plain(name) for name in (*(name for each in names for name in each.values()), *cities))


@cache
def is_an_authors(run: str) -> bool:
    """Whether an author wrote these words in a row, though maybe with a small letter at the beginning."""
    return any(_is_whole(words, authors_words()) for words in {run, run[0].lower() + run[1:]})


def _is_whole(words: str, text: str) -> bool:
    at = text.find(words)
    while at >= 0:
        after = text[at + len(words) : at + len(words) + 1]
        if not text[max(0, at - 1) : at].isalpha() and not after.isalpha():
            return True
        at = text.find(words, at + 1)
    return False


def strays_in(words: str) -> Iterator[str]:
    """Runs of words that are neither phrases, nor dates, nor an author's."""
    rest = re.sub(rf"[^\W\d_]+{MARK}", BREAK, _NOT_WORDS.sub(BREAK, plain(words)))
    for run in _RUN.findall(rest):
        if len(run) > 1 and run not in dates() | ALSO_DATA and not is_an_authors(run):
            yield run


@pytest.mark.parametrize(
    ("words", "strays"),
    [
        ("Skipŵ toŵ mainŵ contentŵ", []),
        ("Welcome breakfast, Dé Luain 5 Iúil 2027", []),
        ("Monday 5 Januember 2027", ["Januember"]),
        ("Howŵ toŵ joinŵ: Ask the janitor", ["Ask the janitor"]),
        (f"Aboutŵ{BREAK}housing matters", ["housing matters"]),
    ],
)
def test_strays_are_found(words: str, strays: list[str]) -> None:
    """What is in no catalogue and no source is found, beside phrases, dates and authors' words."""
    assert list(strays_in(words)) == strays


def test_no_page_says_a_word_of_its_own(three_languages: Path) -> None:
    """All that readers see or hear is a phrase, a date of the language, or what an author wrote."""
    said = list(said_in(three_languages / MARKED))
    strays = [f"{place}: {stray} ({words})" for place, words in said for stray in strays_in(words)]

    assert len(said) > 10_000
    assert strays == []


def test_dates_are_in_the_language_of_the_page(three_languages: Path) -> None:
    """English days and months come only from authors: what code dates is in the language of the pass."""
    english = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day \d+ [A-Z][a-z]+")
    dated = [
        (place, day)
        for place, words in said_in(three_languages / MARKED)
        for day in english.findall(plain(words))
        if day not in authors_words()
    ]
    pages = (three_languages / MARKED).rglob("*.html")
    times = [
        time for page in pages for time in re.findall(r"<time[^>]*>(.*?)</time>", page.read_text("utf-8"))
    ]

    assert dated == []
    assert times
    assert not [time for time in times if re.search(r"[a-z]day \d|July", time)]


def test_the_made_up_language_changes_every_word() -> None:
    """A word of a phrase can be told from an author's, who wrote no such word."""
    assert marked("Menu") == "Menuŵ"
    assert not re.search(rf"{MARK}\b", authors_words())
