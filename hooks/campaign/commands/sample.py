"""``python -m campaign sample``: writes the record of the sample again, for whoever looks after this software."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from campaign.kinds.table import KINDS
from campaign.model.hand_written import HandWrittenPage
from campaign.model.public_view import Nature, texts
from campaign.model.week import Campaign
from campaign.reading.repository import Repository, read_repository
from campaign.sample.record import NAMES, RECORD, SampleRecord, changed, names_in, record_of, the_record
from campaign.sample.sentences import fingerprints_of
from campaign.starting.carry_out import write_whole
from campaign.starting.settings_file import KEPT
from campaign.starting.starter_pages import starter_pages


def sample(root: Path, record: Path = RECORD) -> int:
    """Only of a campaign that is the example: otherwise somebody's own words would become the sample's."""
    read = read_repository(root, KINDS)
    if read.site is None or not read.site.campaign.example:
        print(
            'This is not the sample: mkdocs.yml does not say "example: yes", or make check finds a problem.',
            file=sys.stderr,
        )
        return 1
    write_whole(record, record_from(root, read, read.site.campaign).written().encode())
    print(f"{record.name} says what the sample is now.")
    return 0


def record_from(root: Path, read: Repository, campaign: Campaign) -> SampleRecord:
    """The sentences of the starter pages are everybody's, so they are left out. So are a definition and its source."""
    said = fingerprints_of(_said(read, campaign))
    anybody = fingerprints_of(
        [
            *starter_pages(campaign.year).values(),
            *(text.words for text in texts(campaign) if text.field in (*KEPT, "definition")),
        ]
    )
    return record_of(root, said - anybody, names_in(NAMES.read_text("utf-8")))


def changed_sample(root: Path, campaign: Campaign) -> int:
    """How many files of the sample are not as they were released, for one harmless line."""
    return len(changed(root, the_record())) if campaign.example else 0


def _said(read: Repository, campaign: Campaign) -> Iterator[str]:
    """Everything in words that is made up.

    What the sample tells of earlier weeks is true; so is a page that tells authors how to write, which is not listed.
    """
    for record in read.records:
        is_for_authors = isinstance(record, HandWrittenPage) and not record.listed
        if not is_for_authors and (record.year is None or record.year >= campaign.year):
            yield record.heading
            yield from (
                text.words for text in texts(record) if text.nature in (Nature.WORDS, Nature.MARKDOWN)
            )
    for easy in read.easy_reads.values():
        yield "\n".join(line.text for line in easy.lines())
