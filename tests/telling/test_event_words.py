"""What weeks and events are called, and what is known of their access, in a reader's words."""

from __future__ import annotations

from datetime import date

import pytest

from campaign.languages.access_facts import ACCESS_FACTS
from campaign.languages.phrases import ENGLISH
from campaign.model.access import AccessFact, Answer, EventAccess, PlaceAccess, facts_of
from campaign.model.status import Status
from campaign.telling.events import (
    access_answer,
    access_label,
    access_lines,
    status_word,
    title_with_status,
    week_name,
)
from making import a_campaign, a_site, a_venue, a_week, an_event


@pytest.mark.parametrize("status", Status)
def test_every_status_has_a_word(status: Status) -> None:
    """The catalogue has a word for each status."""
    assert status_word(status, ENGLISH)


@pytest.mark.parametrize("name", [*facts_of(PlaceAccess()), *facts_of(EventAccess())])
def test_every_access_fact_has_a_label(name: str) -> None:
    """The catalogue has words for each access fact."""
    assert access_label(name, ENGLISH)


@pytest.mark.parametrize("name", [*facts_of(PlaceAccess()), *facts_of(EventAccess())])
def test_every_access_answer_is_a_sentence_of_its_own(name: str) -> None:
    """Yes, no and not known yet read as three plain sentences, none like another."""
    can_be_off = ACCESS_FACTS[name].pictures.off is not None
    answers = [answer for answer in Answer if can_be_off or answer is not Answer.OFF]
    sentences = {access_answer(name, AccessFact(answer), ENGLISH) for answer in answers}

    assert len(sentences) == len(answers)
    assert all(sentence[0].isupper() and sentence.endswith(".") for sentence in sentences)


@pytest.mark.parametrize("name", ["Co-production Week", "Co-production Week 2027"])
def test_week_is_called_by_its_own_year(name: str) -> None:
    """This year's week and an earlier one are told apart by their years, even if the site is named after this year."""
    campaign = a_campaign(name=name)

    names = [week_name(week, campaign) for week in (campaign, a_week(2025))]

    assert names == ["Co-production Week 2027", "Co-production Week 2025"]


def test_an_earlier_week_keeps_its_own_name() -> None:
    """A site that is called otherwise now was not called so then; nothing of that year carries this year's name."""
    campaign, before = a_campaign(name="Better Together 2027"), a_week(2025, name="Speak Up Week")
    site = a_site(before, campaign=campaign)

    assert week_name(before, campaign) == "Speak Up Week"
    assert (site.campaign_in(2025).name, site.campaign_in(2027).name) == (
        "Speak Up Week",
        "Better Together 2027",
    )
    assert site.campaign_in(2026).name == site.campaign_in(None).name == "Better Together 2027"


def test_title_says_first_what_changed() -> None:
    """The title of a changed event begins with the word for it; any other is on its own."""
    before = date(2027, 7, 1)
    titles = [
        title_with_status(an_event(status=status), before, ENGLISH) for status in ("scheduled", "cancelled")
    ]

    assert titles == ["Open kitchen", "Cancelled: Open kitchen"]


def test_access_lines_hold_only_answers() -> None:
    """Yes and no are said, with the author's words after them; what is not known is not said."""
    access = {"lift": "no", "hearing loop": "yes. At the desk", "quiet space": "not known yet. We asked"}

    lines = list(access_lines(a_venue(access=access).access, ENGLISH))

    assert lines == ["There is no lift.", "There is a hearing loop. At the desk."]
