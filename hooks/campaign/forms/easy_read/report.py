"""The page for editors that lists what has an Easy Read, what is out of date, and what nobody has checked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import TypedDict

from campaign.addresses import EASY_READ_REPORT
from campaign.artefact import Artefact
from campaign.build import Build
from campaign.forms.easy_read.measured import in_sentences
from campaign.forms.pages.page import page
from campaign.languages.phrases import say
from campaign.model.easy_read import TwinState
from campaign.model.event import Event
from campaign.model.open_questions import END_TIME, open_questions
from campaign.readability.measures import Measures
from campaign.site.easy_read_parity import ParityRow, drafts, in_state


class ReportRow(TypedDict):
    """A page, the file of its words, and what there is to say of it."""

    title: str
    address: str
    file: str
    note: str | None


class ReportGroup(TypedDict):
    """Pages that ask for the same work."""

    id: str
    title: str
    why: str
    rows: Sequence[ReportRow]


class EasyReportFacts(TypedDict):
    """The page for editors."""

    groups: list[ReportGroup]


def easy_read_report_page(
    rows: Sequence[ParityRow],
    events: Iterable[Event],
    measures: Mapping[PurePosixPath, Measures],
    build: Build,
) -> Artefact:
    """What asks for work comes first. Search engines are asked to leave the page out.

    ``events`` are this year's; ``measures`` are by the path of the source.
    """
    groups = (
        ("out_of_date", in_state(rows, TwinState.OUT_OF_DATE)),
        ("unmatched", in_state(rows, TwinState.UNMATCHED)),
        ("missing", in_state(rows, TwinState.MISSING)),
        ("drafts", drafts(rows)),
        ("current", in_state(rows, TwinState.CURRENT)),
        ("made", [row for row in rows if row.made_from_facts and not row.reason]),
        ("reason", [row for row in rows if row.reason]),
    )
    asked = [(event, open_questions(event)) for event in events]
    rows_asked: list[ReportRow] = [
        {
            "title": event.title,
            "address": event.address,
            "file": event.source.path.as_posix(),
            "note": say(build.language, "easy_report.asks", fields=", ".join(_asked(missing, build))),
        }
        for event, missing in asked
        if missing
    ]
    facts: EasyReportFacts = {
        "groups": [
            *(_group(name, [_row(row, name, build) for row in found], build) for name, found in groups),
            _group("questions", rows_asked, build),
            _group(
                "measures",
                [_measured(row, measures[row.source], build) for row in rows if row.source in measures],
                build,
            ),
        ],
    }
    name, summary = say(build.language, "easy_report.name"), say(build.language, "easy_report.summary")
    return page(EASY_READ_REPORT, "easy-read-report.html", name, summary, facts, build, is_listed=False)


def _asked(missing: Iterable[str], build: Build) -> Iterator[str]:
    """Fields keep the names that authors write, in whatever language the report is."""
    for name in missing:
        yield say(build.language, "easy_report.end_time") if name == END_TIME else name


def _group(name: str, rows: Sequence[ReportRow], build: Build) -> ReportGroup:
    title = say(build.language, f"easy_report.{name}")
    return {
        "id": name.replace("_", "-"),
        "title": say(build.language, "easy_report.count", title=title, n=len(rows)),
        "why": say(build.language, f"easy_report.{name}_why"),
        "rows": rows,
    }


def _measured(row: ParityRow, measures: Measures, build: Build) -> ReportRow:
    return {
        "title": row.title,
        "address": row.address,
        "file": row.file.as_posix(),
        "note": in_sentences(measures, build.language),
    }


def _row(row: ParityRow, group: str, build: Build) -> ReportRow:
    asks_for_line = row.write and group in ("out_of_date", "unmatched")
    return {
        "title": row.title,
        "address": row.address,
        "file": row.file.as_posix(),
        "note": say(build.language, "easy_report.write", line=f"matches: {row.write}")
        if asks_for_line
        else row.reason,
    }
