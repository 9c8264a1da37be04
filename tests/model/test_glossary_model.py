"""The glossary as other parts ask it."""

from __future__ import annotations

import pytest

from campaign.model.glossary import Glossary

GLOSSARY = Glossary.model_validate(
    {
        "words": [
            {"word": "integrated care board", "means": "It plans.", "also": "ICB"},
            {"word": "captions", "means": "Words."},
        ]
    }
)


def test_meanings_are_by_every_form() -> None:
    """Each word and other name gives the meaning."""

    assert GLOSSARY.meanings() == {
        "integrated care board": "It plans.",
        "ICB": "It plans.",
        "captions": "Words.",
    }


@pytest.mark.parametrize(
    "said", ["Integrated Care Board", "integrated-care boards", "ICBs", "icb’s", "CAPTIONS"]
)
def test_a_word_is_known_in_other_clothes(said: str) -> None:
    """Case, hyphens and plurals do not matter."""

    assert GLOSSARY.term(said).word in ("integrated care board", "captions")


def test_an_unknown_word_is_no_entry() -> None:
    """A word that is not there is said to be missing."""
    with pytest.raises(KeyError):
        GLOSSARY.term("caption")
