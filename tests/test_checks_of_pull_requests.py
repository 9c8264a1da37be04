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
