"""Reads the files of one folder after another into records, and keeps every problem on the way."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

from campaign.keeping.elsewhere import Ended, InWorkers
from campaign.model.published_file import DOCS
from campaign.model.record import Record, Source, Surroundings
from campaign.model.when import When
from campaign.nearest import write_instead
from campaign.problems import Problem
from campaign.prose.mistakes import problems_in
from campaign.prose.place import Where
from campaign.reading.ahead import not_read, read_here
from campaign.reading.easy_reads import EasyReads, is_twin
from campaign.reading.files import (
    hash_of,
    printable,
    problem_with_address,
    problem_with_name,
    read_source,
)
from campaign.reading.folders import entries, is_astray, is_no_source
from campaign.reading.front_matter import FENCE, MarkdownFile, read_markdown
from campaign.reading.kept_records import Kept, KeptRecords
from campaign.reading.noted_records import Name, NotedRecords
from campaign.reading.records import read_record
from campaign.reading.renames import RENAMES, Rename
from campaign.reading.settings import SETTINGS
from campaign.reading.time_limit import SECONDS, no_longer_than
from campaign.reading.yaml_text import Document, read_yaml
from campaign.site.kind import Kind, R
from campaign.unexpected import unexpected

WEEK_FILE = "week.yml"
"""In the folder of each year's events, and no event itself."""

BESIDE = "beside"
"""Stands for a kind where a source asks for the text of a file, by its path. No kind has this name."""

AnyRecord = TypeVar("AnyRecord", bound=Record)


@dataclass
class Reader:
    """Later files may refer to the records of earlier ones, which ``surroundings`` hold."""

    root: Path
    renames: tuple[Rename, ...] = RENAMES
    kept: KeptRecords = field(default_factory=KeptRecords)
    in_workers: InWorkers | None = None
    """None where all is read here."""
    seconds: float = SECONDS
    """Of a processor, for each file."""
    surroundings: Surroundings = field(init=False)
    problems: list[Problem] = field(default_factory=list)
    easy_reads: EasyReads = field(init=False)
    read: dict[str, list[Record]] = field(default_factory=dict)
    """Records without a mistake, by the name of their kind."""
    withdrawn: Container[PurePosixPath] = frozenset()
    """Files that are not read, since their people took them back."""
    known: dict[str, dict[str, Record]] = field(default_factory=dict)
    """Those that others may refer to, by the name of their kind and their own."""
    fingerprints: dict[PurePosixPath, str] = field(default_factory=dict)
    """Of the file of each record, and of those that it asked for. Settings and pictures, which all may use, are not in it."""
    _asked: set[Name] = field(default_factory=set)
    _texts: dict[PurePosixPath, str | Problem] = field(default_factory=dict)
    """Read already."""
    _not_read: dict[PurePosixPath, Problem] = field(default_factory=dict)

    def __post_init__(self) -> None:
        records = NotedRecords(self.known, self._asked)
        self.surroundings = Surroundings(
            Source(SETTINGS), self.root, records=records, text_beside=self._text_beside
        )
        self.easy_reads = EasyReads(self.root, self.renames, self.seconds)

    def problem(self, path: PurePosixPath, what: str, do: str) -> None:
        """A problem with a whole file or folder."""
        self.problems.append(Problem(printable(path), 1, 1, what, do))

    def entries(self, folder: PurePosixPath) -> Iterator[tuple[PurePosixPath, bool]]:
        """What is in a folder, by name, and whether each is a folder.

        Easy Reads are beside sources of every kind, so they are noted here, and never taken for sources.
        """
        for found in entries(self.root, folder):
            if isinstance(found, Problem):
                self.problems.append(found)
                continue
            path, is_folder = found
            if is_twin(path.name) and not is_folder:
                self.easy_reads.note_twin(path)
            elif not path.name.startswith("."):
                yield path, is_folder

    def files(
        self,
        folder: PurePosixPath,
        suffix: str,
        folders_of_others: tuple[str, ...] = (),
        beside: tuple[str, ...] = (),
    ) -> Iterator[PurePosixPath]:
        """The sources in a folder by name; what does not belong there is a problem."""
        for path, is_folder in self.entries(folder):
            if is_folder:
                if path.name not in folders_of_others:
                    self.problem(path, "A folder here is not read.", f"Move the files in it to {folder}/.")
            elif path.suffix == suffix:
                if problem := problem_with_name(path):
                    self.problems.append(problem)
                else:
                    yield path
            elif path.suffix.lower() not in beside and (problem := is_no_source(path, suffix)):
                self.problems.append(problem)

    def text(self, path: PurePosixPath) -> str | None:
        text = self._texts.pop(path) if path in self._texts else read_source(self.root, path)
        if isinstance(text, Problem):
            self.problems.append(text)
            return None
        return text

    def yaml(self, path: PurePosixPath, within: tuple[str, ...] = ()) -> Document | None:
        text = self.text(path)
        if text is None:
            return None
        self.fingerprints[path] = hash_of(text)
        return read_yaml(text, path, within=within)

    def record(self, model: type[AnyRecord], document: Document | None, source: Source) -> AnyRecord | None:
        if document is None:
            return None
        self.easy_reads.take_from(document, source.path)
        places = {str(at[0]): place for at, place in document.values.items() if len(at) == 1}
        literal = {str(at[0]): width for at, width in document.literal.items() if len(at) == 1}
        source = replace(source, places=places, literal=literal, items=document.values)
        surroundings = replace(self.surroundings, source=source)
        self._asked.clear()
        record, problems = read_record(model, document, surroundings, self.renames)
        self.problems += problems
        self.fingerprints[source.path] = self._fingerprint_of(source.path)
        return record

    def _fingerprint_of(self, path: PurePosixPath) -> str:
        answers = (f"{name} {self._answer(name)}" for name in sorted(self._asked))
        return hash_of("\n".join((self.fingerprints[path], *answers)))

    def _text_beside(self, path: PurePosixPath) -> str | Problem:
        self._asked.add((BESIDE, path.as_posix()))
        return read_source(self.root, path)

    def _answer(self, asked: Name) -> str:
        """What a source got when it asked for a record, for the names of all, or for the text of a file beside it."""
        kind, name = asked
        if kind == BESIDE:
            return hash_of(str(read_source(self.root, PurePosixPath(name))))
        records = self.known.get(kind, {})
        if not name:
            return hash_of("\n".join(records))
        return self.fingerprints.get(records[name].source.path, "broken") if name in records else "none"

    def of_kind(self, kind: Kind[R], paths: Iterator[PurePosixPath], year: int | None = None) -> None:
        """Reads the files of a kind. A broken one leaves something in its place, to which others may refer."""
        sources = [kind.source(path, year) for path in paths]
        self._read_ahead(kind, [source for source in sources if source.path not in self.withdrawn])
        for source in sources:
            path = source.path
            try:
                with no_longer_than(self.seconds):
                    record = None if path in self.withdrawn else self._read(kind, source)
            except Exception as error:  # noqa: BLE001 - what nobody expected is told of its file, and all else is read
                self.problems.append(unexpected(error, printable(path)))
                record = None
            if record:
                self.read.setdefault(kind.name, []).append(record)
            record = record or _in_place_of(kind, source)
            self.known.setdefault(kind.name, {})[record.reference] = record

    def _read_ahead(self, kind: Kind[R], sources: list[Source]) -> None:
        """Read in workers what is new. What they leave is found later, as if it had been read before."""
        if self.in_workers is None:
            return
        new = []
        for source in sources:
            text = self._texts[source.path] = read_source(self.root, source.path)
            if not isinstance(text, Problem) and not self.kept.has(source.path.as_posix(), hash_of(text)):
                new.append(source)

        def read(source: Source) -> Kept | None:
            self._read(kind, source)
            return self.kept.now.get(source.path.as_posix())

        for source, answer in self.in_workers(partial(read_here, read), new):
            if isinstance(answer, Ended):
                self._not_read[source.path] = not_read(source.path, answer)
            else:
                self.kept.take(source.path.as_posix(), answer)

    def _read(self, kind: Kind[R], source: Source) -> R | None:
        """What was read before, or what is read now. Nothing is kept of a file with a problem or an Easy Read in it."""
        path = source.path
        if path in self._not_read:
            self.problems.append(self._not_read[path])
            return None
        if kind.is_tree and (problem := problem_with_address(path)):
            self.problems.append(problem)
            return None
        text = self.text(path)
        if text is None:
            return None
        words = self.fingerprints[path] = hash_of(text)
        if found := self.kept.find(path.as_posix(), words, self._answer, self.known):
            self._asked.clear()
            self._asked.update(name for name, _ in self.kept.now[path.as_posix()].asked)
            self.fingerprints[path] = self._fingerprint_of(path)
            return found  # type: ignore[return-value]  # kept by its path, which is in the folder of its kind
        before = len(self.problems)
        read = self._markdown if kind.suffix == ".md" else self._facts
        record = read(kind, source, text)
        if record and len(self.problems) == before and not self.easy_reads.has_block(path):
            asked = [(name, self._answer(name)) for name in sorted(self._asked)]
            self.kept.keep(path.as_posix(), words, asked, record, self.known)
        return record

    def _facts(self, kind: Kind[R], source: Source, text: str) -> R | None:
        return self.record(kind.model, read_yaml(text, source.path), source)

    def _markdown(self, kind: Kind[R], source: Source, text: str) -> R | None:
        path = source.path
        has_facts = not kind.is_tree or text.partition("\n")[0].rstrip() == FENCE
        written = read_markdown(text, path) if has_facts else MarkdownFile(Document({}), text, 1)
        record = self.record(kind.model, written.facts, source)
        if record is None:
            return None
        for mistake in record.take_body(written.body, written.body_line):
            line = written.body_line + mistake.line
            self.problems.append(Problem(path, line, 1, mistake.what, mistake.do))
        place = Where(
            folder=path.parent if kind.is_tree else DOCS,
            files=self.surroundings.files,
            is_page=kind.is_tree,
            shows_files=kind.may_show_files,
        )
        self.problems += problems_in(record.body, path, written.body_line, place)
        return record

    def years(self, folder: PurePosixPath, besides: tuple[str, ...] = ()) -> Iterator[int]:
        """The folders named after years. Any other folder or source would be skipped, so it is a problem."""
        for path, is_folder in self.entries(folder):
            if not is_folder:
                self._check_stray(path, "Move it into the folder of its year.")
            elif (
                len(path.name) == 4 and path.name.isascii() and path.name.isdecimal() and path.name[0] in "12"
            ):
                yield int(path.name)
            elif path.name not in besides:
                self.problem(path, "This folder is not named after a year.", 'Name it like "2027".')

    def shelves(self, folder: PurePosixPath, known: tuple[str, ...]) -> None:
        """Notes what is beside the known folders of a year."""
        for path, is_folder in self.entries(folder):
            if not is_folder:
                self._check_stray(path, f"Move it into one of these folders: {', '.join(known)}.")
            elif path.name not in known:
                self.problem(path, "This folder is not read.", write_instead(printable(path).name, known))

    def _check_stray(self, path: PurePosixPath, do: str) -> None:
        if problem := is_astray(path, do):
            self.problems.append(problem)


def _in_place_of(kind: Kind[R], source: Source) -> R:
    """What others refer to where a source is broken, so that they are not reported too. It is never published."""
    model = kind.model
    required: dict[str, Any] = {
        name: None for name, field in model.model_fields.items() if field.is_required()
    }
    record = model.model_construct(
        **required | {"name": source.slug, "title": source.slug, "when": When("UTC")}
    )
    record.model_post_init(Surroundings(source))
    return record
