"""The pages of ``docs/``: their words are an author's, their place in the menu is MkDocs'."""

from __future__ import annotations

from dataclasses import replace
from typing import TypedDict

from campaign.build import Build
from campaign.model.hand_written import HandWrittenPage
from campaign.prose.markdown import to_html
from campaign.site.gate import OnSite, Published, Shown


class HandWrittenFacts(TypedDict):
    """A page of ``docs/``. ``menu`` is a shorter name for the menu."""

    words: str
    menu: str | None


def hand_written_facts(
    shown: Shown[HandWrittenPage, OnSite], _site: Published[OnSite], build: Build
) -> HandWrittenFacts:
    return {"words": page_html(shown, build), "menu": shown.record.menu}


def page_html(shown: Shown[HandWrittenPage, OnSite], build: Build) -> str:
    """Everything below the title."""
    written = shown.record
    place = replace(build.place(written.address), folder=written.source.path.parent, is_page=True)
    return build.explainer(place.at).explain(to_html(written.body, place))
