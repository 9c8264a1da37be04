"""The ``campaign`` command: ``python -m campaign check`` and ``python -m campaign site``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from campaign.model.coverage import coverage_by_organiser
from campaign.model.event import Event
from campaign.problems import Severity
from campaign.publishing import BuildFailed
from campaign.publishing.built_site import problems_with
from campaign.publishing.engine import build_with
from campaign.publishing.replace_site import replace_site
from campaign.publishing.today import today
from campaign.reading.whole_site import read_and_check, site_url


def main(arguments: list[str] | None = None) -> int:
    """Run one command in the current folder. Returns the exit status."""
    parser = argparse.ArgumentParser(
        prog="campaign", description="Checks and builds the site of a co-production week."
    )
    commands = parser.add_subparsers(required=True, metavar="command")
    check = commands.add_parser("check", help="list every problem in the sources, without building")
    check.set_defaults(run=lambda _options: _check(Path.cwd()))
    site = commands.add_parser(
        "site", help="build the site aside, check it, and put it in place of the old one"
    )
    site.add_argument("--engine", choices=("mkdocs", "properdocs"), default="mkdocs", help="what builds it")
    site.set_defaults(run=lambda options: _site(Path.cwd(), options.engine))
    options = parser.parse_args(arguments)
    status: int = options.run(options)
    return status


def _check(root: Path) -> int:
    site, _, problems = read_and_check(root, today, site_url(root))
    for problem in problems:
        print(problem)
    if site:
        _print_coverage(site.of(site.campaign.year).events)
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    print(f"{errors or 'No'} problem{'' if errors == 1 else 's'}.", file=sys.stderr)
    return 1 if errors else 0


def _print_coverage(events: Iterable[Event]) -> None:
    found = coverage_by_organiser(events)
    if found:
        print("Access facts known, by organiser:")
    for organiser, known in found:
        print(f"{known.known:6} of {known.asked:3} {known.percent:4}%  {organiser.name}")


def _site(root: Path, engine: str) -> int:
    try:
        replace_site(
            root, lambda out: build_with(engine, root, out), lambda out: problems_with(out, site_url(root))
        )
    except BuildFailed as failure:
        print(failure, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
