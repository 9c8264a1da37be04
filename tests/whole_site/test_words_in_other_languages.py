"""Words in other languages keep them, and their direction, wherever they come to be on the built site."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, NamedTuple

import icalendar
import pytest

from campaign.languages.tagged_text import BEGINS, ENDS, NAMED
from html_page import VOID

ARABIC = re.compile("[\u0600-\u06ff]")
"""The letters of Urdu and Arabic: whatever holds one is in one of the two."""

THEIRS = {"ur", "ar"}
WELSH = ("Noson lawen", "Dewch i ganu")
POLISH = ("Zapraszamy", "słowa po polsku", "Do widzenia", "dziękuję")

CANNOT_SAY = {
    ("meta", "content"): "it is in two languages",
    ("li", "data-times"): "it is for a script, and says the languages itself",
    ("dl", "data-times"): "the same",
    ("span", "data-words"): "it is for a script, and its data-parts say the languages",
    ("span", "data-over-says"): "the same",
    ("span", "data-parts"): "it is for a script, and says the languages itself",
    ("a", "href"): "it is an address",
    ("section", "id"): "it is an address",
    ("h3", "id"): "it is an address",
    ("section", "aria-labelledby"): "it is an address",
}
"""Attributes with such letters on elements in another language, and why."""


class Found(NamedTuple):
    """Words, the element they are in, and the language and direction that is said of them."""

    words: str
    element: str
    attribute: str
    language: str
    direction: str


class Walk(HTMLParser):
    """All texts and attributes of a page with the language that is theirs, and those inside scripts that hold HTML."""

    def __init__(self, html: str, around: tuple[tuple[str, str, str], ...] = ()) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Found] = []
        self.open = list(around or [("", "", "ltr")])
        self.in_html = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        facts = {name: value or "" for name, value in attrs}
        _, language, direction = self.open[-1]
        here = (tag, facts.get("lang", language), facts.get("dir", direction))
        self.found += [Found(value, tag, name, *here[1:]) for name, value in facts.items()]
        if tag not in VOID:
            self.open.append(here)
        self.in_html = tag == "script" and facts.get("type") == "text/html"

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if any(name == tag for name, _, _ in self.open):
            while self.open.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        tag, language, direction = self.open[-1]
        if tag != "script":
            self.found.append(Found(data, tag, "", language, direction))
        elif self.in_html:
            self.found += Walk(data, tuple(self.open[:-1])).found


@pytest.fixture(scope="module")
def found(built_site: Path) -> list[tuple[str, Found]]:
    """Everything on every page that has words in other languages, with the path of the page."""
    return [
        (file.relative_to(built_site).as_posix(), each)
        for file in sorted(built_site.rglob("*.html"))
        for each in Walk(file.read_text("utf-8")).found
        if ARABIC.search(each.words) or any(words in each.words for words in (*WELSH, *POLISH))
    ]


def test_the_walk_sees_what_is_wrong() -> None:
    """Words without a language, with another one, or without a direction are found; those with both are not."""
    html = '<html lang="en"><p>اب</p><p lang="ur">اب</p><p lang="ur" dir="rtl">a<b>اب</b></p><img alt="اب">'
    said = [
        (each.element, each.language, each.direction)
        for each in Walk(html).found
        if ARABIC.search(each.words)
    ]

    assert said == [("p", "en", "ltr"), ("p", "ur", "ltr"), ("b", "ur", "rtl"), ("img", "en", "ltr")]


def test_every_text_says_its_language_and_direction(found: list[tuple[str, Found]]) -> None:
    """Screen readers choose their voice by it (WCAG 2.2, 3.1.2), and browsers where a line begins."""
    texts = [(at, each) for at, each in found if not each.attribute and ARABIC.search(each.words)]
    lost = [
        (at, each.words.strip())
        for at, each in texts
        if each.element != "title" and not (each.language in THEIRS and each.direction == "rtl")
    ]

    assert lost == []
    assert {"p", "h1", "h2", "li", "a", "span"} <= {each.element for _, each in texts}
    # Its page, and its Easy Read; the programme, the home page, the list of stories, the search and the changes.
    for page in (
        "events/urdu-chai/",
        "events/urdu-chai/easy-read/",
        "programme/",
        "",
        "stories/",
        "changes/",
    ):
        assert any(at == f"2027/{page}index.html" for at, _ in texts), page
    assert any(at == "search/index.html" for at, _ in texts)


def test_attributes_say_it_or_cannot(found: list[tuple[str, Found]]) -> None:
    """No element can name the language of one of its attributes alone."""
    silent = {
        (each.element, each.attribute)
        for _, each in found
        if each.attribute and ARABIC.search(each.words) and each.language not in THEIRS
    }

    assert silent <= set(CANNOT_SAY)


def test_no_words_in_latin_letters_are_forgotten(found: list[tuple[str, Found]]) -> None:
    """Nothing about their letters tells that they are in Welsh or Polish."""
    for words, language in ((WELSH, "cy"), (POLISH, "pl")):
        for each in words:
            said = [
                (at, text)
                for at, text in found
                if each in text.words and not text.attribute and text.element != "title"
            ]

            assert said, each
            assert {(at, text.words) for at, text in said if text.language != language} == set()


def test_the_language_of_words_is_not_that_of_what_is_around(found: list[tuple[str, Found]]) -> None:
    """The house's own words stay in the language of the page: no element says more than it holds."""
    texts = {each.words.strip() for _, each in found if not each.attribute and each.language in THEIRS}

    assert not [words for words in texts if re.search("Told by|How to join|Programme|Where", words)]


def test_no_mark_is_left(built_site: Path) -> None:
    """What holds languages inside the program never leaves it, in any file."""
    marks = [mark.encode() for mark in (BEGINS, NAMED, ENDS)]

    assert [
        file
        for file in built_site.rglob("*")
        if file.is_file() and any(m in file.read_bytes() for m in marks)
    ] == []


def strings_in(data: Any, language: str = "") -> Iterator[tuple[str, str, str]]:
    """Each string of linked data with its name and the language that is said of it."""
    if isinstance(data, dict):
        if "@value" in data:
            yield "", data["@value"], data["@language"]
            return
        for name, value in data.items():
            for inner, text, said in strings_in(value, data.get("inLanguage", language)):
                yield inner or name, text, said
    elif isinstance(data, list):
        for value in data:
            yield from strings_in(value, language)
    elif isinstance(data, str):
        yield "", data, language


def test_linked_data_says_it(pages: dict[str, Any]) -> None:
    """By ``inLanguage`` for what is all in a language, and beside each other text. Text in several can say none, and trails are plain."""
    things = [
        thing
        for page in pages.values()
        for data in page.linked_data
        for thing in [data]
        if thing["@type"] != "BreadcrumbList"
    ]
    said = [
        (name, text, tag) for thing in things for name, text, tag in strings_in(thing) if ARABIC.search(text)
    ]

    assert said
    assert [each for each in said if each[2] not in THEIRS and not re.search("[A-Za-z]", each[1])] == []


def test_feeds_say_it(built_site: Path) -> None:
    """On the element of what is all in a language (RFC 4287, 2), and in the HTML of a summary."""
    atom, lang = "{http://www.w3.org/2005/Atom}", "{http://www.w3.org/XML/1998/namespace}lang"
    titles = {}
    for feed in (built_site / "feeds").glob("*.xml"):
        for entry in ET.parse(feed).getroot().iter(f"{atom}entry"):
            title, summary = entry.find(f"{atom}title"), entry.find(f"{atom}summary")
            assert title is not None
            assert summary is not None
            titles[title.text] = title.get(lang)
            for each in Walk(summary.text or "").found:
                if ARABIC.search(each.words):
                    assert (each.language in THEIRS, each.direction) == (True, "rtl"), each

    assert {titles[title] for title in titles if title and ARABIC.search(title) and ":" not in title} == {
        "ur"
    }
    assert titles["Noson lawen: canu, te a sgwrs"] == "cy"
    assert set(titles.values()) == {None, "ur", "cy"}


def test_calendars_say_it(built_site: Path) -> None:
    """Beside the text (RFC 5545, 3.2.10), where all of it is in one language."""
    file = built_site / "2027/events/noson-lawen/event.ics"
    events = icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT")

    assert {event["SUMMARY"].params["LANGUAGE"] for event in events} == {"cy"}
    assert not any("LANGUAGE" in event["DESCRIPTION"].params for event in events)


def test_the_search_says_it(built_site: Path) -> None:
    """In the files from which a script makes the results."""
    rows = [
        row
        for file in (built_site / "search/pages").glob("*.json")
        for row in json.loads(file.read_text("utf-8"))
    ]
    (ours,) = (row for row in rows if row[0] == "2027/events/urdu-chai/")

    assert ours[1] == [["چائے اور گفتگو", "ur", "rtl"]]
    assert not [text for row in rows for text in row if isinstance(text, str) and ARABIC.search(text)]


def test_a_picture_has_no_letters_that_its_font_lacks(pages: dict[str, Any], built_site: Path) -> None:
    """What would be boxes has the picture of the site instead; Welsh has its own."""
    assert not (built_site / "2027/events/urdu-chai/card.png").exists()
    assert pages["2027/events/urdu-chai/index.html"].facts["og:image"].endswith("example.org/card.png")
    assert pages["2027/events/noson-lawen/index.html"].facts["og:image"].endswith("noson-lawen/card.png")
