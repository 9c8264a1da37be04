"""Built sites, each built once for all workers: a build takes seconds, and many tests only read it."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser.chrome import open_browser
from campaign.site.site import Site
from content_of_users import refuse_to_open_content_of_users
from html_page import HtmlPage, pages_of
from made_up_languages import MARKED, MIRRORED, with_languages
from once import made_once
from small_repository import CASES, read_sources
from whole_campaign import BUILT, KEPT, build, copy_campaign


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--every-page-type",
        action="store_true",
        help="look at all types of pages, not at one for each layout",
    )


def pytest_configure() -> None:
    refuse_to_open_content_of_users()
    _let_python_keep_what_it_compiles()


def _let_python_keep_what_it_compiles() -> None:
    """Tests start Python a hundred times. In many containers it is told to compile everything each time."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    sys.dont_write_bytecode = False


TAKES_LONG = {"browser", "built_site", "whole_campaign"}
"""What tests that build a site or open a browser ask for, themselves or through another fixture."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Files that take long come first. At the end, short ones keep all workers busy. Long matrices are for the audit."""
    long = {item.path for item in items if TAKES_LONG & set(getattr(item, "fixturenames", ()))}
    items.sort(key=lambda item: item.path not in long)
    if not config.getoption("--every-page-type"):
        config.hook.pytest_deselected(items=[item for item in items if _is_of_a_matrix(item)])
        items[:] = [item for item in items if not _is_of_a_matrix(item)]


def _is_of_a_matrix(item: pytest.Item) -> bool:
    return item.get_closest_marker("matrix") is not None


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository without a problem: a campaign, an organiser, a venue, an event and a page."""
    return Path(shutil.copytree(CASES / "base", tmp_path / "repository"))


@pytest.fixture(scope="session")
def whole_campaign(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the whole campaign that no test changes. Its copies share what was drawn for any of them."""
    root = copy_campaign(tmp_path_factory.mktemp("whole") / "campaign")
    (root / KEPT).symlink_to(made_once(tmp_path_factory, "pictures", Path.mkdir))
    return root


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole campaign as MkDocs builds it during its week, with no picture drawn before."""
    return _built_once(
        tmp_path_factory, "mkdocs", lambda root: build(copy_campaign(root), TZ="UTC", PYTHONHASHSEED="0")
    )


@pytest.fixture(scope="session")
def built_with_properdocs(whole_campaign: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same by the other engine, which may draw less."""
    return _built_once(
        tmp_path_factory,
        "properdocs",
        lambda root: build(copy_campaign(root, whole_campaign), engine="properdocs"),
    )


@pytest.fixture(scope="session")
def three_languages(whole_campaign: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole campaign as it is built in English and in two made-up languages."""
    return _built_once(
        tmp_path_factory,
        "languages",
        lambda root: build(with_languages(copy_campaign(root, whole_campaign), MARKED, MIRRORED)),
    )


def _built_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], Path]) -> Path:
    return made_once(factory, name, make) / BUILT


@pytest.fixture(params=["built_site", "built_with_properdocs"])
def both_engines(request: pytest.FixtureRequest) -> Path:
    """The whole campaign as each engine builds it."""
    site: Path = request.getfixturevalue(request.param)
    return site


@pytest.fixture(scope="session")
def pages(built_site: Path) -> dict[str, HtmlPage]:
    """Every HTML file of the built site, parsed, by its path."""
    return pages_of(built_site)


@pytest.fixture(scope="session")
def campaign_site(whole_campaign: Path) -> Site:
    """The whole campaign as the core reads it."""
    site, _ = read_sources(whole_campaign)
    assert site
    return site


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests: Playwright drives only one from a thread."""
    with open_browser() as chromium:
        yield chromium
