"""What search engines are told of stories, case studies and write-ups."""

from __future__ import annotations

import pytest

from campaign.forms.linked_data import records as linked_data
from forms.linked_data.told import BUILD, TIDE_HOUSE
from making import (
    AGREED,
    a_case_study,
    a_story,
    a_workshop,
    on_site,
    published,
)


def test_story() -> None:
    """A story is an Article by its teller, published by whose site it is."""
    cited = {
        "title": "Doors",
        "publisher": "The Ark",
        "year": "2024",
        "link": "https://ark.example/doors",
    }
    story = a_story(
        published="1 March 2027",
        updated="2 March 2027",
        topics=["Housing"],
        short_title="Door",
        sources=[cited],
    )

    page = "https://week.example.org/2027/stories/the-blue-door/"
    assert linked_data.story(on_site(story), published(), BUILD) == {
        "@context": "https://schema.org",
        "@type": "Article",
        "@id": page,
        "url": page,
        "mainEntityOfPage": page,
        "headline": "The blue door",
        "alternativeHeadline": "Door",
        "description": "Robin found a way back in.",
        "image": page + "card.png",
        "author": [{"@type": "Person", "name": "Robin"}],
        "publisher": TIDE_HOUSE,
        "datePublished": "2027-03-01",
        "dateModified": "2027-03-02",
        "about": [{"@type": "Thing", "name": "Housing"}],
        "citation": [
            {
                "@type": "CreativeWork",
                "name": "Doors",
                "publisher": {"@type": "Organization", "name": "The Ark"},
                "datePublished": "2024",
                "url": "https://ark.example/doors",
            }
        ],
        "inLanguage": "en-GB",
    }


def test_picture_only_where_its_sharing_was_agreed() -> None:
    """A story whose consent does not cover social media has no image to be shared."""
    story = a_story(consent=AGREED | {"use on": ["site"]})

    assert "image" not in linked_data.story(on_site(story), published(), BUILD)


@pytest.mark.parametrize(
    ("teller", "author"),
    [
        (
            {"name": "Robin", "name is": "chosen", "role": "Carer", "lived experience": "yes"},
            {"@type": "Person", "name": "Robin", "jobTitle": "Carer"},
        ),
        ({"role": "Carer", "lived experience": "yes"}, {"@type": "Person", "name": "Carer"}),
        ({"organisation": "The Ark"}, {"@type": "Organization", "name": "The Ark"}),
    ],
)
def test_teller_is_shown_as_they_chose(teller: dict[str, str], author: dict[str, str]) -> None:
    """The author is what the teller shows, and lived experience is never told to machines."""
    assert linked_data.story(on_site(a_story(told_by=teller)), published(), BUILD)["author"] == [author]


def test_case_study() -> None:
    """A case study is by its organisations, with the people and groups who did it."""
    told = linked_data.case_study(
        on_site(
            a_case_study(
                organisations=["tide-house"],
                with_people=[{"role": "Nurse"}],
                partners=["Friday Group"],
            )
        ),
        published(),
        BUILD,
    )

    assert told["author"] == [TIDE_HOUSE]
    assert told["contributor"] == [
        {"@type": "Person", "name": "Nurse"},
        {"@type": "Organization", "name": "Friday Group"},
    ]


def test_workshop() -> None:
    """A write-up is by who held the workshop, else by whose site it is, with all who spoke."""
    told = linked_data.workshop(
        on_site(
            a_workshop(
                presentations=[{"by": {"role": "Tenant"}}],
                speakers={"role": "Nurse"},
                facilitators={"role": "Host"},
                partners="Friday Group",
            )
        ),
        published(),
        BUILD,
    )

    assert told["author"] == [TIDE_HOUSE]
    assert [who["name"] for who in told["contributor"]] == ["Tenant", "Nurse", "Host", "Friday Group"]


def test_a_source_has_a_year_only_if_it_is_one() -> None:
    """Words like "no date" do not become a date for machines."""
    cited = {"title": "Doors", "publisher": "The Ark", "year": "no date"}
    (told,) = linked_data.story(on_site(a_story(sources=[cited])), published(), BUILD)["citation"]

    assert "datePublished" not in told
