"""What was so and what is so now, in the words that every change has."""

from __future__ import annotations

from collections.abc import Sequence

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.languages.tagged_text import joined
from campaign.model.when import When
from campaign.telling.dates import day_and_times

MOST_TIMES = 6
"""Times that a change lists; of more, the rest is on the event's page."""


def was_now(was: str, now: str, language: Language) -> str:
    return say(language, "changes.was_now", was=was, now=now)


def now_said(what: str, language: Language) -> str:
    return say(language, "changes.now", what=what)


def listed(whens: Sequence[When], language: Language) -> str:
    times = joined("; ", (day_and_times(when, language) for when in whens[:MOST_TIMES]))
    more = len(whens) - MOST_TIMES
    return say(language, "changes.and_more", times=times, n=more) if more > 0 else times
