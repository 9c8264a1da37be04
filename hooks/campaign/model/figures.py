"""How many people gave an answer, as people write it: a number, a share, both, or that it may not be shown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from pydantic import BeforeValidator

from campaign.model.values import in_words
from campaign.problems import AuthorMistake, in_short

FEW = "fewer than 5"
NOT_SHOWN = "not shown"

_FIGURE = re.compile(
    r"(?P<count>\d{1,3}(?:,\d{3}){1,2}|\d{1,7})?(?:(?<=\d) ?\((?P<beside>\d{1,4}(?:\.\d{1,3})?) ?%\))?"
    r"|(?P<share>\d{1,4}(?:\.\d{1,3})?) ?%"
)
_BELOW_NOTHING = re.compile(r"[-\u2212\u2013]\s?\d[\d.,]*\s?%?")
_EXAMPLES = f'Write digits, like "24", a share, like "64%", or "{FEW}".'


@dataclass(frozen=True)
class Figure:
    """``count`` is a number of people, and ``share`` a percentage as it was written, with its decimal places.

    Both are None where the author keeps them back; ``is_few`` then says that they are fewer than five, and not none.
    """

    count: int | None = None
    share: Decimal | None = None
    is_few: bool = False

    @property
    def is_kept_back(self) -> bool:
        return self.count is None and self.share is None


def read_figure(written: str) -> Figure:
    """Raises :class:`AuthorMistake` for what is no number of people."""
    text = " ".join(written.lower().split())
    if text in (FEW, "<5", "< 5"):
        return Figure(is_few=True)
    if text == NOT_SHOWN:
        return Figure()
    found = _FIGURE.fullmatch(text)
    if not text or found is None:
        if _BELOW_NOTHING.fullmatch(text):
            raise AuthorMistake(
                f'"{in_short(written)}" is less than nobody.', "Write the number without the minus."
            )
        if not text:
            raise AuthorMistake("There is no number here.", _EXAMPLES)
        raise AuthorMistake(f'"{in_short(written)}" is not a number of people.', _EXAMPLES)
    share = found["share"] or found["beside"]
    if share and Decimal(share) > 100:
        raise AuthorMistake(f"{share}% is more than everybody.", "Write a share of at most 100%.")
    count = int(found["count"].replace(",", "")) if found["count"] else None
    return Figure(count, Decimal(share) if share else None)


def _figure(value: object) -> object:
    return value if isinstance(value, Figure) else read_figure(in_words(value))


WrittenFigure = Annotated[Figure, BeforeValidator(_figure)]
