"""The set of pictures is whole, safe and small, and a word finds its picture however it is written."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from campaign.forms.easy_read.date_pictures import date_picture
from campaign.look.symbols import GUIDE, HERE, MANIFEST, OURS, SQUARE, Credit, Picture, Pictures, our_pictures

LARGEST_SET = 300_000
"""Bytes."""

SVG = "{http://www.w3.org/2000/svg}"
SHAPES = {"svg", "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon"}
ATTRIBUTES = re.compile(
    r"viewBox|fill(-opacity|-rule)?|clip-rule|stroke(-\w+)?|opacity|d|[cr]?[xy]|[xy][12]|r|width|height|points|transform|color"
)


def an_own_picture(name: str, *words: str) -> Picture:
    return Picture(name, Path("own.png"), (600, 400), Credit("Sam", permission="Sam said yes."), words=words)


def test_every_file_has_an_entry() -> None:
    """No picture is without its author and licence, and none that is listed is missing."""
    listed = [picture.file.name for picture in our_pictures()]
    there = sorted(file.name for file in HERE.iterdir() if file.is_file() and file.name != MANIFEST)

    assert sorted(listed) == there


def test_every_entry_says_who_made_it() -> None:
    """Each picture can be credited: its name at its source, its author, and a licence that lets anyone use it."""
    without = [
        picture.name
        for picture in our_pictures()
        if not (
            picture.credit.title
            and picture.credit.author
            and picture.credit.licence
            and (picture.credit.source_link or (picture.credit.source or "").startswith(OURS))
        )
    ]

    assert without == []


@pytest.mark.parametrize("picture", our_pictures(), ids=lambda picture: picture.name)
def test_a_picture_is_only_shapes(picture: Picture) -> None:
    """It holds no script, no style, no reference, no words and no name that could meet another on a page."""
    tree = ET.parse(picture.file)
    elements = list(tree.iter())

    assert {element.tag.removeprefix(SVG) for element in elements} <= SHAPES
    assert [name for element in elements for name in element.attrib if not ATTRIBUTES.fullmatch(name)] == []
    assert [value for element in elements for value in element.attrib.values() if "url(" in value] == []
    assert tree.getroot().get("viewBox") == f"0 0 {SQUARE[0]} {SQUARE[1]}"


def test_the_set_is_small() -> None:
    """The whole folder may be served."""
    size = sum(file.stat().st_size for file in HERE.iterdir())

    assert size <= LARGEST_SET


def test_no_word_means_two_pictures() -> None:
    """An author who types a word gets the picture that the page of pictures shows beside it."""
    pictures = Pictures()
    elsewhere = [
        (word, picture.name, found.name)
        for picture in pictures.all
        for word in (picture.name, *picture.words)
        if (found := pictures.find(word)) is not picture and found
    ]

    assert elsewhere == []


def test_no_word_is_taken_for_a_day() -> None:
    """Days and times are asked for by words that no picture has."""
    words = [word for picture in our_pictures() for word in (picture.name, *picture.words)]

    assert [word for word in words if date_picture(word)] == []


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("quiet room", "quiet room"),
        ("Quiet-Room", "quiet room"),
        ("quiet_rooms", "quiet room"),
        ("quietroom", "quiet room"),
        ("buses", "bus"),
        ("caption", "captions"),
        ("libraries", "library"),
        ("churches", "church"),
        ("telephone", "phone"),
        ("co-production", "together"),
        ("BSL", "bsl"),
        ("pens", "write"),
        ("lamp", "light"),
    ],
)
def test_a_word_is_forgiven(written: str, name: str) -> None:
    """Case, spaces, hyphens, one or many, and other words all find the picture."""
    found = Pictures().find(written)

    assert found
    assert found.name == name


@pytest.mark.parametrize("written", ["", "-", "tiket", "../../etc", "ticket.svg"])
def test_what_is_not_there_is_not_found(written: str) -> None:
    """Nothing is guessed."""

    assert Pictures().find(written) is None


@pytest.mark.parametrize(
    ("written", "do"),
    [
        ("tiket", 'Write "ticket"'),
        ("wheel chair user", 'Write "wheelchair"'),
        ("sign langage", 'Write "bsl"'),
        ("two red buses", 'Write "bus", or choose'),
        ("Blue pen", 'Write "write"'),
        ("cup of tea by bus", 'Write "drink" or "bus"'),
        ("not happy", "Choose one from docs/guide/easy-read-pictures.md."),
        ("no moon", "Choose one from docs/guide/easy-read-pictures.md."),
        ("hands", "Choose one from docs/guide/easy-read-pictures.md."),
        ("picnic", "Choose one from docs/guide/easy-read-pictures.md."),
    ],
)
def test_a_wrong_word_gets_the_nearest(written: str, do: str) -> None:
    """The message names what to write: for the word that is nearest, or else for each single word that has a picture."""
    what, said = Pictures().problem(written)

    assert what == f'There is no picture "{written}".'
    assert said.startswith(do)


@pytest.mark.parametrize("name", ["no blue pen", "never a lift", "without stairs please"])
def test_the_opposite_is_not_suggested(name: str) -> None:
    """A picture of a lift would say that there is one."""
    _, do = Pictures().problem(name)

    assert do == f"Choose one from {GUIDE}."


def test_own_pictures_win() -> None:
    """A name or another word of the organisation's own goes before ours, and all of ours that is left stays."""
    own = an_own_picture("Together", "co-production", "bus")
    pictures = Pictures().with_own([own])
    ticket = pictures.find("ticket")

    assert pictures.find("together") is own
    assert pictures.find("buses") is own
    assert ticket
    assert ticket.group


def test_own_pictures_have_addresses_of_their_own() -> None:
    """An own picture is beside ours of the same name."""
    pictures = Pictures().with_own([an_own_picture("Quiet room")])

    assert pictures.address("quiet room") == "assets/symbols/own/quiet-room.webp"
    assert Pictures().address("quiet room") == "assets/symbols/quiet-room.svg"
    assert pictures.address("tiket") is None
