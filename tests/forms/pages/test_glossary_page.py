"""The page of the glossary."""

from __future__ import annotations

from datetime import date

from campaign.artefact import Page
from campaign.build import Build
from campaign.forms.pages.glossary import glossary_page
from campaign.model.glossary import Glossary
from campaign.model.record import Source, Surroundings
from campaign.reading.glossary import GLOSSARY_FILE
from forms.pages.facts import facts_of

GLOSSARY = Glossary.model_validate(
    {
        "words": [
            {"word": "trust", "means": "A part.", "picture": "building"},
            {
                "word": "ICB",
                "means": "It plans.",
                "also": ["board", "care board"],
                "welsh": "bwrdd",
                "say instead": "planners",
            },
            {"word": "tea", "means": "A drink.", "picture": "lost"},
        ]
    },
    context=Surroundings(Source(GLOSSARY_FILE)),
)
BUILD = Build(date(2027, 7, 7), "https://week.example.org/")
PAGE = glossary_page(GLOSSARY, {"building": "building.svg"}.get, BUILD)


def test_words_come_from_a_to_z() -> None:
    """Each is below its first letter, in order."""
    letters = facts_of(PAGE)["letters"]

    assert [(letter["name"], [word["word"] for word in letter["words"]]) for letter in letters] == [
        ("I", ["ICB"]),
        ("T", ["Tea", "Trust"]),
    ]


def test_a_word_says_all_that_is_known() -> None:
    """Other names, Welsh, the plainer word and the picture are there where they are known, and empty where not."""
    [icb], [tea, trust] = (letter["words"] for letter in facts_of(PAGE)["letters"])

    assert icb == {
        "word": "ICB", "anchor": "word--icb", "means": "It plans.", "instead": "planners", "also": "board, care board",
        "welsh": "bwrdd", "picture": None,
    }  # fmt: skip
    assert (trust["picture"], tea["picture"], tea["also"]) == ("building.svg", None, None)


def test_it_is_found_by_every_word() -> None:
    """The search knows the page by its words, their other names and their Welsh."""
    assert isinstance(PAGE.content, Page)

    assert {"trust", "ICB", "care", "board", "bwrdd"} <= set(PAGE.content.found_by.split())
