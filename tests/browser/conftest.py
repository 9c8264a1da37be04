"""Fixtures of the browser tests: one server for the whole session."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser.pages import find_pages, types_to_look_at
from browser.site_server import serve
from browser.visits import Visits


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
