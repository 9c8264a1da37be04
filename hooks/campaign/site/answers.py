"""What the site answers today to a question that the making of a file asked once, as a fingerprint.

Where every answer is the same, the file is too: see :mod:`campaign.keeping.questions`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from campaign.keeping.fingerprints import Fingerprints, HasNoFingerprint
from campaign.keeping.questions import ALL, Question, is_question, name_of, not_noting
from campaign.model.history import History
from campaign.model.record import Record
from campaign.site.gate import Published
from campaign.site.site import Site

NOT_THERE = "not there"


class _NotAsked(Exception):
    """By nobody, or by another version."""


@dataclass
class Answers:
    """``published`` are by their channels. Each question is answered once."""

    everything: Site
    published: Mapping[str, Published[Any]]
    history: History
    fingerprints: Fingerprints
    _known: dict[Question, str] = field(default_factory=dict)
    _of_years: dict[tuple[str, str], Published[Any]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        kinds = self.everything.kinds
        self._named: dict[str, Any] = {
            **{name_of(record): record for record in self.everything.records()},
            **{name_of(page): page for page in self.everything.list_pages()},
            **{name_of(kind.model): kind.model for kind in kinds},
            **{name_of(kind): kind for kind in kinds},
        }

    def to(self, *questions: Question) -> str:
        """One fingerprint for all answers. Raises :class:`HasNoFingerprint`."""
        return self.fingerprints.of(*(self._to(each) for each in sorted(questions)))

    def _to(self, question: Question) -> str:
        if question not in self._known:
            with not_noting():
                self._known[question] = self._ask(question)
        return self._known[question]

    def _ask(self, question: Question) -> str:
        try:
            return self._now(question)
        except (ValueError, _NotAsked) as error:
            raise HasNoFingerprint(" ".join(question)) from error

    def _now(self, question: Question) -> str:
        whom, *rest = question
        if whom == "history":
            _, path = rest
            return self.history.read_from.get(PurePosixPath(path), NOT_THERE)
        if whom == "easy_reads":
            channel, path = rest
            found = self._published(channel, "").easy_reads
            return self.fingerprints.of({**found} if path == ALL else found.get(PurePosixPath(path)))
        if whom == "relations":
            channel, year, name, *about = rest
            asked: Any = self._published(channel, year).relations
        else:
            year, name, *about = rest
            asked = self._published(whom, year)
        if not is_question(asked, name):
            raise _NotAsked
        try:
            given = [self._about(name, one) for one in about]
            return self.fingerprints.of(getattr(asked, name)(*given))
        except KeyError:
            return NOT_THERE

    def _published(self, channel: str, year: str) -> Published[Any]:
        if (channel, year) not in self._of_years:
            if channel not in self.published:
                raise _NotAsked
            whole = self.published[channel]
            self._of_years[channel, year] = whole.of(int(year)) if year else whole
        return self._of_years[channel, year]

    def _about(self, method: str, name: str) -> Any:
        """What a name stands for. Raises KeyError for a record that is not there any more."""
        if method == "of_topic":
            return name
        if name not in self._named and "/" not in name:  # not the path of a record: nobody could ask it again
            raise HasNoFingerprint(name)
        return self._named[name]


def fingerprint_of_record(site: Site) -> Any:
    """What :class:`Fingerprints` asks of each value."""

    def of_record(value: object) -> str | None:
        if not isinstance(value, Record) or not value.has_source:
            return None  # nobody wrote it, so its fields are all that there is
        found = site.read_from.get(value.source.path)
        if found is None:
            raise HasNoFingerprint(str(value.source.path))
        return f"{value.source.path} {found}"

    return of_record
