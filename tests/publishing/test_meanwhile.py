"""An old site goes while something else is done."""

from __future__ import annotations

import threading
from contextlib import suppress
from pathlib import Path

from campaign.publishing.deleting import deleting_meanwhile


def a_site(folder: Path) -> Path:
    (folder / "2027/events").mkdir(parents=True)
    (folder / "2027/events/index.html").write_text("<p>", "utf-8")
    return folder


def test_it_is_gone_at_the_end(tmp_path: Path) -> None:
    sites = [a_site(tmp_path / name) for name in ("one", "two")]
    with deleting_meanwhile() as delete:
        for site in sites:
            delete(site)

    assert list(tmp_path.iterdir()) == []


def test_it_is_gone_where_there_can_be_no_other_process(tmp_path: Path) -> None:
    """A fork copies threads in whatever state they are."""
    site, end = a_site(tmp_path / "one"), threading.Event()
    thread = threading.Thread(target=end.wait)
    thread.start()
    with deleting_meanwhile() as delete:
        delete(site)
        is_gone = not site.exists()
    end.set()
    thread.join()

    assert is_gone


def test_it_is_gone_though_something_else_fails(tmp_path: Path) -> None:
    site = a_site(tmp_path / "one")
    with suppress(ValueError), deleting_meanwhile() as delete:
        delete(site)
        raise ValueError("the disk")

    assert not site.exists()


def test_what_is_not_there_is_no_work(tmp_path: Path) -> None:
    """The first site takes the place of none."""
    with deleting_meanwhile() as delete:
        delete(tmp_path / "nothing")

    assert list(tmp_path.iterdir()) == []
