"""Hard words in a page's HTML: which are explained, where, and that nothing else of it changes."""

from __future__ import annotations

import re

import pytest

from campaign.languages.tagged_text import in_language
from campaign.model.glossary import Glossary
from campaign.prose import explainer
from campaign.prose.explainer import Explainer
from campaign.prose.markdown import to_html
from campaign.prose.place import Where
from html_page import HtmlPage
from steps import growth, growth_of_pattern

GLOSSARY = Glossary.model_validate(
    {
        "words": [
            {"word": "co-production", "means": "Working together.", "also": ["coproduction", "co-produced"]},
            {"word": "carer", "means": "Somebody who helps a friend & asks <nothing>."},
            {"word": "NHS", "means": "The public health service."},
            {"word": "NHS trust", "means": "A part of the NHS.", "also": ["foundation trust"]},
            {"word": "A&E", "means": "Where to go in an emergency."},
            {"word": "citizens' jury", "means": "A group who decide."},
            {"word": "amp", "means": "A box that makes music loud."},
            {"word": "integrated care board", "means": "It plans services.", "also": ["ICB"]},
        ]
    }
)
PLACE = Where("2027/events/choir/", is_page=True)
NOT_SHOWN = re.compile(r'<button.*?</button></span><span class="word__means".*?word__sign">\)</span></span>')


def explained(*texts: str) -> str:
    explainer = Explainer(GLOSSARY, PLACE)
    return "".join(explainer.explain(to_html(text, PLACE)) for text in texts)


def marked(*texts: str) -> list[str]:
    """The words that a button follows, as the texts have them."""
    return re.findall(r'<span class="word">(.*?)<button', explained(*texts), re.DOTALL)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A carer came.", ["carer"]),
        ("Carers came. A carer stayed.", ["Carers"]),
        ("A carer's tea, and *carers*.", ["carer’s"]),
        ("Co-production, coproduction and co production.", ["Co-production"]),
        ("It was co‑produced.", ["co‑produced"]),
        ("The NHS, and an NHS Trust.", ["NHS", "NHS Trust"]),
        ("An nhs, an icb.", []),
        ("Two ICBs.", ["ICBs"]),
        ("An integrated\ncare board.", ["integrated\ncare board"]),
        ("Scarers, carer-led, non-carer, carer@example.org, nhs.uk/NHS.", []),
        ("We plan the new A&E & its doors. <b>A&E</b>", ["A&amp;E"]),
        ("A citizens' jury; a citizens’ jury.", ["citizens’ jury"]),
        ("Tea & cake, *tea* &amp; cake.", []),
        ("Tea & an amp.", ["amp"]),
        ("- one carer\n- an **NHS** bed", ["carer", "NHS"]),
    ],
)
def test_the_first_of_each_word_is_marked(text: str, words: list[str]) -> None:
    """Any case, form, plural and hyphen is found, once; a longer word wins; pieces of other words are none."""

    assert marked(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "## A carer",
        "[A carer](https://example.org/)",
        "> A carer",
        "`carer`",
        "```\ncarer\n```",
        "::: quote\nby: Robin\n\nA carer.\n:::",
        "::: details\nsummary: A carer?\n\nYes.\n:::",
        "| carer |\n|---|\n| yes |",
        "![A carer](x.png)",
    ],
)
def test_some_places_are_left_alone(text: str) -> None:
    """Headings, links, code, pictures and the words of others get no buttons, and the next place still does."""

    assert marked(text) == []
    assert marked(text, "A carer.") == ["carer"]


def test_a_page_explains_a_word_once() -> None:
    """The texts of one page share what was explained, so that ids are never there twice."""

    assert marked("A carer.", "Two carers and the NHS.") == ["carer", "NHS"]


def test_nothing_else_changes() -> None:
    """Without what was added, the HTML is what the renderer made."""
    text = '## NHS\n\nA carer of the NHS said: "co-production". 5 < 6 & 7\n\n- [NHS](x.md) *NHS*'

    assert marked(text) == ["carer", "NHS", "co-production"]
    assert NOT_SHOWN.sub("", explained(text)).replace('<span class="word">', "") == to_html(text, PLACE)


def test_what_is_said_of_a_word() -> None:
    """A named button opens the meaning, escaped, with a way to the glossary and one to close it; all work without a script."""
    page = HtmlPage(explained("A carer."))
    ask, close = [element.attributes for element in page.elements if element.tag == "button"]
    means = next(element for element in page.elements if "popover" in element.attributes)
    link = next(element for element in page.elements if element.tag == "a")

    assert ask["popovertarget"] == close["popovertarget"] == means.attributes["id"] == "word--carer"
    assert ask["aria-label"] == "What does carer mean?"
    assert close["aria-label"] == "Close"
    assert close["popovertargetaction"] == "hide"
    assert means.text.startswith("(Carer: Somebody who helps a friend & asks <nothing>.")
    assert link.attributes["href"] == "../../../glossary/#word--carer"


def test_no_heading_has_the_id_of_a_meaning() -> None:
    """Ids of headings never have two hyphens in a row."""
    page = HtmlPage(explained("## Word carer\n\n## Word--carer\n\nA carer."))
    ids = [element.attributes["id"] for element in page.elements if "id" in element.attributes]

    assert len(ids) == len(set(ids)) == 3


def test_easy_read_links_its_bold_words() -> None:
    """There the next sentence explains a word, so it is a link and not a button."""
    linked = Explainer(GLOSSARY, PLACE).link_bold(
        "<p>A <strong>carer</strong> is <strong>never</strong> late.</p>"
    )

    assert linked == (
        '<p>A <strong><a href="../../../glossary/easy-read/#word--carer">carer</a></strong> is <strong>never</strong> late.</p>'
    )


def test_without_words_nothing_happens() -> None:
    """A site without a glossary keeps its pages."""

    assert Explainer(Glossary(), PLACE).explain("<p>A carer.</p>") == "<p>A carer.</p>"


LONG_TEXTS = (
    "<p>A care of co production nhs " * 3,
    '<a href="',
    "<" * 30,
    "co- " * 30,
    "integrated  " * 10,
)


@pytest.mark.parametrize("piece", LONG_TEXTS)
def test_four_times_the_text_takes_four_times_the_steps(piece: str) -> None:
    """Whatever is in a text, the explainer goes through it once, and so do its regular expressions."""
    assert GLOSSARY.finder

    assert growth(Explainer(GLOSSARY, PLACE).explain, piece, 20) < 5
    for pattern in (GLOSSARY.finder, explainer._TAG):
        assert growth_of_pattern(pattern, piece, 20) < 5


def test_words_of_other_languages_are_not_explained() -> None:
    """What looks like a hard word there is another one, and its meaning would be in the wrong voice."""
    assert marked("[A carer]{lang=cy} and a carer.") == ["carer"]
    assert marked("[The [NHS](https://nhs.uk) and a *carer*]{lang=cy}, a carer.") == ["carer"]
    html = to_html(in_language("A carer.\n\n- A carer.", "cy"), PLACE)

    assert "word__ask" not in Explainer(GLOSSARY, PLACE).explain(html)
