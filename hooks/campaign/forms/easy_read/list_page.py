"""A list of records in Easy Read: each with the first thing that its own Easy Read says, which may be a warning."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from campaign.artefact import Artefact, Page
from campaign.build import Build
from campaign.forms.easy_read.page import page_of_facts
from campaign.forms.easy_read.rows import EasyPartFacts, EasyRow, a_part, a_row, part_facts
from campaign.forms.pages.parts import groups_on
from campaign.languages.phrases import say
from campaign.model.easy_read import EasyBlock, EasyLine, EasyPart, EasyRead
from campaign.model.week import Week
from campaign.site.gate import OnSite, Published, Shown
from campaign.site.kind import ListPage, PictureNamed
from campaign.telling.easy_text import NO_EASY_READ, PICTURES
from campaign.telling.markdown_words import as_markdown


def easy_list_page(
    listed: ListPage, site: Published[OnSite], week: Week, of: Page, pictures: PictureNamed, build: Build
) -> Artefact:
    """``site`` holds only what is of one week; what nobody wrote an Easy Read of is named at the end."""
    language = build.language
    groups = groups_on(of.part, site.relations.of_list(listed))

    def parts() -> list[EasyPartFacts]:
        found = [
            a_part(
                say(language, f"easy.{group.kind.key}"),
                [
                    record_row(shown, site, of, pictures, build)
                    for shown in group.members
                    if has_one(shown, site)
                ],
            )
            for group in groups
        ]
        others = [shown for group in groups for shown in group.members if not has_one(shown, site)]
        lines = tuple(EasyLine(say(language, f"{listed.name}.{key}")) for key in ("easy_others", "easy_ask"))
        has_some = any(part["blocks"] for part in found)
        title = say(language, f"{listed.name}.easy_more") if has_some else listed.menu_name(language)
        if others:
            found.append(others_part(title, lines, others, of, pictures, build))
        elif not groups:
            is_this_year = week.year == site.campaign.year
            none = EasyLine(say(language, "easy.nothing_here" if is_this_year else "easy.recorded.nothing"))
            found.append(
                part_facts(EasyPart(title, (EasyBlock(PICTURES["about"], (none,)),)), of, pictures, build)
            )
        return [part for part in found if part["blocks"]]

    return page_of_facts(of, parts, f"{listed.name}.easy_from", site.campaign, pictures, build)


def others_part(
    title: str,
    lines: tuple[EasyLine, ...],
    others: Sequence[Shown[Any, OnSite]],
    of: Page,
    pictures: PictureNamed,
    build: Build,
) -> EasyPartFacts:
    """What is not in Easy Read yet, by its names: they lead to how somebody can ask for it."""
    part = part_facts(EasyPart(title, (EasyBlock(NO_EASY_READ, lines),)), of, pictures, build)
    rows = [
        a_row(pictures(PICTURES["more_words"]), "", shown.record.heading, shown.record.address)
        for shown in others
    ]
    return {**part, "blocks": [*part["blocks"], *rows]}


def has_one(shown: Shown[Any, OnSite], site: Published[OnSite]) -> bool:
    """People wrote one, or it is made from facts."""
    return shown.record.source.path in site.easy_reads or shown.kind.easy_read is not None


def record_row(
    shown: Shown[Any, OnSite], site: Published[OnSite], of: Page, pictures: PictureNamed, build: Build
) -> EasyRow:
    """With the first thing that it says beside its title."""
    record = shown.record
    easy = _easy_read_of(shown, site, build)
    title = as_markdown(record.heading)
    says_more = [block for block in easy.blocks() if [line.text for line in block.lines] != [title]]
    first = EasyPart(record.heading, tuple(says_more[:1]))
    (row,) = part_facts(first, of, pictures, build, easy.folder)["blocks"]
    return {**row, "title": easy.title or record.heading, "address": record.address}


def _easy_read_of(shown: Shown[Any, OnSite], site: Published[OnSite], build: Build) -> EasyRead:
    record, make = shown.record, shown.kind.easy_read
    written = site.easy_reads.get(record.source.path)
    if written or make is None:
        return written or site.easy_reads[record.source.path]
    return make(record, build.today, build.language, build.written_in)
