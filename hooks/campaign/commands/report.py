"""All that the command "check" says."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable
from contextlib import redirect_stdout
from pathlib import Path, PurePosixPath

from campaign.build import Build
from campaign.checks.consent import SOON, ending_soon
from campaign.checks.unexplained import unused_words
from campaign.commands.promises import promises_by_answer
from campaign.commands.sample import changed_sample
from campaign.commands.start import all_left_to_do, print_left_to_do
from campaign.languages.language import languages
from campaign.model.coverage import coverage_by_organiser
from campaign.model.easy_read import TwinState
from campaign.model.event import Event
from campaign.model.open_questions import open_questions
from campaign.model.opportunity import Opportunity
from campaign.model.record import Record
from campaign.model.venue import Venue
from campaign.problems import Problem, Severity, in_order, mask_for
from campaign.publishing.checked_sources import read_and_check
from campaign.publishing.progress import Progress
from campaign.publishing.site_url import site_url
from campaign.publishing.today import today
from campaign.reading.files import printable
from campaign.site.easy_read_parity import drafts, easy_read_parity, in_state
from campaign.site.site import Site
from campaign.telling.dates import full_date
from campaign.telling.left_out import LEFT_OUT, Form, name_of
from campaign.telling.untold import untold
from campaign.telling.word_rules import rules_of

SOURCES = ("docs", "events", "stories", "mkdocs.yml")
"""Where problems can be."""


def report(root: Path, files: list[Path]) -> int:
    """Say what is wrong, in all sources or in ``files`` and folders. Returns the exit status."""
    asked = [Path(os.path.realpath(file)) for file in files]
    if others := [
        str(printable(PurePosixPath(file)))
        for file, place in zip(files, asked, strict=True)
        if not _is_source(place, root)
    ]:
        print(
            f"{', '.join(others)}: there is no such source. "
            'Write a path from this folder, like "events/2027/choir.yml".',
            file=sys.stderr,
        )
        return 2
    progress = Progress()
    site, build, problems = read_and_check(root, today, site_url(root), with_advice=True, tell=progress.say)
    progress.end()
    about = [problem for problem in problems if not asked or _is_about(problem, asked, root)]
    for line in in_order(about):
        print(line)
    if build and not asked and not build.history.is_whole:
        print(
            "Git does not have all earlier versions here, so events that changed and do not say so are not all found."
        )
    if site and not asked:
        said = io.StringIO()
        with redirect_stdout(said):
            _print_what_else_is_known(root, site, build)
        sys.stdout.write(mask_for(problems)(said.getvalue()))
    errors, elsewhere = _errors(about), _errors(problems) - _errors(about)
    also = f" In other files: {elsewhere}." if elsewhere else ""
    later = "" if site else " Some things are only looked at when there are none."
    print(f"{errors or 'No'} problem{'' if errors == 1 else 's'}.{also}{later}", file=sys.stderr)
    return 1 if errors else 0


def _print_what_else_is_known(root: Path, site: Site, build: Build | None) -> None:
    _print_coverage(site.of(site.campaign.year).all(Event))
    _print_parity(site)
    if build:
        _print_promises(site, build)
        _print_consents(site, build)
    if build and (unused := unused_words(site, build)):
        print(f"Words of the glossary that no page has: {', '.join(unused)}")
    for language in languages():
        if rules_of(language) is None:
            print(f"Words in {language.in_english} are not checked: there are no rules for them yet.")
    if changed := changed_sample(root, site.campaign):
        print(
            f"Files of the sample that were changed: {changed}. If you look after the software: make sample"
        )
    if left := all_left_to_do(root, (site.campaign, *site.records())):
        print("Left to do:")
        print_left_to_do(left)


def _is_source(place: Path, root: Path) -> bool:
    return os.path.exists(place) and any(  # noqa: PTH110 - a name may be too long for a Path to ask
        place.is_relative_to(os.path.realpath(root / source)) for source in SOURCES
    )


def _is_about(problem: Problem, asked: Iterable[Path], root: Path) -> bool:
    place = Path(os.path.realpath(root / problem.path))
    return any(place.is_relative_to(path) for path in asked)


def _errors(problems: Iterable[Problem]) -> int:
    return sum(problem.severity is Severity.ERROR for problem in problems)


def _print_consents(site: Site, build: Build) -> None:
    """Whom to ask again, in one place: the notes are between many others."""
    soon = [(consent.ask_again_by, record) for record, _, consent in ending_soon(site, build)]
    if soon:
        print(f"Consents that end in the next {SOON.days} days:")
    for day, record in sorted(soon, key=lambda each: (str(each[0]), each[1].source.path)):
        print(f"  {full_date(day, build.language) if day else ''}  {record.source.path}")


def _print_promises(site: Site, build: Build) -> None:
    if found := promises_by_answer(site, build):
        print("Promises:")
    for words, promises in found:
        _print_count(len(promises), words, [str(promise.source.path) for promise in promises])


def _print_coverage(events: Iterable[Event]) -> None:
    found = coverage_by_organiser(events)
    if found:
        print("Access facts known, by organiser:")
    for organiser, known in found:
        print(f"{known.known:6} of {known.asked:3} {known.percent:4}%  {organiser.name}")


def _print_parity(site: Site) -> None:
    rows = easy_read_parity(site, site.written_in)
    made = sum(row.made_from_facts for row in rows)
    print("Easy Read:")
    for words, found, asks in (
        ("current", in_state(rows, TwinState.CURRENT), False),
        ("out of date", in_state(rows, TwinState.OUT_OF_DATE), True),
        ('without a "matches" line yet: write it last', in_state(rows, TwinState.UNMATCHED), True),
        ("missing", in_state(rows, TwinState.MISSING), False),
        ("left out for a reason", [row for row in rows if row.reason], False),
        ("drafts that no readers have checked", drafts(rows), False),
    ):
        lines = [f"{row.file}{f'  matches: {row.write}' if asks else ''}" for row in found]
        _print_count(len(found), words, lines, even_none=words in ("current", "missing"))
    _print_count(made, "made from the facts of an event")
    asked = [(event, open_questions(event)) for event in site.of(site.campaign.year).all(Event)]
    lines = [f"{event.source.path}  {', '.join(missing)}" for event, missing in asked if missing]
    _print_count(len(lines), "events that do not say what readers will ask", lines)
    _print_untold(site)


def _print_count(count: int, words: str, lines: Iterable[str] = (), *, even_none: bool = False) -> None:
    """``even_none`` is so of what people wait for: how much is done, and that nothing is left to do."""
    if count or even_none:
        print(f"{count:6}  {words}")
    for line in lines:
        print(f"          {line}")


def _print_untold(site: Site) -> None:
    """Of this year's events and of all places: readers of Easy Read are told to ask about these."""
    venues: list[tuple[Record, tuple[str, ...]]] = [(venue, ("where",)) for venue in site.all(Venue)]
    events: list[tuple[Record, tuple[str, ...]]] = [
        (event, ()) for event in site.of(site.campaign.year).all(Event)
    ]
    offered: list[tuple[Record, tuple[str, ...]]] = [
        (each, ()) for each in site.of(site.campaign.year).all(Opportunity)
    ]
    found = [
        (record, each)
        for record, inside in (*events, *venues, *offered)
        for each in untold(record, site.written_in, inside)
    ]
    lines = []
    for record, each in found:
        line, _ = record.source.place_of(each.path)
        lines.append(f"{record.source.path}:{line}  {name_of(each.path)}: {each.sentence}")
    _print_count(len(lines), "sentences that Easy Read cannot say, since they are too long: write two", lines)
    print(f"        left to the page with more words: {', '.join(LEFT_OUT[Form.EASY_READ])}")
