"""The version of a source's words, by which an Easy Read is known to be in step."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

import pytest

from campaign.languages.phrases import ENGLISH
from campaign.model.easy_read import EasyBlock, EasyLine, EasyPart, EasyRead
from campaign.model.record import Record
from campaign.model.week import Campaign
from campaign.site.easy_sources import easy_sources, in_json, version_of_twin
from making import a_campaign, a_case_study, a_page, a_site, an_event, an_organiser

STATEMENT = PurePosixPath("docs/accessibility.md")


def version_of(path: PurePosixPath, *records: Record, campaign: Campaign | None = None) -> str:
    sources = easy_sources(a_site(*records, campaign=campaign), ENGLISH)
    return next(source.version for source in sources if source.path == path)


def is_another(one: Record, other: Record) -> bool:
    return version_of(one.source.path, one) != version_of(other.source.path, other)


@pytest.mark.parametrize(
    "changed",
    [
        {"accessibility": {"known limits": "The map has no words."}},
        {"contact": {"phone": "01632 960 999", "email": "week@example.org", "post": "3 Ferry Lane"}},
    ],
)
def test_the_statement_names_who_runs_the_site(changed: dict[str, object]) -> None:
    """Its Easy Read is out of date once what it says of them is."""
    assert version_of(STATEMENT, campaign=a_campaign()) != version_of(
        STATEMENT, campaign=a_campaign(**changed)
    )


def test_another_record_has_words_of_its_own() -> None:
    """What an organiser changes of itself puts no event out of date; naming another one does."""
    ark, other = an_organiser("ark", name="The Ark"), an_organiser("pier", name="The Ark")

    assert not is_another(
        an_event(organisers=[ark]), an_event(organisers=[an_organiser("ark", name="The New Ark")])
    )
    assert is_another(an_event(organisers=[ark]), an_event(organisers=[other]))


def test_what_is_so_unless_it_is_written_changes_nothing() -> None:
    """A new field is in no record at first, so it changes no version."""
    assert "drop_in" not in in_json(an_event())
    assert is_another(an_event(), an_event(drop_in="yes"))


def test_what_an_easy_read_would_not_say_changes_nothing() -> None:
    """Such as topics, sources and the day on which something went on the site."""
    assert not is_another(a_case_study(), a_case_study(topics="Housing", published="1 May 2027"))


@pytest.mark.parametrize("changed", [{"title": "Us"}, {"summary": "In short."}, {"body": "More."}])
def test_all_words_of_a_page_count(changed: dict[str, str]) -> None:
    """Its title, its summary and what is below them."""
    written: dict[str, Any] = {"title": "About", "body": "Words."}

    assert is_another(a_page("docs/about.md", **written), a_page("docs/about.md", **written | changed))


def a_twin(picture: str = "person", about: str | None = None) -> EasyRead:
    block = EasyBlock(picture, (EasyLine("We meet."),))
    return EasyRead(STATEMENT, (EasyPart("Who", (block,)), EasyPart("When", (block,), about=about)))


def test_people_check_the_pictures_too() -> None:
    """Another picture is another Easy Read."""
    assert version_of_twin(a_twin()) != version_of_twin(a_twin(picture="calendar"))


def test_people_check_only_what_people_wrote() -> None:
    """Parts that are made from facts change with the facts, and nobody has to read the rest again."""
    twin = a_twin(about="when")

    assert version_of_twin(twin) == version_of_twin(replace(twin, parts=twin.parts[:1]))
    assert version_of_twin(a_twin()) != version_of_twin(twin)
