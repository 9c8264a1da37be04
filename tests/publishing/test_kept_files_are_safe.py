"""Nothing that happens beside a build, or to what is kept, puts other bytes into the site."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from campaign.keeping.fingerprints import Fingerprints
from campaign.model.history import History
from campaign.publishing.conditions import TICK, Conditions
from campaign.publishing.kept_files import KeptFiles
from campaign.publishing.kept_text import FOLDER
from campaign.publishing.made_from import LIST, noted, prove
from campaign.publishing.new_site import fingerprints_of
from campaign.publishing.receipt import give_receipt, is_as_built
from campaign.publishing.replace_site import NEW
from campaign.site.answers import Answers
from making import a_site

PAGE = "about/index.html"


def begin(root: Path, out: str = f"{NEW}{os.getpid()}") -> KeptFiles:
    answers = Answers(a_site(), {}, History(), Fingerprints(lambda _: None))
    return KeptFiles.since(root, root / out, "all the same", answers, root / "site")


def made(files: KeptFiles, content: bytes = b"<p>About") -> KeptFiles:
    """After the one page of the site."""
    files.site.write(content, files.site.out / PAGE)
    files.note("about", "given", ())
    files.keep()
    return files


def put_in_place(files: KeptFiles) -> None:
    shutil.rmtree(files.site.old, ignore_errors=True)
    files.site.out.rename(files.site.old)


@pytest.fixture
def built(root: Path) -> Path:
    put_in_place(made(begin(root)))
    prove(root, noted(root), is_true=True)
    return root


def test_a_page_is_put_back(built: Path) -> None:
    """As long as it was made from the same, and its file is as it was made."""
    assert begin(built).put_back("about", "given")
    assert not begin(built).put_back("about", "other")

    (built / "site" / PAGE).write_bytes(b"<p>By hand")

    assert not begin(built).put_back("about", "given")


@pytest.mark.parametrize("part", [0, 0.3, 0.6, 0.99])
def test_of_a_damaged_list_nothing_is_kept(part: float, built: Path) -> None:
    """A part of a calendar is in it, and might be other words."""
    file = built / FOLDER / LIST
    content = bytearray(file.read_bytes())
    content[int(len(content) * part)] ^= 1
    file.write_bytes(content)

    assert begin(built).before == {}


def test_two_processes_may_put_the_same_file_there(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As with the drawing of a day, which many pages show."""
    link = os.link

    def another_was_faster(old: Path, new: Path) -> None:
        link(old, new)
        link(old, new)

    monkeypatch.setattr(os, "link", another_was_faster)
    files = begin(built)

    assert files.put_back("about", "given")
    assert (files.site.out / PAGE).read_bytes() == b"<p>About"


def test_nothing_is_written_into_the_last_site(built: Path) -> None:
    """A file that was put back is one of the last site too; it stays as it is there."""
    files = begin(built)
    files.put_back("about", "given")
    files.site.write(b"<p>New", files.site.out / PAGE)

    assert (files.site.out / PAGE).read_bytes() == b"<p>New"
    assert (built / "site" / PAGE).read_bytes() == b"<p>About"
    assert [file.name for file in (files.site.out / "about").iterdir()] == ["index.html"]


def test_an_engine_by_itself_writes_over_what_is_there(built: Path) -> None:
    """``mkdocs build --dirty`` leaves the last site there; what it makes is never trusted."""
    made(begin(built, "site"), b"<p>New")

    assert (built / "site" / PAGE).read_bytes() == b"<p>New"
    assert prove(built, noted(built), is_true=True) is None


def test_what_another_build_noted_is_not_trusted(built: Path) -> None:
    """It was killed, or is a preview, and may have read what is not there any more."""
    made(begin(built, f"{NEW}1"), b"<p>Older")

    assert prove(built, noted(built), is_true=True) is None
    assert not list((built / FOLDER).glob("*unproven*"))


def test_a_kept_file_that_somebody_edits_meanwhile_has_no_receipt(root: Path) -> None:
    """It is the same file on the disk as that of the last site. The next build makes it again."""
    files = made(begin(root))
    begun = Conditions.now(root)
    assert begun.inputs
    begun = Conditions(begun.inputs.newest + TICK + 1, begun.inputs, begun.day)
    put_in_place(files)
    (root / "site" / PAGE).write_bytes(b"<p>By hand")
    give_receipt(root, begun, "mkdocs", fingerprints_of(root / "site"))

    assert not is_as_built(root, root / "site", Conditions.now(root), "mkdocs")


def test_a_site_that_goes_meanwhile_is_made_again(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And so is one on a disk that has no links: in both cases, what was read of it is written."""

    def no_links(old: Path, new: Path) -> None:
        shutil.rmtree(built / "site")
        raise OSError

    monkeypatch.setattr(os, "link", no_links)
    files = begin(built)

    assert files.put_back("about", "given")
    assert (files.site.out / PAGE).read_bytes() == b"<p>About"
