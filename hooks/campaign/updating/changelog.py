"""What ``CHANGELOG.md`` says of each version, in the form of Keep a Changelog."""

from __future__ import annotations

import re

from campaign.updating.versions import Version, read_version

_HEADING = re.compile(r"^## \[([^\]\n]+)\][^\n]*\n?", re.MULTILINE)


def sections(text: str) -> dict[Version, str]:
    """Each released version with its lines, as they come; what is not released yet is left out."""
    parts = _HEADING.split(text.replace("\r\n", "\n"))
    named = zip(map(read_version, parts[1::2]), parts[2::2], strict=True)
    return {version: words.strip() for version, words in named if version}


def newest(text: str) -> Version | None:
    """The newest version that has a heading."""
    return max(sections(text), default=None)


def between(text: str, old: Version | None, new: Version) -> str:
    """What changed after ``old``, up to ``new``: the sections with their headings. From the beginning, without ``old``."""
    wanted = [
        (version, words)
        for version, words in sections(text).items()
        if version <= new and (old is None or version > old)
    ]
    return "\n\n".join(f"## {version}\n\n{words}".rstrip() for version, words in wanted)
