"""The preview of ``mkdocs serve``: each file is made when a browser asks for it, and problems are shown where pages would be.

It stays loaded while the code of everything else is loaded anew, so it knows nothing of the core.
"""

from __future__ import annotations

import html
import re
import threading
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
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


LOADS_WITHIN = 1.0
"""Seconds. After that, nobody is looking."""

A_MOMENT = 0.05

UNTOUCHED = "assets/"
"""What an edit of a record never changes: styles, scripts, fonts and pictures of the software."""


class Overtaken(Exception):
    """There is another edit, so that nobody waits for what is being made."""


@dataclass(frozen=True)
class First:
    """What shows an edit until all is made again: the pages of its files, by their paths, or what is wrong in those."""

    pages: Mapping[str, bytes] = field(default_factory=dict)
    problems: Sequence[str] = ()


@dataclass
class Preview:
    """``is_on`` is so in ``mkdocs serve``. ``pages`` make one file each, by its path, and ``others`` several.

    ``first_of`` gives what shows an edit of some files first, if that can be told before all is read again.
    """

    is_on: bool = False
    problems: list[str] = field(default_factory=list)
    pages: dict[str, Callable[[], object]] = field(default_factory=dict)
    others: list[Callable[[], object]] = field(default_factory=list)
    first_of: Callable[[Collection[str]], First | None] | None = None
    first: First = field(default_factory=First)
    is_overtaken: Callable[[], bool] = lambda: False
    untouched: dict[str, bytes] = field(default_factory=dict)
    """Files that pages need, and that no edit of a record changes, since a build empties the folder."""
    loaded: threading.Event = field(default_factory=threading.Event)
    """A browser has all of a page that it was told to load again."""
    lock: threading.Lock = field(default_factory=threading.Lock)
    """Who builds has it, since a build empties the folder; and so has who makes a file."""

    def take(
        self,
        pages: Mapping[str, Callable[[], object]],
        others: Iterable[Callable[[], object]],
        first_of: Callable[[Collection[str]], First | None] | None = None,
    ) -> None:
        """What a build would write."""
        self.pages, self.others, self.problems, self.first_of = dict(pages), list(others), [], first_of

    def keep_untouched(self, site: Path) -> None:
        """What was asked for before, and is not made again yet."""
        files = (file for file in (site / UNTOUCHED).rglob("*") if file.is_file())
        self.untouched |= {file.relative_to(site).as_posix(): file.read_bytes() for file in files}

    def stop_if_overtaken(self) -> None:
        if self.is_overtaken():
            raise Overtaken

    def make(self, at: str, site: Path) -> None:
        """Make the file at a path of the site, if it is not there yet. Whoever asks has the lock: the makers share what they use."""
        if (site / at).is_file():
            return
        if make := self.pages.pop(at, None):
            make()
        else:
            while self.others and not (site / at).exists():
                self.others.pop(0)()

    def is_still(self, first: First, site: Path) -> bool:
        """Whether all that was made since shows just what was shown first."""
        if self.problems or first.problems:
            return self.problems == [*first.problems]
        for at in first.pages:
            self.make(at, site)
        return all(
            (site / at).is_file() and (site / at).read_bytes() == page for at, page in first.pages.items()
        )


def page_of_problems(problems: Sequence[str]) -> bytes:
    count = "1 problem" if len(problems) == 1 else f"{len(problems)} problems"
    lines = "".join(f"<li><code>{html.escape(line)}</code></li>" for line in problems)
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
    type_of: Callable[[str], str] = server._guess_type  # noqa: SLF001

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
        if path.startswith(f"/livereload/{server._visible_epoch}/"):  # noqa: SLF001 -- as above
            PREVIEW.loaded.set()
        if path.startswith("/livereload/"):
            return serve(environ, start_response)
        at = path.removeprefix(server.mount_path).lstrip("/")
        at += "index.html" if not at or at.endswith("/") else ""
        while True:
            epoch, first = settled_epoch(), PREVIEW.first
            problems = PREVIEW.problems or first.problems
            if problems and at.endswith(".html"):
                page = with_script_of_its_own(page_of_problems(problems), epoch)
                return _answer(start_response, "text/html", page)
            if at in first.pages:
                return _answer(start_response, "text/html", with_script_of_its_own(first.pages[at], epoch))
            if first.pages and at in PREVIEW.untouched:
                return _answer(start_response, type_of(at), PREVIEW.untouched[at])
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


def show_first(server: LiveReloadServer, changed: Collection[str]) -> First:
    """What shows an edit of these files, if anything can before all is made again. Whoever asks has the lock, so that all else waits.

    What is made next would take the time of who looks at it now, so they come first.
    """
    found = PREVIEW.first_of(changed) if PREVIEW.first_of and changed else None
    PREVIEW.first, PREVIEW.problems = found or First(), []
    if found:
        PREVIEW.keep_untouched(Path(server.root))
        PREVIEW.loaded.clear()
        with server._epoch_cond:  # noqa: SLF001 -- as the server does when all is built
            server._visible_epoch = server._wanted_epoch  # noqa: SLF001
            server._epoch_cond.notify_all()  # noqa: SLF001
        for _ in range(int(LOADS_WITHIN / A_MOMENT)):
            if PREVIEW.loaded.wait(A_MOMENT) or PREVIEW.is_overtaken():
                break
    return PREVIEW.first


def _answer(start_response: Any, kind: str, content: bytes) -> Iterable[bytes]:
    of = f"{kind}; charset=utf-8" if kind.startswith("text/") else kind
    headers = [("Content-Type", of), ("Content-Length", str(len(content)))]
    start_response("200 OK", headers)
    return [content]
