"""Fixtures of the browser tests: one server a site for the whole session."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser.pages import find_pages, types_to_look_at
from browser.site_server import serve
from browser.small_programme import NOON_ON_THURSDAY_AFTER, NOON_ON_THURSDAY_BEFORE, with_small_programme
from browser.visits import Visits
from kept_sites.campaigns import small_campaign
from once import made_once
from whole_campaign import BUILT, build


@pytest.fixture(scope="session")
def address(built_site: Path) -> Iterator[str]:
    """The address of the built site, without a slash at its end."""
    with serve(built_site, keep=True) as address:
        yield address


@pytest.fixture(scope="session")
def paths(built_site: Path) -> dict[str, str]:
    """One real address path for each type of page the built site has."""
    return find_pages(built_site)


@pytest.fixture(scope="session")
def visits(browser: Browser, address: str, paths: dict[str, str]) -> Visits:
    return Visits(browser, address, paths)


@pytest.fixture(scope="session")
def built_before(whole_campaign: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the small programme's site as it was built on Thursday 1 July."""

    def make(root: Path) -> None:
        build(
            with_small_programme(small_campaign(root, whole_campaign)),
            SOURCE_DATE_EPOCH=NOON_ON_THURSDAY_BEFORE,
        )

    with serve(made_once(tmp_path_factory, "before-the-week", make) / BUILT, keep=True) as address:
        yield address


@pytest.fixture(scope="session")
def built_after(whole_campaign: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the small programme's site as it was built on Thursday 15 July, when the choir meets once more."""

    def make(root: Path) -> None:
        build(
            with_small_programme(small_campaign(root, whole_campaign)),
            SOURCE_DATE_EPOCH=NOON_ON_THURSDAY_AFTER,
        )

    with serve(made_once(tmp_path_factory, "after-the-week", make) / BUILT, keep=True) as address:
        yield address


@pytest.fixture(scope="session")
def built_mid_week(whole_campaign: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the small programme's site as it was built on Wednesday 7 July."""

    def make(root: Path) -> None:
        build(with_small_programme(small_campaign(root, whole_campaign)))

    with serve(made_once(tmp_path_factory, "mid-week", make) / BUILT, keep=True) as address:
        yield address


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "page_type" in metafunc.fixturenames:
        every = metafunc.config.getoption("--every-page-type")
        metafunc.parametrize("page_type", types_to_look_at(every=every), indirect=True)


@pytest.fixture(scope="session")
def page_types(request: pytest.FixtureRequest) -> list[str]:
    """The names of all types of pages that are looked at."""
    return types_to_look_at(every=request.config.getoption("--every-page-type"))


@pytest.fixture(scope="session")
def page_type(request: pytest.FixtureRequest, paths: dict[str, str]) -> str:
    """The name of one type of page; a type that the built site has no page of fails.

    All tests of a file look at one type before the next: what is seen of it can be a fixture of the module.
    """
    name: str = request.param
    if name not in paths:
        pytest.fail(f"The built site has no page of the type “{name}”: see tests/browser/pages.py.")
    return name
