"""One file of the built site, as the core hands it over."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any, Protocol

from campaign.look.illustrations import Scene

Facts = dict[str, Any]
"""What a template is given."""


class Drawing(Protocol):
    """A picture that is worth drawing once: equal drawings give equal bytes."""

    @property
    def fingerprint(self) -> str:
        """A hash of everything the bytes depend on."""

    def draw(self) -> bytes:
        """The bytes of the picture file."""


@dataclass(frozen=True)
class Later:
    """A drawing that is worked out where it is needed, on whichever core is free."""

    make: Callable[[], Drawing] = field(repr=False)

    @cached_property
    def _made(self) -> Drawing:
        return self.make()

    @property
    def fingerprint(self) -> str:
        return self._made.fingerprint

    def draw(self) -> bytes:
        return self._made.draw()


@dataclass(frozen=True)
class Preview:
    """What networks and search engines show of a page that somebody links to, where that is not its title and summary.

    ``published`` and ``changed`` are the days of an article as far as they are known (Open Graph).
    """

    title: str
    description: str
    published: date | None = None
    changed: date | None = None
    author: str | None = None


@dataclass(frozen=True)
class SocialImage:
    """The picture that networks show with a link (Open Graph ``og:image``); ``url`` is absolute, ``alt`` says what is on it."""

    url: str
    alt: str


@dataclass(frozen=True)
class Part:
    """One of the pages of a list that is too long for one: ``rows`` are those that it shows, of the whole list.

    ``name`` is that of what it shows, such as a day; what has none goes by its number. ``all`` are those of that name.
    """

    address: str
    name: str
    number: int
    all: int
    rows: range


@dataclass(frozen=True)
class InParts:
    """Where in a list its page is, and how many things the whole list names."""

    parts: tuple[Part, ...]
    at: int
    n: int

    @property
    def this(self) -> Part:
        return self.parts[self.at]

    @property
    def first(self) -> Part:
        """The one at the address of the list itself."""
        return self.parts[0]


@dataclass(frozen=True)
class Page:
    """What other pages need to know of a page; the rest waits until the page is written, on whichever core is free.

    ``address`` is as in :mod:`campaign.addresses`. ``trail`` leads to the page from home: names with addresses.
    ``help_lines`` are those that it shows. ``found_by`` are words for the site's search beside its title and summary.
    """

    address: str
    template: str
    title: str
    summary: str
    facts: Callable[[], Facts]
    trail: tuple[tuple[str, str], ...] = ()
    help_lines: tuple[Mapping[str, Any], ...] = ()
    found_by: str = ""
    is_listed: bool = True
    """Whether search engines may list it."""
    scene: Scene | None = None
    """What its picture shows, if it has one of its own; ``topic`` is what that is about."""
    topic: str = ""
    image: SocialImage | None = None
    """None for that of the whole site."""
    is_shared: bool = True
    """Whether social networks may show it: what a person said may be on the site alone."""
    part: InParts | None = None
    """None for a page that is whole, as nearly all are."""

    @property
    def of_list(self) -> str:
        """The address of the list that it is a part of, or its own."""
        return self.part.first.address if self.part else self.address

    @property
    def goes_on(self) -> bool:
        """Whether it goes on with a list that another page begins."""
        return self.part is not None and self.part.at > 0


@dataclass(frozen=True)
class Artefact:
    """A file of the site.

    ``path`` is where it goes, relative to the pages (``2027/events/choir.md`` becomes ``/2027/events/choir/``).
    ``source`` is the file an editor would open to change it, relative to the repository.
    """

    path: PurePosixPath
    content: Page | bytes | Drawing
    source: PurePosixPath | None = None


@dataclass(frozen=True)
class Bundle:
    """Files that are made together, since they share most of the work. No other bundle has the same ``name``.

    ``listed`` are the addresses of pages among them that search engines may list.
    """

    name: str
    make: Callable[[], Iterable[Artefact]]
    listed: tuple[str, ...] = ()


def one_by_one(made: Iterable[Artefact | Bundle]) -> Iterator[Artefact]:
    """Every file, those of bundles among them."""
    for part in made:
        if isinstance(part, Bundle):
            yield from part.make()
        else:
            yield part
