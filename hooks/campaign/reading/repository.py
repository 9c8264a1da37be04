"""Everything in the repository, read into one :class:`Site`, with every problem on the way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from os.path import lexists
from pathlib import Path, PurePosixPath
from typing import Any

from campaign.carried.files import problems_of_files
from campaign.keeping.elsewhere import InWorkers
from campaign.look.symbols import Pictures
from campaign.model.easy_read import EasyRead
from campaign.model.glossary import Glossary
from campaign.model.home_zone import HOME_ZONE
from campaign.model.on_disk import on_disk
from campaign.model.published_file import DOCS, PublishedFile
from campaign.model.record import Record, Source
from campaign.model.week import Campaign, Week
from campaign.model.withdrawn import Withdrawn
from campaign.problems import Problem, Severity
from campaign.reading.docs_files import picture, published_files
from campaign.reading.glossary import GLOSSARY_FILE, problems_with_words
from campaign.reading.kept_records import KeptRecords
from campaign.reading.own_pictures import read_own_pictures
from campaign.reading.reader import WEEK_FILE, AnyRecord, Reader
from campaign.reading.renames import RENAMES, Rename
from campaign.reading.settings import SETTINGS
from campaign.reading.time_limit import SECONDS, no_longer_than
from campaign.reading.withdrawn import all_withdrawn
from campaign.reading.yaml_text import Document
from campaign.site.easy_sources import easy_sources
from campaign.site.kind import Kind
from campaign.site.site import Site
from campaign.unexpected import unexpected

WEEKS = PurePosixPath("events")
"""In the folder of each year below it is the file of that year's week."""

NOT_PUBLISHED = ("guide", "decisions", "easy-read-pictures")
"""Folders of ``docs/`` that are for the people who run the site, or whose files are asked for by name."""


@dataclass(frozen=True)
class Repository:
    """What was read: ``site`` is None if an error is in its way; ``records`` and ``easy_reads`` are those without one.

    ``problems`` come sorted by file, line and column. ``withdrawn`` is what people took back, whatever else is wrong.
    """

    site: Site | None
    problems: Sequence[Problem] = ()
    records: Sequence[Record] = ()
    easy_reads: Mapping[PurePosixPath, EasyRead] = field(default_factory=dict)
    withdrawn: Sequence[Withdrawn] = ()


def read_repository(
    root: Path,
    kinds: tuple[Kind[Any], ...],
    renames: tuple[Rename, ...] = RENAMES,
    kept: KeptRecords | None = None,
    in_workers: InWorkers | None = None,
    seconds: float = SECONDS,
) -> Repository:
    """Read all sources below ``root``.

    ``renames`` are the fields that had another name once. A file may take so many ``seconds`` of a processor.
    """
    reader = Reader(root, renames, kept or KeptRecords(), in_workers, seconds)
    withdrawn, problems = all_withdrawn(root, kinds)
    reader.problems += problems
    reader.withdrawn = {path for path, each in withdrawn.items() if each.is_still_there}
    files, problems = published_files(root, [path for path in _docs(reader) if _is_file_to_offer(path)])
    reader.surroundings = replace(reader.surroundings, files=files)
    reader.problems += problems
    for kind in kinds:
        if not kind.is_of_a_week and not kind.is_tree:
            reader.of_kind(kind, reader.files(kind.folder_of(None), kind.suffix))
    campaign = _campaign(reader)
    weeks = [*([campaign] if campaign else []), *_of_weeks(reader, kinds, campaign)]
    for kind in kinds:
        if kind.is_tree:
            reader.of_kind(kind, (path for path in _docs(reader) if path.suffix == kind.suffix))

    organisations = [record.heading for record in reader.known.get("organisers", {}).values()]
    reader.problems += problems_of_files(root, organisations)
    own_pictures, problems = read_own_pictures(root, renames)
    reader.problems += problems
    pictures = Pictures().with_own(own_pictures)
    glossary = _glossary(reader)
    reader.easy_reads.read(files)
    return _together(reader, kinds, campaign, weeks, pictures, glossary, tuple(withdrawn.values()))


def _together(
    reader: Reader,
    kinds: tuple[Kind[Any], ...],
    campaign: Campaign | None,
    weeks: Sequence[Week],
    pictures: Pictures,
    glossary: Glossary,
    withdrawn: tuple[Withdrawn, ...],
) -> Repository:
    gone = {path for each in withdrawn for path in each.files}
    problems = sorted(
        problem for problem in {*reader.problems, *reader.easy_reads.problems} if problem.path not in gone
    )
    if campaign is None and not problems:
        problems = [Problem(SETTINGS, 1, 1, "There is no extra.campaign.", "Copy it from the example.")]
    records = (*weeks, *(record for of_kind in reader.read.values() for record in of_kind))
    found = {path: easy for path, easy in reader.easy_reads.found.items() if path not in gone}
    if campaign is None or any(problem.severity is Severity.ERROR for problem in problems):
        return Repository(None, problems, records, found, withdrawn)
    site = Site(
        campaign=campaign,
        kinds=kinds,
        weeks=tuple(sorted(weeks, key=lambda week: week.year, reverse=True)),
        shelves={
            kind.name: tuple(
                sorted(reader.read.get(kind.name, ()), key=kind.order, reverse=kind.newest_first)
            )
            for kind in kinds
        },
        glossary=glossary,
        files=reader.surroundings.files,
        pictures=pictures,
        without_easy_read=reader.easy_reads.reasons,
        read_from=reader.fingerprints,
        withdrawn=withdrawn,
    )
    site = replace(site, files={**site.files, **dict(_photos(site, reader.root))})
    site = replace(site, easy_reads=dict(_in_step(found, site)))
    problems = sorted({*problems, *_of_no_page(found, site)})
    return Repository(site, problems, records, site.easy_reads, withdrawn)


def _one_of_its_kind(
    reader: Reader, model: type[AnyRecord], document: Callable[[], Document | None], source: Source
) -> AnyRecord | None:
    """A record that is in no folder of others, within the limits of a file."""
    try:
        with no_longer_than(reader.seconds):
            return reader.record(model, document(), source)
    except Exception as error:  # noqa: BLE001 - as of any other source
        reader.problems.append(unexpected(error, source.path))
        return None


def _campaign(reader: Reader) -> Campaign | None:
    """Everything that belongs to a week may name a topic, and has its times in the campaign's time zone."""
    is_there = lexists(reader.root / SETTINGS)

    def read() -> Document | None:
        return reader.yaml(SETTINGS, within=("extra", "campaign")) if is_there else None

    campaign = _one_of_its_kind(reader, Campaign, read, Source(SETTINGS))
    zone, topics = (campaign.time_zone, campaign.topics) if campaign else (HOME_ZONE, None)
    reader.surroundings = replace(reader.surroundings, time_zone=zone, topics=topics)
    return campaign


def _of_weeks(reader: Reader, kinds: tuple[Kind[Any], ...], campaign: Campaign | None) -> Iterator[Week]:
    """Reads what belongs to weeks, folder by folder and year by year, and gives the earlier weeks."""
    by_top: dict[PurePosixPath, list[Kind[Any]]] = defaultdict(list)
    for kind in kinds:
        if kind.is_of_a_week:
            by_top[kind.top].append(kind)
    for top, below in by_top.items():
        besides = tuple(kind.top.name for kind in kinds if kind.top.parent == top)
        for year in reader.years(top, besides):
            yield from _of_a_year(reader, top / str(year), below, year, campaign)


def _of_a_year(
    reader: Reader, folder: PurePosixPath, kinds: Sequence[Kind[Any]], year: int, campaign: Campaign | None
) -> Iterator[Week]:
    shelves = tuple(kind.folder_of(year).name for kind in kinds if kind.folder_of(year) != folder)
    if len(shelves) == len(kinds):
        reader.shelves(folder, shelves)
    for kind in kinds:
        files = reader.files(kind.folder_of(year), kind.suffix, shelves, kind.beside)
        reader.of_kind(kind, (path for path in files if path != WEEKS / str(year) / WEEK_FILE), year)
    if folder.parent == WEEKS and lexists(reader.root / folder / WEEK_FILE):
        yield from _week(reader, folder / WEEK_FILE, year, campaign)


def _week(reader: Reader, path: PurePosixPath, year: int, campaign: Campaign | None) -> Iterator[Week]:
    if campaign and year == campaign.year:
        reader.problem(path, "This year's week is in mkdocs.yml.", "Delete this file, or change the other.")
    elif week := _one_of_its_kind(reader, Week, lambda: reader.yaml(path), Source(path, year)):
        yield week


def _docs(reader: Reader, folder: PurePosixPath = DOCS) -> Iterator[PurePosixPath]:
    """Every file of ``docs/`` and its folders, without what is not for the site."""
    for path, is_folder in reader.entries(folder):
        if is_folder and path.suffix != ".md":
            if path.relative_to(DOCS).as_posix() not in NOT_PUBLISHED:
                yield from _docs(reader, path)
        else:
            yield path


def _is_file_to_offer(path: PurePosixPath) -> bool:
    return path.suffix != ".md" and path != GLOSSARY_FILE


def _glossary(reader: Reader) -> Glossary:
    """Without words where there is no file, or where it cannot be read."""
    if not lexists(reader.root / GLOSSARY_FILE):
        return Glossary()
    glossary = _one_of_its_kind(reader, Glossary, lambda: reader.yaml(GLOSSARY_FILE), Source(GLOSSARY_FILE))
    if glossary:
        reader.problems += problems_with_words(glossary)
    return glossary or Glossary()


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
    for kind, record in site.with_kinds():
        if photo := kind.photo(record):
            yield photo.file, picture(photo.file, on_disk(root, photo.file))
