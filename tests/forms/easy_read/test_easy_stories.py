"""The list of stories in Easy Read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from campaign.artefact import Page, one_by_one
from campaign.artefacts import artefacts
from campaign.model.consent import Channel
from campaign.model.easy_read import EasyBlock, EasyLine, EasyPart, EasyRead
from campaign.model.writing import Writing
from forms.pages.facts import build_on, facts_of
from making import AGREED, a_case_study, a_site, a_story, a_workshop

AT = "2027/stories/easy-read/"
TOLD = a_story("bus", title="On the bus")
KEPT = a_story("kept", consent=AGREED | {"use on": [Channel.PRINT.value]})
STUDY = a_case_study("letters", title="Shorter letters")


def a_twin(of: Writing, text: str, title: str | None = None) -> EasyRead:
    blocks = EasyBlock("bus", (EasyLine(text),)), EasyBlock("tea", (EasyLine("Then there was tea."),))
    return EasyRead(of.source.path, (EasyPart("What this is about", blocks),), title=title)


def shown(*writings: Writing, twins: tuple[EasyRead, ...]) -> dict[str, Any]:
    """The facts of the page on a site of these writings."""
    site = replace(a_site(*writings), easy_reads={twin.source: twin for twin in twins})
    made = one_by_one(artefacts(site, Path(), build_on(1)))
    return next(facts_of(a) for a in made if isinstance(a.content, Page) and a.content.address == AT)


def test_each_story_says_the_first_thing_of_its_easy_read() -> None:
    """With the picture beside it, below a title that leads there: what warns of a hard story is told here too."""
    twins = a_twin(TOLD, "This story is about being ill."), a_twin(STUDY, "We write less.", "Short letters")
    stories, studies = shown(TOLD, STUDY, twins=twins)["easy"]["parts"]

    assert (stories["title"], studies["title"]) == ("Stories of people", "What services changed")
    (row,) = stories["blocks"]
    assert (row["picture"], row["title"], row["address"], row["words"]) == (
        "assets/symbols/bus.svg",
        "On the bus",
        "2027/stories/bus/",
        "<p>This story is about being ill.</p>",
    )
    assert studies["blocks"][0]["title"] == "Short letters"


def test_an_easy_read_made_from_facts_is_one() -> None:
    """Nobody wrote one of the case study, and its page has one all the same."""
    _, studies = shown(TOLD, a_case_study("clinic"), twins=(a_twin(TOLD, "Robin took the bus."),))["easy"][
        "parts"
    ]

    assert studies["title"] == "What services changed"
    assert "Patients rewrote the clinic’s letters." in studies["blocks"][0]["words"]


@pytest.mark.parametrize("other", [a_story("chairs"), a_workshop("vote")])
def test_stories_without_an_easy_read_are_not_hidden(other: Writing) -> None:
    """The page says that there are more, and whom to ask."""
    _, more = shown(TOLD, other, twins=(a_twin(TOLD, "Robin took the bus."),))["easy"]["parts"]

    assert more["blocks"][0]["words"] == (
        "<p>These stories are not in Easy Read yet.</p>\n<p>Ask us what they say.</p>"
    )
    assert more["blocks"][0]["picture"] == "assets/symbols/no/easy-read.svg"


def test_a_story_that_may_not_be_published_is_not_listed() -> None:
    """Neither its title nor a hint that there is one."""
    twins = a_twin(TOLD, "Robin took the bus."), a_twin(KEPT, "This is not for everybody.")
    (only,) = shown(TOLD, KEPT, twins=twins)["easy"]["parts"]

    assert [block["title"] for block in only["blocks"]] == ["On the bus"]


def test_a_week_without_easy_stories_names_them() -> None:
    """Whoever knows their names can ask for them. None is named that may not be published."""
    (only,) = shown(TOLD, KEPT, twins=())["easy"]["parts"]

    assert only["title"] == "Stories"
    assert [(row["title"], row["address"]) for row in only["blocks"]] == [
        (None, ""),
        ("On the bus", "2027/stories/bus/"),
    ]


def test_a_week_without_stories_says_so() -> None:
    """Its page is not empty in Easy Read either."""
    (only,) = shown(twins=())["easy"]["parts"]

    assert [row["words"] for row in only["blocks"]] == ["<p>There is nothing here yet.</p>"]
