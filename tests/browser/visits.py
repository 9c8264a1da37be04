"""Visit each page once per way of looking at it and remember what was seen, so that many tests can ask."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Response, ViewportSize

from browser.checkers import Failure, checker_of_colours, checker_of_layout, every_checker
from browser.clock import clock_at
from browser.patience import soon
from browser.states import DESKTOP, LOOKS, STATES

SETTLED = "() => !document.querySelector('[aria-busy=true]')"
"""What is true of a page once it has found what it looks for. A function: pages let no text be run, and Playwright asks again."""

_HAS_LETTERS = "(document.body.offsetHeight, document.fonts.status === 'loaded')"
"""To tell the height, it lays out the page, and so asks for the letters that it needs."""

_FACTS = Path(__file__).with_name("facts.js").read_text("utf-8")


def checker_for(width: int, look: str = "light") -> Callable[[Page], list[Failure]]:
    if look != "light":
        return checker_of_colours
    return every_checker if width >= DESKTOP else checker_of_layout


@dataclass
class Visit:
    """What one load of one page showed and did."""

    facts: dict[str, Any] = field(default_factory=dict)
    requests: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    cookies: list[str] = field(default_factory=list)
    stored: list[str] = field(default_factory=list)


class Visits:
    def __init__(self, browser: Browser, address: str, paths: dict[str, str]) -> None:
        self.browser = browser
        self.address = address
        self.paths = paths
        self._checked: Page | None = None
        self._idle: dict[tuple[bool, int, str | None], list[Page]] = {}
        self._seen: dict[tuple[str, int, bool, int], Visit] = {}
        self._findings: dict[tuple[str, ...], list[Failure]] = {}

    def see(self, name: str, width: int, scripts: bool = True, zoom: int = 1) -> Visit:
        """Load a page type, `width` in CSS pixels, and gather facts; the second time from memory."""
        # One page may stand for two types.
        key = (self.paths[name], width, scripts, zoom)
        if key not in self._seen:
            # Only scripts ask late. They are waited for at one width: it takes half a second a page.
            patient = scripts and width >= 1280
            with self.visitor(width, scripts, zoom) as page:
                self._seen[key] = look(page, self.address + self.paths[name], patient)
        return self._seen[key]

    def findings(self, name: str, width: int, look: str = "light") -> list[Failure]:
        """Return what checkers say of a page type, false alarms too; the second time from memory.

        All of them look at a page as it comes, on a desktop. On a phone one is asked about all of it, and in another look
        about its colours: ``make audit`` asks all.
        """
        key = (self.paths[name], str(width), look)
        if key not in self._findings:
            page = self._open(name, width)
            LOOKS[look].put_on(page)
            self._findings[key] = checker_for(width, look)(page)
        return self._findings[key]

    def findings_in(self, state: str) -> list[Failure]:
        """The same of a page after something was done on it."""
        if (state,) not in self._findings:
            name, width, reach = STATES[state]
            with self.visiting(name, width) as page:
                reach(page)
                self._findings[state,] = every_checker(page)
        return self._findings[state,]

    @contextmanager
    def visiting(self, name: str, width: int, scripts: bool = True) -> Iterator[Page]:
        """A page type, open in the window of somebody who was never here before."""
        with self.visitor(width, scripts) as page:
            arrive(page, self.address + self.paths[name])
            yield page

    @contextmanager
    def visitor(
        self, width: int, scripts: bool = True, zoom: int = 1, zone: str | None = None, at: str | None = None
    ) -> Iterator[Page]:
        """The empty window of somebody who was never here before, whose clock is at the moment ``at``, if that is said.

        A new context can cost a second of work, so one is swept and handed on. Listeners, routes and scripts that a
        test adds it takes away itself, or asks for a new context instead.
        """
        idle = self._idle.setdefault((scripts, zoom, zone), [])
        page = idle.pop() if idle else self.new_context(width, scripts, zoom, zone).new_page()
        page.set_viewport_size(_window(width, zoom))
        try:
            with clock_at(page, at) if at else nullcontext():
                yield page
        except BaseException:
            page.context.close()
            raise
        sweep(page)
        idle.append(page)

    def new_context(
        self, width: int, scripts: bool = True, zoom: int = 1, zone: str | None = None
    ) -> BrowserContext:
        """A fresh visitor; `zoom` makes each CSS pixel that many device pixels, as zooming in does.

        Checkers add scripts and tests add styles, which pages let no browser follow: ``test_nothing_else_runs.py``.
        """
        return self.browser.new_context(
            bypass_csp=True,
            viewport=_window(width, zoom),
            device_scale_factor=zoom,
            java_script_enabled=scripts,
            color_scheme="light",
            reduced_motion="reduce",
            locale="en-GB",
            timezone_id=zone,
        )

    def _open(self, name: str, width: int) -> Page:
        """A page for the checkers; the same type at another width or in another look is not loaded again."""
        page = self._checked = self._checked or self.new_context(width).new_page()
        page.set_viewport_size({"width": width, "height": 800})
        url = self.address + self.paths[name]
        if page.url != url:
            arrive(page, url)
            page.wait_for_function(SETTLED)
        return page


def arrive(page: Page, url: str) -> None:
    """Open an address, and wait for its letters: those that come after a page has loaded move all below their words."""
    page.goto(url)
    wait_for_letters(page)


@contextmanager
def led_on(page: Page) -> Iterator[None]:
    """Do what leads to another page, and wait for all of that: for a moment the address is new and the page is not."""
    with page.expect_navigation():
        yield
    wait_for_letters(page)


def wait_for_letters(page: Page) -> None:
    """Wait for the fonts of all that is on the page now."""
    soon(lambda: page.evaluate(_HAS_LETTERS), bool)


def _window(width: int, zoom: int) -> ViewportSize:
    return {"width": width, "height": 1024 // zoom if zoom > 1 else 800}


def sweep(page: Page) -> None:
    """Leave nothing of a visitor: nothing stored or chosen, no focus, no pointer and no scrolling."""
    # Nothing is left to run or to see. A blank page would do, too, but takes as long to come as any other.
    page.evaluate(
        "() => { localStorage.clear(); sessionStorage.clear(); document.open(); document.close(); }"
    )
    page.context.clear_cookies()
    page.emulate_media(
        media="null",
        color_scheme="light",
        reduced_motion="reduce",
        forced_colors="none",
        contrast="no-preference",
    )


class Telling(Protocol):
    """A page, whose ``on`` Playwright types for each event by itself."""

    def on(self, event: Any, f: Any) -> None: ...

    def remove_listener(self, event: str, f: Any) -> None: ...


@contextmanager
def hearing(page: Telling, **listeners: Callable[[Any], None]) -> Iterator[None]:
    """Listen to what Playwright says of a page, until the block is left."""
    for event, listener in listeners.items():
        page.on(event, listener)
    try:
        yield
    finally:
        for event, listener in listeners.items():
            page.remove_listener(event, listener)


def look(page: Page, url: str, patient: bool) -> Visit:
    """Open an address and note what it asks for, what goes wrong, what it stores and what it shows."""
    visit = Visit()

    def answered(answer: Response) -> None:
        if answer.status >= 400 and answer.url != url:
            visit.failures.append(f"{answer.status}: {answer.url}")

    def said(message: ConsoleMessage) -> None:
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            visit.failures.append(message.text)

    with hearing(
        page,
        request=lambda request: visit.requests.append(request.url),
        requestfailed=lambda request: visit.failures.append(f"not loaded: {request.url}"),
        pageerror=lambda error: visit.failures.append(f"script error: {error}"),
        response=answered,
        console=said,
    ):
        arrive(page, url)
        page.wait_for_function(SETTLED)
        visit.facts = page.evaluate(_FACTS)
        if patient:
            page.wait_for_load_state("networkidle")
    visit.stored = page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
    visit.cookies = [cookie["name"] for cookie in page.context.cookies()]
    return visit
