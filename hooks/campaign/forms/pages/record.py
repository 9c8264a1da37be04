"""The page of one record of any kind, and the files that it shows or offers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any

from campaign.addresses import card_of, photo_of, slides_of
from campaign.artefact import Artefact, Facts, SocialImage
from campaign.build import Build
from campaign.forms.cards.drawable import has_own_image
from campaign.forms.cards.social_images import with_photo
from campaign.forms.pages.help_lines import help_lines
from campaign.forms.pages.page import page
from campaign.look.pictures import PhotoDrawing
from campaign.model.on_disk import on_disk
from campaign.model.published_file import DOCS, PublishedFile
from campaign.site.gate import OnSite, Published, Shown


def record_page(shown: Shown[Any, OnSite], site: Published[OnSite], build: Build) -> Artefact:
    """Everything around the facts of a kind is the same for all: trail, social image, linked data, source."""
    kind, record, listed_on = shown.kind, shown.record, shown.kind.list_page
    year = record.year or site.campaign.year

    def linked_data() -> list[Facts | None]:
        return [kind.linked_data(shown, site, build)] if kind.linked_data else []

    made = page(
        record.address,
        kind.template,
        record.heading,
        kind.description(record, build.language),
        lambda: kind.facts(shown, site, build),
        build,
        trail=[(listed_on.title(year, build.language), listed_on.address(year))] if listed_on else (),
        image=SocialImage(build.url(card_of(record)), with_photo(kind.card.alt(shown, build), shown, build))
        if kind.card and has_own_image(shown)
        else None,
        is_shared=shown.is_shared,
        preview=partial(kind.preview, shown, build) if kind.preview else None,
        linked_data=linked_data,
        source=record.source.path,
        open_graph_type=kind.open_graph_type,
        help_lines=help_lines(site.campaign) if kind.shows_help_lines else (),
        is_listed=kind.is_listed(record),
    )
    # In docs/, a page is where MkDocs has it, so that "nav" in mkdocs.yml finds it.
    return replace(made, path=record.source.path.relative_to(DOCS)) if kind.is_tree else made


def files_beside(shown: Shown[Any, OnSite], root: Path) -> Iterator[Artefact]:
    """Slides and the photo of a record, whose sources are below ``root``."""
    kind, record = shown.kind, shown.record
    for slides in kind.slides(record):
        if slides.file:
            at = PurePosixPath(slides_of(record, slides.file))
            yield Artefact(at, on_disk(root, slides.file).read_bytes())
    if photo := kind.photo(record):
        yield Artefact(PurePosixPath(photo_of(record)), PhotoDrawing(on_disk(root, photo.file)))


def files_of_docs(files: Iterable[PublishedFile], root: Path) -> Iterator[Artefact]:
    """Those of ``files`` that are in ``docs/``, below ``root``."""
    for file in files:
        if file.path.is_relative_to(DOCS):
            full = on_disk(root, file.path)
            content = PhotoDrawing(full) if file.shown else full.read_bytes()
            yield Artefact(PurePosixPath(file.address), content)
