"""The guide says what each thing that is made asks a consent for, and that is what it asks for."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from campaign.artefact import Artefact, Later, Page, one_by_one
from campaign.artefacts import artefacts
from campaign.build import Build
from campaign.model.consent import Channel
from guide.documents import GUIDE
from making import AGREED, a_site, a_story

SECRET = "Xanthopus"
BUILD = Build(date(2027, 7, 7), "https://week.example.org/")

WHERE = {
    "Its page, and what search engines read there": r"2027/stories/the-blue-door/index\.md",
    "Lists of the year, of its topic, and the home page": r"2027/stories/index\.md|topics/carers/index\.md",
    "The search of the site": r"search/.+",
    "The feed of stories": r"feeds/stories\.xml",
    "Its social image": r"2027/stories/the-blue-door/card\.png",
}
"""The things that are made, as the table names them, and their files."""


def table() -> dict[str, str]:
    section = (
        (GUIDE / "consent.md")
        .read_text("utf-8")
        .partition("## What asks for what\n")[2]
        .partition("\n## ")[0]
    )
    return dict(re.findall(r"^\| (.+?) \| `(\w+)`", section, re.MULTILINE))


def said_by(artefact: Artefact) -> str:
    content = artefact.content
    if isinstance(content, Page):
        return repr((content.title, content.summary, content.facts()))
    if isinstance(content, Later):
        return repr(content.make())
    return content.decode(errors="replace") if isinstance(content, bytes) else repr(content)


def telling(channels: list[Channel]) -> list[str]:
    """The files that tell of a story that may be on these channels."""
    consent = AGREED | {"use on": [*channels]}
    story = a_story(title=f"{SECRET} way", summary=f"What {SECRET} said.", topics="Carers", consent=consent)
    made = one_by_one(artefacts(a_site(story), Path(), BUILD))
    return [file.path.as_posix() for file in made if SECRET in said_by(file)]


def test_each_channel_is_in_the_table() -> None:
    """Those for which nothing is made, too."""
    assert {*WHERE} <= {*table()}
    assert {*table().values()} == {*Channel}


@pytest.mark.parametrize("left_out", [None, *Channel])
def test_each_thing_asks_for_its_own_channel(left_out: Channel | None) -> None:
    """With every other one agreed, it is not made; and nothing is made that is not in the table."""
    paths = telling([channel for channel in Channel if channel is not left_out])
    asks = table()
    for what, pattern in WHERE.items():
        is_there = any(re.fullmatch(pattern, path) for path in paths)
        assert is_there == (left_out not in (Channel.SITE, Channel(asks[what]))), what
    known = (
        "|".join(WHERE.values())
        + r"|easy-read/report/index\.md|index\.md|.*/easy-read/index\.md|topics/.*|2027/index\.md"
    )
    assert [path for path in paths if not re.fullmatch(known, path)] == []
