"""What people agreed to decides what is in the site, down to its last byte."""

from __future__ import annotations

import zlib
from pathlib import Path

import feedparser
import pytest
from PIL import Image

from browser.ical_second_parser import parse
from campaign.kinds.table import KINDS
from campaign.publishing.built_site import problems_with
from campaign.publishing.left_in_site import left_in_site
from campaign.reading.withdrawn import all_withdrawn
from html_page import HtmlPage, pages_of
from kept_sites.campaigns import small_campaign
from whole_campaign import ADDRESS, build, files_of

CANARY = "Q7-CANARY"
"""Begins the number of each consent form, and whatever else nobody but the organisation has any use for."""

STORY = """---
title: About the {word} heron
summary: What the {word} heron saw.
quote: The {word} heron waits
told by:
  name: {word} Teller
  name is: first name
  role: {word} rower
topics: Carers
consent:
  reference: Q7-CANARY-{name}
  agreed: [words, name, face]
  use on: [{use_on}]
  given: 1 March 2027
  ask again by: {until}
  how to change their mind: Q7-CANARY-call
  saw the final text: yes
  under 18: no
  guardian reference: Q7-CANARY-guardian
  safeguarding lead: Q7-CANARY-lead
  other people: agreed
  consents of others:
    - reference: Q7-CANARY-other-{name}
      agreed: words
      use on: [{use_on}]
      given: 1 March 2027
      ask again by: 9 September 2031
      how to change their mind: Q7-CANARY-write
{photo}---
It began with {word} reeds.
"""

PHOTO = """photo:
  file: {name}.jpg
  alt: A {word} boat.
  credit: {word} Lens
  people shown: the teller and others
  consents:
    - reference: Q7-CANARY-face-{name}
      agreed: face
      use on: [{use_on}]
      given: 1 March 2027
      ask again by: 9 September 2031
"""

STORIES = {
    # name: (word to look for, what it may be used on, until when)
    "everywhere": ("Kittiwake", "site, feeds, social, newsletter, print", "8 August 2031"),
    "last-day": ("Fulmar", "site, feeds, social", "7 July 2027"),
    "not-shared": ("Dunlin", "site, feeds", "8 August 2031"),
    "not-in-feeds": ("Whimbrel", "site, social", "8 August 2031"),
    "run-out": ("Zarapito", "site, feeds, social, newsletter, print", "6 July 2027"),
    "not-on-site": ("Xanthopus", "feeds, social, newsletter, print", "8 August 2031"),
    "taken-back": ("Bittern", "site, feeds, social, newsletter, print", "8 August 2031"),
}

QUOTED_BY_ITSELF = """---
title: A quote with a consent of its own
summary: Somebody said it.
service: The boat house
what changed: The oars.
what next: not recorded
consent: nobody identified
quotes:
  words: The oars are lighter now.
  by: {name: Ash Rudder, name is: full name}
  consent:
    reference: Q7-CANARY-quote
    agreed: [words, name]
    use on: site
    given: 1 March 2027
    ask again by: 9 September 2031
    how to change their mind: Q7-CANARY-knock
---
"""

WHAT_CAME_OF_IT = """you said: The oars are heavy.
who said it: Rowers
we: did
what happened: There are new ones.
owner: Boat team
stories: [2027/everywhere, 2027/run-out, 2027/not-on-site]
quote:
  words: I could hardly lift the old ones.
  by: {name: Elm Tiller, name is: full name}
  consent:
    reference: Q7-CANARY-promise
    agreed: [words, name]
    use on: site
    given: 1 March 2027
    ask again by: 9 September 2031
"""
"""It names what nobody may see."""

QUOTED_WITHOUT_A_YES = """you said: The boats leak.
who said it: Rowers
we: are doing
owner: Boat team
quote:
  words: The Lapwing sank below me.
  consent: {reference: Q7-CANARY-sank, agreed: words, use on: site, given: 1 March 2027, ask again by: 6 July 2027}
"""

PAGE = """---
consents:
  - reference: Q7-CANARY-page-{name}
    agreed: [words, name, face]
    use on: [{use_on}]
    given: 1 March 2027
    ask again by: {until}
    how to change their mind: Q7-CANARY-bell
    under 18: no
    withdrawn: {withdrawn}
---
# The {word} choir

We sing on Mondays.
::: quote
by: {word} Bass
from: {word} hall
consent: Q7-CANARY-page-{name}

{word} sings now.
:::

::: figure
file: {name}.png
alt: A {word} singer.
caption: The {word} at the piano
consent: Q7-CANARY-page-{name}

A {word} laughs.
:::
"""

PAGES_OF_DOCS = {
    # name: (word to look for, what it may be used on, until when, if it was taken back)
    "choir-now": ("Turnstone", "site, social", "8 August 2031", "no"),
    "choir-not-shared": ("Sanderling", "site", "8 August 2031", "no"),
    "choir-run-out": ("Phalarope", "site, feeds, social, newsletter, print", "6 July 2027", "no"),
    "choir-taken-back": ("Spoonbill", "site, social", "8 August 2031", "yes"),
    "choir-not-on-site": ("Guillemot", "feeds, social, newsletter, print", "8 August 2031", "no"),
}

EASY_PAGE = """---
easy read of: {name}
---
# The {word} choir

![person]
{word} sings in a choir.
"""

PUT_AWAY = """salt: "%s"
withdrawn:
  - file: "stories/2019/case-studies/put-away.md"
    reference: "%s"
    words: "8:%s"
"""
"""Of an earlier year, as the command leaves it."""

SALT, OF_A_REFERENCE, OF_WORDS = "5e" * 16, "ca" * 16, "Q2FuYXJ5MDA="

EVENT_IN_WINTER = """title: Tea in the snow
summary: An event on a winter's day.
when: Monday 6 December 2027, 10am to 11.30am
how: online
"""


@pytest.fixture(scope="module")
def site(whole_campaign: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A campaign that has everything, with a story for each kind of consent, built on 7 July 2027."""
    root = small_campaign(tmp_path_factory.mktemp("consent") / "campaign", whole_campaign)
    folder = root / "stories/2027/lived-experience"
    for name, (word, use_on, until) in STORIES.items():
        photo = PHOTO.format(name=name, word=word, use_on=use_on)
        story = STORY.format(name=name, word=word, use_on=use_on, until=until, photo=photo)
        if name == "taken-back":
            story = story.replace("---\n", "---\nwithdrawn: yes\n", 1)
        (folder / f"{name}.md").write_text(story, "utf-8")
        told = Image.Exif()
        told[0x010E] = f"{word} at 51.5 N"  # ImageDescription
        colour = "#8FD3CB" if name != "taken-back" else "#5E2750"
        Image.new("RGB", (60, 40), colour).save(folder / f"{name}.jpg", exif=told, comment=f"{word} camera")
    for name, (word, use_on, until, withdrawn) in PAGES_OF_DOCS.items():
        page = PAGE.format(name=name, word=word, use_on=use_on, until=until, withdrawn=withdrawn)
        (root / f"docs/{name}.md").write_text(page, "utf-8")
        (root / f"docs/{name}.easy.md").write_text(EASY_PAGE.format(name=name, word=word), "utf-8")
        Image.new("RGB", (60, 40), "#123456").save(root / f"docs/{name}.png")
    settings = root / "mkdocs.yml"
    in_menu = "\n".join(f"  - {name}.md" for name in PAGES_OF_DOCS)
    in_footer = "".join(f"    - {{name: Sing, address: {name}/}}\n" for name in PAGES_OF_DOCS)
    written = settings.read_text("utf-8").replace("\nnav:\n", f"\nnav:\n{in_menu}\n")
    settings.write_text(written.replace("  footer:\n", f"  footer:\n{in_footer}"), "utf-8")
    leads_there = "\n".join(f"[Singers {n}]({name}.md)" for n, name in enumerate(PAGES_OF_DOCS))
    with (root / "docs/privacy.md").open("a", encoding="utf-8") as privacy:
        privacy.write(f"\n{leads_there}\n")
    (root / "events/2027/tea-in-the-snow.yml").write_text(EVENT_IN_WINTER, "utf-8")
    (root / "stories/2027/case-studies/by-itself.md").write_text(QUOTED_BY_ITSELF, "utf-8")
    said = root / "stories/2027/you-said"
    said.mkdir(exist_ok=True)
    (said / "heavy-oars.yml").write_text(WHAT_CAME_OF_IT, "utf-8")
    (said / "leaking-boats.yml").write_text(QUOTED_WITHOUT_A_YES, "utf-8")
    (root / "stories/withdrawn.yml").write_text(PUT_AWAY % (SALT, OF_A_REFERENCE, OF_WORDS), "utf-8")
    return build(root)


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, HtmlPage]:
    return pages_of(site)


def everything_in(site: Path) -> dict[str, bytes]:
    """Every file with its name, and what is packed inside it."""
    found = {}
    for path, content in files_of(site).items():
        unpacked = zlib.decompress(content, wbits=31) if path.endswith(".gz") else b""
        found[path] = path.encode() + content + unpacked
    return found


def holding(words: str, site: Path) -> list[str]:
    """The files that hold ``words``, in whatever case."""
    return [
        path for path, content in everything_in(site).items() if words.lower().encode() in content.lower()
    ]


def at(name: str) -> str:
    return f"2027/stories/{name}/index.html"


@pytest.mark.parametrize("name", ["run-out", "not-on-site"])
def test_what_nobody_may_see_is_nowhere(name: str, site: Path) -> None:
    """A story whose consent has run out or leaves out the site is in no file: no page, list, feed or picture."""
    word, _, _ = STORIES[name]

    assert holding(word, site) == []
    assert holding(f"/{name}", site) == []


@pytest.mark.parametrize("name", ["choir-run-out", "choir-taken-back", "choir-not-on-site"])
def test_a_page_that_nobody_may_see_is_nowhere(name: str, site: Path) -> None:
    """Not a quote on it, the picture, its Easy Read, its place in the menu, or a link to it; where it led are words."""
    assert holding(PAGES_OF_DOCS[name][0], site) == []
    assert holding(name, site) == []
    assert holding(f"Singers {[*PAGES_OF_DOCS].index(name)}", site) != []


@pytest.mark.parametrize("name", ["choir-now", "choir-not-shared"])
def test_a_page_whose_people_agreed_is_there(name: str, site: Path, pages: dict[str, HtmlPage]) -> None:
    """With the picture, in the menu and in Easy Read; networks get an image of it only if all agreed to that."""
    assert PAGES_OF_DOCS[name][0] in (site / name / "index.html").read_text("utf-8")
    assert (site / name / "easy-read/index.html").is_file()
    assert (site / f"{name}.webp").is_file()
    assert f'href="../{name}/"' in (site / "privacy/index.html").read_text("utf-8")
    image = f"{ADDRESS}{name}/card.png" if name == "choir-now" else f"{ADDRESS}card.png"
    assert pages[f"{name}/index.html"].facts["og:image"] == image


@pytest.mark.parametrize("name", ["everywhere", "last-day"])
def test_what_was_agreed_is_everywhere(name: str, site: Path, pages: dict[str, HtmlPage]) -> None:
    """A story agreed for all of it has a page, an image of its own and a place in the feed, on the last day too."""
    card = f"{ADDRESS}2027/stories/{name}/card.png"

    assert pages[at(name)].facts["og:image"] == card
    assert pages[at(name)].things("Article")[0]["image"] == card
    assert (site / f"2027/stories/{name}/card.png").is_file()
    assert f"{ADDRESS}2027/stories/{name}/" in feed_links(site)


def test_a_story_not_for_social_networks_has_no_picture_for_them(
    site: Path, pages: dict[str, HtmlPage]
) -> None:
    """Its page shows the image of the site instead, and no network is handed the story's own words on a picture."""
    facts = pages[at("not-shared")].facts

    assert not (site / "2027/stories/not-shared/card.png").exists()
    assert facts["og:image"] == facts["twitter:image"] == f"{ADDRESS}card.png"
    assert facts["og:image:alt"] == pages["index.html"].facts["og:image:alt"]
    assert "image" not in pages[at("not-shared")].things("Article")[0]


def test_a_story_not_for_feeds_is_in_none(site: Path, pages: dict[str, HtmlPage]) -> None:
    """It has its page, and feed readers never hear of it."""
    assert at("not-in-feeds") in pages
    assert [path for path in holding("whimbrel", site) if path.startswith("feeds/")] == []


def test_what_came_of_it_names_only_what_may_be_seen(site: Path) -> None:
    """The page of a promise leads to the story that may be shown, and is itself nowhere once the consent of its quote has ended."""
    page = (site / "2027/you-said/heavy-oars/index.html").read_text("utf-8")

    assert "/stories/everywhere/" in page
    assert "Elm Tiller" in page
    assert holding("Lapwing", site) == []
    assert holding("leaking-boats", site) == []


def feed_links(site: Path) -> set[str]:
    return {entry.link for entry in feedparser.parse((site / "feeds/stories.xml").read_bytes()).entries}


def test_no_number_of_a_consent_can_be_searched_for(site: Path) -> None:
    """Nor is it in what search engines are told of a page, where a block follows its first words."""
    assert "We sing on Mondays" in (site / "choir-now/index.html").read_text("utf-8")
    assert holding("canary", site) == []


def test_consent_forms_stay_private(site: Path) -> None:
    """Neither the number of a consent form, nor the day on which to ask again, nor anything beside them is in any file."""
    private = (
        CANARY, "8 August 2031", "9 September 2031", "2031-08-08", "2031-09-09", "ask again by", "consents of others",
        SALT, OF_A_REFERENCE, OF_WORDS,
    )  # fmt: skip

    assert [words for words in private if holding(words, site)] == []
    assert holding("Ash Rudder", site)


@pytest.mark.parametrize("address", ["2027/stories/taken-back/", "2019/case-studies/put-away/"])
def test_what_was_taken_back_leaves_a_notice(address: str, site: Path, pages: dict[str, HtmlPage]) -> None:
    """At its address, in Easy Read too, which no search engine lists; with a way to talk to somebody, and no name."""
    for at in (f"{address}index.html", f"{address}easy-read/index.html"):
        words = (site / at).read_text("utf-8")
        assert '<meta name="robots" content="noindex">' in words
        assert "changed their mind" in words
        assert "tel:" in words
        assert pages[at].facts["og:image"] == f"{ADDRESS}card.png"
    assert sorted(file.name for file in (site / address).rglob("*") if file.is_file()) == ["index.html"] * 2
    elsewhere = [path for path in holding(address, site) if not path.startswith(address)]
    assert elsewhere == []


def test_nothing_of_what_was_taken_back_is_left(site: Path) -> None:
    """Not a sentence, name or picture of it, in any byte of the site or of what is kept for the next one."""
    assert holding("Bittern", site) == []
    assert left_in_site(site.parent, site, all_withdrawn(site.parent, KINDS)[0].values()) == []
    kept = [
        file
        for file in (site.parent / ".cache").resolve().rglob("*")
        if file.is_file() and file.suffix != ".img"
    ]
    assert [file for file in kept if b"Bittern" in file.read_bytes()] == []


def test_pictures_say_nothing_but_what_they_show(site: Path) -> None:
    """Photos lose all that cameras write into them, and drawn pictures hold pixels only."""
    photos = [file for file in site.rglob("*") if file.suffix in (".jpg", ".jpeg", ".webp", ".avif")]

    assert len(photos) >= 4
    for photo in photos:
        with Image.open(photo) as picture:
            assert not picture.getexif()
            assert not {"exif", "comment", "xmp", "icc_profile"} & picture.info.keys()
        assert b"camera" not in photo.read_bytes()
    for card in site.rglob("*.png"):
        assert set(parts_of(card.read_bytes())) <= {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"}


def parts_of(png: bytes) -> list[bytes]:
    """The types of the chunks of a PNG."""
    found, place = [], 8
    while place < len(png):
        found.append(png[place + 4 : place + 8])
        place += 12 + int.from_bytes(png[place : place + 4])
    return found


def test_what_is_held_back_leaves_no_loose_end(site: Path) -> None:
    """No link leads to a page that was held back."""
    assert problems_with(site, ADDRESS) == []


def test_a_calendar_in_winter(site: Path) -> None:
    """A second parser reads London's winter time as it is: without an hour's shift."""
    (event,) = parse((site / "2027/events/tea-in-the-snow/event.ics").read_bytes().decode())

    assert (event["dtstart"], event["dtend"]) == ("2027-12-06T10:00:00Z", "2027-12-06T11:30:00Z")
