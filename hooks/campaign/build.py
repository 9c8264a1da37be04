"""What one build is told from outside, since the core has no clock, settings or network."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from pathlib import PurePosixPath
from urllib.parse import quote, urlsplit

from campaign.addresses import is_without_words
from campaign.keeping.found import FoundBefore
from campaign.keeping.parts import MadeEachTime, Parts
from campaign.languages.language import Language, first_language
from campaign.model.glossary import Glossary
from campaign.model.history import History
from campaign.model.published_file import PublishedFile
from campaign.prose.explainer import Explainer
from campaign.prose.place import Where

MOST_ROWS = 100
"""Rows of a list on one page. More make it heavier than 200 kB, or 30 kB when compressed: those of events weigh 1.3 kB."""


@dataclass(frozen=True)
class Build:
    """``site_url`` is absolute and ends with a slash. ``files`` and ``glossary`` are those of the site.

    ``language`` is that of the phrases, and ``written_in`` that of authors.
    ``held`` are addresses of pages that may not be shown today. ``history`` is what was published before.
    ``kept`` keeps parts of files, and ``found`` what checks found in files.
    A list of more than ``most_rows`` is cut into several pages.
    """

    today: date
    site_url: str
    language: Language = field(default_factory=first_language)
    files: Mapping[PurePosixPath, PublishedFile] = field(default_factory=dict)
    glossary: Glossary = field(default_factory=Glossary)
    held: frozenset[str] = frozenset()
    written_in: Language = field(default_factory=first_language)
    history: History = field(default_factory=History)
    kept: Parts = field(default_factory=MadeEachTime)
    found: FoundBefore = field(default_factory=FoundBefore)
    most_rows: int = MOST_ROWS

    def place(self, at: str) -> Where:
        """The place of Markdown that belongs to the page at address ``at``."""
        return Where(
            at,
            files=self.files,
            language=self.language,
            shows_files=True,
            held=self.held,
            written_in=self.written_in,
        )

    def explainer(self, at: str) -> Explainer:
        """Explains hard words, each once, in the texts of the page at address ``at``. One for the whole page."""
        return Explainer(self.glossary, self.place(at))

    @property
    def host(self) -> str:
        """The address of the site as people say it: no scheme, no slash at the end."""
        parts = urlsplit(self.site_url + self.language.prefix)
        return (parts.netloc + parts.path).rstrip("/")

    def url(self, address: str) -> str:
        """The absolute URL of an address from :mod:`campaign.addresses`. A page of ``docs/`` may have any name."""
        prefix = self.language.prefix
        if prefix and is_without_words(address):
            prefix = ""
        return self.site_url + quote(prefix + address, safe="/#")

    def stamp(self, *days: date | None) -> datetime:
        """The first of ``days`` that is known, at 00:00 UTC. Never after today: nothing was changed in the future."""
        known = next((day for day in days if day), self.today)
        return datetime.combine(min(known, self.today), time(), UTC)
