"""No engine starts beside code that is not ours, with settings that could run some, or with half of the look gone."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from campaign.publishing.before_an_engine import OURS, before_an_engine, settings_and_code
from small_repository import CASES
from whole_campaign import HOOKS, copy_hooks

WHOLE = CASES / "whole_campaign/mkdocs.yml"
FOREIGN = "This is no file of the software, and Python could run it in place of one."


@pytest.fixture
def campaign(tmp_path: Path) -> Path:
    """A campaign of which only settings and code are asked."""
    shutil.copyfile(WHOLE, tmp_path / "mkdocs.yml")
    (tmp_path / "hooks").mkdir()
    return tmp_path


def said(root: Path) -> list[str]:
    return [str(problem) for problem in before_an_engine(root)]


def test_what_is_ours(campaign: Path) -> None:
    """Everything in the folder of our code is known by its name."""
    shutil.rmtree(campaign / "hooks")
    copy_hooks(campaign)

    assert said(campaign) == []
    assert {file.name for file in HOOKS.iterdir()} - {"__pycache__"} == set(OURS) - {"__pycache__"}


@pytest.mark.parametrize(
    "name",
    ["nh3.py", "yaml.py", "sitecustomize.py", "usercustomize.py", "conftest.py", "nh3.cpython-311-x86_64-linux-gnu.so", "a.pth",
     "NH3.PY", "yaml.pyc", "yaml/__init__.py", "campaign/__init__.py"],
)  # fmt: skip
def test_code_beside_the_settings(name: str, campaign: Path) -> None:
    """It is named, whatever it is."""
    (campaign / name).parent.mkdir(exist_ok=True)
    (campaign / name).touch()
    path = name.partition("/")[0]

    assert said(campaign) == [f"{path}:1:1: {FOREIGN} Delete it, or move it into a folder such as tools/."]


@pytest.mark.parametrize("name", ["nh3.py", "sitecustomize.py", "yaml", "anything.txt", "evil.js"])
def test_anything_beside_our_code(name: str, campaign: Path) -> None:
    """An engine looks here first for every package."""
    (campaign / "hooks" / name).touch()

    assert said(campaign) == [f"hooks/{name}:1:1: {FOREIGN} Delete it, or move it into hooks/campaign/."]


def test_a_name_that_is_no_text(campaign: Path) -> None:
    """It is shown as far as it can be."""
    (campaign / os.fsdecode(b"hooks/a\xff.py")).touch()

    assert said(campaign)[0].startswith("hooks/a?.py:1:1: ")


@pytest.mark.parametrize(
    "name", ["README.md", "notes.txt", "tools/check.py", ".pre-commit.py.yml", "photos/a.jpg"]
)
def test_what_else_may_be_in_a_campaign(name: str, campaign: Path) -> None:
    """People have other files, too."""
    (campaign / name).parent.mkdir(exist_ok=True)
    (campaign / name).touch()

    assert said(campaign) == []


def test_settings(campaign: Path) -> None:
    """They are looked at first, whatever is wrong in the sources."""
    text = WHOLE.read_text("utf-8").replace("  - hooks/reload.py", "  - events/evil.py")
    (campaign / "mkdocs.yml").write_text(text, "utf-8")

    assert [line.partition(" is not ours")[0] for line in said(campaign)] == [
        'mkdocs.yml:27:5: "events/evil.py"'
    ]


def test_settings_without_our_hooks(campaign: Path) -> None:
    """A check can do without them, an engine cannot."""
    (campaign / "mkdocs.yml").write_text("site_name: Week\n", "utf-8")

    assert settings_and_code(campaign) == []
    assert [line.partition(",")[0] for line in said(campaign)] == [
        'mkdocs.yml:1:1: There is no "hooks" with this software in it'
    ]


def test_no_settings(tmp_path: Path) -> None:
    """One line for a folder that is no campaign."""
    assert {line.partition(": ")[0] for line in said(tmp_path)} == {"mkdocs.yml:1:1"}


def test_the_address_from_the_environment(campaign: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What somebody sets there is looked at, too."""
    text = WHOLE.read_text("utf-8").replace(
        "https://week.example.org/", "!ENV [SITE_URL, https://week.example.org/]", 1
    )
    (campaign / "mkdocs.yml").write_text(text, "utf-8")
    assert said(campaign) == []

    monkeypatch.setenv("SITE_URL", "javascript:alert(1)")

    assert len(said(campaign)) == 1


@pytest.fixture
def with_foreign_code(tmp_path: Path) -> Path:
    """A campaign in which every package that a check needs has another one of its name beside it."""
    shutil.copytree(CASES / "base", tmp_path, dirs_exist_ok=True)
    copy_hooks(tmp_path)
    for name in (
        "nh3",
        "yaml",
        "sitecustomize",
        "pydantic",
        "babel",
        "uharfbuzz",
        "selectolax",
        "argparse",
        "runpy",
    ):
        for folder in ("", "hooks/"):
            (tmp_path / f"{folder}{name}.py").write_text("open('RAN', 'a').write(__name__)\n", "utf-8")
    return tmp_path


def test_code_that_is_not_ours_is_not_run(with_foreign_code: Path) -> None:
    """Not by a command, wherever somebody has told Python to look."""
    environment = os.environ | {"PYTHONPATH": f".{os.pathsep}hooks"}
    ran = subprocess.run(
        [sys.executable, "-I", "hooks/run.py", "check"],
        cwd=with_foreign_code, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert not (with_foreign_code / "RAN").exists()
    assert ran.stdout.count(FOREIGN) == 18


def test_an_engine_does_not_run_it_either(with_foreign_code: Path) -> None:
    """Not even one that somebody starts by hand: what is imported when our hooks are read is what is installed."""
    shutil.copyfile(WHOLE, with_foreign_code / "mkdocs.yml")
    ran = subprocess.run(
        [sys.executable, "-I", "-m", "mkdocs", "build", "-q", "-f", "mkdocs.yml"],
        cwd=with_foreign_code, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert not (with_foreign_code / "RAN").exists()
    assert ran.returncode
    assert ran.stderr.count(FOREIGN) == 18
    assert not (with_foreign_code / "site").exists()
