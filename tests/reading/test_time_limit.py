"""A limit of processor time for what is done in this process."""

from __future__ import annotations

import re
import signal
import threading
from contextlib import suppress
from pathlib import Path

import pytest

from campaign.checks import table
from campaign.checks.table import _found
from campaign.keeping.elsewhere import Ended
from campaign.kinds.table import KINDS
from campaign.reading import easy_reads, reader
from campaign.reading.repository import read_repository
from campaign.reading.time_limit import no_longer_than
from campaign.unexpected import TakesTooLong
from making import a_site, an_event

A_LITTLE = 0.1


def for_ever(*_: object) -> None:
    while True:
        pass


def one_expression(*_: object) -> None:
    """A single call of C, in which Python's engine looks for signals itself."""
    re.fullmatch(r"(a|a)*b", "a" * 60)


@pytest.mark.parametrize("slow", [for_ever, one_expression])
def test_what_takes_longer_is_stopped(slow: object) -> None:
    """In Python and in its regular expressions. Afterwards no timer runs, and nobody hears the signal any more."""
    assert callable(slow)
    before = signal.getsignal(signal.SIGPROF)
    with pytest.raises(TakesTooLong), no_longer_than(A_LITTLE):
        slow()

    assert signal.getitimer(signal.ITIMER_PROF) == (0.0, 0.0)
    assert signal.getsignal(signal.SIGPROF) == before


def test_what_is_swallowed_is_said_again() -> None:
    """Code that goes on whatever happens does not go on for ever."""

    def goes_on() -> None:
        with suppress(Exception):
            for_ever()
        for_ever()

    with pytest.raises(TakesTooLong), no_longer_than(A_LITTLE):
        goes_on()


def test_another_thread_has_no_limit() -> None:
    """Only the main thread hears of a timer."""
    done: list[bool] = []

    def run() -> None:
        with no_longer_than(A_LITTLE):
            done.append(True)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()

    assert done == [True]


EVENT = "title: Choir\nsummary: Sing.\nwhen: not known yet\nhow: both\n"


@pytest.mark.parametrize(
    ("path", "words", "where", "name"),
    [
        ("events/2027/choir.yml", EVENT, reader, "read_yaml"),
        ("docs/glossary.yml", "- word: a\n  means: b\n", reader, "read_yaml"),
        ("events/2026/week.yml", "theme: a\n", reader, "read_yaml"),
        ("docs/other.easy.md", "# A\n", easy_reads, "read_markdown"),
    ],
)
def test_the_file_that_takes_too_long_is_named(
    path: str, words: str, where: object, name: str, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Sources of every kind, and those of no kind. The rest is read."""
    (root / "docs/other.md").write_text("---\ndraft: yes\n---\n# Other\n\nWords.\n", "utf-8")
    (root / path).parent.mkdir(exist_ok=True)
    (root / path).write_text(words, "utf-8")
    real = getattr(where, name)

    def slow(text, at, **more):  # type: ignore[no-untyped-def]
        return for_ever() if at.as_posix() == path else real(text, at, **more)

    monkeypatch.setattr(where, name, slow)
    problems = [str(each) for each in read_repository(root, KINDS, seconds=A_LITTLE).problems]

    assert any(each.startswith(f"{path}:1:1: This file takes longer than") for each in problems), problems


def test_a_file_that_ends_the_worker_is_named(root: Path) -> None:
    """It is not read again here, where it could end everything."""
    (root / "events/2027/choir.yml").write_text(EVENT, "utf-8")

    problems = read_repository(
        root, KINDS, in_workers=lambda _, sources: ((source, Ended()) for source in sources)
    ).problems

    assert (
        "events/2027/choir.yml:1:1: This file takes too much memory to read, or ends what reads it. "
        "Take out what repeats itself, and what you wrote last."
    ) in map(str, problems)


def test_a_check_that_takes_too_long_names_the_record(monkeypatch: pytest.MonkeyPatch) -> None:
    """That which it had in its hands. The other checks are asked."""
    monkeypatch.setattr(table, "SECONDS", A_LITTLE)
    monkeypatch.setattr(table, "A_RECORD", 0)
    asked = []

    def slow(site, _build):  # type: ignore[no-untyped-def]
        for record in site.records():
            for_ever(record)
        yield

    def quick(_site, _build):  # type: ignore[no-untyped-def]
        asked.append(1)
        return iter(())

    event = an_event()
    found = _found(a_site(event), None, (slow, quick))  # type: ignore[arg-type]

    assert [(each.path, each.what) for each in found] == [
        (event.source.path, "This file takes longer than 0.1 seconds to look at.")
    ]
    assert asked
