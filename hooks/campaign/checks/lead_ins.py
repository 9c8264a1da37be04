"""Words that lead to nothing: "Find out more:" at the end of a text, or before the next heading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from campaign.build import Build
from campaign.checks.in_each_record import in_each_record
from campaign.model.public_view import markdown_in, spot_of
from campaign.model.record import Record
from campaign.problems import Problem, Severity, in_short
from campaign.site.kind import Kind
from campaign.site.site import Site

_FENCE = re.compile(r" {0,3}(?:```|~~~|:::)")
_HEADING = re.compile(r" {0,3}#{1,6} ")


def lead_ins_lead_somewhere(site: Site, build: Build) -> Iterator[Problem]:
    """A note: readers look for what follows a colon."""
    yield from in_each_record("lead-ins", site, build, _leads_nowhere)


def _leads_nowhere(_kind: Kind[Any], record: Record) -> Iterator[Problem]:
    for text in markdown_in(record):
        spot = spot_of(record, text)
        lines = text.words.splitlines()
        is_code = False
        for number, line in enumerate(lines, 1):
            is_code ^= line.lstrip().startswith(("```", "~~~"))
            said = line.rstrip().rstrip("*_")
            if is_code or not said.endswith(":") or _FENCE.match(line) or _HEADING.match(line):
                continue
            follows = next((later for later in lines[number:] if later.strip()), "")
            if not follows or _HEADING.match(follows) or follows.strip() == ":::":
                yield Problem(
                    record.source.path, *spot(number, len(said)),
                    f'Nothing follows "{in_short(said[-60:].strip())}"',
                    "Write what it leads to, or end it with a full stop.", Severity.NOTE,
                )  # fmt: skip
