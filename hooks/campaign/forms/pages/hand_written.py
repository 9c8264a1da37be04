"""The pages of ``docs/``: their words are an author's, their place in the menu is MkDocs'."""

from __future__ import annotations

from dataclasses import replace
from typing import TypedDict

from campaign.addresses import page_address
from campaign.artefact import Artefact
from campaign.build import Build
from campaign.forms.pages.page import page
from campaign.prose.markdown import to_html
from campaign.prose.place import DOCS
from campaign.site.site import HandWrittenPage


class HandWrittenFacts(TypedDict):
    """A page of ``docs/``."""

    words: str


def hand_written_page(written: HandWrittenPage, build: Build) -> Artefact:
    """The page stands at its own path in ``docs/``, so that ``nav`` in ``mkdocs.yml`` finds it."""
    made = page(
        page_address(written.path),
        "main.html",
        written.title,
        written.facts.summary or "",
        lambda: {"words": page_html(written, build), "menu": written.facts.menu},
        build,
        source=written.path,
        is_listed=written.facts.listed,
    )
    return replace(made, path=written.path.relative_to(DOCS))


def page_html(written: HandWrittenPage, build: Build) -> str:
    """Everything below the title."""
    place = replace(build.place(page_address(written.path)), folder=written.path.parent, is_page=True)
    return build.explainer(place.at).explain(to_html(written.body, place))
