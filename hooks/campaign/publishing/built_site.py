"""Looks over a built site as a visitor's browser would: is everything there that its pages point to?"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

REQUIRED = ("index.html", "404.html", "sitemap.xml", "robots.txt")

# What stands in comments, scripts and styles is not markup.
SCRIPT = re.compile(r"(<(script|style)\b[^>]*>).*?</\2\s*>", re.DOTALL | re.IGNORECASE)
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9:-]*+)(\s[^<>\"']*+(?:(?:\"[^\"]*+\"|'[^']*+')[^<>\"']*+)*+)>")
# Every attribute, so that what looks like one inside the words of another is passed over.
ATTRIBUTE = re.compile(r"(?<=\s)([^\s\"'<>/=]++)\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'>]++))")
READ = {"href", "src", "srcset", "poster", "id", "name", "rel", "content"}

# The kinds of <link> that make a browser fetch something.
FETCHED = {
    "stylesheet",
    "icon",
    "preload",
    "modulepreload",
    "prefetch",
    "preconnect",
    "dns-prefetch",
    "manifest",
}


@dataclass(frozen=True)
class Link:
    """An address in a page, as written. ``fetched`` says that a browser asks for it without being told to."""

    address: str
    fetched: bool


@dataclass
class Page:
    """What one HTML file points to and can be pointed to at."""

    links: dict[Link, None] = field(default_factory=dict)
    ids: set[str] = field(default_factory=set)


def problems_with(site: Path, site_url: str = "") -> list[str]:
    """One line for each thing that is missing from the folder ``site`` or that its pages fetch from elsewhere.

    ``site_url`` is the address that the site will have: links that begin with it lead into the site.
    """
    site_url = f"{site_url.rstrip('/')}/" if site_url else ""
    files = _files(site)
    missing = [
        f"{name}: the built site has no such file, or it is empty. Build again, and report this if it stays."
        for name in REQUIRED
        if not files.get(name)
    ]
    pages = {path: _read(site / path) for path in files if path.endswith(".html")}
    broken: dict[tuple[str, str], list[str]] = {}
    for path in sorted(pages):
        for link in pages[path].links:
            problem = _problem(path, link, files, pages, site_url)
            if problem:
                broken.setdefault(problem, []).append(f'{path}: "{link.address}"')
    return missing + [f"{where[0]} {what}{_also(where[1:])}" for (_, what), where in broken.items()]


def _also(others: list[str]) -> str:
    """A link in the navigation is on every page; one line is enough to put it right."""
    if not others:
        return ""
    return (
        f" The same is in 1 more place, {others[0]}."
        if len(others) == 1
        else f" The same is in {len(others)} more places."
    )


def _files(site: Path) -> dict[str, int]:
    """Sizes in bytes, by path with slashes, relative to the site."""
    return {
        file.relative_to(site).as_posix(): file.stat().st_size for file in site.rglob("*") if file.is_file()
    }


def _read(file: Path) -> Page:
    page = Page()
    markup = SCRIPT.sub(r"\1", COMMENT.sub("", file.read_text(encoding="utf-8", errors="replace")))
    for tag, attributes in TAG.findall(markup):
        found = {
            name.lower(): unescape(double or single or bare)
            for name, double, single, bare in ATTRIBUTE.findall(attributes)
            if name.lower() in READ
        }
        if found:
            page.links.update(dict.fromkeys(_links(tag.lower(), found)))
            page.ids.update(_ids(tag.lower(), found))
    return page


def _ids(tag: str, found: dict[str, str]) -> Iterator[str]:
    if "id" in found:
        yield found["id"]
    if tag == "a" and "name" in found:
        yield found["name"]


def _links(tag: str, found: dict[str, str]) -> Iterator[Link]:
    if "href" in found and tag != "base":
        fetched = tag == "link" and not FETCHED.isdisjoint(found.get("rel", "").lower().split())
        yield Link(found["href"].strip(), fetched=fetched)
    for name in ("src", "poster"):
        if name in found:
            yield Link(found[name].strip(), fetched=True)
    for candidate in re.split(r",\s+", found.get("srcset", "")):
        if candidate.strip():
            yield Link(candidate.split()[0], fetched=True)
    # Pictures for social media are named in <meta content>, always by their full address.
    if tag == "meta" and found.get("content", "").startswith("https://"):
        yield Link(found["content"], fetched=False)


def _problem(
    path: str, link: Link, files: dict[str, int], pages: dict[str, Page], site_url: str
) -> tuple[str, str] | None:
    """Where a link of the page at ``path`` leads, and what is wrong with that, worded to follow the link."""
    address = link.address
    base = urlsplit(site_url).path or "/"
    if site_url and f"{address}/".startswith(site_url):
        address = base + address[len(site_url) :]
    try:
        scheme, host, target, _, fragment = urlsplit(address)
    except ValueError:
        return address, "is not an address. Correct it."
    if scheme or host:
        if link.fetched and scheme in {"", "http", "https"}:
            return host, f"makes browsers fetch from {host}. Keep a copy in the site instead."
        return None
    wanted = _resolve(path, unquote(target), base)
    index = "index.html" if wanted == "." else f"{wanted}/index.html"
    found = wanted if wanted in files and not target.endswith("/") else index
    if found not in files:
        return wanted, "leads to nothing in the site. Correct the link, or add what it leads to."
    place = fragment.partition(":~:")[0]
    if place in {"", "top"} or found not in pages or not pages[found].ids.isdisjoint({place, unquote(place)}):
        return None
    return (
        found,
        f'leads to a place that is not there: {found} has no id "{unquote(place)}". Correct what follows "#".',
    )


def _resolve(path: str, target: str, base: str) -> str:
    """The path in the site that ``target`` means on the page at ``path``; above the site it begins with ``..``."""
    if not target:
        return path
    if not target.startswith("/"):
        return posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
    return posixpath.relpath(target, base)
