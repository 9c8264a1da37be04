"""Findings over the whole site: what is wrong only beside something else, or once it is drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import TypeAlias
from urllib.parse import urlsplit

from campaign.build import Build
from campaign.checks.easy_read_days import days_stand_in_the_source
from campaign.checks.easy_reads import CHECKS as EASY_READ_CHECKS
from campaign.checks.meetings import meeting_links_stay_private
from campaign.checks.open_quotes import quotes_end_on_their_line
from campaign.checks.phone_numbers import phone_numbers_stand_in_a_source
from campaign.checks.plain_words import easy_reads_have_easy_words, other_pages_have_plain_words
from campaign.checks.unexplained import words_are_explained
from campaign.forms.cards import missing_characters, problem_with_title
from campaign.forms.cards.titles import Kind as CardKind
from campaign.model.consent import Channel
from campaign.model.event import Event
from campaign.model.record import Record
from campaign.model.status import Status
from campaign.model.writing import Story, Writing
from campaign.nearest import write_instead
from campaign.problems import Problem, Severity
from campaign.site.site import Site
from campaign.telling.dates import full_date
from campaign.telling.word_rules import rules_of

Check: TypeAlias = Callable[[Site, Build], Iterator[Problem]]

REVIEW_WITHIN = 365
"""Days. The law asks for regular reviews of the accessibility statement; GOV.UK asks for one a year."""


def checks(site: Site, build: Build) -> list[Problem]:
    """Every finding that a build asks for, sorted by place."""
    of_words = (easy_reads_have_easy_words,) if rules_of(build.written_in) else ()
    return _found(site, build, (*CHECKS, *EASY_READ_CHECKS, *of_words))


def advice(site: Site, build: Build) -> list[Problem]:
    """What to think about, sorted by place. A build does not ask for it, since reading every word takes longer than building."""
    of_words = (words_are_explained, other_pages_have_plain_words, days_stand_in_the_source)
    return _found(
        site,
        build,
        (
            *(of_words if rules_of(build.written_in) else ()),
            phone_numbers_stand_in_a_source,
            quotes_end_on_their_line,
        ),
    )


def _found(site: Site, build: Build, asked: Iterable[Check]) -> list[Problem]:
    return sorted({problem for check in asked for problem in check(site, build)})


def site_has_an_address(site: Site, build: Build) -> Iterator[Problem]:
    """Calendars, feeds, social images and search engines need it whole."""
    try:
        host = urlsplit(build.site_url).hostname
    except ValueError:  # brackets that hold no address
        host = None
    if not host:
        yield Problem(
            site.campaign.source.path, 1, 1, 'There is no "site_url" here, or it is no whole web address.',
            'Write where the site will be, like "site_url: https://week.example.org/".',
        )  # fmt: skip


def social_images_can_be_drawn(site: Site, build: Build) -> Iterator[Problem]:
    """Words on a picture must fit it whole, in letters that the bundled fonts have."""
    shared = site.only(Channel.SOCIAL, build.today)
    for record in (site.campaign, *shared.events, *shared.writings()):
        for field, words, kind in _words_on_card(record):
            if missing := missing_characters(words):
                yield _at(
                    record, field, f"The social image has no letters for {' '.join(missing)}.",
                    'Add a "short title" without them.' if field == "title" else "Write it without them.",
                )  # fmt: skip
            elif kind and (mistake := problem_with_title(words, kind, field)):
                yield _at(record, field, mistake.what, mistake.do)


def _words_on_card(record: Record) -> Iterator[tuple[str, str, CardKind | None]]:
    """What stands on a record's social image: its field, the words, and for titles the kind of card."""
    if isinstance(record, Story):
        field = "quote" if record.quote else "short title" if record.short_title else "title"
        yield field, record.quote or record.on_a_card, "quote"
        yield "told by", record.told_by.name or "", None
    elif isinstance(record, Event | Writing):
        field = "short title" if record.short_title else "title"
        yield field, record.on_a_card, "event" if isinstance(record, Event) else "note"
        if isinstance(record, Event) and record.where:
            yield "where", record.where.said, None
    else:
        yield "theme", getattr(record, "theme", ""), "note"
        yield "name", getattr(record, "name", ""), None


def every_year_has_its_week(site: Site, build: Build) -> Iterator[Problem]:
    """Without the week there is no page that would list what is in its folders."""
    years = {week.year for week in site.weeks}
    for record in (*site.events, *site.writings()):
        if record.year not in years:
            yield Problem(
                PurePosixPath(f"events/{record.year}/week.yml"), 1, 1,
                f"There is no week of {record.year}, but {record.source.path} belongs to it.",
                "Add this file, or move the other one.",
            )  # fmt: skip


_CHANGES = {
    Status.CANCELLED,
    Status.POSTPONED,
    Status.RESCHEDULED,
    Status.MOVED_ONLINE,
    Status.ROOM_CHANGED,
    Status.PAUSED,
}


def changes_have_a_day(site: Site, build: Build) -> Iterator[Problem]:
    """A note: the event's own page says what changed, but lists and feeds of changes are by day."""
    for event in site.events:
        if event.status in _CHANGES and not event.status_since and not event.is_over(build.today):
            yield _at(
                event, "status", f"It is {event.status}, but the list of changes and its feed cannot say since when.",
                f'Add the day, such as "status since: {full_date(build.today, build.locale)}".', Severity.NOTE,
            )  # fmt: skip


def consent_holds_today(site: Site, build: Build) -> Iterator[Problem]:
    """A note where it has run out: the site goes on without the story, whatever day it is built on."""
    for writing in site.writings():
        given, again = writing.consent.given, writing.consent.ask_again_by
        if given and given > build.today:
            yield _at(
                writing, "consent", f"The consent is of {full_date(given, build.locale)}, which is still to come.",
                'Write under "given" the day on which the person agreed.',
            )  # fmt: skip
        if again and again < build.today:
            yield _at(
                writing, "consent", f"The consent was until {full_date(again, build.locale)}, so this is not published.",
                'Ask the person again, and change "given" and "ask again by".', Severity.NOTE,
            )  # fmt: skip


def statement_is_about_this_site(site: Site, build: Build) -> Iterator[Problem]:
    """An audit that came with a copied repository says nothing about the copy, and nothing was tested tomorrow."""
    said = site.campaign.accessibility
    audited = said.audit and urlsplit(said.audit.site).netloc
    if audited and build.host and audited != urlsplit(build.site_url).netloc:
        yield _at(
            site.campaign, "accessibility", f"The audit is of {audited}, and this site is {build.host}.",
            'Delete the audit and write "not yet tested", or correct "site" or "site_url".',
        )  # fmt: skip
    for day in (said.audit.date if said.audit else None, said.prepared, said.reviewed):
        if day and day > build.today:
            yield _at(
                site.campaign, "accessibility", f"The statement names {full_date(day, build.locale)}, which is still to come.",
                "Write the day when it was done.",
            )  # fmt: skip
    last = said.reviewed or said.prepared
    if last and (build.today - last).days > REVIEW_WITHIN:
        yield _at(
            site.campaign, "accessibility", f"The statement was last looked at on {full_date(last, build.locale)}.",
            'Read it again, correct it, and change "reviewed".', Severity.NOTE,
        )  # fmt: skip


def bigger_events_exist(site: Site, build: Build) -> Iterator[Problem]:
    """An event may be part of another one here, by its year and name, and never in the end of itself."""
    bigger = {f"{event.year}/{event.slug}": event.part_of for event in site.events}
    for event in site.events:
        name = f"{event.year}/{event.slug}"
        if event.part_of and (event.part_of not in bigger or event.part_of == name):
            yield _at(
                event, "part of", f'There is no other event "{event.part_of}".',
                write_instead(event.part_of, bigger.keys() - {name}),
            )  # fmt: skip
        elif event.part_of and name in _above(event.part_of, bigger):
            yield _at(
                event, "part of", f'This event and "{event.part_of}" are part of each other.',
                "Delete this line in one of them.",
            )  # fmt: skip


def _above(name: str, bigger: Mapping[str, str | None]) -> set[str]:
    """All that the event of this name is part of, and what that is part of."""
    found: set[str] = set()
    above = bigger.get(name)
    while above and above not in found:
        found.add(above)
        above = bigger.get(above)
    return found


def opening_hours_cover_the_days(site: Site, build: Build) -> Iterator[Problem]:
    """Whoever reads only "until Sunday" comes on Sunday."""
    for event in site.events:
        closed = {day for line in event.opening_hours if line.opens is None for day in line.days}
        ends = {event.when.first: "first", event.when.last: "last"}
        for day, which in ends.items():
            if day and day.weekday() in closed:
                yield _at(
                    event, "when", f'{full_date(day, build.locale)} is its {which} day, but its opening hours say "closed".',
                    f'Write the {which} day on which it is open, or correct "opening hours".', Severity.NOTE,
                )  # fmt: skip


CHECKS: tuple[Check, ...] = (
    site_has_an_address,
    social_images_can_be_drawn,
    every_year_has_its_week,
    changes_have_a_day,
    consent_holds_today,
    statement_is_about_this_site,
    meeting_links_stay_private,
    bigger_events_exist,
    opening_hours_cover_the_days,
)


def _at(record: Record, field: str, what: str, do: str, severity: Severity = Severity.ERROR) -> Problem:
    return Problem(record.source.path, *record.source.places.get(field, (1, 1)), what, do, severity)
