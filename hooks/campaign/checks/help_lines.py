"""Whether somebody can be talked to beside a hard story, and when a person last called to see."""

from __future__ import annotations

from collections.abc import Iterator

from campaign.build import Build
from campaign.checks.at import at_field
from campaign.model.help_line import CHECKED_EVERY, HelpLine
from campaign.problems import Problem, Severity
from campaign.site.site import Site
from campaign.telling.dates import full_date

_CALL = 'Call it, or look at the site of whoever runs it, and write the day after "last checked:".'


def hard_stories_come_with_help(site: Site, _build: Build) -> Iterator[Problem]:
    """Where a story names hard things before they come, somebody to talk to is named too (reference rule ER41)."""
    if site.campaign.help_lines:
        return
    for kind, record in site.with_kinds():
        if kind.content_note(record):
            yield at_field(
                record, "content note",
                "This story has hard things in it, and nobody has chosen whom readers can talk to. "
                "The usual help lines stand beside it.",
                'Add "help lines" to mkdocs.yml.', Severity.NOTE,
            )  # fmt: skip


def help_lines_were_checked_lately(site: Site, build: Build) -> Iterator[Problem]:
    """Said at each build and no error: a build that stops would keep old numbers on the site, and all other news off it."""
    for at, line in enumerate(site.campaign.help_lines):
        day = line.last_checked
        if day is None:
            continue
        if day > build.today:
            what = f'"{line.name}": {full_date(day, build.language)} is still to come.'
            yield _problem(site, at, what, "Write the day on which somebody called it.")
        elif build.today - day > CHECKED_EVERY:
            since = full_date(day, build.language)
            what = f'"{line.name}" was last checked on {since}, which is more than {CHECKED_EVERY.days} days ago.'
            yield _problem(site, at, what, _CALL, Severity.NOTE)


def help_lines_say_when_they_were_checked(site: Site, _build: Build) -> Iterator[Problem]:
    """Nobody but a person can say it, so no line comes with a day."""
    for at, line in enumerate(site.campaign.help_lines):
        if line.last_checked is None:
            what = f'Nobody has written down when "{line.name}" was last checked.'
            yield _problem(site, at, what, f"{_where_to_look(line)}{_CALL}", Severity.NOTE)


def _where_to_look(line: HelpLine) -> str:
    return f"Its number was read at {line.source}. " if line.source else ""


def _problem(site: Site, at: int, what: str, do: str, severity: Severity = Severity.ERROR) -> Problem:
    source = site.campaign.source
    return Problem(source.path, *source.place_of(("help lines", at)), what, do, severity)
