"""What every page shares: the name, the menu, the footer. Hand-written pages have it too."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict

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
from campaign.forms.easy_read.page import help_part
from campaign.forms.easy_read.page_pictures import PagePictures
from campaign.forms.easy_read.rows import EasyPartFacts
from campaign.forms.pages.around import WholePageFacts
from campaign.forms.pages.page import ImageFacts, PreviewFacts
from campaign.forms.pages.people import LinkFacts, NameFacts, account_names, organiser_links
from campaign.forms.pages.rows import EndFacts, end_of
from campaign.forms.shell.what_browsers_may_do import REFERRER, policy
from campaign.languages.phrases import say
from campaign.look.logo import LOGO
from campaign.model.brand import BrandLogo
from campaign.model.week import Campaign
from campaign.site.gate import OnSite, Published
from campaign.telling.dates import full_date
from campaign.telling.events import week_name


class LogoFacts(TypedDict):
    """The logo of the campaign, with its size in pixels."""

    address: str
    alt: str
    width: int
    height: int


class ContactFacts(TypedDict):
    """How to reach a person of the campaign."""

    phone: str
    email: str
    hours: str | None
    post: Sequence[str]


class FeedFacts(LinkFacts):
    """A feed. ``title`` names the campaign too, for programs that list many feeds."""

    title: str


class AlternateFacts(TypedDict):
    """A language of the site, for ``hreflang``: its tag (BCP 47), and the address at which its pages begin."""

    tag: str
    begins: str


class ShellFacts(TypedDict):
    """What every page shares. What is None or empty is not shown.

    ``no_page`` stands for the facts of a page in what MkDocs makes without one, such as ``404.html``.
    """

    language: str
    direction: str | None
    time_zone: str
    open_graph_locale: str
    name: str
    theme_colour: str
    policy: str
    referrer: str
    example: str | None
    menu: list[LinkFacts]
    easy_help: EasyPartFacts
    tools: Sequence[str]
    search: LinkFacts
    reading_settings: LinkFacts
    more: list[LinkFacts]
    logo: LogoFacts | None
    contact: ContactFacts
    publisher: LinkFacts
    on_behalf_of: list[LinkFacts]
    hashtags: list[str]
    social: list[NameFacts]
    calendar: str
    week_end: EndFacts
    built: str
    feeds: list[FeedFacts]
    week_names: dict[str, str]
    no_page: WholePageFacts


def shell(site: Published[OnSite], build: Build) -> ShellFacts:
    """Facts for the header, the footer and the head of every page."""
    campaign = site.campaign
    language = build.language

    def link(key: str, address: str) -> LinkFacts:
        return {"name": say(language, key), "address": address}

    lists: list[LinkFacts] = [
        {"name": page.menu_name(language), "address": page.folder}
        for page in site.list_pages()
        if not page.is_of_a_week
    ]
    return {
        "language": language.tag,
        "direction": None if language.direction == "ltr" else language.direction,
        "time_zone": campaign.time_zone,
        "open_graph_locale": language.for_open_graph,
        "name": campaign.name,
        "theme_colour": campaign.brand.deep,
        "policy": policy(),
        "referrer": REFERRER,
        "example": say(language, "example", year=campaign.year) if campaign.example else None,
        "menu": [
            {"name": page.menu_name(language), "address": page.address(campaign.year)}
            for page in site.list_pages()
            if page.is_in_menu and page.is_made(site.of(campaign.year))
        ],
        "easy_help": help_part(campaign, PagePictures(site.pictures), build),
        "tools": TOOLS,
        "search": link("search.name", SEARCH),
        "reading_settings": link("settings.name", READING_SETTINGS),
        "more": [
            link("weeks.name", WEEKS),
            link("topics.name", TOPICS),
            *lists,
            *([link("glossary.name", GLOSSARY)] if site.glossary.words else []),
            link("credits.name", CREDITS),
            link("statement.name", STATEMENT),
            link("report.name", REPORT),
        ],
        "logo": _logo(campaign.brand.logo),
        "contact": {
            "phone": campaign.contact.phone,
            "email": campaign.contact.email,
            "hours": campaign.contact.hours,
            "post": campaign.contact.post,
        },
        "publisher": organiser_links([campaign.publisher])[0],
        "on_behalf_of": organiser_links(campaign.on_behalf_of),
        "hashtags": [tag.tag for tag in campaign.hashtags],
        "social": account_names(campaign.social, language),
        "calendar": week_calendar(campaign.year),
        "week_end": end_of([campaign.when], build),
        "built": say(language, "built.on", day=full_date(build.today, language)),
        "feeds": [
            {
                "title": say(language, f"feed.{feed.name}", name=campaign.name),
                "name": say(language, f"keep.{feed.name}"),
                "address": feed.address,
            }
            for feed in site.feeds()
        ],
        "week_names": {
            week.address: week_name(week, campaign) for week in site.weeks if week.year != campaign.year
        },
        "no_page": _no_page(campaign, build),
    }


def _no_page(campaign: Campaign, build: Build) -> WholePageFacts:
    image: ImageFacts = {"url": build.url(SITE_IMAGE), "alt": site_image_words(campaign, build)}
    preview: PreviewFacts = {
        "title": campaign.name,
        "description": campaign.summary,
        "published": None,
        "changed": None,
        "author": None,
    }
    return {
        "title": campaign.name,
        "description": campaign.summary,
        "preview": preview,
        "open_graph_type": "website",
        "robots": "noindex",
        "trail": [],
        "linked_data": [],
        "easy": None,
        "menu": None,
        "art": None,
        "parts": None,
        "around": {
            "title": None,
            "site_name": campaign.name,
            "preview": preview,
            "image": image,
            "is_easy": False,
            "has_easy_read": False,
            "promises_easy_read": True,
            "leads_to_easy_read": False,
            "at": None,
            "menu_item": None,
        },
    }


def _logo(logo: BrandLogo | None) -> LogoFacts | None:
    if logo is None:
        return None
    width, height = logo.file.size
    return {"address": LOGO, "alt": logo.alt or "", "width": width, "height": height}
