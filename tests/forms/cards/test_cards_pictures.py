from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields, replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from campaign.forms.cards import EventCard, NoteCard, QuoteCard, event, foot, lettering, note, titles
from campaign.forms.cards import card_lines as words
from campaign.forms.cards.card_lines import card_lines
from campaign.forms.cards.lettering import Face, width
from campaign.look.palette import BLACK, Brand, contrast, derive

COMMONS = Brand("#0D4047", "#FFC53A", "#8FD3CB", "#F0633F")
HARBOUR = Brand("#16307A", "#FFB3A0", "#9FD4F5", "#E2447C")
FOOT = ("Example Week 2027", "example.org/week")
LONG = "Designing the new mental health hub together with young people and families"
EVENT = EventCard("Thu 8 July, 10am", LONG, "The Old Library, 14 Market Street. Free.", *FOOT, COMMONS)
QUOTE = QuoteCard("“They asked. Then they waited for the answer.”", "Robin’s story", *FOOT, COMMONS)
DrawnCard = EventCard | QuoteCard | NoteCard
CARDS: dict[str, DrawnCard] = {
    "event": EVENT,
    "stopped": replace(EVENT, kicker="Cancelled", stopped=True),
    "quote": QUOTE,
    "long quote": replace(
        QUOTE, quote="“Nobody had ever asked me what I wanted before, " + "so I said so. " * 3 + "”"
    ),
    "note": NoteCard("Workshop write-up", LONG, "Sampleton Hospital", *FOOT, COMMONS),
}
Box = tuple[int, int, int, int]


def picture(card: DrawnCard) -> Image.Image:
    return Image.open(BytesIO(card.draw())).convert("RGB")


def colours(image: Image.Image, box: Box) -> list[str]:
    """The colours in a box, the most frequent first."""
    part = image.crop(box)
    counts = Counter(zip(*(band.tobytes() for band in part.split()), strict=True))
    return ["#{:02X}{:02X}{:02X}".format(*colour) for colour, _ in counts.most_common()]


@pytest.mark.parametrize("name", CARDS)
def test_size(name: str) -> None:
    """A card is 1200 by 630 pixels in a PNG of at most 35 kB."""
    data = CARDS[name].draw()
    image = Image.open(BytesIO(data))

    assert (image.format, image.size) == ("PNG", (1200, 630))
    assert len(data) <= 35_000


@pytest.mark.parametrize("brand", [COMMONS, HARBOUR], ids=["commons", "harbour"])
@pytest.mark.parametrize("name", CARDS)
@pytest.mark.parametrize("box", [(64, 76, 400, 120), (64, 150, 400, 300), (152, 535, 440, 580)], ids=str)
def test_contrast(name: str, box: Box, brand: Brand) -> None:
    """In each part with words, the two colours that fill most of it differ by 7 to 1."""
    found = colours(picture(replace(CARDS[name], brand=brand)), box)
    solid = [colour for colour in found if colour in brand_colours(brand)]

    assert contrast(solid[0], solid[1]) >= 7


def brand_colours(brand: Brand) -> set[str]:
    palettes = derive(brand)
    return {*palettes.light.tokens().values(), *palettes.dark.tokens().values()} - {BLACK}


def test_nothing_small() -> None:
    """No words are smaller than 30 pixels."""
    faces = [
        value
        for module in (words, foot, titles)
        for held in vars(module).values()
        for value in (held if isinstance(held, tuple) else (held,))
        if isinstance(value, Face)
    ]

    assert len(faces) >= 9
    assert min(face.size for face in faces) >= 30


@pytest.mark.parametrize("padding", [0, 14])
@pytest.mark.parametrize("title", ["Garden day", LONG, "Wide words " * 6])
@pytest.mark.parametrize("kicker", ["Thu 8 July", "Wednesday 7 July 2027, 10.30am to 12.30pm"])
@pytest.mark.parametrize(
    "place", ["", "The Hall.", "The Old Library Community Centre, 14 Long Market Street. Free."]
)
def test_words_stay_in_their_place(kicker: str, title: str, place: str, padding: int) -> None:
    """No line runs into the clasp and none reaches the foot."""
    laid = card_lines(kicker, title, place, padding)
    clasp = min(bow.box[0] for bow in (*event.CLASP, *note.CLASP))

    for lines in laid:
        assert all(words.MARGIN + width(line, lines.face) < clasp for line in lines.words)
        assert not lines.words or lines.bottom <= words.FLOOR


@pytest.mark.parametrize("name", CARDS)
def test_free_edges(name: str) -> None:
    """The margins at the left and at the bottom are free, as is the gap between words and clasp."""
    image = picture(CARDS[name])
    boxes = [(0, 0, 62, 630), (0, 590, 780, 630)]
    boxes += [] if name == "long quote" else [(760, 0, 794, 630 - 100)]

    assert [len(colours(image, box)) for box in boxes] == [1] * len(boxes)


def test_place_loses_whole_parts() -> None:
    """A place with no room left loses whole parts from its end, and nothing is cut in half."""
    place = "The Old Library Community Centre, 14 Long Market Street, Sampleton on the River. Free for all."
    laid = card_lines("Wednesday 7 July 2027, 10.30am to 12.30pm", LONG, place)

    assert " ".join(laid.place.words) == "The Old Library Community Centre"


def test_saints_keep_their_name() -> None:
    """A full stop of an abbreviation does not end a part."""
    assert words.shortened("St. Mary’s Hall, " + "very " * 30, words.SMALL, 690) == ("St. Mary’s Hall",)


def test_address_gives_way() -> None:
    """A long name of a campaign is written whole and the address gives way."""
    long = replace(EVENT, campaign="The Sampleton and District Co-production Week of the Year 2027")

    assert len(colours(picture(long), (1100, 540, 1140, 580))) == 1
    assert len(colours(picture(EVENT), (1100, 540, 1140, 580))) > 1


def test_title_that_does_not_fit() -> None:
    """A title that does not fit is refused and not drawn."""
    with pytest.raises(ValueError, match="does not fit"):
        replace(EVENT, title=LONG * 2).draw()


@pytest.mark.parametrize("name", CARDS)
def test_fingerprint(name: str) -> None:
    """A card has another fingerprint as soon as one of its fields differs."""
    card = CARDS[name]
    others: dict[str, Any] = {"brand": HARBOUR, "stopped": True} | (
        {"stopped": False} if name == "stopped" else {}
    )
    changed = [replace(card, **{field.name: others.get(field.name, "Other")}) for field in fields(card)]

    assert len({card.fingerprint, *(other.fingerprint for other in changed)}) == len(changed) + 1
    assert replace(card).fingerprint == card.fingerprint


def test_same_bytes_in_threads() -> None:
    """Cards drawn at the same time are the cards drawn alone."""
    alone = [card.draw() for card in CARDS.values()]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda card: card.draw(), [*CARDS.values()] * 3))

    assert together == alone * 3


def test_same_bytes_elsewhere() -> None:
    """Another process, locale, time zone and hash seed give the same bytes and the same fingerprint."""
    code = (
        "import hashlib, test_cards_pictures as t\n"
        "c = t.CARDS['event']; print(hashlib.sha256(c.draw()).hexdigest(), c.fingerprint)"
    )
    here = Path(__file__).parent
    paths = os.pathsep.join([str(here), str(Path(lettering.__file__).parents[3])])
    odd = {
        "PYTHONPATH": paths,
        "PYTHONHASHSEED": "7",
        "TZ": "Asia/Tokyo",
        "LC_ALL": "C",
        "PATH": os.environ["PATH"],
    }
    ran = subprocess.run([sys.executable, "-c", code], env=odd, capture_output=True, text=True, check=True)

    assert ran.stdout.split() == [sha256(EVENT.draw()).hexdigest(), EVENT.fingerprint]
