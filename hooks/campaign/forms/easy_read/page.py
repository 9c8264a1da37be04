"""Easy Read pages: of a twin that people wrote, made from an event's facts, or saying that there is none yet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TypedDict

from campaign.addresses import HOME, in_easy_read, programme_address
from campaign.artefact import Artefact, Page
from campaign.build import Build
from campaign.forms.easy_read.easy_read_of import EasyReadOf
from campaign.forms.easy_read.other_pages import other_pages_part, where_in
from campaign.forms.easy_read.rows import (
    ByTheClock,
    EasyPartFacts,
    a_part,
    a_row,
    by_the_clock,
    paragraph,
    part_facts,
)
from campaign.forms.easy_read.whom_to_ask import asking_first, help_lines_parts, row_of, ways_to_ask
from campaign.forms.pages.page import EasyOf, page
from campaign.forms.pages.rows import end_of
from campaign.languages.phrases import say
from campaign.model.easy_read import EasyPart, EasyRead, Told, TwinState
from campaign.model.week import Campaign
from campaign.prose.place import Where
from campaign.site.easy_sources import has_changed_since_check
from campaign.site.kind import PictureNamed
from campaign.telling.authors_words import told
from campaign.telling.dates import full_date
from campaign.telling.easy_text import NO_EASY_READ, PICTURES
from campaign.telling.word_rules import words_between

BANDS = 3
"""Colours of headings, in turn, so that readers find the part again that a list leads to."""

HELP = "help"
"""The part that is the same on every page, by its ``id``."""

FEW_PARTS = 3
"""A page with more has a list of them."""


class EasyEntry(ByTheClock):
    """A part in the list of a long page."""

    id: str
    title: str
    band: int


class EasyReadFacts(EasyOf):
    """An Easy Read. ``contents`` are empty on a short page, ``help_band`` is the colour of whom to ask.

    ``states`` come before its words, and ``notes`` after them. ``over_after`` is a moment for the reader's clock.
    """

    title: str
    has_trail: bool
    video: str | None
    states: list[str]
    notes: list[str]
    contents: list[EasyEntry]
    parts: list[EasyPartFacts]
    help_band: int
    over_after: str | None


class EasyReadPageFacts(TypedDict):
    """The page of an Easy Read."""

    easy: EasyReadFacts


def easy_read_page(
    easy: EasyReadOf,
    of: Page,
    campaign: Campaign,
    pictures: PictureNamed,
    build: Build,
    video: str | None = None,
    more: Callable[[], Iterable[EasyPartFacts]] | None = None,
) -> Artefact:
    """``video`` tells the same, and comes first: readers ask for it before they ask for Easy Read.

    ``more`` makes the parts that lead on to other pages.
    """

    def contents() -> Contents:
        made = easy.make()
        whole = asking_first(made, campaign, build)
        own = [part_facts(part, of, pictures, build, made.folder) for part in whole.parts]
        return Contents(
            parts=[*own, *(more() if more else ())],
            states=list(_states(made, build)),
            notes=list(_notes(made, build)),
            video=made.video or video,
            asked_first=whole.asked_first,
            over_after=end_of(made.times, build)["over_after"],
        )

    return made_page(of, contents, campaign, pictures, build, easy.file, of.is_listed, easy.title)


def no_easy_read_page(
    of: Page,
    campaign: Campaign,
    pictures: PictureNamed,
    build: Build,
    video: str | None = None,
    why: str | None = None,
) -> Artefact:
    """Says that there is none, ``why`` if its author does, whom to ask instead, and where Easy Read goes on."""
    language = build.language
    reason = told(why, words_between(build.written_in, language), language)

    def contents() -> Contents:
        blocks = (
            row_of(NO_EASY_READ, say(language, "easy.none"), *reason.lines),
            row_of(PICTURES["ask"], say(language, "easy.none_ask"), say(language, "easy.none_tell")),
        )
        none = part_facts(EasyPart(say(language, "easy.none_title"), blocks), of, pictures, build)
        parts = [none, _to_events_and_home(campaign, pictures, build)] if of.address else [none]
        return Contents(parts, video=video)

    return made_page(of, contents, campaign, pictures, build, is_listed=False)


def page_of_facts(
    of: Page,
    make_parts: Callable[[], Sequence[EasyPartFacts]],
    how_made: str,
    campaign: Campaign,
    pictures: PictureNamed,
    build: Build,
) -> Artefact:
    """What is made from facts, so that no reader has checked it. ``how_made`` is the phrase that says from which."""
    language = build.language

    def contents() -> Contents:
        return Contents(
            make_parts(),
            states=[say(language, "easy.is_draft")],
            notes=[say(language, "easy.draft"), say(language, how_made)],
        )

    return made_page(of, contents, campaign, pictures, build)


@dataclass(frozen=True)
class Contents:
    """What an Easy Read page says. ``asked_first`` counts the parts that come before a list of all."""

    parts: Sequence[EasyPartFacts]
    states: Sequence[str] = ()
    notes: Sequence[str] = ()
    video: str | None = None
    asked_first: int = 1
    over_after: str | None = None


def made_page(
    of: Page,
    make: Callable[[], Contents],
    campaign: Campaign,
    pictures: PictureNamed,
    build: Build,
    source: PurePosixPath | None = None,
    is_listed: bool = True,
    own_title: str | None = None,
) -> Artefact:
    """Any Easy Read page: what it says in its parts. Whom to ask comes below them on every one: see :func:`help_part`."""
    title = own_title or (of.title if of.address else campaign.name)

    def all_facts() -> EasyReadPageFacts:
        made = make()
        parts = made.parts
        where = [where_in(of.part, build.language)] if of.part else []
        to_events = [] if of.address else [_to_events(campaign, pictures, build)]
        other_pages = [other_pages_part(of.part, pictures, build)] if of.part else []
        last = (part_facts(part, of, pictures, build) for part in help_lines_parts(of.help_lines, build))
        whole = [*parts, *other_pages, *to_events, *last]
        is_long = len(parts) > FEW_PARTS
        band = 0
        for number, part in enumerate(whole):
            part["id"] = f"part-{number + 1}"
            part["band"] = band if is_long else 0
            part["then_contents"] = is_long and number + 1 == made.asked_first
            # What is only said once it is over takes no colour from the parts that are there now.
            band = band if part["once_over"] else (band + 1) % BANDS
        for part in [part for part in whole if not part["once_over"]][:1]:
            part["is_first"] = True
        help_band = band if is_long else 0
        help_title = say(build.language, "easy.help")
        always = by_the_clock(Told.ALWAYS)
        ends_with: EasyEntry = {"id": HELP, "title": help_title, "band": help_band, **always}
        contents = [*map(_entry, whole), ends_with]
        easy: EasyReadFacts = {
            "of": of.address,
            "title": title,
            "has_trail": bool(of.address),
            "video": made.video,
            "states": [*where, *made.states],
            "notes": list(made.notes),
            "contents": contents if is_long else [],
            "parts": whole,
            "help_band": help_band,
            "over_after": made.over_after,
        }
        return {"easy": easy}

    return page(
        in_easy_read(of.address),
        "easy-read.html",
        say(build.language, "easy.title", title=title),
        say(build.language, "easy.summary", title=title),
        all_facts,
        build,
        trail=of.trail,
        source=source,
        is_listed=is_listed,
        image=of.image,
        is_shared=of.is_shared,
    )


def _entry(part: EasyPartFacts) -> EasyEntry:
    return {
        "id": part["id"],
        "title": part["title"],
        "band": part["band"],
        "until_over": part["until_over"],
        "once_over": part["once_over"],
    }


def _states(easy: EasyRead, build: Build) -> Iterator[str]:
    """What readers should know before they trust the page, in few words: what they came for is below it."""
    if has_changed_since_check(easy):
        yield say(build.language, "easy.changed_since_check")
    elif easy.checked:
        day = full_date(easy.checked.on, build.language)
        yield say(build.language, "easy.checked", group=easy.checked.by, day=day, n=easy.checked.readers)
    else:
        yield say(build.language, "easy.is_draft")
    if easy.state is TwinState.OUT_OF_DATE:
        yield say(build.language, "easy.out_of_date")
    elif easy.state is TwinState.UNMATCHED:
        yield say(build.language, "easy.unmatched")


def _notes(easy: EasyRead, build: Build) -> Iterator[str]:
    """How the page came about."""
    if not easy.checked:
        yield say(build.language, "easy.draft")
    if easy.made_from_facts:
        yield say(build.language, "easy.from_facts" if easy.of_event else "easy.from_facts_here")
    elif any(part.about for part in easy.parts):
        yield say(build.language, "easy.part_from_facts")


def _to_events(campaign: Campaign, pictures: PictureNamed, build: Build) -> EasyPartFacts:
    """From home, two steps lead to when and where the first event is."""
    to = programme_address(campaign.year)
    row = a_row(pictures("calendar"), title=say(build.language, "easy.events"), address=to)
    return a_part(say(build.language, "easy.whats_on"), [row])


def _to_events_and_home(campaign: Campaign, pictures: PictureNamed, build: Build) -> EasyPartFacts:
    """From a page that has nothing to read, so that nobody is stuck there."""
    events, home = _to_events(campaign, pictures, build), say(build.language, "easy.home")
    to_home = a_row(pictures("home"), title=home, address=HOME)
    return a_part(say(build.language, "easy.go_on"), [*events["blocks"], to_home])


def help_part(campaign: Campaign, pictures: PictureNamed, build: Build) -> EasyPartFacts:
    """Whom to ask, by telephone, e-mail and post: the same below every Easy Read."""
    rows = [
        a_row(pictures(block.picture or ""), "\n".join(paragraph(line.text, Where()) for line in block.lines))
        for block in ways_to_ask(campaign, build)
    ]
    return {**a_part(say(build.language, "easy.help"), rows), "id": HELP}
