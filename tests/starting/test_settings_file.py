"""``mkdocs.yml`` after somebody's answers: theirs in it, and all that is the software's as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from campaign.starting.settings_file import id_from, parts_of
from starting.answered import ANSWERS, tried
from whole_campaign import WHOLE_CAMPAIGN


def settings_after(answers: str = ANSWERS) -> str:
    plan = tried(WHOLE_CAMPAIGN, answers).plan
    assert plan
    return plan.settings


def test_the_software_keeps_its_part() -> None:
    """Theme, hooks, plugins, menu and what else there is, comments too."""
    was, now = (
        dict(parts_of(text, 0))
        for text in ((WHOLE_CAMPAIGN / "mkdocs.yml").read_text("utf-8"), settings_after())
    )
    ours = {"site_name", "site_url", "repo_url", "edit_uri", "extra"}

    assert {name: part for name, part in now.items() if name not in ours} == {
        name: part for name, part in was.items() if name not in ours
    }
    assert "# where the site will be" in now["site_url"]
    assert dict(parts_of(now["extra"], 2))["footer"] == dict(parts_of(was["extra"], 2))["footer"]


def test_help_lines_and_colours_stay() -> None:
    """They are real and true for anybody, or somebody's to choose later."""
    was = (WHOLE_CAMPAIGN / "mkdocs.yml").read_text("utf-8")
    now = settings_after()

    for field in ("help lines", "brand"):
        part = dict(parts_of(dict(parts_of(dict(parts_of(was, 0))["extra"], 2))["campaign"], 4))[field]
        assert part in now


def test_answers_are_in_it() -> None:
    """MkDocs reads the same words that were answered."""
    read = yaml.safe_load(settings_after())
    campaign = read["extra"]["campaign"]

    assert read["site_name"] == campaign["name"] == "Riverbend Co-production Week"
    assert read["site_url"] == "https://week.riverbend.test/"
    assert (campaign["id"], campaign["year"]) == ("week.riverbend.test", 2027)
    assert campaign["publisher"] == "riverbend-health"
    assert campaign["accessibility"] == {"nation": "England", "status": "not yet tested"}
    assert campaign["contact"]["post"] == ["Riverbend Community Health", "1 High Street"]
    assert "example" not in campaign


def test_new_versions_come_from_where_the_answers_say() -> None:
    """So whoever starts a campaign in a workflow need not open the settings for it."""
    address = "https://code.riverbend.test/co-production-week"
    read = yaml.safe_load(settings_after(f"{ANSWERS}updates from: {address}\n"))

    assert read["extra"]["campaign"]["updates from"] == address


def test_nothing_of_the_sample_is_in_it() -> None:
    """Partners, hashtags, doors, topics and the address of its files are gone."""
    read = yaml.safe_load(settings_after())

    assert (
        not {"partners", "hashtags", "ways in", "topics", "social", "about"}
        & read["extra"]["campaign"].keys()
    )
    assert not {"repo_url", "edit_uri"} & read.keys()
    assert "example.org" not in settings_after()


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("strapline: Join in early", ("strapline",)),
        ("topics: [Carers, Older people]", ("topics",)),
        ("time zone: Europe/Dublin", ("time zone",)),
        ("id: riverbend.test/for-ever", ("id",)),
        ('brand: {deep: "#123456", sun: "#FFC53A", cool: "#8FD3CB"}', ("brand",)),
        ("hashtags: [{tag: PlanWithUs}]", ("hashtags",)),
        ("day themes: {Monday 5 July 2027: Meet each other}", ("day themes",)),
    ],
)
def test_what_is_optional_is_taken(line: str, place: tuple[str]) -> None:
    """As it was written."""
    answered = yaml.safe_load(line)[place[0]]

    assert yaml.safe_load(settings_after(ANSWERS + line))["extra"]["campaign"][place[0]] == answered


def test_a_repository_is_led_to() -> None:
    """Each page then leads to its file."""
    read = yaml.safe_load(settings_after(f"{ANSWERS}repository: https://code.riverbend.test/week\n"))

    assert (read["repo_url"], read["edit_uri"]) == ("https://code.riverbend.test/week", "edit/main/docs/")


def test_settings_that_are_laid_out_otherwise_are_refused(root: Path) -> None:
    """Rather than left half the sample's."""
    (root / "mkdocs.yml").write_text("site_name: A\nextra: {campaign: {example: yes}}\n", "utf-8")
    problems = tried(root).problems

    assert [str(problem.path) for problem in problems]


def test_the_first_address_is_the_id() -> None:
    """Without what may change: the scheme and the slash at the end."""
    assert id_from("https://riverbend.test/week/") == "riverbend.test/week"
