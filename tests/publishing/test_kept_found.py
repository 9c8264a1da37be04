"""What checks found is kept for as long as it is certain, and goes with the words in which it was found."""

from __future__ import annotations

import pickle
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from campaign.checks.personal_data import personal_data_is_found
from campaign.problems import Problem
from campaign.publishing import kept_sources
from campaign.publishing.checked_sources import read_and_check
from campaign.publishing.conditions import Conditions
from campaign.publishing.kept_sources import KeptSources
from campaign.publishing.kept_text import FOLDER
from campaign.publishing.sealed import sealed
from campaign.publishing.words_that_left import FOUND, forget_words_that_left
from campaign.reading.raw_texts import raw_texts

DAY = date(2027, 7, 7)
OPEN_DAY = "events/2027/open-day.yml"
NUMBER = "07700 900123"
ALL = {"docs/about.md", OPEN_DAY, "events/organisers/together.yml", "events/venues/hall.yml", "mkdocs.yml"}


@pytest.fixture(autouse=True)
def code_is_older(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests write the repository only now, which is newer than this process."""
    monkeypatch.setattr(kept_sources, "LOADED_AT", time.time_ns() + 60 * 10**9)


def look_through(root: Path) -> tuple[set[str], list[Problem]]:
    """The sources in which nothing had to be looked for again, and what was found in all."""
    sources = KeptSources(root)
    before = sources.found.before
    problems = [*personal_data_is_found(raw_texts(root), before=sources.found)]
    sources.keep()
    again = {
        path
        for path, found in sources.found.now.items()
        if path.endswith((".md", ".yml"))
        and all(found[name][1] is before.get(path, {}).get(name, ("", None))[1] for name in found)
    }
    return again, problems


def add(root: Path, path: str, words: str) -> None:
    with (root / path).open("a", encoding="utf-8") as file:
        file.write(words)


def kept_in(root: Path) -> bytes:
    file = root / FOLDER / FOUND
    return file.read_bytes() if file.exists() else b""


def test_what_was_found_is_found_again(root: Path) -> None:
    """The same, with its place, without looking; the file stays as it is."""
    add(root, OPEN_DAY, f"description: Ring Ann on {NUMBER}.\n")
    nothing, first = look_through(root)
    written = (root / FOLDER / FOUND).stat().st_mtime_ns
    everything, again = look_through(root)

    assert (nothing, everything) == (set(), ALL)
    assert first == again != []
    assert (root / FOLDER / FOUND).stat().st_mtime_ns == written


@pytest.mark.parametrize("path", [OPEN_DAY, "docs/about.md"])
def test_only_the_file_that_was_edited_is_looked_through(path: str, root: Path) -> None:
    """A page of docs/ too, though records are read again then."""
    look_through(root)
    add(root, path, "# A comment\n")

    assert look_through(root)[0] == ALL - {path}


def change_code(root: Path) -> None:
    (root / "hooks").mkdir(exist_ok=True)
    (root / "hooks/new.py").write_text("pass\n", "utf-8")


@pytest.mark.parametrize(
    "change", [change_code, lambda root: add(root, "mkdocs.yml", "# a comment\n")], ids=["code", "settings"]
)
def test_other_code_or_settings_find_all_anew(change: Callable[[Path], None], root: Path) -> None:
    look_through(root)
    change(root)

    assert look_through(root)[0] == set()


def test_words_that_left_a_file_leave_what_is_kept(root: Path) -> None:
    """With the check after the edit, whatever that one asks for."""
    before = (root / OPEN_DAY).read_text("utf-8")
    add(root, OPEN_DAY, f"description: Ring Ann on {NUMBER}.\n")
    look_through(root)
    assert NUMBER.encode() in kept_in(root)
    (root / OPEN_DAY).write_text(before, "utf-8")
    KeptSources(root).keep()

    assert NUMBER.encode() not in kept_in(root)


def test_a_file_that_changes_meanwhile_keeps_nothing(root: Path) -> None:
    """Nobody knows which of its words were looked through."""
    sources = KeptSources(root)
    assert not [*personal_data_is_found(raw_texts(root), before=sources.found)]
    add(root, OPEN_DAY, "description: Later.\n")
    sources.keep()

    assert OPEN_DAY not in KeptSources(root).found.before
    assert "docs/about.md" in KeptSources(root).found.before


def test_where_nothing_is_read_words_leave_too(root: Path) -> None:
    """An edit was taken back after a check, and the site is as it was."""
    look_through(root)
    forget_words_that_left(root, Conditions.now(root))
    assert kept_in(root)
    add(root, OPEN_DAY, "description: Another word.\n")
    forget_words_that_left(root, Conditions.now(root))

    assert not kept_in(root)


def test_a_damaged_file_is_none(root: Path) -> None:
    look_through(root)
    file = root / FOLDER / FOUND
    content = bytearray(file.read_bytes())
    content[-9] ^= 1
    file.write_bytes(content)

    assert look_through(root)[0] == set()


class Hostile:
    """Written into the file by somebody, it would run when it is read."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return exec, ("raise SystemExit('it ran')",)


def test_nothing_in_it_is_run(root: Path) -> None:
    look_through(root)
    first, _, _ = kept_in(root).partition(b"\n")
    (root / FOLDER / FOUND).write_bytes(first + b"\n" + sealed(pickle.dumps(("of", {"a": Hostile()}))))

    assert look_through(root)[0] == set()


def test_code_that_is_younger_than_this_process_keeps_nothing(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What runs here is not what is there."""
    look_through(root)
    change_code(root)
    monkeypatch.setattr(kept_sources, "LOADED_AT", (root / "hooks/new.py").stat().st_ctime_ns)

    assert look_through(root)[0] == look_through(root)[0] == set()
    assert not kept_in(root)


def test_a_check_says_the_same_again_after_a_build(root: Path) -> None:
    """A build asks for less. What it did not ask for is kept for the next check, and all of it is still told."""
    add(root, OPEN_DAY, "description: The ZQX will commit suicide. We utilise it.\n")

    def told(*, with_advice: bool) -> list[str]:
        found = read_and_check(root, lambda _: DAY, "https://example.org/", with_advice=with_advice)
        return [str(problem) for problem in found[2]]

    first = told(with_advice=True)
    told(with_advice=False)

    assert told(with_advice=True) == first
    assert len(first) > 2


def with_words(root: Path) -> Path:
    """Words that two checks of words say something of."""
    add(root, OPEN_DAY, "description: A stakeholder came. We ask staff prior to the day. The ZQX comes.\n")
    return root


def of_the_event(problems: list[Problem]) -> list[str]:
    return [str(problem) for problem in problems if str(problem.path) == OPEN_DAY]


def write(path: str, words: str) -> Callable[[Path], object]:
    return lambda root: (root / path).write_text(words, "utf-8")


AROUND_THE_WORDS = {
    "the glossary explains one": write("docs/glossary.yml", "words:\n  - word: ZQX\n    means: A choir.\n"),
    "the glossary has a plainer one": write(
        "docs/glossary.yml",
        "words:\n  - word: stakeholder\n    means: Somebody it matters to.\n    say instead: partner\n",
    ),
    "one is somebody's name": write("events/organisers/staff.yml", "name: Staff prior to the day\n"),
}


@pytest.mark.parametrize("change", AROUND_THE_WORDS.values(), ids=AROUND_THE_WORDS)
def test_what_decides_about_words_elsewhere_is_asked_each_time(
    change: Callable[[Path], object], root: Path
) -> None:
    """Though their own file is as it was."""
    with_words(root)
    before = read_and_check(root, lambda _: DAY, "https://example.org/", with_advice=True)[2]
    change(root)
    kept = read_and_check(root, lambda _: DAY, "https://example.org/", with_advice=True)[2]
    (root / FOLDER / FOUND).unlink()
    anew = read_and_check(root, lambda _: DAY, "https://example.org/", with_advice=True)[2]

    assert kept == anew
    assert of_the_event(kept) != of_the_event(before) != []
