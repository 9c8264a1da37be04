"""The site is replaced as a whole or not at all, whatever a build and its checks say."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

import pytest

from campaign.publishing import BuildFailed
from campaign.publishing.one_build import one_build
from campaign.publishing.replace_site import LOCK, replace_site
from publishing.old_site import OLD, build_new, contents, leftovers, nothing_wrong, with_an_old_site


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return with_an_old_site(tmp_path)


def test_first_build(tmp_path: Path) -> None:
    """The first build makes the site, as readable as any new folder, and leaves nothing else behind."""
    (tmp_path / "like-any-other").mkdir()

    replace_site(tmp_path, build_new, nothing_wrong)

    assert contents(tmp_path / "site") == {"index.html": b"new"}
    assert (tmp_path / "site").stat().st_mode == (tmp_path / "like-any-other").stat().st_mode
    assert leftovers(tmp_path) == ["like-any-other"]


def test_later_build(root: Path) -> None:
    """Files that are no longer built are gone afterwards."""
    replace_site(root, build_new, nothing_wrong)

    assert contents(root / "site") == {"index.html": b"new"}
    assert leftovers(root) == []


def test_hidden_entries(root: Path) -> None:
    """Hidden entries that people put in the site stay; those that are built are new."""
    site = root / "site"
    (site / ".git" / "refs").mkdir(parents=True)
    (site / ".git" / "refs" / "head").write_text("kept", "utf-8")
    (site / ".env").symlink_to("nowhere")
    (site / ".nojekyll").write_text("old", "utf-8")

    def build(out: Path) -> None:
        (out / ".nojekyll").write_text("new", "utf-8")
        (out / ".well-known").mkdir()
        (out / ".well-known" / "security.txt").write_text("new", "utf-8")

    replace_site(root, build, nothing_wrong)

    expected = {".git/refs/head": b"kept", ".nojekyll": b"new", ".well-known/security.txt": b"new"}
    assert contents(site) == expected
    assert (site / ".env").is_symlink()


def test_failing_check(root: Path) -> None:
    """Every problem is in the message, and the old site stays byte for byte."""
    with pytest.raises(BuildFailed, match=r"(?s)a\.html: bad\nb\.html: bad\n2 problems .* left as it was"):
        replace_site(root, build_new, lambda _: ["a.html: bad", "b.html: bad"])

    assert contents(root / "site") == OLD
    assert leftovers(root) == []


@pytest.mark.parametrize("error", [BuildFailed("no"), ZeroDivisionError(), KeyboardInterrupt()])
def test_failing_build(root: Path, error: BaseException) -> None:
    """However a build ends early, the old site stays and nothing else does."""

    def build(out: Path) -> None:
        build_new(out)
        raise error

    with pytest.raises(type(error)):
        replace_site(root, build, nothing_wrong)

    assert contents(root / "site") == OLD
    assert leftovers(root) == []


@pytest.mark.parametrize("reason", [errno.EACCES, errno.EROFS])
def test_nobody_may_write_here(reason: int, root: Path) -> None:
    """One line says so, and what to do."""

    def build(out: Path) -> None:
        raise OSError(reason, os.strerror(reason), str(out / "index.html"))

    with pytest.raises(
        BuildFailed, match=r"^index\.html may not be written here\. Close .* left as it was\.$"
    ):
        replace_site(root, build, nothing_wrong)

    assert contents(root / "site") == OLD


def test_full_disk(root: Path) -> None:
    """When the disk is full, one line says so, and the old site stays."""

    def build(out: Path) -> None:
        build_new(out)
        (out / "big.html").symlink_to("/dev/full")
        (out / "big.html").write_text("new", "utf-8")

    with pytest.raises(BuildFailed, match=r"^The disk is full\. Make room.* left as it was\.$"):
        replace_site(root, build, nothing_wrong)

    assert contents(root / "site") == OLD
    assert leftovers(root) == []


def test_file_in_the_way(root: Path) -> None:
    """What is not a folder is refused in one line, not written through or deleted."""
    shutil.rmtree(root / "site")
    (root / "site").write_text("mine", "utf-8")

    with pytest.raises(BuildFailed, match=r"^site is not a folder\. Move it away, then build again\.$"):
        replace_site(root, build_new, nothing_wrong)

    assert (root / "site").read_text("utf-8") == "mine"


@pytest.mark.parametrize("exists", [True, False])
def test_symbolic_link_in_the_way(root: Path, exists: bool) -> None:
    """A link is refused too, and what it points to stays."""
    elsewhere = (root / "site").rename(root / "elsewhere")
    (root / "site").symlink_to("elsewhere" if exists else "nowhere")

    with pytest.raises(BuildFailed, match="is not a folder"):
        replace_site(root, build_new, nothing_wrong)

    assert (root / "site").is_symlink()
    assert contents(elsewhere) == OLD


def test_repository_that_is_not_there(tmp_path: Path) -> None:
    """What the system refuses is said in one line that names the place."""
    with pytest.raises(BuildFailed, match=r"^The site could not be written: No such file .*nowhere"):
        replace_site(tmp_path / "nowhere", build_new, nothing_wrong)


def test_what_is_left_is_deleted_without_the_lock(root: Path) -> None:
    """Another process that deletes it would hold on to the lock, and the next build would have to wait."""

    def delete(_: Path) -> None:
        with one_build(root / LOCK):
            pass

    replace_site(root, build_new, nothing_wrong, delete=delete)
