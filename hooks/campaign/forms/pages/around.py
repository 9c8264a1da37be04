"""What is around a page: its head, and which links of the header and the menu lead to it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, TypedDict

from campaign.addresses import HOME, SEARCH, TOOLS
from campaign.artefact import Page
from campaign.forms.pages.page import ImageFacts, PageFacts, PreviewFacts


class AroundFacts(TypedDict):
    """What is around a page.

    ``title`` is None at home, which is called like the site, also where it is shared. ``at`` is the address of the page if a way of the header
    or the menu leads there, ``menu_item`` that of the item of the menu that it belongs to. ``has_easy_read`` says that
    a page of Easy Read is one level below it, and ``leads_to_easy_read`` that there is something to read. Where nothing is, the link does not
    promise it: on a page without an Easy Read of its own, the link leads to that of the whole site.
    """

    title: str | None
    site_name: str
    preview: PreviewFacts
    image: ImageFacts
    is_easy: bool
    has_easy_read: bool
    leads_to_easy_read: bool
    promises_easy_read: bool
    at: str | None
    menu_item: str | None


class WholePageFacts(PageFacts):
    """A page with what is around it."""

    around: AroundFacts


def around_page(
    made: Page,
    facts: Mapping[str, Any],
    url: str,
    nobody: AroundFacts,
    menu: Collection[str],
    linked: Collection[str],
    easy_reads: Collection[str],
    weeks: Mapping[str, str],
) -> AroundFacts:
    """``facts`` are those of the page, and ``url`` is its address as MkDocs writes it.

    ``nobody`` is what is around no page. ``menu`` are the items of the menu, ``linked`` all that the header leads to,
    and ``easy_reads`` the addresses of pages that have one. ``weeks`` are the names of weeks by where their pages begin:
    a page of an earlier week is headed by the name of that week.
    """
    easy = facts["easy"]
    # An Easy Read is in the menu where its page does.
    at = easy["of"] if easy else url
    has_one = (made.of_list if made.part else url) in easy_reads
    return {
        "title": facts["title"] if made.address != HOME else None,
        "site_name": weeks.get(f"{url.partition('/')[0]}/", nobody["site_name"]),
        "preview": _preview(facts["preview"], nobody["preview"], is_home=made.address == HOME),
        "image": {"url": made.image.url, "alt": made.image.alt} if made.image else nobody["image"],
        "is_easy": easy is not None,
        "has_easy_read": easy is None and url not in TOOLS,
        "leads_to_easy_read": has_one,
        "promises_easy_read": has_one or made.of_list in (*TOOLS, SEARCH),
        "at": at if at in linked else None,
        "menu_item": next((item for item in menu if item in at), None),
    }


def _preview(given: PreviewFacts, site: PreviewFacts, *, is_home: bool) -> PreviewFacts:
    """A page without words of its own has those of the site."""
    return {
        **given,
        "title": site["title"] if is_home else given["title"],
        "description": given["description"] or site["description"],
    }
