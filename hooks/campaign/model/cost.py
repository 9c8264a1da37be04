"""What it costs to come, as people write it: free, a price, or both."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated

from pydantic import BeforeValidator

from campaign.languages.written import read_parts
from campaign.model.record import Fields
from campaign.model.values import Line, in_words, is_not_known
from campaign.problems import AuthorMistake


class Cost(Fields):
    """What it costs to come. ``price`` is in pounds, None where the words hold no single price.

    ``free`` is only true where it is free for everybody, and None where it is for some, or the words leave it open.
    """

    words: Line
    free: bool | None
    price: Decimal | None = None


_PRICE = re.compile(r"(?<!^-)(?<![^\d]-)£ ?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)")
_PENCE_AFTER_A_COMMA = re.compile(r"£ ?\d+,\d{1,2}(?!\d)")
_SAYS_FREE = re.compile(
    r"\bfree\b|\bno (?:charge|cost|fee)\b|\bnothing to pay\b|\bcosts? nothing\b"
    r"|\bpay (?:what|as much as) you (?:can|like|want)\b|\bdonations?\b",
    re.IGNORECASE,
)
_THINGS = (
    r"(?:(?:a |hot |light |some )?(?:lunch|tea|coffee|cake|food|drinks?|snacks?|refreshments|breakfast|supper|dinner"
    r"|parking|childcare)(?:,? and |, )?)+"
)
_BESIDE_THE_PRICE = re.compile(rf"\bfree {_THINGS}|\b{_THINGS} (?:is|are) free\b|\bnot free\b", re.IGNORECASE)
"""Free tea does not make an event free, nor its price a doubtful one."""

_FREE_FOR_ALL = re.compile(
    r"(?:(?:it|entry|entrance|admission|everything|all of it) is |always |completely |totally |entirely )?"
    r"(?:free(?: of charge| entry| entrance| admission)?|(?:entry|entrance|admission):? free"
    r"|no (?:charge|cost|fee)|nothing to pay|(?:it )?costs nothing)"
    r"(?: (?:for|to) (?:all|everyone|everybody|anyone|anybody))?"
    r"(?: to (?:come(?: in| along)?|attend|join(?: in)?|enter|take part|visit|watch))?"
    rf"(?:,? (?:with|including|and) {_THINGS}|, {_THINGS} included)?"
    r"(?:[.,;:!] (?:no need to book|no booking(?: needed| required)?|just (?:come|turn up)|drop in|all welcome"
    r"|every(?:one|body) (?:is )?welcome))?[.!]?",
    re.IGNORECASE,
)
"""The forms that say that nobody pays. Any other word may take it back: "free with a staff card"."""

_NO_POUNDS = re.compile(r"£ ?0(?:\.00?)?")


def _cost(value: object) -> object:
    if value is None or isinstance(value, Cost):
        return value
    words = in_words(value).strip()
    if is_not_known(words):
        return None
    written, words = words, read_parts(words)
    if unclear := _PENCE_AFTER_A_COMMA.search(words):
        raise AuthorMistake(
            f'"{unclear[0]}" is not a price.',
            f'Write pence after a full stop: "{unclear[0].replace(",", ".")}".',
        )
    if _FREE_FOR_ALL.fullmatch(words) or _NO_POUNDS.fullmatch(words):
        return Cost(words=written, free=True, price=Decimal(0))
    prices = _PRICE.findall(words)
    if not prices and not _SAYS_FREE.search(words):
        raise AuthorMistake("This says neither a price nor free.", 'Write "free", "£5" or "not known yet".')
    # "Free for carers, £5 for others" is not a single price, and neither free nor paid for everybody.
    for_some = _SAYS_FREE.search(_BESIDE_THE_PRICE.sub("", words)) is not None or not prices
    price = Decimal(prices[0].replace(",", "")) if len(prices) == 1 and not for_some else None
    return Cost(words=written, free=None if for_some else False, price=price)


WrittenCost = Annotated[Cost | None, BeforeValidator(_cost)]
