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


def asked(server: LiveReloadServer, at: str = AT) -> bytes:
    answer: Any = server._serve_request({"PATH_INFO": f"/{at}"}, lambda *_: None)
    if answer is None:
        return b""
    if isinstance(answer, list):
        return b"".join(answer)
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


def show(server: LiveReloadServer, first: serving.First | None) -> None:
    """An edit that shows ``first`` until all is made again; a browser has it at once."""
    serving.PREVIEW.first_of = lambda _: first
    serving.PREVIEW.is_overtaken = lambda: True  # nobody waits for a browser
    server._wanted_epoch += 1
    serving.show_first(server, {"events/2027/tea.yml"})


def test_the_page_of_an_edit_comes_before_all_is_made_again(server: LiveReloadServer) -> None:
    """Its tab is told to load again, and gets it while a build goes on; of what it needs, what no edit of a record changes."""
    style = Path(server.root, "assets/style.css")
    style.parent.mkdir(parents=True)
    style.write_text("STYLE", "utf-8")
    with serving.PREVIEW.lock:
        show(server, serving.First({AT: b"<body>FIRST</body>"}))
        shutil.rmtree(server.root)

        assert server._visible_epoch == server._wanted_epoch
        assert b"FIRST" in asked(server)
        assert asked(server, "assets/style.css") == b"STYLE"


def test_no_other_page_comes_before_all_is_made_again(server: LiveReloadServer) -> None:
    """It would be as it was."""
    other = "2027/events/walk/index.html"
    serving.PREVIEW.take({other: lambda: None}, [])
    got: list[bytes] = []
    with serving.PREVIEW.lock:
        show(server, serving.First({AT: b"FIRST"}))
        asks = threading.Thread(target=lambda: got.append(asked(server, other)))
        asks.start()
        asks.join(0.2)
        assert not got
        at = Path(server.root, other)
        at.parent.mkdir(parents=True)
        at.write_text("<body>NEW</body>", "utf-8")
        serving.PREVIEW.first = serving.First()
    asks.join()

    assert b"NEW" in got[0]


def test_what_is_wrong_with_an_edit_is_shown_before_all_is_read_again(server: LiveReloadServer) -> None:
    with serving.PREVIEW.lock:
        show(server, serving.First(problems=["events/2027/tea.yml:1:1: WRONG"]))

        assert b"<h1>1 problem in the files</h1>" in asked(server)
        assert b"events/2027/tea.yml:1:1: WRONG" in asked(server)


def test_nothing_is_shown_first_where_nobody_knows_what(server: LiveReloadServer) -> None:
    """The tabs wait until all is made."""
    with serving.PREVIEW.lock:
        show(server, None)

        assert server._visible_epoch < server._wanted_epoch


def test_what_was_shown_first_is_compared_with_what_is_made(server: LiveReloadServer) -> None:
    """A page, or a problem, that came out otherwise is loaded again."""
    site, preview = Path(server.root), serving.PREVIEW
    preview.take({AT: lambda: write(server, "NEW")}, [])

    assert preview.is_still(serving.First({AT: b"<body>NEW</body>"}), site)
    assert not preview.is_still(serving.First({AT: b"<body>OLD</body>"}), site)
    assert not preview.is_still(serving.First({"not/there.html": b""}), site)
    assert not preview.is_still(serving.First(problems=["WRONG"]), site)
    preview.problems = ["WRONG"]
    assert preview.is_still(serving.First(problems=["WRONG"]), site)
    assert not preview.is_still(serving.First({AT: b"<body>NEW</body>"}), site)


def test_who_makes_what_nobody_waits_for_stops(server: LiveReloadServer) -> None:
    """As soon as there is another edit."""
    serving.PREVIEW.stop_if_overtaken()
    serving.PREVIEW.is_overtaken = lambda: True

    with pytest.raises(serving.Overtaken):
        serving.PREVIEW.stop_if_overtaken()
