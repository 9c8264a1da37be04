"""Files read in processes that have limits: what goes beyond them ends, is named, and keeps nothing else from being read."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import pytest

from campaign.keeping.elsewhere import Ended
from campaign.kinds.table import KINDS
from campaign.publishing.workers import Limits, each_in
from campaign.reading.kept_records import KeptRecords
from campaign.reading.repository import read_repository

SHORT = Limits(seconds=0.15, memory=64 * 1024 * 1024)

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="workers are on Linux only")


def for_ever(_: object) -> None:
    while True:
        pass


def in_one_call_of_c(_: object) -> None:
    """Python comes to no signal before it ends."""
    sum(range(10**15))


def too_much_memory(_: object) -> int:
    return len(bytes(1024 * 1024 * 1024))


def ends_at_once(_: object) -> None:
    os.kill(os.getpid(), signal.SIGSEGV)


@pytest.mark.parametrize("workers", [1, 2, 3])
def test_each_task_has_its_answer(workers: int) -> None:
    """Whoever did it."""
    assert sorted(each_in(workers, lambda number: number * 2, range(20), Limits())) == [
        (number, number * 2) for number in range(20)
    ]


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize(
    ("bad", "ended"),
    [
        (for_ever, Ended(SHORT.seconds)),
        (in_one_call_of_c, Ended(SHORT.seconds)),
        (too_much_memory, Ended()),
        (ends_at_once, Ended()),
    ],
)
def test_one_that_goes_beyond_ends_alone(bad: object, ended: Ended, workers: int) -> None:
    """The first, the last, and two after each other; all others have their answers."""
    at = {0, 5, 6, 9}

    def do(number: int) -> int:
        if number in at:
            assert callable(bad)
            bad(number)
        return number

    answers = dict(each_in(workers, do, range(10), SHORT))

    assert answers == {number: ended if number in at else number for number in range(10)}


def test_a_worker_says_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    """What it would print stands in nobody's way."""

    def do(_: int) -> None:
        os.write(2, b"panicked")
        raise ValueError

    assert list(each_in(1, do, [1], SHORT)) == [(1, Ended())]
    assert capfd.readouterr() == ("", "")


EVENT = "title: Choir\nsummary: Sing.\nwhen: not known yet\nhow: both\n"


def test_a_file_that_ends_its_reader_is_named_and_the_rest_is_read(root: Path) -> None:
    """One line for it. Of those that could be read, none is read again."""
    for name in ("choir", "evil", "tea"):
        (root / f"events/2027/{name}.yml").write_text(EVENT, "utf-8")

    def in_workers(do, tasks):  # type: ignore[no-untyped-def]
        def do_or_die(source):  # type: ignore[no-untyped-def]
            return for_ever(source) if source.slug == "evil" else do(source)

        return each_in(2, do_or_die, tasks, SHORT)

    kept = KeptRecords()
    read = read_repository(root, KINDS, kept=kept, in_workers=in_workers)

    assert [str(problem) for problem in read.problems] == [
        (
            "events/2027/evil.yml:1:1: This file takes longer than 0.15 seconds to look at. "
            "Take out what repeats itself, and what you wrote last."
        )
    ]
    assert {"events/2027/choir.yml", "events/2027/tea.yml"} <= set(kept.ahead)
    assert {record.source.slug for record in read.records} >= {"choir", "tea"}


def test_all_is_read_as_without_workers(whole_campaign: Path) -> None:
    """Records, problems, and what each was read from."""
    here = read_repository(whole_campaign, KINDS)
    ahead = read_repository(
        whole_campaign, KINDS, in_workers=lambda do, tasks: each_in(2, do, tasks, Limits())
    )

    assert here.problems == ahead.problems
    assert here.site
    assert ahead.site
    assert here.site.read_from == ahead.site.read_from
    assert list(here.site.records()) == list(ahead.site.records())


def test_what_was_kept_is_not_read_ahead(whole_campaign: Path) -> None:
    """Only what changed since is."""
    kept = KeptRecords()
    read_repository(whole_campaign, KINDS, kept=kept)
    asked: list[str] = []

    def in_workers(do, tasks):  # type: ignore[no-untyped-def]
        asked.extend(task.path.as_posix() for task in tasks)
        return each_in(1, do, tasks, Limits())

    changed = next(path for path in kept.now if path.startswith("events/2027/"))
    with (whole_campaign / changed).open("a", encoding="utf-8") as file:
        file.write("\n")
    read_repository(whole_campaign, KINDS, kept=KeptRecords(kept.now), in_workers=in_workers)

    assert changed in asked
    assert not set(asked) - {changed} & set(kept.now)
