"""What somebody still has to do whose campaign is their own now. None of it stops anything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from campaign.checks.drafts import TO_WRITE
from campaign.model.event import Event
from campaign.model.hand_written import HandWrittenPage
from campaign.model.record import Record
from campaign.model.week import Campaign

CODE_OWNERS = PurePosixPath(".github/CODEOWNERS")
NOBODY = "@WHO_LOOKS_AFTER_THE_SITE"


def left_to_do(records: Iterable[Record]) -> Iterator[tuple[str, str]]:
    """By file: drafts first, then what is not known yet."""
    records = list(records)
    for record in records:
        if isinstance(record, HandWrittenPage) and record.draft:
            yield str(record.source.path), _of_a_draft(record.body.count(TO_WRITE))
    campaign = next((record for record in records if isinstance(record, Campaign)), None)
    if campaign is None or campaign.example:
        return
    if not any(isinstance(record, Event) and record.year == campaign.year for record in records):
        yield (
            f"events/{campaign.year}/",
            "There is no event yet. docs/guide/writing-events.md says how to add one.",
        )
    if campaign.updates_from is None:
        yield (
            "mkdocs.yml",
            '"updates from" does not say where new versions are. docs/guide/new-versions.md says how.',
        )
    if campaign.accessibility.nation is None:
        yield (
            "mkdocs.yml",
            '"accessibility" does not say in which nation you are, so its statement names all bodies.',
        )
    if campaign.accessibility.answer_within is None:
        yield "mkdocs.yml", '"accessibility" does not say in how many days you answer. Add "answer within".'


def nobody_is_asked(code_owners: str) -> Iterator[tuple[str, str]]:
    """``code_owners`` is the text of that file; empty if there is none, as at other code hosts."""
    if NOBODY in code_owners:
        yield (
            str(CODE_OWNERS),
            f"Nobody is asked before code is changed. Write your name at the code host in place of {NOBODY}.",
        )


def _of_a_draft(parts: int) -> str:
    done = 'then delete the line "draft: yes".'
    if not parts:
        return f"A draft, so it is not on the site. Read it once more, {done}"
    return f"A draft, so it is not on the site. Write {'1 part' if parts == 1 else f'{parts} parts'}, {done}"
