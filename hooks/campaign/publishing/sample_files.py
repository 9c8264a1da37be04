"""Files of the sample that are still as they were released: known by their bytes, whatever is in them."""

from __future__ import annotations

import stat
from collections.abc import Collection, Iterator
from pathlib import Path, PurePosixPath

from campaign.checks.left_of_sample import FILE_OF_THE_SAMPLE
from campaign.problems import Problem
from campaign.sample.record import SampleRecord, the_record
from campaign.site.site import Site


def untouched_files(root: Path, sample: SampleRecord | None = None) -> frozenset[PurePosixPath]:
    sample = sample or the_record()
    return frozenset(path for path in sample.files if _is_untouched(root, path, sample))


def _is_untouched(root: Path, path: PurePosixPath, sample: SampleRecord) -> bool:
    file = root / path
    try:
        is_file = stat.S_ISREG(file.lstat().st_mode)  # a pipe of that name would be read for ever
        return is_file and sample.has(path, file.read_bytes())
    except OSError:  # deleted long ago, as most are
        return False


def pictures_of_the_sample(site: Site, untouched: Collection[PurePosixPath]) -> Iterator[Problem]:
    """And other files that are shown or offered: no check of words would find them."""
    if not site.campaign.example:
        for path in site.files:
            if path in untouched:
                yield Problem(path, 1, 1, *FILE_OF_THE_SAMPLE)
