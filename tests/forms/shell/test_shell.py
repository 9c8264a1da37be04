"""What every page shares."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from campaign.artefact import one_by_one
from campaign.artefacts import artefacts
from campaign.build import Build
from campaign.forms.shell.shell import shell
from campaign.site.gate import OnSite, let_through
from making import a_campaign, a_site, a_survey, an_organiser

BUILD = Build(date(2027, 7, 7), "https://week.example.org/")


def test_the_menu_leads_to_pages_that_are_made() -> None:
    """Every address of the header and the footer is that of an artefact, also when nothing is written yet."""
    site = a_site(an_organiser())
    facts = shell(let_through(site, OnSite, BUILD.today), BUILD)
    made = {artefact.path.as_posix() for artefact in one_by_one(artefacts(site, Path(), BUILD))}
    pages = [link["address"] for link in (*facts["menu"], *facts["more"], facts["publisher"])]
    files = [facts["calendar"], *(feed["address"] for feed in facts["feeds"])]

    assert [at for at in pages if f"{at}index.md" not in made] == []
    assert [at for at in files if at not in made] == []


def test_the_image_of_the_site_is_whole() -> None:
    """Networks want an absolute address, and people who cannot see it want words."""
    image = shell(let_through(a_site(), OnSite, BUILD.today), BUILD)["no_page"]["around"]["image"]

    assert image["url"] == "https://week.example.org/card.png"
    assert "Start together" in image["alt"]


def test_who_to_talk_to_is_on_every_page() -> None:
    """A telephone number, an e-mail address and a postal address, as the campaign gives them."""
    contact = shell(let_through(a_site(), OnSite, BUILD.today), BUILD)["contact"]

    assert (contact["phone"], contact["email"]) == ("01632 960 100", "week@example.org")
    assert list(contact["post"]) == ["3 Ferry Lane", "Sampleton"]


def test_an_example_is_said_to_be_one() -> None:
    """Only a campaign that says so is an example."""
    assert shell(let_through(a_site(campaign=a_campaign(example="yes")), OnSite, BUILD.today), BUILD)[
        "example"
    ]
    assert not shell(let_through(a_site(), OnSite, BUILD.today), BUILD)["example"]


def test_only_lists_of_the_week_are_in_the_menu() -> None:
    """Places and organisations are at the foot."""
    facts = shell(let_through(a_site(), OnSite, BUILD.today), BUILD)

    assert [link["name"] for link in facts["menu"]] == ["Programme", "Stories"]
    assert {"Places", "Organisations"} <= {link["name"] for link in facts["more"]}


def test_surveys_are_in_the_menu_of_a_week_that_has_one() -> None:
    """A page that says that there is none would only be in the way. Those of other years are in theirs."""
    menus = [
        [link["name"] for link in shell(let_through(a_site(each), OnSite, BUILD.today), BUILD)["menu"]]
        for each in (a_survey(), a_survey(year=2026))
    ]
    made = [
        {artefact.path.as_posix() for artefact in one_by_one(artefacts(a_site(*found), Path(), BUILD))}
        for found in ([a_survey()], [])
    ]

    assert menus == [["Programme", "Stories", "What people told us"], ["Programme", "Stories"]]
    assert ["2027/surveys/index.md" in paths for paths in made] == [True, False]
