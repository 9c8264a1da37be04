"""All that a built site says to readers, file by file: text, what is read aloud, calendars, feeds, the search, pictures."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

READ_ALOUD = {"alt", "title", "aria-label", "aria-description", "placeholder", "label"}
FILLED_IN = re.compile(
    r"data-(?:results|title|many|one|none|failed|kept|on|off|reset|not-kept|day-name|count-\w+)"
)
"""Attributes whose words a script shows."""

FOR_MACHINES = re.compile(
    r"viewport|color-scheme|theme-color|robots|referrer|og:(?:type|url|locale|image(?:|:type|:width|:height))|twitter:(?:card|image)"
)
"""Names of ``<meta>`` that hold no words."""

NOT_SAID = {"inLanguage", "priceCurrency", "repeatFrequency", "byDay", "scheduleTimezone"}
"""Properties of schema.org that hold codes."""

SAID_IN_CALENDARS = (
    "SUMMARY",
    "DESCRIPTION",
    "LOCATION",
    "CONTACT",
    "CATEGORIES",
    "NAME",
    "X-WR-CALNAME",
    "COMMENT",
)

INSIDE_A_LINE = {"a", "abbr", "b", "em", "i", "small", "span", "strong", "time"}

BREAK = "\0"
"""Between what two elements of one line say."""


def said_in(site: Path) -> Iterator[tuple[str, str]]:
    """Where something is said, by path and place in the file, and what."""
    for file in sorted(site.rglob("*")):
        if read := _READERS.get(file.suffix):
            at = file.relative_to(site).as_posix()
            yield from ((f"{at} {place}", words) for place, words in read(file.read_bytes().decode()))


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.said: list[tuple[str, str]] = []
        self._line: list[str] = []
        self._script = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._step(tag)
        self._script += tag in {"script", "style"}
        given = {name: value or "" for name, value in attrs}
        for name, value in given.items():
            if name in READ_ALOUD or FILLED_IN.fullmatch(name):
                self.said.append((f"{tag} {name}", value))
            if name == "data-said":
                self.said += [(f"{tag} {name}", words) for _, words in json.loads(value)]
        named = given.get("name") or given.get("property") or ""
        if tag == "meta" and named and not FOR_MACHINES.fullmatch(named):
            self.said.append((f"meta {named}", given["content"]))

    def handle_endtag(self, tag: str) -> None:
        self._script -= tag in {"script", "style"}
        self._step(tag)

    def handle_data(self, data: str) -> None:
        if not self._script:
            self._line.append(data)

    def end(self) -> None:
        """What is said so far is a whole line."""
        if words := "".join(self._line).strip(f" \n{BREAK}"):
            self.said.append(("text", words))
        self._line = []

    def _step(self, tag: str) -> None:
        if tag in INSIDE_A_LINE:
            self._line.append(BREAK)
        else:
            self.end()


def _in_page(html: str) -> Iterator[tuple[str, str]]:
    page = _Page()
    page.feed(html)
    page.close()
    page.end()
    yield from page.said
    for data in re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL):
        yield from _in_json_ld("", json.loads(data))


def _in_json_ld(name: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for inner_name, inner in value.items():
            yield from _in_json_ld(inner_name, inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _in_json_ld(name, inner)
    elif isinstance(value, str) and not name.startswith("@") and name not in NOT_SAID:
        yield f"linked data {name}", value


def _in_calendar(text: str) -> Iterator[tuple[str, str]]:
    for line in text.replace("\r\n ", "").splitlines():
        name, _, value = line.partition(":")
        if name.partition(";")[0] in SAID_IN_CALENDARS:
            for words in value.split("\\n"):
                yield name, re.sub(r"\\(.)", r"\1", words)


def _in_feed(text: str) -> Iterator[tuple[str, str]]:
    for element, words in re.findall(r"<([a-z]+)[^>]*>([^<]+)<", text):
        if element not in {"id", "updated", "published", "uri"}:
            yield element, re.sub(r"</?span[^>]*>", BREAK, unescape(words)) if element == "summary" else words
    yield from (("category", words) for words in re.findall(r'<category term="([^"]*)"', text))


def _in_search(text: str) -> Iterator[tuple[str, str]]:
    """Of the index, only the pages hold whole words; the rest holds single ones, cut and folded."""
    rows = json.loads(text)
    if rows and isinstance(rows, list) and isinstance(rows[0], list):
        for _, title, kind, *words in rows:
            yield from (("result", _in_parts(each)) for each in (title, *words))
            kinds = kind if isinstance(kind, list) else [(None, kind)]
            yield from (("result", said) for _, said in kinds)


def _in_parts(said: Any) -> str:
    """Words in several languages are in parts, each with its words first."""
    return BREAK.join(part[0] for part in said) if isinstance(said, list) else str(said)


def _in_picture(text: str) -> Iterator[tuple[str, str]]:
    yield from (("text", words) for words in re.findall(r"<text[^>]*>([^<]+)<", text))


_READERS = {
    ".html": _in_page,
    ".ics": _in_calendar,
    ".xml": _in_feed,
    ".json": _in_search,
    ".svg": _in_picture,
}
