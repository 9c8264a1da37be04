"""The photo of a story, case study, write-up or place."""

from __future__ import annotations

from campaign.addresses import photo_of
from campaign.artefact import Facts
from campaign.build import Build
from campaign.model.venue import Venue
from campaign.model.writing import Writing


def photo_facts(record: Writing | Venue, build: Build) -> Facts | None:
    """Its size is told, so that words do not jump when the photo comes."""
    if not record.photo:
        return None
    file = build.files.get(record.photo.file)
    width, height = (file.shown if file else None) or (None, None)
    return {
        "address": photo_of(record),
        "alt": record.photo.alt,
        "credit": record.photo.credit,
        "width": width,
        "height": height,
    }
