"""Builds that keep what they can of the last site, in a campaign that has everything.

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

import pytest

from campaign.publishing.made_from import LIST, MadeFrom
from test_command import SITE, environment, run
from whole_campaign import copy_campaign, files_of

EVENT = "events/2027/make-a-banner.yml"

WRITTEN_BY_THE_ENGINE = {"404.html", "sitemap.xml", "sitemap.xml.gz"}

PROGRAM = """
    import os, sys
    from pathlib import Path
    import campaign.commands.site as command
    from campaign.__main__ import main

    def check(*_):
        {what}
        return []

    command.problems_with = check
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
    root = copy_campaign(tmp_path_factory.mktemp("kept") / "campaign", whole_campaign)
    pictures = (root / ".cache").readlink()
    (root / ".cache").unlink()
    (root / ".cache").mkdir()
    if (pictures / "pictures").is_dir():
        shutil.copytree(pictures / "pictures", root / ".cache/pictures")
    return root


@pytest.fixture
def built(campaign: Path) -> Path:
    """A whole site of what is there now."""
    ran = run(SITE, campaign)
    assert ran.returncode == 0, ran.stderr
    return campaign


def listed(root: Path) -> MadeFrom:
    return MadeFrom.of_bytes((root / ".cache" / LIST).read_bytes())


def edit(root: Path, old: str, new: str) -> None:
    words = (root / EVENT).read_text("utf-8")
    assert old in words
    (root / EVENT).write_text(words.replace(old, new), "utf-8")


def made_of_nothing(root: Path, to: Path) -> dict[str, bytes]:
    """The site of the same sources where nothing is kept but pictures."""
    copy_campaign(to, root)
    shutil.copytree(root / ".cache/pictures", to / ".cache/pictures")
    ran = run(SITE, to)
    assert ran.returncode == 0, ran.stderr
    return files_of(to / "site")


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


def test_one_edit_makes_what_shows_it_and_keeps_the_rest(built: Path, tmp_path: Path) -> None:
    """Byte for byte as if all were made. What did not change keeps its time, also what MkDocs writes."""
    before = files_of(built / "site")
    times = {name: (built / "site" / name).stat().st_mtime_ns for name in before}
    edit(built, "title: ", "title: The ")
    ran = run(SITE, built)
    after = files_of(built / "site")
    same = {name for name in after if before.get(name) == after[name]}

    assert ran.returncode == 0, ran.stderr
    assert after == made_of_nothing(built, tmp_path / "campaign")
    assert 0 < len(after.keys() - same) < len(same)
    assert {name for name in same if (built / "site" / name).stat().st_mtime_ns != times[name]} == set()
    assert (
        f": {len(after.keys() - same):,} files are new or changed, {len(same):,} are as they were"
        in ran.stdout
    )


def test_words_that_left_are_kept_nowhere(built: Path) -> None:
    """Not in the calendar entry of an event, nor in its record."""
    edit(built, "summary: ", "summary: PRIVATEWORDS ")
    run(SITE, built)
    kept = [built / ".cache" / name for name in (LIST, "records")]
    assert all(b"PRIVATEWORDS" in file.read_bytes() for file in kept)
    edit(built, "PRIVATEWORDS ", "")
    run(SITE, built)

    assert not any(b"PRIVATEWORDS" in file.read_bytes() for file in kept)


def test_a_build_that_was_killed_is_not_believed(built: Path) -> None:
    """What it noted is of a site that nobody checked. The next build keeps what the last whole one made."""
    last = listed(built)
    edit(built, "title: ", "title: Then ")
    killed = run_with(built, f"os.kill(os.getpid(), {signal.SIGKILL.value})")
    left = [file for file in (built / ".cache").iterdir() if file.name.startswith("files.unproven")]

    assert (killed, len(left)) == (-signal.SIGKILL, 1)
    assert listed(built) == last

    ran = run(SITE, built)

    assert "are as they were" in ran.stdout
    assert not left[0].exists()


@pytest.mark.parametrize("path", [EVENT, "hooks/campaign/phone.py"])
def test_a_build_during_which_something_changed_is_not_believed(path: str, built: Path) -> None:
    """A source, or the code: nobody knows which of both is in the site."""
    edit(built, "title: ", "title: Later, ")

    assert run_with(built, f"Path({path!r}).open('a').write('\\n')") == 0
    assert not (built / ".cache" / LIST).exists()


def test_two_builds_at_once_leave_one_whole_site(built: Path) -> None:
    """One is told to wait. What is kept afterwards is true."""
    edit(built, "title: ", "title: Both ")
    both = [
        subprocess.Popen(SITE, cwd=built, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(2)
    ]
    said = [process.communicate()[1].decode() for process in both]
    codes = sorted(process.returncode for process in both)

    assert codes in ([0, 0], [0, 1])
    assert codes == [0, 0] or any("Another build of this site is running." in each for each in said)
    for made in listed(built).made.values() if (built / ".cache" / LIST).exists() else ():
        assert all((built / "site" / at).is_file() for at in made.files)


def test_where_nothing_can_be_kept_the_site_is_the_same(built: Path, tmp_path: Path) -> None:
    """As on a disk that may only be read. How many files are new is not known then."""
    before = files_of(built / "site")
    cache = built / ".cache"
    shutil.copytree(cache / "pictures", tmp_path / "pictures")
    shutil.rmtree(cache)
    cache.write_text("", "utf-8")
    try:
        (built / "site/index.html").unlink()
        ran = run(SITE, built)
    finally:
        cache.unlink()
        cache.mkdir()
        (tmp_path / "pictures").rename(cache / "pictures")

    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.startswith("The whole site is in site/. It took ")
    assert files_of(built / "site") == before
    assert os.listdir(cache) == ["pictures"]  # noqa: PTH208 -- by name
