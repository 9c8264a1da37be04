"""What of the sample is still there in a campaign that is no example any more."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import partial
from pathlib import PurePosixPath

from campaign.model.easy_read import EasyLine, EasyRead
from campaign.model.public_view import Nature, spot_of, texts
from campaign.model.record import Record
from campaign.model.week import Campaign
from campaign.problems import Problem
from campaign.reading.settings import SETTINGS, WrittenSetting
from campaign.reading.yaml_text import Place
from campaign.sample.marks import marks_in
from campaign.sample.record import SampleRecord, the_record
from campaign.sample.sentences import known_in


def nothing_of_the_sample_is_left(
    records: Iterable[Record],
    easy_reads: Iterable[EasyRead],
    settings: Iterable[WrittenSetting] = (),
    sample: SampleRecord | None = None,
    untouched: Collection[PurePosixPath] = (),
) -> Iterator[Problem]:
    """A problem for each line that the sample still speaks on, once ``example: yes`` is gone.

    One finding a line is enough: whoever rewrites it is rid of all. So is one for a file that is ``untouched``, which is
    as it was released.
    """
    sample = the_record() if sample is None else sample
    records = list(records)
    campaign = next((record for record in records if isinstance(record, Campaign)), None)
    if campaign is None or campaign.example:  # where it cannot be read, nobody knows
        return
    told: set[tuple[PurePosixPath, int]] = set()
    for problem in _findings(records, easy_reads, settings, sample):
        if problem.path in untouched:
            problem = Problem(problem.path, 1, 1, *FILE_OF_THE_SAMPLE)  # noqa: PLW2901
        if (problem.path, problem.line) not in told:
            told.add((problem.path, problem.line))
            yield problem


def _findings(
    records: list[Record],
    easy_reads: Iterable[EasyRead],
    settings: Iterable[WrittenSetting],
    sample: SampleRecord,
) -> Iterator[Problem]:
    for record in records:
        path = record.source.path
        for text in texts(record):
            in_words = text.nature in (Nature.WORDS, Nature.MARKDOWN)
            yield from _in_text(text.words, path, spot_of(record, text), sample, in_words=in_words)
        if record.has_body:  # its title is no field
            yield from _in_text(record.heading, path, lambda _line, _column: (1, 1), sample)
    for easy in easy_reads:
        lines = list(easy.lines())
        spot = partial(_beside, lines)
        yield from _in_text("\n".join(line.text for line in lines), easy.file or easy.source, spot, sample)
    for setting in settings:
        yield from _in_text(setting.value, SETTINGS, partial(_in_settings, setting), sample)


def _in_text(
    text: str,
    path: PurePosixPath,
    spot: Callable[[int, int], Place],
    sample: SampleRecord,
    *,
    in_words: bool = True,
) -> Iterator[Problem]:
    for number, line in enumerate(text.split("\n"), 1):
        for mark in marks_in(line, sample.names):
            yield Problem(path, *spot(number, mark.at + 1), mark.what, mark.do)
    if in_words:
        for sentence in known_in(text, sample.sentences):
            yield Problem(path, *spot(sentence.line, sentence.column), *_OF_THE_SAMPLE)


def _beside(lines: Sequence[EasyLine], number: int, column: int) -> Place:
    line = lines[number - 1]
    return line.line or 1, line.column + column - 1


def _in_settings(written: WrittenSetting, _line: int, _column: int) -> Place:
    return written.line, written.column


FILE_OF_THE_SAMPLE = ("This file is the sample's.", "Put your own in its place, or delete it.")

_OF_THE_SAMPLE = (
    "This sentence is the sample's.",
    "Write what is true for your week, in your own words, or delete it.",
)
