"""What a pull request has to pass: content is checked and built; code is tested as well."""

from __future__ import annotations

import re
import subprocess
from typing import Any

import pytest
import yaml

from whole_campaign import REPOSITORY

CODE, CONTENT = "code=true\n", "code=false\n"


def said_of(*files: str) -> str:
    """What the script says of these changed files."""
    names = "".join(f"{file}\0" for file in files).encode()
    ran = subprocess.run([REPOSITORY / ".ci/what-changed"], input=names, capture_output=True, check=True)
    return ran.stdout.decode()


@pytest.mark.parametrize(
    "file",
    [
        "mkdocs.yml",
        "docs/about.md",
        "docs/glossary.yml",
        "docs/assets/logo.png",
        "events/2027/tea on the\nlanding.yml",
        "events/week.py",
        "stories/2027/lived-experience/café.jpg",
    ],
)
def test_content_needs_no_tests(file: str) -> None:
    """It is what users write, and no test reads it."""
    assert said_of(file) == CONTENT


@pytest.mark.parametrize(
    "file",
    [
        "hooks/publish_site.py",
        "tests/cases/base/mkdocs.yml",
        "docs/guide/dates.md",
        "docs/decisions/README.md",
        "requirements.txt",
        ".github/workflows/check.yml",
        ".ci/what-changed",
        ".gitattributes",
        "README.md",
        "mkdocs.yml.bak",
        "other/mkdocs.yml",
        "docs",
        "eventsandmore/a.yml",
        "what nobody knows",
        "-n",
        "*",
    ],
)
def test_all_else_is_code(file: str) -> None:
    """Whatever it is, and however much content is changed with it."""
    assert said_of(file) == CODE
    assert said_of("docs/about.md", file, "mkdocs.yml") == CODE


def test_no_name_may_mean_anything() -> None:
    """Looking what changed may have failed, so the tests run."""
    assert said_of() == CODE


@pytest.fixture(scope="module")
def jobs() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((REPOSITORY / ".github/workflows/check.yml").read_text("utf-8"))[
        "jobs"
    ]
    return found


def commands(job: dict[str, Any]) -> list[str]:
    return [step["run"] for step in job["steps"] if "run" in step]


def test_content_is_checked_and_built_whatever_changed(jobs: dict[str, Any]) -> None:
    """And kept for reviewers to look at."""
    site = jobs["site"]

    assert not {"if", "needs"} & site.keys()
    assert {"make check", "make site"} <= set(commands(site))
    assert any("upload-artifact" in step.get("uses", "") for step in site["steps"])


@pytest.mark.parametrize("name", ["code", "pythons"])
def test_code_is_tested_unless_only_content_changed(name: str, jobs: dict[str, Any]) -> None:
    """If looking what changed fails, tests run as well."""
    assert jobs[name]["needs"] == "changes"
    assert jobs[name]["if"] == "${{ !cancelled() && needs.changes.outputs.code != 'false' }}"


def test_what_must_pass_is_tests_and_content(jobs: dict[str, Any]) -> None:
    """One script says it, for pull requests and for whoever merges."""
    run = (REPOSITORY / ".ci/run").read_text("utf-8")

    assert ".ci/run" in commands(jobs["code"])
    assert re.search(r"make --keep-going (.+)", run)[1].split() == ["lint", "types", "test", "check", "site"]  # type: ignore[index]


def test_no_job_may_do_more_than_read(jobs: dict[str, Any]) -> None:
    """Anybody may send a pull request."""
    assert {str(job["permissions"]) for job in jobs.values()} == {"{'contents': 'read'}"}


def marks_of(*files: str) -> list[str]:
    names = "".join(f"{file}\0" for file in files).encode()
    ran = subprocess.run([REPOSITORY / ".ci/mark-what-runs"], input=names, capture_output=True, check=True)
    return ran.stdout.decode().splitlines()


@pytest.mark.parametrize(
    "file",
    [
        "hooks/publish_site.py", "mkdocs.yml", "Makefile", "pyproject.toml", "requirements.txt", ".github/CODEOWNERS",
        ".ci/run", "tests/conftest.py", "yaml.py", "eventsandmore/a.yml", ".venv/bin/python",
    ],
)  # fmt: skip
def test_what_can_run_is_marked(file: str) -> None:
    """A reviewer sees it before anything else."""
    (line,) = marks_of("events/2027/choir.yml", file)

    assert line.startswith(f"::warning file={file},title=Code or settings::")


def test_content_is_not_marked() -> None:
    """What is always marked is not seen."""
    assert (
        marks_of("docs/about.md", "docs/guide/dates.md", "events/2027/choir.yml", "stories/2027/a.jpg") == []
    )


def test_a_name_is_only_a_name() -> None:
    """GitHub takes lines that begin with two colons for commands."""
    (line,) = marks_of("hooks/a\n::add-matcher::evil.json\r%0A,b.py")

    assert "a%0A%3A%3Aadd-matcher%3A%3Aevil.json%0D%250A%2Cb.py" in line


def test_contributions_from_elsewhere_are_read_as_data(jobs: dict[str, Any]) -> None:
    """With the code from before them, which is put beside them."""
    job = jobs["contribution"]

    assert job["if"] == "github.event.pull_request.head.repo.full_name != github.repository"
    assert commands(job)[0] == "git -C sent worktree add ../here HEAD^1"
    assert commands(job)[-1] == "make -C here check CONTRIBUTION=../sent"


def test_a_pull_request_does_not_say_itself_what_it_changes(jobs: dict[str, Any]) -> None:
    """Its own scripts could say that it changes nothing."""
    assert not any(
        ".ci/" in command and "HEAD^1:.ci/" not in command for command in commands(jobs["changes"])
    )


def test_code_owners_are_asked_for_all_that_runs() -> None:
    """Each place that can run code is there, and is there in this repository."""
    text = (REPOSITORY / ".github/CODEOWNERS").read_text("utf-8")
    lines = [line.split() for line in text.splitlines() if line and not line.startswith("#")]
    owned = {path for path, *_ in lines}

    assert {
        "/hooks/",
        "/.github/",
        "/.ci/",
        "/tests/",
        "/mkdocs.yml",
        "/Makefile",
        "/pyproject.toml",
    } <= owned
    assert {f"/{lock.name}" for lock in REPOSITORY.glob("requirements*.txt")} <= owned
    assert all((REPOSITORY / path.strip("/")).exists() for path in owned if "*" not in path)
    # No name at GitHub can have a low line, so that no stranger is asked.
    assert {name for _, *names in lines for name in names} == {"@WHO_LOOKS_AFTER_THE_SITE"}
