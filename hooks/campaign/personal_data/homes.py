"""Where people live: postcodes, flats, a number and a street."""

from __future__ import annotations

import re
from collections.abc import Iterator

from campaign.personal_data.finding import Finder, Finding, Kind, before
from campaign.personal_data.people import names_of_people
from campaign.personal_data.places import NO_ROAD, is_an_example

_AREA = (
    r"(?:A[BL]|B[ABDFHLNRSTX]?|C[ABFHMORTVW]|D[ADEGHLNTY]|E[CHNX]?|F[KY]|G[LUY]?|H[ADGPRSUX]|I[GMPV]|JE|K[ATWY]|L[ADELNSU]?"
    r"|M[EKL]?|N[EGNPRW]?|O[LX]|P[AEHLOR]|R[GHM]|S[AEGKLMNOPRSTWY]?|T[ADFNQRSW]|UB|W[ACDFNRSV]?|YO|Z[EZ])"
)
"""All areas of Royal Mail, and ZZ, which has no houses and so is in made-up addresses."""

_POSTCODE = re.compile(
    rf"(?<![\w/=-])(?:{_AREA}\d(?:\d|[A-HJKMNPR-Y])?(?:(?P<gap> {{1,2}}|-)|(?<=[A-Z\d]))\d[ABD-HJLNP-UW-Z]{{2}}|{_AREA} \d[\dA-HJKMNPR-Y]? \d[ABD-HJLNP-UW-Z]{{2}}|GIR ?0AA)(?![\w-])"
)
_SMALL = re.compile(
    rf"(?<![\w/=-]){_AREA.lower()}\d[\da-hjkmnpr-y]? {{1,2}}\d(?!st\b|nd\b|rd\b|th\b)[abd-hjlnp-uw-z]{{2}}(?![\w-])"
)


_OF_AN_ORGANISATION = re.compile(
    r"(?<!Old )\b(?:Office|Council|Commissioner|Trust|NHS|Centre|Hospital|Library|Hall|Ltd|Limited|CIC|plc|University|College|Department|Church|"
    r"Chapel|Mosque|Temple|Museum|Theatre|Gallery|Surgery|Clinic|School|Station|Hotel|Pavilion|Charity|Service|Ombudsman|"
    r"Practice|Group|Shop|Society|Association|Institute|Foundation|Partnership|Agency|Authority|Federation|Ministry|Club|"
    r"Cyngor|Llyfrgell|Neuadd|Ysbyty|Canolfan|Swyddfa|registered (?:office|address)|(?:by|via the) post|[Ww]rite to us)\b"
    + NO_ROAD
)


_FOR_ANYBODY = re.compile(
    r"\b(?:sat[- ]?navs?|PO Box|P\.O\. Box|(?:nearest|closest) postcode|post ?code for (?:parking|the car park)|for example|examples?:|e\.g\.)",
    re.IGNORECASE,
)
"""Where to drive to, a box at a post office, and what is only an example. Nobody lives there."""


_OF_PARLIAMENT = re.compile(r"\bHouse of (?:Commons|Lords)\b[^.!?]{0,40}\Z")
"""Whoever is named before it."""


def postcodes(text: str) -> Iterator[Finding]:
    """In capitals, or in small letters with a space (Royal Mail, Programmers' Guide to the Postcode Address File).

    What an organisation is called before, without a word of somebody's home, is where to write to.
    """
    for pattern in (_POSTCODE, _SMALL):
        for found in pattern.finditer(text):
            if not (_is_of_an_organisation(text, found.start()) or is_an_example(text, found.start())):
                yield Finding(Kind.POSTCODE, *found.span())


def _is_of_an_organisation(text: str, start: int) -> bool:
    said = before(text, start, 120)
    if _OF_PARLIAMENT.search(said):
        return True
    is_no_home = _OF_AN_ORGANISATION.search(said) or _FOR_ANYBODY.search(said)
    return bool(is_no_home) and not (
        _AT_HOME.search(said) or _FLAT.search(said) or any(names_of_people(said))
    )


_NAMES = r"(?:(?:St\.? |Saint )?[A-Z][\w'-]{1,20} ){1,3}"
_ROAD = (
    r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Close|Crescent|Cres|Drive|Gardens|Gdns|Grove|Terrace|Way|Court|Place|Square|Hill|Row"
    r"|Walk|Mews|Parade|Rise|View|Green|Croft|Mount|Vale|Wharf|Villas|Buildings|Cottages|Estate|Quay|Gate|Fold|Bank)"
)
_STREET = re.compile(
    rf"(?<![\w.,/:£-])(?<!\d )(?<!Unit )(?<!Suite )(?<!Room )(?<!ary )(?<!March )(?<!April )(?<!May )(?<!June )(?<!July )(?<!August )(?<!ember )(?<!October )\d{{1,4}}[A-Za-z]?,? (?:{_NAMES}{_ROAD}\b|(?:Heol|Stryd|Ffordd|Lôn|Rhodfa|Maes|Clos|Cilgant|Bryn|Tan)(?: [a-zA-Z][\w'-]{{0,20}}){{1,3}})"
)
_FLAT = re.compile(
    r"\b(?:flat|apartment|apt|bedsit|fflat)\.? (?:no\.? |number )?(?:\d{1,4}[a-z]?|(?-i:[B-HJ-Z])\d{0,3}|(?-i:A)(?:\d{1,3}|(?=,)))\b(?:,? (?:[A-Z][\w'-]{1,20} ){0,2}(?:House|Court|Tower|Towers|Point|Lodge))?",
    re.IGNORECASE,
)
_TOLD_HOME = re.compile(
    r"\b(?:live|lives|lived|living|home is|moved) (?:\w{2,10} ){0,2}?(?:at|in|to|above|over) (?P<home>(?:number )?\d{1,4}[a-z]?,? (?:[a-z][\w'-]{1,20} ){1,3}"
    r"(?:street|road|rd|avenue|ave|lane|close|crescent|drive|gardens|grove|terrace|court|square|row|mews|rise|croft)\b"
    r"|flat (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)",
    re.IGNORECASE,
)
_AT_HOME = re.compile(
    r"\b(?:lives?|lived|living|home|moved|my|his|her|flat|house is|resident|byw|cartref|M(?:r|s|rs|iss)|c/o)\b",
    re.IGNORECASE,
)
_HOME = re.compile(
    r"\b(?:I|he|she|they|we|who|parents?|mum|dad|family|home|house|home address|address) (?:still )?(?:live[sd]?|moved|stay(?:s|ed)?|is|was) ?(?:in|at|to|round|around|:)?\b"
    r"|\b(?:living|lives?|lived|resid(?:es|ing|ent)|home|house|address|moved|visit(?:ed)? (?:me|him|her|them))\b(?:\W{1,2}\w{1,15}){0,4}\W{1,3}\Z|\bbyw\b",
    re.IGNORECASE,
)


def street_addresses(text: str) -> Iterator[Finding]:
    """A flat is somebody's home. A number and a street may be a hall, unless words beside them say who lives there."""
    for found in _FLAT.finditer(text):
        yield Finding(Kind.STREET, *found.span())
    for found in _TOLD_HOME.finditer(text):
        if not (_STREET.search(found["home"]) or _FLAT.search(found["home"])):
            yield Finding(Kind.STREET, *found.span("home"))
    for found in _STREET.finditer(text):
        if _is_of_an_organisation(text, found.start()) or is_an_example(text, found.start()):
            continue
        said = before(text, found.start(), 60)
        yield Finding(Kind.STREET, *found.span(), sure=bool(_HOME.search(said)))


HOMES = (
    Finder(
        postcodes,
        when=re.compile(r"\d(?:[ABD-HJLNP-UW-Z]{2}|(?!st|nd|rd|th)[abd-hjlnp-uw-z]{2})(?![\w-])|GIR ?0"),
    ),
    Finder(
        street_addresses,
        words=frozenset({"flat", "apartment", "apt", "bedsit", "fflat"}),
        when=re.compile(r"\d[A-Za-z]?,? (?=[A-Za-z])"),
    ),
)
