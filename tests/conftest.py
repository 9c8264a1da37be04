"""Built sites, each built once for the whole session: a build takes seconds, and many tests only read it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser.chrome import open_browser
from campaign.site.site import Site
from html_page import HtmlPage, pages_of
from made_up_languages import MARKED, MIRRORED, with_languages
from sample import build, copy_sample
from small_repository import CASES, read_sources


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository without a problem: a campaign, an organiser, a venue, an event and a page."""
    return Path(shutil.copytree(CASES / "base", tmp_path / "repository"))


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the sample campaign that no test changes, and in which ``built_site`` was built."""
    return copy_sample(tmp_path_factory.mktemp("mkdocs") / "campaign")


@pytest.fixture(scope="session")
def built_site(sample: Path) -> Path:
    """The sample campaign as MkDocs builds it during its week, with no picture drawn before."""
    return build(sample, TZ="UTC", PYTHONHASHSEED="0")


@pytest.fixture(scope="session")
def built_with_properdocs(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same by the other engine."""
    return build(copy_sample(tmp_path_factory.mktemp("properdocs") / "campaign", sample), engine="properdocs")


@pytest.fixture(scope="session")
def three_languages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample campaign as it is built in English and in two made-up languages."""
    root = tmp_path_factory.mktemp("languages") / "campaign"
    return build(with_languages(root, MARKED, MIRRORED))


@pytest.fixture(params=["built_site", "built_with_properdocs"])
def both_engines(request: pytest.FixtureRequest) -> Path:
    """The sample campaign as each engine builds it."""
    site: Path = request.getfixturevalue(request.param)
    return site


@pytest.fixture(scope="session")
def pages(built_site: Path) -> dict[str, HtmlPage]:
    """Every HTML file of the built site, parsed, by its path."""
    return pages_of(built_site)


@pytest.fixture(scope="session")
def campaign_site(sample: Path) -> Site:
    """The sample campaign as the core reads it."""
    site, _ = read_sources(sample)
    assert site
    return site


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests: Playwright drives only one from a thread."""
    with open_browser() as chromium:
        yield chromium
