"""Two sources for one address: the second would silently replace the first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from campaign.addresses import (
    ALWAYS_THERE,
    EASY_READ,
    GLOSSARY,
    SEARCH,
    SITE_IMAGE,
    address,
    calendar_of,
    card_of,
    changes_address,
    page_address,
    photo_of,
    programme_address,
    slides_of,
    slug_of,
    stories_address,
    topic_address,
    week_address,
    week_calendar,
)
from campaign.languages.language import languages
from campaign.model.easy_read import TWIN
from campaign.model.event import Event
from campaign.problems import Problem
from campaign.prose.place import DOCS
from campaign.reading.yaml_text import Location, Place
from campaign.site.site import Site


def clashes(site: Site, settings: Mapping[Location, Place]) -> list[Problem]:
    """Topics, hand-written pages and files whose address is taken. ``settings`` says where the campaign's values stand."""
    return [*_topics(site, settings), *_records(site), *_pages(site), *_files(site)]


def _topics(site: Site, settings: Mapping[Location, Place]) -> Iterator[Problem]:
    taken: dict[str, str] = {}
    source = site.campaign.source.path
    for index, topic in enumerate(site.campaign.topics):
        place = settings.get(("topics", index)) or settings.get(("topics",), (1, 1))
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


def _records(site: Site) -> Iterator[Problem]:
    for record in site.records():
        if address(record).endswith(f"/{EASY_READ}"):
            yield Problem(record.source.path, 1, 1, *_EASY_READ_IS_TAKEN)


def _pages(site: Site) -> Iterator[Problem]:
    # Web servers differ in whether capitals matter, so here they do not.
    # A folder cannot have the name of a file either.
    taken = {f"{at}/": source for at, source in _made_files(site)} | dict(made_addresses(site))
    for page in site.pages:
        at = page_address(page.path).casefold()
        if at.startswith(_of_other_languages()):
            yield Problem(page.path, 1, 1, *_of_a_language(at))
        elif at.endswith(EASY_READ):
            what = f'Addresses that end in "{EASY_READ}" belong to Easy Read pages.'
            yield Problem(page.path, 1, 1, what, f'Name an Easy Read like its page: "about{TWIN}".')
        elif at in taken:
            what = f'The address "{at}" belongs to {taken[at]} already.'
            yield Problem(
                page.path, 1, 1, what, "Give this page another file name, or delete one of the two."
            )
        taken.setdefault(at, page.path)


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
    for record in site.records():
        yield card_of(record), record.source.path
        yield photo_of(record), record.source.path
        for slides in getattr(record, "slides", ()):
            if slides.file:
                yield slides_of(record, slides.file).casefold(), record.source.path
        if isinstance(record, Event):
            yield calendar_of(record), record.source.path


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
        for address_in_week in (week_address, programme_address, stories_address, changes_address):
            yield address_in_week(week.year), week.source.path
    for record in site.records():
        yield address(record), record.source.path
