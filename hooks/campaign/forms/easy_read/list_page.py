"""A list of records in Easy Read: each with the first thing that its own Easy Read says, which may be a warning."""

from __future__ import annotations

from typing import Any

from campaign.artefact import Artefact, Page
from campaign.build import Build
from campaign.forms.easy_read.page import page_of_facts
from campaign.forms.easy_read.rows import EasyPartFacts, EasyRow, a_part, part_facts
from campaign.languages.phrases import say
from campaign.model.easy_read import EasyBlock, EasyLine, EasyPart
from campaign.model.week import Week
from campaign.site.gate import OnSite, Published, Shown
from campaign.site.kind import ListPage, PictureNamed
from campaign.telling.easy_text import PICTURES


def easy_list_page(
    listed: ListPage, site: Published[OnSite], _week: Week, of: Page, pictures: PictureNamed, build: Build
) -> Artefact:
    """``site`` holds only what is of one week; what nobody wrote an Easy Read of is listed at the end."""
    language = build.language

    def parts() -> list[EasyPartFacts]:
        groups = site.relations.of_list(listed)
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
        lines = tuple(EasyLine(say(language, f"{listed.name}.{key}")) for key in ("easy_others", "easy_ask"))
        others = EasyPart(
            say(language, f"{listed.name}.easy_more"), (EasyBlock(PICTURES["not_known"], lines),)
        )
        is_whole = all(has_one(shown, site) for group in groups for shown in group.members)
        more = [] if is_whole else [part_facts(others, of, pictures, build)]
        return [*(part for part in found if part["blocks"]), *more]

    return page_of_facts(of, parts, f"{listed.name}.easy_from", site.campaign, pictures, build)


def has_easy_list(listed: ListPage, site: Published[OnSite]) -> bool:
    """Whether at least one record has an Easy Read, so that there is one to list."""
    return any(has_one(shown, site) for group in site.relations.of_list(listed) for shown in group.members)


def has_one(shown: Shown[Any, OnSite], site: Published[OnSite]) -> bool:
    return shown.record.source.path in site.easy_reads


def record_row(
    shown: Shown[Any, OnSite], site: Published[OnSite], of: Page, pictures: PictureNamed, build: Build
) -> EasyRow:
    record = shown.record
    easy = site.easy_reads[record.source.path]
    first = EasyPart(record.heading, tuple(easy.blocks())[:1])
    (row,) = part_facts(first, of, pictures, build, easy.folder)["blocks"]
    return {**row, "title": easy.title or record.heading, "address": record.address}
