"""The files of a new site: which are taken over from the old one, and which are written."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from campaign.publishing.new_site import (
    NewSite,
    bytes_of,
    files_of,
    fingerprint_of,
    fingerprint_of_site,
    fingerprints_of,
)

LONG_AGO = 1_000_000_000


@pytest.fixture
def site(tmp_path: Path) -> NewSite:
    """An old site with two files, and an empty folder for the new one."""
    old = tmp_path / "site"
    (old / "about").mkdir(parents=True)
    for name in ("index.html", "about/index.html"):
        (old / name).write_text("old", "utf-8")
        os.utime(old / name, (LONG_AGO, LONG_AGO))
    (tmp_path / "new").mkdir()
    return NewSite(tmp_path / "new", old)


def age_of(file: Path) -> float:
    return file.stat().st_mtime


def test_a_file_that_did_not_change_keeps_its_time(site: NewSite) -> None:
    """It was made again, and is the same, or it was not made again."""
    site.write(b"old", site.out / "index.html")
    site.take_over({"about/index.html": fingerprint_of(b"old")})

    assert {age_of(site.out / name) for name in ("index.html", "about/index.html")} == {LONG_AGO}
    assert (site.kept, site.written) == (2, 0)


def test_a_file_that_changed_has_a_new_time(site: NewSite) -> None:
    """The old site stays as it is while it can still be seen."""
    site.write(b"new", site.out / "about/index.html")

    assert (site.out / "about/index.html").read_bytes() == b"new"
    assert age_of(site.out / "about/index.html") > LONG_AGO
    assert (site.old / "about/index.html").read_bytes() == b"old"
    assert (site.kept, site.written) == (0, 1)


def test_a_file_that_several_pages_show_counts_once(site: NewSite) -> None:
    """Each of the pages has it."""
    for content, name in ((b"new", "art/a.svg"), (b"old", "index.html")):
        site.write(content, site.out / name)
        site.written_since()
        site.write(content, site.out / name)

        assert site.written_since() == {name: fingerprint_of(content)}

    site.take_over({"index.html": fingerprint_of(b"old")})

    assert (site.kept, site.written) == (1, 1)


def test_what_is_at_its_place_is_not_taken_for_it(site: NewSite) -> None:
    """As in a folder that was built into before. Other bytes that are linked to it stay as they are."""
    os.link(site.old / "index.html", site.out / "index.html")
    site.write(b"new", site.out / "index.html")

    assert (site.out / "index.html").read_bytes() == b"new"
    assert (site.old / "index.html").read_bytes() == b"old"


def test_two_processes_may_take_over_the_same_file(site: NewSite, monkeypatch: pytest.MonkeyPatch) -> None:
    """One is later, though nothing was there when it looked."""
    link = os.link

    def too_late(old: Path, new: Path) -> None:
        link(old, new)
        link(old, new)

    monkeypatch.setattr(os, "link", too_late)
    site.take_over({"index.html": fingerprint_of(b"old")})

    assert bytes_of(site.out / "index.html") == b"old"
    assert site.kept == 0


def test_where_there_are_no_links_a_file_is_copied(site: NewSite, monkeypatch: pytest.MonkeyPatch) -> None:
    """With its time."""

    def fail(old: Path, new: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", fail)
    site.take_over({"about/index.html": fingerprint_of(b"old")})

    assert age_of(site.out / "about/index.html") == LONG_AGO
    assert site.kept == 1


def test_only_the_same_bytes_are_taken_over(site: NewSite) -> None:
    """Somebody may have edited the old site, or put a link there. Of files that belong together all are, or none."""
    home, about = {"index.html": fingerprint_of(b"old")}, {"about/index.html": fingerprint_of(b"new")}

    assert not site.take_over({**home, **about})
    assert not site.take_over({**home, "gone.html": ""})
    assert [*site.out.rglob("*.html")] == []
    assert site.take_over(home)

    (site.old / "index.html").unlink()
    (site.old / "index.html").symlink_to(site.old / "about/index.html")

    assert not site.take_over(home)


def test_what_an_engine_has_written_keeps_its_time_too(site: NewSite) -> None:
    """It writes each page anew."""
    for name, words in (("index.html", "old"), ("new.html", "new")):
        (site.out / name).write_text(words, "utf-8")
    site.take_in(["index.html", "new.html"])

    assert (age_of(site.out / "index.html"), (site.kept, site.written)) == (LONG_AGO, (1, 1))
    assert (site.out / "new.html").read_bytes() == b"new"


def test_an_engine_that_builds_into_the_site_itself_has_no_old_one(site: NewSite) -> None:
    """It has emptied it. What it wrote stays as it is."""
    itself = NewSite(site.old, site.old)
    itself.take_in(["index.html"])

    assert not itself.is_aside
    assert (itself.kept, itself.written) == (0, 0)
    assert (site.old / "index.html").read_bytes() == b"old"


def test_what_is_hidden_at_the_top_is_not_a_builds(site: NewSite) -> None:
    """Such as the repository that the site is published from."""
    (site.old / ".git").mkdir()
    (site.old / ".git/HEAD").touch()
    (site.old / ".nojekyll").touch()
    (site.old / "about/.hidden").touch()

    assert {*files_of(site.old)} == {"index.html", "about/index.html", "about/.hidden"}


def test_a_site_is_known_by_all_its_names_and_bytes(site: NewSite) -> None:
    """Also by what is not a file. What is hidden at the top may come and go."""
    known = {fingerprint_of_site(fingerprints_of(site.old))}
    (site.old / ".nojekyll").touch()
    known.add(fingerprint_of_site(fingerprints_of(site.old)))
    assert len(known) == 1

    for change in (
        lambda: (site.old / "index.html").write_text("new", "utf-8"),
        lambda: (site.old / "index.html").rename(site.old / "home.html"),
        lambda: (site.old / "link.html").symlink_to("nowhere"),
        (site.old / "about/index.html").unlink,
    ):
        change()
        known.add(fingerprint_of_site(fingerprints_of(site.old)))
    assert len(known) == 5
