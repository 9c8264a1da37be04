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


def _cost(value: object) -> object:
    if isinstance(value, Cost):
        return value
    words = in_words(value).strip()
    if is_not_known(words):
        return None
    if words.lower() == "free":
        return Cost(words=words, free=True, price=Decimal(0))
    prices = re.findall(r"(?<!-)£ ?([0-9][0-9,]*(?:\.[0-9]+)?)", words)
    says_free = re.match(r"free\b", words, re.IGNORECASE) is not None
    if not prices and not says_free:
        raise AuthorMistake("This says neither a price nor free.", 'Write "free", "£5" or "not known yet".')
    # "Free for carers, £5 for others" is no single price, and not free for everybody.
    price = Decimal(prices[0].replace(",", "")) if len(prices) == 1 and not says_free else None
    return Cost(words=words, free=not prices, price=price)


WrittenCost = Annotated[Cost | None, BeforeValidator(_cost)]
