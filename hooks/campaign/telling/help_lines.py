"""Which help lines stand beside a story, and how they are said where there is no page around it."""

from __future__ import annotations

from collections.abc import Iterable

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.languages.tagged_text import joined, without_end
from campaign.model.help_line import HelpLine, HelpWith, usual_lines
from campaign.model.week import Campaign


def lines_for(campaign: Campaign, about: Iterable[HelpWith] = ()) -> tuple[HelpLine, ...]:
    """Those for anybody, and those for what a story is ``about``. There are always some: nothing turns them off."""
    nation, topics = campaign.accessibility.nation, tuple(about)
    named = tuple(line for line in campaign.help_lines if line.answers(nation, topics))
    return named or usual_lines(nation)


def in_one_line(lines: Iterable[HelpLine], language: Language) -> str:
    """For feeds, whose readers may never see the page."""
    return say(language, "feed.help", lines=joined(" ", [_told(line, language) for line in lines]))


def _told(line: HelpLine, language: Language) -> str:
    if line.call:
        how = say(language, "help.call", number=line.call)
    else:
        how = say(language, "help.text", text=line.text or "", number=line.to or "")
    return f"{joined('. ', [without_end(line.name, '.'), how])}."
