"""Where releases come from, and what is refused of them."""

from __future__ import annotations

import os
import shutil
from pathlib import Path, PurePosixPath

import pytest

from campaign.updating import UpdateFailed
from campaign.updating.files import File, safe
from campaign.updating.git import GitFailed, git, ids
from campaign.updating.releases import Base, releases_from
from campaign.updating.versions import Version
from updating.made_up_releases import SECOND, a_copy, commit, releases, software
from updating.made_up_releases import git as run_git

EVENT = PurePosixPath("hooks/theme/event.html")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return releases(tmp_path / "software")


def base(source: Path, copy: Path, version: str | None = "0.1.0", new: str = "0.2.0") -> Base | None:
    with releases_from(str(source)) as found:
        said = Version(*map(int, version.split("."))) if version else None
        return found.base(said, ids(copy, "HEAD"), Version(*map(int, new.split("."))))


def test_the_newest_release(source: Path) -> None:
    """Without a version, the newest tag is taken, with the files of the software and no others."""
    with releases_from(str(source)) as found:
        release = found.release(None)

    assert release.version == Version(0, 2, 0)
    assert {path.as_posix() for path in release.files} == {
        "CHANGELOG.md", "README.md", "hooks/campaign/__main__.py", "hooks/theme/event.html", "hooks/theme/new/page.html",
        "pyproject.toml",
    }  # fmt: skip


def test_an_older_release(source: Path) -> None:
    """One that is asked for by its version, though a newer one is there."""
    with releases_from(str(source)) as found:
        assert found.release(Version(0, 1, 0)).version == Version(0, 1, 0)


def test_programs_stay_programs(source: Path) -> None:
    """What git says of a file is kept."""
    (source / "hooks/theme/event.html").chmod(0o755)
    commit(source, {}, "v0.2.1")
    run_git(source, "tag", "--force", "v0.2.0")
    with releases_from(str(source)) as found:
        assert found.release(Version(0, 2, 0)).files[EVENT].executable


def test_a_version_that_is_not_there(source: Path) -> None:
    """The line has those that are."""
    with (
        releases_from(str(source)) as found,
        pytest.raises(UpdateFailed, match=r"There are: 0\.1\.0, 0\.2\.0\."),
    ):
        found.release(Version(9, 0, 0))


def test_tags_that_are_no_versions(source: Path) -> None:
    """Only whole versions are releases."""
    for tag in ("v9.0.0-rc.1", "v9", "vnext", "9.0.0x"):
        run_git(source, "tag", tag)
    with releases_from(str(source)) as found:
        assert found.newest == Version(0, 2, 0)


def test_an_annotated_tag(source: Path) -> None:
    """It leads to the commit that it is on."""
    run_git(source, "tag", "--force", "--annotate", "--message=Second", "v0.2.0")
    with releases_from(str(source)) as found:
        assert found.release(None).version == Version(0, 2, 0)


def test_a_repository_without_a_tag(tmp_path: Path) -> None:
    """Its newest commit is taken for a release."""
    commit(tmp_path / "software", software("0.3.0"))
    with releases_from(str(tmp_path / "software")) as found:
        assert found.newest is None
        assert found.release(None).version == Version(0, 3, 0)


def test_an_unpacked_release(source: Path, tmp_path: Path) -> None:
    """A folder without git has one release, and nothing can be told apart by it."""
    shutil.rmtree(source / ".git")
    (source / "hooks/__pycache__").mkdir()
    (source / "hooks/__pycache__/x.pyc").write_bytes(b"")
    copy = a_copy(tmp_path / "copy")
    with releases_from(str(source)) as found:
        release = found.release(None)
    assert release.version == Version(0, 2, 0)
    assert PurePosixPath("hooks/theme/new/page.html") in release.files
    assert not any("__pycache__" in path.parts for path in release.files)
    assert base(source, copy) is None


def test_a_tag_that_says_another_version(source: Path) -> None:
    """The next update would compare with the wrong version, so nothing is done."""
    commit(source, {}, "v0.3.0")
    with (
        releases_from(str(source)) as found,
        pytest.raises(UpdateFailed, match=r"version 0\.3\.0 says that it is 0\.2\.0"),
    ):
        found.release(None)


def test_a_repository_of_something_else(tmp_path: Path) -> None:
    """A wrong address is told before anything is replaced."""
    commit(tmp_path / "other", {"pyproject.toml": '[project]\nversion = "1.0.0"\n'}, "v1.0.0")
    with (
        releases_from(str(tmp_path / "other")) as found,
        pytest.raises(UpdateFailed, match="no release of this software"),
    ):
        found.release(None)


@pytest.mark.parametrize(
    "written", ["ext::sh -c touch% RAN", "--upload-pack=touch RAN", "nowhere", "file:///etc", ""]
)
def test_what_is_neither_an_address_nor_a_folder(
    written: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """git is not asked, and nothing is run."""
    monkeypatch.chdir(tmp_path)
    with (
        pytest.raises(UpdateFailed, match="not the address of a git repository")
        if written
        else pytest.raises(UpdateFailed),
        releases_from(written or "-"),
    ):
        pass
    assert list(tmp_path.iterdir()) == []


def test_git_speaks_nothing_that_runs_commands(tmp_path: Path) -> None:
    """Even if such an address came so far, git itself would refuse it."""
    git(tmp_path, "init", "--quiet", "--bare", ".")
    with pytest.raises(GitFailed, match="transport 'ext' not allowed"):
        git(tmp_path, "fetch", "--", "ext::sh -c touch% RAN", speaks="https:http:ssh")
    with pytest.raises(GitFailed, match="transport 'file' not allowed"):
        git(tmp_path, "fetch", "--", str(tmp_path), speaks="https:http:ssh")
    assert not (tmp_path / "RAN").exists()


def test_a_folder_whose_name_looks_like_an_option(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is a folder, and nothing else."""
    monkeypatch.chdir(tmp_path)
    source.rename(tmp_path / "--upload-pack=touch RAN;")
    with releases_from("--upload-pack=touch RAN;") as found:
        assert found.newest == Version(0, 2, 0)
    assert not (tmp_path / "RAN").exists()


def test_git_looks_at_no_other_repository(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A hook of git that runs an update has its own repository in the environment."""
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere"))
    with releases_from(str(source)) as found:
        assert found.newest == Version(0, 2, 0)


@pytest.mark.parametrize("leads_to", ["/etc/passwd", "../../../elsewhere", "event.html"])
def test_links_are_refused(leads_to: str, source: Path) -> None:
    """Wherever one leads: releases have ordinary files only."""
    (source / "hooks/theme/link.html").symlink_to(leads_to)
    commit(source, {"pyproject.toml": software("0.3.0")["pyproject.toml"]}, "v0.3.0")
    with (
        releases_from(str(source)) as found,
        pytest.raises(UpdateFailed, match=r"hooks/theme/link\.html of the release is a link"),
    ):
        found.release(None)
    shutil.rmtree(source / ".git")
    with releases_from(str(source)) as found, pytest.raises(UpdateFailed, match="is a link"):
        found.release(None)


def test_a_link_outside_the_software_is_nobodys_business(source: Path) -> None:
    """What is not copied cannot do harm."""
    (source / "events/link").symlink_to("/etc")
    commit(source, {}, "v9.0.0")
    run_git(source, "tag", "--force", "v0.2.0")
    with releases_from(str(source)) as found:
        assert PurePosixPath("events/link") not in found.release(Version(0, 2, 0)).files


@pytest.mark.parametrize(
    "path",
    ["hooks/../mkdocs.yml", "hooks/./x", "hooks//x", "/hooks/x", "hooks/.git/config", "hooks/.GIT/config", "hooks\\x",
     "hooks/C:x", "hooks/a\nb", "hooks/\x1b[2J", "./Makefile", "hooks/x/"],
)  # fmt: skip
def test_names_that_lead_elsewhere(path: str) -> None:
    """A tree of git that was made by hand may have any name in it."""
    with pytest.raises(UpdateFailed, match="not safe"):
        safe(path)


def test_a_tree_made_by_hand(source: Path) -> None:
    """A release with a file outside its folder is refused as a whole."""
    blob = run_git(source, "rev-parse", "HEAD:README.md").strip()
    (source / "tree").write_bytes(b"100644 ..\0" + bytes.fromhex(blob))
    inner = run_git(source, "hash-object", "-t", "tree", "-w", "--literally", "tree").strip()
    (source / "tree").write_bytes(b"40000 hooks\0" + bytes.fromhex(inner))
    outer = run_git(source, "hash-object", "-t", "tree", "-w", "--literally", "tree").strip()
    made = run_git(source, "commit-tree", outer, "-m", "x").strip()
    run_git(source, "tag", "v9.0.0", made)
    with pytest.raises(UpdateFailed, match=r"not safe|fetched"), releases_from(str(source)) as found:
        found.release(None)


def test_what_a_copy_was_made_from(source: Path, tmp_path: Path) -> None:
    """The tag of its version, whatever its users changed."""
    copy = a_copy(tmp_path / "copy", {"hooks/theme/event.html": "all mine\n"})
    found = base(source, copy)

    assert found
    assert found.name == "v0.1.0"
    assert found.files[PurePosixPath("hooks/theme/old.html")] == File(b"leaves soon\n")


def test_a_copy_made_after_the_tag(tmp_path: Path) -> None:
    """A template is copied as it is that day: the commit nearest to the copy is what it was made from."""
    source = tmp_path / "software"
    commit(source, software(), "v0.1.0")
    later = commit(source, {"hooks/theme/event.html": "later\n"})
    commit(source, SECOND, "v0.2.0")
    copy = a_copy(tmp_path / "copy", {"hooks/theme/event.html": "later\n", "README.md": "mine\n"})
    found = base(source, copy)

    assert found
    assert found.name == f"commit {later[:10]}"


def test_a_copy_of_a_version_without_a_tag(tmp_path: Path) -> None:
    """Of commits that are as near, the oldest counts: in a newer one, what the copy lacks would look taken out by hand."""
    source = tmp_path / "software"
    first = commit(source, software())
    commit(source, {"README.md": "new words\n"})
    commit(source, SECOND, "v0.2.0")
    copy = a_copy(tmp_path / "copy", {"README.md": "mine\n"})
    found = base(source, copy)

    assert found
    assert found.name == f"commit {first[:10]}"


def test_a_copy_of_something_else(source: Path, tmp_path: Path) -> None:
    """If less than half of its files are those of any commit, what it was made from is not known."""
    copy = commit_of_other_files(tmp_path / "copy")
    assert base(source, copy, "7.0.0") is None
    assert base(source, copy, None) is None


def commit_of_other_files(folder: Path) -> Path:
    commit(
        folder,
        {f"hooks/{number}.py": f"{number}\n" for number in range(5)} | {"README.md": software()["README.md"]},
    )
    return folder


def test_an_address_that_does_not_answer(tmp_path: Path) -> None:
    """What git says is passed on in one line, and nobody is asked for a password."""
    (tmp_path / "empty" / ".git").mkdir(parents=True)
    with (
        pytest.raises(UpdateFailed, match=r"Nothing could be fetched from .*git says: ") as failed,
        releases_from(str(tmp_path / "empty")),
    ):
        pass
    assert "\n" not in str(failed.value)


def test_a_machine_without_git(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The line says what to install."""
    monkeypatch.setenv("PATH", os.devnull)
    with pytest.raises(UpdateFailed, match="This needs git"), releases_from(str(source)):
        pass
