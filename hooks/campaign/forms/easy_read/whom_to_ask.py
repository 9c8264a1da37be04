"""Whom to ask, in Easy Read: about anything, and where a page is hard to read for what it tells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from campaign.build import Build
from campaign.languages.phrases import say
from campaign.model.easy_read import EasyBlock, EasyLine, EasyPart, EasyRead
from campaign.model.week import Campaign
from campaign.phone import dialled
from campaign.telling.easy_event import ASK
from campaign.telling.easy_text import until_over
from campaign.telling.markdown_words import as_markdown, phone_link


def row_of(picture: str, *lines: str) -> EasyBlock:
    return EasyBlock(picture, tuple(EasyLine(line) for line in lines))


def help_lines_parts(lines: Sequence[Mapping[str, Any]], build: Build) -> Iterator[EasyPart]:
    """Whom to talk to now, where a page is hard to read for what it tells."""
    rows = []
    for line in lines:
        if line["call"]:
            said = say(build.language, "help.call", number=line["call"])
            how = f"[{said}](tel:{dialled(line['call'])})"
        else:
            how = say(build.language, "help.text", text=line["text"], number=line["to"])
        rows.append(row_of("phone", f"{as_markdown(line['name'])}.", f"{how}."))
    if rows:
        yield EasyPart(say(build.language, "easy.help_lines"), tuple(rows))


def ways_to_ask(campaign: Campaign, build: Build) -> tuple[EasyBlock, ...]:
    contact, language = campaign.contact, build.language
    phone = phone_link(contact.phone)
    email = f"[{contact.email}](mailto:{contact.email})"
    hours = [say(language, "easy.help_hours", hours=as_markdown(contact.hours))] if contact.hours else []
    address = say(language, "easy.help_address", address=as_markdown(", ".join(contact.post)))
    return (
        row_of("phone", say(language, "easy.help_call", phone=phone), *hours),
        row_of("advocate", say(language, "easy.help_someone")),
        row_of("email", say(language, "easy.help_write", email=email)),
        row_of("letter", say(language, "easy.help_post"), address),
    )


def asking_first(easy: EasyRead, campaign: Campaign, build: Build) -> EasyRead:
    """The campaign among what readers ask first, where an event names no phone number of its own."""
    if not easy.asks_the_campaign:
        return easy
    call, _, write, _ = ways_to_ask(campaign, build)
    ways = tuple(map(until_over, (call, write)))
    parts, at = [*easy.parts], easy.asked_first
    own = next((part for part in parts[:at] if part.about == ASK), None)
    if own:
        parts[parts.index(own)] = replace(own, blocks=(*own.blocks, *ways))
        return replace(easy, parts=tuple(parts))
    ask = EasyPart(say(build.language, f"easy_part.{ASK}"), ways, about=ASK)
    return replace(easy, parts=(*parts[:at], ask, *parts[at:]), asked_first=at + 1)
