"""``tests/cases/easy_events.txt``: the fields of an event, below ``---`` what its Easy Read has.

The first event is there whole; the others with what differs from it. ``# no Cost`` is a part that is not there.

``# When`` is a part; ``[calendar] It is on ... | It ends ...`` is a block with its picture and its sentences.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import yaml

from campaign.languages.phrases import ENGLISH
from campaign.model.easy_read import EasyBlock, EasyRead, Told
from campaign.model.event import Event
from campaign.telling.easy_event import easy_read_of
from making import an_event

CASES = Path(__file__).parent.parent / "cases" / "easy_events.txt"


def cases() -> dict[str, tuple[str, str]]:
    """The fields and the lines of each event, by its name."""
    found = {}
    for section in CASES.read_text("utf-8").split("=== ")[1:]:
        name, _, rest = section.partition("\n")
        fields, _, lines = rest.partition("---\n")
        found[name] = (fields, lines)
    return found


def event_of(fields: str) -> Event:
    """An event of these fields, and else a choir of which nothing is known but its day."""
    written = yaml.load(fields, Loader=yaml.BaseLoader)
    if written.get("where") == "hall":
        written["where"] = {"name": "Town Hall", "town": "Sampleton"}
    if written.get("where") == "not known yet":
        written["where"] = None
    named = {"title": "Choir", "summary": "Come and sing.", "when": "8 July 2027, 2pm to 4pm"} | written
    return an_event(**{name.replace(" ", "_"): value for name, value in named.items()})


def still_to_come(easy: EasyRead) -> EasyRead:
    """What readers see before the event."""
    return _at(easy, Told.ONCE_OVER)


def once_over(easy: EasyRead) -> EasyRead:
    """What readers see after it, by their own clock."""
    return _at(easy, Told.UNTIL_OVER)


def lines_about(event: Event, about: str) -> list[str]:
    """What a part says before the event, five weeks ahead of the week."""
    return [
        line.text
        for part in still_to_come(easy_read_of(event, date(2027, 6, 1), ENGLISH, ENGLISH)).parts
        if part.about == about
        for block in part.blocks
        for line in block.lines
    ]


def _at(easy: EasyRead, hidden: Told) -> EasyRead:
    parts = []
    for part in easy.parts:
        blocks = tuple(block for block in map(partial(_without, hidden), part.blocks) if block.lines)
        parts += [replace(part, blocks=blocks)] if blocks else []
    return replace(easy, parts=tuple(parts))


def _without(hidden: Told, block: EasyBlock) -> EasyBlock:
    return replace(
        block, lines=tuple(replace(line, told=Told.ALWAYS) for line in block.lines if line.told is not hidden)
    )


def lines_of(easy: EasyRead, plain: EasyRead | None = None) -> str:
    """The parts as the file writes them: only those that ``plain`` has not, and then those that only ``plain`` has.

    What is said once it is over is not there yet.
    """
    easy, plain = still_to_come(easy), still_to_come(plain) if plain else None
    said = []
    for part in easy.parts:
        if plain and part in plain.parts:
            continue
        said.append(f"# {part.title}")
        said += [
            f"[{block.picture}] {' | '.join(line.text for line in block.lines)}" for block in part.blocks
        ]
    titles = {part.title for part in easy.parts}
    said += [f"# no {part.title}" for part in (plain.parts if plain else ()) if part.title not in titles]
    return "".join(f"{line}\n" for line in said)
