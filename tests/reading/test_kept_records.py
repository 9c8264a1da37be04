"""Records that were read before come back as they were, and only where nothing that they were made from has changed."""

from __future__ import annotations

import pickle
import shutil
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType
from typing import Any

import pytest
from pydantic import BaseModel

import campaign.languages
import campaign.model
from campaign.kinds.table import KINDS
from campaign.model.event import Event
from campaign.model.record import Record
from campaign.reading import records
from campaign.reading.kept_records import Kept, KeptRecords
from campaign.reading.repository import Repository, read_repository
from whole_campaign import copy_campaign

OPEN_DAY = "events/2027/open-day.yml"


def read(root: Path, before: KeptRecords | None = None) -> tuple[Repository, KeptRecords]:
    """With what an earlier reading kept, and what this one keeps."""
    kept = KeptRecords(before.now if before else {})
    return read_repository(root, KINDS, kept=kept), kept


def edit(root: Path, path: str, old: str, new: str) -> None:
    words = (root / path).read_text("utf-8")
    assert old in words
    (root / path).write_text(words.replace(old, new), "utf-8")


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of sources that were not kept, and so were read."""
    paths: list[str] = []

    def noted(model: Any, document: Any, surroundings: Any, renames: Any) -> Any:
        paths.append(surroundings.source.path.as_posix())
        return records.read_record(model, document, surroundings, renames)

    monkeypatch.setattr("campaign.reading.reader.read_record", noted)
    return paths


def _differences(one: Any, other: Any, at: str, others: dict[int, int]) -> Iterator[str]:
    """Where two values differ, however deep. ``others`` is which record of the other reading is which of the one."""
    if type(one) is not type(other):
        yield f"{at}: {type(one)} and {type(other)}"
    elif isinstance(one, Record) and id(one) in others and "." in at:
        if others[id(one)] != id(other):
            yield f"{at} is another record"
    elif isinstance(one, BaseModel):
        for part in ("__dict__", "__pydantic_private__", "__pydantic_fields_set__", "__pydantic_extra__"):
            yield from _differences(getattr(one, part), getattr(other, part), f"{at}.{part}", others)
    elif is_dataclass(one):
        for each in fields(one):
            yield from _differences(
                getattr(one, each.name), getattr(other, each.name), f"{at}.{each.name}", others
            )
    elif isinstance(one, dict):
        if [*one] != [*other]:
            yield f"{at}: other keys"
        for key in one.keys() & other.keys():
            yield from _differences(one[key], other[key], f"{at}[{key!r}]", others)
    elif isinstance(one, list | tuple) and len(one) == len(other):
        for number, pair in enumerate(zip(one, other, strict=True)):
            yield from _differences(*pair, f"{at}[{number}]", others)
    elif one != other or (isinstance(one, Enum) and one is not other):
        yield f"{at}: {one!r} and {other!r}"
    elif getattr(one, "runs", None) != getattr(other, "runs", None):
        yield f"{at}: in another language"


def differences(one: Repository, other: Repository) -> list[str]:
    pairs = [*zip(one.records, other.records, strict=True)]
    which = {id(first): id(second) for first, second in pairs}
    return [
        found
        for first, second in pairs
        for found in _differences(first, second, first.source.path.as_posix().replace(".", "-"), which)
    ]


def test_every_record_comes_back_as_it_was_read(tmp_path: Path, parsed: list[str]) -> None:
    """In every field and private attribute, and with the very same other records, not with others like them."""
    root = copy_campaign(tmp_path / "campaign")
    first, kept = read(root)
    were_read = {*parsed}
    parsed.clear()
    again, _ = read(root, kept)
    left = [path for path in parsed if path in kept.now]

    assert left == []
    assert len(were_read) - len({*parsed}) == len(kept.now) > 50
    assert differences(first, again) == []
    assert first.problems == again.problems
    assert first.site
    assert again.site
    assert first.site.read_from == again.site.read_from
    names = {record.source.path.as_posix() for record in again.records}
    assert {event.source.path.as_posix() for event in again.site.all(Event)} <= names
    for event in again.site.all(Event):
        assert all(organiser in again.site.records() for organiser in event.organisers)


def test_a_difference_would_be_seen(root: Path) -> None:
    """Of the test above: in a private attribute and in another record too."""
    first, _ = read(root)
    again, _ = read(root)
    (event,) = (record for record in again.records if isinstance(record, Event))
    event._source = replace(event.source, places={})

    assert differences(first, again) != []

    event._source = next(record for record in first.records if isinstance(record, Event)).source
    object.__setattr__(event, "where", event.where.model_copy())  # type: ignore[union-attr]

    assert differences(first, again) != []


CHANGES: dict[str, Callable[[Path], object]] = {
    "its words": lambda root: edit(root, OPEN_DAY, "Come and look", "Come to look"),
    "a space of its words": lambda root: edit(root, OPEN_DAY, "where: hall", "where:  hall"),
    "the place that it names": lambda root: edit(root, "events/venues/hall.yml", "name: ", "name: The "),
    "its name": lambda root: (root / OPEN_DAY).rename(root / "events/2027/other.yml"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_record_is_read_again_after_a_change_of(
    change: Callable[[Path], object], root: Path, parsed: list[str]
) -> None:
    """And what is read then is what is in the file now."""
    _, kept = read(root)
    change(root)
    parsed.clear()
    again, _ = read(root, kept)

    assert [path for path in parsed if path.startswith("events/2027/")] != []

    fresh, _ = read(root)

    assert differences(fresh, again) == []


def test_what_is_around_a_record_may_change(root: Path, parsed: list[str]) -> None:
    """Where it has not asked for that."""
    _, kept = read(root)
    (root / "events/venues/ark.yml").write_text("name: The Ark\naddress: 2 High Street\n", "utf-8")
    parsed.clear()
    read(root, kept)

    assert OPEN_DAY not in parsed


def test_a_record_that_asked_for_what_was_not_there_is_read_again_when_it_is(root: Path) -> None:
    """Its problem is gone then."""
    edit(root, OPEN_DAY, "where: hall", "where: ark")
    first, kept = read(root)
    (root / "events/venues/ark.yml").write_text((root / "events/venues/hall.yml").read_text("utf-8"), "utf-8")
    again, _ = read(root, kept)

    assert any(problem.path.as_posix() == OPEN_DAY for problem in first.problems)
    assert not any(problem.path.as_posix() == OPEN_DAY for problem in again.problems)


NEVER_KEPT = {
    "a mistake": "colour: red\n",
    "a note on a name that is nearly a field": "sumary: Come.\n",
    "an Easy Read": "easy read: |\n  Come and look round.\n",
    "a reason why there is no Easy Read": 'easy read: "no. The planning group writes it in June."\n',
}


@pytest.mark.parametrize("line", NEVER_KEPT.values(), ids=NEVER_KEPT)
def test_nothing_is_kept_of_a_file_with(line: str, root: Path) -> None:
    """Problems and Easy Reads are found while it is read, so it is read each time, and they are found each time."""
    with (root / OPEN_DAY).open("a", encoding="utf-8") as event:
        event.write(line)
    first, kept = read(root)
    again, kept_again = read(root, kept)

    assert OPEN_DAY not in kept.now
    assert OPEN_DAY not in kept_again.now
    assert first.problems == again.problems
    assert first.easy_reads == again.easy_reads


def test_nothing_is_kept_of_a_page_with_a_problem_in_its_words(root: Path) -> None:
    """Its facts are right, so there is a record of it."""
    (root / "docs/deep.md").write_text("# Deep\n\n##### Too deep\n", "utf-8")
    first, kept = read(root)
    again, _ = read(root, kept)

    assert "docs/deep.md" not in kept.now
    assert [problem.path.as_posix() for problem in first.problems] == ["docs/deep.md"]
    assert again.problems == first.problems


def test_what_left_a_file_is_not_kept_on(root: Path) -> None:
    """Only what was read now is for the next time; words of before are not."""
    edit(root, OPEN_DAY, "Come and look round", "PRIVATEWORDS")
    _, kept = read(root)
    assert b"PRIVATEWORDS" in kept.now[OPEN_DAY].record
    edit(root, OPEN_DAY, "PRIVATEWORDS", "Come and look round")
    _, kept = read(root, kept)

    assert not any(b"PRIVATEWORDS" in each.record for each in kept.now.values())

    (root / OPEN_DAY).unlink()
    _, kept = read(root, kept)

    assert OPEN_DAY not in kept.now


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "cut short": lambda kept: kept[: len(kept) // 2],
    "other bytes": lambda _: b"\xff" * 100,
    "another value": lambda _: pickle.dumps({"title": "Open day"}),
    "a record that is not there": lambda kept: kept.replace(b"hall", b"hill"),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_record_is_read_again(damage: Callable[[bytes], bytes], root: Path) -> None:
    """Whatever became of it. That no byte is another is looked at where they are kept."""
    fresh, kept = read(root)
    assert damage(kept.now[OPEN_DAY].record) != kept.now[OPEN_DAY].record
    kept.now[OPEN_DAY] = kept.now[OPEN_DAY]._replace(record=damage(kept.now[OPEN_DAY].record))
    again, kept = read(root, kept)

    assert differences(fresh, again) == []


class Runs:
    """Whoever unpickles it calls ``what`` with ``argument``."""

    def __init__(self, what: Any, argument: object) -> None:
        self._what, self._argument = what, argument

    def __reduce__(self) -> tuple[Any, tuple[object]]:
        return self._what, (self._argument,)


def by_name(module: str, name: str, argument: str) -> bytes:
    """A pickle (protocol 4) that calls what is at the end of ``name`` from ``module`` with one text."""
    texts = (b"\x8c" + bytes([len(text)]) + text.encode() for text in (module, name))
    said = argument.encode()
    return b"\x80\x04" + b"".join(texts) + b"\x93\x8c" + bytes([len(said)]) + said + b"\x85R."


def ways_to(wanted: object) -> Iterator[tuple[str, str]]:
    """Every short way from a module of the model or the languages, through what it imports, to ``wanted``."""
    for package in (campaign.model, campaign.languages):
        for each in iter_modules(package.__path__, f"{package.__name__}."):
            waiting: list[tuple[ModuleType, str]] = [(import_module(each.name), "")]
            seen = set()
            while waiting:
                module, way = waiting.pop()
                for name, value in vars(module).items():
                    if value is wanted:
                        yield each.name, way + name
                    elif isinstance(value, ModuleType) and id(value) not in seen and way.count(".") < 3:
                        seen.add(id(value))
                        waiting.append((value, f"{way}{name}."))


def test_a_hostile_record_runs_nothing(root: Path, tmp_path: Path) -> None:
    """Not by a name that leads from our own modules through what they import to somewhere else."""
    ran = tmp_path / "ran"
    _, kept = read(root)
    ways = [*ways_to(Path), *ways_to(shutil.os)]  # type: ignore[attr-defined]
    hostile = [
        pickle.dumps(Runs(eval, f"__import__('pathlib').Path({str(ran)!r}).touch()")),
        by_name("campaign.model.record", "Path.touch", str(ran)),
        *(by_name(module, f"{name}.mkdir", str(ran)) for module, name in ways),
    ]
    fine = kept.now[OPEN_DAY]

    assert len(ways) > 1
    for record in hostile:
        kept.now[OPEN_DAY] = fine._replace(record=record)
        read(root, kept)
        assert not ran.exists()


@pytest.mark.parametrize("name", ["Path", "Callable", "BaseModel"])
def test_only_what_is_written_in_the_model_is_made(name: str, root: Path) -> None:
    """A type that a module only imports, such as one that starts programs, is none of it."""
    kept = KeptRecords({"a": Kept("w", (), by_name("campaign.model.record", name, "x"))})

    assert kept.find("a", "w", lambda _: "", {}) is None


def test_no_way_leads_to_programs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Even if a module of the model imported what starts them."""
    import subprocess  # noqa: PLC0415 -- for this test alone

    import campaign.model.record as module  # noqa: PLC0415

    started: list[str] = []

    class Program(subprocess.Popen[bytes]):
        def __init__(self, what: str) -> None:
            started.append(what)

    monkeypatch.setattr(subprocess, "Popen", Program)
    monkeypatch.setattr(module, "subprocess", subprocess, raising=False)
    kept = KeptRecords({"a": Kept("w", (), by_name("campaign.model.record", "subprocess.Popen", "x"))})

    assert kept.find("a", "w", lambda _: "", {}) is None
    assert started == []


def test_a_record_that_names_one_that_nobody_could_find_again_is_not_kept(root: Path) -> None:
    """Then it is read each time."""
    fresh, _ = read(root)
    (event,) = (record for record in fresh.records if isinstance(record, Event))
    kept = KeptRecords()
    kept.keep(OPEN_DAY, "w", [], event, {})

    assert kept.now == {}
