"""``python -m campaign start``: makes a copy of this repository somebody's own."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePosixPath

from campaign.kinds.table import KINDS
from campaign.model.home_zone import HOME_ZONE
from campaign.model.record import Record
from campaign.model.week import Campaign
from campaign.problems import Problem
from campaign.reading.files import printable, read_source
from campaign.reading.repository import read_repository
from campaign.reading.settings import SETTINGS
from campaign.reading.yaml_text import Document, read_yaml
from campaign.sample.record import SampleRecord, the_record
from campaign.starting.asking import Stopped, ask
from campaign.starting.carry_out import (
    JOURNAL,
    NothingWritten,
    StoppedHalfWay,
    begun_before,
    carry_out,
)
from campaign.starting.left_to_do import CODE_OWNERS, left_to_do, nobody_is_asked
from campaign.starting.plan import Plan, in_repository
from campaign.starting.trial import Tried, try_out

UNTOUCHED = "Nothing was changed."
HALF_WAY = "Stopped half-way. Run the same command again: it goes on from here."


def start(
    root: Path, file: str | None, today: Callable[[str], date], sample: SampleRecord | None = None
) -> int:
    """Ask on the terminal, or take a file of answers. Returns the exit status."""
    try:
        return _start(root, file, today, sample or the_record())
    except KeyboardInterrupt:
        begun = (root / JOURNAL).exists()
        print(f"\n{HALF_WAY if begun else UNTOUCHED}", file=sys.stderr)
    except OSError as error:  # a full disk, or a file that may not be read
        where = f"{error.filename}: " if error.filename else ""
        print(f"{where}{error.strerror or error}. {UNTOUCHED}", file=sys.stderr)
    return 1


def _start(root: Path, file: str | None, today: Callable[[str], date], sample: SampleRecord) -> int:
    settings = read_source(root, SETTINGS)
    if isinstance(settings, Problem):
        return _refuse([settings])
    before = read_yaml(settings, SETTINGS, within=("extra", "campaign"))
    if before.problems:
        return _refuse(before.problems)
    if str(before.tree.get("example", "")).strip().lower() != "yes":
        with suppress(OSError):
            (root / JOURNAL).unlink(missing_ok=True)
        print(
            f'This campaign is your own already: {SETTINGS} does not say "example: yes". {UNTOUCHED}',
            file=sys.stderr,
        )
        return 1

    def tried_with(answers: Document, path: PurePosixPath) -> Tried:
        return try_out(answers, path, settings, root, today)

    if file is None:
        try:
            tried = ask(tried_with, today(HOME_ZONE))
        except Stopped:
            print(f"\n{UNTOUCHED}", file=sys.stderr)
            return 1
    else:
        path = PurePosixPath(Path(file).as_posix())
        text = read_source(root, path)
        if isinstance(text, Problem):
            return _refuse([replace(text, path=printable(path))])
        tried = tried_with(read_yaml(text, printable(path)), printable(path))
    if tried.plan is None:
        return _refuse(tried.problems)
    return _make_it_so(root, tried.plan, sample)


def _refuse(problems: Iterable[Problem]) -> int:
    for problem in sorted(set(problems)):
        print(problem)
    print(UNTOUCHED, file=sys.stderr)
    return 1


def _make_it_so(root: Path, new: Plan, sample: SampleRecord) -> int:
    try:
        plan = in_repository(new, root, sample, begun_before(root))
        carry_out(root, plan)
    except (NothingWritten, StoppedHalfWay) as reason:
        print(reason, file=sys.stderr)
        return 1
    _report(root, plan)
    return 0


def _report(root: Path, plan: Plan) -> None:
    print("This campaign is your own now. The sample is taken out.")
    if plan.kept:
        print(
            "\nYou had changed or added these files, so they were kept. Keep, change or delete each of them;"
        )
        print('"make check" says what in them is still the sample\'s, and what they name that is gone:')
        for path in plan.kept:
            print(f"  {printable(path)}")
    if plan.old_settings:
        print(
            f"\nYou had changed {SETTINGS}. It was kept as {plan.old_settings}: take from it what you still need, "
            "then delete it."
        )
    print("\nWhat is left to do:")
    print_left_to_do(all_left_to_do(root, read_repository(root, KINDS).records))
    print("\nTo see what is wrong: make check. To look at the site: make serve.")


def all_left_to_do(root: Path, records: Iterable[Record]) -> list[tuple[str, str]]:
    """In the campaign, and around it."""
    records = list(records)
    left = list(left_to_do(records))
    is_own = any(isinstance(record, Campaign) and not record.example for record in records)
    owners = read_source(root, CODE_OWNERS) if is_own else ""
    return left + (list(nobody_is_asked(owners)) if isinstance(owners, str) else [])


def print_left_to_do(left: Iterable[tuple[str, str]]) -> None:
    for path, what in left:
        print(f"  {path}: {what}")
