"""The page of pictures shows every one with its word, and the page of credits everyone who made them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from campaign.build import Build
from campaign.forms.easy_read.picture_pages import credits_page, pictures_page
from campaign.look.licences import licence
from campaign.look.symbols import Credit, Picture, Pictures, our_pictures
from forms.pages.facts import facts_of

BUILD = Build(date(2027, 7, 5), "https://week.example.org/")
OWN = (
    Picture("choir", Path("choir.png"), (600, 400), Credit("Sam", permission="Sam said yes to this site.")),
    Picture("boat", Path("boat.png"), (600, 600), Credit("Jo", licence=licence("CC BY 4.0"))),
)


def test_all_pictures_are_shown() -> None:
    """Every picture is shown once with its word and its other words, the organisation's own before ours."""
    groups = facts_of(pictures_page(Pictures().with_own(OWN), BUILD))["groups"]
    shown = [picture["name"] for group in groups for picture in group["pictures"]]

    assert shown == [picture.name for picture in (*OWN, *our_pictures())]
    assert len({group["id"] for group in groups}) == len(groups)


def test_search_engines_leave_it_out() -> None:
    """The page of pictures is for authors."""

    assert facts_of(pictures_page(Pictures(), BUILD))["robots"] == "noindex"


def test_all_pictures_are_credited() -> None:
    """Every picture of the set is listed below its licence with its author."""
    sets = facts_of(credits_page(Pictures(), BUILD))["sets"]
    credited = {
        picture["name"]: (picture["credit"], each["licence"]) for each in sets for picture in each["pictures"]
    }
    wrong = [
        picture.name
        for picture in our_pictures()
        if picture.credit.author not in credited[picture.name][0]
        or picture.credit.licence is None
        or credited[picture.name][1]["link"] != picture.credit.licence.link
    ]

    assert wrong == []


def test_own_pictures_are_credited_one_by_one() -> None:
    """Each has its own licence, or the yes of whoever made it, in words."""
    own = facts_of(credits_page(Pictures().with_own(OWN), BUILD))["own"]

    assert [(picture["name"], picture["permission"]) for picture in own] == [
        ("choir", "Sam said yes to this site."),
        ("boat", None),
    ]
    assert own[1]["licence"]["link"] == "https://creativecommons.org/licenses/by/4.0/"
