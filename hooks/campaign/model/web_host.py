"""Whether a web address leads to where its reader thinks, judged as a browser reads it (WHATWG URL, 3.5 and 4.4)."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import urlsplit

LONGEST = 2000
"""Signs of an address. Chats and mail programs cut off what is longer."""

_AUTHORITY = re.compile(r"(?i:https?)://([^/\\?#]+)")
_HOST_AND_PORT = re.compile(r"(\[[0-9A-Fa-f:.]*\]|[^:\[\]]+)(?::([0-9]{0,5}))?")
_A_NUMBER = re.compile(r"(?:[0-9]+|0[xX][0-9A-Fa-f]*)\.?\Z")
_NOT_IN_A_NAME = re.compile(r"[\x00-\x20\"%'()*,;<>^`{|}~\x7f-\x9f!$&+=@]")

_DO = 'Copy the address that begins with the name of the site, like "https://example.org/book".'

_LATIN = frozenset("àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿßŵŷ")
"""What languages of these islands and near them write. With dots, hooks or bars below, a letter is mistaken for another."""

_UNLIKE_LATIN = (
    "ARABIC", "BENGALI", "CJK", "DEVANAGARI", "GUJARATI", "GURMUKHI", "HANGUL", "HEBREW", "HIRAGANA", "KATAKANA", "TAMIL",
    "TELUGU", "THAI",
)  # fmt: skip
"""Scripts none of whose letters is taken for one of a to z. Cyrillic and Greek have many of those."""


def wrong_with_host(address: str) -> tuple[str, str] | None:
    """What is wrong with the host of an address that begins with http, and what to do. None if nothing is, or if it has no host."""
    if not re.match(r"https?:", address, re.IGNORECASE):
        return None
    if len(address) > LONGEST:
        return f"This web address is longer than {LONGEST:,} characters.", "Link to a page that leads there."
    authority = _AUTHORITY.match(address)
    if authority is None:
        return "This is not a web address.", 'Write it in full, like "https://example.org/book".'
    if "@" in authority[1]:
        return (
            "There is a name or password in this web address.",
            "Take out everything between // and @.",
        )
    parts = _HOST_AND_PORT.fullmatch(authority[1])
    if parts is None or int(parts[2] or 0) > 65535:
        return "This is not a web address.", 'Write it in full, like "https://example.org/book".'
    return _wrong_with_name(parts[1].lower())


def _wrong_with_name(name: str) -> tuple[str, str] | None:
    labels = name.removesuffix(".").split(".")
    composed = unicodedata.normalize("NFC", name)
    if unicodedata.normalize("NFKC", composed) != composed:
        return "The name of the site in this web address is written in letters that look like others.", _DO
    if name.startswith("[") or _A_NUMBER.match(labels[-1]):
        return "This web address has numbers in the place of a name, so nobody can tell where it leads.", _DO
    if labels[-1] == "localhost":
        return "This web address leads to the computer of whoever follows it.", _DO
    if any(label.startswith("xn--") for label in labels):
        return "The name of the site in this web address is written in code (xn--).", (
            "Write it in the letters that people read."
        )
    if _NOT_IN_A_NAME.search(name) or not all(0 < len(label) <= 63 for label in labels) or len(name) > 253:
        return "This is not a web address.", 'Write it in full, like "https://example.org/book".'
    if not all(map(_is_one_script, composed.removesuffix(".").split("."))):
        return "The name of the site in this web address is written in letters that look like others.", _DO
    return None


def _is_one_script(label: str) -> bool:
    """Whether a part of a name is in letters a to z, with or without accents, or wholly in a script that looks like none of them."""
    letters = [sign for sign in label if not (sign in "-_" or sign.isdecimal())]
    if all(sign.isascii() or sign in _LATIN for sign in letters):
        return True
    return all(
        unicodedata.category(sign)[0] in "LM" and unicodedata.name(sign, "").startswith(_UNLIKE_LATIN)
        for sign in letters
    )


def is_whole_https(address: str) -> bool:
    """Whether an address is https, with a host that nothing is wrong with."""
    try:
        return urlsplit(address).scheme == "https" and wrong_with_host(address) is None
    except ValueError:
        return False
