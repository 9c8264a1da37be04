"""Links to pages and files of the site that are not there. This is known only once everything is read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import PurePosixPath

from campaign.addresses import HOME
from campaign.build import Build
from campaign.checks.one_address import made_addresses
from campaign.model.easy_read import EasyLine
from campaign.model.public_view import markdown_in, spot_of
from campaign.model.published_file import DOCS
from campaign.nearest import nearest, nearest_few
from campaign.problems import Problem, Severity
from campaign.prose.markdown import anchors_in, links_in
from campaign.prose.place import Where, address_of
from campaign.reading.yaml_text import Place
from campaign.site.site import Site


def links_lead_somewhere(site: Site, _build: Build) -> Iterator[Problem]:
    """A problem on its line for each link that leads nowhere, with the nearest page that is there.

    Drafts may lead to each other: they come to the site one by one.
    """
    pages = {record.address: record for kind, record in site.with_kinds() if kind.is_tree}
    drafts = drafts_of(site)
    withdrawn = {each.address for each in site.withdrawn}
    made = {at for at, _ in made_addresses(site)}
    known = {
        "",
        *pages,
        *made,
        *(file.address for file in site.files.values() if file.path.is_relative_to(DOCS)),
    }
    names = [page.source.path.as_posix() for page in pages.values()] + [f"docs/{at}index.md" for at in made]
    for path, source, spot, text, folder in _texts(site):
        place = Where(folder=folder, files=site.files)
        for link in links_in(text):
            to, _, fragment = link.to.partition("#")
            at = address_of(to, place)
            here = Problem(path, *spot(link.line + 1, link.column + 1), "", "")
            if at not in known:
                yield _with(here, f'There is no page or file "{to}".', _suggestion(to, place, names))
            elif at in drafts and source not in drafts.values():
                do = f'Take the link out, or finish {drafts[at]} and delete its line "draft: yes".'
                yield _with(here, f'"{to}" is a draft, so it is not on the site.', do)
            elif at in withdrawn:
                what = f'"{to}" was withdrawn. Its words are shown here, and lead nowhere.'
                yield replace(_with(here, what, "Take them out."), severity=Severity.NOTE)
            elif fragment and at in pages and fragment not in (anchors := anchors_in(pages[at].body)):
                close = nearest(fragment, anchors)
                do = (
                    f'Did you mean "#{close}"?'
                    if close
                    else f'Delete "#{fragment}", or name a heading of that page.'
                )
                yield _with(here, f'"{to}" has no heading "{fragment}".', do)


def drafts_of(site: Site) -> dict[str, PurePosixPath]:
    """The sources of drafts, by the addresses that they will have. Home is there whatever is a draft."""
    return {
        record.address: record.source.path
        for kind, record in site.with_kinds()
        if kind.is_draft(record) and record.address != HOME
    }


def _texts(
    site: Site,
) -> Iterator[tuple[PurePosixPath, PurePosixPath, Callable[[int, int], Place], str, PurePosixPath]]:
    """Every Markdown text: its file and source, where its lines and columns are, itself, and where its links begin."""
    in_docs = {record.source.path for kind, record in site.with_kinds() if kind.is_tree}
    for record in (*site.weeks, *site.records()):
        path = record.source.path
        for text in markdown_in(record):
            yield path, path, spot_of(record, text), text.words, path.parent if path in in_docs else DOCS
    for easy in site.easy_reads.values():
        for line in easy.lines():
            yield easy.file or easy.source, easy.source, partial(_beside, line), line.text, easy.folder


def _beside(written: EasyLine, _: int, column: int) -> Place:
    return written.line or 1, written.column + column - 1


def _suggestion(to: str, place: Where, names: Iterable[str]) -> str:
    # Less alike than this, it is more likely a page that somebody took out.
    close = next(iter(nearest_few(place.path(to).as_posix(), names, most=1, alike=0.75)), None)
    if close is None:
        return 'Delete the link, or look up the address of the page and write "index.md" after it.'
    up = "../" * (len(place.folder.parts) - 1)
    below = PurePosixPath(close).relative_to(DOCS).as_posix()
    return f'Did you mean "{close.removeprefix(f"{place.folder}/") if PurePosixPath(close).is_relative_to(place.folder) else up + below}"?'


def _with(place: Problem, what: str, do: str) -> Problem:
    return Problem(place.path, place.line, place.column, what, do)
