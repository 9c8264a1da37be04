"""Charts of a built site say to the digit what the tables below them say, and nothing by colour alone."""

from __future__ import annotations

import re
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode


def questions(site: Path) -> list[LexborNode]:
    pages = sorted(site.glob("2027/surveys/*/index.html"))
    return [
        question
        for page in pages
        for question in LexborHTMLParser(page.read_text("utf-8")).css(".sv-question:has(.sv-chart)")
    ]


def cells(question: LexborNode) -> dict[str, list[str]]:
    """By the first words of each row."""
    found = {}
    for row in question.css("tbody tr"):
        label, *rest = row.css("th, td")
        found[label.text(deep=False).strip()] = [cell.text().strip() for cell in rest]
    return found


def test_each_bar_is_as_long_as_the_cell_of_its_answer(built_site: Path) -> None:
    """Read back from the drawings: of this year and of an earlier one."""
    lengths = 0
    for question in questions(built_site):
        table = cells(question)
        for row in question.css(".sv-chart__row"):
            (label,) = row.css(".sv-chart__label")
            for bar in row.css(".sv-bar"):
                said = bar.css("b, .sv-bar__none")[0].text().strip()
                assert said in table[label.text()]
                for drawing in bar.css("svg"):
                    assert drawing.attributes["width"] == said
                    lengths += 1

    assert lengths > 12


def test_bars_of_two_years_differ_without_colour(built_site: Path) -> None:
    """One is solid and one is striped, each beside its year, and a key says so in words."""
    both = [question for question in questions(built_site) if question.css(".sv-key")]

    assert both
    for question in both:
        assert [key.text().strip() for key in question.css(".sv-key li")] == [
            "2027, solid bar",
            "2026, striped bar",
        ]
        for bar in question.css(".sv-bar"):
            striped = bool(bar.css('rect[fill="url(#sv-stripes)"]'))
            assert striped == (bar.css(".sv-bar__year")[0].text() == "2026")


def test_nothing_has_a_style_of_its_own(built_site: Path) -> None:
    """Browsers refuse those: see the policy of the site."""
    for page in built_site.glob("2027/surveys/*/index.html"):
        assert not re.search(r"<[^>]+ style=", page.read_text("utf-8"))
