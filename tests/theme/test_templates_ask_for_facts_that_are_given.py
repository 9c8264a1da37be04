"""Templates and the classes of facts say the same: nothing is asked for that no page gives, and nothing is given in vain."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from campaign.artefact import Artefact, Page, one_by_one
from campaign.artefacts import artefacts
from campaign.forms.shell.shell import shell
from campaign.site.gate import OnSite, let_through
from campaign.site.site import Site
from forms.pages.facts import build_on
from making import a_case_study, a_site, a_story, a_venue, a_week, a_workshop, an_event, an_organiser
from theme.fact_types import classes, element_of, fields_of, is_optional, without_none
from theme.templates import NAMES, given_to, macros_of, text_of, type_of_page
from theme.types_of_facts import Checker, checked, never_asked

FOR_PYTHON = {
    "EasyOf.of": "around_page() works out where an Easy Read page is in the menu",
    "HandWrittenFacts.menu": "it takes the place of PageFacts.menu, which the header asks for",
    "PageFacts.preview": "around_page() gives the page this preview, or the words of the site",
    "ShellFacts.week_names": "around_page() takes the name of the week that a page is of",
}
"""Facts that no template asks for, and why they are there."""

MADE_WITHOUT_A_PAGE = {"404.html", "partials/icons.html", "partials/parts.html", "partials/easy-parts.html"}
"""MkDocs makes the first without one; the others are only macros."""


def test_templates_ask_only_for_what_is_there() -> None:
    """Each name is one of its class, whatever leads there: ``set``, loops and macros. What may be None is asked about first."""
    _, wrong = checked()

    assert list(wrong) == []


def test_no_fact_is_given_in_vain() -> None:
    """A fact that no template shows is one that an author writes for nobody."""
    assert set(never_asked()) == set(FOR_PYTHON)


@pytest.mark.parametrize("name", NAMES)
def test_each_template_says_what_it_takes(name: str) -> None:
    """By the name of a class that there is."""
    text = text_of(name)

    if given_to(text) is None and name not in MADE_WITHOUT_A_PAGE:
        assert type_of_page(text) in classes()


@pytest.mark.parametrize("name", NAMES)
def test_each_macro_says_what_it_takes(name: str) -> None:
    """A comment above it names its arguments in their order, and their types."""
    macros = macros_of(text_of(name)).values()

    assert [
        macro.name for macro in macros if list(macro.takes or {}) != [each.name for each in macro.node.args]
    ] == []
    assert [macro.name for macro in macros if macro.takes is None] == []


TOP = "{#- page.meta: EventPageFacts -#}\n"
ROW = "{#- row(given: EventRow): a row. -#}\n{% macro row(given) %}{{ given.title }}{% endmacro %}\n"


@pytest.mark.parametrize(
    ("written", "wrong"),
    [
        ("{{ page.meta.event.title }}", None),
        ("{{ page.meta.event.colour }}", "EventFacts has no colour"),
        ("{% set e = page.meta.event %}{{ e.colour }}", "EventFacts has no colour"),
        (
            "{% for row in page.meta.event.told %}{{ row.colour }}{% endfor %}",
            "ToldFacts has no colour",
        ),
        ("{% for row in page.meta.event.title %}{% endfor %}", "page.meta.event.title is not a list"),
        ("{{ page.meta.event.meeting_point }}", "page.meta.event.meeting_point may be None here"),
        ("{% if page.meta.event.meeting_point %}{{ page.meta.event.meeting_point }}{% endif %}", None),
        (
            "{% if not page.meta.event.meeting_point %}{{ page.meta.event.meeting_point }}{% endif %}",
            "may be None here",
        ),
        ("{{ page.meta.event.who.organisers }}", "page.meta.event.who may be None here"),
        ("{{ colour }}", "nobody gives colour"),
        ("{{ colour() }}", "nobody gives colour()"),
        (ROW + "{{ row(page.meta.event) }}", "given is EventFacts, and takes EventRow"),
        (ROW + "{{ row() }}", "it is given [], and takes ['given']"),
        (ROW.replace("(given: EventRow)", "(other: EventRow)"), "the comment above row gives ['other']"),
        ("{{ page.meta.event.title | upper }}", "the filter upper is not known to this test"),
        ("{% include 'a.html' %}", "Include is not known to this test"),
    ],
)
def test_the_checker_sees_what_is_wrong(written: str, wrong: str | None) -> None:
    """It follows names, and refuses what it does not know."""
    checker = Checker("made-up.html", TOP + written, set())
    checker.check()

    assert bool(checker.wrong) == bool(wrong)
    assert wrong is None or wrong in checker.wrong[0]


def differing(found: Any, fact_type: Any, where: str) -> Iterator[str]:
    """Where facts are other than their class says: a name too many or too few, or something of another type."""
    if is_optional(fact_type):
        if found is not None:
            yield from differing(found, without_none(fact_type), where)
    elif isinstance(fact_type, type) and fact_type in classes().values():
        fields = fields_of(fact_type)
        if not isinstance(found, dict) or set(found) != set(fields):
            yield f"{where} is not a {fact_type.__name__}: {found}"
            return
        for name, inner in fields.items():
            yield from differing(found[name], inner, f"{where}.{name}")
    elif element_of(fact_type):
        if not isinstance(found, list | tuple):
            yield f"{where} is not a list"
            return
        for number, value in enumerate(found):
            yield from differing(value, element_of(fact_type), f"{where}[{number}]")
    elif fact_type in (str, int, bool) and not isinstance(found, fact_type):
        yield f"{where} is not a {fact_type.__name__}: {found!r}"


def wrong_with(made: Artefact) -> list[str]:
    assert isinstance(made.content, Page)
    page = made.content
    own = classes()[type_of_page(text_of(page.template)) or ""]
    kinds = {**fields_of(classes()["PageFacts"]), **fields_of(own)}
    facts = page.facts()
    where = f"{page.template} of {page.address}"
    if set(facts) != set(kinds):
        return [f"{where} has {sorted(set(facts) ^ set(kinds))}"]
    return [
        line
        for name, fact_type in kinds.items()
        for line in differing(facts[name], fact_type, f"{where}: {name}")
    ]


def pages_of(site: Site, root: Path, day: int = 7) -> list[Artefact]:
    return [
        made for made in one_by_one(artefacts(site, root, build_on(day))) if isinstance(made.content, Page)
    ]


def test_pages_of_the_sample_give_what_their_templates_take(
    campaign_site: Site, whole_campaign: Path
) -> None:
    """All names of its class and no other, each of its type, on every page."""
    assert [line for made in pages_of(campaign_site, whole_campaign) for line in wrong_with(made)] == []


@pytest.mark.parametrize("day", [1, 7, 30])
def test_pages_of_which_little_is_known_give_the_same(day: int) -> None:
    """What nobody wrote is None or empty, and never missing; before the week, in it and after it."""
    site = a_site(
        an_event("bare"),
        an_event("when", when="not known yet", how="online"),
        an_event("off", status="cancelled", run_by_others={"name": "The Ark"}),
        an_event("gone", when="5 July 2027, 10am to 11am", status="full", how_much_say="co-design"),
        a_story(consent="made up"), a_case_study(), a_workshop(when="not recorded"),
        a_venue(), an_organiser(), a_week(2019),
    )  # fmt: skip

    assert [line for made in pages_of(site, Path(), day) for line in wrong_with(made)] == []


def test_what_all_pages_share_is_of_its_class(campaign_site: Site) -> None:
    """The shell, and what stands in for a page where MkDocs makes one without."""
    facts = shell(let_through(campaign_site, OnSite, build_on(7).today), build_on(7))

    assert list(differing(facts, classes()["ShellFacts"], "shell")) == []


def test_a_page_that_gives_less_is_found(campaign_site: Site) -> None:
    """One fact that is missing, or of another type, is reported."""
    made = next(made for made in pages_of(a_site(an_event()), Path()) if "events/" in str(made.path))
    assert isinstance(made.content, Page)
    facts = made.content.facts()
    less = {**facts, "event": {**facts["event"], "listed": 5}}
    page = dataclasses.replace(made.content, facts=lambda: less)

    assert wrong_with(dataclasses.replace(made, content=page)) == [
        "event.html of 2027/events/open-kitchen/: event.listed is not a str: 5"
    ]
