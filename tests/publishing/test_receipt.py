from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from campaign.publishing.conditions import TICK, Conditions
from campaign.publishing.made_from import LIST, Counts, Made, MadeFrom, leave_unproven
from campaign.publishing.new_site import fingerprint_of, fingerprints_of
from campaign.publishing.receipt import give_receipt, is_as_built
from campaign.publishing.replace_site import NEW


@pytest.fixture
def site(root: Path) -> Path:
    """A built site, with a receipt."""
    site = root / "site"
    (site / "about").mkdir(parents=True)
    (site / "index.html").write_text("<p>Home", "utf-8")
    (site / "about/index.html").write_text("<p>About", "utf-8")
    give_receipt(root, begun(root), "mkdocs", fingerprints_of(site))
    return site


def holds(root: Path, site: Path, engine: str = "mkdocs") -> bool:
    return is_as_built(root, site, Conditions.now(root), engine)


def test_a_site_that_nobody_touched_is_as_built(root: Path, site: Path) -> None:
    """What is hidden at its top, such as the repository that it is published from, is not a build's."""
    (site / ".git").mkdir()
    (site / ".git/HEAD").write_text("x", "utf-8")
    (site / ".nojekyll").touch()

    assert holds(root, site)


CHANGES: dict[str, Callable[[Path], object]] = {
    "a page is other": lambda site: (site / "about/index.html").write_text("<p>Abouu", "utf-8"),
    "a page is gone": lambda site: (site / "about/index.html").unlink(),
    "a page is new": lambda site: (site / "new.html").touch(),
    "a file below is hidden": lambda site: (site / "about/.hidden").touch(),
    "the site is gone": lambda site: site.rename(site.with_name("moved")),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_site_that_somebody_touched_is_built_again(
    change: Callable[[Path], object], root: Path, site: Path
) -> None:
    """Each byte of it counts."""
    change(site)

    assert not holds(root, site)


def test_another_engine_builds_again(root: Path, site: Path) -> None:
    """Whoever asks for it wants to see what it makes."""
    assert not holds(root, site, "properdocs")


def test_an_edit_builds_again(root: Path, site: Path) -> None:
    """The receipt is of other sources."""
    (root / "docs/about.md").write_text("# Other\n", "utf-8")

    assert not holds(root, site)


def begun(root: Path) -> Conditions:
    """A moment long after the last of the files here was written."""
    now = Conditions.now(root)
    assert now.inputs
    return Conditions(now.inputs.newest + TICK + 1, now.inputs, now.day)


def leave_list(root: Path, words: str) -> None:
    """What a build of this process noted: that home has these words."""
    home = Made("g", (), "a", {"index.html": fingerprint_of(words.encode())})
    leave_unproven(root, root / f"{NEW}{os.getpid()}", MadeFrom("all", {"home": home}, Counts(1, 1)))


def test_a_build_that_lasted_is_proven(root: Path, site: Path) -> None:
    """What it noted is for the next one, and how many files are new is told."""
    leave_list(root, "<p>Home")

    assert give_receipt(root, begun(root), "mkdocs", fingerprints_of(site)) == Counts(1, 1)
    assert (root / ".cache" / LIST).exists()
    assert holds(root, site)


def test_an_edit_during_a_build_proves_nothing(root: Path, site: Path) -> None:
    """It gets no receipt, and what it noted is forgotten. How many files are new is still so."""
    leave_list(root, "<p>Home")
    moment = begun(root)
    (root / "docs/about.md").write_text("# Other\n", "utf-8")

    assert give_receipt(root, moment, "mkdocs", fingerprints_of(site)) == Counts(1, 1)
    assert not (root / ".cache" / LIST).exists()
    assert not holds(root, site)


def test_a_site_that_somebody_edits_meanwhile_has_no_receipt(root: Path, site: Path) -> None:
    """A file that was taken over is that of the old site on the disk, too: who edits that one edits this one."""
    (root / ".cache/built.json").unlink()
    leave_list(root, "<p>Home, as it was built")
    give_receipt(root, begun(root), "mkdocs", fingerprints_of(site))

    assert not holds(root, site)
