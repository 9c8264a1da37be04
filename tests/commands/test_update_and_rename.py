"""The commands as people run them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from campaign.__main__ import main
from updating.made_up_releases import SECOND, a_copy, commit, files, git, releases, software
from whole_campaign import REPOSITORY

EVENT = "hooks/theme/event.html"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return releases(tmp_path / "software")


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of 0.1.0, which is the current folder."""
    folder = a_copy(tmp_path / "copy")
    monkeypatch.chdir(folder)
    for name in ("UPDATE_FROM", "UPDATE_TO"):
        monkeypatch.delenv(name, raising=False)
    return folder


def settings(address: str) -> dict[str, str | None]:
    return {"mkdocs.yml": f"extra:\n  campaign:\n    updates from: {address}\n"}


def test_from_a_folder(source: Path, copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The status is 0, and the report has the changelog of the new version only."""
    assert main(["update", "--from", str(source)]) == 0
    said = capsys.readouterr().out
    assert "Updated from version 0.1.0 to version 0.2.0." in said
    assert "\n- A page.\n" in said
    assert "The first version." not in said
    assert "Later." not in said


def test_what_was_replaced_changes_the_status(source: Path, copy: Path) -> None:
    """So that a script sees that somebody has to look."""
    commit(copy, {"CHANGELOG.md": "mine\n"})
    assert main(["update", "--from", str(source)]) == 1


def test_a_version(source: Path, copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """By its number, or by its tag; anything else is told before git sees it."""
    assert main(["update", "--from", str(source), "--to", "v0.1.0"]) == 0
    assert main(["update", "--from", str(source), "--to", "--upload-pack=x"[2:]]) == 2
    assert capsys.readouterr().err == 'This is not a version of a release. Write it like "0.2.0".\n'


def test_from_the_environment(source: Path, copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As make gives it."""
    monkeypatch.setenv("UPDATE_FROM", str(source))
    monkeypatch.setenv("UPDATE_TO", "0.2.0")
    assert main(["update"]) == 0
    assert files(copy)[EVENT] == SECOND[EVENT]


def test_nothing_newer(source: Path, copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line, and no text for a pull request."""
    main(["update", "--from", str(source)])
    commit(copy, {})
    capsys.readouterr()
    assert main(["update", "--from", str(source), "--pull-request", "text.md"]) == 0
    assert capsys.readouterr().out == "This is version 0.2.0, and there is no newer one.\n"
    assert not (copy / "text.md").exists()


def test_the_same_version_again(source: Path, copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where nothing differs there is nothing to tell, even if this version was asked for."""
    main(["update", "--from", str(source)])
    commit(copy, {})
    capsys.readouterr()
    assert main(["update", "--from", str(source), "--to", "0.2.0"]) == 0
    assert capsys.readouterr().out == "This is version 0.2.0, and there is no newer one.\n"


def test_no_address(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line says what to write, and where."""
    commit(copy, {"mkdocs.yml": "extra:\n  campaign:\n    name: x\n"})
    assert main(["update"]) == 2
    assert capsys.readouterr().err == (
        'mkdocs.yml: Nothing says where new versions are. Write "updates from: https://..." below extra.campaign, '
        "with the address of the repository that you copied.\n"
    )


@pytest.mark.parametrize(
    ("written", "line"),
    [
        (settings("ext::sh -c touch% RAN"), "mkdocs.yml:3:19: This is not the address of a git repository."),
        (settings("[a, b]"), "mkdocs.yml:3:19: This is not the address of a git repository."),
        (settings("../software"), "mkdocs.yml:3:19: This is not the address of a git repository."),
        ({"mkdocs.yml": "extra: ["}, "mkdocs.yml:1:9: "),
        ({"mkdocs.yml": None}, "mkdocs.yml:1:1: This file cannot be opened."),
    ],
)
def test_settings_that_cannot_be_used(
    written: dict[str, str | None], line: str, copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line with its place; a folder may be named on the command line only."""
    commit(copy, written)
    before = files(copy)
    assert main(["update"]) == 2
    said = capsys.readouterr().err
    assert said.startswith(line)
    assert said.count("\n") == 1
    assert files(copy) == before


def test_the_text_of_a_pull_request(source: Path, copy: Path, tmp_path: Path) -> None:
    """It is written beside the report."""
    assert main(["update", "--from", str(source), "--pull-request", str(tmp_path / "text.md")]) == 0
    assert (
        (tmp_path / "text.md")
        .read_text("utf-8")
        .startswith("Update to version 0.2.0\n\n```text\nUpdated from")
    )


def test_without_workflows(source: Path, copy: Path) -> None:
    """The folder stays as it was."""
    commit(
        source,
        {".github/workflows/new.yml": "x\n", "pyproject.toml": software("0.3.0")["pyproject.toml"]},
        "v0.3.0",
    )
    assert main(["update", "--from", str(source), "--without-workflows"]) == 0
    assert not (copy / ".github").exists()


def test_rename_without_a_table(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Today no field has a new name."""
    monkeypatch.chdir(root)
    assert main(["rename"]) == 0
    assert capsys.readouterr().out == "No field here has a new name.\n"


def test_the_command_replaces_its_own_code(tmp_path: Path) -> None:
    """A copy runs the command of the software in it, which the update deletes whole: it still says all it has to say."""
    copy, source = tmp_path / "copy", tmp_path / "software"
    for folder in (copy, source):
        shutil.copytree(
            REPOSITORY / "hooks/campaign",
            folder / "hooks/campaign",
            ignore=shutil.ignore_patterns("__pycache__"),
        )
        commit(
            folder,
            software()
            | {"hooks/campaign/__main__.py": (REPOSITORY / "hooks/campaign/__main__.py").read_text("utf-8")},
        )
    git(source, "tag", "v0.1.0")
    shutil.rmtree(source / "hooks/campaign")
    commit(source, SECOND | {"hooks/campaign/__main__.py": "raise SystemExit('must not run')\n"}, "v0.2.0")
    ran = subprocess.run(
        [sys.executable, "-m", "campaign", "update", "--from", "../software"],
        cwd=copy, env=os.environ | {"PYTHONPATH": "hooks", "PYTHONDONTWRITEBYTECODE": "1"}, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert (ran.returncode, ran.stderr) == (0, "")
    assert '"make check"' in ran.stdout
    assert [file.name for file in (copy / "hooks/campaign").iterdir()] == ["__main__.py"]
