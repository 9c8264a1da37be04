"""The Easy Read of the notice in the place of what somebody took back."""

from __future__ import annotations

from pathlib import PurePosixPath

from campaign.build import Build
from campaign.forms.easy_read.whom_to_ask import row_of
from campaign.languages.phrases import say
from campaign.model.easy_read import EasyPart, EasyRead
from campaign.readability.sentences import sentence_spans


def easy_withdrawn(build: Build) -> EasyRead:
    """Whom to ask is on every Easy Read page."""
    parts = (
        _part(build, "easy_part.about", ("website", ("gone",)), ("think", ("told",)), ("happy", ("fine",))),
        _part(
            build,
            "easy_withdrawn.seen",
            ("private", ("pass_on",)),
            ("online", ("shared",)),
            ("paper", ("printed",)),
        ),
        _part(build, "easy_withdrawn.you", ("rights", ("you_too",)), ("ask", ("down", "why"))),
    )
    return EasyRead(PurePosixPath(), parts, made_from_facts=True)


def _part(build: Build, title: str, *rows: tuple[str, tuple[str, ...]]) -> EasyPart:
    """A line for each sentence of the phrases."""
    blocks = []
    for picture, keys in rows:
        said = [say(build.language, f"easy_withdrawn.{key}") for key in keys]
        lines = (text[start:end] for text in said for start, end in sentence_spans(text))
        blocks.append(row_of(picture, *lines))
    return EasyPart(say(build.language, title), tuple(blocks))
