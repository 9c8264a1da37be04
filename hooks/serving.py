"""The preview of ``mkdocs serve``: each file is made when a browser asks for it, and problems are shown where pages would be.

It stays loaded while the code of everything else is loaded anew, so it knows nothing of the core.
"""

from __future__ import annotations

import html
import re
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jinja2.bccache import Bucket, BytecodeCache
from mkdocs.livereload import LiveReloadServer

PROBLEMS = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Not shown yet</title>
<style>
body {{ margin: 0; padding: 2rem 1.5rem; font: 1.25rem/1.6 system-ui, sans-serif; color: #1b1b1b; background: #fdf8ef }}
main {{ max-width: 46rem; margin: auto }}
h1 {{ font-size: 2rem; line-height: 1.2 }}
li {{ margin: 0 0 1rem; overflow-wrap: anywhere }}
code {{ font-family: ui-monospace, monospace; font-size: 1rem }}
@media (prefers-color-scheme: dark) {{ body {{ color: #f3efe7; background: #16211f }} }}
</style></head>
<body><main>
<h1>{title}</h1>
<p>{what}</p>
<ol>{lines}</ol>
</main></body></html>
"""


@dataclass
class Preview:
    """``is_on`` is so in ``mkdocs serve``. ``pages`` make one file each, by its path, and ``others`` several."""

    is_on: bool = False
    problems: list[str] = field(default_factory=list)
    pages: dict[str, Callable[[], object]] = field(default_factory=dict)
    others: list[Callable[[], object]] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)
    """Who builds has it, since a build empties the folder; and so has who makes a file."""

    def take(self, pages: Mapping[str, Callable[[], object]], others: Iterable[Callable[[], object]]) -> None:
        """What a build would write."""
        self.pages, self.others, self.problems = dict(pages), list(others), []

    def make(self, at: str, site: Path) -> None:
        """Make the file at a path of the site, if it is not there yet. Whoever asks has the lock: the makers share what they use."""
        if (site / at).is_file():
            return
        if make := self.pages.pop(at, None):
            make()
        else:
            while self.others and not (site / at).exists():
                self.others.pop(0)()

    def page_of_problems(self) -> bytes:
        count = "1 problem" if len(self.problems) == 1 else f"{len(self.problems)} problems"
        lines = "".join(f"<li><code>{html.escape(line)}</code></li>" for line in self.problems)
        what = "Put it right and save: this page then shows the site again by itself."
        return PROBLEMS.format(title=f"{count} in the files", what=what, lines=lines).encode()


PREVIEW = Preview()


class Compiled(BytecodeCache):
    """Templates that this process has compiled before. Jinja compares them with their sources."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if kept := self._kept.get(bucket.key):
            bucket.bytecode_from_string(kept)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._kept[bucket.key] = bucket.bytecode_to_string()


COMPILED = Compiled()


def show_what_is_asked_for(server: LiveReloadServer) -> None:
    """Before the server looks for a file, it is made; while the sources are broken, every page says what is wrong."""
    serve = server._serve_request  # noqa: SLF001 -- MkDocs has no event for it
    with_script: Callable[[bytes, int], bytes] = server._inject_js_into_html  # noqa: SLF001

    def with_script_of_its_own(content: bytes, epoch: int) -> bytes:
        """Pages let no browser run what is in them, so what looks for edits is a file beside them."""
        script = b'<script src="/livereload/%d.js"></script>' % epoch
        before, end, after = content.rpartition(b"</body>")
        return before + script + end + after if end else content + script

    def settled_epoch() -> int:
        """When the build was begun that is shown, once no other is going on."""
        with server._epoch_cond:  # noqa: SLF001 -- as the server waits, before it opens a file
            server._epoch_cond.wait_for(lambda: server._visible_epoch == server._wanted_epoch)  # noqa: SLF001
            return server._visible_epoch  # noqa: SLF001

    def make_first(environ: dict[str, Any], start_response: Any) -> Iterable[bytes] | None:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        if asked := re.fullmatch("/livereload/([0-9]+)[.]js", path):
            script = with_script(b"", int(asked[1])).removeprefix(b"<script>").removesuffix(b"</script>")
            return _answer(start_response, "text/javascript", script)
        if path.startswith("/livereload/"):
            return serve(environ, start_response)
        at = path.removeprefix(server.mount_path).lstrip("/")
        at += "index.html" if not at or at.endswith("/") else ""
        while True:
            epoch = settled_epoch()
            if PREVIEW.problems and at.endswith(".html"):
                problems = with_script_of_its_own(PREVIEW.page_of_problems(), epoch)
                return _answer(start_response, "text/html", problems)
            with PREVIEW.lock:
                if epoch == server._wanted_epoch and not PREVIEW.problems:  # noqa: SLF001 -- as above
                    PREVIEW.make(
                        at if "." in at.rpartition("/")[2] else f"{at}/index.html", Path(server.root)
                    )
            answer = serve(environ, start_response)
            if answer is not None or epoch == server._wanted_epoch:  # noqa: SLF001 -- as above
                return answer  # else, an edit has emptied the folder meanwhile

    server.__dict__["_serve_request"] = make_first
    server.__dict__["_inject_js_into_html"] = with_script_of_its_own


def _answer(start_response: Any, kind: str, content: bytes) -> Iterable[bytes]:
    headers = [("Content-Type", f"{kind}; charset=utf-8"), ("Content-Length", str(len(content)))]
    start_response("200 OK", headers)
    return [content]
