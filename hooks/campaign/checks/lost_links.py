"""Links to pages and files of the site that are not there. Only once everything is read can this be told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import PurePosixPath

from campaign.addresses import page_address
from campaign.checks.one_address import made_addresses
from campaign.model.easy_read import EasyLine
from campaign.model.record import below
from campaign.nearest import nearest, nearest_few
from campaign.problems import Problem
from campaign.prose.markdown import anchors_in, links_in
from campaign.prose.place import DOCS, Where, address_of
from campaign.reading.records import markdown_fields
from campaign.reading.yaml_text import Place
from campaign.site.site import Site


def lost_links(site: Site) -> Iterator[Problem]:
    """A problem on its line for each link that leads nowhere, with the nearest page that is there."""
    pages = {page_address(page.path): page for page in site.pages}
    made = {at for at, _ in made_addresses(site)}
    known = {
        "",
        *pages,
        *made,
        *(file.address for file in site.files.values() if file.path.is_relative_to(DOCS)),
    }
    names = [page.path.as_posix() for page in site.pages] + [f"docs/{at}index.md" for at in made]
    for path, spot, text, folder in _texts(site):
        place = Where(folder=folder, files=site.files)
        for link in links_in(text):
            to, _, fragment = link.to.partition("#")
            at = address_of(to, place)
            here = Problem(path, *spot(link.line + 1, link.column + 1), "", "")
            if at not in known:
                yield _with(here, f'There is no page or file "{to}".', _suggestion(to, place, names))
            elif fragment and at in pages and fragment not in (anchors := anchors_in(pages[at].body)):
                close = nearest(fragment, anchors)
                do = (
                    f'Did you mean "#{close}"?'
                    if close
                    else f'Delete "#{fragment}", or name a heading of that page.'
                )
                yield _with(here, f'"{to}" has no heading "{fragment}".', do)


def _texts(site: Site) -> Iterator[tuple[PurePosixPath, Callable[[int, int], Place], str, PurePosixPath]]:
    """Every Markdown text: its file, where its lines and columns stand there, itself, and the folder that its links begin at."""
    for page in site.pages:
        yield page.path, below(page.body_line), page.body, page.path.parent
    for writing in site.writings():
        yield writing.source.path, below(writing.body_line), writing.body, DOCS
    for record in (site.campaign, *site.weeks, *site.records()):
        for name, text in markdown_fields(record):
            yield record.source.path, partial(record.source.spot, name), text, DOCS
    for easy in site.easy_reads.values():
        for line in easy.lines():
            yield easy.file or easy.source, partial(_beside, line), line.text, easy.folder


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
