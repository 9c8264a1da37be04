"""What was found in each file the last time, by searches that take long and depend on little."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from hashlib import blake2b
from pathlib import PurePosixPath
from typing import Any, NamedTuple, TypeVar

from campaign.keeping.elsewhere import Ended, InWorkers

Found = TypeVar("Found")

WORTH_WORKERS = 50
"""Searches that take longer than beginning a process does."""


class Search(NamedTuple):
    """A search through one file. ``given`` is a fingerprint of all that decides what it finds, but for the code.

    Where that is None, nobody knows it, and nothing is kept.
    """

    path: PurePosixPath
    given: str | None
    look: Callable[[], Any]


OfFile = Mapping[str, tuple[str, Any]]
"""What was found, with what the search was given, by the name of the search."""


class FoundBefore:
    """By the paths of files. ``now`` has what was asked for since it began, and ``before`` what an earlier command found."""

    def __init__(
        self, before: Mapping[str, OfFile] | None = None, in_workers: InWorkers | None = None
    ) -> None:
        self.before = before or {}
        self.now: dict[str, dict[str, tuple[str, Any]]] = {}
        self._in_workers = in_workers

    def each(self, name: str, searches: Sequence[Search]) -> Iterator[Any]:
        """What each of ``searches`` finds, in their order. A name is of one kind of search, of which a file has one."""
        self._look_ahead(name, searches)
        for search in searches:
            found = self._found(name, search)
            answer = found[1] if found else search.look()
            self._keep(name, search, answer)
            yield answer

    def _keep(self, name: str, search: Search, answer: object) -> None:
        if search.given:
            self.now.setdefault(str(search.path), {})[name] = search.given, answer

    def _found(self, name: str, search: Search) -> tuple[str, Any] | None:
        path = str(search.path)
        found = self.now.get(path, {}).get(name) or self.before.get(path, {}).get(name)
        return found if found and found[0] == search.given else None

    def _look_ahead(self, name: str, searches: Sequence[Search]) -> None:
        """On all cores. A search that ends its process is made again here, where somebody says so."""
        new = [search for search in searches if search.given and not self._found(name, search)]
        if self._in_workers and len(new) >= WORTH_WORKERS:
            for search, answer in self._in_workers(_look, new):
                if not isinstance(answer, Ended):
                    self._keep(name, search, answer)

    def to_keep(self) -> dict[str, OfFile]:
        """What was found now, and what was not asked for this time: a check asks for more than a build does."""
        return {**self.before} | {
            path: {**self.before.get(path, {}), **found} for path, found in self.now.items()
        }


def _look(search: Search) -> object:
    return search.look()


def in_short(*given: str) -> str:
    """One fingerprint of several texts."""
    whole = blake2b(digest_size=16)
    for text in given:
        whole.update(f"{len(text)} {text}".encode("utf-8", "surrogatepass"))
    return whole.hexdigest()
