"""The menu and the pages are compared before an engine is started, which would stop at what is in only one of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from publishing.test_pages_of_the_engine import problems

PAGE = "---\ntitle: Choir\nsummary: We sing.\n---\nWe sing.\n"
NAMED = "nav:\n  - index.md\n  - 2027/programme/index.md\n  - about.md\n"


def of_the_menu(root: Path, settings: str, **files: str) -> list[str]:
    return [each for each in problems(root, settings, **files) if "menu" in each]


@pytest.fixture
def silent(root: Path) -> Path:
    """Settings that say nothing of menus yet."""
    settings = root / "mkdocs.yml"
    kept = settings.read_text("utf-8").split("\nvalidation:")[0]
    settings.write_text(kept, "utf-8")
    return root


WARNS = "validation:\n  nav: {omitted_files: warn, not_found: warn}\n"


def test_a_page_in_no_list_is_named(silent: Path) -> None:
    """With what to write, and where."""
    (found,) = of_the_menu(silent, WARNS + NAMED, **{"docs/choir.md": PAGE})

    assert found.startswith("docs/choir.md:1:1: This page is not in the menu, and mkdocs.yml does not say")
    assert found.endswith('Add "choir.md" below "nav" there, or below "not_in_nav".')


@pytest.mark.parametrize(
    "settings",
    [
        NAMED,
        WARNS,
        WARNS + NAMED + "  - More:\n      - Deep:\n          - Choir: choir.md\n",
        WARNS + NAMED + "not_in_nav: |\n  choir.md\n",
        WARNS + NAMED + "not_in_nav: |\n  /c*.md\n",
    ],
)
def test_a_page_that_an_engine_takes_is_well(settings: str, silent: Path) -> None:
    """It is in the menu however deep, or meant to be outside, or the engine is not told to stop."""
    assert of_the_menu(silent, settings, **{"docs/choir.md": PAGE}) == []


def test_a_draft_need_not_be_in_it(silent: Path) -> None:
    """It is not on the site yet."""
    draft = PAGE.replace("---\nWe", "draft: yes\n---\nWe")

    assert of_the_menu(silent, WARNS + NAMED, **{"docs/choir.md": draft}) == []


def test_a_name_that_no_page_has_is_told_on_its_line(silent: Path) -> None:
    """With the page that may be meant."""
    (found,) = of_the_menu(silent, NAMED.replace("about", "abuot") + "not_in_nav: about.md\n")

    assert found.endswith('The menu names a page that is not there: "abuot.md". Did you mean "about.md"?')
    assert of_the_menu(silent, "validation:\n  nav: {not_found: info}\n") == []
