"""Pages of docs/ as the core hands them over."""

from __future__ import annotations

import re
from datetime import date
from pathlib import PurePosixPath
from typing import Any

import pytest

from campaign.artefact import Artefact
from campaign.build import Build
from campaign.forms.pages.record import record_page
from campaign.model.hand_written import HandWrittenPage
from campaign.prose.markdown import to_html
from campaign.prose.place import Where
from campaign.site.gate import OnSite, let_through
from campaign.site.site import Site
from forms.pages.facts import facts_of
from html_page import HtmlPage
from theme.templates import text_of

BUILD = Build(date(2027, 7, 7), "https://week.example.org/")


def page_of(site: Site, path: str) -> Artefact:
    shown = let_through(site, OnSite, BUILD.today)
    written = next(
        page for page in shown.shown_as(HandWrittenPage) if page.record.source.path == PurePosixPath(path)
    )
    return record_page(written, shown, BUILD)


def facts_at(site: Site, path: str) -> dict[str, Any]:
    return facts_of(page_of(site, path))


def test_a_page_stands_at_its_own_path(campaign_site: Site) -> None:
    """So the menu in mkdocs.yml finds it, and its link to edit leads to the file."""
    made = page_of(campaign_site, "docs/get-involved.md")

    assert (made.path, made.source) == (
        PurePosixPath("get-involved.md"),
        PurePosixPath("docs/get-involved.md"),
    )


def test_its_title_is_its_first_heading_and_no_part_of_its_words(campaign_site: Site) -> None:
    """The template shows the title once."""
    facts = facts_at(campaign_site, "docs/get-involved.md")

    assert facts["title"] == "Get involved"
    assert "<h1" not in facts["words"]


def test_links_lead_to_addresses(campaign_site: Site) -> None:
    """A path of docs/ becomes an address as seen from the page."""
    words = facts_at(campaign_site, "docs/get-involved.md")["words"]

    assert '<a href="../2027/programme/">' in words
    assert ".md" not in words


def test_a_page_can_ask_not_to_be_listed(
    campaign_site: Site, pages: dict[str, HtmlPage], built_site: Any
) -> None:
    """The style guide is for authors: search engines, the menu and the site's own search leave it out."""
    assert facts_at(campaign_site, "docs/style-guide.md")["robots"] == "noindex"
    assert pages["style-guide/index.html"].facts["robots"] == "noindex"
    assert "robots" not in pages["get-involved/index.html"].facts
    assert "style-guide" not in (built_site / "sitemap.xml").read_text("utf-8")
    assert not [link for link in pages["index.html"].all("a") if "style-guide" in link.attributes["href"]]


AROUND = ("base.html", "partials/header.html", "partials/footer.html", "home.html")
IDS_AROUND = sorted({found for name in AROUND for found in re.findall(r' id="([a-z-]+)"', text_of(name))})


@pytest.mark.parametrize("taken", IDS_AROUND)
def test_a_heading_takes_no_id_of_the_page_around_it(taken: str) -> None:
    """Under an author's own heading "Contact", the link to the telephone number still leads to the foot of the page."""
    assert f'<h2 id="{taken}-1">' in to_html(f"## {taken.replace('-', ' ').title()}", Where(is_page=True))


def test_a_page_with_many_parts_leads_to_each(campaign_site: Site) -> None:
    """The links are beside the words on a wide screen, and none is made for a page with a part or two."""
    facts = facts_at(campaign_site, "docs/get-involved.md")

    assert facts["contents"][0] == {"name": "Come to an event", "address": "#come-to-an-event"}
    assert all(f'id="{part["address"][1:]}"' in facts["words"] for part in facts["contents"])
    assert facts_at(campaign_site, "docs/index.md").get("contents", []) == []
