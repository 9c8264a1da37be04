"""Builds that keep what they can of the last site.

What is kept is looked at in a campaign that has everything, and what a build goes through in a little one.
Each test begins with a whole site of what is there, and leaves one.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from textwrap import dedent
from typing import NamedTuple

import pytest

from campaign.publishing.made_from import LIST, MadeFrom
from kept_sites.campaigns import small_campaign
from little_campaign import LITTLE_EVENT, little_campaign
from test_command import SITE, environment, run
from whole_campaign import KEPT, build, copy_campaign, files_of

EVENT = "events/2027/who-decides.yml"

WRITTEN_BY_THE_ENGINE = {"404.html", "sitemap.xml", "sitemap.xml.gz"}

PROGRAM = """
    import os, sys
    from pathlib import Path
    import campaign.publishing.looking_over as looking
    from campaign.__main__ import main

    def check(*_):
        {what}
        return []

    looking.problems_with = check
    sys.exit(main(["site"]))
"""
"""A build in which something happens when all files are made, and before they are put in place."""


def run_with(root: Path, what: str) -> int:
    program = dedent(PROGRAM).format(what=what)
    return subprocess.run(
        [sys.executable, "-c", program], cwd=root, env=environment(), capture_output=True, check=False
    ).returncode


@pytest.fixture(scope="module")
def campaign(tmp_path_factory: pytest.TempPathFactory, whole_campaign: Path) -> Path:
    """It has everything, and pictures of its own: a build forgets those that its site does not have."""
    root = small_campaign(tmp_path_factory.mktemp("kept") / "campaign")
    drawn = (whole_campaign / KEPT).resolve() / "pictures"
    if drawn.is_dir():
        shutil.copytree(drawn, root / KEPT / "pictures")
    return root


@pytest.fixture
def built(campaign: Path) -> Path:
    """A whole site of what is there now."""
    return with_a_site(campaign)


@pytest.fixture(scope="module")
def little(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return little_campaign(tmp_path_factory.mktemp("little") / "campaign")


@pytest.fixture
def built_little(little: Path) -> Path:
    return with_a_site(little)


def with_a_site(root: Path) -> Path:
    ran = run(SITE, root)
    assert ran.returncode == 0, ran.stderr
    return root


def listed(root: Path) -> MadeFrom:
    return MadeFrom.of_bytes((root / ".cache" / LIST).read_bytes())


def edit(root: Path, old: str, new: str, event: str = LITTLE_EVENT) -> None:
    words = (root / event).read_text("utf-8")
    assert old in words
    (root / event).write_text(words.replace(old, new), "utf-8")


class Edited(NamedTuple):
    """A site before and after one edit: its sources then, what each file holds, when it was written, what the build said."""

    sources: Path
    before: dict[str, bytes]
    times_before: dict[str, int]
    after: dict[str, bytes]
    times_after: dict[str, int]
    said: str


@pytest.fixture(scope="module")
def edited(campaign: Path, tmp_path_factory: pytest.TempPathFactory) -> Edited:
    """An event with another title, and with words that leave again."""
    built = with_a_site(campaign)
    before, times_before = files_of(built / "site"), times_of(built / "site")
    edit(built, "title: ", "title: The ", EVENT)
    edit(built, "summary: ", "summary: PRIVATEWORDS ", EVENT)
    ran = run(SITE, built)
    assert ran.returncode == 0, ran.stderr
    sources = copy_campaign(tmp_path_factory.mktemp("edited") / "campaign", built)
    shutil.copytree(built / ".cache/pictures", sources / ".cache/pictures")
    return Edited(
        sources, before, times_before, files_of(built / "site"), times_of(built / "site"), ran.stdout
    )


def times_of(site: Path) -> dict[str, int]:
    return {name: (site / name).stat().st_mtime_ns for name in files_of(site)}


def test_everything_may_be_kept(built: Path) -> None:
    """Each value that any page holds has a fingerprint, and each question an answer: all that we write is in the list."""
    of_the_list = {at for made in listed(built).made.values() for at in made.files}
    in_docs = {path.relative_to(built / "docs").with_suffix("") for path in (built / "docs").rglob("*.md")}
    of_the_engine = WRITTEN_BY_THE_ENGINE | {
        (path.parent if path.name == "index" else path).joinpath("index.html").as_posix() for path in in_docs
    }
    left = {name for name in files_of(built / "site") if not name.startswith(".")} - of_the_list

    assert len(of_the_list) > 500
    assert {name for name in left - of_the_engine if not name.startswith("art/")} == set()


def test_one_edit_makes_what_shows_it_and_keeps_the_rest(edited: Edited) -> None:
    """Byte for byte as if all were made, but for pictures. What did not change keeps its time, also what MkDocs writes."""
    before, after = edited.before, edited.after
    same = {name for name in after if before.get(name) == after[name]}

    assert after == files_of(build(edited.sources))
    assert 0 < len(after.keys() - same) < len(same)
    assert {name for name in same if edited.times_after[name] != edited.times_before[name]} == set()
    assert (
        f": {len(after.keys() - same):,} files are new or changed, {len(same):,} are as they were"
        in edited.said
    )


def test_words_that_left_are_kept_nowhere(campaign: Path, edited: Edited) -> None:
    """Not in the calendar entry of an event, nor in its record."""
    kept = [campaign / ".cache" / name for name in (LIST, "records")]
    assert all(b"PRIVATEWORDS" in file.read_bytes() for file in kept)
    edit(campaign, "PRIVATEWORDS ", "", EVENT)
    run(SITE, campaign)

    assert not any(b"PRIVATEWORDS" in file.read_bytes() for file in kept)


def test_a_build_that_was_killed_is_not_believed(built_little: Path) -> None:
    """What it noted is of a site that nobody checked. The next build keeps what the last whole one made."""
    last = listed(built_little)
    edit(built_little, "title: ", "title: Then ")
    killed = run_with(built_little, f"os.kill(os.getpid(), {signal.SIGKILL.value})")
    left = [file for file in (built_little / ".cache").iterdir() if file.name.startswith("files.unproven")]

    assert (killed, len(left)) == (-signal.SIGKILL, 1)
    assert listed(built_little) == last

    ran = run(SITE, built_little)

    assert "are as they were" in ran.stdout
    assert not left[0].exists()


@pytest.mark.parametrize("path", [LITTLE_EVENT, "hooks/campaign/phone.py"])
def test_a_build_during_which_something_changed_is_not_believed(path: str, built_little: Path) -> None:
    """A source, or the code: nobody knows which of both is in the site."""
    edit(built_little, "title: ", "title: Later, ")

    assert run_with(built_little, f"Path({path!r}).open('a').write('\\n')") == 0
    assert not (built_little / ".cache" / LIST).exists()


def test_two_builds_at_once_leave_one_whole_site(built_little: Path) -> None:
    """One is told to wait. What is kept afterwards is true."""
    edit(built_little, "title: ", "title: Both ")
    both = [
        subprocess.Popen(
            SITE, cwd=built_little, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        for _ in range(2)
    ]
    said = [process.communicate()[1].decode() for process in both]
    codes = sorted(process.returncode for process in both)

    assert codes in ([0, 0], [0, 1])
    assert codes == [0, 0] or any("Another build of this site is running." in each for each in said)
    for made in listed(built_little).made.values() if (built_little / ".cache" / LIST).exists() else ():
        assert all((built_little / "site" / at).is_file() for at in made.files)


def test_where_nothing_can_be_kept_the_site_is_the_same(built_little: Path, tmp_path: Path) -> None:
    """As on a disk that may only be read. How many files are new is not known then."""
    before = files_of(built_little / "site")
    cache = built_little / ".cache"
    shutil.copytree(cache / "pictures", tmp_path / "pictures")
    shutil.rmtree(cache)
    cache.write_text("", "utf-8")
    try:
        (built_little / "site/index.html").unlink()
        ran = run(SITE, built_little)
    finally:
        cache.unlink()
        cache.mkdir()
        (tmp_path / "pictures").rename(cache / "pictures")

    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.startswith("The whole site is in site/. It took ")
    assert files_of(built_little / "site") == before
    assert os.listdir(cache) == ["pictures"]  # noqa: PTH208 -- by name
