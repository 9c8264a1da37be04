"""What was found in a file before is found again without looking, for as long as nothing that decides it has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import PurePosixPath
from typing import Any

from campaign.keeping.elsewhere import Ended
from campaign.keeping.found import WORTH_WORKERS, FoundBefore, Search

TEA, CHOIR = PurePosixPath("events/2027/tea.yml"), PurePosixPath("events/2027/choir.yml")


class Looking:
    """Counts what was looked through."""

    def __init__(self) -> None:
        self.at: list[str] = []

    def search(self, path: PurePosixPath, given: str | None) -> Search:
        return Search(path, given, partial(self.look, path.name))

    def look(self, name: str) -> str:
        self.at.append(name)
        return f"found in {name}"


def test_each_search_finds_in_its_order() -> None:
    looking = Looking()
    found = FoundBefore().each("words", [looking.search(TEA, "1"), looking.search(CHOIR, "1")])

    assert list(found) == ["found in tea.yml", "found in choir.yml"]


def test_nothing_is_looked_through_twice() -> None:
    first, again = Looking(), Looking()
    before = FoundBefore()
    list(before.each("words", [first.search(TEA, "1")]))
    found = FoundBefore(before.to_keep()).each("words", [again.search(TEA, "1")])

    assert list(found) == ["found in tea.yml"]
    assert again.at == []


def test_another_word_is_looked_at() -> None:
    looking = Looking()
    before = {"events/2027/tea.yml": {"words": ("1", "found long ago")}}

    assert list(FoundBefore(before).each("words", [looking.search(TEA, "2")])) == ["found in tea.yml"]


def test_a_search_finds_nothing_of_another_one() -> None:
    looking = Looking()
    before = {"events/2027/tea.yml": {"numbers": ("1", "a number")}}

    assert list(FoundBefore(before).each("words", [looking.search(TEA, "1")])) == ["found in tea.yml"]


def test_what_depends_on_who_knows_what_is_never_kept() -> None:
    looking = Looking()
    found = FoundBefore()
    for _ in range(2):
        list(found.each("words", [looking.search(TEA, None)]))

    assert len(looking.at) == 2
    assert found.to_keep() == {}


def test_what_was_not_asked_for_stays() -> None:
    """A build does not ask for advice on words, and the next check does."""
    looking = Looking()
    found = FoundBefore({"events/2027/tea.yml": {"words": ("1", "advice")}})
    list(found.each("numbers", [looking.search(TEA, "1")]))

    assert found.to_keep() == {
        "events/2027/tea.yml": {"words": ("1", "advice"), "numbers": ("1", "found in tea.yml")}
    }


def all_but_tea(look: Callable[[Search], object], searches: Sequence[Search]) -> Iterator[tuple[Search, Any]]:
    """Workers of which one ends."""
    for search in searches:
        yield search, Ended() if search.path == TEA else look(search)


def test_a_search_that_ends_a_worker_is_made_here() -> None:
    """Whatever it raises then is told with all else."""
    looking = Looking()
    many = [
        looking.search(PurePosixPath(f"events/2027/{number}.yml"), "1") for number in range(WORTH_WORKERS)
    ]
    found = FoundBefore(in_workers=all_but_tea).each("words", [*many, looking.search(TEA, "1")])

    assert [*found][-1] == "found in tea.yml"
    assert len(looking.at) == WORTH_WORKERS + 1


def test_a_few_are_looked_through_here() -> None:
    """To begin a process takes longer."""

    def nowhere(*_: object) -> Iterator[Any]:
        raise AssertionError

    looking = Looking()

    assert list(FoundBefore(in_workers=nowhere).each("words", [looking.search(TEA, "1")]))
