"""Days that Easy Reads name, and whether their sources name them too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from campaign.build import Build
from campaign.languages.phrases import say
from campaign.model.easy_read import EasyRead
from campaign.model.when import When
from campaign.problems import Problem, Severity
from campaign.readability.lists import DAYS, MONTHS
from campaign.site.easy_sources import in_json, twins
from campaign.site.site import Site
from campaign.telling.easy_event import ONLY_FROM_FACTS
from campaign.telling.needed import names_day

_NEAR = timedelta(days=14)
_DATE = re.compile(
    rf"(?P<by>\b(?:by|before|until|from|since|after) )?(?:\b(?:{'|'.join(DAYS)}) )?\b(?P<day>\d{{1,2}}) (?P<month>{'|'.join(MONTHS)})\b(?: (?P<year>20\d\d)\b)?",
    re.IGNORECASE,
)


def days_come_from_the_facts(site: Site, build: Build) -> Iterator[Problem]:
    """A date that is written twice will one day disagree with itself."""
    title = say(build.language, f"easy_part.{ONLY_FROM_FACTS}")
    for source, easy in twins(site, build.language):
        if not (source.kind and source.kind.easy_read):
            continue
        for part in easy.parts:
            if part.title.casefold() == title.casefold():
                yield Problem(
                    easy.file or easy.source, part.line or 1, 1,
                    "The days and times of an event come from its facts by themselves.",
                    f'Delete the part "{part.title}".',
                )  # fmt: skip
        yield from _other_days(easy, source.kind.times(source.record))


def _other_days(easy: EasyRead, spans: Iterable[When]) -> Iterator[Problem]:
    """Days within two weeks of the event that are not its own, but for those by which people do something."""
    known = [(when.first, when.last or when.first) for when in spans if when.first]
    for line in easy.lines():
        for found in _DATE.finditer(line.text) if known else ():
            try:
                day = date(
                    int(found["year"] or known[0][0].year),
                    MONTHS.index(found["month"].lower()) + 1,
                    int(found["day"]),
                )
            except ValueError:
                continue  # the checker of words says that there is no such day
            near = any(first - _NEAR <= day <= last + _NEAR for first, last in known)
            if near and not found["by"] and not any(first <= day <= last for first, last in known):
                yield Problem(
                    easy.file or easy.source, line.line or 1, line.column + found.start(),
                    f'"{found[0]}" is not a day of this event.', "Days come from the event by themselves: delete this.",
                )  # fmt: skip


def days_are_in_the_source(site: Site, build: Build) -> Iterator[Problem]:
    """A note about everything but events, with the year where it is written: an Easy Read may tell more, but a wrong day is easily written."""
    for source, easy in twins(site, build.language):
        if source.kind and source.kind.easy_read:
            continue
        said = in_json(source.words) + in_json(site.campaign.when)
        for line in easy.lines():
            for found in _DATE.finditer(line.text):
                is_named = names_day(said, int(found["day"]), found["month"])
                if not is_named or (found["year"] or "") not in said:
                    yield Problem(
                        easy.file or easy.source, line.line or 1, line.column + found.start("day"),
                        f'"{found[0][found.start("day") - found.start() :]}" is not in {source.path.name}.', "Check that it is right.", Severity.NOTE,
                    )  # fmt: skip
