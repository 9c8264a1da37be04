"""Two languages that nobody speaks, made from the English phrases: what a page says in no phrase stands out in them.

In ``xa`` each word of a phrase ends in ŵ, and its dates are Irish. ``xb`` is written from right to left, in Hebrew letters.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import yaml

from campaign.languages.phrases import catalogue

MARKED, MIRRORED = "xa", "xb"
TAGS = {MARKED: "ga-IE", MIRRORED: "he-IL"}

MARK = "ŵ"

_FACT = re.compile(r"(\{[^}]*\})")
_WORD = re.compile(r"[^\W\d_]+")
_DATE_PATTERN = re.compile(r"[EdMy ]+")


def marked(word: str) -> str:
    return word + MARK


def mirrored(word: str) -> str:
    """As many Hebrew letters."""
    return "".join(chr(ord("א") + ord(letter.lower()) % 22) for letter in word)


def phrases_of(code: str) -> dict[str, str]:
    """The English phrases with each word changed. Facts and patterns of dates stay as they are."""
    change = {MARKED: marked, MIRRORED: mirrored}[code]
    changed = {key: _changed(phrase, change) for key, phrase in catalogue("en").items()}
    return changed | {"language.tag": TAGS[code]}


def with_languages(root: Path, *codes: str) -> Path:
    """The campaign in ``root``, which speaks these languages too from now on."""
    for code in codes:
        add_language(root, code, phrases_of(code))
    return root


def add_language(root: Path, code: str, phrases: dict[str, str]) -> None:
    file = root / "hooks" / "campaign" / "languages" / f"{code}.yml"
    file.write_text(yaml.safe_dump(phrases, allow_unicode=True), "utf-8")


def _changed(phrase: str, change: Callable[[str], str]) -> str:
    if _DATE_PATTERN.fullmatch(phrase):
        return phrase
    return "".join(
        part if _FACT.fullmatch(part) else _WORD.sub(lambda word: change(word[0]), part)
        for part in _FACT.split(phrase)
    )
