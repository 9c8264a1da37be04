"""The board of a year in Easy Read: each thing that people said, with a picture of what came of it."""

from __future__ import annotations

from campaign.artefact import Artefact, Page
from campaign.build import Build
from campaign.forms.easy_read.page import page_of_facts
from campaign.forms.easy_read.rows import EasyPartFacts, EasyRow, a_part, part_facts
from campaign.forms.easy_read.whom_to_ask import row_of
from campaign.forms.pages.board import shelves_of
from campaign.forms.pages.parts import rows_on
from campaign.languages.phrases import say
from campaign.model.easy_read import EasyPart
from campaign.model.promise import Promise
from campaign.model.week import Week
from campaign.site.gate import OnSite, Published, Shown
from campaign.site.kind import ListPage, PictureNamed
from campaign.telling.easy_promise import answer_lines, picture_of
from campaign.telling.easy_text import PICTURES


def easy_board_page(
    listed: ListPage, site: Published[OnSite], week: Week, of: Page, pictures: PictureNamed, build: Build
) -> Artefact:
    """``site`` is of that week."""
    shelves = ((heading, rows) for _, heading, rows in shelves_of(week, site, build))
    on_page = [*rows_on(of.part, shelves)]

    def parts() -> list[EasyPartFacts]:
        if on_page:
            return [
                a_part(heading, [_row(shown, of, pictures, build) for shown in rows])
                for heading, rows in on_page
            ]
        blocks = (row_of(PICTURES["about"], say(build.language, "easy.nothing_here")),)
        return [part_facts(EasyPart(listed.menu_name(build.language), blocks), of, pictures, build)]

    return page_of_facts(of, parts, "you_said.easy_from", site.campaign, pictures, build)


def _row(shown: Shown[Promise, OnSite], of: Page, pictures: PictureNamed, build: Build) -> EasyRow:
    promise, today = shown.record, build.today
    said = EasyPart("", (row_of(picture_of(promise, today), *answer_lines(promise, today, build.language)),))
    (row,) = part_facts(said, of, pictures, build)["blocks"]
    return {**row, "title": promise.you_said, "address": promise.address}
