"""One thing that a file carries, said without repeating it: a message goes into logs that everybody can read."""

from __future__ import annotations

from typing import NamedTuple

NOBODY = frozenset(
    {"", "user", "admin", "administrator", "owner", "author", "unknown", "anonymous", "windows user", "microsoft office user",
     "python-docx", "apache poi", "openpyxl", "libreoffice", "pptx", "powerpoint", "steve canny", "unknown author"}
)  # fmt: skip
"""What programs write where nobody has said a name, in small letters."""

LONGEST = 400
"""Bytes of a value that are looked at."""


class CannotTell(Exception):
    """What stands in the way of knowing what a file carries, and what to do."""

    def __init__(self, what: str, do: str) -> None:
        super().__init__(what)
        self.what, self.do = what, do


class Found(NamedTuple):
    """``what`` it is, as in "the name of its author"; ``value`` is never shown whole."""

    what: str
    value: str = ""

    def __str__(self) -> str:
        shown = " ".join(self.value.split())
        return f'{self.what} ("{shown[0]}…")' if shown else self.what


def is_somebody(name: str) -> bool:
    return " ".join(name.lower().split()) not in NOBODY
