"""The Easy Read of the notice in the place of what somebody took back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from campaign.build import Build
from campaign.forms.easy_read.whom_to_ask import row_of, ways_to_ask
from campaign.languages.phrases import say
from campaign.model.easy_read import EasyPart, EasyRead
from campaign.model.week import Campaign
from campaign.readability.sentences import sentence_spans


def easy_withdrawn(campaign: Campaign, build: Build) -> EasyRead:
    return EasyRead(PurePosixPath(), tuple(_parts(campaign, build)), made_from_facts=True)


def _parts(campaign: Campaign, build: Build) -> Iterator[EasyPart]:
    def part(title: str, *rows: tuple[str, tuple[str, ...]], more: bool = False) -> EasyPart:
        said = (
            (picture, [say(build.language, f"easy_withdrawn.{key}") for key in keys])
            for picture, keys in rows
        )
        blocks = [
            row_of(picture, *(text[start:end] for text in texts for start, end in sentence_spans(text)))
            for picture, texts in said
        ]
        call, _, write, _ = ways_to_ask(campaign, build)
        return EasyPart(say(build.language, title), (*blocks, *((call, write) if more else ())))

    yield part("easy_part.about", ("website", ("gone",)), ("think", ("told",)), ("happy", ("fine",)))
    yield part(
        "easy_withdrawn.seen",
        ("private", ("pass_on",)),
        ("online", ("shared",)),
        ("paper", ("printed",)),
    )
    yield part("easy_withdrawn.you", ("rights", ("you_too",)), ("ask", ("down", "why")), more=True)
