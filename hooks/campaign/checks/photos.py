"""Photos beside records that cannot be shown."""

from __future__ import annotations

from collections.abc import Iterator

from campaign.build import Build
from campaign.checks.at import at_field
from campaign.model.published_file import cannot_be_shown
from campaign.problems import Problem
from campaign.site.site import Site


def photos_can_be_shown(site: Site, _build: Build) -> Iterator[Problem]:
    for kind, record in site.with_kinds():
        photo = kind.photo(record)
        if photo and (wrong := site.files[photo.file].wrong):
            yield at_field(record, "photo", *cannot_be_shown(photo.file.name, wrong))
