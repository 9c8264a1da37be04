"""Easy Reads beside their sources: files that end in ``.easy.md``, and ``easy read:`` in a source itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path, PurePosixPath

from campaign.languages.tagged_text import in_language
from campaign.model.easy_read import TWIN, EasyPart, EasyRead, TwinFacts, WrittenEasyReadFacts
from campaign.model.on_disk import in_one_form, on_disk
from campaign.model.published_file import PublishedFile
from campaign.model.record import Source, Surroundings
from campaign.nearest import write_instead
from campaign.problems import Problem
from campaign.prose.place import Where
from campaign.reading.easy_blocks import group_below, only_field, place_in_file, with_spaces, written_lines
from campaign.reading.easy_words import WrittenLine, read_parts
from campaign.reading.files import printable, read_source
from campaign.reading.front_matter import read_markdown
from campaign.reading.records import read_record
from campaign.reading.renames import RENAMES, Rename
from campaign.reading.time_limit import SECONDS, no_longer_than
from campaign.reading.yaml_text import Document, Location
from campaign.site.easy_sources import MADE_PAGES
from campaign.unexpected import unexpected

NAMES = ("easy read", "easy_read")
"""How authors may write the field."""

_REASON = re.compile(r"no[.,:;]\s*(?P<reason>\S.*)", re.IGNORECASE | re.DOTALL)


def is_twin(name: str) -> bool:
    return name.casefold().endswith(TWIN)


@dataclass
class EasyReads:
    """All Easy Reads found so far, by the path of their source; ``reasons`` say why there is none."""

    root: Path
    renames: tuple[Rename, ...] = RENAMES
    seconds: float = SECONDS
    """Of a processor, for each."""
    found: dict[PurePosixPath, EasyRead] = field(default_factory=dict)
    reasons: dict[PurePosixPath, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    _twins: dict[PurePosixPath, None] = field(default_factory=dict)
    _blocks: dict[PurePosixPath, Document] = field(default_factory=dict)
    _files: Mapping[PurePosixPath, PublishedFile] = field(default_factory=dict)

    def note_twin(self, path: PurePosixPath) -> None:
        """A folder may be walked more than once."""
        self._twins[path] = None

    def take_from(self, document: Document, path: PurePosixPath) -> None:
        """Take ``easy read:`` out of a source, before its own model is asked about it."""
        for name in NAMES:
            if name in document.tree and path in self._blocks:
                place = document.keys.get((name,), (1, 1))
                self._wrong(path, place, f'"{NAMES[0]}" is here twice.', "Keep one of them.")
            elif name in document.tree:
                self._blocks[path] = only_field(document, name)
            document.tree.pop(name, None)

    def has_block(self, path: PurePosixPath) -> bool:
        return path in self._blocks

    def read(self, files: Mapping[PurePosixPath, PublishedFile]) -> None:
        """Read all that was noted. A source may have one Easy Read. ``files`` are those that it may offer."""
        self._files = files
        for path, document in self._blocks.items():
            self._one(path, partial(self._block, path, document))
        for path in self._twins:
            self._one(path, partial(self._twin, path))

    def _one(self, path: PurePosixPath, read: Callable[[], None]) -> None:
        try:
            with no_longer_than(self.seconds):
                read()
        except Exception as error:  # noqa: BLE001 - what nobody expected is told of its file, and all else is read
            self.problems.append(unexpected(error, printable(path)))

    def _twin(self, path: PurePosixPath) -> None:
        text = read_source(self.root, path)
        if isinstance(text, Problem):
            self.problems.append(text)
            return
        name = path.name[: -len(TWIN)]
        source = self._source_of(path.parent, name)
        if source is None:
            self._wrong(path, (1, 1), f'"{_shown(name)}" is not a source here.', self._other_name(path, name))
            return
        written = read_markdown(text, path)
        document = with_spaces(written.facts)
        facts, problems = read_record(TwinFacts, document, Surroundings(Source(path)), self.renames)
        self.problems += problems
        if facts and in_one_form(facts.easy_read_of).removesuffix(source.suffix) != name:
            self._wrong(
                path,
                place_in_file(document, ("easy read of",)),
                f'This is beside "{name}", and names another source.',
                f'Write "easy read of: {name}", or move the file.',
            )
        if written.body or not document.problems:
            lines = enumerate(written.body.split("\n"), start=written.body_line)
            self._take(source, path, facts, document, [WrittenLine(line, number) for number, line in lines])

    def _block(self, path: PurePosixPath, document: Document) -> None:
        value = document.tree["easy read"]
        if isinstance(value, str) and (reason := _REASON.fullmatch(value.strip())):
            self.reasons[path] = reason["reason"]
            return
        if isinstance(value, str) and value.strip().rstrip(".").casefold() == "no":
            place = place_in_file(document, ("easy read",))
            what = "This does not say why there is no Easy Read."
            self._wrong(path, place, what, 'Write it like "no. The planning group writes it in June."')
            return
        at: Location = ("easy read",)
        facts, around = None, Document({})
        if isinstance(value, dict):
            around = with_spaces(group_below(document, "easy read"))
            words = around.tree.pop("words", "")
            facts, problems = read_record(
                WrittenEasyReadFacts, around, Surroundings(Source(path)), self.renames
            )
            self.problems += problems
            value, at = words, ("easy read", "words")
        begins = document.keys.get(("easy read",), (1, 1))
        first = place_in_file(document, at)
        lines, problems = written_lines(value, document, at, path)
        self.problems += problems
        self._take(path, path, facts, around, lines or [WrittenLine("", *first)], begins)

    def _take(
        self,
        source: PurePosixPath,
        file: PurePosixPath,
        facts: WrittenEasyReadFacts | None,
        document: Document,
        lines: Iterable[WrittenLine],
        begins: tuple[int, int] = (1, 1),
    ) -> None:
        if source in self.found or source in self.reasons:
            what = "This source has an Easy Read of its own already."
            self._wrong(file, (1, 1), what, f'Delete "easy read" in {source}, or delete this file.')
            return
        nothing_written = EasyRead(source, ())
        place = Where(folder=nothing_written.folder, files=self._files)
        parts, problems = read_parts(lines, file, place)
        self.problems += problems
        places = {str(at[0]): place for at, place in document.values.items() if len(at) == 1}
        easy = replace(nothing_written, file=file, parts=parts, places=places, begins=begins)
        if facts:
            easy = replace(
                easy,
                parts=tuple(_in_language(part, facts.language) for part in parts),
                matches=facts.matches,
                title=facts.title,
                video=facts.video,
                checked=facts.checked,
            )
        self.found[source] = easy

    def _source_of(self, folder: PurePosixPath, name: str) -> PurePosixPath | None:
        for suffix in (".md", ".yml"):
            path = folder / f"{name}{suffix}"
            if path in MADE_PAGES or on_disk(self.root, path).is_file():
                return path
        return None

    def _other_name(self, path: PurePosixPath, name: str) -> str:
        """The source nearest by name; a folder may have a hundred, so they are never listed."""
        folder = on_disk(self.root, path.parent)
        beside = {in_one_form(file.stem) for file in folder.iterdir() if file.suffix in (".md", ".yml")}
        beside |= {made.stem for made in MADE_PAGES if made.parent == path.parent}
        names = {stem for stem in beside if not stem.endswith(".easy")}
        said = write_instead(name, names)
        near = re.fullmatch(r'Did you mean "(.+)"\?', said)
        return f'Did you mean "{near[1]}{TWIN}"?' if near else "Name it like its source."

    def _wrong(self, path: PurePosixPath, place: tuple[int, int], what: str, do: str) -> None:
        self.problems.append(Problem(printable(path), *place, what, do))


def _in_language(part: EasyPart, tag: str | None) -> EasyPart:
    """What people wrote in another language than the campaign's, title and words."""
    blocks = (
        replace(block, lines=tuple(replace(line, text=in_language(line.text, tag)) for line in block.lines))
        for block in part.blocks
    )
    return replace(part, title=in_language(part.title, tag), blocks=tuple(blocks)) if tag else part


def _shown(name: str) -> str:
    return printable(PurePosixPath(name)).as_posix()
