"""Ten people, of whom so many are filled: a share that can be counted. The filled ones are dark, so colour is not needed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from campaign.addresses import SYMBOLS

_NAME = re.compile(r"(?P<n>10|\d)\s+(?:out\s+)?of\s+10\s+people", re.IGNORECASE)
_FILE = re.compile(r"(?P<n>10|\d)-of-10\.svg")

FILLED, EMPTY, EDGE = "#1e50a0", "#fff", "#000"
_ACROSS, _ROW = 13.6, 34
_PERSON = (
    '<g transform="translate({x:g} {y:g})" fill="{fill}" stroke="{edge}" stroke-width="2" stroke-linejoin="round">'
    '<circle cx="6.8" cy="6.4" r="4.4"/>'
    '<path d="M2 30v-9.4c0-4.6 2-7 4.8-7s4.8 2.4 4.8 7V30z"/></g>'
)


@dataclass(frozen=True)
class PeoplePicture:
    """So many of ten people."""

    n: int

    @property
    def address(self) -> str:
        """Where it is on the site. It has no words, so it is the same in every language."""
        return f"{SYMBOLS}people/{self.n}-of-10.svg"

    def svg(self) -> str:
        people = (
            _PERSON.format(
                x=2 + at % 5 * _ACROSS, y=2 + at // 5 * _ROW, fill=FILLED if at < self.n else EMPTY, edge=EDGE
            )
            for at in range(10)
        )
        return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72">{"".join(people)}</svg>'


def people_picture(name: str) -> PeoplePicture | None:
    """What "8 of 10 people" names; None for any other name."""
    found = _NAME.fullmatch(name.strip())
    return PeoplePicture(int(found["n"])) if found else None


def people_of(file: str) -> PeoplePicture | None:
    """The picture whose file has this name."""
    found = _FILE.fullmatch(file)
    return PeoplePicture(int(found["n"])) if found else None
