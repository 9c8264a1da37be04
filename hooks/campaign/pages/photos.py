"""The photo of a story, case study or write-up."""

from __future__ import annotations

from campaign.addresses import address
from campaign.build import Build
from campaign.model.writing import Writing
from campaign.pages.page import Facts


def photo_address(writing: Writing) -> str:
    return address(writing) + "photo.webp"


def photo_facts(writing: Writing, build: Build) -> Facts | None:
    """Its size is told, so that words do not jump when the photo comes."""
    if not writing.photo:
        return None
    file = build.files.get(writing.photo.file)
    width, height = (file.shown if file else None) or (None, None)
    return {
        "address": photo_address(writing),
        "alt": writing.photo.alt,
        "credit": writing.photo.credit,
        "width": width,
        "height": height,
    }
