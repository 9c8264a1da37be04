"""The photo of a story, case study, write-up or place."""

from __future__ import annotations

from typing import TypedDict

from campaign.addresses import photo_of
from campaign.build import Build
from campaign.model.venue import Venue
from campaign.model.writing import Writing


class SizeFacts(TypedDict):
    """In pixels."""

    width: int
    height: int


class PhotoFacts(TypedDict):
    """A photo. Its size is None where nobody could read it."""

    address: str
    alt: str
    credit: str | None
    size: SizeFacts | None


def photo_facts(record: Writing | Venue, build: Build) -> PhotoFacts | None:
    """Its size is told, so that words do not jump when the photo comes."""
    if not record.photo:
        return None
    file = build.files.get(record.photo.file)
    shown = file.shown if file else None
    return {
        "address": photo_of(record),
        "alt": record.photo.alt,
        "credit": record.photo.credit,
        "size": {"width": shown[0], "height": shown[1]} if shown else None,
    }
