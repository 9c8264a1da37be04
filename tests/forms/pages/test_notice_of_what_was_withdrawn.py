"""A kind notice is in the place of what somebody took back, and in no list."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path, PurePosixPath

from campaign.artefact import Artefact, Page, one_by_one
from campaign.artefacts import artefacts
from campaign.build import Build
from campaign.forms.pages.withdrawn import withdrawn_pages
from campaign.model.remains import Remains
from campaign.model.withdrawn import Withdrawn
from campaign.publishing.checked_sources import build_of
from campaign.site.gate import OnSite, let_through
from campaign.site.site import Site
from making import a_page, a_site

BUILD = Build(date(2027, 7, 7), "https://week.example.org/")


def gone(year: int = 2027) -> Withdrawn:
    path = PurePosixPath(f"stories/{year}/lived-experience/the-herons.md")
    return Withdrawn(path, f"{year}/stories/the-herons/", year, None, Remains())


def without(*withdrawn: Withdrawn) -> Site:
    return replace(
        a_site(a_page("docs/index.md", "Read [it](2027/stories/the-herons/index.md).", title="Home")),
        withdrawn=withdrawn,
    )


def notices(*withdrawn: Withdrawn) -> list[Artefact]:
    return list(withdrawn_pages(let_through(without(*withdrawn), OnSite, BUILD.today), BUILD))


def test_it_says_nothing_of_what_was_there() -> None:
    """All notices are alike but for their address, and none leads to the file of what was there."""
    one, other = (
        made.content for made in notices(gone(), replace(gone(), address="2027/stories/the-reeds/"))
    )

    assert isinstance(one, Page)
    assert isinstance(other, Page)
    assert (one.title, one.summary, one.topic, one.trail) == (other.title, other.summary, "", ())
    facts, others = dict(one.facts()), dict(other.facts())
    assert facts.pop("linked_data") != others.pop("linked_data")
    assert facts == others
    assert [made.source for made in notices(gone())] == [None]


def test_nobody_is_led_to_it() -> None:
    """It is in no search of the site, on no list, and search engines are asked to leave it out."""
    files = list(one_by_one(artefacts(without(gone()), Path(), BUILD)))
    at = [file for file in files if "the-herons" in file.path.as_posix()]
    pages = [file.content for file in at if isinstance(file.content, Page)]

    assert {file.path.as_posix() for file in at} == {
        "2027/stories/the-herons/index.md",
        "2027/stories/the-herons/easy-read/index.md",
    }
    assert not any(page.is_listed for page in pages)
    assert {page.facts()["robots"] for page in pages} == {"noindex"}
    elsewhere = [file.content for file in files if file not in at]
    assert not any(b"the-herons" in content for content in elsewhere if isinstance(content, bytes))


def test_it_leads_on_to_what_is_still_there() -> None:
    """To the stories of its year, or home where that year has no week."""
    (this_year,), (long_ago,) = notices(gone()), notices(gone(1999))

    assert isinstance(this_year.content, Page)
    assert isinstance(long_ago.content, Page)
    assert this_year.content.facts()["on"]["address"] == "2027/stories/"
    assert long_ago.content.facts()["on"]["address"] == ""


def test_links_to_it_become_words() -> None:
    """Nobody who reads another page is sent there."""
    assert build_of(without(gone()), BUILD.today, BUILD.site_url).held == {"2027/stories/the-herons/"}
