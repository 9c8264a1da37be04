"""What the Easy Read of facts is built from: blocks with their pictures, and parts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, time

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.languages.tagged_text import joined
from campaign.model.easy_read import EasyBlock, EasyLine, EasyPart, Told
from campaign.model.when import in_plain_words

PICTURES = {
    "about": "information",
    "ask": "ask",
    "book": "website",
    "call": "phone",
    "cancelled": "cancelled",
    "changed": "changed",
    "clock": "clock",
    "day": "calendar",
    "drop_in": "drop in",
    "free": "free",
    "full": "full",
    "given_by": "person",
    "helpers": "helping",
    "invited": "invitation",
    "languages": "other languages",
    "led_by": "leader",
    "letter": "letter",
    "link": "video call",
    "map": "map",
    "meeting_point": "meeting point",
    "money": "cost",
    "more_access": "wheelchair",
    "more_words": "paper",
    "news": "news",
    "not_known": "not known",
    "note": "answer",
    "off": "no",
    "online": "online",
    "organisation": "group",
    "over": "done",
    "paid": "paid",
    "paid_back": "expenses",
    "parts": "plan",
    "people": "everyone",
    "place": "place",
    "places": "places left",
    "planned": "planning",
    "postponed": "postponed",
    "result": "results",
    "private": "private",
    "room": "room",
    "service": "work",
    "shut": "no entrance",
    "social": "contact",
    "stopped": "wait",
    "support_gone": "warning",
    "theme": "think",
    "waiting": "waiting list",
    "watch": "video",
    "way_there": "way there",
    "word": "hard word",
    "write": "email",
}
"""The names of pictures that lines made from facts have, by what they stand for: each stands for one thing."""

NO_EASY_READ = "no easy read"
"""Where a page is not in Easy Read, as where papers are not."""

MOST_LINES = 4
"""Beside one picture."""


def block(picture: str, *lines: str) -> EasyBlock:
    """Empty lines are left out. A name that ends with a mark of its own needs no full stop after it."""
    return EasyBlock(picture, tuple(EasyLine(_TWO_ENDS.sub(r"\1", line)) for line in lines if line))


_TWO_ENDS = re.compile(r"""(?<!\.)([.!?…]["'”’»]*)\.\Z""")
"""Three dots are one mark."""


MOST_DAYS = 6
"""Days that are listed one by one; of more, the first, the last and those that differ are told."""


def day_picture(first: date, last: date | None = None) -> str:
    """The name of a picture that is drawn from the day itself."""
    return f"date {in_plain_words(first)}{f' to {in_plain_words(last)}' if last and last != first else ''}"


def time_picture(at: time) -> str:
    """The same for a time of day."""
    return f"time {at:%H:%M}"


def until_over(made: EasyBlock) -> EasyBlock:
    """The same, told until what it is about is over."""
    return replace(made, lines=tuple(replace(line, told=Told.UNTIL_OVER) for line in made.lines))


def part(about: str, blocks: Iterable[EasyBlock], language: Language) -> EasyPart:
    """What the facts tell about one thing. Blocks without words are left out."""
    kept = tuple(each for each in blocks if each.lines)
    return EasyPart(say(language, f"easy_part.{about}"), kept, about=about)


def together(words: Sequence[str], language: Language) -> str:
    """Tea, coffee and water."""
    if len(words) < 2:
        return joined("", words)
    return say(language, "easy_event.and", first=joined(", ", words[:-1]), last=words[-1])
