"""Names of languages as the web writes them (BCP 47), and in which script and direction each is read."""

from __future__ import annotations

import re
from functools import lru_cache

from babel import Locale
from babel.core import get_global

from campaign.problems import AuthorMistake, in_short

_TAG = re.compile(
    r"(?P<language>[a-z]{2,3})(?:-(?P<script>[a-z]{4}))?(?:-(?P<region>[a-z]{2}|[0-9]{3}))?"
    r"(?P<variants>(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*)",
    re.IGNORECASE,
)
"""RFC 5646, 2.1, without extensions and private names, which no reader's software knows."""

RIGHT_TO_LEFT = {
    "Adlm", "Arab", "Aran", "Armi", "Avst", "Chrs", "Cprt", "Elym", "Gara", "Hatr", "Hebr", "Hung", "Khar", "Lydi",
    "Mand", "Mani", "Mend", "Merc", "Mero", "Narb", "Nbat", "Nkoo", "Orkh", "Palm", "Phli", "Phlp", "Phnx", "Prti",
    "Rohg", "Samr", "Sarb", "Sidt", "Sogd", "Sogo", "Syrc", "Syre", "Syrj", "Syrn", "Thaa", "Yezi",
}  # fmt: skip
"""Scripts (ISO 15924) whose letters have the Bidi_Class R or AL in Unicode."""

_REPLACED = {"in", "iw", "ji", "jw", "mo"}
"""Of two letters, and out of use: Indonesian, Hebrew, Yiddish, Javanese, Moldavian."""

_ALSO = {"cld": "Syrc", "kmr": "Latn", "pnb": "Arab", "prs": "Arab", "rmy": "Latn"}
"""Languages of people in Britain that CLDR has no script of: Chaldean, Kurmanji, Western Punjabi, Dari, Vlax Romani."""

_EXAMPLE = 'Write its short name, like "cy" for Welsh or "ur" for Urdu (BCP 47).'


@lru_cache
def language_tag(written: str) -> str:
    """The tag as BCP 47 prefers it: ``ur-Latn``, ``en-GB``. Raises AuthorMistake for what names no language."""
    written = written.strip()
    short = _by_english_name().get(written.casefold())
    if short and written not in _known():  # "ga" is Irish, and "Ga" is a language of Ghana
        raise AuthorMistake(f'"{written}" is not the short name of a language.', f'Write "{short}".')
    found = _TAG.fullmatch(written)
    if not found:
        raise AuthorMistake(f'"{in_short(written)}" is not the short name of a language.', _EXAMPLE)
    language = found["language"].lower()
    if shorter := _other_codes().get(language):
        raise AuthorMistake(
            f'"{in_short(written)}" is an old or long name of a language.', f'Write "{shorter}".'
        )
    if language not in _known():
        raise AuthorMistake(f'"{in_short(written)}" is the short name of no language.', _EXAMPLE)
    letters, region = (found["script"] or "").title(), (found["region"] or "").upper()
    names = Locale("en")
    if letters and letters not in names.scripts:
        raise AuthorMistake(f'"{letters}" is the short name of no script.', 'Write it like "ur-Latn".')
    if region and region not in names.territories:
        raise AuthorMistake(f'"{region}" is the short name of no country.', 'Write it like "en-GB".')
    variants = found["variants"].lower().removeprefix("-")
    return "-".join(part for part in (language, letters, region, variants) if part)


@lru_cache
def direction(tag: str) -> str:
    """``ltr`` or ``rtl``, as HTML writes it: by the script."""
    return "rtl" if script(tag) in RIGHT_TO_LEFT else "ltr"


@lru_cache
def script(tag: str) -> str:
    """The script (ISO 15924) that the tag names, or that the language is written in most. Empty if nobody knows."""
    found = _TAG.fullmatch(tag)
    if not found:
        return ""
    language, region = found["language"].lower(), (found["region"] or "").upper()
    likely = get_global("likely_subtags")
    whole = likely.get(f"{language}_{region}") or likely.get(language) or ""
    return (found["script"] or "").title() or _ALSO.get(language) or next(iter(whole.split("_")[1:2]), "")


@lru_cache
def in_english(tag: str) -> str:
    """What a language is called in messages for authors; its tag, if it has no name there."""
    return str(Locale("en").languages.get(tag.partition("-")[0], tag))


@lru_cache
def _known() -> frozenset[str]:
    """All languages with a name in CLDR, those of which it knows the script, and a few more: thousands."""
    keys = (*Locale("en").languages, *get_global("likely_subtags"), *_ALSO)
    return frozenset(key.partition("_")[0].lower() for key in keys) - {"und", "root", "mul", "zxx"}


@lru_cache
def _by_english_name() -> dict[str, str]:
    return {name.casefold(): key.replace("_", "-") for key, name in Locale("en").languages.items()}


@lru_cache
def _other_codes() -> dict[str, str]:
    """Codes that have a shorter or newer one, such as ``cym`` and ``iw``. CLDR merges more languages than BCP 47 does."""
    aliases = get_global("language_aliases")
    return {old: new for old, new in aliases.items() if len(new) == 2 and (len(old) == 3 or old in _REPLACED)}
