"""One page as it is handed over: facts, which a template of ``hooks/theme/`` lays out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any, TypedDict

from campaign.addresses import page_path
from campaign.artefact import Artefact, Facts, InParts, Page, Preview, SocialImage
from campaign.build import Build
from campaign.forms.linked_data.records import breadcrumbs
from campaign.forms.pages.art import ShapeFacts, art_on
from campaign.forms.pages.parts import PartsFacts, parts_facts, title_of
from campaign.forms.pages.people import LinkFacts
from campaign.languages.phrases import say
from campaign.look.illustrations import Scene


class ImageFacts(TypedDict):
    """A picture for networks, by its whole address."""

    url: str
    alt: str


class PreviewFacts(TypedDict):
    """What others show of the page: see :class:`~campaign.artefact.Preview`. ``published`` and ``changed`` are ISO 8601."""

    title: str
    description: str
    published: str | None
    changed: str | None
    author: str | None


class EasyOf(TypedDict):
    """``of`` is the address of the page that an Easy Read page is beside."""

    of: str


class PageFacts(TypedDict):
    """What every page has, beside facts of its own. ``menu`` is its name in the menu, if that is not its title.

    ``art`` is beside the title. ``parts`` are those of a list that is too long for one page.
    """

    title: str
    description: str
    preview: PreviewFacts
    open_graph_type: str
    robots: str | None
    trail: list[LinkFacts]
    linked_data: list[dict[str, Any]]
    easy: EasyOf | None
    menu: str | None
    art: list[ShapeFacts] | None
    parts: PartsFacts | None


def page(
    at: str,
    template: str,
    title: str,
    summary: str,
    facts: Mapping[str, object] | Callable[[], Mapping[str, object]],
    build: Build,
    *,
    trail: Sequence[tuple[str, str]] = (),
    image: SocialImage | None = None,
    preview: Preview | Callable[[], Preview] | None = None,
    linked_data: list[Facts | None] | Callable[[], list[Facts | None]] = list,
    source: PurePosixPath | None = None,
    open_graph_type: str = "website",
    help_lines: Sequence[Mapping[str, Any]] = (),
    found_by: str = "",
    is_listed: bool = True,
    scene: Scene | None = None,
    topic: str = "",
    is_pictured: bool = True,
    is_shared: bool = True,
    part: InParts | None = None,
) -> Artefact:
    """The page at address ``at``. Functions are called when it is written: most of its work can wait until then.

    ``trail`` leads to the page from below home: names with addresses. ``open_graph_type`` is its ``og:type``.
    ``scene`` and ``topic`` are those of its picture: see :mod:`campaign.look.illustrations`. It is on the page too if that
    ``is_pictured``. Of a list in parts, ``title`` is that of the list, and ``part`` is where in it the page is.
    """
    if part and part.at:
        if all(address != part.first.address for _, address in trail):
            trail = (*trail, (title, part.first.address))
        title = title_of(title, part, build.language)

    def all_facts() -> Facts:
        steps = [(say(build.language, "home.name"), ""), *trail, (title, at)]
        shown = preview() if callable(preview) else preview or Preview(title, summary)
        known = linked_data if isinstance(linked_data, list) else linked_data()
        data = [*filter(None, known), *([breadcrumbs(steps, build)] if at else [])]
        shared: PageFacts = {
            "title": title,
            "description": summary,
            "preview": _preview_facts(replace(shown, title=title) if part and part.at else shown),
            "open_graph_type": open_graph_type,
            "robots": None if is_listed else "noindex",
            "trail": [{"name": name, "address": address} for name, address in steps[:-1]] if at else [],
            "linked_data": data,
            "easy": None,
            "menu": None,
            "art": art_on(at, scene, topic) if scene and is_pictured else None,
            "parts": parts_facts(part, build.language) if part else None,
        }
        return {**shared, **(facts if isinstance(facts, Mapping) else facts())}

    content = Page(
        at,
        template,
        title,
        summary,
        all_facts,
        tuple(trail),
        tuple(help_lines),
        found_by,
        is_listed,
        scene,
        topic,
        image,
        is_shared,
        part,
    )
    return Artefact(page_path(at), content, source)


def _preview_facts(preview: Preview) -> PreviewFacts:
    return {
        "title": preview.title,
        "description": preview.description,
        "published": preview.published.isoformat() if preview.published else None,
        "changed": preview.changed.isoformat() if preview.changed else None,
        "author": preview.author,
    }
