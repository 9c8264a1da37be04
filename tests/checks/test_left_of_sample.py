"""What of the sample is still there once nothing says that this is an example."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaign.checks.left_of_sample import nothing_of_the_sample_is_left
from campaign.kinds.table import KINDS
from campaign.model.record import Record
from campaign.problems import Severity
from campaign.reading.repository import read_repository
from campaign.reading.settings import WrittenSetting
from campaign.sample.record import SampleRecord
from campaign.sample.sentences import fingerprints_of
from checks.written import with_easy_read
from making import a_campaign, a_page, an_event, at

CONTACT = {"phone": "116 123", "email": "week@otter.test", "post": ["3 Ferry Lane"]}
OWN = a_campaign(name="Otter Week", id="week.otter.test", contact=CONTACT)
SAID = "The stories about our own week are made up, to show what a story can be."
SAMPLE = SampleRecord(sentences=fingerprints_of([SAID]), names=("Anytown",))


def left_in(*records: Record, sample: SampleRecord = SAMPLE) -> list[str]:
    found = [*nothing_of_the_sample_is_left([OWN, *records], [], sample=sample)]
    assert all(problem.severity is Severity.ERROR for problem in found)
    return [str(problem) for problem in found]


def test_a_campaign_of_ones_own_has_none() -> None:
    """Ordinary words are nobody's."""
    assert left_in(an_event(description="1 Example Street. We meet for example on Monday.")) == []


def test_each_line_is_told_once() -> None:
    """With its place, what is wrong and what to do; the first finding is enough for a line."""
    page = a_page(
        "docs/privacy.md", f"Hello.\n\n{SAID}\n\nAsk Anytown, 01632 960 200.", line=3, title="Privacy"
    )

    assert left_in(page) == [
        'docs/privacy.md:7:5: "Anytown" is a name of the sample. Write your own, or delete it.',
        ("docs/privacy.md:5:1: This sentence is the sample's. "
        "Write what is true for your week, in your own words, or delete it."),
    ]  # fmt: skip


def test_links_and_names_are_looked_at_too() -> None:
    """An address to book at, a phone number, a place of its own."""
    event = at(an_event(join={"book at": "https://example.org/book", "phone": "01632 960 100"}), join=(5, 3))

    assert left_in(event)[0].startswith("events/2027/open-kitchen.yml:5:3: example.org is kept free")


def test_a_title_that_is_no_fact_is_looked_at() -> None:
    """The first heading of a page."""
    page = a_page("docs/about.md", "# About Anytown\n\nWe meet.")

    assert left_in(page) == [
        'docs/about.md:1:1: "Anytown" is a name of the sample. Write your own, or delete it.'
    ]


def test_easy_reads_are_looked_at() -> None:
    """On the line of the sentence; short ones are known by their neighbours on the next line."""
    sample = SampleRecord(sentences=fingerprints_of(["She told her friend.\nThey made three cards."]))
    easy = with_easy_read(an_event(), "She told her friend.", "They made three cards.").easy_reads.values()
    found = nothing_of_the_sample_is_left([OWN], easy, sample=sample)

    assert [(problem.path.name, problem.line) for problem in found] == [
        ("open-kitchen.easy.md", 7),
        ("open-kitchen.easy.md", 8),
    ]


def test_settings_outside_of_the_campaign_are_looked_at() -> None:
    """The address of the site above all."""
    settings = [WrittenSetting("https://week.example.org/", 3, 11)]
    (found,) = nothing_of_the_sample_is_left([OWN], [], settings, SAMPLE)

    assert (str(found.path), found.line, found.column) == ("mkdocs.yml", 3, 11)


@pytest.mark.parametrize("records", [[a_campaign(example="yes")], []], ids=["the example", "not readable"])
def test_the_example_may_be_itself(records: list[Record]) -> None:
    """Every page says so; where the settings cannot be read, nobody knows."""
    page = a_page("docs/about.md", "Anytown", title="About")

    assert [*nothing_of_the_sample_is_left([*records, page], [], sample=SAMPLE)] == []


def test_it_is_told_whatever_else_is_wrong(root: Path) -> None:
    """A record with a mistake does not hide what the others say."""
    settings = root / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("    example: yes\n", ""), "utf-8")
    (root / "events/2027/broken.yml").write_text("title: Broken\n", "utf-8")
    read = read_repository(root, KINDS)

    assert read.site is None
    assert [*nothing_of_the_sample_is_left(read.records, read.easy_reads.values())]


def test_a_file_that_nobody_touched_is_told_once() -> None:
    """It has as many lines to rewrite as it has lines; what is in it says nothing new."""
    page = a_page("docs/privacy.md", f"Ask Anytown.\n\n{SAID}", title="Privacy")
    found = nothing_of_the_sample_is_left([OWN, page], [], sample=SAMPLE, untouched={page.source.path})

    assert [str(problem) for problem in found] == [
        "docs/privacy.md:1:1: This file is the sample's. Put your own in its place, or delete it."
    ]


def test_an_untouched_file_in_which_nothing_is_made_up_may_stay() -> None:
    """What the sample tells of earlier weeks is true."""
    page = a_page("docs/history.md", "We met in 2019.", title="History")

    assert not [*nothing_of_the_sample_is_left([OWN, page], [], sample=SAMPLE, untouched={page.source.path})]
