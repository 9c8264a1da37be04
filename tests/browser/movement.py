"""What moves under a reader's eyes: what a page that is shown already does with whatever comes late.

On a busy day, or on a slow phone, a browser shows the part of a page that it has read so far. The next part then makes
a line wrap, or an icon beside it go down. That is a page on its way in, and depends on where the reading paused; on a
quiet day it never happens. So scripts and pictures are held back until all of the page is there, and only what they
move counts. What they move on a busy day they then move on every day, too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event

from playwright.sync_api import Page, Route

LITTLE = 0.05
"""Half of the layout shift that web.dev calls good, for fonts: letters of another kind are never quite as wide."""

SCRIPTS = re.compile(r"/(?!script\.js)[\w-]+\.js(\?|$)")
"""All but the one of every page, which the browser waits for before it shows anything."""

PICTURES = re.compile(r"\.(webp|png|jpe?g|svg)(\?|$)")
FONTS = re.compile(r"\.woff2(\?|$)")

Shift = tuple[float, list[str]]
"""How much of the window moved, by how far, from 0 to 1; and what. Chromium leaves out what moves by less than 3 px."""


@contextmanager
def held_back(page: Page, *files: re.Pattern[str]) -> Iterator[Callable[[], None]]:
    """None of these files comes to the page until the function that this yields is called."""
    waiting: list[Route] = []
    are_let = Event()

    def let_them_come() -> None:
        are_let.set()
        for route in waiting:
            route.continue_()

    for file in files:
        page.route(file, lambda route: route.continue_() if are_let.is_set() else waiting.append(route))
    yield let_them_come
    page.unroute_all()


def show(page: Page, url: str, referer: str | None = None) -> None:
    """Open an address, and wait until the page is read, or is read as far as a script that is held back."""
    page.goto(url, wait_until="commit", referer=referer)
    page.wait_for_function(_IS_READ)


def shifts(page: Page) -> list[Shift]:
    """All that has moved so far, once what is there has been laid out."""
    seen: list[Shift] = page.evaluate(_SHIFTS)
    return seen


_IS_READ = (
    "() => document.readyState !== 'loading' || document.querySelector('body script[src]:not([defer])')"
)

# Asked for at the end, since on a busy day the browser tells what it has seen only later.
_SHIFTS = """() => new Promise(resolve => {
  const seen = [];
  const observer = new PerformanceObserver(list => seen.push(...list.getEntries()));
  observer.observe({ type: "layout-shift", buffered: true });
  const html = node => (node?.outerHTML ?? node?.parentElement?.outerHTML)?.slice(0, 100);
  const told = ({ value, sources }) => [value, sources.map(({ node, previousRect: from, currentRect: to }) =>
    `${from.x} ${from.y} to ${to.x} ${to.y}: ${html(node)}`)];
  requestAnimationFrame(() => requestAnimationFrame(() => resolve([...seen, ...observer.takeRecords()].map(told))));
})"""
