"""Tries answers out in a folder that is thrown away, so that nothing is touched before all of them are right."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PurePosixPath

from campaign.model.answers import Answers
from campaign.model.brand import LOGO_FOLDER
from campaign.model.home_zone import HOME_ZONE
from campaign.model.record import Source, Surroundings
from campaign.problems import Problem, Severity
from campaign.publishing.checked_sources import read_and_check
from campaign.publishing.site_url import site_url
from campaign.reading.records import read_record
from campaign.reading.settings import SETTINGS
from campaign.reading.yaml_text import Document, Location, Place, read_yaml
from campaign.sample.record import TRUE_FOR_ANYBODY
from campaign.site.easy_sources import easy_sources
from campaign.site.site import Site
from campaign.starting.plan import Plan, new_files
from campaign.starting.settings_file import answer_of

NO_VERSION = "0" * 12
HAS_A_TWIN = PurePosixPath("docs/what-is-co-production.md")


@dataclass(frozen=True)
class Tried:
    """``plan`` is None exactly if there is a problem."""

    plan: Plan | None
    answers: Answers | None
    problems: tuple[Problem, ...]


def try_out(
    document: Document, path: PurePosixPath, settings: str, root: Path, today: Callable[[str], date]
) -> Tried:
    """Read the answers, make the campaign aside, and check it as ``make check`` would.

    Every problem is on the line of the answer that it is about, in the file ``path``.
    """
    answers, problems = read_record(Answers, document, Surroundings(Source(path), root))
    if answers is None:
        return Tried(None, None, tuple(sorted(problems)))
    if late := _is_over(answers, document, path, today):
        return Tried(None, answers, (late,))
    plan = new_files(settings, document.tree, answers)
    with tempfile.TemporaryDirectory() as folder:
        aside = Path(folder)
        _write(plan, aside)
        _copy_what_stays(root, aside)
        site, _, found = read_and_check(aside, today, site_url(aside))
    wrong = [problem for problem in found if problem.severity is Severity.ERROR]
    if site is None or wrong:
        return Tried(None, answers, tuple(sorted(set(_at_answers(wrong, plan, document, path)))))
    if site.campaign.example:
        what = (
            "The campaign could not be put into this file: it is laid out in another way than the sample's."
        )
        do = "Take the one that this software came with, then begin again."
        return Tried(None, answers, (Problem(SETTINGS, 1, 1, what, do),))
    return Tried(plan.with_version(_version(site)), answers, ())


def _is_over(
    answers: Answers, document: Document, path: PurePosixPath, today: Callable[[str], date]
) -> Problem | None:
    last = answers.when.last
    if last is None or last >= today(answers.time_zone or HOME_ZONE):
        return None
    what = "This week is over."
    do = "Write the days of the next one. An earlier week has a file of its own: see docs/guide/the-week.md."
    return Problem(path, *document.values[("when",)], what, do)


def _write(plan: Plan, aside: Path) -> None:
    files = {**plan.with_version(NO_VERSION).write, SETTINGS: plan.settings}
    for path, text in files.items():
        (aside / path).parent.mkdir(parents=True, exist_ok=True)
        (aside / path).write_text(text, "utf-8")


def _copy_what_stays(root: Path, aside: Path) -> None:
    """The glossary, and a logo that the answers may name."""
    for name in TRUE_FOR_ANYBODY:
        if (root / name).is_file():
            shutil.copyfile(root / name, aside / name)
    if (root / LOGO_FOLDER).is_dir():
        shutil.copytree(root / LOGO_FOLDER, aside / LOGO_FOLDER, dirs_exist_ok=True)


def _version(site: Site) -> str:
    (source,) = (each for each in easy_sources(site, site.written_in) if each.path == HAS_A_TWIN)
    return source.version


def _at_answers(
    problems: list[Problem], plan: Plan, document: Document, path: PurePosixPath
) -> Iterator[Problem]:
    """Problems of the files that were made from answers, on the lines of those answers."""
    settings = _by_place(read_yaml(plan.settings, SETTINGS, within=("extra", "campaign")))
    publisher = _by_place(read_yaml(plan.write[plan.publisher], plan.publisher))
    for problem in problems:
        place = (problem.line, problem.column)
        if problem.path == SETTINGS:
            at = answer_of(settings.get(place, ())) or _of_the_site(plan.settings, problem.line)
        elif problem.path == plan.publisher:
            at = ("publisher", *publisher.get(place, ()))
        elif problem.path in plan.write:
            at = ()
        else:
            yield problem  # in what somebody else wrote
            continue
        line, column = _place_of(at, document)
        yield replace(problem, path=path, line=line, column=column)


def _by_place(document: Document) -> Mapping[Place, Location]:
    """What stands deepest at a place comes last, and stays."""
    return {place: at for at, place in sorted(document.values.items(), key=lambda item: len(item[0]))}


def _of_the_site(settings: str, line: int) -> Location:
    written = settings.splitlines()[line - 1] if line <= settings.count("\n") else ""
    name = written.partition(":")[0]
    return {"site_name": ("name",), "site_url": ("site address",), "repo_url": ("repository",)}.get(
        name, ("site address",)
    )


def _place_of(at: Location, document: Document) -> Place:
    """Where an answer is. One that is missing comes from the address, or is told of the whole file."""
    at = at if at[:1] in {each[:1] for each in document.values if each} else ("site address",)
    while at not in document.values:
        at = at[:-1]
    return document.values[at]
