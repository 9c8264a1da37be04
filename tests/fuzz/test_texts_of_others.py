"""DOMPurify's, ammonia's and the naughty strings as titles, fields, bodies and quotes, in one build of a thousand files.

Chromium looks at every page that they are on, without the policy that would keep what got in from running.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple
from xml.etree import ElementTree as ET

import pytest
from icalendar import Calendar
from playwright.sync_api import Browser, Dialog, Page

from browser.site_server import serve
from browser.visits import hearing
from campaign.problems import Problem
from corpora import vectors
from hostile_campaign import Hostile, hostile_campaign
from whole_campaign import NOON_ON_WEDNESDAY

DANGEROUS = (Path(__file__).parents[1] / "browser" / "dangerous.js").read_text("utf-8")

LOOK = f"""() => {{
  const judge = {DANGEROUS};
  const own = new URL('/assets/', location.href).href;
  // What is shown once an event is over is a text until then: it is looked at as it will be.
  for (const later of document.querySelectorAll('main script[type="text/html"]')) {{
    const shown = document.createElement('div');
    shown.innerHTML = later.textContent;
    later.replaceWith(shown);
  }}
  const head = [...document.querySelectorAll('script, base, style, meta[http-equiv=refresh], iframe, object, embed')]
    .filter((element) => !(element.matches('script[src]') && element.src.startsWith(own)))
    .filter((element) => !element.matches('script[type="application/ld+json"]'))
    .map((element) => element.outerHTML.slice(0, 160));
  for (const data of document.querySelectorAll('script[type="application/ld+json"]')) JSON.parse(data.textContent);
  return {{
    dangerous: [...head, ...judge(document.querySelector('main'))],
    heading: document.querySelector('h1').textContent,
    text: document.querySelector('main').textContent,
  }};
}}"""


class Built(NamedTuple):
    root: Path
    sources: list[Hostile]
    refused: list[Problem]
    said: str
    status: int

    @property
    def site(self) -> Path:
        return self.root / "site"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    root = tmp_path_factory.mktemp("hostile") / "campaign"
    sources, refused = hostile_campaign(root, vectors())
    ran = subprocess.run(
        [sys.executable, "-I", "hooks/run.py", "site"],
        cwd=root,
        env=os.environ | {"SOURCE_DATE_EPOCH": NOON_ON_WEDNESDAY},
        capture_output=True,
        text=True,
        check=False,
    )
    return Built(root, sources, refused, ran.stdout + ran.stderr, ran.returncode)


def test_it_is_built(built: Built) -> None:
    """What was refused has a line each; with all else the site is built, and nobody is shown a traceback."""
    assert built.status == 0, built.said[-2000:]
    assert "Traceback" not in built.said
    assert all(str(problem).isprintable() and problem.do for problem in built.refused)


def test_most_is_taken(built: Built) -> None:
    """A test of what is refused anyway would prove little."""
    taken = {
        piece.words for source in built.sources for piece in (*source.facts, *source.body) if piece.words
    }

    assert len(taken) > 700


FOLDERS = {"2027": "events", "lived-experience": "stories", "case-studies": "case-studies"}


def address(source: Hostile) -> str:
    path = PurePosixPath(source.path)
    return f"/2027/{FOLDERS[path.parent.name]}/{path.stem}/"


def _plain(text: str) -> str:
    """Without blanks, and without how letters, quotation marks and dashes are put together: the site sets those well."""
    text = unicodedata.normalize("NFC", text)
    text = (
        re.sub("[‘’]", "'", re.sub("[“”]", '"', text)).replace("…", "...").replace("–", "-").replace("—", "-")
    )
    return re.sub(r"[\s\u00ad\u200b\u2060\ufeff]+|-(?=-)", "", text)


@pytest.fixture(scope="module")
def seen(built: Built, browser: Browser) -> Iterator[dict[str, dict[str, Any]]]:
    """What a browser makes of each page; ``ran`` is what said something."""
    context = browser.new_context(bypass_csp=True, java_script_enabled=True)
    page, found = context.new_page(), dict[str, dict[str, Any]]()
    with serve(built.site, keep=True) as host:
        for source in built.sources:
            found[source.path] = _look(page, host + address(source))
    yield found
    context.close()


def _look(page: Page, url: str) -> dict[str, Any]:
    ran: list[str] = []

    def said(dialog: Dialog) -> None:
        ran.append(dialog.message)
        dialog.dismiss()

    with hearing(page, dialog=said):
        answer = page.goto(url, wait_until="domcontentloaded")
        assert answer, url
        assert answer.status == 200, url
        seen: dict[str, Any] = page.evaluate(LOOK)
    return seen | {"ran": ran}


def test_nothing_dangerous_is_on_any_page(seen: dict[str, dict[str, Any]]) -> None:
    """No script that is not ours, no frame, form, style, handler or address that runs, and nothing ran."""
    assert len(seen) > 1000
    assert {path: one["dangerous"] for path, one in seen.items() if one["dangerous"]} == {}
    assert {path: one["ran"] for path, one in seen.items() if one["ran"]} == {}


def test_titles_and_quotes_are_what_was_written(built: Built, seen: dict[str, dict[str, Any]]) -> None:
    """Every sign of what was taken is there for readers."""
    lost = []
    for source in built.sources:
        one = seen[source.path]
        for piece in source.facts:
            if piece.words and piece.name == "title" and _plain(one["heading"]) != _plain(piece.words):
                lost.append((source.path, piece.words, one["heading"]))
            if piece.words and piece.name == "words" and _plain(piece.words) not in _plain(one["text"]):
                lost.append((source.path, piece.words, ""))

    assert lost == []


def test_all_that_machines_read_is_whole(built: Built) -> None:
    """Feeds, calendars and data."""
    read = 0
    for file in built.site.rglob("*"):
        if file.suffix in {".xml", ".atom"}:
            ET.fromstring(file.read_bytes())
        elif file.suffix == ".json":
            json.loads(file.read_bytes())
        elif file.suffix == ".ics":
            Calendar.from_ical(file.read_bytes())
        else:
            continue
        read += 1

    assert read > 800
