"""Leaves out of what MkDocs has what the gate holds back: its pages and its menu."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from campaign.model.published_file import DOCS
from campaign.site.gate import OnSite, Published
from campaign.site.site import Site


def held_pages(site: Site, published: Published[OnSite]) -> set[str]:
    """Drafts, and pages with a consent that does not hold today, by their paths in ``docs/``."""
    return {
        record.source.path.relative_to(DOCS).as_posix()
        for kind, record in site.with_kinds()
        if kind.is_tree and not published.shows(record)
    }


def leave_out(held: Collection[str], in_docs: Collection[str], files: Files, config: MkDocsConfig) -> None:
    """``in_docs`` are made in any case: home is there even where its words are held back."""
    drafts = set(held).difference(in_docs)
    for path in drafts:
        if file := files.get_file_from_path(path):
            files.remove(file)
    if config.nav:
        config.nav = without(drafts, config.nav)


def without(drafts: Collection[str], menu: list[Any]) -> list[Any]:
    """The menu as ``nav`` has it: paths, names with paths, and names with menus of their own. An empty one goes too."""
    kept: list[Any] = []
    for item in menu:
        if not isinstance(item, dict):
            kept += [item] if item not in drafts else []
            continue
        for name, to in item.items():
            below = without(drafts, to) if isinstance(to, list) else to
            if below and not (isinstance(below, str) and below in drafts):
                kept.append({name: below})
    return kept
