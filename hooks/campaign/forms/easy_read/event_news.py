"""What changed in an event without a word of its author, at the top of its own Easy Read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from campaign.build import Build
from campaign.languages.phrases import say
from campaign.model.easy_read import EasyRead, Told
from campaign.model.event import Event
from campaign.telling.changes import last_of_each
from campaign.telling.dates import full_date
from campaign.telling.easy_changes import what_happened
from campaign.telling.easy_event import ABOUT_CHANGES
from campaign.telling.easy_text import part
from campaign.telling.statements import Statement, blocks_of
from campaign.telling.word_rules import words_between

_OVER, _CHANGED = ABOUT_CHANGES


def with_news(event: Event, made: EasyRead, build: Build) -> EasyRead:
    """After what its status says, until it is over."""
    blocks = () if event.is_over(build.today) else tuple(blocks_of(_news(event, build), build.language))
    if not blocks:
        return made
    before = [each for each in made.parts if each.about == _OVER]
    told = [each for each in made.parts if each.about == _CHANGED]
    after = [each for each in made.parts if each.about not in ABOUT_CHANGES]
    earlier = [block for each in told for block in each.blocks]
    changed = part(_CHANGED, (*earlier, *blocks), build.language)
    return replace(made, parts=(*before, changed, *after), asked_first=made.asked_first + (0 if told else 1))


def _news(event: Event, build: Build) -> Iterator[Statement]:
    words = words_between(build.written_in, build.language)
    for change in last_of_each(event, build.history, build.language):
        said = what_happened(change, words, build.language)
        day = say(build.language, "easy_change.on", day=full_date(change.day, build.language))
        yield replace(said, limits=(day,), told=Told.UNTIL_OVER)
