"""All checks of the whole site, in one table. Checks of one kind are beside that kind, in :mod:`campaign.kinds`."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import PurePosixPath
from typing import TypeAlias

from campaign.build import Build
from campaign.checks.consent import (
    consent_holds_today,
    consents_are_whole,
    photos_say_who_is_shown,
    quotations_are_short,
    under_18s_are_allowed,
)
from campaign.checks.drafts import nothing_is_left_to_write
from campaign.checks.easy_read_days import days_are_in_the_source, days_come_from_the_facts
from campaign.checks.easy_reads import (
    main_pages_have_a_twin,
    nobody_has_checked_tomorrow,
    people_checked_these_words,
    pictures_are_there,
    twins_are_in_step,
)
from campaign.checks.help_lines import (
    hard_stories_come_with_help,
    help_lines_say_when_they_were_checked,
    help_lines_were_checked_lately,
)
from campaign.checks.lead_ins import lead_ins_lead_somewhere
from campaign.checks.left_of_sample import nothing_of_the_sample_is_left
from campaign.checks.left_untold import easy_reads_leave_nothing_needed_out
from campaign.checks.lost_links import links_lead_somewhere
from campaign.checks.numbers_of_consents import numbers_of_consents_stay_private
from campaign.checks.one_address import addresses_are_of_one_source
from campaign.checks.open_quotes import quotes_end_on_their_line
from campaign.checks.people_in_texts import people_in_texts_agreed, texts_say_who_is_in_them
from campaign.checks.personal_data import personal_data_is_found
from campaign.checks.personal_data_in_files import look_into
from campaign.checks.phone_numbers import phone_numbers_are_in_a_source
from campaign.checks.photos import photos_can_be_shown
from campaign.checks.plain_words import easy_reads_have_easy_words, other_pages_have_plain_words
from campaign.checks.safe_words import (
    hard_subjects_have_a_content_note,
    words_about_suicide_are_safe,
)
from campaign.checks.settings import site_has_an_address, statement_is_about_this_site
from campaign.checks.social_images import social_images_can_be_drawn
from campaign.checks.unexplained import words_are_explained
from campaign.checks.weeks import every_year_has_its_week
from campaign.checks.withdrawn import (
    nothing_of_it_is_left,
    what_was_withdrawn_stays_away,
    words_can_be_deleted,
)
from campaign.keeping.found import FoundBefore
from campaign.personal_data.private_names import PrivateNames
from campaign.problems import Problem, Severity
from campaign.reading.downloads import Download
from campaign.reading.raw_texts import RawText
from campaign.reading.repository import Repository
from campaign.reading.settings import WrittenSetting
from campaign.reading.time_limit import SECONDS, no_longer_than
from campaign.site.site import Site
from campaign.telling.word_rules import rules_of
from campaign.unexpected import unexpected

Check: TypeAlias = Callable[[Site, Build], Iterator[Problem]]

A_RECORD = 0.1
"""Seconds of a processor that one check may take for each record, beside those that one file may take."""

OF_THE_WHOLE: tuple[Check, ...] = (
    addresses_are_of_one_source,
    links_lead_somewhere,
    photos_can_be_shown,
    pictures_are_there,
)
"""Asked first: where one of them finds something, the site does not hold together, and the others are not asked."""

OF_THE_SITE: tuple[Check, ...] = (
    site_has_an_address,
    social_images_can_be_drawn,
    every_year_has_its_week,
    consent_holds_today,
    under_18s_are_allowed,
    people_in_texts_agreed,
    numbers_of_consents_stay_private,
    what_was_withdrawn_stays_away,
    nothing_of_it_is_left,
    statement_is_about_this_site,
    nothing_is_left_to_write,
    twins_are_in_step,
    nobody_has_checked_tomorrow,
    people_checked_these_words,
    days_come_from_the_facts,
    main_pages_have_a_twin,
    help_lines_were_checked_lately,
    hard_stories_come_with_help,
)

OF_WORDS: tuple[Check, ...] = (easy_reads_have_easy_words,)
"""Asked only in a language that has rules: see :mod:`campaign.telling.word_rules`."""

ADVICE: tuple[Check, ...] = (
    help_lines_say_when_they_were_checked,
    hard_subjects_have_a_content_note,
    words_about_suicide_are_safe,
    phone_numbers_are_in_a_source,
    easy_reads_leave_nothing_needed_out,
    quotes_end_on_their_line,
    lead_ins_lead_somewhere,
    consents_are_whole,
    words_can_be_deleted,
    photos_say_who_is_shown,
    quotations_are_short,
    texts_say_who_is_in_them,
)

ADVICE_ON_WORDS: tuple[Check, ...] = (
    words_are_explained,
    other_pages_have_plain_words,
    days_are_in_the_source,
)
"""The same, in a language that has rules."""


def always(
    read: Repository,
    settings: Iterable[WrittenSetting] = (),
    untouched: Collection[PurePosixPath] = (),
    texts: Iterable[RawText] = (),
    private_names: PrivateNames = frozenset(),
    before: FoundBefore | None = None,
    downloads: Iterable[Download] = (),
) -> list[Problem]:
    """What must be told whatever else is wrong, sorted by place: what everybody can read already, or must never read.

    What protects people looks at ``texts``, the files as they are, since it must not depend on whether they can be read,
    and at the words of ``downloads``, each of which has a time of its own.
    """
    files = look_into(downloads, private_names, before)
    easy_reads = read.easy_reads.values()
    return sorted(
        {
            *_within(
                SECONDS + A_RECORD * len(read.records),
                lambda: personal_data_is_found(texts, private_names, before, files),
            ),
            *nothing_of_the_sample_is_left(read.records, easy_reads, settings, untouched=untouched),
        }
    )


def checks(site: Site, build: Build) -> list[Problem]:
    """Every finding that a build asks for, sorted by place."""
    found = holds_together(site, build)
    if any(problem.severity is Severity.ERROR for problem in found):
        return found
    of_kinds = (check for kind in site.kinds for check in kind.checks)
    of_words = OF_WORDS if rules_of(build.written_in) else ()
    return sorted({*found, *_found(site, build, (*OF_THE_SITE, *of_words, *of_kinds))})


def holds_together(site: Site, build: Build) -> list[Problem]:
    """Findings of the first checks: addresses, links and pictures that are not there."""
    return _found(site, build, OF_THE_WHOLE)


def advice(site: Site, build: Build) -> list[Problem]:
    """What to think about, sorted by place. A build does not ask for it, since reading every word takes longer than building."""
    on_words = ADVICE_ON_WORDS if rules_of(build.written_in) else ()
    return _found(site, build, (*ADVICE, *on_words))


def _found(site: Site, build: Build, asked: Iterable[Check]) -> list[Problem]:
    return sorted({problem for check in asked for problem in _whole(check, site, build)})


def _whole(check: Check, site: Site, build: Build) -> Iterator[Problem]:
    """What a check finds. One that cannot go on, or takes too long, keeps no other from being asked."""
    yield from _within(SECONDS + A_RECORD * sum(1 for _ in site.records()), lambda: check(site, build))


def _within(seconds: float, ask: Callable[[], Iterable[Problem]]) -> Iterator[Problem]:
    try:
        with no_longer_than(seconds):
            yield from ask()
    except Exception as error:  # noqa: BLE001 - whatever it is, it is a problem with a place, and no traceback
        yield unexpected(error)
