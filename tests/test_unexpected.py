"""Of what nobody expected, somebody reads one line that says where it was, and never a traceback."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePosixPath

import pytest
from jinja2 import TemplateNotFound

from campaign.build import Build
from campaign.checks.table import checks
from campaign.kinds.table import KINDS
from campaign.model.event import Event
from campaign.model.record import Record
from campaign.problems import Problem
from campaign.reading.repository import read_repository
from campaign.site.site import Site
from campaign.unexpected import HOOKS, lost, unexpected
from making import a_site, an_event

REPORT = "Please report this line, with the file. Until then, take out what you wrote last."


def error_of(function: Callable[..., object], *given: object) -> Exception:
    try:
        function(*given)
    except Exception as error:  # noqa: BLE001
        return error
    raise AssertionError("nothing went wrong")


def test_the_source_is_named() -> None:
    """As whoever called it knows it."""
    error = error_of(int, "x")

    assert str(unexpected(error, PurePosixPath("events/2027/choir.yml"))) == (
        "events/2027/choir.yml:1:1: The software cannot cope with this: "
        f"ValueError in test_unexpected.py, line {error.__traceback__.tb_lineno}. {REPORT}"  # type: ignore[union-attr]
    )


def test_the_record_that_was_worked_on() -> None:
    """The innermost function that had one knows best."""
    event = a_site(an_event()).all(Event)[0]

    def innermost(record: Record) -> None:
        raise KeyError(record.heading)

    def around(site: Site) -> None:
        innermost(site.all(Event)[0])

    assert unexpected(error_of(around, a_site(an_event()))).path == event.source.path


def test_nothing_was_worked_on() -> None:
    """Then it is the place in the code."""
    from campaign.tables import read_table  # noqa: PLC0415

    assert str(unexpected(error_of(read_table, None))).startswith("hooks/campaign/tables.py:")


def test_a_lost_file_of_the_software() -> None:
    """It is named, with how to get it back."""
    file = HOOKS / "campaign/languages/xx.yml"

    assert unexpected(error_of(file.read_text)) == lost(file)
    assert str(lost(file)) == (
        "hooks/campaign/languages/xx.yml:1:1: This file of the software is missing. "
        'Get it back with "git checkout -- hooks/campaign/languages/xx.yml", or copy it from where you got the software.'
    )


def test_a_lost_template() -> None:
    """Jinja names it as templates do."""
    assert unexpected(TemplateNotFound("partials/parts.html")) == lost(HOOKS / "theme/partials/parts.html")


def test_a_check_that_cannot_go_on() -> None:
    """The others are asked all the same, and the line has the record."""

    def breaks(site: Site, _: Build) -> Iterator[Problem]:
        for event in site.all(Event):
            raise RuntimeError(event.heading)
        yield from ()

    site = a_site(an_event())
    kinds = tuple(replace(kind, checks=(breaks,)) if kind.model is Event else kind for kind in site.kinds)
    found = checks(replace(site, kinds=kinds), Build(date(2027, 7, 7), ""))

    assert [problem.path for problem in found if "RuntimeError" in problem.what] == [
        site.all(Event)[0].source.path
    ]
    assert any('"site_url"' in problem.what for problem in found)


def test_a_source_that_cannot_be_read(root: Path) -> None:
    """All others are read, and the line is that of the file."""

    class Breaks(Event):
        def model_post_init(self, context: object, /) -> None:
            if getattr(context, "source", None) and context.source.items:  # type: ignore[attr-defined]
                raise RecursionError
            super().model_post_init(context)

    kinds = tuple(replace(kind, model=Breaks) if kind.model is Event else kind for kind in KINDS)
    (root / "docs/other.md").write_text("no title", "utf-8")
    said = [str(problem) for problem in read_repository(root, kinds).problems]

    assert any(
        line.startswith("events/2027/open-day.yml:1:1: The software cannot cope with this: RecursionError")
        for line in said
    )
    assert any(line.startswith("docs/other.md") for line in said)


@pytest.mark.parametrize(
    "error", [RecursionError(), KeyError("a"), UnicodeEncodeError("utf-8", "\udcff", 0, 1, "x")]
)
def test_it_is_always_one_line(error: Exception) -> None:
    """Whatever it is, and even if it was never raised."""
    assert "\n" not in str(unexpected(error))
