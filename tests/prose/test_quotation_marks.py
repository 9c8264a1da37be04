"""``tests/cases/quotation_marks.tsv`` holds a language, what is typed in it, and how it is printed, a line each."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from campaign.languages.in_html import text_in
from campaign.languages.language import Language
from campaign.languages.quotation import marks_of
from campaign.languages.tagged_text import in_language
from campaign.prose.markdown import to_html
from campaign.prose.place import ANYWHERE

TABLE = Path(__file__).parent.parent / "cases" / "quotation_marks.tsv"
CASES = [tuple(line.split("\t")) for line in TABLE.read_text("utf-8").splitlines()]
URDU = 'اس نے کہا: "جی"'


@pytest.mark.parametrize(("tag", "typed", "printed"), CASES)
def test_marks_are_those_of_the_language(tag: str, typed: str, printed: str) -> None:
    """Of a whole text, of a part of one, and of the first language of the site."""
    whole = to_html(in_language(typed, tag))
    part = to_html(f"[{typed}]{{lang={tag}}}")
    first = to_html(typed, replace(ANYWHERE, written_in=Language(tag, "en")))

    assert [text_in(str(html)).strip() for html in (whole, part, first)] == [printed] * 3


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ('She said "[Herbata]{lang=pl}".', "She said “Herbata”."),
        ('She said ["Herbata"]{lang=pl}, and "tea".', "She said „Herbata”, and “tea”."),
        ('["Nein"]{lang=de}\'s no "no".', "„Nein“’s no “no”."),
        ("It's [l'eau, she's]{lang=rmy} 'hers'.", "It’s l’eau, she’s ‘hers’."),
    ],
)
def test_marks_around_a_part_are_those_of_the_text_around_it(typed: str, printed: str) -> None:
    """A mark belongs to the language it is written in."""
    assert text_in(str(to_html(typed))) == printed


def test_a_block_in_a_text_has_its_marks() -> None:
    """A quote in a Welsh or Urdu description is as Welsh or Urdu as the rest."""
    html = to_html(in_language(f"::: quote\nby: Zainab\n\n{URDU}\n:::", "ur"))

    assert "”جی“" in html


def test_a_script_that_is_not_usual_has_no_marks_that_we_know() -> None:
    """CLDR's marks are for the script that a language is written in most; apostrophes are of Latin letters."""
    assert marks_of("ur-Arab") == marks_of("ur")
    assert marks_of("ur-Latn") == (None, None, "’")
    assert marks_of("sr") == (None, None, None)
    assert marks_of("no such tag") == (None, None, None)
