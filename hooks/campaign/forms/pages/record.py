"""The page of one record of any kind, and the files that it shows or offers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
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
from campaign.forms.pages.parts import each_part, groups_on
from campaign.forms.pages.records import RecordsFacts
from campaign.forms.pages.sections import by_list
from campaign.look.pictures import PhotoDrawing
from campaign.model.on_disk import on_disk
from campaign.model.published_file import DOCS, PublishedFile
from campaign.model.venue import Venue
from campaign.site.gate import OnSite, Published, Shown
from campaign.site.relations import Group


def record_pages(shown: Shown[Any, OnSite], site: Published[OnSite], build: Build) -> Iterator[Artefact]:
    """Its own page, and those that go on with a long list on it."""
    yield record_page(shown, site, build)
    kind, record = shown.kind, shown.record
    groups = kind.groups(record, site)

    def facts(on_page: Sequence[Group[OnSite]]) -> RecordsFacts:
        at = record if isinstance(record, Venue) else None
        return {"sections": by_list(on_page, build, at), "none": None}

    for part in each_part(record.address, groups, build)[1:]:
        yield page(
            part.this.address if part else record.address,
            "records.html",
            record.heading,
            kind.description(record, build.language),
            partial(facts, groups_on(part, groups)),
            build,
            trail=_trail_of(shown, site, build),
            scene=kind.scene,
            source=record.source.path,
            is_shared=shown.is_shared,
            part=part,
        )


def _trail_of(
    shown: Shown[Any, OnSite], site: Published[OnSite], build: Build
) -> tuple[tuple[str, str], ...]:
    listed_on, year = shown.kind.list_page, shown.record.year or site.campaign.year
    return ((listed_on.title(year, build.language), listed_on.address(year)),) if listed_on else ()


def record_page(shown: Shown[Any, OnSite], site: Published[OnSite], build: Build) -> Artefact:
    """Everything around the facts of a kind is the same for all: trail, social image, linked data, source."""
    kind, record = shown.kind, shown.record

    def linked_data() -> list[Facts | None]:
        return [kind.linked_data(shown, site, build)] if kind.linked_data else []

    made = page(
        record.address,
        kind.template,
        record.heading,
        kind.description(record, build.language),
        lambda: kind.facts(shown, site, build),
        build,
        trail=_trail_of(shown, site, build),
        image=SocialImage(build.url(card_of(record)), with_photo(kind.card.alt(shown, build), shown, build))
        if kind.card and has_own_image(shown)
        else None,
        is_shared=shown.is_shared,
        preview=partial(kind.preview, shown, build) if kind.preview else None,
        linked_data=linked_data,
        source=record.source.path,
        open_graph_type=kind.open_graph_type,
        help_lines=help_lines(site.campaign, kind.help_with(record)) if kind.shows_help_lines else (),
        is_listed=kind.is_listed(record),
        part=each_part(record.address, kind.groups(record, site), build)[0],
    )
    # In docs/, a page is where MkDocs has it, so that "nav" in mkdocs.yml finds it.
    return replace(made, path=record.source.path.relative_to(DOCS)) if kind.is_tree else made


def files_beside(shown: Shown[Any, OnSite], root: Path, build: Build) -> Iterator[Artefact]:
    """Slides and the photo of a record, whose sources are below ``root``, and what is made from its facts."""
    kind, record = shown.kind, shown.record
    for slides in kind.slides(record):
        if slides.file:
            at = PurePosixPath(slides_of(record, slides.file))
            yield Artefact(at, on_disk(root, slides.file).read_bytes())
    for address, content in kind.files(shown, build):
        yield Artefact(PurePosixPath(address), content)
    if photo := kind.photo(record):
        yield Artefact(PurePosixPath(photo_of(record)), PhotoDrawing(on_disk(root, photo.file)))


def files_of_docs(files: Iterable[PublishedFile], root: Path) -> Iterator[Artefact]:
    """Those of ``files`` that are in ``docs/``, below ``root``."""
    for file in files:
        if file.path.is_relative_to(DOCS):
            full = on_disk(root, file.path)
            content = PhotoDrawing(full) if file.shown else full.read_bytes()
            yield Artefact(PurePosixPath(file.address), content)
