"""No two sources have one address."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest
from PIL import Image

from campaign.addresses import page_address
from small_repository import problem_lines


@pytest.mark.parametrize(
    ("page", "address", "owner"),
    [
        ("2027/events/open-day.md", "2027/events/open-day/", "events/2027/open-day.yml"),
        ("2027/events/open-day/index.md", "2027/events/open-day/", "events/2027/open-day.yml"),
        ("2027/Events/Open-Day/README.md", "2027/events/open-day/", "events/2027/open-day.yml"),
        ("venues/hall.md", "venues/hall/", "events/venues/hall.yml"),
        ("topics/mental-health.md", "topics/mental-health/", "mkdocs.yml"),
        ("2027.md", "2027/", "mkdocs.yml"),
        ("2027/changes.md", "2027/changes/", "mkdocs.yml"),
        ("easy-read/report.md", "easy-read/report/", "mkdocs.yml"),
    ],
)
def test_a_page_cannot_take_the_address_of_another_source(
    page: str, address: str, owner: str, root: Path
) -> None:
    """A page that would replace, or be replaced, is a problem that names the other source."""
    (root / "docs" / page).parent.mkdir(parents=True, exist_ok=True)
    (root / "docs" / page).write_text("# Mine\n", "utf-8")

    assert problem_lines(root) == [
        (
            f'docs/{page}:1:1: The address "{address}" belongs to {owner} already. '
            "Give this page another file name, or delete one of the two."
        )
    ]


@pytest.mark.parametrize(
    ("page", "whole"),
    [
        ("2027/programme/day-2027-07-06.md", "2027/programme/"),
        ("2027/programme/day-2027-07-06/part-2.md", "2027/programme/"),
        ("venues/hall/part-2.md", "venues/hall/"),
        ("search/part-2.md", "search/"),
    ],
)
def test_a_page_cannot_take_the_address_of_a_part_of_a_list(page: str, whole: str, root: Path) -> None:
    """Also while the list is still short: one day it may be long."""
    (root / "docs" / page).parent.mkdir(parents=True, exist_ok=True)
    (root / "docs" / page).write_text("# Mine\n", "utf-8")

    assert problem_lines(root) == [
        (
            f'docs/{page}:1:1: This address belongs to the parts of a long list at "{whole}". '
            'Choose a name that is not like "part-2" or "day-2027-07-06".'
        )
    ]


def test_a_page_of_another_folder_can_be_called_part_2(root: Path) -> None:
    """Nothing is listed there."""
    (root / "docs/history").mkdir()
    (root / "docs/history/part-2.md").write_text("# Mine\n", "utf-8")

    assert problem_lines(root) == []


@pytest.mark.parametrize("name", ["venues/part-2.yml", "organisers/part-2.yml"])
def test_a_record_cannot_take_the_address_of_a_part_of_its_list(name: str, root: Path) -> None:
    """Where records are below the page that lists them."""
    folder = name.partition("/")[0]
    like = {"venues": "name: Pier\ntown: Sampleton\n", "organisers": "name: Pier\n"}
    (root / "events" / name).write_text(like[folder], "utf-8")

    assert f'events/{name}:1:1: This address belongs to the parts of a long list at "{folder}/"' in [
        line.partition(". ")[0] for line in problem_lines(root)
    ]


def test_a_folder_cannot_have_the_name_of_a_file_that_the_build_makes(root: Path) -> None:
    """Such as the calendar of an event: no disk can hold both."""
    page = root / "docs/2027/events/open-day/event.ics/index.md"
    page.parent.mkdir(parents=True)
    page.write_text("# Mine\n", "utf-8")

    assert problem_lines(root) == [
        (
            'docs/2027/events/open-day/event.ics/index.md:1:1: The address "2027/events/open-day/event.ics/" belongs to '
            "events/2027/open-day.yml already. Give this page another file name, or delete one of the two."
        )
    ]


@pytest.mark.parametrize(
    ("file", "owner"),
    [
        ("robots.txt", "mkdocs.yml"),
        ("2027/events/open-day/photo.webp", "events/2027/open-day.yml"),
        ("assets/a.pdf", "mkdocs.yml"),
        ("feeds/a.pdf", "mkdocs.yml"),
        ("search/a.pdf", "mkdocs.yml"),
        ("2027/Events/Open-Day/Photo.webp", "events/2027/open-day.yml"),
    ],
)
def test_a_file_cannot_take_the_address_of_one_that_the_build_makes(
    file: str, owner: str, root: Path
) -> None:
    """One of the two would be lost, and nobody would be told which."""
    path = root / "docs" / file
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.suffix == ".webp":
        Image.new("RGB", (40, 30)).save(path)
    else:
        path.write_text("%PDF-1.7 mine", "utf-8")

    assert problem_lines(root) == [
        f'docs/{file}:1:1: The address "{file.casefold()}" belongs to {owner} already. Give this file another name, or delete it.'
    ]


def test_slides_keep_their_address(root: Path) -> None:
    """A file of ``docs/`` does not silently take their place."""
    event = root / "events/2027/open-day.yml"
    event.write_text(
        f"{event.read_text('utf-8')}slides: [{{title: Plan, file: plan.pdf, type: PDF, size: 1 kB}}]\n",
        "utf-8",
    )
    (root / "events/2027/plan.pdf").write_bytes(b"%PDF-1.7 A")
    (root / "docs/2027/events/open-day").mkdir(parents=True)
    (root / "docs/2027/events/open-day/plan.pdf").write_bytes(b"%PDF-1.7 B")

    assert problem_lines(root) == [
        (
            'docs/2027/events/open-day/plan.pdf:1:1: The address "2027/events/open-day/plan.pdf" belongs to '
            "events/2027/open-day.yml already. Give this file another name, or delete it."
        )
    ]


def test_a_page_cannot_take_the_address_of_the_glossary(root: Path) -> None:
    """Once there is a list of words, its page is made; without one the address is free."""
    (root / "docs/glossary.md").write_text("# Our words\n", "utf-8")

    assert problem_lines(root) == []

    (root / "docs/glossary.yml").write_text(
        "words: [{word: rota, means: A list of who does what.}]\n", "utf-8"
    )

    assert problem_lines(root) == [
        (
            'docs/glossary.md:1:1: The address "glossary/" belongs to docs/glossary.yml already. '
            "Give this page another file name, or delete one of the two."
        )
    ]


def test_nothing_takes_the_address_of_an_easy_read(root: Path) -> None:
    """A record or topic of that name would be lost behind the Easy Read of the page above it."""
    (root / "events/2027/open-day.yml").rename(root / "events/2027/easy-read.yml")
    settings = root / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("Mental health", "Easy Read"), "utf-8")
    found = [line.partition(": ")[::2] for line in problem_lines(root)]

    assert [place for place, what in found if "belong to Easy Read pages. Choose another name." in what] == [
        "events/2027/easy-read.yml:1:1",
        next(place for place, _ in found if place.startswith("mkdocs.yml")),
    ]


def test_two_pages_cannot_have_one_address(root: Path) -> None:
    """MkDocs would write both ``about.md`` and ``about/index.md`` to one file."""
    (root / "docs/about").mkdir()
    (root / "docs/about/index.md").write_text("# About again\n", "utf-8")

    assert problem_lines(root) == [
        (
            'docs/about.md:1:1: The address "about/" belongs to docs/about/index.md already. '
            "Give this page another file name, or delete one of the two."
        )
    ]


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("index.md", ""),
        ("README.md", ""),
        ("a.md", "a/"),
        ("a/index.md", "a/"),
        ("a/b.md", "a/b/"),
        ("a.easy.md", "a.easy/"),
    ],
)
def test_pages_stand_where_mkdocs_puts_them(path: str, address: str) -> None:
    """A page's address follows from its path as with MkDocs' own directory addresses."""
    assert page_address(PurePosixPath("docs", path)) == address
