"""What every page shares: the name, the menu, the footer. Hand-written pages have it too."""

from __future__ import annotations

from typing import Any

from campaign.addresses import (
    CREDITS,
    GLOSSARY,
    READING_SETTINGS,
    REPORT,
    SEARCH,
    SITE_IMAGE,
    STATEMENT,
    TOOLS,
    TOPICS,
    WEEKS,
    week_calendar,
)
from campaign.build import Build
from campaign.forms.cards.social_images import site_image_words
from campaign.forms.easy_read.of_each_page import easy_addresses
from campaign.forms.easy_read.page import help_part
from campaign.forms.easy_read.page_pictures import PagePictures
from campaign.forms.pages.people import organiser_links
from campaign.languages.phrases import say
from campaign.look.logo import LOGO
from campaign.model.brand import BrandLogo
from campaign.site.gate import OnSite, Published


def shell(site: Published[OnSite], build: Build) -> dict[str, Any]:
    """Facts for the header, the footer and the head of every page."""
    campaign = site.campaign
    locale = build.locale

    def link(key: str, address: str) -> dict[str, str]:
        return {"name": say(locale, key), "address": address}

    return {
        "language": locale.tag,
        "direction": locale.direction,
        "time_zone": campaign.time_zone,
        "open_graph_locale": locale.for_open_graph,
        "name": campaign.name,
        "summary": campaign.summary,
        "theme_colour": campaign.brand.deep,
        "example": say(locale, "example", year=campaign.year) if campaign.example else None,
        "menu": [
            {"name": page.menu_name(locale), "address": page.address(campaign.year)}
            for page in site.list_pages()
            if page.is_in_menu
        ],
        "easy_help": help_part(campaign, PagePictures(site.pictures), build),
        "easy_reads": [*easy_addresses(site, locale)],
        "tools": TOOLS,
        "search": link("search.name", SEARCH),
        "reading_settings": link("settings.name", READING_SETTINGS),
        "more": [
            link("weeks.name", WEEKS),
            link("topics.name", TOPICS),
            *(
                {"name": page.menu_name(locale), "address": page.folder}
                for page in site.list_pages()
                if not page.is_of_a_week
            ),
            *([link("glossary.name", GLOSSARY)] if site.glossary.words else []),
            link("credits.name", CREDITS),
            link("statement.name", STATEMENT),
            link("report.name", REPORT),
        ],
        "logo": _logo(campaign.brand.logo),
        "contact": campaign.contact.model_dump(),
        "publisher": organiser_links([campaign.publisher])[0],
        "on_behalf_of": organiser_links(campaign.on_behalf_of),
        "hashtags": [tag.model_dump() for tag in campaign.hashtags],
        "social": [account.model_dump() for account in campaign.social],
        "calendar": week_calendar(campaign.year),
        "feeds": [
            {
                "title": say(locale, f"feed.{feed.name}", name=campaign.name),
                **link(f"keep.{feed.name}", feed.address),
            }
            for feed in site.feeds()
        ],
        "image": {"url": build.url(SITE_IMAGE), "alt": site_image_words(campaign, build)},
    }


def _logo(logo: BrandLogo | None) -> dict[str, Any] | None:
    if logo is None:
        return None
    width, height = logo.file.size
    return {"address": LOGO, "alt": logo.alt or "", "width": width, "height": height}
