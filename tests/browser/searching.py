"""Searching in a real browser."""

from __future__ import annotations

from urllib.parse import quote

from playwright.sync_api import Page, expect

RESULTS = "#results a"


def look_for(page: Page, query: str, address: str) -> list[str]:
    """Go to the address of a query, as a link or a bookmark does; returns the titles that were found."""
    page.goto(f"{address}/search/?q={quote(query)}")
    expect(page.get_by_role("status")).not_to_be_empty()
    return page.locator(RESULTS).all_inner_texts()
