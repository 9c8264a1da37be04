"""All checks together."""

from __future__ import annotations

import inspect
import pkgutil
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest

import campaign.checks
from campaign.build import Build
from campaign.checks import table
from campaign.checks.table import always, checks, holds_together
from campaign.kinds.table import KINDS
from campaign.problems import Severity
from campaign.reading.raw_texts import raw_texts
from campaign.reading.repository import read_repository
from making import a_case_study, a_page, a_site, a_story, a_workshop, an_event

BUILD = Build(date(2027, 7, 7), "https://week.example.org/")


def test_a_good_site_has_no_errors() -> None:
    """Nothing is wrong where nothing is wrong; what lacks an Easy Read is a note."""
    site = a_site(an_event(), a_story(), a_case_study(), a_workshop())

    assert [str(found) for found in checks(site, BUILD) if found.severity is Severity.ERROR] == []


def test_every_check_is_asked() -> None:
    """A check that is in no table and of no kind would never tell anybody anything."""
    written = {
        check
        for module in pkgutil.iter_modules(campaign.checks.__path__, "campaign.checks.")
        for check in vars(import_module(module.name)).values()
        if inspect.isfunction(check)
        and check.__module__ == module.name
        and [each.annotation for each in inspect.signature(check).parameters.values()] == ["Site", "Build"]
        and inspect.signature(check).return_annotation == "Iterator[Problem]"
    }
    tables = (table.OF_THE_WHOLE, table.OF_THE_SITE, table.OF_WORDS, table.ADVICE, table.ADVICE_ON_WORDS)

    assert written == {check for checks in (*tables, *(kind.checks for kind in KINDS)) for check in checks}


def test_the_checks_of_kinds_are_asked() -> None:
    """Those of events, such as that a change has a day."""
    (note,) = (found for found in checks(a_site(an_event(status="cancelled")), BUILD) if "status" in found.do)

    assert note.severity is Severity.NOTE


def test_what_does_not_hold_together_comes_first_and_alone() -> None:
    """Other checks would only tell of the same mistake once more."""
    site = a_site(
        a_page("docs/about.md", "[Out](gone.md)", title="About"), an_event(title="Long title " * 30)
    )
    found = checks(site, BUILD)

    assert found == holds_together(site, BUILD)
    assert [str(problem).partition(": ")[2] for problem in found] == [
        'There is no page or file "gone.md". Delete the link, or look up the address of the page and write "index.md" after it.'
    ]


@pytest.mark.parametrize(
    "broken", ["events/2027/broken.yml", "events/venues/broken.yml", "docs/broken.md", "mkdocs.yml"]
)
def test_meeting_links_are_told_whatever_else_is_wrong(root: Path, broken: str) -> None:
    """Everybody can read them already, so they cannot wait until another file is right."""
    link = "summary: Join at https://zoom.us/j/81234567890.\n"
    event = "title: Tea\nwhen: Tuesday 6 July 2027, 2pm\nhow: online\n"
    (root / "events/2027/tea.yml").write_text(event + link, "utf-8")
    with (root / broken).open("a", encoding="utf-8") as file:
        file.write("\n[broken: yaml\n")
    read = read_repository(root, KINDS)

    assert read.site is None
    assert [str(found) for found in always(read, texts=raw_texts(root))] == [
        "events/2027/tea.yml:4:18: This would let anybody into the meeting. Delete it. Send the link to people after they book."
    ]
