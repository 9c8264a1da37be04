"""Whether "by ..." says where or when, as "by the gate" does, or who does it, as "by a student" does. English only."""

from __future__ import annotations

import re

_WHEN = re.compile(
    r"by (?:the end of\b|next\b|noon\b|midday\b|midnight\b|today\b|tomorrow\b|\d{1,2}(?:[.:]\d\d)? ?[ap]m\b|\d\d:\d\d"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|(?:\d{1,2} )?(?:january|february|march|april|may|june|july|august|september|october|november|december)\b)",
    re.IGNORECASE,
)
_UP_TO_ITS_NOUN = re.compile(
    r"[^\W_][\w'’-]*(?: (?!(?:of|in|on|at|to|into|from|near|with|that|which|who|where|marked|called|and|or|for|next|beside)\b)"
    r"[\w'’-]+)*"
)
_PLACES = frozenset({
    "arch", "back", "bank", "bar", "bay", "beach", "bench", "bins", "board", "bookshelves", "bridge", "building", "bus", "café",
    "cafe", "canal", "chapel", "church", "clock", "cloakroom", "corner", "corridor", "counter", "court", "desk", "door", "doors",
    "end", "entrance", "exit", "fence", "field", "fire", "flag", "fountain", "foyer", "front", "garden", "gate", "gates", "green",
    "hall", "harbour", "hatch", "hedge", "hill", "hospital", "house", "jetty", "kiosk", "kitchen", "lake", "lane", "library",
    "lift", "lifts", "lobby", "lounge", "market", "museum", "noticeboard", "oak", "office", "park", "path", "pier", "pond", "porch",
    "post", "quay", "railings", "ramp", "reception", "river", "road", "room", "sea", "school", "shelter", "shop", "side", "sign",
    "sofa", "square", "stage", "stairs", "stalls", "stand", "station", "statue", "steps", "stop", "street", "table", "tables",
    "tent", "toilet", "toilets", "tower", "tree", "trees", "wall", "water", "well", "window", "windows", "wing", "yard",
})  # fmt: skip


def is_by_a_place_or_time(words: str) -> bool:
    """What is neither surely may be somebody: "by the warden", "by Robin"."""
    if _WHEN.match(words):
        return True
    named = _UP_TO_ITS_NOUN.match(words)
    return named is not None and named[0].split()[-1].lower() in _PLACES
