"""A week with so many events that its lists have several pages, as it is built."""

from __future__ import annotations

import gzip
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import urljoin

import pytest

from bench import folders
from campaign.build import MOST_ROWS
from html_page import HtmlPage
from once import made_once
from whole_campaign import BUILT, build

EVENTS = MOST_ROWS + 10
PROGRAMME, STORIES = "/2027/programme/", "/2027/stories/"
BYTES, COMPRESSED = 200_000, 30_000


@pytest.fixture(scope="module")
def long_week(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of as many stories as events."""

    def make(root: Path) -> None:
        folders.campaign(root, 2 * EVENTS)
        build(root)

    return made_once(tmp_path_factory, "long", make) / BUILT


class Pages(Mapping[str, HtmlPage]):
    """By their addresses. Of many pages, only few are asked for more than that they are there."""

    def __init__(self, site: Path) -> None:
        files = (file.relative_to(site).as_posix() for file in site.rglob("*.html"))
        self._files = {f"/{file.removesuffix('index.html')}": site / file for file in files}
        self._parsed: dict[str, HtmlPage] = {}

    def __getitem__(self, at: str) -> HtmlPage:
        if at not in self._parsed:
            self._parsed[at] = HtmlPage(self._files[at].read_text("utf-8"))
        return self._parsed[at]

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


@pytest.fixture(scope="module")
def of_long_week(long_week: Path) -> Pages:
    return Pages(long_week)


def links(at: str, page: HtmlPage) -> list[str]:
    """Where the links of a page lead, without places on pages."""
    return [urljoin(at, element.attributes.get("href") or "").partition("#")[0] for element in page.all("a")]


def reached(begin: str, pages: Pages, end: str = "") -> set[str]:
    """The pages of a list that links lead to from its first page."""
    found, ahead = {begin + end}, [begin + end]
    while ahead:
        at = ahead.pop()
        for to in links(at, pages[at]):
            folder = to.removeprefix(begin).partition("/")[0]
            is_part = to.startswith(begin) and folder.startswith(("day-", "part-"))
            is_part = is_part and to.endswith("/easy-read/") == bool(end)
            if is_part and to not in found:
                found.add(to)
                ahead.append(to)
    return found


@pytest.mark.parametrize(
    ("begin", "records"), [(PROGRAMME, "/2027/events/"), (STORIES, "/2027/stories/story-")]
)
def test_everything_is_listed_once_on_pages_that_links_lead_to(
    begin: str, records: str, of_long_week: Pages
) -> None:
    """Without JavaScript, from the first page of the list."""
    there = {at for at in of_long_week if at.startswith(records) and not at.endswith("/easy-read/")}
    found = reached(begin, of_long_week)
    listed = Counter(to for at in found for to in links(at, of_long_week[at]) if to in there)

    assert len(found) > 1
    assert len(there) == EVENTS
    assert listed == Counter(there)


@pytest.mark.parametrize("begin", [PROGRAMME, STORIES])
def test_each_part_is_reached_in_easy_read_too(begin: str, of_long_week: Pages) -> None:
    """Who reads one Easy Read of a list stays in Easy Read."""
    parts = reached(begin, of_long_week)

    assert reached(begin, of_long_week, "easy-read/") == {f"{at}easy-read/" for at in parts}


def test_each_part_has_a_title_and_an_address_of_its_own(of_long_week: Pages, long_week: Path) -> None:
    """Search engines find each in the sitemap."""
    parts = reached(PROGRAMME, of_long_week)
    sitemap = (long_week / "sitemap.xml").read_text("utf-8")

    assert len({of_long_week[at].texts("title")[0] for at in parts}) == len(parts)
    assert all(f"<loc>https://week.example.org{at}</loc>" in sitemap for at in parts)
    for at in parts:
        marked = [
            element
            for element in of_long_week[at].all("a")
            if element.attributes.get("aria-current") == "page"
        ]
        assert {urljoin(at, each.attributes["href"] or "") for each in marked} >= {at}


def test_no_page_is_heavier_than_allowed(long_week: Path) -> None:
    """However many events there are. With a margin, since rows differ."""
    pages = [path.read_bytes() for path in long_week.rglob("*.html")]

    assert max(map(len, pages)) < 0.85 * BYTES
    assert max(len(gzip.compress(page)) for page in pages) < 0.85 * COMPRESSED
