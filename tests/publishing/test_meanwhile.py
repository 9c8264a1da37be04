"""What nobody has to wait for is done while something else is."""

from __future__ import annotations

import threading
from contextlib import suppress
from functools import partial
from pathlib import Path

from campaign.publishing.meanwhile import meanwhile
from campaign.publishing.replace_site import delete


def a_site(folder: Path) -> Path:
    (folder / "2027/events").mkdir(parents=True)
    (folder / "2027/events/index.html").write_text("<p>", "utf-8")
    return folder


def test_it_is_gone_at_the_end(tmp_path: Path) -> None:
    sites = [a_site(tmp_path / name) for name in ("one", "two")]
    with meanwhile() as begin:
        for site in sites:
            begin(partial(delete, site))

    assert list(tmp_path.iterdir()) == []


def test_it_is_gone_where_there_can_be_no_other_process(tmp_path: Path) -> None:
    """A fork copies threads in whatever state they are."""
    site, end = a_site(tmp_path / "one"), threading.Event()
    thread = threading.Thread(target=end.wait)
    thread.start()
    with meanwhile() as begin:
        begin(partial(delete, site))
        is_gone = not site.exists()
    end.set()
    thread.join()

    assert is_gone


def test_it_is_gone_though_something_else_fails(tmp_path: Path) -> None:
    site = a_site(tmp_path / "one")
    with suppress(ValueError), meanwhile() as begin:
        begin(partial(delete, site))
        raise ValueError("the disk")

    assert not site.exists()
