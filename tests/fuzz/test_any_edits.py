"""Any edits, one after another: the site of which files are kept is the one that is made from nothing."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from kept_sites.build_server import BuildServer
from kept_sites.campaigns import Campaign, small_campaign
from kept_sites.edits import EDITS
from kept_sites.run import Step, compare_after
from made_up_languages import MIRRORED, with_languages

STEPS = st.lists(st.tuples(st.sampled_from((*EDITS, None)), st.integers(0, 10**6)), min_size=4, max_size=12)


@pytest.fixture(scope="module", params=[(), (MIRRORED,)], ids=["one language", "two languages"])
def campaign(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Campaign]:
    root = with_languages(small_campaign(tmp_path_factory.mktemp("edits") / "campaign"), *request.param)
    with BuildServer(root) as server:
        yield Campaign(root, server)


@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.generate),
)
@given(steps=STEPS)
def test_nothing_of_the_last_site_is_out_of_date(steps: list[Step], campaign: Campaign) -> None:
    """Sources, settings, pictures, templates, days, commits, killed builds, damaged files. Not shrunk: each takes minutes."""
    before, epoch = campaign.content(), campaign.epoch
    try:
        compare_after(campaign, steps)
    finally:
        campaign.put(before)
        campaign.epoch = epoch
        shutil.rmtree(campaign.root / ".git", ignore_errors=True)
