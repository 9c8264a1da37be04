"""Everything in the repository, read into one :class:`Site`, with every problem on the way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

from campaign.checks.lost_links import lost_links
from campaign.checks.one_address import clashes
from campaign.look.pictures import size_shown
from campaign.look.symbols import Pictures
from campaign.model.easy_read import EasyRead
from campaign.model.event import Event
from campaign.model.files_beside import Photo
from campaign.model.glossary import Glossary
from campaign.model.organiser import Organiser
from campaign.model.record import Record, Source, Surroundings
from campaign.model.venue import Venue
from campaign.model.week import Campaign, Week
from campaign.model.when import When
from campaign.model.writing import CaseStudy, Story, Workshop, Writing, told_on
from campaign.nearest import nearest, write_instead
from campaign.problems import Problem, Severity
from campaign.prose.markdown import problems_in
from campaign.prose.place import PublishedFile, Where, cannot_be_shown
from campaign.reading.docs_files import published_files
from campaign.reading.easy_reads import EasyReads, is_twin
from campaign.reading.files import printable, problem_with_address, problem_with_name, read_source
from campaign.reading.front_matter import FENCE, MarkdownFile, read_markdown
from campaign.reading.glossary import GLOSSARY_FILE, problems_with_words
from campaign.reading.own_pictures import read_own_pictures
from campaign.reading.records import read_record
from campaign.reading.yaml_text import Document, read_yaml
from campaign.site.easy_sources import easy_sources
from campaign.site.site import HandWrittenPage, PageFacts, Site

SETTINGS = PurePosixPath("mkdocs.yml")
EVENTS = PurePosixPath("events")
STORIES = PurePosixPath("stories")
PAGES = PurePosixPath("docs")
NOT_PUBLISHED = ("guide", "decisions", "easy-read-pictures")
"""Folders of ``docs/`` that are for the people who run the site, or whose files are asked for by name."""

WEEK_FILE = "week.yml"
SOURCE_LIKE = (".yml", ".yaml", ".md", ".markdown")
SHELVES = (Story.shelf, CaseStudy.shelf, Workshop.shelf)

Kind = TypeVar("Kind", bound=Record)
Written = TypeVar("Written", bound=Writing)


@dataclass
class _Reader:
    """Reads one shelf after another; later shelves may refer to earlier ones."""

    root: Path
    surroundings: Surroundings = field(init=False)
    problems: list[Problem] = field(default_factory=list)
    easy_reads: EasyReads = field(init=False)

    def __post_init__(self) -> None:
        self.surroundings = Surroundings(Source(SETTINGS), self.root)
        self.easy_reads = EasyReads(self.root)

    def problem(self, path: PurePosixPath, what: str, do: str) -> None:
        """A problem with a whole file or folder."""
        self.problems.append(Problem(printable(path), 1, 1, what, do))

    def entries(self, folder: PurePosixPath) -> Iterator[tuple[PurePosixPath, bool]]:
        """What stands in a folder, by name, and whether each is a folder. A link may lead out of the repository.

        Easy Reads stand beside sources of every kind, so they are noted here, and never taken for sources.
        """
        if (self.root / folder).is_symlink():
            self.problem(folder, "This is a link.", "Replace it with the folder itself.")
        elif (self.root / folder).is_dir():
            for full in sorted((self.root / folder).iterdir()):
                if is_twin(full.name) and not full.is_dir():
                    self.easy_reads.note_twin(folder / full.name)
                elif not full.name.startswith("."):
                    yield folder / full.name, full.is_dir()

    def files(self, folder: PurePosixPath, suffix: str) -> Iterator[PurePosixPath]:
        """The sources in a folder by name; what does not belong there is a problem."""
        for path, is_folder in self.entries(folder):
            if is_folder:
                self.problem(path, "A folder here is not read.", f"Move the files in it to {folder}/.")
            elif path.suffix == suffix:
                if problem := problem_with_name(path):
                    self.problems.append(problem)
                else:
                    yield path
            elif path.suffix.lower() in (*SOURCE_LIKE, ".txt", ".html") or (
                not path.suffix and path.name.islower()
            ):
                self.problem(
                    path,
                    f"Files here end in {suffix}.",
                    f'Rename the file to "{printable(path).stem}{suffix}".',
                )
            elif nearest(path.suffix, SOURCE_LIKE) or PurePosixPath(path.stem).suffix in SOURCE_LIKE:
                self.problems.append(
                    Problem(
                        printable(path), 1, 1, f"This file is not read: sources here end in {suffix}.",
                        "Rename it, or move it away.", Severity.NOTE,
                    )
                )  # fmt: skip

    def yaml(self, path: PurePosixPath, within: tuple[str, ...] = ()) -> Document | None:
        text = read_source(self.root, path)
        if isinstance(text, Problem):
            self.problems.append(text)
            return None
        return read_yaml(text, path, within=within)

    def record(self, model: type[Kind], document: Document | None, source: Source) -> Kind | None:
        if document is None:
            return None
        self.easy_reads.take_from(document, source.path)
        places = {str(at[0]): place for at, place in document.values.items() if len(at) == 1}
        literal = {str(at[0]): width for at, width in document.literal.items() if len(at) == 1}
        source = replace(source, places=places, literal=literal)
        surroundings = replace(self.surroundings, source=source)
        record, problems = read_record(model, document, surroundings)
        self.problems += problems
        return record

    def shelf(self, model: type[Kind], folder: PurePosixPath, year: int | None = None) -> dict[str, Kind]:
        """All YAML records of a folder, by name."""
        found = {}
        for path in self.files(folder, ".yml"):
            if year and path.name == WEEK_FILE:
                continue
            source = Source(path, year)
            found[path.stem] = self.record(model, self.yaml(path), source) or _stand_in(model, source)
        return found

    def writings(self, model: type[Written], folder: PurePosixPath, year: int) -> list[Written]:
        """All Markdown records of a folder."""
        found = []
        for path in self.files(folder, ".md"):
            text = read_source(self.root, path)
            if isinstance(text, Problem):
                self.problems.append(text)
                continue
            written = read_markdown(text, path)
            record = self.record(model, written.facts, Source(path, year))
            if record is None:
                continue
            record.take_body(written.body, written.body_line)
            place = Where(files=self.surroundings.files, shows_files=model is not Story)
            self.problems += problems_in(written.body, path, written.body_line, place)
            found.append(record)
        return found

    def years(self, folder: PurePosixPath, suffix: str, besides: tuple[str, ...] = ()) -> Iterator[int]:
        """The folders named after years. Any other folder or source would be skipped, so it is a problem."""
        for path, is_folder in self.entries(folder):
            if not is_folder:
                self.check_stray(path, suffix, "Move it into the folder of its year.")
            elif re.fullmatch(r"[12][0-9]{3}", path.name):
                yield int(path.name)
            elif path.name not in besides:
                self.problem(path, "This folder is not named after a year.", 'Name it like "2027".')

    def shelves(self, folder: PurePosixPath, known: tuple[str, ...]) -> None:
        """Note what stands beside the known shelves of a year."""
        for path, is_folder in self.entries(folder):
            if not is_folder:
                self.check_stray(path, ".md", f"Move it into one of these folders: {', '.join(known)}.")
            elif path.name not in known:
                self.problem(path, "This folder is not read.", write_instead(printable(path).name, known))

    def check_stray(self, path: PurePosixPath, suffix: str, do: str) -> None:
        alike = {".yml": (".yml", ".yaml"), ".md": (".md", ".markdown")}[suffix]
        if path.suffix.lower() in alike and path.name.lower() != "readme.md":
            self.problem(path, "This file is not read, because of where it stands.", do)


def read_repository(root: Path) -> tuple[Site | None, list[Problem]]:
    """Read all sources below ``root``. The site is None if an error stands in its way.

    Problems come sorted by file, line and column.
    """
    reader = _Reader(root)
    _files_of_docs(reader)
    organisers = reader.shelf(Organiser, EVENTS / "organisers")
    venues = reader.shelf(Venue, EVENTS / "venues")
    reader.surroundings = replace(reader.surroundings, organisers=organisers, venues=venues)

    document = reader.yaml(SETTINGS, within=("extra", "campaign")) if (root / SETTINGS).is_file() else None
    campaign = reader.record(Campaign, document, Source(SETTINGS))
    zone, topics = (campaign.time_zone, campaign.topics) if campaign else ("Europe/London", None)
    reader.surroundings = replace(reader.surroundings, time_zone=zone, topics=topics)

    events: dict[str, Event] = {}
    weeks: list[Week] = [campaign] if campaign else []
    for year in reader.years(EVENTS, ".yml", besides=("venues", "organisers")):
        folder = EVENTS / str(year)
        events |= {f"{year}/{name}": event for name, event in reader.shelf(Event, folder, year).items()}
        if campaign and year == campaign.year and (root / folder / WEEK_FILE).exists():
            reader.problem(
                folder / WEEK_FILE,
                "This year's week is in mkdocs.yml.",
                "Delete this file, or change the other.",
            )
        elif (root / folder / WEEK_FILE).exists():
            week = reader.record(Week, reader.yaml(folder / WEEK_FILE), Source(folder / WEEK_FILE, year))
            weeks += [week] if week else []
    reader.surroundings = replace(reader.surroundings, events=events)

    stories: list[Story] = []
    case_studies: list[CaseStudy] = []
    workshops: list[Workshop] = []
    for year in reader.years(STORIES, ".md"):
        folder = STORIES / str(year)
        reader.shelves(folder, SHELVES)
        stories += reader.writings(Story, folder / Story.shelf, year)
        case_studies += reader.writings(CaseStudy, folder / CaseStudy.shelf, year)
        workshops += reader.writings(Workshop, folder / Workshop.shelf, year)

    pages = _hand_written_pages(reader)
    own_pictures, wrong_pictures = read_own_pictures(root)
    reader.problems += wrong_pictures
    pictures = Pictures().with_own(own_pictures)
    glossary = _glossary(reader, pictures)
    reader.easy_reads.read(reader.surroundings.files)
    problems = sorted({*reader.problems, *reader.easy_reads.problems})
    if campaign is None and not problems:
        problems = [Problem(SETTINGS, 1, 1, "There is no extra.campaign.", "Copy it from the example.")]
    if campaign is None or any(problem.severity is Severity.ERROR for problem in problems):
        return None, problems
    site = Site(
        campaign=campaign,
        weeks=tuple(sorted(weeks, key=lambda week: week.year, reverse=True)),
        events=tuple(sorted(events.values(), key=lambda event: (event.when.order, event.slug))),
        stories=_newest_first(stories),
        case_studies=_newest_first(case_studies),
        workshops=_newest_first(workshops),
        venues=_by_name(venues),
        organisers=_by_name(organisers),
        pages=pages,
        glossary=glossary,
        files=reader.surroundings.files,
        pictures=pictures,
    )
    site = replace(
        site,
        files={**site.files, **dict(_photos(site, root))},
        easy_reads=dict(_in_step(reader.easy_reads.found, site)),
        without_easy_read=reader.easy_reads.reasons,
    )
    wrong = [
        *_of_no_page(reader.easy_reads.found, site),
        *clashes(site, document.values if document else {}),
        *lost_links(site),
        *_photos_that_cannot_be_shown(site),
    ]
    return (None if wrong else site), sorted({*problems, *wrong})


def _stand_in(model: type[Kind], source: Source) -> Kind:
    """Stands where a broken source would, so that what refers to it is not reported too. It is never published."""
    nothing: dict[str, Any] = {
        name: None for name, field in model.model_fields.items() if field.is_required()
    }
    record = model.model_construct(
        **nothing | {"name": source.slug, "title": source.slug, "when": When("UTC")}
    )
    record.model_post_init(Surroundings(source))
    return record


def _newest_first(writings: Sequence[Written]) -> tuple[Written, ...]:
    return tuple(
        sorted(writings, key=lambda writing: (writing.year, told_on(writing) or date.min), reverse=True)
    )


def _by_name(records: Mapping[str, Kind]) -> tuple[Kind, ...]:
    return tuple(sorted(records.values(), key=lambda record: (record.name.casefold(), record.slug)))  # type: ignore[attr-defined]


def _hand_written_pages(reader: _Reader) -> tuple[HandWrittenPage, ...]:
    """The Markdown pages of ``docs/``, whose facts at the top are optional."""
    pages = []
    for path in _below(reader, PAGES):
        if path.suffix != ".md":
            continue
        if problem := problem_with_address(path):
            reader.problems.append(problem)
            continue
        text = read_source(reader.root, path)
        if isinstance(text, Problem):
            reader.problems.append(text)
            continue
        has_facts = text.partition("\n")[0].rstrip() == FENCE
        written = read_markdown(text, path) if has_facts else MarkdownFile(Document({}), text, 1)
        facts = reader.record(PageFacts, written.facts, Source(path))
        if facts is None:
            continue
        title, line, body = _title_and_words(written.body)
        if facts.title and title:
            reader.problems.append(
                Problem(
                    path,
                    written.body_line + line,
                    1,
                    "The title is here and in the facts above.",
                    "Keep one of them.",
                )
            )
        elif not (facts.title or title):
            reader.problems.append(
                Problem(path, 1, 1, "This page has no title.", 'Begin it with "# " and the title.')
            )
        place = Where(folder=path.parent, files=reader.surroundings.files, is_page=True, shows_files=True)
        reader.problems += problems_in(body, path, written.body_line, place)
        pages.append(HandWrittenPage(path, facts.title or title, facts, body, written.body_line))
    return tuple(pages)


def _glossary(reader: _Reader, pictures: Pictures) -> Glossary:
    """Without words where there is no file, or where it cannot be read."""
    if not (reader.root / GLOSSARY_FILE).is_file():
        return Glossary()
    document = reader.yaml(GLOSSARY_FILE)
    glossary = reader.record(Glossary, document, Source(GLOSSARY_FILE)) or Glossary()
    if document:
        reader.problems += problems_with_words(glossary, pictures, document.values)
    return glossary


def _title_and_words(body: str) -> tuple[str, int, str]:
    """The words of the first line that begins with ``# ``, its number from 0, and the body with that line left empty."""
    lines = body.split("\n")
    for number, line in enumerate(lines):
        if line.startswith(("```", "~~~")):
            break
        if title := re.match(r"#[ \t]+(?P<words>\S.*)", line):
            return title["words"].strip(), number, "\n".join([*lines[:number], "", *lines[number + 1 :]])
    return "", 0, body


def _files_of_docs(reader: _Reader) -> None:
    files, problems = published_files(
        reader.root,
        [path for path in _below(reader, PAGES) if path.suffix != ".md" and path != GLOSSARY_FILE],
    )
    reader.problems += problems
    reader.surroundings = replace(reader.surroundings, files=files)


def _in_step(found: Mapping[PurePosixPath, EasyRead], site: Site) -> Iterator[tuple[PurePosixPath, EasyRead]]:
    """Each Easy Read with the version that its source has today."""
    for source in easy_sources(site, site.written_in):
        if source.path in found:
            yield source.path, replace(found[source.path], version=source.version)


def _of_no_page(found: Mapping[PurePosixPath, EasyRead], site: Site) -> Iterator[Problem]:
    """Easy Reads of files that have no page of their own."""
    for source in found.keys() - site.easy_reads.keys():
        path = found[source].file or source
        yield Problem(path, 1, 1, f"{source.name} has no page, so it needs no Easy Read.", "Delete this.")


def _photos(site: Site, root: Path) -> Iterator[tuple[PurePosixPath, PublishedFile]]:
    for _, photo in _records_with_photos(site):
        yield photo.file, PublishedFile(photo.file, 0, size_shown(root / photo.file))


def _photos_that_cannot_be_shown(site: Site) -> Iterator[Problem]:
    for record, photo in _records_with_photos(site):
        if site.files[photo.file].shown is None:
            place = record.source.places.get("photo", (1, 1))
            yield Problem(record.source.path, *place, *cannot_be_shown(photo.file.name))


def _records_with_photos(site: Site) -> Iterator[tuple[Writing | Venue, Photo]]:
    records: tuple[Writing | Venue, ...] = (*site.writings(), *site.venues)
    for record in records:
        if record.photo:
            yield record, record.photo


def _below(reader: _Reader, folder: PurePosixPath) -> Iterator[PurePosixPath]:
    """Every file of a folder and its folders, without what is not for the site."""
    for path, is_folder in reader.entries(folder):
        if is_folder and path.suffix != ".md":
            if path.relative_to(PAGES).as_posix() not in NOT_PUBLISHED:
                yield from _below(reader, path)
        else:
            yield path
