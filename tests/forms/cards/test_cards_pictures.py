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
from typing import Any, cast

import pytest
from PIL import Image

from campaign.forms.cards import EventCard, NoteCard, QuoteCard, foot, lettering, note, titles
from campaign.forms.cards import card_lines as words
from campaign.forms.cards.art import ABOVE, BESIDE_WORDS, IN_THE_CORNER, Art, Photo
from campaign.forms.cards.card_lines import card_lines
from campaign.forms.cards.lettering import Face, width
from campaign.look.illustrations import illustration
from campaign.look.palette import BLACK, Brand, channels, contrast, derive

COMMONS = Brand("#0D4047", "#FFC53A", "#8FD3CB", "#F0633F")
HARBOUR = Brand("#16307A", "#FFB3A0", "#9FD4F5", "#E2447C")
FOOT = ("Example Week 2027", "example.org/week")
LONG = "Designing the new mental health hub together with young people and families"
ART = Art(illustration("2027/events/choir/", "gathering", above=ABOVE, not_on="deep"))
EVENT = EventCard("Thu 8 July, 10am", LONG, "The Old Library, 14 Market Street. Free.", *FOOT, COMMONS, ART)
QUOTE = QuoteCard("“They asked. Then they waited for the answer.”", "Robin’s story", *FOOT, COMMONS, ART)
DrawnCard = EventCard | QuoteCard | NoteCard
CARDS: dict[str, DrawnCard] = {
    "event": EVENT,
    "stopped": replace(EVENT, kicker="Cancelled", stopped=True),
    "quote": QUOTE,
    "long quote": replace(
        QUOTE, quote="“Nobody had ever asked me what I wanted before, " + "so I said so. " * 3 + "”"
    ),
    "note": NoteCard("Workshop write-up", LONG, "Sampleton Hospital", *FOOT, COMMONS, ART),
    "site": NoteCard("5 to 11 July 2027", "Together from the start", "", *FOOT, COMMONS),
    "long page": NoteCard("5 to 11 July 2027", LONG + " of " + LONG, "", *FOOT, COMMONS, ART),
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
    """A card is 1200 by 630 pixels in a PNG of at most 40 kB."""
    data = CARDS[name].draw()
    image = Image.open(BytesIO(data))

    assert (image.format, image.size) == ("PNG", (1200, 630))
    assert len(data) <= 40_000


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
    """No line runs into the arch or the clasp, and none reaches the foot."""
    laid = card_lines(kicker, title, place, padding)
    art = min(BESIDE_WORDS.left, *(bow.box[0] for bow in note.CLASP))

    for lines in laid:
        assert all(words.MARGIN + width(line, lines.face) < art for line in lines.words)
        assert not lines.words or lines.bottom <= words.FLOOR


@pytest.mark.parametrize("name", CARDS)
def test_free_edges(name: str) -> None:
    """The margins at the left and at the bottom are free, as is the gap between words and picture."""
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


def test_no_text_is_cut_between_brackets() -> None:
    """They go as a whole, and what is before them stays."""
    said = "Wed 29 September 2027, 11.30pm (Thu, 10.30am in " + "very " * 30 + "far)"

    assert words.shortened(said, words.KICKER, 690) == ("Wed 29 September 2027, 11.30pm",)


def test_address_gives_way() -> None:
    """A long name of a campaign is written whole and the address gives way."""
    long = replace(EVENT, campaign="The Sampleton and District Co-production Week of the Year 2027")

    clear = re_drawn(long), re_drawn(replace(long, address="example.com"))

    assert clear[0] == clear[1]
    assert re_drawn(EVENT) != re_drawn(replace(EVENT, address="example.com"))


def re_drawn(card: DrawnCard) -> bytes:
    """Its pixels."""
    return picture(card).tobytes()


LONG_TELLER = (
    "A person who uses the crisis team of Sampleton Hospital, with lived experience of many long nights"
)


def test_a_long_quote_leaves_room_for_its_picture() -> None:
    """Neither the quote nor who said it crosses the small arch in the corner."""
    long = replace(cast("QuoteCard", CARDS["long quote"]), name=LONG_TELLER)
    quote, name = long._words(wide=True)  # what is drawn has no edge that could be seen from outside

    assert quote.bottom < IN_THE_CORNER.top
    assert len(name.words) == 2
    assert all(words.MARGIN + width(line, name.face) < IN_THE_CORNER.left - 40 for line in name.words)


@pytest.mark.parametrize("brand", [COMMONS, HARBOUR], ids=["commons", "harbour"])
@pytest.mark.parametrize("name", ["event", "quote", "note"])
def test_the_picture_is_flat_and_of_the_brand(name: str, brand: Brand) -> None:
    """Nine tenths of the arch are of five colours of the brand, exactly."""
    image = picture(replace(CARDS[name], brand=brand))
    box = (BESIDE_WORDS.left, 240, BESIDE_WORDS.left + BESIDE_WORDS.width, 630)
    light = derive(brand).light
    part = image.crop(box)
    counts = Counter(zip(*(band.tobytes() for band in part.split()), strict=True))
    of_brand = {channels(colour) for colour in (light.sun, light.cool, light.spark, light.deep, light.paper)}
    flat = sum(count for colour, count in counts.items() if colour in of_brand)

    assert flat >= 0.9 * part.width * part.height


def test_a_card_of_what_is_off_has_no_bright_picture() -> None:
    """Nothing on it invites people."""
    light = derive(COMMONS).light
    found = colours(picture(CARDS["stopped"]), (BESIDE_WORDS.left, 64, 1136, 630))

    assert not {light.sun, light.cool, light.spark} & {*found}


def test_every_record_has_a_picture_of_its_own_on_its_card() -> None:
    """Two events with the same words have different cards."""
    other = Art(illustration("2027/events/band/", "gathering", above=ABOVE, not_on="deep"))

    assert re_drawn(replace(EVENT, art=other)) != re_drawn(EVENT)
    assert replace(EVENT, art=other).fingerprint != EVENT.fingerprint


def test_a_photo_takes_the_place_of_the_picture(tmp_path: Path) -> None:
    """It fills the arch from edge to edge, and whatever is seen through is white."""
    file = tmp_path / "wide.png"
    Image.new("RGBA", (900, 300), (200, 120, 60, 255)).save(file)
    image = picture(replace(QUOTE, art=Art(photo=Photo(file))))
    Image.new("RGBA", (300, 900), (0, 0, 0, 0)).save(file)
    clear = picture(replace(QUOTE, art=Art(photo=Photo(file))))
    middle = (BESIDE_WORDS.left + 4, 240, BESIDE_WORDS.left + BESIDE_WORDS.width - 4, 629)

    assert all(abs(a - b) <= 3 for a, b in zip(pixel(image, middle), (200, 120, 60), strict=True))
    assert min(pixel(clear, middle)) >= 250


def pixel(image: Image.Image, box: Box) -> tuple[int, ...]:
    """The colour of which nearly all of a box is."""
    return channels(colours(image, box)[0])


def test_title_that_does_not_fit() -> None:
    """A title that does not fit is refused and not drawn."""
    with pytest.raises(ValueError, match="does not fit"):
        replace(EVENT, title=LONG * 2).draw()


@pytest.mark.parametrize("name", CARDS)
def test_fingerprint(name: str) -> None:
    """A card has another fingerprint as soon as one of its fields differs."""
    card = CARDS[name]
    others: dict[str, Any] = {"brand": HARBOUR, "stopped": True, "art": Art()} | (
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
