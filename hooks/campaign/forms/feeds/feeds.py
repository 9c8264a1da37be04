"""Feeds to follow (Atom 1.0, RFC 4287): what people write, this year's events, and what changed in them."""

from __future__ import annotations

from datetime import date, datetime
from html import escape
from uuid import NAMESPACE_URL, uuid5

from feedgenerator import Atom1Feed

from campaign.addresses import (
    CHANGES_FEED,
    EVENTS_FEED,
    HOME,
    STORIES_FEED,
    address,
    changes_address,
    programme_address,
)
from campaign.build import Build
from campaign.forms.pages.changes import changes
from campaign.languages.phrases import say
from campaign.model.consent import Channel
from campaign.model.event import Event
from campaign.model.organiser import Organiser
from campaign.model.week import Campaign
from campaign.model.writing import CaseStudy, Story, Workshop, Writing, told_on
from campaign.prose.plain_text import plain
from campaign.site.site import Site
from campaign.telling.dates import day_and_times
from campaign.telling.events import title_with_status


class _Feed(Atom1Feed):  # type: ignore[misc]  # it comes without types
    """The library takes a feed without entries to have changed at this very moment; here its own day is given."""

    def latest_post_date(self) -> datetime:
        changed: datetime = max([item["updateddate"] for item in self.items], default=self.feed["changed"])
        return changed


def stories_feed(site: Site, build: Build) -> str:
    """All stories, case studies and write-ups whose consent covers feeds, newest first."""
    campaign = site.campaign
    feed = _feed("stories", STORIES_FEED, HOME, campaign, build)
    writings = site.only(Channel.FEEDS, build.today).writings()
    newest_first = sorted(writings, key=lambda writing: _came(writing, build), reverse=True)
    for writing in newest_first:
        _add(
            feed,
            writing,
            campaign,
            build,
            title=writing.title,
            summary=writing.summary,
            author=_author(writing, campaign),
            changed=_changed(writing, build),
        )
    return str(feed.writeString("utf-8"))


def events_feed(site: Site, build: Build) -> str:
    """The events of this year's week, in the order they happen: the day an event was announced says little."""
    campaign = site.campaign
    feed = _feed("events", EVENTS_FEED, programme_address(campaign.year), campaign, build)
    for event in site.of(campaign.year).only(Channel.FEEDS, build.today).events:
        when = day_and_times(event.when, build.locale)
        _add(
            feed,
            event,
            campaign,
            build,
            title=title_with_status(event, build.locale),
            summary=say(build.locale, "feed.event", when=when, summary=event.summary),
            author=_host(event, campaign),
            changed=build.stamp(event.last_change, event.published, event.when.first, campaign.first_day),
        )
    return str(feed.writeString("utf-8"))


def changes_feed(site: Site, build: Build) -> str:
    """What changed in this year's programme, newest first: one entry a change, which never changes itself."""
    campaign = site.campaign
    feed = _feed("changes", CHANGES_FEED, changes_address(campaign.year), campaign, build)
    events = site.of(campaign.year).only(Channel.FEEDS, build.today).events
    for change in changes(events, build.locale):
        event = change.event
        _add(
            feed,
            event,
            campaign,
            build,
            title=say(build.locale, "status.title", status=change.what, title=event.title),
            summary=change.note or event.summary,
            author=_host(event, campaign),
            changed=build.stamp(change.day),
            part=f"#{change.day.isoformat()}-{change.kind}",
        )
    return str(feed.writeString("utf-8"))


def _feed(name: str, at: str, page: str, campaign: Campaign, build: Build) -> _Feed:
    return _Feed(
        title=plain(say(build.locale, f"feed.{name}", name=campaign.name)),
        link=build.url(page),
        description=say(build.locale, f"feed.{name}_about"),
        language=build.locale.tag,
        author_name=plain(campaign.publisher.name),
        feed_url=build.url(at),
        feed_guid=_lasting_id(campaign, at, build),
        changed=build.stamp(campaign.first_day),
    )


def _add(
    feed: _Feed,
    record: Event | Writing,
    campaign: Campaign,
    build: Build,
    *,
    title: str,
    summary: str,
    author: str,
    changed: datetime,
    part: str = "",
) -> None:
    """``part`` tells several entries about one record apart."""
    feed.add_item(
        title=plain(title),
        link=build.url(address(record)),
        # The library marks every summary as HTML.
        description=escape(plain(summary), quote=False),
        unique_id=_lasting_id(campaign, address(record) + part, build),
        author_name=plain(author),
        pubdate=min(build.stamp(record.published), changed) if record.published else None,
        updateddate=changed,
        categories=[plain(topic) for topic in record.topics],
    )


def _lasting_id(campaign: Campaign, at: str, build: Build) -> str:
    """The same for ever, wherever the site moves (RFC 4287, 4.2.6; RFC 4122, 4.3).

    In each language it is another, since a reader would keep only one of two entries that have the same.
    """
    return uuid5(NAMESPACE_URL, f"{campaign.id}/{build.locale.prefix}{at}").urn


def _changed(writing: Writing, build: Build) -> datetime:
    return build.stamp(told_on(writing), _new_year(writing, build))


def _came(writing: Writing, build: Build) -> tuple[datetime, str]:
    """When it was new, whatever was corrected in it since."""
    return build.stamp(writing.published, told_on(writing), _new_year(writing, build)), address(writing)


def _new_year(writing: Writing, build: Build) -> date:
    """For a piece that names no day, which must not look new in every build."""
    return date(min(writing.year or build.today.year, build.today.year), 1, 1)


def _host(event: Event, campaign: Campaign) -> str:
    return event.organisers[0].name if event.organisers else campaign.publisher.name


def _author(writing: Writing, campaign: Campaign) -> str:
    """Who wrote it, as they want to be shown; an organisation, or else whose site this is."""
    if isinstance(writing, Story):
        teller = writing.told_by
        return teller.name or teller.role or teller.organisation or campaign.publisher.name
    organisers: tuple[Organiser, ...] = ()
    if isinstance(writing, CaseStudy):
        organisers = writing.organisations
    elif isinstance(writing, Workshop):
        organisers = writing.organisers
    return (organisers or (campaign.publisher,))[0].name
