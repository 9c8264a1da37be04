"""Development: what ``mkdocs serve`` shows is always what the files say, the code of the hooks among them.

Hooks and the package behind them are loaded once a process, so without this an edit rebuilds the site with old code.
"""

from __future__ import annotations

from installed_first import look_here_last  # isort: split

look_here_last()

import gc
import os
import sys
from pathlib import Path

from mkdocs.config.config_options import Hooks  # ProperDocs answers to this name too
from mkdocs.livereload import LiveReloadServer

from serving import PREVIEW, show_what_is_asked_for

HOOKS = Path(__file__).parent
OURS = ("campaign", "drafts", "footer", "installed_first", "passes", "template_functions", "writing")
"""What the hooks are made of, beside themselves and ``serving``, which holds on to what is shown."""


def on_startup(command: str, dirty: bool) -> None:
    PREVIEW.is_on = command == "serve"


def on_serve(server: LiveReloadServer, **_: object) -> LiveReloadServer:
    """Forget the code before a rebuild if any of it has changed. A rebuild that fails is shown instead of pages."""
    rebuild = server.builder
    loaded = _code()

    def rebuild_with_fresh_code() -> None:
        nonlocal loaded
        if (now := _code()) != loaded:
            loaded = now
            Hooks._load_hook.cache_clear()
            for name in [name for name in sys.modules if name.partition(".")[0] in OURS]:
                del sys.modules[name]
        gc.disable()  # as in a build
        with PREVIEW.lock:
            PREVIEW.problems = []
            try:
                rebuild()
            except Exception as error:
                if not PREVIEW.is_on:
                    raise
                PREVIEW.problems = PREVIEW.problems or [str(error.__cause__ or error)]
            finally:
                gc.enable()

    server.builder = rebuild_with_fresh_code
    if PREVIEW.is_on:
        show_what_is_asked_for(server)
    # Byte code would be written into the folder being watched, and each edit would be followed by a second rebuild.
    sys.dont_write_bytecode = True
    return server


def _code() -> list[tuple[str, int, int]]:
    """Every file beside the hooks, with its time and size."""
    found = []
    for place, _, files in os.walk(HOOKS):
        if not place.endswith("__pycache__"):
            for name in files:
                at = os.stat(f"{place}/{name}")  # noqa: PTH116 -- hundreds of files at each rebuild
                found.append((f"{place}/{name}", at.st_mtime_ns, at.st_size))
    return sorted(found)
