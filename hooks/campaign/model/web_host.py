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

_DO_WITH_MAIL = 'Copy it again from where it is used, like "hello@example.org".'

_NO_ADDRESS = ("This is not a web address.", 'Write it in full, like "https://example.org/book".')
_NO_MAIL = ("This is not an e-mail address.", 'Write it like "hello@example.org".')
_NOT_SAFE = (
    "This address begins with http, so anybody on the way can see what is read there, and change it.",
    'Begin it with "https://". If that does not open, link to another page.',
)

_LATIN = frozenset("àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿßŵŷ")
"""What languages of these islands and near them write. With dots, hooks or bars below, a letter is mistaken for another."""

_UNLIKE_LATIN = (
    "ARABIC", "BENGALI", "CJK", "DEVANAGARI", "GUJARATI", "GURMUKHI", "HANGUL", "HEBREW", "HIRAGANA", "KATAKANA", "TAMIL",
    "TELUGU", "THAI",
)  # fmt: skip
"""Scripts none of whose letters is taken for one of a to z. Cyrillic and Greek have many of those."""


def wrong_with_host(address: str) -> tuple[str, str] | None:
    """What is wrong with where an address leads, and what to do. None if nothing is, or if it has no host."""
    scheme = re.match(r"https?:", address, re.IGNORECASE)
    if scheme is None:
        return None
    if len(address) > LONGEST:
        return f"This web address is longer than {LONGEST:,} characters.", "Link to a page that leads there."
    authority = _AUTHORITY.match(address)
    if authority is None:
        return _NO_ADDRESS
    if "@" in authority[1]:
        return (
            "There is a name or password in this web address.",
            "Take out everything between // and @.",
        )
    parts = _HOST_AND_PORT.fullmatch(authority[1])
    if parts is None or int(parts[2] or 0) > 65535:
        return _NO_ADDRESS
    return _wrong_with_name(parts[1].lower(), _DO, _NO_ADDRESS) or (
        _NOT_SAFE if scheme[0].lower() == "http:" else None
    )


def wrong_with_mail(address: str) -> tuple[str, str] | None:
    """The same of an address of e-mail: people read the name of a site in it, too."""
    return _wrong_with_name(address.rpartition("@")[2].lower(), _DO_WITH_MAIL, _NO_MAIL)


def _wrong_with_name(name: str, do: str, no_address: tuple[str, str]) -> tuple[str, str] | None:
    labels = name.removesuffix(".").split(".")
    composed = unicodedata.normalize("NFC", name)
    if unicodedata.normalize("NFKC", composed) != composed:
        return "The name of the site in this address is written in letters that look like others.", do
    if name.startswith("[") or _A_NUMBER.match(labels[-1]):
        return "This address has numbers in the place of a name, so nobody can tell where it leads.", do
    if labels[-1] == "localhost":
        return "This address leads to the computer of whoever follows it.", do
    if any(label.startswith("xn--") for label in labels):
        return "The name of the site in this address is written in code (xn--).", (
            "Write it in the letters that people read."
        )
    if _NOT_IN_A_NAME.search(name) or not all(0 < len(label) <= 63 for label in labels) or len(name) > 253:
        return no_address
    if not all(map(_is_one_script, composed.removesuffix(".").split("."))):
        return "The name of the site in this address is written in letters that look like others.", do
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
