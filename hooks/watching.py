"""Looks for files that change, for ``mkdocs serve``, in the place of MkDocs' own observer.

That one looks twice a second, in a thread for each folder, and does not say what has changed.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from typing import TypeAlias

from watchdog.events import FileModifiedEvent, FileSystemEventHandler

EVERY = 0.1
"""Seconds between two looks, unless a look takes long."""

AT_REST = 20
"""How many times as long as it looks, by the processor, it then waits."""

Seen: TypeAlias = Mapping[str, tuple[int, int]]
"""When each file changed last, in nanoseconds, and its size."""


class Watcher:
    """Has what MkDocs asks of an observer."""

    def __init__(self) -> None:
        self.begun: Seen = {}
        self._handlers: dict[str, FileSystemEventHandler] = {}
        self._ends = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def schedule(  # all is watched however deep it is
        self,
        handler: FileSystemEventHandler,
        path: str,
        *,
        recursive: bool = True,  # noqa: ARG002 -- MkDocs gives it
    ) -> str:
        self._handlers[path] = handler
        return path

    def unschedule(self, path: str) -> None:
        del self._handlers[path]

    def start(self) -> None:
        self.begun = self.now()
        self._thread.start()

    def stop(self) -> None:
        self._ends.set()

    def join(self) -> None:
        self._thread.join()

    def now(self) -> Seen:
        """Every file that is watched."""
        return dict(_files([*self._handlers]))

    def _look(self) -> None:
        seen, wait = self.begun, EVERY
        while not self._ends.wait(wait):
            begun = time.thread_time()
            now = self.now()
            wait = max(EVERY, (time.thread_time() - begun) * AT_REST)
            if changed := difference(seen, now):
                handler = next(iter([*self._handlers.values()]))
                handler.on_any_event(FileModifiedEvent(min(changed)))
            seen = now


def difference(before: Seen, now: Seen) -> set[str]:
    """The paths of what has come, gone or changed."""
    return {path for path, _ in before.items() ^ now.items()}


def _files(places: Iterable[str]) -> Iterator[tuple[str, tuple[int, int]]]:
    for place in places:
        with suppress(OSError):  # gone meanwhile
            if os.path.isdir(place):  # noqa: PTH112 -- thousands of files, ten times a second
                yield from _below(place)
            else:
                yield place, _of(os.stat(place))  # noqa: PTH116 -- as above


def _below(folder: str) -> Iterator[tuple[str, tuple[int, int]]]:
    with os.scandir(folder) as found:
        for entry in found:
            with suppress(OSError):
                if not entry.is_dir():
                    yield entry.path, _of(entry.stat())
                elif entry.name != "__pycache__":
                    yield from _below(entry.path)


def _of(found: os.stat_result) -> tuple[int, int]:
    return found.st_mtime_ns, found.st_size
