"""Numbers in the words of a report that its facts do not bear out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from campaign.build import Build
from campaign.model.public_view import spot_of, texts
from campaign.model.report import Report
from campaign.problems import Problem, Severity
from campaign.site.site import Site

_PEOPLE = re.compile(
    r"(?<![\w,.£])(?P<n>\d{1,3}(?:,\d{3})+|\d{1,6})(?![\d,.]*\d)"
    r" (?:people|respondents|responses|participants|residents|patients|carers)\b",
    re.IGNORECASE,
)
_IN_ALL = re.compile(r"\b(?:total of|altogether|in all)\s{1,3}\Z", re.IGNORECASE)
"""What says that a number is the whole, so that it may not be smaller either."""


def numbers_agree_with_the_words(site: Site, build: Build) -> Iterator[Problem]:
    """A note: a part is no larger than the whole, and a whole is said to be the same everywhere."""
    for report in site.all(Report):
        if report.people is not None:
            yield from _others(report, report.people)


def _others(report: Report, people: int) -> Iterator[Problem]:
    for text in texts(report):
        spot = spot_of(report, text)
        for number, line in enumerate(text.words.splitlines(), 1):
            for found in _PEOPLE.finditer(line):
                n = int(found["n"].replace(",", ""))
                is_whole = _IN_ALL.search(line[: found.start()]) is not None
                if n > people or (is_whole and n != people):
                    yield Problem(
                        report.source.path, *spot(number, found.start() + 1),
                        f'This says {found["n"]} people, and "people" says {people}.',
                        "Check which is right. If both are, say whom the other number counts.", Severity.NOTE,
                    )  # fmt: skip
