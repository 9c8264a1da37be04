"""What one kind of content is, in one place.

Reading, addresses, the gate, pages, Easy Read, search, feeds, calendars, social images, linked data and checks walk over
kinds and never ask which one they have. The kinds themselves are in :mod:`campaign.kinds`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeAlias, TypeVar

from campaign.addresses import page_address
from campaign.artefact import Artefact, Drawing, Facts, Page, Preview
from campaign.build import Build
from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.look.illustrations import Scene
from campaign.model.easy_read import EasyRead
from campaign.model.files_beside import Photo, Slides
from campaign.model.help_line import HelpWith
from campaign.model.organiser import Organiser
from campaign.model.record import Record, Source
from campaign.model.venue import Venue
from campaign.model.week import Campaign, Week
from campaign.model.when import When
from campaign.problems import Problem
from campaign.site.feeds import InFeed

if TYPE_CHECKING:
    import icalendar

    from campaign.site.gate import OnSite, OnSocial, Published, Shown
    from campaign.site.relations import Group
    from campaign.site.site import Site

R = TypeVar("R", bound=Record)

PictureNamed: TypeAlias = Callable[[str], "str | None"]
"""Gives the address of the picture with a name; None where there is none."""

YEAR = "<year>"
"""Where the year of its week is in the folder of a kind."""

Layout = Literal["events", "writings"]
"""How rows of a list look: see ``record_list`` in ``hooks/theme/partials/parts.html``."""

CardLayout = Literal["event", "note", "quote"]
"""How a social image looks: see :mod:`campaign.forms.cards.titles`."""


@dataclass(frozen=True, eq=False, kw_only=True)
class ListPage:
    """A page that lists records: those of one week, or all. Kinds that name the same one share it.

    ``name`` begins its phrases; ``folder`` ends its address. ``heading`` is the phrase above its rows on other pages;
    at a venue it is another one, and yet another once all of it is over; ``anchor`` is their place there. ``ways_on`` leads
    on from them, ``easy`` makes its Easy Read. One that is ``only_with_records`` is not made without any;
    where ``goes_on`` is so, those of earlier years count for the campaign's own.
    """

    name: str
    folder: str
    is_of_a_week: bool = False
    is_in_menu: bool = False
    only_with_records: bool = False
    goes_on: bool = False
    heading: str
    heading_at_venue: str = ""
    heading_at_venue_over: str = ""
    anchor: str
    layout: Layout = "writings"
    make: Callable[[ListPage, Published[OnSite], Week, Build], Iterable[Artefact]]
    easy: Callable[[ListPage, Published[OnSite], Week, Page, PictureNamed, Build], Artefact] | None = None
    ways_on: Callable[[Week, Language], list[Any]] = lambda _week, _language: []

    @property
    def asked_as(self) -> tuple[str, ...]:
        """All of it is code, so its name is enough: see :mod:`campaign.keeping.questions`."""
        return (self.name,)

    def is_made(self, site: Published[Any]) -> bool:
        goes_on = self.goes_on and site.of_year == site.campaign.year
        listed = site.of_all_years if goes_on else site
        return not self.only_with_records or bool(listed.relations.of_list(self))

    def address(self, year: int | None) -> str:
        return f"{year}/{self.folder}" if self.is_of_a_week else self.folder

    def title(self, year: int | None, language: Language) -> str:
        return (
            say(language, f"{self.name}.title", year=year) if self.is_of_a_week else self.menu_name(language)
        )

    def menu_name(self, language: Language) -> str:
        return say(language, f"{self.name}.name")


@dataclass(frozen=True)
class CardWords:
    """Words that are on a social image: the field they are from, and for a title the layout that must hold it."""

    field: str
    words: str
    title_of: CardLayout | None = None


@dataclass(frozen=True, eq=False)
class SocialCard(Generic[R]):
    """A social image. ``alt`` says the same in words; ``words`` are those that must fit it (WCAG 1.1.1).

    ``draw`` is told the folder that photos are below.
    """

    draw: Callable[[Shown[R, OnSocial], Campaign, Path, Build], Drawing]
    alt: Callable[[Shown[R, Any], Build], str]
    words: Callable[[R], Iterable[CardWords]]


@dataclass(frozen=True, eq=False)
class InSearch(Generic[R]):
    """What a kind gives the search: what became of a record, until when (ISO 8601) if that ends, its access facts, and when.

    Of a record that happens several times, ``when`` has words for each: until when (ISO 8601), and what is said.
    """

    became: Callable[[R, Build], tuple[str, str | None]]
    access: Callable[[R], Iterable[str]]
    when: Callable[[R, Build], Sequence[tuple[str | None, str]]]


@dataclass(frozen=True, eq=False)
class InCalendar(Generic[R]):
    """What a kind gives calendars (RFC 5545): its entries, and the days and time zones whose clocks matter to them."""

    clocks: Callable[[R], Iterable[tuple[str, date]]]
    entries: Callable[[Shown[R, OnSite], Campaign, Build], Iterable[icalendar.Event]]


def nothing(_record: Any) -> tuple[Any, ...]:
    return ()


def none(_record: Any) -> None: ...


def _of_itself(record: Record) -> object:
    return record


def _no_news(_record: Record, made: EasyRead, _build: Build) -> EasyRead:
    return made


def _in_short(record: Record) -> str:
    return str(getattr(record, "summary", None) or "")


def _description(record: Record, _locale: Language) -> str:
    return _in_short(record)


@dataclass(frozen=True, eq=False, kw_only=True)
class Kind(Generic[R]):
    """One kind of content.

    **How it is written.** ``name`` is the plural that addresses have, and ends its phrases (``kind.case_studies``).
    ``folder`` is where its files are, with :data:`YEAR` in place of a year. ``is_tree`` is so for pages of ``docs/``,
    which are in folders of any name and are at the addresses of their files. Sources may name files that end ``beside``.
    ``may_show_files`` is not so where Markdown may show no pictures but its own.

    **Who may see it.** ``is_own_listing`` is so for what an organisation says of its own events, places and work. All
    else needs a consent in its facts, or is never published. Nor is a record for which ``is_draft`` is so.

    **How it is told.** ``facts`` are what ``template`` lays out. The rest says what other forms take from it; each has a
    default that leaves the kind out. ``groups`` are other records that its page lists; ``files`` are made from its facts.
    Where ``easy_read_is_written_whole``, an Easy Read that people write has no facts around it, which would repeat it.
    """

    name: str
    model: type[R]
    folder: str
    suffix: Literal[".yml", ".md"] = ".yml"
    beside: tuple[str, ...] = ()
    is_tree: bool = False
    may_show_files: bool = True
    order: Callable[[R], Any] = lambda _record: ()
    newest_first: bool = False

    is_own_listing: bool = False
    is_draft: Callable[[R], bool] = lambda _record: False

    template: str
    facts: Callable[[Shown[R, OnSite], Published[OnSite], Build], Mapping[str, object]]
    description: Callable[[R, Language], str] = _description
    in_short: Callable[[R], str] = _in_short
    preview: Callable[[Shown[R, OnSite], Build], Preview] | None = None
    is_listed: Callable[[R], bool] = lambda _record: True
    open_graph_type: str = "website"
    scene: Scene = "gathering"
    shows_help_lines: bool = False
    help_with: Callable[[R], Sequence[HelpWith]] = nothing

    list_page: ListPage | None = None
    heading: str = ""
    heading_at_event: str = ""
    anchor: str = ""
    layout: Layout = "writings"
    rows: (
        Callable[[Sequence[Shown[R, OnSite]], Build, Venue | None], Sequence[Mapping[str, object]]] | None
    ) = None

    topics: Callable[[R], Sequence[str]] = nothing
    organisations: Callable[[R], Iterable[Organiser]] = nothing
    venues: Callable[[R], Iterable[Venue]] = nothing
    tells_of: Callable[[R], Iterable[Record]] = nothing
    groups: Callable[[R, Published[OnSite]], Sequence[Group[OnSite]]] = lambda _record, _site: ()
    times: Callable[[R], Iterable[When]] = nothing
    is_off: Callable[[R], bool] = lambda _record: False
    photo: Callable[[R], Photo | None] = none
    slides: Callable[[R], Sequence[Slides]] = nothing
    files: Callable[[Shown[R, OnSite], Build], Iterable[tuple[str, bytes]]] = lambda _shown, _build: ()

    expects_easy_read: Callable[[R], bool] = lambda _record: False
    easy_read: Callable[[R, date, Language, Language], EasyRead] | None = None
    easy_read_is_written_whole: bool = False
    easy_news: Callable[[R, EasyRead, Build], EasyRead] = _no_news
    easy_words: Callable[[R], object] = _of_itself
    video: Callable[[R], str | None] = none

    is_in_own_words: bool = False
    content_note: Callable[[R], str | None] = none

    card: SocialCard[R] | None = None
    linked_data: Callable[[Shown[R, OnSite], Published[OnSite], Build], Facts | None] | None = None
    in_search: InSearch[R] | None = None
    in_feeds: tuple[InFeed[R], ...] = ()
    in_calendar: InCalendar[R] | None = None
    checks: tuple[Callable[[Site, Build], Iterator[Problem]], ...] = ()

    @property
    def asked_as(self) -> tuple[str, ...]:
        """All of it is code, so its name is enough: see :mod:`campaign.keeping.questions`."""
        return (self.name,)

    @property
    def key(self) -> str:
        """Its name as the phrase catalogue has it."""
        return self.name.replace("-", "_")

    @property
    def is_of_a_week(self) -> bool:
        """Whether its records belong to the week of one year."""
        return YEAR in self.folder

    @property
    def top(self) -> PurePosixPath:
        """The folder that the years are in, or that all its files are in."""
        return PurePosixPath(self.folder.partition(YEAR)[0] if self.is_of_a_week else self.folder)

    def folder_of(self, year: int | None) -> PurePosixPath:
        return PurePosixPath(self.folder.replace(YEAR, str(year)))

    def source(self, path: PurePosixPath, year: int | None = None) -> Source:
        """Where a record of this kind comes from, and where its page will be."""
        if self.is_tree:
            return Source(path, address=page_address(path))
        at = f"{self.name}/{path.stem}/"
        return Source(path, year, address=f"{year}/{at}" if self.is_of_a_week else at)
