"""Serve a built site the way a static host does: folders, a 404 page and, if asked, a sub-path."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

PAUSE_IN_A_PAGE_THAT_WAS_LINKED_TO = 0.2  # seconds


class _StaticHost(SimpleHTTPRequestHandler):
    # The machine's own table differs from one system to the next, so the types that matter are named here.
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".html": "text/html; charset=utf-8",
        ".css": "text/css; charset=utf-8",
        ".js": "text/javascript; charset=utf-8",
        ".json": "application/json",
        ".ics": "text/calendar; charset=utf-8",
        ".xml": "application/xml",
        ".svg": "image/svg+xml",
        ".webp": "image/webp",
        ".woff2": "font/woff2",
        ".webmanifest": "application/manifest+json",
    }
    prefix: str
    keep: bool

    def __init__(self, *args: object, prefix: str, keep: bool, **kwargs: object) -> None:
        self.prefix = prefix
        self.keep = keep
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]

    def translate_path(self, path: str) -> str:
        if not path.startswith(self.prefix):
            return str(Path(self.directory, "no such file"))
        return super().translate_path("/" + path.removeprefix(self.prefix))

    def copyfile(self, source: Any, outputfile: Any) -> None:
        # Whoever follows a link is at its address before the page is. A test that looks too soon must always fail,
        # and not on a busy day.
        with suppress(ConnectionError):  # whoever left the page wants no more of it
            if "Referer" in self.headers and self.headers["Sec-Fetch-Mode"] == "navigate":
                outputfile.write(source.readline())
                outputfile.flush()
                time.sleep(PAUSE_IN_A_PAGE_THAT_WAS_LINKED_TO)
            shutil.copyfileobj(source, outputfile)

    def list_directory(self, path: object) -> None:
        self.send_error(HTTPStatus.NOT_FOUND)

    def end_headers(self) -> None:
        is_page = self.path.partition("?")[0].endswith(("/", ".html"))
        self.send_header("Cache-Control", "max-age=3600" if self.keep and not is_page else "no-store")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, "404.html")
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        pass


@contextmanager
def serve(folder: Path, prefix: str = "/", *, keep: bool = False) -> Iterator[str]:
    """Yield the address, without a slash at its end, at which `folder` is served until the block is left.

    Each visit is a first visit. With ``keep`` it is not: a browser keeps what pages show and run, since that never
    changes. It halves what a visit costs.
    """
    prefix = f"/{prefix.strip('/')}/".replace("//", "/")
    handler = partial(_StaticHost, directory=str(folder), prefix=prefix, keep=keep)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}{prefix}".rstrip("/")
        finally:
            server.shutdown()
            thread.join()
