"""The search of a small site, read as its script reads it."""

from __future__ import annotations

import json
from datetime import date
from itertools import accumulate
from pathlib import Path
from typing import Any

from campaign.artefact import one_by_one
from campaign.artefacts import artefacts
from campaign.build import Build
from campaign.forms.search.index import RANKS, Index
from campaign.model.record import Record
from making import a_site

BUILD = Build(date(2027, 7, 7), "https://week.example.org/")


def read(files: Index, path: str) -> Any:
    return json.loads(files.files[path])


def places(files: Index, word: str) -> dict[int, int]:
    """The pages of a word, with where the word is on each, read as the script reads them."""
    letter = word[0] if word[0].isascii() else "other"
    blocks = read(files, f"words/{letter}.json") if f"words/{letter}.json" in files.files else []
    number = next((number for number, block in enumerate(blocks) if word in block), None)
    if number is None:
        return {}
    return {at // RANKS: at % RANKS for at in accumulate(read(files, f"found/{letter}-{number}.json")[word])}


def made(*records: Record) -> dict[str, bytes]:
    """The files below ``search/`` of a site."""
    site = a_site(*records)
    return {
        artefact.path.relative_to("search").as_posix(): artefact.content
        for artefact in one_by_one(artefacts(site, Path(), BUILD))
        if artefact.path.parts[0] == "search" and isinstance(artefact.content, bytes)
    }


def rows(files: dict[str, bytes]) -> list[list[str]]:
    """What results can say, in the order of the pages."""
    count = sum(path.startswith("pages/") for path in files)
    return [row for number in range(count) for row in json.loads(files[f"pages/{number}.json"])]


def found_by(files: dict[str, bytes], word: str) -> set[str]:
    """The addresses of the pages that a word leads to."""
    addresses = [row[0] for row in rows(files)]
    return {addresses[number] for number in places(Index(files, (), ()), word)}
