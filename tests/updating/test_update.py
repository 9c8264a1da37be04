"""A new version in a copy: the whole of it, with real git."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from campaign.updating import UpdateFailed
from campaign.updating.report import Report
from campaign.updating.update import update
from campaign.updating.versions import Version
from updating.made_up_releases import PAGE, SECOND, a_copy, commit, files, git, releases, software

EVENT = "hooks/theme/event.html"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return releases(tmp_path / "software")


def updated(copy: Path, source: Path, *, with_workflows: bool = True) -> Report:
    done = update(copy, str(source), None, with_workflows=with_workflows)
    assert isinstance(done, Report)
    return done


def of_the_release(source: Path) -> dict[str, str]:
    mine = ("mkdocs.yml", "events/2027/tea.yml")
    return {path: text for path, text in files(source).items() if path not in mine}


def test_a_copy_without_changes(source: Path, tmp_path: Path) -> None:
    """The software is as in the release: files come, change and go. Content and settings stay, though the release has others."""
    copy = a_copy(
        tmp_path / "copy", {"NOTES.md": "mine\n", "hooks.md": "mine\n", "events/2027/own.yml": "mine\n"}
    )
    mine = {
        path: files(copy)[path]
        for path in ("mkdocs.yml", "events/2027/tea.yml", "NOTES.md", "hooks.md", "events/2027/own.yml")
    }
    done = updated(copy, source)

    assert files(copy) == of_the_release(source) | mine
    assert done.is_clean
    assert (done.old, done.new, done.base) == (Version(0, 1, 0), Version(0, 2, 0), "v0.1.0")


def test_everything_can_be_undone(source: Path, tmp_path: Path) -> None:
    """The two commands that the report names bring back what was there."""
    copy = a_copy(tmp_path / "copy", {EVENT: "mine\n"})
    before = files(copy)
    updated(copy, source)
    assert files(copy) != before
    git(copy, "restore", ".")
    git(copy, "clean", "-fd")

    assert files(copy) == before


def test_changes_of_its_users(source: Path, tmp_path: Path) -> None:
    """One that the release did not touch stays; one that fits is merged; one that clashes is replaced. Each is listed."""
    both = PAGE.replace("line 17\n", "line 17, mine\n")
    copy = a_copy(
        tmp_path / "copy",
        {"README.md": "mine\n", EVENT: both, "CHANGELOG.md": "mine\n", "hooks/mine.py": "1\n"},
    )
    done = updated(copy, source)
    now = files(copy)

    assert now["README.md"] == "mine\n"
    assert now["hooks/mine.py"] == "1\n"
    assert now[EVENT] == both.replace("line 2\n", "line 2, better\n")
    assert now["CHANGELOG.md"] == SECOND["CHANGELOG.md"]
    assert {str(path): how for path, how in done.made.kept.items()} == {
        "README.md": "changed",
        "hooks/mine.py": "added",
    }
    assert done.made.merged == [PurePosixPath(EVENT)]
    assert done.made.replaced == [PurePosixPath("CHANGELOG.md")]
    assert not done.is_clean


def test_what_cannot_be_merged_as_text(source: Path, tmp_path: Path) -> None:
    """The release's goes in whole."""
    copy = a_copy(tmp_path / "copy")
    (copy / EVENT).write_bytes(b"\0\xff")
    commit(copy, {})
    assert updated(copy, source).made.replaced == [PurePosixPath(EVENT)]
    assert files(copy)[EVENT] == SECOND[EVENT]


def test_a_copy_of_nobody_knows_what(source: Path, tmp_path: Path) -> None:
    """Every file that differs is replaced and listed; what the release does not have is left and listed."""
    source = commit_orphan(source)
    copy = a_copy(tmp_path / "copy")
    done = updated(copy, source)

    assert done.base is None
    assert PurePosixPath(EVENT) in done.made.replaced
    assert done.made.left == [PurePosixPath("hooks/theme/old.html")]
    assert "hooks/theme/old.html" in files(copy)
    assert not done.is_clean


def commit_orphan(source: Path) -> Path:
    """The software as a repository that has forgotten its past, and has other files in it."""
    other = source.parent / "other"
    more: dict[str, str | None] = {f"hooks/more/{number}.py": f"{number}\n" for number in range(9)}
    commit(
        other,
        {**software(), **SECOND, "README.md": "other\n", "hooks/campaign/__main__.py": "# other\n", **more}
        | {"hooks/theme/old.html": "x"},
    )
    commit(other, {"hooks/theme/old.html": None})
    git(other, "checkout", "--quiet", "--orphan", "fresh")
    git(other, "commit", "--quiet", "--message=All")
    git(other, "branch", "--quiet", "-D", "main")
    git(other, "tag", "v0.2.0")
    return other


def test_there_is_nothing_newer(source: Path, tmp_path: Path) -> None:
    """Nothing is touched, and the copy's version is told."""
    copy = a_copy(tmp_path / "copy")
    updated(copy, source)
    commit(copy, {})
    before = files(copy)

    assert update(copy, str(source), None) == Version(0, 2, 0)
    assert files(copy) == before


def test_twice(source: Path, tmp_path: Path) -> None:
    """The second update compares with the version that the first put in, so nothing is told twice."""
    copy = a_copy(tmp_path / "copy", {"CHANGELOG.md": "mine\n"})
    updated(copy, source)
    commit(copy, {})
    commit(source, {"pyproject.toml": software("0.3.0")["pyproject.toml"], "README.md": "third\n"}, "v0.3.0")
    done = updated(copy, source)

    assert (done.base, done.is_clean, done.made.kept) == ("v0.2.0", True, {})
    assert files(copy)["README.md"] == "third\n"


def test_an_older_version_by_its_name(source: Path, tmp_path: Path) -> None:
    """Who asks for it gets it."""
    copy = a_copy(tmp_path / "copy")
    updated(copy, source)
    commit(copy, {})
    done = update(copy, str(source), Version(0, 1, 0))

    assert isinstance(done, Report)
    assert files(copy)["hooks/theme/old.html"] == "leaves soon\n"
    assert not (copy / "hooks/theme/new").exists()


@pytest.mark.parametrize("change", [{EVENT: "edited\n"}, {"stories/new.md": "not added\n"}, {EVENT: None}])
def test_changes_that_are_not_committed(change: dict[str, str | None], source: Path, tmp_path: Path) -> None:
    """They could not be told from what the update does, so nothing is done; the line names the file."""
    copy = a_copy(tmp_path / "copy")
    for path, text in change.items():
        (copy / path).parent.mkdir(exist_ok=True)
        (copy / path).write_text(text, "utf-8") if text else (copy / path).unlink()
    before = files(copy)
    with pytest.raises(UpdateFailed, match=r"not committed: (hooks/theme/event\.html|stories)"):
        update(copy, str(source), None)
    assert files(copy) == before


def test_a_folder_without_git(source: Path, tmp_path: Path) -> None:
    """Nothing could be undone there."""
    (tmp_path / "plain").mkdir()
    with pytest.raises(UpdateFailed, match="not a git working copy"):
        update(tmp_path / "plain", str(source), None)


def test_a_folder_inside_a_copy(source: Path, tmp_path: Path) -> None:
    """The line says where to go."""
    copy = a_copy(tmp_path / "copy")
    with pytest.raises(UpdateFailed, match="Go to the top of it"):
        update(copy / "hooks", str(source), None)


def test_an_ignored_file_in_the_way(source: Path, tmp_path: Path) -> None:
    """git could not bring it back, so nothing is done."""
    copy = a_copy(tmp_path / "copy", {".git/info/exclude": "new\n"})
    (copy / "hooks/theme/new").mkdir()
    (copy / "hooks/theme/new/page.html").write_text("mine\n", "utf-8")
    before = files(copy)
    with pytest.raises(UpdateFailed, match=r"Something else is where .* hooks/theme/new/page\.html"):
        update(copy, str(source), None)
    assert files(copy) == before


def test_a_folder_that_leads_elsewhere(source: Path, tmp_path: Path) -> None:
    """Nothing is written outside the copy."""
    copy = a_copy(tmp_path / "copy")
    elsewhere = tmp_path / "elsewhere"
    (copy / "hooks/theme").rename(elsewhere)
    (copy / "hooks/theme").symlink_to(elsewhere)
    commit(copy, {})
    before = files(elsewhere)
    with pytest.raises(UpdateFailed, match="Something else is where"):
        update(copy, str(source), None)
    assert files(elsewhere) == before


def test_a_link_of_its_users(source: Path, tmp_path: Path) -> None:
    """The link is replaced, and what it leads to stays as it is."""
    copy = a_copy(tmp_path / "copy", {"mine.html": "mine\n"})
    (copy / EVENT).unlink()
    (copy / EVENT).symlink_to("../../mine.html")
    commit(copy, {})
    done = updated(copy, source)

    assert done.made.replaced == [PurePosixPath(EVENT)]
    assert files(copy)["mine.html"] == "mine\n"
    assert not (copy / EVENT).is_symlink()


def test_programs_and_compiled_files(tmp_path: Path) -> None:
    """A program comes as one, and a folder that the release no longer has goes with what Python compiled in it."""
    room = {"hooks/room/old.py": "1\n", ".gitignore": "__pycache__/\n"}
    source = tmp_path / "software"
    commit(source, software() | room, "v0.1.0")
    commit(source, SECOND | {"hooks/room/old.py": None, ".ci/run": "#!/bin/sh\n"})
    (source / ".ci/run").chmod(0o755)
    commit(source, {}, "v0.2.0")
    copy = a_copy(tmp_path / "copy", room)
    (copy / "hooks/room/__pycache__").mkdir()
    (copy / "hooks/room/__pycache__/old.pyc").write_bytes(b"")
    updated(copy, source)

    assert (copy / ".ci/run").stat().st_mode & 0o777 == 0o755
    assert (copy / EVENT).stat().st_mode & 0o777 == 0o644
    assert not (copy / "hooks/room").exists()


def test_without_workflows(source: Path, tmp_path: Path) -> None:
    """What runs at GitHub stays as it was, and the report names it."""
    workflow = ".github/workflows/check.yml"
    commit(
        source,
        {
            workflow: "new\n",
            ".github/dependabot.yml": "new\n",
            "pyproject.toml": software("0.3.0")["pyproject.toml"],
        },
        "v0.3.0",
    )
    copy = a_copy(tmp_path / "copy", {workflow: "mine\n"})
    done = updated(copy, source, with_workflows=False)

    assert files(copy)[workflow] == "mine\n"
    assert files(copy)[".github/dependabot.yml"] == "new\n"
    assert done.workflows == (PurePosixPath(workflow),)
    assert done.is_clean
