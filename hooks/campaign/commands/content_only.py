"""The command "check --content-only": reads a contribution as data."""

from __future__ import annotations

import sys
from pathlib import Path

from campaign.problems import Severity, in_order, without_private_values
from campaign.publishing.checked_sources import read_and_check
from campaign.publishing.contribution import as_data, changed_outside
from campaign.publishing.site_url import site_url
from campaign.publishing.today import today


def check_content_only(here: Path, contribution: Path) -> int:
    """Check the events and stories in the folder ``contribution`` with what is ``here``. Returns the exit status."""
    if not contribution.is_dir() or contribution.resolve() == here.resolve():
        print(
            f"{contribution}: this is not the folder of a contribution. "
            "Get it into a folder beside this one, and name that.",
            file=sys.stderr,
        )
        return 2
    outside = changed_outside(here, contribution)
    with as_data(here, contribution) as (together, refused):
        _, _, found = read_and_check(together, today, site_url(together))
    problems = sorted({*without_private_values({*outside, *refused, *found})})
    for line in in_order(problems):
        print(line)
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    print(f"{errors or 'No'} problem{'' if errors == 1 else 's'}.", file=sys.stderr)
    return 1 if errors else 0
