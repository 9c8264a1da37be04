"""Links to pages that are not there."""

from __future__ import annotations

from datetime import date

import pytest

from campaign.build import Build
from campaign.checks.lost_links import links_lead_somewhere
from campaign.model.record import Record
from campaign.model.week import Campaign
from checks.written import with_easy_read
from making import a_campaign, a_case_study, a_page, a_site, an_event

BUILD = Build(date(2027, 7, 7), "https://week.example.org/")
LOST = "See [the map](map.md)."


@pytest.mark.parametrize(
    ("record", "campaign"),
    [
        (a_page("docs/about.md", LOST, title="About"), None),
        (an_event(description=LOST), None),
        (a_case_study(what_changed=LOST), None),
        (a_case_study(body=LOST), None),
        (an_event(), a_campaign(about=LOST)),
    ],
    ids=["page", "event", "facts of a writing", "body of a writing", "week"],
)
def test_links_are_followed_wherever_they_are(record: Record, campaign: Campaign | None) -> None:
    """In pages, in facts, in the words below them, and in what is said of a week."""
    (found,) = links_lead_somewhere(a_site(record, campaign=campaign), BUILD)

    assert found.path == (campaign or record).source.path
    assert found.what == 'There is no page or file "map.md".'


def test_links_of_easy_reads_are_followed() -> None:
    """On the line of the sentence, in the file of the Easy Read."""
    (found,) = links_lead_somewhere(with_easy_read(a_case_study(), "We meet.", LOST), BUILD)

    assert (found.path.name, found.line) == ("shorter-letters.easy.md", 8)


def test_a_link_to_a_draft_is_a_problem() -> None:
    """It would lead nowhere until the draft is finished; the line says both ways out."""
    draft = a_page("docs/map.md", "Not yet.", title="Map", draft="yes")
    (found,) = links_lead_somewhere(a_site(draft, an_event(description=LOST)), BUILD)

    assert found.path.name == "open-kitchen.yml"
    assert found.what == '"map.md" is a draft, so it is not on the site.'
    assert found.do == 'Take the link out, or finish docs/map.md and delete its line "draft: yes".'


def test_drafts_lead_to_each_other() -> None:
    """They come to the site one by one, and so do the Easy Reads beside them."""
    draft = a_page("docs/map.md", "Not yet.", title="Map", draft="yes")
    other = a_page("docs/about.md", LOST, title="About", draft="yes")

    assert [*links_lead_somewhere(a_site(draft, other), BUILD)] == []
    assert [*links_lead_somewhere(with_easy_read(other, "We meet.", LOST, others=[draft]), BUILD)] == []


def test_home_can_always_be_led_to() -> None:
    """It is there whether its words are a draft or not."""
    home = a_page("docs/index.md", "Hello.", title="Home", draft="yes")

    assert [*links_lead_somewhere(a_site(home, an_event(description="[Home](index.md)")), BUILD)] == []
