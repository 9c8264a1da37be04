"""What is looked over before a site is published: all that is new, and all else where it could be wrong now."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from campaign.look.files import scripts
from campaign.publishing.inputs import inputs_of
from campaign.publishing.looking_over import LookingOver

HOME = '<p id="here"><a href="other/">Other</a> <a href="other/#there">There</a> <script src="assets/script.js"></script>'
OTHER = '<p id="there"><a href="../#here">Home</a>'


@pytest.fixture
def built(root: Path) -> Path:
    """A repository with a site that was looked over and found fine."""
    (root / "hooks").mkdir(exist_ok=True)
    (root / "hooks/code.txt").write_text("1", "utf-8")
    make(root / "site")
    assert look(root, "site") == ([], True)
    return root


def make(site: Path, home: str = HOME, other: str = OTHER) -> Path:
    for folder in ("assets", "other"):
        (site / folder).mkdir(parents=True)
    for name in ("404.html", "sitemap.xml", "robots.txt"):
        (site / name).write_text("x", "utf-8")
    for name, text in scripts():
        (site / "assets" / name).write_text(text, "utf-8")
    (site / "index.html").write_text(home, "utf-8")
    (site / "other/index.html").write_text(other, "utf-8")
    return site


def look(root: Path, name: str = ".site-new") -> tuple[list[str], bool]:
    """What is wrong, and whether all files were looked at."""
    looking = LookingOver(root, inputs_of(root))
    problems = looking.problems_with(root / name)
    looking.keep()
    return problems, {*looking.looked_at} == {*looking.fingerprints}


def test_only_what_changed_is_looked_at(built: Path) -> None:
    """Again and again."""
    make(built / ".site-new", home=f"{HOME}<p>New")

    assert look(built) == ([], False)
    (built / "site").rename(built / ".site-old")
    (built / ".site-new").rename(built / "site")
    make(built / ".site-new", home=f"{HOME}<p>Newer")
    assert look(built) == ([], False)


def test_what_is_wrong_with_a_new_page_is_found(built: Path) -> None:
    """What it leads to, and what may run on it. It is found as often as somebody looks."""
    make(built / ".site-new", home=f"{HOME}<a href=nowhere/>Nowhere</a><script>alert(1)</script>")

    for _ in range(2):
        (link, script), _ = look(built)

        assert '"nowhere/" leads to nothing' in link
        assert "a script in the page" in script


def test_a_page_that_is_as_it_was_can_lead_to_what_has_left_another(built: Path) -> None:
    """A place on a page, or a whole file."""
    make(built / ".site-new", home=HOME.replace('id="here"', ""))

    (problem,), _ = look(built)
    assert 'other/index.html: "../#here" leads to a place that is not there' in problem


def test_a_page_that_is_as_it_was_can_lead_to_a_file_that_has_left(built: Path) -> None:
    make(built / ".site-new").joinpath("other/index.html").unlink()

    (problem,), _ = look(built)
    assert 'index.html: "other/" leads to nothing' in problem


def test_a_problem_that_was_found_is_found_again(built: Path) -> None:
    """A site with one is not fine, though all of it is as it was."""
    shutil.rmtree(built / "site")
    make(built / "site", home=f"{HOME}<a href=nowhere/>Nowhere</a>")

    for _ in range(2):
        assert len(look(built, "site")[0]) == 1


def test_what_is_behind_a_link_is_looked_at_each_time(built: Path) -> None:
    """It can change where nothing here does."""
    a_link(built)
    look(built, "site")
    (built / ".site-elsewhere.html").write_text(f"{OTHER}<script>alert(1)</script>", "utf-8")

    assert look(built, "site")[1]


def by_hand(root: Path) -> None:
    """Somebody edits the site itself, and the new one takes the page over."""
    (root / "site/other/index.html").write_text(f"{OTHER}<script>alert(1)</script>", "utf-8")


def a_link(root: Path) -> None:
    """Nobody knows what is behind it."""
    page = root / "site/other/index.html"
    page.symlink_to(page.rename(root / ".site-elsewhere.html"))


def other_code(root: Path) -> None:
    (root / "hooks/code.txt").write_text("2", "utf-8")


def other_address(root: Path) -> None:
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("\nsite_dir: site\n")


def nothing_kept(root: Path) -> None:
    (root / ".cache/links.json").unlink()


@pytest.mark.parametrize("change", [by_hand, a_link, other_code, other_address, nothing_kept])
def test_all_is_looked_at_where_nobody_knows_that_it_was_fine(
    change: Callable[[Path], object], built: Path
) -> None:
    """The last site must have been found fine, as it is, by the same software with the same settings."""
    change(built)
    make(built / ".site-new", other=(built / "site/other/index.html").read_text("utf-8"))
    problems, all_of_it = look(built)

    assert all_of_it
    assert len(problems) == (change is by_hand)
