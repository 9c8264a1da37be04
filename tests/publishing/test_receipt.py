from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from campaign.publishing.conditions import TICK, Conditions
from campaign.publishing.receipt import give_receipt, is_as_built


@pytest.fixture
def site(root: Path) -> Path:
    """A built site, with a receipt."""
    site = root / "site"
    (site / "about").mkdir(parents=True)
    (site / "index.html").write_text("<p>Home", "utf-8")
    (site / "about/index.html").write_text("<p>About", "utf-8")
    now = Conditions.now(root)
    assert now.inputs
    give_receipt(root, site, Conditions(now.inputs.newest + TICK + 1, now.inputs, now.day), "mkdocs")
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
