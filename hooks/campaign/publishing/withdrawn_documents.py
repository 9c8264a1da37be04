"""Words of what was withdrawn in documents to download, which no reader of sources opens."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from campaign.carried.found import CannotTell
from campaign.checks.withdrawn import left_of
from campaign.model.remains import bare_words_in
from campaign.problems import Problem
from campaign.reading.downloads import downloads
from campaign.site.site import Site
from campaign.unexpected import TakesTooLong


def words_are_left_in_documents(site: Site, root: Path) -> Iterator[Problem]:
    """Which cannot be read is told by who looks for personal data in them."""
    withdrawn = [each for each in site.withdrawn if each.remains.runs or each.remains.names]
    for download in downloads(root) if withdrawn else ():
        try:
            parts = download.words()
        except (CannotTell, TakesTooLong):
            continue
        # A sentence may begin on one page and end on the next.
        words = bare_words_in("\n".join(part.text for part in parts))
        for each in withdrawn:
            if download.path not in each.files and any(True for _ in each.remains.found_in(words)):
                yield Problem(download.path, 1, 1, *left_of(each))
