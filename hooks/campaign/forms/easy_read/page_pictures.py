"""The pictures that pages ask for by name: of the set, an organisation's own, drawn days and times, and "no" to any.

"There is no lift" beside the picture of a lift would say two things at once, so ``no lift`` is the lift crossed out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from campaign.addresses import SYMBOLS
from campaign.forms.easy_read.date_pictures import DatePicture, date_picture, drawn_of
from campaign.forms.easy_read.people_pictures import PeoplePicture, people_of, people_picture
from campaign.languages.language import Language
from campaign.look.pictures import PhotoDrawing
from campaign.look.symbols import Picture, Pictures, the_set
from campaign.problems import AuthorMistake

_NO = re.compile(r"no[\s-]+(?P<what>\S.*)", re.IGNORECASE)
_DRAWN = re.compile(rf"{re.escape(SYMBOLS)}(?:dates|times|no|people)/[\w-]{{1,40}}\.svg")
_CROSS = (
    '<g fill="none" stroke-linecap="round"><path d="M9 9 63 63M63 9 9 63" stroke="#fff" stroke-width="7"/>'
    '<path d="M9 9 63 63M63 9 9 63" stroke="#d22f27" stroke-width="4"/></g>'
)


@dataclass(frozen=True)
class CrossedOut:
    """A picture of the set with a red cross over it."""

    picture: Picture

    @property
    def address(self) -> str:
        """Where it is on the site."""
        return f"{SYMBOLS}no/{self.picture.file.name}"

    def svg(self) -> str:
        return self.picture.file.read_text("utf-8").replace("</svg>", f"{_CROSS}</svg>")


def find_picture(name: str, pictures: Pictures) -> Picture | DatePicture | CrossedOut | PeoplePicture | None:
    """Whatever a name means. Raises :class:`AuthorMistake` for a day or time that cannot be."""
    if found := date_picture(name) or people_picture(name) or pictures.find(name):
        return found
    no = _NO.fullmatch(name.strip())
    # An organisation's own may be photos, and a site must be able to say no without asking for more of them.
    found = the_set().find(no["what"]) if no else None
    return CrossedOut(found) if found else None


def problem_with_picture(name: str, pictures: Pictures) -> tuple[str, str] | None:
    """What is wrong with the name of a picture, and what to write instead."""
    try:
        found = find_picture(name, pictures)
    except AuthorMistake as mistake:
        return mistake.what, mistake.do
    return None if found else pictures.problem(name)


@dataclass(frozen=True)
class PagePictures:
    """Called with a name, it gives the address of the picture, or None."""

    pictures: Pictures

    def __call__(self, name: str) -> str | None:
        found = find_picture(name, self.pictures)
        return found.address if found else None

    def files(self) -> Iterator[tuple[str, bytes | PhotoDrawing]]:
        """Addresses and contents of the whole set, which the page of pictures shows."""
        for picture in self.pictures.all:
            yield picture.address, picture.content()


def drawn_pictures(html: str, language: Language) -> Iterator[tuple[str, bytes]]:
    """Addresses and contents of the drawn pictures that a page asks for: its words say which days and times they are.

    Their addresses tell all that is on them, so nobody has to know them before the pages are written.
    """
    for address in sorted({found[0] for found in _DRAWN.finditer(html)}):
        if drawn := _drawn_at(address):
            svg = drawn.svg() if isinstance(drawn, CrossedOut | PeoplePicture) else drawn.svg(language)
            yield address, svg.encode()


def _drawn_at(address: str) -> DatePicture | CrossedOut | PeoplePicture | None:
    """None for an address that is only in somebody's words."""
    what, _, said = address.removeprefix(SYMBOLS).partition("/")
    if what == "no":
        return next((CrossedOut(picture) for picture in the_set().all if picture.file.name == said), None)
    if what == "people":
        return people_of(said)
    try:
        drawn = drawn_of(said.removesuffix(".svg"), is_time=what == "times")
    except ValueError:
        return None
    return drawn if drawn.address == address else None
