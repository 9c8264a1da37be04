"""The table of contents of the build."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import Path

from campaign.addresses import calendar_of, card_of, is_easy_read
from campaign.artefact import Artefact, Drawing, Page, one_by_one
from campaign.artefacts import artefacts
from campaign.build import Build
from campaign.checks.one_address import made_addresses
from campaign.forms.easy_read.page_pictures import drawn_pictures
from campaign.languages.language import first_language
from campaign.model.event import Event
from campaign.model.record import Record
from campaign.model.writing import Writing
from making import (
    AGREED,
    a_campaign,
    a_case_study,
    a_site,
    a_story,
    a_venue,
    a_week,
    a_workshop,
    an_event,
    an_organiser,
)

BUILD = Build(date(2027, 7, 7), "https://week.example.org/")


def made(*records: Record, root: Path = Path()) -> list[Artefact]:
    return list(one_by_one(artefacts(a_site(*records), root, BUILD)))


def paths(*records: Record, root: Path = Path()) -> list[str]:
    return [artefact.path.as_posix() for artefact in made(*records, root=root)]


def words_of(content: Page | bytes | Drawing) -> str:
    """All that a file says, whatever its kind."""
    if isinstance(content, Page):
        return repr((content.template, content.facts()))
    return content.decode(errors="replace") if isinstance(content, bytes) else content.fingerprint


EVERYTHING = (
    a_week(2020), an_event(), an_event("b", year=2020), an_event("c", when="not known yet"), a_story(), a_story("b"),
    a_case_study(), a_workshop(), a_venue(), an_organiser(),
)  # fmt: skip


def test_no_address_is_made_twice() -> None:
    """Each file of the site comes from one place."""
    assert [path for path, times in Counter(paths(*EVERYTHING)).items() if times > 1] == []


def test_no_page_of_docs_can_take_the_address_of_another() -> None:
    """Whatever the build makes is known when hand-written pages are looked at; Easy Reads have an end of their own."""
    taken = {at for at, _ in made_addresses(a_site(*EVERYTHING))}
    pages = [file.content.address for file in made(*EVERYTHING) if isinstance(file.content, Page)]

    assert [at for at in pages if at and at not in taken and not is_easy_read(at)] == []


def test_every_record_has_its_files() -> None:
    """A page each; a calendar for each event whose day is known; an image for each that may be shared."""
    found = set(paths(*EVERYTHING))
    site = a_site(*EVERYTHING)

    assert {f"{record.address}index.md" for record in site.records()} <= found
    assert {calendar_of(event) for event in site.all(Event) if event.when.first} <= found
    assert calendar_of(next(event for event in site.all(Event) if not event.when.first)) not in found
    assert {card_of(record) for record in (*site.all(Event), *site.all(Writing))} <= found


def test_every_picture_that_a_page_shows_is_made() -> None:
    """Days, times and what is crossed out are drawn with the page that shows them."""
    whole = made(*EVERYTHING)
    words = [words_of(file.content) for file in whole if isinstance(file.content, Page)]
    shown = {picture for page in words for picture in re.findall(r"assets/symbols/[\w/-]+\.svg", page)}
    drawn = {address for page in words for address, _ in drawn_pictures(page, first_language())}

    assert "assets/symbols/no/easy-read.svg" in drawn
    assert shown <= drawn | {file.path.as_posix() for file in whole}


def test_an_empty_campaign_has_a_whole_site() -> None:
    """A week of which nothing is known yet has all its pages, and its feeds and calendar."""
    found = set(paths())

    assert {
        "index.md", "2027/index.md", "2027/programme/index.md", "2027/stories/index.md", "2027/week.ics",
        "weeks/index.md", "venues/index.md", "organisers/index.md", "topics/index.md", "topics/carers/index.md",
        "feeds/events.xml", "feeds/stories.xml", "card.png", "robots.txt",
        "assets/style.css", "assets/script.js", "assets/icon.svg",
    } <= found  # fmt: skip


def test_pages_know_their_source() -> None:
    """Each page of a record names the file that an editor would open."""
    sources = {artefact.path.as_posix(): artefact.source for artefact in made(*EVERYTHING)}

    for record in a_site(*EVERYTHING).records():
        assert sources[f"{record.address}index.md"] == record.source.path
    assert str(sources["2020/index.md"]) == "events/2020/week.yml"


def test_what_has_no_page_has_no_image_and_no_place_in_feeds() -> None:
    """Consent for networks and feeds means nothing without consent for the site that they lead to."""
    story = a_story("away", title="Away", consent=AGREED | {"use on": ["feeds", "social"]})
    for artefact in made(story):
        assert "away" not in artefact.path.as_posix()
        if isinstance(artefact.content, Page | bytes):
            assert "/away/" not in words_of(artefact.content)


def test_slides_are_copied_as_they_are(tmp_path: Path) -> None:
    """A file beside a write-up goes on the site byte for byte."""
    folder = tmp_path / "stories/2027/workshops"
    folder.mkdir(parents=True)
    (folder / "slides.pdf").write_bytes(b"%PDF-1.7 slides")
    slides = [{"title": "Slides", "file": "slides.pdf", "type": "PDF", "size": "1 kB"}]
    workshop = a_workshop("talk", root=tmp_path, slides=slides)

    files = {artefact.path.as_posix(): artefact.content for artefact in made(workshop, root=tmp_path)}

    assert files["2027/workshops/talk/slides.pdf"] == b"%PDF-1.7 slides"


def test_the_same_in_any_order_of_asking() -> None:
    """Two times the same site gives two times the same files."""
    first, second = ([(a.path, words_of(a.content)) for a in made(*EVERYTHING)] for _ in range(2))

    assert first == second


def test_robots_find_the_sitemap() -> None:
    """The sitemap's address is absolute, as robots want it."""
    robots = next(artefact.content for artefact in made() if artefact.path.name == "robots.txt")

    assert isinstance(robots, bytes)
    assert robots.decode().endswith("Sitemap: https://week.example.org/sitemap.xml\n")


def test_a_campaign_has_its_own_colours() -> None:
    """The stylesheet and the icon are made for the brand."""
    red = a_campaign(brand={"deep": "#5B0F1A", "sun": "#FFC53A", "cool": "#8FD3CB", "spark": "#F0633F"})
    plain = {a.path.as_posix(): a.content for a in made()}
    recoloured = one_by_one(artefacts(a_site(campaign=red), Path(), BUILD))
    other = {a.path.as_posix(): a.content for a in recoloured}

    assert [path for path in ("assets/style.css", "assets/icon.svg") if plain[path] == other[path]] == []
