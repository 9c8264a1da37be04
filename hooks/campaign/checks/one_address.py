"""Two sources for one address: the second would silently replace the first."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from campaign.addresses import (
    ALWAYS_THERE,
    EASY_READ,
    GLOSSARY,
    SEARCH,
    SITE_IMAGE,
    calendar_of,
    card_of,
    changes_address,
    is_easy_read,
    photo_of,
    slides_of,
    slug_of,
    topic_address,
    week_calendar,
    without_part,
)
from campaign.build import Build
from campaign.languages.language import languages
from campaign.model.easy_read import TWIN
from campaign.model.published_file import DOCS
from campaign.model.record import Record
from campaign.problems import Problem
from campaign.site.site import Site


def addresses_are_of_one_source(site: Site, _build: Build) -> Iterator[Problem]:
    """Topics, hand-written pages and files whose address is taken."""
    yield from _topics(site)
    yield from _records(site)
    yield from _pages(site)
    yield from _files(site)


def _topics(site: Site) -> Iterator[Problem]:
    taken: dict[str, str] = {}
    source = site.campaign.source.path
    for index, topic in enumerate(site.campaign.topics):
        place = site.campaign.source.place_of(("topics", index))
        slug = slug_of(topic)
        if not slug:
            yield Problem(
                source,
                *place,
                f'"{topic}" has no letters for a web address.',
                "Add a word with letters from a to z.",
            )
        elif f"{slug}/" == EASY_READ:
            yield Problem(source, *place, *_EASY_READ_IS_TAKEN)
        elif slug in taken:
            what = f'"{topic}" and "{taken[slug]}" would have the same web address.'
            yield Problem(source, *place, what, "Keep one of them, or change its words.")
        taken.setdefault(slug, topic)


_EASY_READ_IS_TAKEN = (
    f'Addresses that end in "{EASY_READ}" belong to Easy Read pages.',
    "Choose another name.",
)


def _is_of_a_part(whole: str) -> tuple[str, str]:
    what = f'This address belongs to the parts of a long list at "{whole}".'
    return what, 'Choose a name that is not like "part-2" or "day-2027-07-06".'


def _records(site: Site) -> Iterator[Problem]:
    lists = {page.address(week.year) for page in site.list_pages() for week in site.weeks}
    for kind, record in site.with_kinds():
        if not kind.is_tree and is_easy_read(record.address):
            yield Problem(record.source.path, 1, 1, *_EASY_READ_IS_TAKEN)
        elif not kind.is_tree and (whole := without_part(record.address)) in lists:
            yield Problem(record.source.path, 1, 1, *_is_of_a_part(whole))


def _pages(site: Site) -> Iterator[Problem]:
    # Web servers differ in whether capitals matter, so here they do not.
    # A folder cannot have the name of a file either.
    taken = {f"{at}/": source for at, source in _made_files(site)} | dict(made_addresses(site))
    for page in _in_docs(site):
        path, at = page.source.path, page.address.casefold()
        if at.startswith(_of_other_languages()):
            yield Problem(path, 1, 1, *_of_a_language(at))
        elif is_easy_read(at):
            what = f'Addresses that end in "{EASY_READ}" belong to Easy Read pages.'
            yield Problem(path, 1, 1, what, f'Name an Easy Read like its page: "about{TWIN}".')
        elif (whole := without_part(at)) != at and whole in taken:
            yield Problem(path, 1, 1, *_is_of_a_part(whole))
        elif at in taken:
            what = f'The address "{at}" belongs to {taken[at]} already.'
            yield Problem(path, 1, 1, what, "Give this page another file name, or delete one of the two.")
        taken.setdefault(at, path)


def _in_docs(site: Site) -> Iterator[Record]:
    """Pages at addresses that people choose by the names of files and folders."""
    return (record for kind, record in site.with_kinds() if kind.is_tree)


def _files(site: Site) -> Iterator[Problem]:
    taken = dict(_made_files(site))
    for file in site.files.values():
        if not file.path.is_relative_to(DOCS):
            continue
        at = file.address.casefold()
        if at.startswith(_of_other_languages()):
            yield Problem(file.path, 1, 1, *_of_a_language(at))
        elif owner := taken.get(at) or (site.campaign.source.path if at.startswith(_OUR_FOLDERS) else None):
            what = f'The address "{at}" belongs to {owner} already.'
            yield Problem(file.path, 1, 1, what, "Give this file another name, or delete it.")


def _of_other_languages() -> tuple[str, ...]:
    return tuple(language.prefix.casefold() for language in languages() if language.prefix)


def _of_a_language(at: str) -> tuple[str, str]:
    begins = at.partition("/")[0]
    return f'Addresses that begin with "{begins}/" belong to a language.', "Choose another name."


_OUR_FOLDERS = ("assets/", "feeds/", SEARCH)


def _made_files(site: Site) -> Iterator[tuple[str, PurePosixPath]]:
    """Files that the build makes outside of its own folders."""
    for at in ("robots.txt", "sitemap.xml", "sitemap.xml.gz", "404.html", SITE_IMAGE):
        yield at, site.campaign.source.path
    for week in site.weeks:
        yield week_calendar(week.year), week.source.path
    for feed in site.feeds():
        yield feed.address, site.campaign.source.path
    for kind, record in site.with_kinds():
        if kind.is_tree:
            continue
        for at in (card_of(record), photo_of(record), calendar_of(record)):
            yield at, record.source.path
        for slides in kind.slides(record):
            if slides.file:
                yield slides_of(record, slides.file).casefold(), record.source.path


def made_addresses(site: Site) -> Iterator[tuple[str, PurePosixPath]]:
    """Every address at which the build makes a page, and what it is made from."""
    settings = site.campaign.source.path
    for at in ALWAYS_THERE:
        yield at, settings
    if site.glossary.words:
        yield GLOSSARY, site.glossary.source.path
    for topic in site.campaign.topics:
        yield topic_address(topic), settings
    for week in site.weeks:
        for at in (week.address, changes_address(week.year)):
            yield at, week.source.path
        for page in site.list_pages():
            if page.is_of_a_week:
                yield page.address(week.year), week.source.path
    for page in site.list_pages():
        if not page.is_of_a_week:
            yield page.folder, settings
    for kind, record in site.with_kinds():
        if not kind.is_tree:
            yield record.address, record.source.path
    for withdrawn in site.withdrawn:
        yield withdrawn.address, withdrawn.path
