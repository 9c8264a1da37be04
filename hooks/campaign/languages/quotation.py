"""The quotation marks and apostrophes of each language, in place of the straight ones that keyboards have.

The marks are those of CLDR 48.2, ``delimiters.json``. French has a space that does not break inside of them (Lexique des
règles typographiques en usage à l'Imprimerie nationale). Nothing is said of languages that CLDR knows nothing of.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from campaign.languages.tags import script

Pair = tuple[str, str]
"""What opens and what closes."""


class Marks(NamedTuple):
    """How a language prints ``"`` and ``'`` around words, and ``'`` in a word. What is None stays as it was typed."""

    double: Pair | None = None
    single: Pair | None = None
    apostrophe: str | None = None


_ENGLISH, _ARABIC = (("“", "”"), ("‘", "’")), (("”", "“"), ("’", "‘"))
_GUILLEMETS, _LOW = ("«", "»"), ("„", "“")

_LIKE_ENGLISH = (
    "bn", "cy", "en", "es", "ga", "gd", "gu", "hi", "ku", "lv", "pa", "ps", "pt", "so", "sq", "ta", "tr",
)  # fmt: skip

_MARKS: dict[str, tuple[Pair, Pair]] = {
    **dict.fromkeys(_LIKE_ENGLISH, _ENGLISH),
    "ar": _ARABIC,
    "bg": (_LOW, _LOW),
    "cs": (_LOW, ("‚", "‘")),
    "de": (_LOW, ("‚", "‘")),
    "el": (_GUILLEMETS, ("“", "”")),
    "fa": (_GUILLEMETS, ("‹", "›")),
    "fr": (("«\N{NO-BREAK SPACE}", "\N{NO-BREAK SPACE}»"), ("«\N{NO-BREAK SPACE}", "\N{NO-BREAK SPACE}»")),
    "hu": (("„", "”"), ("»", "«")),
    "it": (_GUILLEMETS, ("“", "”")),
    "lt": (_LOW, _LOW),
    "pl": (("„", "”"), _GUILLEMETS),
    "pt-PT": (_GUILLEMETS, ("“", "”")),
    "ro": (("„", "”"), _GUILLEMETS),
    "ru": (_GUILLEMETS, _LOW),
    "sk": (_LOW, ("‚", "‘")),
    "uk": (_GUILLEMETS, _LOW),
    "ur": _ARABIC,
}


_CUT_SHORT = {
    "en": frozenset({
        "cept", "cos", "coz", "cuz", "ello", "em", "ere", "im", "n", "nuff", "ouse", "til", "tis", "tisn", "twas", "twasn",
        "tween", "twere", "twill", "twould", "twouldn",
    }),
}  # fmt: skip
"""None that is a word of its own without its apostrophe, such as "cause" or "round": it may as well be quoted."""


def words_cut_short(tag: str) -> frozenset[str]:
    """Words that an apostrophe begins, in small letters and without it: 'tis, 'em."""
    return _CUT_SHORT.get(tag.partition("-")[0].lower(), frozenset())


@lru_cache
def marks_of(tag: str) -> Marks:
    """Those of a language in the script in which it is written most: Urdu in Latin letters has none that we know."""
    known = tag if tag in _MARKS else tag.partition("-")[0].lower()
    double, single = _MARKS.get(known, (None, None)) if script(tag) == script(known) else (None, None)
    return Marks(double, single, "’" if script(tag) == "Latn" else None)
