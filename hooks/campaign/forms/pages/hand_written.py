"""The pages of ``docs/``: their words are an author's, their place in the menu is MkDocs'."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TypedDict

from campaign.build import Build
from campaign.forms.pages.people import LinkFacts
from campaign.languages.in_html import text_in
from campaign.model.hand_written import HandWrittenPage
from campaign.prose.markdown import to_html
from campaign.site.gate import OnSite, Published, Shown

FEW_HEADINGS = 3
_HEADING = re.compile(
    r'<h2(?: lang="(?P<language>[^"]*)")?[^>]*? id="(?P<anchor>[^"]+)">(?P<words>.*?)</h2>', re.DOTALL
)


class HandWrittenFacts(TypedDict):
    """A page of ``docs/``. ``menu`` is a shorter name for the menu; ``contents`` lead to its parts, if they are many."""

    words: str
    contents: list[LinkFacts]
    menu: str | None


def hand_written_facts(
    shown: Shown[HandWrittenPage, OnSite], _site: Published[OnSite], build: Build
) -> HandWrittenFacts:
    words = page_html(shown, build)
    return {"words": words, "contents": _contents(words), "menu": shown.record.menu}


def _contents(html: str) -> list[LinkFacts]:
    """Its headings of the second level; none where there are too few to look for one."""
    found = list(_HEADING.finditer(html))
    if len(found) < FEW_HEADINGS:
        return []
    return [
        {"name": text_in(heading["words"], heading["language"]), "address": f"#{heading['anchor']}"}
        for heading in found
    ]


def page_html(shown: Shown[HandWrittenPage, OnSite], build: Build) -> str:
    """Everything below the title."""
    written = shown.record
    place = replace(build.place(written.address), folder=written.source.path.parent, is_page=True)
    return build.explainer(place.at).explain(to_html(written.body, place))
