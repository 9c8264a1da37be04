"""Plain words, addresses and numbers as Markdown holds them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from campaign.languages.tagged_text import Run, TaggedText, from_marks, in_language, language_of, with_marks
from campaign.languages.written import languages_at, written_parts
from campaign.phone import dialled
from campaign.readability.blocks import units_of


def as_markdown(text: str) -> str:
    """Plain words that Markdown shows as they are, in their languages."""
    if isinstance(text, TaggedText):
        return written_parts(TaggedText(Run(_between(run.text), run.language) for run in text.runs))
    return _escaped(text)


def _between(text: str) -> str:
    """The spaces around a part belong to its sentence."""
    inner = text.strip()
    before, _, after = text.partition(inner) if inner else (text, "", "")
    return f"{' ' if before else ''}{_escaped(inner) if inner else ''}{' ' if after else ''}"


def _escaped(text: str) -> str:
    words = re.sub(r"&(?=#?\w+;)", "&amp;", " ".join(text.split()))
    escaped = re.sub(r"([\\`*_\[\]<])", r"\\\1", words).replace(r"\<", "&lt;")
    return re.sub(r"^(\d*)([#>+.)-])", r"\1\\\2", re.sub(r"^:(?=::)", "&#58;", escaped))


def link_target(address: str) -> str:
    """A web or e-mail address as a link of Markdown holds it: what would end it, or mean something else, in percent."""
    address = re.sub(r"(&#?\w+);", r"\1%3B", address)
    return re.sub(r"[()<>\"'`]", lambda sign: f"%{ord(sign[0]):02X}", address)


def phone_link(number: str) -> str:
    return f"[{number}](tel:{dialled(number)})"


def email_link(address: str) -> str:
    return f"[{as_markdown(address)}](mailto:{link_target(address)})"


def seen_lines(markdown: str) -> Iterator[str]:
    """What readers see of a text, a line for each paragraph and item of a list, in its languages."""
    languages = languages_at(markdown)
    for unit in units_of(markdown, easy=False):
        runs = groupby(unit.places, key=languages.get)
        line = TaggedText(Run("".join(markdown[at] for at in places), tag) for tag, places in runs)
        in_one_line = from_marks(" ".join(with_marks(line).split()))
        yield in_language(in_one_line, language_of(markdown))
