"""The list of stories in Easy Read: each with the first thing that its own Easy Read says, which may be a warning."""

from __future__ import annotations

from collections.abc import Sequence

from campaign.addresses import address
from campaign.artefact import Artefact, Page
from campaign.build import Build
from campaign.forms.easy_read.page import EasyPartFacts, EasyRow, Pictures, a_part, made_page, part_facts
from campaign.languages.phrases import say
from campaign.model.easy_read import EasyBlock, EasyLine, EasyPart
from campaign.model.writing import Writing
from campaign.site.site import Site
from campaign.telling.easy_text import PICTURES


def easy_stories_page(site: Site, of: Page, pictures: Pictures, build: Build) -> Artefact:
    """``site`` holds only the writings of one week; those that nobody wrote an Easy Read of are told of at the end."""
    locale = build.locale

    def parts() -> list[EasyPartFacts]:
        kinds: Sequence[tuple[str, Sequence[Writing]]] = (
            ("easy.stories", site.stories),
            ("easy.case_studies", site.case_studies),
            ("easy.workshops", site.workshops),
        )
        listed = [
            a_part(
                say(locale, key),
                [
                    _row(writing, site, of, pictures, build)
                    for writing in writings
                    if writing.source.path in site.easy_reads
                ],
            )
            for key, writings in kinds
        ]
        lines = tuple(EasyLine(say(locale, key)) for key in ("easy.other_stories", "easy.ask_of_stories"))
        others = EasyPart(say(locale, "easy.more_stories"), (EasyBlock(PICTURES["not_known"], lines),))
        is_whole = all(writing.source.path in site.easy_reads for writing in site.writings())
        more = [] if is_whole else [part_facts(others, of, pictures, build)]
        return [*(part for part in listed if part["blocks"]), *more]

    states = [say(locale, "easy.draft"), say(locale, "easy.from_easy_reads")]
    return made_page(of, parts, {"states": states}, site.campaign, pictures, build)


def _row(writing: Writing, site: Site, of: Page, pictures: Pictures, build: Build) -> EasyRow:
    easy = site.easy_reads[writing.source.path]
    first = EasyPart(writing.title, tuple(easy.blocks())[:1])
    (row,) = part_facts(first, of, pictures, build, easy.folder)["blocks"]
    return {**row, "title": easy.title or writing.title, "address": address(writing)}
