"""The test server behaves as a static host does."""

from __future__ import annotations

from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from browser.site_server import serve


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "index.html").write_text("a page", "utf-8")
    (tmp_path / "week.ics").write_text("BEGIN:VCALENDAR", "utf-8")
    (tmp_path / "404.html").write_text("nothing here", "utf-8")
    return tmp_path


@pytest.mark.parametrize("prefix", ["/", "/a/week/"])
def test_folder_serves_its_index(folder: Path, prefix: str) -> None:
    """A folder's address answers with its index page, at the root or under a sub-path."""
    with serve(folder, prefix) as address, urlopen(f"{address}/x/") as answer:
        body = answer.read()

    assert body == b"a page"


def test_file_types_are_named(folder: Path) -> None:
    """A calendar says that it is one, in UTF-8."""
    with serve(folder) as address, urlopen(f"{address}/week.ics") as answer:
        kind = answer.headers["Content-Type"]

    assert kind == "text/calendar; charset=utf-8"


@pytest.mark.parametrize("path", ["/y/", "/", "/../", "/x"])
def test_unknown_address_gets_the_404_page(folder: Path, path: str) -> None:
    """An address with no page, also one above the sub-path, answers 404 with the site's own page."""
    with serve(folder, "/week/") as address:
        wanted = address.removesuffix("/week") + path
        with pytest.raises(HTTPError) as error:
            urlopen(wanted)

    assert error.value.code == 404
    assert error.value.read() == b"nothing here"
