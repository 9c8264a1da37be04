"""Visit each page once per way of looking at it and remember what was seen, so that many tests can ask."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page

from browser.checkers import Finding, every_checker
from browser.states import LOOKS, STATES

SETTLED = "!document.querySelector('[aria-busy=true]')"
"""What is true of a page once it has found what it looks for."""

_FACTS = Path(__file__).with_name("facts.js").read_text("utf-8")


@dataclass
class Visit:
    """What one load of one page showed and did."""

    facts: dict[str, Any] = field(default_factory=dict)
    requests: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    cookies: list[str] = field(default_factory=list)


class Visits:
    def __init__(self, browser: Browser, address: str, paths: dict[str, str]) -> None:
        self.browser = browser
        self.address = address
        self.paths = paths
        self._checked: Page | None = None
        self._seen: dict[tuple[str, int, bool, int], Visit] = {}
        self._findings: dict[tuple[str, ...], list[Finding]] = {}

    def see(self, name: str, width: int, scripts: bool = True, zoom: int = 1) -> Visit:
        """Load a page type, `width` in CSS pixels, and gather facts; the second time from memory."""
        key = (name, width, scripts, zoom)
        if key not in self._seen:
            # A visitor of one page only: nothing stored by a page seen before can hide what this one stores.
            context = self.new_context(width, scripts, zoom)
            # Late requests are waited for at one width only: it takes half a second a page.
            patient = width >= 1280
            self._seen[key] = look(context.new_page(), self.address + self.paths[name], patient)
            context.close()
        return self._seen[key]

    def findings(self, name: str, width: int, look: str = "light") -> list[Finding]:
        """Return what all checkers say of a page type, false alarms too; the second time from memory."""
        key = (name, str(width), look)
        if key not in self._findings:
            page = self._open(name, width)
            LOOKS[look].put_on(page)
            self._findings[key] = every_checker(page)
        return self._findings[key]

    def findings_in(self, state: str) -> list[Finding]:
        """The same of a page after something was done on it."""
        if (state,) not in self._findings:
            name, width, reach = STATES[state]
            context = self.new_context(width)
            page = context.new_page()
            page.goto(self.address + self.paths[name])
            reach(page)
            self._findings[state,] = every_checker(page)
            context.close()
        return self._findings[state,]

    def new_context(self, width: int, scripts: bool = True, zoom: int = 1) -> BrowserContext:
        """A fresh visitor; `zoom` makes each CSS pixel that many device pixels, as zooming in does."""
        return self.browser.new_context(
            viewport={"width": width, "height": 1024 // zoom if zoom > 1 else 800},
            device_scale_factor=zoom,
            java_script_enabled=scripts,
            color_scheme="light",
            reduced_motion="reduce",
            locale="en-GB",
        )

    def _open(self, name: str, width: int) -> Page:
        """A page for the checkers; the same type at another width or in another look is not loaded again."""
        page = self._checked = self._checked or self.new_context(width).new_page()
        page.set_viewport_size({"width": width, "height": 800})
        url = self.address + self.paths[name]
        if page.url != url:
            page.goto(url)
            page.wait_for_function(SETTLED)
        return page


def look(page: Page, url: str, patient: bool) -> Visit:
    """Open an address and note what it asks for, what goes wrong, what it stores and what it shows."""
    visit = Visit()
    page.on("request", lambda request: visit.requests.append(request.url))
    page.on("requestfailed", lambda request: visit.failures.append(f"not loaded: {request.url}"))
    page.on("pageerror", lambda error: visit.failures.append(f"script error: {error}"))
    page.on(
        "response",
        lambda answer: (
            visit.failures.append(f"{answer.status}: {answer.url}")
            if answer.status >= 400 and answer.url != url
            else None
        ),
    )
    # A broken Content-Security-Policy promise is only ever said in the console.
    page.on(
        "console",
        lambda said: (
            visit.failures.append(said.text)
            if said.type == "error" and not said.text.startswith("Failed to load resource")
            else None
        ),
    )
    page.goto(url, wait_until="networkidle" if patient else "load")
    page.wait_for_function(SETTLED)
    visit.facts = page.evaluate(_FACTS)
    visit.cookies = [cookie["name"] for cookie in page.context.cookies()]
    return visit
