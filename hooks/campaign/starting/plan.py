"""What making a campaign one's own will write, take out and leave alone. Nothing is touched here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path, PurePosixPath

from campaign.addresses import slug_of
from campaign.model.answers import Answers
from campaign.model.published_file import DOCS
from campaign.reading.files import LONGEST_SLUG
from campaign.reading.settings import SETTINGS
from campaign.reading.yaml_text import Tree
from campaign.sample.record import TRUE_FOR_ANYBODY, SampleRecord, content_files
from campaign.starting.settings_file import parts_of, with_answers
from campaign.starting.starter_pages import VERSION, starter_pages
from campaign.starting.written_yaml import fields

ORGANISERS = PurePosixPath("events/organisers")
UNNAMED = "our-organisation"
"""The file of a publisher whose name has no letters for a web address."""


@dataclass(frozen=True)
class Plan:
    """``write`` are new texts by path; ``settings`` is the new ``mkdocs.yml``, which is written last.

    ``remove`` are files of the sample. ``kept`` are files that somebody changed or added. ``old_settings`` is where
    ``mkdocs.yml`` goes if somebody had changed it.
    """

    write: Mapping[PurePosixPath, str]
    settings: str
    publisher: PurePosixPath
    remove: tuple[PurePosixPath, ...] = ()
    kept: tuple[PurePosixPath, ...] = ()
    old_settings: PurePosixPath | None = None

    def with_version(self, version: str) -> Plan:
        """The same, once it is known which version of its page the Easy Read matches."""
        return replace(
            self, write={path: text.replace(VERSION, version) for path, text in self.write.items()}
        )


def new_files(settings: str, tree: dict[str, Tree], answers: Answers) -> Plan:
    """What is written into a repository where nobody has changed anything."""
    assert answers.when.first
    publisher = slug_of(answers.publisher.short_name or answers.publisher.name)[:LONGEST_SLUG].strip("-")
    path = ORGANISERS / f"{publisher or UNNAMED}.yml"
    written = tree["publisher"]
    assert isinstance(written, dict)
    year = answers.when.first.year
    return Plan(
        {
            **starter_pages(year),
            path: "".join(f"{line}\n" for line in fields(written, 0)),
            # Git forgets empty folders, and people look for the one of the year.
            PurePosixPath(f"events/{year}/.gitkeep"): "",
            PurePosixPath(f"stories/{year}/lived-experience/.gitkeep"): "",
        },
        with_answers(settings, tree, answers, path.stem),
        path,
    )


def in_repository(plan: Plan, root: Path, sample: SampleRecord, begun: SampleRecord) -> Plan:
    """The plan for what is there. ``begun`` has what a run wrote that was stopped half-way."""

    def is_ours(path: PurePosixPath, content: bytes) -> bool:
        return sample.has(path, content) or begun.has(path, content)

    remove, kept = [], []
    write = dict(plan.write)
    for path in content_files(root):
        if path == SETTINGS or str(path) in TRUE_FOR_ANYBODY:
            continue
        is_file = (root / path).is_file() and not (root / path).is_symlink()
        content = (root / path).read_bytes() if is_file else None
        if content is not None and is_ours(path, content):
            remove += [path] if path not in write else []
        elif content is None or path not in write or write[path].encode() != content:
            kept.append(path)
            write.pop(path, None)
    settings = (root / SETTINGS).read_bytes()
    return replace(
        plan,
        write=write,
        settings=_without_pages(plan.settings, remove),
        remove=tuple(remove),
        kept=tuple(kept),
        old_settings=None if is_ours(SETTINGS, settings) else _name_of_copy(root, settings),
    )


def _name_of_copy(root: Path, settings: bytes) -> PurePosixPath:
    """No earlier copy of something else is written over."""
    for number in count(1):
        name = f"mkdocs.before-start{'' if number == 1 else f'-{number}'}.yml"
        if not (root / name).exists() or (root / name).read_bytes() == settings:
            return PurePosixPath(name)
    raise AssertionError("numbers have no end")


def _without_pages(settings: str, removed: Iterable[PurePosixPath]) -> str:
    """``not_in_nav`` names pages outside of the menu, and those that are gone need no line in it."""
    gone = {f"  {path.relative_to(DOCS)}\n" for path in removed if path.is_relative_to(DOCS)}
    return "".join(
        "".join(line for line in part.splitlines(keepends=True) if name != "not_in_nav" or line not in gone)
        for name, part in parts_of(settings, 0)
    )
