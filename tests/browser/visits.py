"""Visit each page once per way of looking at it and remember what was seen, so that many tests can ask."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page

from browser.checkers import Finding, every_checker

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
        self._pages: dict[int, Page] = {}
        self._seen: dict[tuple[str, int, bool, int], Visit] = {}
        self._findings: dict[tuple[str, int], list[Finding]] = {}

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

    def findings(self, name: str, width: int) -> list[Finding]:
        """Return what all checkers say of a page type, false alarms too; the second time from memory."""
        if (name, width) not in self._findings:
            page = self._page(width)
            page.goto(self.address + self.paths[name])
            self._findings[name, width] = every_checker(page)
        return self._findings[name, width]

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

    def _page(self, width: int) -> Page:
        if width not in self._pages:
            self._pages[width] = self.new_context(width).new_page()
        return self._pages[width]


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
    visit.facts = page.evaluate(_FACTS)
    visit.cookies = [cookie["name"] for cookie in page.context.cookies()]
    return visit
