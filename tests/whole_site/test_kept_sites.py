"""Files that are kept from the last site are those that a build from nothing makes, whatever was edited between."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kept_sites.build_server import BuildServer
from kept_sites.campaigns import Campaign, difference, small_campaign
from kept_sites.edits import one_less, words_of_a_twin
from kept_sites.run import compare_after
from whole_campaign import KEPT, files_of

FORGETS_THE_NEIGHBOURS = """
from campaign.keeping.questions import not_noting
from campaign.site.relations import Relations

around = Relations.around.__wrapped__

def not_noted(self, event):
    with not_noting():
        return around(self, event)

Relations.around = not_noted
"""


@pytest.fixture(scope="module")
def campaign(whole_campaign: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Campaign]:
    root = small_campaign(tmp_path_factory.mktemp("kept") / "campaign")
    drawn = (whole_campaign / KEPT).resolve() / "pictures"
    drawn.mkdir(exist_ok=True)
    with BuildServer(root) as server:
        campaign = Campaign(root, server)
        campaign.share_pictures(drawn)
        yield campaign


def test_some_edits_leave_nothing_behind(campaign: Campaign) -> None:
    """A few of the many that ``make fuzz`` tries: words in another language, and a record less."""
    assert compare_after(campaign, [(words_of_a_twin, 1), (one_less, 2)])


def test_a_question_that_is_not_noted_is_found_out(campaign: Campaign) -> None:
    """An event has another title, and the page of its neighbour leads to it by the old one."""
    campaign.breaks = FORGETS_THE_NEIGHBOURS
    event = campaign.root / "events/2027/who-decides.yml"
    (campaign.root / ".cache/files").unlink()
    (campaign.root / "site/index.html").unlink()
    assert not campaign.build().status
    event.write_text(event.read_text("utf-8").replace("Who decides?", "Who chooses?"), "utf-8")
    assert not campaign.build().status
    _, made = campaign.build_from_nothing()

    assert "Who decides?" in difference(files_of(campaign.root / "site"), made)
