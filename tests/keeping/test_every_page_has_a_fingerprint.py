"""Whatever the pages of a campaign hold on to has a fingerprint, so that each of them may be kept."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from campaign.artefact import Artefact, Bundle
from campaign.artefacts import artefacts
from campaign.keeping.fingerprints import Fingerprints, HasNoFingerprint
from campaign.publishing.checked_sources import build_of
from campaign.site.answers import fingerprint_of_record
from campaign.site.site import Site
from making import WEDNESDAY
from whole_campaign import ADDRESS


@dataclass
class Tasks:
    made: list[Artefact | Bundle]
    prints: Fingerprints


@pytest.fixture
def tasks(campaign_site: Site, whole_campaign: Path) -> Tasks:
    """What one build has to make, and how it tells what it is given."""
    build = build_of(campaign_site, WEDNESDAY, ADDRESS)
    prints = Fingerprints(fingerprint_of_record(campaign_site))
    prints.stands_for(campaign_site.pictures, "the pictures")
    prints.stands_for(build, "the build")
    return Tasks([*artefacts(campaign_site, whole_campaign, build)], prints)


def test_all_that_a_build_makes_has_a_fingerprint(tasks: Tasks) -> None:
    """A type that is not known yet is named here: make it a dataclass or a model."""
    none = {}
    for made in tasks.made:
        try:
            tasks.prints.of(made)
        except HasNoFingerprint as unknown:
            none[str(getattr(made, "path", None) or getattr(made, "name", made))] = str(unknown)

    assert len(tasks.made) > 300
    assert none == {}


def test_no_two_files_are_given_the_same(tasks: Tasks) -> None:
    """Each is told apart by its path, if by nothing else."""
    assert len({tasks.prints.of(made) for made in tasks.made}) == len(tasks.made)


def test_another_build_gives_the_same(tasks: Tasks, campaign_site: Site, whole_campaign: Path) -> None:
    """Otherwise nothing would ever be kept."""
    build = build_of(campaign_site, WEDNESDAY, ADDRESS)
    prints = Fingerprints(fingerprint_of_record(campaign_site))
    prints.stands_for(campaign_site.pictures, "the pictures")
    prints.stands_for(build, "the build")
    again = artefacts(campaign_site, whole_campaign, build)

    assert [prints.of(made) for made in again] == [tasks.prints.of(made) for made in tasks.made]
