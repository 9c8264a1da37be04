"""The preview while an edit empties the folder of its files: whoever asks gets the new page, and never none."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from mkdocs.livereload import LiveReloadServer

import serving

AT = "2027/events/tea/index.html"


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[LiveReloadServer]:
    """One that nobody started: the tests ask it themselves."""
    monkeypatch.setattr(serving, "PREVIEW", serving.Preview(is_on=True))
    server = LiveReloadServer(lambda: None, "127.0.0.1", 0, str(tmp_path / "site"))
    serving.show_what_is_asked_for(server)
    yield server
    server.server_close()


def write(server: LiveReloadServer, words: str) -> None:
    at = Path(server.root, AT)
    at.parent.mkdir(parents=True, exist_ok=True)
    at.write_text(f"<body>{words}</body>", "utf-8")


def build_again(server: LiveReloadServer) -> None:
    """As an edit does: the folder is empty for a while, and then there are new pages to make."""
    with serving.PREVIEW.lock:
        shutil.rmtree(server.root, ignore_errors=True)
        serving.PREVIEW.take({AT: lambda: write(server, "NEW")}, [])
    with server._epoch_cond:
        server._visible_epoch = server._wanted_epoch
        server._epoch_cond.notify_all()


def asked(server: LiveReloadServer) -> bytes:
    answer: Any = server._serve_request({"PATH_INFO": f"/{AT}"}, lambda *_: None)
    if answer is None:
        return b""
    with closing(answer):
        return b"".join(answer)


def test_who_asks_while_an_edit_begins_gets_the_new_page(server: LiveReloadServer) -> None:
    """The edit begins while the old page is made, and empties the folder before it is sent."""
    edit = threading.Thread(target=build_again, args=(server,))

    def make() -> None:
        write(server, "OLD")
        server._wanted_epoch += 1
        edit.start()

    serving.PREVIEW.take({AT: make}, [])
    got = asked(server)
    edit.join()

    assert b"NEW" in got


def test_what_is_not_there_is_not_found(server: LiveReloadServer) -> None:
    """And nobody waits for an edit that would bring it."""
    assert asked(server) == b""
