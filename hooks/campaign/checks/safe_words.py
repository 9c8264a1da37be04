"""Words about hard subjects that can harm readers, or that come before readers were told. Advice: people decide.

After Samaritans' Media Guidelines: see ``docs/guide/hard-subjects.md``. The lists are in ``safe_words.yml``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

from campaign.build import Build
from campaign.checks.in_each_record import in_each_record
from campaign.languages.tagged_text import own_words
from campaign.model.easy_read import EasyRead
from campaign.model.public_view import spot_of, texts
from campaign.model.record import Record
from campaign.problems import Problem, Severity
from campaign.readability.phrase_finder import Found, PhraseFinder, forms_of
from campaign.readability.words import Word, plain_words_of, words_in
from campaign.site.kind import Kind
from campaign.site.site import Site
from campaign.tables import read_table

_WHERE_TO_READ = "See docs/guide/hard-subjects.md."

IN_LISTS = ("title", "short title", "summary", "quote")
"""What readers meet in lists, feeds and pictures, before any page with its note."""

_HARDEST = ("suicide", "self-harm")


class _Lists(NamedTuple):
    otherwise: PhraseFinder
    how: PhraseFinder
    how_beside: PhraseFinder
    subjects: PhraseFinder


@cache
def _lists() -> _Lists:
    table: dict[str, Any] = read_table(Path(__file__).with_name("safe_words.yml").read_text("utf-8"))
    subjects = {phrase: [subject] for subject, said in table["hard subjects"].items() for phrase in said}
    return _Lists(
        PhraseFinder(table["said otherwise"]),
        PhraseFinder({phrase: [] for phrase in table["how"]}),
        PhraseFinder({phrase: [] for phrase in table["how beside a hard subject"]}),
        PhraseFinder(subjects),
    )


class _Line(NamedTuple):
    """One line of words: in which file and field, and where each column of it is."""

    path: PurePosixPath
    field: str
    place: Callable[[int], tuple[int, int]]
    text: str
    words: tuple[Word, ...]


class _Seen(NamedTuple):
    """What a list found."""

    line: _Line
    found: Found

    @property
    def words(self) -> str:
        return self.line.text[self.found.words[0].start : self.found.words[-1].end]

    @property
    def is_in_lists(self) -> bool:
        return self.line.field in IN_LISTS

    def note(self, what: str, do: str) -> Problem:
        at = self.line.place(self.found.words[0].start + 1)
        return Problem(self.line.path, *at, what, f"{do} {_WHERE_TO_READ}", Severity.NOTE)


def words_about_suicide_are_safe(site: Site, build: Build) -> Iterator[Problem]:
    """Notes. A message never repeats how somebody came to harm: it would tell it once more."""
    yield from in_each_record(
        "safe words", site, build, lambda _, record: _not_safe(_of_record(record, *_lists()))
    )
    for easy in site.easy_reads.values():
        yield from _not_safe(list(_of_easy_read(easy)))


def _not_safe(lines: Sequence[_Line]) -> Iterator[Problem]:
    lists = _lists()
    for seen in _seen(lines, lists.otherwise):
        instead = " or ".join(f'"{other}"' for other in seen.found.instead)
        do = f"Say {instead}, if that is right." if instead else "Leave it out, if you can."
        yield seen.note(f'"{seen.words}" can hurt people who have been near suicide.', do)
    told = [*_seen(lines, lists.how)]
    if any(seen.found.instead[0] in _HARDEST for seen in _seen(lines, lists.subjects)):
        told += _seen(lines, lists.how_beside)
    for seen in told:
        where = "In a title or summary, this" if seen.is_in_lists else "This"
        what = f"{where} tells how somebody came to harm, which puts other people at risk."
        yield seen.note(what, "Leave out how, where and with what.")


def hard_subjects_have_a_content_note(site: Site, build: Build) -> Iterator[Problem]:
    """One note for each story without a content note, at its first hard subject."""
    yield from in_each_record("content note", site, build, _without_a_note)


def _without_a_note(kind: Kind[Any], record: Record) -> Iterator[Problem]:
    if "content_note" not in kind.model.model_fields or kind.content_note(record):
        return
    subjects = _lists().subjects
    first = next(_seen(_of_record(record, subjects), subjects), None)
    if first:
        subject = first.found.instead[0]
        where = " in what lists, feeds and pictures show" if first.is_in_lists else ""
        what = f"This story tells of {subject}{where}, and has no content note."
        yield first.note(what, f'Add "content note:" above, such as: This story tells of {subject}.')


def _of_record(record: Record, *finders: PhraseFinder) -> list[_Line]:
    """Its lines; none where no finder can find anything, as in nearly all records."""
    written = [(text, own_words(text.words)) for text in texts(record)]
    forms = forms_of(plain_words_of("\n".join(words for _, words in written)))
    if not any(finder.may_find_in(forms) for finder in finders):
        return []
    return [
        _Line(
            record.source.path,
            text.field,
            partial(spot_of(record, text), number),
            line,
            tuple(words_in(line)),
        )
        for text, words in written
        for number, line in enumerate(words.splitlines(), 1)
    ]


def _of_easy_read(easy: EasyRead) -> Iterator[_Line]:
    for line in easy.lines():
        place = partial(_along, line.line or 1, line.column)
        yield _Line(easy.file or easy.source, "words", place, line.text, tuple(words_in(line.text)))


def _along(line: int, begins: int, column: int) -> tuple[int, int]:
    return line, begins + column - 1


def _seen(lines: Iterable[_Line], finder: PhraseFinder) -> Iterator[_Seen]:
    return (_Seen(line, found) for line in lines for found in finder.find(line.words))
