"""Development: what ``mkdocs serve`` shows is always what the files say, the code of the hooks among them.

Hooks and the package behind them are loaded once a process, so without this an edit rebuilds the site with old code.
"""

from __future__ import annotations

from installed_first import look_here_last  # isort: split

look_here_last()

import gc
import sys
from pathlib import Path

from mkdocs.config.config_options import Hooks  # ProperDocs answers to this name too
from mkdocs.livereload import LiveReloadServer

from serving import PREVIEW, First, Overtaken, show_first, show_what_is_asked_for
from watching import Seen, Watcher, difference

HOOKS = Path(__file__).parent
OURS = ("campaign", "drafts", "footer", "installed_first", "passes", "template_functions", "writing")
"""What the hooks are made of, beside themselves and what holds on to what is shown: ``serving`` and ``watching``."""

UNTIL_ALL_IS_SAVED = 0.05
"""Seconds: some programs save a file in several steps."""


def on_startup(command: str, dirty: bool) -> None:
    PREVIEW.is_on = command == "serve"


def on_serve(server: LiveReloadServer, **_: object) -> LiveReloadServer:
    """Forget the code before a rebuild if any of it has changed. A rebuild that fails is shown instead of pages."""
    build, watcher = server.builder, _watch_with_our_own(server)
    built: Seen | None = None

    def rebuild() -> None:
        nonlocal built
        now = watcher.now()
        changed = difference(built or watcher.begun, now)
        if any(Path(path).is_relative_to(HOOKS) for path in changed):
            _forget_the_code()
        first = show_first(server, changed)
        try:
            build()
            built = now
        except Overtaken:
            raise
        except Exception as error:
            if not PREVIEW.is_on:
                raise
            PREVIEW.problems = PREVIEW.problems or [str(error.__cause__ or error)]
        PREVIEW.first = First()
        if not PREVIEW.is_still(first, Path(server.root)):
            PREVIEW.first_of = None if PREVIEW.problems else PREVIEW.first_of
            server._wanted_epoch += 1

    def rebuild_until_nothing_changes() -> None:
        gc.disable()  # as in a build
        try:
            with PREVIEW.lock:
                while True:
                    try:
                        return rebuild()
                    except Overtaken:
                        _begin_again(server)
        finally:
            gc.enable()

    server.builder = rebuild_until_nothing_changes
    if PREVIEW.is_on:
        PREVIEW.is_overtaken = lambda: server._want_rebuild
        show_what_is_asked_for(server)
    # Byte code would be written into the folder being watched, and each edit would be followed by a second rebuild.
    sys.dont_write_bytecode = True
    return server


def _watch_with_our_own(server: LiveReloadServer) -> Watcher:
    watched = [*server._watched_paths]
    for path in watched:
        server.unwatch(path)
    watcher = Watcher()
    server.observer = watcher  # type: ignore[assignment]  # it has what MkDocs asks of an observer
    for path in (*watched, str(HOOKS)):
        server.watch(path)
    server.build_delay = UNTIL_ALL_IS_SAVED
    return watcher


def _begin_again(server: LiveReloadServer) -> None:
    """As the server does when something has changed."""
    with server._rebuild_cond:
        server._want_rebuild = False
    with server._epoch_cond:
        server._wanted_epoch += 1


def _forget_the_code() -> None:
    PREVIEW.first_of = None
    Hooks._load_hook.cache_clear()
    for name in [name for name in sys.modules if name.partition(".")[0] in OURS]:
        del sys.modules[name]
