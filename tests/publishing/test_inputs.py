from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from campaign.publishing.inputs import inputs_of
from git_repository import GitRepository


def fingerprint(root: Path) -> str:
    inputs = inputs_of(root)
    assert inputs
    return inputs.fingerprint


def write(name: str, words: str) -> Callable[[Path], None]:
    def change(root: Path) -> None:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(words, "utf-8")

    return change


def swap(root: Path) -> None:
    one, other = root / "docs/about.md", root / "events/2027/open-day.yml"
    words = one.read_text("utf-8"), other.read_text("utf-8")
    other.write_text(words[0], "utf-8")
    one.write_text(words[1], "utf-8")


CHANGES: dict[str, Callable[[Path], object]] = {
    "a file is edited": write("events/2027/open-day.yml", "title: Other\n"),
    "a file is new": write("docs/new.md", "# New\n"),
    "a file is hidden": write("docs/.hidden.md", "# Hidden\n"),
    "a file is at the top": write("late.py", "pass\n"),
    "a folder is hidden": write(".theme/main.html", "<p>"),
    "a file of the code is new": write("hooks/campaign/new.py", "pass\n"),
    "a file is gone": lambda root: (root / "docs/about.md").unlink(),
    "a file has another name": lambda root: (root / "docs/about.md").rename(root / "docs/us.md"),
    "two files change places": swap,
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_whatever_a_build_may_read_counts(change: Callable[[Path], object], root: Path) -> None:
    """One file more, less or other, and another site may come of it."""
    before = fingerprint(root)
    change(root)

    assert fingerprint(root) != before


def test_where_python_looks_for_the_code_does_not_count(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A command looks for it there all the time, and an engine only while it starts its hooks."""
    before = fingerprint(root)
    monkeypatch.setattr(sys, "path", [*sys.path, str(root / "hooks")])

    assert fingerprint(root) == before


def test_where_python_looks_for_packages_counts(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = fingerprint(root)
    monkeypatch.setattr(sys, "path", [*sys.path, str(root.parent / "packages")])

    assert fingerprint(root) != before


@pytest.mark.parametrize(
    "name",
    [
        "site/index.html", ".site-new-7/index.html", ".site-lock", ".cache/pictures/a.img", "tests/test_x.py",
        "hooks/__pycache__/x.pyc", "hooks/campaign/__pycache__/x.pyc", "node_modules/x.js", ".pytest_cache/x",
    ],
)  # fmt: skip
def test_what_builds_and_tests_make_does_not_count(name: str, root: Path) -> None:
    """Otherwise nothing would ever be as it was."""
    before = fingerprint(root)
    write(name, "new")(root)

    assert fingerprint(root) == before


def test_an_environment_of_python_does_not_count(root: Path) -> None:
    """Whatever its name. Its packages do."""
    before = fingerprint(root)
    write("venv/pyvenv.cfg", "home = /usr\n")(root)
    write("venv/lib/x.py", "pass\n")(root)

    assert fingerprint(root) == before


@pytest.mark.parametrize("name", ["ADDRESS_OF_SITE", "SITE-URL", "site.url"])
def test_what_the_settings_ask_of_the_environment_counts(
    name: str, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """MkDocs puts it in place of ``!ENV NAME``; what the settings do not name is nobody's."""
    settings = root / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8") + f"site_url: !ENV [{name}, x]\n", "utf-8")
    before = fingerprint(root)
    monkeypatch.setenv("NOT_NAMED", "1")

    assert fingerprint(root) == before

    monkeypatch.setenv(name, "https://example.org/")

    assert fingerprint(root) != before


def test_the_past_counts(root: Path) -> None:
    """What changed since is found in Git, so the same files after another commit are another site."""
    without = fingerprint(root)
    repository = GitRepository(root)
    repository.begin("2027-03-01T12:00:00Z")
    first = fingerprint(root)
    repository.commit("2027-03-02T12:00:00Z")

    assert len({without, first, fingerprint(root)}) == 3


def test_how_far_back_the_past_goes_counts(root: Path, tmp_path: Path) -> None:
    """A copy that has only the last commit finds no changes. Once it has all of them, it does."""
    repository = GitRepository(root)
    repository.begin("2027-03-01T12:00:00Z")
    repository.commit("2027-03-02T12:00:00Z")
    repository.git("clone", "--quiet", "--depth", "1", root.as_uri(), str(tmp_path / "copy"))
    short = fingerprint(tmp_path / "copy")
    GitRepository(tmp_path / "copy").git("fetch", "--quiet", "--unshallow")

    assert fingerprint(tmp_path / "copy") != short


@pytest.mark.parametrize(
    "line",
    [
        "INHERIT: base.yml", '"INHERIT": base.yml', "theme: {name: material, custom_dir: ../theme}", "hooks: [../late.py]",
        "theme:\n  custom_dir: /srv/theme", 'theme:\n  custom_dir: "C:\\theme"', "hooks:\n  - /srv/late.py", "docs_dir: ~/docs",
        "hooks: [tests/late.py]",
    ],
)  # fmt: skip
def test_settings_that_lead_elsewhere_are_not_known(line: str, root: Path) -> None:
    """Nobody knows if what is there has changed."""
    settings = root / "mkdocs.yml"
    settings.write_text(f"{settings.read_text('utf-8')}{line}\n", "utf-8")

    assert inputs_of(root) is None


def test_ordinary_settings_are_known(whole_campaign: Path) -> None:
    """With a theme, hooks and folders that are left out."""
    assert inputs_of(whole_campaign)


def test_a_folder_that_is_a_link_is_not_known(root: Path, tmp_path: Path) -> None:
    """What is behind it may be anywhere, and go round in circles."""
    shutil.move(root / "docs", tmp_path / "elsewhere")
    (root / "docs").symlink_to(tmp_path / "elsewhere")

    assert inputs_of(root) is None


@pytest.mark.parametrize("to", ["nowhere.md", "about.md"])
def test_a_file_that_is_a_link_is_not_known(to: str, root: Path) -> None:
    """A check refuses it, even where the same bytes are behind it."""
    (root / "docs/link.md").symlink_to(to)

    assert inputs_of(root) is None


def test_what_sends_words_is_not_waited_for(root: Path) -> None:
    """Reading it would never end."""
    os.mkfifo(root / "pipe")

    assert inputs_of(root) is None


def test_a_file_that_came_and_went_leaves_a_trace(root: Path) -> None:
    """It may have been read in between."""
    before = inputs_of(root)
    write("events/2027/ghost.yml", "title: Ghost")(root)
    (root / "events/2027/ghost.yml").unlink()
    after = inputs_of(root)

    assert before
    assert after
    assert after.fingerprint == before.fingerprint
    assert after.newest > before.newest


def test_sources_count_beside_what_marks_an_environment(root: Path) -> None:
    """Otherwise one file that somebody sends would stop all news."""
    write("events/pyvenv.cfg", "")(root)
    before = fingerprint(root)
    write("events/2027/open-day.yml", "title: Other\n")(root)

    assert fingerprint(root) != before


def test_without_settings_nothing_is_known(root: Path) -> None:
    """A build would say what is missing."""
    (root / "mkdocs.yml").unlink()

    assert inputs_of(root) is None
