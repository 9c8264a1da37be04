"""The pages that stand for the whole site are found in whatever was built."""

from __future__ import annotations

from pathlib import Path

from browser.pages import PAGES, every_page, find_pages, types_to_look_at


def write(site: Path, path: str, html: str = "") -> None:
    (site / path).parent.mkdir(parents=True, exist_ok=True)
    (site / path).write_text(html, "utf-8")


def test_newest_year_stands_for_the_site(tmp_path: Path) -> None:
    """The newest week and the first of its pages are taken, and the oldest week is the archived one."""
    for path in [
        "2019/index.html",
        "2028/index.html",
        "2019/events/a/index.html",
        "2028/events/b/index.html",
    ]:
        write(tmp_path, path)

    found = find_pages(tmp_path)

    assert found == {"week": "/2028/", "archived week": "/2019/", "event": "/2028/events/b/"}


def test_marked_pages_are_told_apart(tmp_path: Path) -> None:
    """A cancelled event and an online one are known by their linked data, whatever their names."""
    write(tmp_path, "2028/events/a/index.html", '{"eventStatus": "https://schema.org/EventCancelled"}')
    write(tmp_path, "2028/events/b/index.html", '["https://schema.org/OnlineEventAttendanceMode"]')

    found = find_pages(tmp_path)

    assert found == {
        "event": "/2028/events/b/",
        "cancelled event": "/2028/events/a/",
        "online event": "/2028/events/b/",
    }


def test_no_page_is_left_out_of_the_audit(tmp_path: Path) -> None:
    """Every HTML file has its address; the 404 page is visited where no page is."""
    for path in ["index.html", "404.html", "venues/hall/index.html", "poster.html"]:
        write(tmp_path, path)

    assert every_page(tmp_path) == ["/no/such/page/", "/", "/poster.html", "/venues/hall/"]
    assert find_pages(tmp_path)["not found"] == "/no/such/page/"
    assert set(find_pages(tmp_path)) < set(PAGES)


def test_what_is_like_another_is_like_one_that_is_looked_at() -> None:
    """Each layout is in the short list, and each of its types names the one that stands for it."""
    short = types_to_look_at(every=False)

    assert {kind.like for kind in PAGES.values() if kind.like} <= set(short)
    assert types_to_look_at(every=True) == list(PAGES)
