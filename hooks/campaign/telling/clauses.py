"""Whether a part of a long sentence can stand alone. English only: "Because it is shut." is what nobody would say."""

from __future__ import annotations

import re

from campaign.telling.whole_sentences import Shape, shape_of

_JOINS = re.compile(r"\A(?:(?:and|or|but|then|so(?! that\b))\s+)+", re.IGNORECASE)
_HANGS = re.compile(r"\A(?:because|so that|unless|except|which|who|whose|whom|where)\b", re.IGNORECASE)
"""What always belongs to the words before it."""

_WAITS = re.compile(r"\A(?:if|when|while|after|before|until|with|without|to)\b", re.IGNORECASE)
"""What belongs to the words after the next comma, if there are any: "If it is dry, we walk"."""

_BEGINS = re.compile(r"\A(?:if|when|while|because|unless|so that|although)\b", re.IGNORECASE)


def stands_apart(before: str, after: str) -> bool:
    """Whether a sentence can be parted there, and leaves nothing that waits for the rest."""
    return (not _BEGINS.match(before.strip()) or _has_main(before)) and _stands(after.strip())


def _stands(words: str) -> bool:
    words = _JOINS.sub("", words)
    if words.endswith("?"):
        return True
    return not _HANGS.match(words) and (not _WAITS.match(words) or _has_main(words))


def _has_main(words: str) -> bool:
    parts = (part.strip() for part in words.split(",")[1:])
    return any(
        shape_of(part) is Shape.SENTENCE
        for part in parts
        if not (_JOINS.match(part) or _HANGS.match(part) or _WAITS.match(part))
    )
