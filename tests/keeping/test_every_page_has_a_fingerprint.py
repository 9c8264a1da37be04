"""Whatever the pages of a campaign hold on to has a fingerprint, so that each of them may be kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

import pytest

from campaign.artefact import Artefact, Bundle
from campaign.artefacts import artefacts
from campaign.build import MOST_ROWS
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

    def name_of(self, made: Artefact | Bundle) -> str:
        return made.name if isinstance(made, Bundle) else made.path.as_posix()

    def by_name(self) -> dict[str, str]:
        return {self.name_of(made): self.prints.of(made) for made in self.made}


def tasks_of(site: Site, root: Path, most_rows: int) -> Tasks:
    """What one build has to make, and how it tells what it is given."""
    build = replace(build_of(site, WEDNESDAY, ADDRESS), most_rows=most_rows)
    prints = Fingerprints(fingerprint_of_record(site))
    prints.stands_for(site.pictures, "the pictures")
    prints.stands_for(build, "the build")
    return Tasks([*artefacts(site, root, build)], prints)


@pytest.fixture(params=[MOST_ROWS, 2], ids=["lists", "lists in parts"])
def tasks(campaign_site: Site, whole_campaign: Path, request: pytest.FixtureRequest) -> Tasks:
    return tasks_of(campaign_site, whole_campaign, request.param)


def test_all_that_a_build_makes_has_a_fingerprint(tasks: Tasks) -> None:
    """A type that is not known yet is named here: make it a dataclass or a model."""
    none = {}
    for made in tasks.made:
        try:
            tasks.prints.of(made)
        except HasNoFingerprint as unknown:
            none[tasks.name_of(made)] = str(unknown)

    assert len(tasks.made) > 300
    assert none == {}


def test_no_two_files_are_given_the_same(tasks: Tasks) -> None:
    """Each is told apart by its path, if by nothing else."""
    assert len({tasks.prints.of(made) for made in tasks.made}) == len(tasks.made)


def test_another_build_gives_the_same(tasks: Tasks, campaign_site: Site, whole_campaign: Path) -> None:
    """Otherwise nothing would ever be kept."""
    most_rows = (
        MOST_ROWS if len(tasks.made) == len(tasks_of(campaign_site, whole_campaign, MOST_ROWS).made) else 2
    )

    assert tasks_of(campaign_site, whole_campaign, most_rows).by_name() == tasks.by_name()


def test_of_a_long_list_only_the_parts_with_an_event_are_made_again(
    campaign_site: Site, whole_campaign: Path
) -> None:
    """Otherwise a change of one event in a thousand would be the work of a hundred pages."""
    event = PurePosixPath("events/2027/welcome-breakfast.yml")
    edited = replace(campaign_site, read_from={**campaign_site.read_from, event: "another"})
    before, after = (tasks_of(site, whole_campaign, 2).by_name() for site in (campaign_site, edited))
    lists = ("2027/programme/", "2027/changes/", "topics/")
    made = {name for name in before if name.startswith(lists) and before[name] != after[name]}
    (of_topic,) = {
        name.removesuffix("index.md").removesuffix("easy-read/")
        for name in made
        if name.startswith("topics/")
    }

    assert of_topic.startswith("topics/how-to-work-together/")
    assert made == {
        f"{part}{form}index.md"
        for part in ("2027/programme/", "2027/changes/part-17/", of_topic)
        for form in ("", "easy-read/")
    }
