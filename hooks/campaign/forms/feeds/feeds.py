"""Feeds to follow (Atom 1.0, RFC 4287): what people write, this year's events, and what changed in them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from html import escape
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from feedgenerator import Atom1Feed

from campaign.build import Build
from campaign.languages.in_html import with_languages
from campaign.languages.phrases import say
from campaign.languages.tagged_text import joined, language_of, with_marks
from campaign.model.event import Event
from campaign.model.organiser import Organiser
from campaign.model.programme import leading
from campaign.model.promise import Promise
from campaign.model.record import Record
from campaign.model.report import Report
from campaign.model.shown_numbers import shown_numbers
from campaign.model.survey import Survey
from campaign.model.week import Campaign
from campaign.model.writing import CaseStudy, Story, Workshop, Writing, told_on
from campaign.prose.plain_text import plain
from campaign.site.feeds import Feed, FeedEntry, InFeed
from campaign.site.gate import InFeeds, Published, Shown
from campaign.telling.changes import changes, last_change, last_news
from campaign.telling.events import in_sentences, title_with_status
from campaign.telling.facts import WHO_CAN_STILL_COME, facts_of_time, told_in
from campaign.telling.help_lines import in_one_line, lines_for
from campaign.telling.left_out import Form
from campaign.telling.promises import answer_in_one_line, key_of, last_heard, status_of
from campaign.telling.reports import publishers_of
from campaign.telling.survey_words import headline


class _InLanguages:
    """Writes elements with the languages of their words (RFC 4287, 2), which the library has no place for."""

    def __init__(self, handler: Any, languages: dict[str, str | None]) -> None:
        self._handler = handler
        self._languages = languages

    def __getattr__(self, name: str) -> Any:
        return getattr(self._handler, name)

    def _with_language(self, name: str, attrs: Any) -> dict[str, str]:
        tag = self._languages.get(name)
        return {**(attrs or {}), "xml:lang": tag} if tag else attrs or {}

    def startElement(self, name: str, attrs: Any) -> None:  # noqa: N802 - the name is theirs
        self._handler.startElement(name, self._with_language(name, attrs))

    def addQuickElement(self, name: str, contents: str | None = None, attrs: Any = None) -> None:  # noqa: N802
        self._handler.addQuickElement(name, contents, self._with_language(name, attrs))


class _Feed(Atom1Feed):  # type: ignore[misc]  # it comes without types
    """The library takes a feed without entries to have changed at this very moment; here its own day is given."""

    def latest_post_date(self) -> datetime:
        changed: datetime = max([item["updateddate"] for item in self.items], default=self.feed["changed"])
        return changed

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        super().add_item_elements(_InLanguages(handler, item["languages"]), item)


def feed_file(feed: Feed, site: Published[InFeeds], build: Build) -> str:
    """One feed, with what every kind gives it. ``site`` holds only what may be in feeds."""
    campaign = site.campaign
    written = _feed(feed, campaign, build)
    of = site.of(campaign.year) if feed.is_of_this_week else site
    found = [
        item
        for kind in of.kinds
        for given in kind.in_feeds
        if given.feed is feed
        for shown in of.shown(kind)
        for item in _items(shown, given, campaign, build)
    ]
    for item in sorted(found, key=lambda item: item["order"], reverse=feed.newest_first):
        _add(written, item)
    return str(written.writeString("utf-8"))


def event_entries(shown: Shown[Event, InFeeds], campaign: Campaign, build: Build) -> Iterator[FeedEntry]:
    """In the order they happen: the day an event was announced says little.

    After a change that people must hear of, it is published on that day, and keeps its id (RFC 4287, 4.2.6). Programs
    that show no entry twice, such as newsboat, have the feed of changes.
    """
    event = shown.record
    changed, news = last_change(event, build.history), last_news(event, build.history)
    told = build.stamp(changed, event.published, event.when.first, campaign.first_day)
    time = leading(event, build.today).time
    facts = facts_of_time(event, time, "", build.today, build.language, build.written_in)
    yield FeedEntry(
        title=title_with_status(event, build.today, build.language),
        summary=in_sentences(*told_in(Form.FEED, facts, beside=WHO_CAN_STILL_COME)),
        author=_host(event, campaign),
        changed=told,
        published=min(build.stamp(news, event.published), told) if news or event.published else None,
    )


def change_entries(shown: Shown[Event, InFeeds], campaign: Campaign, build: Build) -> Iterator[FeedEntry]:
    """What changed, newest first: one entry a change, which never changes itself."""
    event = shown.record
    for change in changes([event], build.history, build.language):
        told = joined(" ", [words for words in (change.note, change.now) if words])
        yield FeedEntry(
            title=say(build.language, "status.title", status=change.what, title=event.title),
            summary=told or event.summary,
            author=_host(event, campaign),
            changed=build.stamp(change.day),
            published=build.stamp(change.day),
            order=change.order,
            part=f"#{change.day.isoformat()}-{change.name}",
        )


def story_entries(shown: Shown[Story, InFeeds], campaign: Campaign, build: Build) -> Iterator[FeedEntry]:
    """What comes before a hard story, and whom to talk to, go wherever the story goes."""
    story, teller = shown.record, shown.record.told_by
    entry = _writing(
        story, teller.name or teller.role or teller.organisation or campaign.publisher.name, build
    )
    help_now = in_one_line(lines_for(campaign, story.help_with), build.language)
    before = [say(build.language, "feed.before", note=story.content_note)] if story.content_note else []
    yield replace(entry, summary=joined(" ", [*before, entry.summary, help_now]))


def case_study_entries(
    shown: Shown[CaseStudy, InFeeds], campaign: Campaign, build: Build
) -> Iterator[FeedEntry]:
    yield _writing(shown.record, _first_of(shown.record.organisations, campaign), build)


def workshop_entries(
    shown: Shown[Workshop, InFeeds], campaign: Campaign, build: Build
) -> Iterator[FeedEntry]:
    yield _writing(shown.record, _first_of(shown.record.organisers, campaign), build)


def report_entries(shown: Shown[Report, InFeeds], campaign: Campaign, build: Build) -> Iterator[FeedEntry]:
    yield _writing(shown.record, next(iter(publishers_of(shown.record)), campaign.publisher.name), build)


def promise_entries(shown: Shown[Promise, InFeeds], campaign: Campaign, build: Build) -> Iterator[FeedEntry]:
    """What came of something, by the day on which it was answered. Another answer is another entry, since it is news."""
    promise, language = shown.record, build.language
    _, status = status_of(promise, build.today, language)
    new_year = _new_year(promise, build)
    changed = build.stamp(last_heard(promise), promise.said_on, new_year)
    yield FeedEntry(
        title=say(language, "promise.status_and_title", status=status, title=promise.you_said),
        summary=answer_in_one_line(promise, language),
        author=_first_of(promise.organisations, campaign),
        changed=changed,
        published=min(build.stamp(promise.answered_on), changed) if promise.answered_on else None,
        order=(build.stamp(promise.answered_on, promise.said_on, new_year), promise.address),
        part=f"#{key_of(promise.we)}",
    )


def _writing(writing: Writing, author: str, build: Build) -> FeedEntry:
    """``author`` is who wrote it, as they want to be shown."""
    return FeedEntry(
        title=writing.title,
        summary=writing.summary,
        author=author,
        changed=_changed(writing, build),
        published=min(build.stamp(writing.published), _changed(writing, build))
        if writing.published
        else None,
        order=_came(writing, build),
    )


def survey_entries(shown: Shown[Survey, InFeeds], campaign: Campaign, build: Build) -> Iterator[FeedEntry]:
    """With the first finding, of the numbers that may be shown."""
    survey, language = shown.record, build.language
    first = headline(survey.questions[0], shown_numbers(survey).of_questions[0], language)
    entry = _writing(survey, _first_of(survey.asked_by, campaign), build)
    yield replace(entry, summary=joined(" ", [entry.summary, *([first] if first else [])]))


def _first_of(organisers: Sequence[Organiser], campaign: Campaign) -> str:
    """The organisations that it belongs to, or else those of the site."""
    return (organisers or (campaign.publisher,))[0].name


def _feed(feed: Feed, campaign: Campaign, build: Build) -> _Feed:
    return _Feed(
        title=plain(say(build.language, f"feed.{feed.name}", name=campaign.name)),
        link=build.url(feed.page(campaign)),
        description=say(build.language, f"feed.{feed.name}_about"),
        language=build.language.tag,
        author_name=plain(campaign.publisher.name),
        feed_url=build.url(feed.address),
        feed_guid=_lasting_id(campaign, feed.address, build),
        changed=build.stamp(campaign.first_day),
    )


def _items(
    shown: Shown[Any, InFeeds], given: InFeed[Any], campaign: Campaign, build: Build
) -> list[dict[str, Any]]:
    """What a record gives a feed. Most of a feed is as it was, so each is kept as JSON."""

    def write() -> str:
        entries = given.entries(shown, campaign, build)
        return json.dumps([_item(shown, entry, campaign, build) for entry in entries], ensure_ascii=False)

    name = f"feed {build.language.prefix}{given.feed.address} {shown.record.source.path}"
    items: list[dict[str, Any]] = json.loads(build.kept.part(name, (shown, campaign), write))
    return items


def _item(shown: Shown[Any, InFeeds], entry: FeedEntry, campaign: Campaign, build: Build) -> dict[str, Any]:
    """Moments are in ISO 8601, all in UTC, so that they sort as they are."""
    record = shown.record
    return {
        "order": [each.isoformat() if isinstance(each, date) else each for each in entry.order],
        "title": plain(entry.title),
        "link": build.url(record.address),
        "description": plain(_html(entry.summary, build)),
        "unique_id": _lasting_id(campaign, record.address + entry.part, build),
        "author_name": plain(entry.author),
        "pubdate": entry.published.isoformat() if entry.published else None,
        "updateddate": entry.changed.isoformat(),
        "languages": {"title": language_of(entry.title), "author": language_of(entry.author)},
        "categories": [plain(topic) for topic in shown.kind.topics(record)],
    }


def _add(feed: _Feed, item: dict[str, Any]) -> None:
    moments = {
        name: datetime.fromisoformat(item[name]) if item[name] else None
        for name in ("pubdate", "updateddate")
    }
    feed.add_item(**{**item, **moments})


def _html(words: str, build: Build) -> str:
    """The library marks every summary as HTML, so that it can say its languages."""
    return with_languages(escape(with_marks(words), quote=False), build.language.direction)


def _lasting_id(campaign: Campaign, at: str, build: Build) -> str:
    """The same for ever, wherever the site moves (RFC 4287, 4.2.6; RFC 4122, 4.3).

    In each language it is another, since a reader would keep only one of two entries that have the same.
    """
    return uuid5(NAMESPACE_URL, f"{campaign.id}/{build.language.prefix}{at}").urn


def _changed(writing: Writing, build: Build) -> datetime:
    return build.stamp(told_on(writing), _new_year(writing, build))


def _came(writing: Writing, build: Build) -> tuple[datetime, str]:
    """When it was new, whatever was corrected in it since."""
    return build.stamp(writing.published, told_on(writing), _new_year(writing, build)), writing.address


def _new_year(writing: Record, build: Build) -> date:
    """For a piece that names no day, which must not look new in every build."""
    return date(min(writing.year or build.today.year, build.today.year), 1, 1)


def _host(event: Event, campaign: Campaign) -> str:
    return event.organisers[0].name if event.organisers else campaign.publisher.name
