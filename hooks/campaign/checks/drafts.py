"""Pages that were drafts, and still say what should be written."""

from __future__ import annotations

from collections.abc import Iterator

from campaign.build import Build
from campaign.model.public_view import markdown_in, spot_of
from campaign.problems import Problem
from campaign.site.site import Site

TO_WRITE = "**To write:**"
"""How the starter pages begin a paragraph that says what belongs there."""


def nothing_is_left_to_write(site: Site, _build: Build) -> Iterator[Problem]:
    """What tells an author what to write is not for readers."""
    for kind, record in site.with_kinds():
        if kind.is_draft(record):
            continue
        for text in markdown_in(record):
            for number, line in enumerate(text.words.split("\n"), 1):
                if (column := line.find(TO_WRITE)) >= 0:
                    yield Problem(
                        record.source.path, *spot_of(record, text)(number, column + 1),
                        "This still says what to write here.",
                        'Write it, or delete it. Until then, put "draft: yes" between two lines "---" at the top.',
                    )  # fmt: skip
