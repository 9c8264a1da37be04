"""What a page tells and its hand-written Easy Read does not: a number, an address, a day, a time or a price."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from campaign.build import Build
from campaign.forms.easy_read.whom_to_ask import help_lines_parts, ways_to_ask
from campaign.forms.pages.help_lines import help_lines
from campaign.model.consent import Channel
from campaign.model.easy_read import EasyBlock, EasyRead
from campaign.model.public_view import leaves, markdown_in
from campaign.model.record import Record
from campaign.problems import Problem, Severity
from campaign.readability.lists import DAYS
from campaign.site.easy_sources import twins
from campaign.site.gate import channels_of
from campaign.site.kind import Kind
from campaign.site.site import Site
from campaign.telling.easy_event import with_facts
from campaign.telling.left_out import Form, is_left_out, name_of
from campaign.telling.needed import TO_REACH, Matter, Needed, needed_in, tells

MOST_NAMED = 3
"""In one note."""


def easy_reads_leave_nothing_needed_out(site: Site, build: Build) -> Iterator[Problem]:
    """A note for each kind of thing. What the site adds to the Easy Read by itself is told."""
    of_every_page = _words_of(ways_to_ask(site.campaign, build))
    for source, easy in twins(site, build.language):
        record, kind = source.record, source.kind
        if record is None or kind is None or not _is_for_readers_to_come(record, kind, build):
            continue
        make = kind.easy_read
        made = make(record, build.today, build.language, build.written_in) if make else None
        whole = with_facts(easy, made, build.written_in) if made else easy
        lines = help_lines(site.campaign, kind.help_with(record)) if kind.shows_help_lines else ()
        of_hard_pages = _words_of(block for part in help_lines_parts(lines, build) for block in part.blocks)
        added = (of_every_page, of_hard_pages)
        is_told = tells("\n".join((_words_of(whole.blocks()), *added)))
        needed = needed_in("\n\n".join(_page_of(record, made)), record.year or site.campaign.year)
        lost = (each for each in needed if _matters(each, record, kind, build) and not is_told(each))
        yield from _notes(easy, lost)


def _is_for_readers_to_come(record: Record, kind: Kind[Any], build: Build) -> bool:
    """What is not published, or is over, sends nobody anywhere."""
    if Channel.SITE not in channels_of(kind, record, build.today):
        return False
    lasts = [when.last for when in kind.times(record)]
    return not lasts or any(last is None or last >= build.today for last in lasts)


def _matters(needed: Needed, record: Record, kind: Kind[Any], build: Build) -> bool:
    """Stories and write-ups tell of what was, and what is cancelled of what will not be: nobody comes to it, or pays."""
    if needed.matter in TO_REACH:
        return True
    if needed.matter is Matter.DAY and needed.key not in DAYS:
        return needed.key >= build.today.isoformat()
    return kind.is_own_listing and not kind.is_off(record)


def _page_of(record: Record, made: EasyRead | None) -> Iterator[str]:
    """Its words. Of a record whose facts the site tells in Easy Read, those facts, and what it leaves to the page.

    What a sentence is too long for, the end of ``make check`` lists.
    """
    if made:
        yield from (line.text for line in made.lines())
        for text in markdown_in(record):
            if is_left_out(Form.EASY_READ, name_of(text.path)):
                yield text.words
        return
    for leaf in leaves(record):
        if isinstance(leaf.value, str) and leaf.says_what:
            yield leaf.value
    if record.has_body:
        yield record.body


def _words_of(blocks: Iterable[EasyBlock]) -> str:
    """With the names of pictures: days and times are drawn from them."""
    return "\n".join(
        words for block in blocks for words in (block.picture or "", *(line.text for line in block.lines))
    )


def _notes(easy: EasyRead, lost: Iterable[Needed]) -> Iterator[Problem]:
    each_once: dict[tuple[Matter, str], Needed] = {}
    for needed in lost:
        each_once.setdefault((needed.matter, needed.key), needed)
    in_order = sorted(each_once.values(), key=lambda needed: needed.matter.value)
    for matter, group in groupby(in_order, lambda needed: needed.matter):
        said = [needed.said for needed in group]
        one = len(said) == 1
        yield Problem(
            easy.file or easy.source, *easy.begins,
            f"The page gives the {matter.value}{'' if one else 'es' if matter is Matter.EMAIL else 's'} {_named(said)}. "
            "Its Easy Read does not.",
            f"If readers need {'it, write it' if one else 'them, write them'} there, or say whom to ask.",
            Severity.NOTE,
        )  # fmt: skip


def _named(said: list[str]) -> str:
    if len(said) > MOST_NAMED:
        return f"{', '.join(said[:MOST_NAMED])} and {len(said) - MOST_NAMED} more"
    return " and ".join(filter(None, (", ".join(said[:-1]), said[-1])))
