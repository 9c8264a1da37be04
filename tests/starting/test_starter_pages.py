"""The pages that every campaign begins with."""

from __future__ import annotations

import shutil
from pathlib import Path, PurePosixPath

from campaign.checks.drafts import TO_WRITE
from campaign.problems import Severity
from campaign.publishing.checked_sources import read_and_check
from campaign.sample.marks import marks_in
from campaign.sample.record import the_record
from campaign.starting.carry_out import carry_out
from campaign.starting.plan import in_repository
from campaign.starting.starter_pages import starter_pages
from starting.answered import before, record_for, tried
from whole_campaign import WHOLE_CAMPAIGN

PAGES = starter_pages(2027)


def test_nothing_of_the_sample_is_in_them() -> None:
    """Neither its names, nor numbers and addresses that nobody has."""
    assert [mark.found for text in PAGES.values() for mark in marks_in(text, the_record().names)] == []


def test_what_only_their_authors_know_is_a_draft() -> None:
    """A page that says what to write is never on the site as it is."""
    asks = {path for path, text in PAGES.items() if TO_WRITE in text}

    assert asks == {path for path, text in PAGES.items() if text.startswith("---\ndraft: yes\n---\n")}
    assert asks == {PurePosixPath("docs/get-involved.md"), PurePosixPath("docs/privacy.md")}


def test_they_have_no_problem_and_little_advice(root: Path) -> None:
    """In a campaign that has just begun, an Easy Read of the home page is missed, and somebody to call the help line."""
    shutil.copyfile(WHOLE_CAMPAIGN / "docs/glossary.yml", root / "docs/glossary.yml")
    plan = tried(root).plan
    assert plan
    carry_out(root, in_repository(plan, root, record_for(root), record_for(root.parent)))
    site, _, problems = read_and_check(root, before, "https://week.riverbend.test/", with_advice=True)

    assert site
    assert {problem.severity for problem in problems} == {Severity.NOTE}
    assert [str(problem.path) for problem in problems] == ["docs/index.md", "mkdocs.yml"]
