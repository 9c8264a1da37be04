"""What it costs to come, as people write it: free, a price, or both."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated

from pydantic import BeforeValidator

from campaign.model.record import Fields
from campaign.model.values import in_words, is_not_known
from campaign.problems import AuthorMistake


class Cost(Fields):
    """What it costs to come. ``price`` is in pounds, None where the words hold no single price."""

    words: str
    free: bool
    price: Decimal | None = None

    @property
    def is_free(self) -> bool | None:
        """None where it is free for some, or its words cannot tell."""
        return True if self.free else None if self.words.lower().startswith("free") else False


_PRICE = re.compile(r"(?<!^-)(?<![^\d]-)£ ?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)")
_PENCE_AFTER_A_COMMA = re.compile(r"£ ?\d+,\d{1,2}(?!\d)")
_FREE_FOR_SOME = re.compile(
    r"free (?:for|to|if|when|until|before|after|on|parking|places?)\b(?! (?:all|every|any|come|attend|join))"
    r"|.*(?:\d ?(?:p|pounds?)\b|\bpays\b|\bothers?\b|\bevery(?:one|body) else\b|\bprices?\b|\bfees?\b)",
    re.IGNORECASE | re.DOTALL,
)


def _cost(value: object) -> object:
    if value is None or isinstance(value, Cost):
        return value
    words = in_words(value).strip()
    if is_not_known(words):
        return None
    if words.lower() == "free":
        return Cost(words=words, free=True, price=Decimal(0))
    if unclear := _PENCE_AFTER_A_COMMA.search(words):
        raise AuthorMistake(
            f'"{unclear[0]}" is not a price.',
            f'Write pence after a full stop: "{unclear[0].replace(",", ".")}".',
        )
    prices = _PRICE.findall(words)
    says_free = re.match(r"free\b", words, re.IGNORECASE) is not None
    if not prices and not says_free:
        raise AuthorMistake("This says neither a price nor free.", 'Write "free", "£5" or "not known yet".')
    # "Free for carers, £5 for others" is not a single price, and not free for everybody.
    price = Decimal(prices[0].replace(",", "")) if len(prices) == 1 and not says_free else None
    free = not prices and not _FREE_FOR_SOME.match(words)
    return Cost(words=words, free=free, price=price)


WrittenCost = Annotated[Cost | None, BeforeValidator(_cost)]
