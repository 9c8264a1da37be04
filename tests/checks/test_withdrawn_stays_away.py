"""What was withdrawn does not come back: not its name, not its reference, not a sentence of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath

from campaign.build import Build
from campaign.checks.table import advice, checks
from campaign.checks.withdrawn import nothing_of_it_is_left, what_was_withdrawn_stays_away
from campaign.model.easy_read import EasyBlock, EasyLine, EasyPart, EasyRead
from campaign.model.record import Record
from campaign.model.remains import reference_fingerprint, remains_of
from campaign.model.withdrawn import Withdrawn
from campaign.site.site import Site
from making import AGREED, a_case_study, a_page, a_site, a_story, an_event, at

BUILD = Build(date(2027, 7, 7), "https://week.example.org/")
SALT = b"s" * 16
WORDS = "The herons stood in the river all night, and nobody told them to go home."
GONE = Withdrawn(
    PurePosixPath("stories/2027/lived-experience/the-herons.md"),
    "2027/stories/the-herons/",
    2027,
    reference_fingerprint("H-77", SALT),
    remains_of(["The herons of our own river"], [WORDS], salt=SALT),
)
STILL_THERE = replace(GONE, files=(GONE.path,), remains=remains_of([], [WORDS], ["Wren Sedge"]), place=(2, 1))


def a_site_without_it(*records: Record, gone: Withdrawn = GONE) -> Site:
    return replace(a_site(*records), withdrawn=(gone,))


def kept_away(*records: Record) -> list[str]:
    return [str(problem) for problem in what_was_withdrawn_stays_away(a_site_without_it(*records), BUILD)]


def left(site: Site) -> list[str]:
    return [str(problem) for problem in sorted(nothing_of_it_is_left(site, BUILD))]


def test_the_same_file_does_not_come_back() -> None:
    """Nor does one of that name in another year or folder; an event may have any name."""
    assert kept_away(a_story("the-herons")) == [
        (
            "stories/2027/lived-experience/the-herons.md:1:1: This was withdrawn, and must not come back. Delete this file. Only "
            "if its person asks for it, first take it out of stories/withdrawn.yml."
        )
    ]
    assert kept_away(a_case_study("the-herons", year=2019)) == [
        (
            "stories/2019/case-studies/the-herons.md:1:1: Something with this name was withdrawn: "
            "stories/2027/lived-experience/the-herons.md. If it is the same, delete this file. If it is not, give this file "
            "another name."
        )
    ]
    assert kept_away(an_event("the-herons"), a_story("another")) == []


def test_the_same_reference_does_not_come_back_on_a_page() -> None:
    """A page of docs/ may have the name of something that was withdrawn, and not the number of its consent."""
    same = AGREED | {"reference": "h 77"}

    assert len(kept_away(a_page("docs/the-herons.md", "# Herons", consents=[AGREED, same]))) == 1
    assert kept_away(a_page("docs/the-herons.md", "# Herons", consents=[AGREED])) == []


def test_the_same_reference_does_not_come_back() -> None:
    """However it is written, and whosever consent it is."""
    same = AGREED | {"reference": "h 77"}
    story = at(a_story(consent=same), consent=(7, 3))
    among_others = a_story(consent=AGREED | {"other people": "agreed", "consents of others": [same]})

    assert kept_away(story) == [
        (
            "stories/2027/lived-experience/the-blue-door.md:7:3: The number of this consent is that of something that was "
            "withdrawn. Ask the person. If they take this back too, withdraw it. If not, write the number of their new consent."
        )
    ]
    assert len(kept_away(among_others)) == 1


def test_a_sentence_elsewhere_is_named_with_its_line() -> None:
    """On a page of docs, in an event, in an Easy Read; never with the words."""
    page = a_page("docs/about.md", f"Welcome.\n\nWren told us this.\n{WORDS}\n", line=5, title="About")
    event = at(an_event(summary=WORDS), summary=(3, 10))
    easy = EasyRead(page.source.path, (EasyPart("It", (EasyBlock(None, (EasyLine(WORDS, 9),)),)),))
    site = replace(a_site_without_it(page, event), easy_reads={page.source.path: easy})
    told = left(site)

    assert [line.partition(" Here")[0] for line in told] == [
        "docs/about.md:8:1:",
        "docs/about.md:9:1:",
        "events/2027/open-kitchen.yml:3:10:",
    ]
    assert not any("herons stood" in line or "Wren told" in line for line in told)


def test_the_name_is_looked_for_while_the_file_is_there() -> None:
    """And the message says what to do where somebody else has it."""
    page = a_page("docs/about.md", "We thank Wren Sedge.", title="About")
    (line,) = left(a_site_without_it(page, gone=STILL_THERE))

    assert "name may stay: yes" in line
    assert left(a_site_without_it(page)) == []


def test_all_of_it_stops_a_build() -> None:
    """These checks are among those that a build asks for."""
    story = a_story("the-herons", body=WORDS)
    said = {problem.what for problem in checks(a_site_without_it(story), BUILD)}

    assert "This was withdrawn, and must not come back." in said
    assert any(what.startswith("Here are words or the name") for what in said)


def test_a_file_that_says_so_can_be_deleted() -> None:
    """Advice, since the site is without it already."""
    site = a_site_without_it(gone=STILL_THERE)

    assert "stories/2027/lived-experience/the-herons.md:2:1: This was withdrawn" in "\n".join(
        map(str, advice(site, BUILD))
    )
    assert checks(site, BUILD) == checks(a_site(), BUILD)
