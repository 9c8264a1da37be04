"""Postcodes and streets that are those of a hall, an office or a meeting point, by the lines of the address above them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from campaign.personal_data.people import names_of_people

MOST_ABOVE = 4
"""Lines of an address above its postcode."""

_LONGEST_LINE = 60
"""Signs of a line of an address. Between shorter ones, an empty line ends no address."""

NO_ROAD = (
    r"(?!'?s?\s(?:Road|Rd|Street|St|Lane|Ln|Close|Avenue|Ave|Drive|Terrace|Crescent|Grove|Gardens|Row|Walk|Way|Rise|View|Hill|Mews|Place|Court|Square"
    r"|Gate|Green|House|Cottages?|Farm|Farmhouse|Barn|Lodge|Villas?|Bungalow|Flats?|Apartments?|Mansions?)\b)"
)
"""Behind a word of a place: a road, or a home that was one, as in "Station House"."""

PLACE = re.compile(
    r"(?<!Old )\b(?:(?:Village|Town|Church|Parish|Community|Memorial|City|Assembly|Concert|Sports) Halls?|Hall|Centre|Church|Chapel|Cathedral|Abbey|Minster|Mosque"
    r"|Temple|Synagogue|Gurdwara|School|Academy|College|University|Campus|Institute|Library|Hospital|Surgery|Clinic|Museum|Gallery|Stadium|Arena|Pavilion"
    r"|Clubhouse|Hotel|Inn|Arms|Pub|Tavern|Station|Theatre|Cinema|Studios?|Club|Offices?|Council|Palace|Castle|Court House|Trust|Building|Business Park"
    r"|Industrial Estate|Science Park|Retail Park|Country Park|Park|Playing Fields?|Recreation Ground|Fields?|Ground|Farm Shop|Car Park|Floor|Suite|Unit|PO Box|Caf[eé]"
    r"|Allotments?|Leisure|Neuadd|Canolfan|Eglwys|Ysgol|Llyfrgell|Ysbyty|Swyddfa|Cyngor)\b" + NO_ROAD
)
_TOLD_AS_A_PLACE = re.compile(
    r"(?:\bwhere: |\b(?:use (?:the|this|our) post ?code|post ?code (?:to use|for)|sat[- ]?navs?|driving directions|venue|location|meet(?:ing)? (?:at|point|place)|car park|parking)\b)[^.!?]{0,120}\Z",
    re.IGNORECASE,
)
_AT_HOME = re.compile(
    r"\b(?:lives?|lived|living|home(?! to\b)|moved|my|mine|his|her|hers|our house|flat|apartment|bedsit|resident|byw|cartref|M(?:r|s|rs|iss)|c/o)\b",
    re.IGNORECASE,
)
_EXAMPLE = re.compile(r"\b(?:123|12|1) (?:High|Main|Example) (?:Street|Road)\b")
_HEADING = re.compile(r"\s{0,40}(?:#|---|\+\+\+)")
_NAMES_NOTHING = re.compile(r"(?:- )?\w{1,30}:(?: ?[|>][+-]?)?\Z|</?\w{1,20}[^<>]{0,60}>\Z")
"""A field, or a tag, of which the address is the value."""

_ENDS_A_SENTENCE = re.compile(r"[.!?][\"'*_)\]]{0,6}\Z")


def is_at_a_place(above: Sequence[str], said: str) -> bool:
    """``above`` are the lines before, and ``said`` what is before it on its own."""
    lines = [*address_above(above, said), said]
    words = "\n".join(lines)
    if _AT_HOME.search(words) or any(names_of_people(words)):
        return False
    as_names = "\n".join(line.title() if line.isupper() else line for line in lines)
    return bool(PLACE.search(as_names) or _TOLD_AS_A_PLACE.search(said))


def is_an_example(text: str, start: int) -> bool:
    """Where nobody lives, although somebody is made to say so: the street begins there, or stands before."""
    around = text[max(0, start - 60) : start + 30]
    before = text[max(0, start - 60) : start]
    return bool(_EXAMPLE.search(around)) and not _AT_HOME.search(before) and not any(names_of_people(before))


def address_above(above: Sequence[str], said: str, most: int = MOST_ABOVE) -> list[str]:
    """The lines of one address, from the top, with the heading that it may stand under."""
    lines: list[str] = []
    last = said
    was_empty = False
    for line in reversed(above):
        words = line.strip()
        if not words or _NAMES_NOTHING.match(words):
            was_empty = was_empty or not words
            continue
        is_far = was_empty and not (_is_of_an_address(words) and len(last.strip()) <= _LONGEST_LINE)
        if len(lines) == most or is_far:
            break
        lines.insert(0, words)
        if _HEADING.match(line):
            break
        last, was_empty = words, False
    return lines


def _is_of_an_address(words: str) -> bool:
    return len(words) <= _LONGEST_LINE and not _ENDS_A_SENTENCE.search(words)
