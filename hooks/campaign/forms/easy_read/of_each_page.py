"""Which pages have an Easy Read: by hand, or made from the facts of a record."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import Any, TypeAlias

from campaign.addresses import GLOSSARY, REPORT, STATEMENT, changes_address, said_address
from campaign.artefact import Artefact, Page
from campaign.build import Build
from campaign.forms.easy_read.changes import easy_changes_page
from campaign.forms.easy_read.easy_read_of import EasyReadOf
from campaign.forms.easy_read.glossary import easy_glossary_page
from campaign.forms.easy_read.made_pages import made_easy_reads
from campaign.forms.easy_read.said import easy_said_page
from campaign.forms.easy_read.with_lists import addresses_with_lists
from campaign.forms.easy_read.withdrawn import easy_withdrawn
from campaign.forms.pages.said import is_said_together
from campaign.languages.language import Language
from campaign.model.easy_read import EasyRead
from campaign.model.week import Week
from campaign.prose.components.blocks import Block, take_apart
from campaign.prose.components.media import Video
from campaign.site.easy_sources import EasySource, easy_sources
from campaign.site.gate import OnSite, Published
from campaign.site.kind import ListPage, PictureNamed
from campaign.telling.easy_event import with_facts

MakesEasyRead: TypeAlias = Callable[[Any, date, Language, Language], EasyRead]


def easy_reads(site: Published[OnSite], build: Build) -> dict[str, EasyReadOf]:
    """By the address of the page that each belongs to. Some kinds have one even if nobody wrote it."""
    found = {at: EasyReadOf(None, None, make) for at, make in made_easy_reads(site.campaign, build).items()}
    for withdrawn in site.withdrawn:
        found[withdrawn.address] = EasyReadOf(None, None, partial(easy_withdrawn, build))
    for source in easy_sources(site, build.language):
        written = site.easy_reads.get(source.path)
        made = source.kind.easy_read if source.kind else None
        if written and source.kind and source.kind.easy_read_is_written_whole:
            made = None
        if written or made:
            title = written.title if written else None
            file = (written.file if written else None) or source.path
            found[source.address] = EasyReadOf(title, file, partial(_whole, written, made, source, build))
    return found


def _whole(
    written: EasyRead | None, make: MakesEasyRead | None, source: EasySource, build: Build
) -> EasyRead:
    """What people wrote, with the facts around it, or only one of both."""
    made = make(source.record, build.today, build.language, build.written_in) if make else None
    if made and source.kind:
        made = source.kind.easy_news(source.record, made, build)
    whole = with_facts(written, made, build.written_in) if written and made else written or made
    assert whole
    return whole


def easy_addresses(site: Published[OnSite], language: Language) -> Iterator[str]:
    """Every page that has an Easy Read, list pages among them; some are named more than once."""
    for source in easy_sources(site, language):
        if source.path in site.easy_reads or (source.kind and source.kind.easy_read):
            yield source.address
    yield from (STATEMENT, REPORT)
    yield from (withdrawn.address for withdrawn in site.withdrawn)
    yield from (changes_address(week.year) for week in site.weeks)
    yield from (said_address(week.year) for week in site.weeks if is_said_together(site.of(week.year)))
    if site.glossary.words:
        yield GLOSSARY
    yield from easy_lists(site)
    yield from addresses_with_lists(site)


def pages_from_rows(
    site: Published[OnSite], build: Build
) -> dict[str, Callable[[Page, PictureNamed], Artefact]]:
    """What makes the Easy Reads that are rows and no record of their own, by the addresses of their pages."""

    def glossary(of: Page, pictures: PictureNamed) -> Artefact:
        return easy_glossary_page(site, of, pictures, build)

    def changes(week: Week, of: Page, pictures: PictureNamed) -> Artefact:
        return easy_changes_page(week, site.of(week.year), of, pictures, build)

    def said(week: Week, of: Page, pictures: PictureNamed) -> Artefact:
        return easy_said_page(site.of(week.year), of, pictures, build)

    found: dict[str, Callable[[Page, PictureNamed], Artefact]] = {GLOSSARY: glossary}
    for week in site.weeks:
        found[changes_address(week.year)] = partial(changes, week)
        found[said_address(week.year)] = partial(said, week)
    return found


def easy_lists(site: Published[OnSite]) -> dict[str, tuple[ListPage, Week]]:
    """The list pages that have an Easy Read, by their addresses."""
    return {
        page.address(week.year): (page, week)
        for page in site.list_pages()
        for week in (site.weeks if page.is_of_a_week else [site.campaign])
        if page.easy and page.is_made(site.of(week.year) if page.is_of_a_week else site)
    }


def videos(site: Published[OnSite]) -> dict[str, str]:
    """A link to the video that tells the same as the page at an address, as its Easy Read gives it.

    A page that shows one itself is one level above its Easy Read.
    """
    found = {}
    for kind, record in site.with_kinds():
        if link := kind.video(record):
            found[record.address] = link
        elif _has_video(record.body):
            found[record.address] = "../"
    return found


def _has_video(body: str) -> bool:
    return any(isinstance(piece, Block) and piece.name == Video.called for piece in take_apart(body)[0])
