"""Ids of templates, beside those of the headings that authors write."""

from __future__ import annotations

import re

import pytest

from campaign.prose.markdown import TAKEN_IDS, to_html
from campaign.prose.place import Where
from theme.templates import text_of

AROUND_WORDS = ("base.html", "main.html", "home.html", "partials/header.html", "partials/footer.html")
"""Templates of the pages on which headings of authors have ids: those of ``docs/``, and home."""


def test_the_ids_of_templates_are_known() -> None:
    """Those around the words of an author, and no others, so that none can be there twice."""
    found = {name for template in AROUND_WORDS for name in re.findall(r'\bid="([^"{]+)"', text_of(template))}

    assert set(TAKEN_IDS) == found


@pytest.mark.parametrize("taken", TAKEN_IDS)
def test_no_heading_has_an_id_of_a_template(taken: str) -> None:
    """Links in the shell lead past an author's heading of that name, such as "Contact"."""
    words = taken.replace("-", " ").capitalize()

    assert to_html(f"## {words}", Where(is_page=True)) == f'<h2 id="{taken}-1">{words}</h2>'
