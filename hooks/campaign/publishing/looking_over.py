"""Looks over a site that was built aside, before it takes the place of the old one.

What this needs takes long to read: it begins while an engine builds.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from campaign.keeping.found import in_short
from campaign.kinds.table import KINDS
from campaign.publishing.built_site import is_page, problems_with, read_page
from campaign.publishing.inputs import Inputs
from campaign.publishing.kept_links import KeptLinks
from campaign.publishing.left_in_site import left_in_site
from campaign.publishing.new_site import fingerprint_of_site, fingerprints_of, is_of_a_build
from campaign.publishing.only_ours import what_is_not_ours
from campaign.publishing.replace_site import SITE
from campaign.publishing.site_url import site_url
from campaign.publishing.withdrawn_pictures import alike_in_site
from campaign.reading.withdrawn import all_withdrawn

SOURCES = ("docs/", "events/", "stories/")


class LookingOver:
    """``inputs`` are what the site is made from. ``notes`` stop nothing.

    ``fingerprints`` are those of all files by their names, and ``looked_at`` the names of those that were looked at.
    """

    def __init__(self, root: Path, inputs: Inputs | None) -> None:
        self._root, self._address = root, site_url(root)
        self._around = inputs.without(lambda name: name.startswith(SOURCES)) if inputs else None
        self._withdrawn = [*all_withdrawn(root, KINDS)[0].values()]
        self._kept = KeptLinks.of(root)
        self._before = fingerprints_of(root / SITE) if self._kept.fine else {}
        self.fingerprints: Mapping[str, str] = {}
        self.looked_at: list[str] = []
        self.notes: list[str] = []

    def problems_with(self, out: Path) -> list[str]:
        """One line for each thing that keeps ``out`` from being published."""
        kept = self._kept
        self.fingerprints = kept.fingerprints = fingerprints_of(out)
        names = self.looked_at = self._to_look_at(out)
        problems = problems_with(out, self._address, kept, names)
        problems += what_is_not_ours(out, self._address, lambda name: kept.find(out, name, read_page), names)
        self.notes += alike_in_site(self._root, out, self._withdrawn)
        problems += left_in_site(self._root, out, self._withdrawn)
        kept.fine = "" if problems else self._fine(self.fingerprints)
        return problems

    def keep(self) -> None:
        """For the next time."""
        self._kept.keep(self._root)

    def _to_look_at(self, out: Path) -> list[str]:
        """What was fine is fine as long as all that it leads to is there: so only what changed, where nothing has left."""
        before, now, kept = self._before, self.fingerprints, self._kept
        changed = [name for name in now if before.get(name) != now[name] or not is_of_a_build(name)]
        if (
            not kept.fine
            or kept.fine != self._fine(before)
            or {*filter(is_of_a_build, before)} != {*filter(is_of_a_build, now)}
        ):
            return [*now]
        for name in changed:
            if is_page(name):
                was, page = kept.before.get(before.get(name, "")), kept.find(out, name, read_page)
                if was is None or not was.ids <= page.ids:
                    return [*now]
        return changed

    def _fine(self, files: Mapping[str, str]) -> str:
        """A site without problems, by the same software; empty where nobody knows all of it."""
        if self._around is None or "" in files.values():
            return ""
        return in_short(self._around, self._address, fingerprint_of_site(files))
