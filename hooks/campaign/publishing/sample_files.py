"""Pictures and other files of the sample in a campaign that is no example any more: their words cannot be read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from campaign.problems import Problem
from campaign.sample.record import SampleRecord, the_record
from campaign.site.site import Site


def files_of_the_sample(site: Site, root: Path, sample: SampleRecord | None = None) -> Iterator[Problem]:
    """Each that is still as it was released."""
    if site.campaign.example:
        return
    sample = sample or the_record()
    for path in site.files:
        if path in sample.files and sample.has(path, (root / path).read_bytes()):
            yield Problem(
                path, 1, 1, "This file is the sample's.", "Put your own in its place, or delete it."
            )
