"""Files of ``docs/`` that nothing names. They are published all the same, and may be there by mistake."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from urllib.parse import quote

from campaign.build import Build
from campaign.model.public_view import markdown_in, texts
from campaign.model.published_file import DOCS, PublishedFile
from campaign.problems import Problem, Severity
from campaign.prose.files_in_text import files_named_in
from campaign.prose.place import Where
from campaign.reading.docs_files import FOR_HOSTS
from campaign.reading.files import read_source
from campaign.reading.settings import SETTINGS
from campaign.site.gate import OnSite, let_through
from campaign.site.pictures_of_people import folder_of
from campaign.site.site import Shelves, Site

ASKED_FOR_BY_MACHINES = frozenset({
    *FOR_HOSTS, "robots.txt", "security.txt", "humans.txt", "ads.txt", "app-ads.txt", "llms.txt",
})  # fmt: skip
"""Files at the root of a site, which nobody follows a link to."""


def files_are_named(site: Site, build: Build, root: Path) -> Iterator[Problem]:
    """A note for each that no page shows or leads to, or only one that nobody may see."""
    published = let_through(site, OnSite, build.today)
    files = [file for path, file in published.files.items() if _is_for_readers(path)]
    if not files:
        return
    settings = read_source(root, SETTINGS)
    in_settings = settings if isinstance(settings, str) else ""
    shown, all_named = _named_in(published), _named_in(site)
    whole_addresses = _words_with(build.site_url, published)
    for file in files:
        at = {file.path, DOCS / file.address}
        if at & shown or _has_address(file, in_settings, whole_addresses, build.site_url):
            continue
        what = f"No page shows this file or leads to it, and everybody can open it at {file.address}."
        do = "Link to it from a page, or move it out of docs/."
        if at & all_named:
            what = f"Only a page that is not on the site shows this file, and everybody can open it at {file.address}."
            do = "Keep it outside of docs/ until the page is on the site."
        yield Problem(file.path, 1, 1, what, do, Severity.NOTE)


def _is_for_readers(path: PurePosixPath) -> bool:
    return path.is_relative_to(DOCS) and path not in {DOCS / name for name in ASKED_FOR_BY_MACHINES}


def _named_in(site: Shelves) -> set[PurePosixPath]:
    """By what is written in any text or Easy Read."""
    found = set[PurePosixPath]()
    folders = {record.source.path: folder_of(kind, record) for kind, record in site.with_kinds()}
    for record in (*site.weeks, *site.records()):
        place = Where(folder=folders.get(record.source.path, DOCS))
        found |= {place.path(name) for text in markdown_in(record) for name in files_named_in(text.words)}
    for easy in site.easy_reads.values():
        place = Where(folder=easy.folder)
        found |= {place.path(name) for line in easy.lines() for name in files_named_in(line.text)}
    return found


def _words_with(address: str, site: Shelves) -> str:
    """All texts in which the address of the site itself is, as in a link that somebody copied from a browser."""
    records = (*site.weeks, *site.records())
    return "\n".join(text.words for record in records for text in texts(record) if address in text.words)


def _has_address(file: PublishedFile, settings: str, words: str, site_url: str) -> bool:
    """Whether the settings name it, such as a link at the foot of each page, or a text by its whole address."""
    written = {file.address, quote(file.address), file.path.relative_to(DOCS).as_posix()}
    return any(at in settings or f"{site_url}{at}" in words for at in written)
