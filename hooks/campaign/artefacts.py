"""The table of contents of the whole build: everything the site gains from its sources."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path, PurePosixPath

from campaign import addresses
from campaign.artefact import Artefact, Bundle
from campaign.build import Build
from campaign.forms.calendars.calendars import Calendars
from campaign.forms.cards import social_images
from campaign.forms.easy_read.artefacts import easy_read_artefacts
from campaign.forms.feeds import feeds
from campaign.forms.pages.case_study import case_study_page
from campaign.forms.pages.changes import changes_page
from campaign.forms.pages.event import Related, event_page
from campaign.forms.pages.glossary import glossary_page
from campaign.forms.pages.hand_written import hand_written_page
from campaign.forms.pages.home import home_page
from campaign.forms.pages.places_and_people import (
    organiser_page,
    organisers_page,
    topic_page,
    topics_page,
    venue_page,
    venues_page,
)
from campaign.forms.pages.reading_settings import reading_settings_page
from campaign.forms.pages.report_a_problem import report_page
from campaign.forms.pages.statement import statement_page
from campaign.forms.pages.story import story_page
from campaign.forms.pages.weeks import programme_page, stories_page, week_page, weeks_page
from campaign.forms.pages.workshop import workshop_page
from campaign.forms.search.index import index
from campaign.forms.search.page import entries, search_page
from campaign.languages.phrases import say
from campaign.look.files import fonts, icon, now_script, script, search_script, settings_script, stylesheet
from campaign.look.logo import LOGO
from campaign.look.pictures import Photo
from campaign.model.consent import Channel
from campaign.model.coverage import coverage_by_organiser
from campaign.model.event import Event
from campaign.model.organiser import Organiser
from campaign.model.venue import Venue
from campaign.model.week import Week
from campaign.model.writing import Workshop, Writing
from campaign.prose.place import DOCS
from campaign.site.site import AnyRecord, Site


def artefacts(everything: Site, root: Path, build: Build) -> Iterator[Artefact | Bundle]:
    """Every file that the sources below ``root`` give the site, after asking the gate for each channel.

    What takes longest comes first, since all is made on several cores, and nobody should wait for the last one.
    """
    site = everything.only(Channel.SITE, build.today)
    # What has no page here is nowhere else either, whatever its consent says of the other channels.
    shared = site.only(Channel.SOCIAL, build.today)
    fed = site.only(Channel.FEEDS, build.today)

    pages = [
        *_home(site, build),
        *(made for week in site.weeks for made in _week(week, site.of(week.year), build)),
        *_events(site, root, build),
        *_writings(site, root, build),
        *_venues_organisers_and_topics(site, build),
    ]
    by_hand = list(_hand_written(site, root, build))
    yield Bundle(lambda: _search(site, pages, build), listed=(addresses.SEARCH,))
    for week in site.weeks:
        yield Bundle(partial(_calendars, week, site.of(week.year).events, Calendars(site.campaign, build)))
    yield from _social_images(shared, build)
    yield from _photos(site, root)
    yield from pages
    yield from by_hand
    yield from easy_read_artefacts(site, (*pages, *by_hand), build)
    yield Bundle(lambda: _feeds(fed, build))
    yield from _look(site)
    yield _file("robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {build.url('sitemap.xml')}\n")


def _home(site: Site, build: Build) -> Iterator[Artefact]:
    written = next((page for page in site.pages if page.path == PurePosixPath("docs/index.md")), None)
    this_year = site.of(site.campaign.year)
    yield home_page(site, written, this_year.events, this_year.stories, build)
    yield weeks_page(site.weeks, build)
    yield reading_settings_page(build)
    yield statement_page(site.campaign, build)
    yield report_page(site.campaign, build)
    if site.glossary.words:
        yield glossary_page(site.glossary, site.pictures.address, build)


def _hand_written(site: Site, root: Path, build: Build) -> Iterator[Artefact]:
    """Pages of ``docs/``, and the files beside them; home takes up ``docs/index.md``."""
    for written in site.pages:
        if addresses.page_address(written.path) != addresses.HOME:
            yield hand_written_page(written, build)
    for file in site.files.values():
        if file.path.is_relative_to(DOCS):
            content = Photo(root / file.path) if file.shown else (root / file.path).read_bytes()
            yield Artefact(PurePosixPath(file.address), content)


def _week(week: Week, site: Site, build: Build) -> Iterator[Artefact]:
    """``site`` holds only what belongs to ``week``."""
    yield week_page(week, site.events, site.stories, site.case_studies, site.workshops, site.campaign, build)
    yield programme_page(week, site.events, build)
    yield changes_page(week, site.events, site.campaign, build)
    yield stories_page(week, site.stories, site.case_studies, site.workshops, build)


def _calendars(week: Week, events: Iterable[Event], calendars: Calendars) -> Iterator[Artefact]:
    """One of the whole week and one of each event, in which the same entries stand."""
    yield _file(addresses.week_calendar(week.year), calendars.of_week(week, events))
    for event in events:
        if calendar := calendars.of_event(event):
            yield _file(addresses.calendar_of(event), calendar)


def _events(site: Site, root: Path, build: Build) -> Iterator[Artefact]:
    neighbours = _neighbours(site.events)
    by_name = {f"{event.year}/{event.slug}": event for event in site.events}
    parts: dict[str | None, list[Event]] = defaultdict(list)
    for event in site.events:
        parts[event.part_of].append(event)
    write_ups: dict[str, list[Workshop]] = defaultdict(list)
    for workshop in site.workshops:
        if workshop.event:
            write_ups[f"{workshop.event.year}/{workshop.event.slug}"].append(workshop)
    for event in site.events:
        before, after = neighbours[event.year, event.slug]
        name = f"{event.year}/{event.slug}"
        related = Related(before, after, write_ups[name], parts[name], by_name.get(event.part_of or ""))
        yield event_page(event, related, site.campaign, build)
        for slides in event.slides:
            if slides.file:
                yield _file(addresses.slides_of(event, slides.file), (root / slides.file).read_bytes())


def _neighbours(events: tuple[Event, ...]) -> dict[tuple[int | None, str], tuple[Event | None, Event | None]]:
    """For each event, the one before and the one after it in its own week."""
    around = {}
    for year in {event.year for event in events}:
        row = [event for event in events if event.year == year]
        for before, event, after in zip([None, *row], row, [*row[1:], None], strict=False):
            around[year, event.slug] = (before, after)
    return around


def _writings(site: Site, root: Path, build: Build) -> Iterator[Artefact]:
    stories = site.stories
    for number, story in enumerate(stories):
        another = stories[(number + 1) % len(stories)]
        yield story_page(story, another if another is not story else None, site.campaign, build)
    for study in site.case_studies:
        yield case_study_page(study, site.campaign, build)
    for workshop in site.workshops:
        yield workshop_page(workshop, site.campaign, build)
        for slides in workshop.slides:
            if slides.file:
                yield _file(addresses.slides_of(workshop, slides.file), (root / slides.file).read_bytes())


def _photos(site: Site, root: Path) -> Iterator[Artefact]:
    records: tuple[Writing | Venue, ...] = (*site.writings(), *site.venues)
    for record in records:
        if record.photo:
            yield Artefact(PurePosixPath(addresses.photo_of(record)), Photo(root / record.photo.file))


def _venues_organisers_and_topics(site: Site, build: Build) -> Iterator[Artefact]:
    events_at = _by_each(site.events, _venues_of)
    for venue in site.venues:
        yield venue_page(venue, events_at[venue.slug], build)
    events_of = _by_each(site.events, lambda event: (*event.organisers, *event.partners))
    writings_of = _by_each(site.writings(), _organisers_of)
    this_year = site.of(site.campaign.year).events
    known = {organiser.slug: coverage for organiser, coverage in coverage_by_organiser(this_year)}
    for organiser in site.organisers:
        slug = organiser.slug
        yield organiser_page(organiser, events_of[slug], writings_of[slug], known.get(slug), build)
    counts = []
    for topic in site.campaign.topics:
        events = [event for event in site.events if topic in event.topics]
        writings = [writing for writing in site.writings() if topic in writing.topics]
        yield topic_page(topic, events, writings, build)
        counts.append((topic, len(events) + len(writings)))
    yield venues_page(site.venues, build)
    yield organisers_page(site.organisers, build)
    yield topics_page(counts, build)


def _by_each(
    records: Iterable[AnyRecord], others_of: Callable[[AnyRecord], Iterable[Organiser | Venue]]
) -> defaultdict[str, list[AnyRecord]]:
    """Each record once under the slug of each of its organisers or venues, in one walk: there may be many of both."""
    found: defaultdict[str, list[AnyRecord]] = defaultdict(list)
    for record in records:
        for slug in {other.slug for other in others_of(record)}:
            found[slug].append(record)
    return found


def _venues_of(event: Event) -> Iterator[Venue]:
    """A place that an event alone describes has no page."""
    return (time.where for time in event.occurrences() if isinstance(time.where, Venue))


def _organisers_of(writing: Writing) -> tuple[Organiser, ...]:
    return getattr(writing, "organisers", ()) or getattr(writing, "organisations", ())


def _search(site: Site, pages: Iterable[Artefact], build: Build) -> Iterator[Artefact]:
    """``pages`` are all that can be found, beside those written by hand."""
    found = entries(site, pages, build)
    files = index(found, say(build.locale, "search.small_words").split())
    yield search_page(found, files, build)
    yield search_page(found, files, build, easy=True)
    for path, content in files.files.items():
        yield _file(addresses.SEARCH + path, content)


def _social_images(site: Site, build: Build) -> Iterator[Artefact]:
    """``site`` holds only what may be shown on social networks."""
    campaign = site.campaign
    yield Artefact(PurePosixPath(addresses.SITE_IMAGE), social_images.site_image(campaign, build))
    for event in site.events:
        yield Artefact(
            PurePosixPath(addresses.card_of(event)), social_images.event_image(event, campaign, build)
        )
    for story in site.stories:
        yield Artefact(
            PurePosixPath(addresses.card_of(story)), social_images.story_image(story, campaign, build)
        )
    for writing in (*site.case_studies, *site.workshops):
        yield Artefact(
            PurePosixPath(addresses.card_of(writing)), social_images.writing_image(writing, campaign, build)
        )


def _feeds(site: Site, build: Build) -> Iterator[Artefact]:
    """``site`` holds only what may be in feeds."""
    yield _file(addresses.EVENTS_FEED, feeds.events_feed(site, build))
    yield _file(addresses.STORIES_FEED, feeds.stories_feed(site, build))
    yield _file(addresses.CHANGES_FEED, feeds.changes_feed(site, build))


def _look(site: Site) -> Iterator[Artefact]:
    yield _file("assets/style.css", stylesheet(site.campaign.brand.as_brand()))
    yield _file("assets/script.js", script())
    yield _file("assets/now.js", now_script())
    yield _file("assets/search.js", search_script())
    yield _file("assets/reading-settings.js", settings_script())
    yield _file("assets/icon.svg", icon(site.campaign.brand.as_brand()))
    if logo := site.campaign.brand.logo:
        yield Artefact(PurePosixPath(LOGO), logo.file)
    for name, font in fonts():
        yield _file(f"assets/fonts/{name}", font)


def _file(at: str, content: str | bytes) -> Artefact:
    return Artefact(PurePosixPath(at), content.encode() if isinstance(content, str) else content)
