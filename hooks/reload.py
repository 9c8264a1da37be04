"""Development: changes to the hooks themselves show in ``mkdocs serve``.

Hooks and the package behind them are loaded once a process, so without this an edit rebuilds the site with old code.
"""

from __future__ import annotations

import sys

from mkdocs.config.config_options import Hooks  # ProperDocs answers to this name too
from mkdocs.livereload import LiveReloadServer

OURS = ("campaign", "drafts", "footer", "passes", "template_functions", "writing")
"""What the hooks are made of, beside themselves."""


def on_serve(server: LiveReloadServer, **_: object) -> LiveReloadServer:
    """Forget all hook code before each rebuild."""
    rebuild = server.builder

    def rebuild_with_fresh_code() -> None:
        Hooks._load_hook.cache_clear()
        for name in [name for name in sys.modules if name.partition(".")[0] in OURS]:
            del sys.modules[name]
        rebuild()

    server.builder = rebuild_with_fresh_code
    # Byte code would be written into the folder being watched, and each edit would be followed by a second rebuild.
    sys.dont_write_bytecode = True
    return server
