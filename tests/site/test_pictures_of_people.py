"""Pictures of people in docs/ are on the site as long as a page shows them that may be seen."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath

from campaign.model.hand_written import HandWrittenPage
from campaign.model.published_file import PublishedFile
from campaign.site.gate import OnSite, let_through
from making import AGREED, a_page, a_site

DAY = date(2027, 7, 7)
FILES = {
    path: PublishedFile(path, 1, (10, 10))
    for path in (PurePosixPath("docs/choir.jpg"), PurePosixPath("docs/more/boat.jpg"))
}


def page(
    path: str, file: str = "choir.jpg", until: str = "1 March 2029", says: str = "consent: C-0042"
) -> HandWrittenPage:
    body = f"# About\n\n::: figure\nfile: {file}\nalt: A choir\n{says}\n\nPeople sing.\n:::\n"
    return a_page(path, body, consents=[AGREED | {"agreed": "face", "ask again by": until}])


def files_with(*pages: HandWrittenPage) -> Collection[str]:
    site = replace(a_site(*pages), files=FILES)
    return {path.name for path in let_through(site, OnSite, DAY).files}


def test_a_picture_goes_with_its_page() -> None:
    """On the day after the last one of its consent, and no other file goes."""
    assert files_with(page("docs/a.md", until="7 July 2027")) == {"choir.jpg", "boat.jpg"}
    assert files_with(page("docs/a.md", until="6 July 2027")) == {"boat.jpg"}
    assert files_with(page("docs/more/a.md", "boat.jpg", until="6 July 2027")) == {"choir.jpg"}


def test_a_picture_stays_where_another_page_has_a_consent_that_holds() -> None:
    """Somebody was asked again there."""
    assert "choir.jpg" in files_with(page("docs/a.md", until="6 July 2027"), page("docs/b.md"))


def test_a_picture_without_people_stays() -> None:
    """Other pages may show it."""
    assert "choir.jpg" in files_with(page("docs/a.md", until="6 July 2027", says="people shown: nobody"))
