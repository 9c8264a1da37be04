"""Which page has which social image."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path, PurePosixPath

import pytest
from PIL import Image

from campaign.addresses import EASY_READ, HOME, is_easy_read
from campaign.artefact import Artefact, Page, one_by_one
from campaign.artefacts import artefacts
from campaign.build import Build
from campaign.forms.cards.all_cards import Cards
from campaign.forms.cards.lettering import missing_characters
from campaign.model.record import Record
from campaign.site.gate import OnSocial, let_through
from campaign.site.site import Site
from making import AGREED, WEDNESDAY, a_site, a_story, a_venue, an_organiser
from whole_campaign import WHOLE_CAMPAIGN

BUILD = Build(WEDNESDAY, "https://week.example.org/")

SHARE_AN_IMAGE: dict[str, Callable[[Page], bool]] = {
    "home and its Easy Read": lambda page: page.address in (HOME, EASY_READ),
    "an Easy Read, which has that of its page": lambda page: is_easy_read(page.address),
    "what its teller keeps off social networks": lambda page: not page.is_shared,
    "words in letters that the fonts lack": lambda page: bool(missing_characters(page.title)),
    "the report for editors, which nobody passes on": lambda page: page.address == "easy-read/report/",
}
"""Pages that have the image of another page, and why."""


def pages_of(site: Site, root: Path = Path()) -> list[Page]:
    made = one_by_one(artefacts(site, root, BUILD))
    return [each.content for each in made if isinstance(each.content, Page)]


def test_no_two_pages_share_an_image(campaign_site: Site) -> None:
    """Every page of the whole campaign has one of its own, but for those in the list above."""
    titles = defaultdict(set)
    for page in pages_of(campaign_site, WHOLE_CAMPAIGN):
        if not any(reason(page) for reason in SHARE_AN_IMAGE.values()):
            titles[page.image and page.image.url].add(page.title)

    assert len(titles) > 50
    assert titles.get(None, set()) == set()
    assert {url: named for url, named in titles.items() if len(named) > 1} == {}


def test_every_image_is_there_and_no_two_look_alike(campaign_site: Site) -> None:
    """Each page names a file that is made, and no file is drawn like another."""
    made = [*one_by_one(artefacts(campaign_site, WHOLE_CAMPAIGN, BUILD))]
    drawn = {each.path.as_posix(): each.content for each in made if each.path.name == "card.png"}
    named = {each.content.image.url for each in made if isinstance(each.content, Page) and each.content.image}
    prints = [drawing.fingerprint for drawing in drawn.values() if not isinstance(drawing, bytes | Page)]

    assert named <= {BUILD.url(at) for at in drawn}
    assert len({*prints}) == len(prints) == len(drawn)


def test_an_easy_read_has_the_image_of_its_page() -> None:
    """Whoever passes it on passes on the same."""
    pages = {page.address: page for page in pages_of(a_site(a_venue(), an_organiser(), a_story()))}
    beside = [at for at in pages if at and f"{at}{EASY_READ}" in pages]

    assert len(beside) > 10
    assert [at for at in beside if pages[at].image != pages[f"{at}{EASY_READ}"].image] == []


def test_what_may_not_be_shared_has_no_image_at_all() -> None:
    """Neither its page nor its Easy Read says its words in a picture that networks show."""
    story = a_story(title="Only here", consent=AGREED | {"use on": ["site"]})
    made = [*one_by_one(artefacts(a_site(story), Path(), BUILD))]
    pages = [each.content for each in made if isinstance(each.content, Page)]

    assert [page.image for page in pages if page.address.startswith(story.address)] == [None, None]
    assert f"{story.address}card.png" not in {each.path.as_posix() for each in made}


def a_page(title: str, at: str = "about/") -> Artefact:
    return Artefact(PurePosixPath(at, "index.md"), Page(at, "x.html", title, "", dict))


def cards(*records: Record) -> Cards:
    return Cards(let_through(a_site(*records), OnSocial, WEDNESDAY), Path(), BUILD)


def test_what_the_image_of_a_page_says() -> None:
    """Its title, the days of its week and the campaign, and the same in words."""
    _, made = cards().with_card(a_page("Ways to help"))
    assert isinstance(made.content, Page)
    assert made.content.image

    assert made.content.image.url == "https://week.example.org/about/card.png"
    for words in ("Ways to help", "Monday 5 to Sunday 11 July 2027", "Sampleton Co-production Week"):
        assert words in made.content.image.alt


@pytest.mark.parametrize(
    "title",
    [
        "Help",
        "The Association of Organisations with Very Long Names in the North, the South and the Middle of the Country",
        "Llanfairpwllgwyngyll-gogerychwyrn",
    ],
)
def test_a_long_title_is_smaller(title: str) -> None:
    """It is whole on the image: nobody has to shorten the name of an organisation for it."""
    drawing, _ = cards().with_card(a_page(title))
    assert not isinstance(drawing.content, bytes | Page)

    with Image.open(BytesIO(drawing.content.draw()), formats=["PNG"]) as picture:
        assert picture.size == (1200, 630)


@pytest.mark.parametrize("title", ["自立生活", "W" * 60, "Many words " * 60])
def test_a_title_that_no_image_can_hold(title: str) -> None:
    """The page then has the image of the site, and nothing stops."""
    page = a_page(title)

    assert cards().with_card(page) == (page,)


def test_pages_differ_by_their_pictures() -> None:
    """Two pages of one title are told apart."""
    drawn = [cards().with_card(a_page("Help", at))[0].content for at in ("a/", "b/")]

    assert len({drawing.fingerprint for drawing in drawn if not isinstance(drawing, bytes | Page)}) == 2


def test_a_page_keeps_its_image() -> None:
    """What is written below the title draws nothing again."""
    page = a_page("Help")
    assert isinstance(page.content, Page)
    other = replace(page, content=replace(page.content, summary="Other words.", found_by="more"))

    assert _print(page) == _print(other)


def _print(page: Artefact) -> str:
    drawing = cards().with_card(page)[0].content
    assert not isinstance(drawing, bytes | Page)
    return drawing.fingerprint
