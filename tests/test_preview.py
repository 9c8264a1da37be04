"""The preview makes what somebody looks at, and says what is wrong where they look. A real server, and a real browser."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, expect

from test_reload import comes, free_port
from whole_campaign import copy_campaign

EVENT = "2027/events/make-a-banner/"
SOURCE = Path("events/2027/make-a-banner.yml")
SECONDS = 60_000
"""In milliseconds, for a machine that does much else."""


@dataclass(frozen=True)
class Server:
    """A preview of a campaign; ``built`` is the folder of what it has made."""

    root: Path
    address: str
    temporary: Path

    @property
    def built(self) -> Path:
        (folder,) = self.temporary.glob("mkdocs_*")
        return folder

    def edit(self, before: str, after: str) -> None:
        file = self.root / SOURCE
        text = file.read_text("utf-8")
        assert before in text
        file.write_text(text.replace(before, after, 1), "utf-8")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("preview")
    root, temporary = copy_campaign(folder / "campaign"), folder / "temporary"
    temporary.mkdir()
    host = f"127.0.0.1:{free_port()}"
    command = [sys.executable, "-m", "mkdocs", "serve", "-f", "mkdocs.yml", "-a", host]
    environment = os.environ | {"TMPDIR": str(temporary), "SOURCE_DATE_EPOCH": "1814443200"}
    with subprocess.Popen(command, cwd=root, env=environment) as process:
        try:
            assert comes("Make a banner", f"http://{host}/{EVENT}", seconds=SECONDS / 1000)
            yield Server(root, f"http://{host}/", temporary)
        finally:
            process.kill()


def test_only_what_is_asked_for_is_made(server: Server) -> None:
    """However large the site, the page that somebody looks at comes at once, and others when they go there."""
    other = server.built / "2027/events/sing-on-the-steps/index.html"
    was_there = other.exists()
    with urlopen(f"{server.address}2027/events/sing-on-the-steps/") as answer:
        page = answer.read().decode()

    assert not was_there
    assert "Sing on the steps" in page
    assert other.exists()


@pytest.mark.parametrize(
    "at",
    [
        "2027/programme/",
        "2027/week.ics",
        "feeds/events.xml",
        "assets/style.css",
        "search/",
        f"{EVENT}card.png",
        f"{EVENT}easy-read/",
        "assets/symbols/ticket.svg",
        "sitemap.xml",
    ],
)
def test_every_kind_of_file_is_there(server: Server, at: str) -> None:
    with urlopen(server.address + at) as answer:
        assert answer.status == 200
        assert answer.read()


def test_what_is_not_there_is_not_found(server: Server) -> None:
    with pytest.raises(HTTPError) as error:
        urlopen(f"{server.address}2027/events/nothing/")

    error.value.close()
    assert error.value.code == 404


def test_an_open_page_follows_its_source(server: Server, browser: Browser) -> None:
    """An edit shows by itself. A mistake shows with its line and what to do, and once it is mended the page is back.

    What looks for edits is a script of the site like any other: pages run none that is inside them.
    """
    page, refused = browser.new_page(), list[str]()
    page.on("console", lambda said: refused.append(said.text) if said.type == "error" else None)
    page.goto(server.address + EVENT)
    expect(page.locator("h1")).to_have_text("Make a banner")

    server.edit("title: Make a banner", "title: Make a flag")
    expect(page.locator("h1")).to_have_text("Make a flag", timeout=SECONDS)

    server.edit("title: Make a flag", "titel: Make a flag")
    problem = f'{SOURCE}:1:1: "titel" is not a field known here. Did you mean "title"?'
    expect(page.get_by_text(problem)).to_be_visible(timeout=SECONDS)

    server.edit("titel: Make a flag", "title: Make a banner")
    expect(page.locator("h1")).to_have_text("Make a banner", timeout=SECONDS)
    assert refused == []
    page.close()
