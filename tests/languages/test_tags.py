"""Names of languages (BCP 47): which there are, how they are written best, and which way their letters go."""

from __future__ import annotations

import unicodedata

import pytest

from campaign.languages.tags import RIGHT_TO_LEFT, direction, in_english, language_tag
from campaign.problems import AuthorMistake


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("cy", "cy"),
        (" CY ", "cy"),
        ("en-gb", "en-GB"),
        ("ur-latn", "ur-Latn"),
        ("zh-hans-cn", "zh-Hans-CN"),
        ("es-419", "es-419"),
        ("de-CH-1996", "de-CH-1996"),
        ("rmy", "rmy"),
        ("yue", "yue"),
        ("ga", "ga"),
        ("laz", "laz"),
    ],
)
def test_a_name_has_one_spelling(written: str, tag: str) -> None:
    """Letters are as RFC 5646, 2.1.1 has them. Small languages have names too."""
    assert language_tag(written) == tag


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Welsh", 'Write "cy".'),
        ("simplified chinese", 'Write "zh-Hans".'),
        ("Ga", 'Write "gaa".'),
        ("cym", 'Write "cy".'),
        ("iw", 'Write "he".'),
        ("xx", '"xx" is the short name of no language.'),
        ("c", '"c" is not the short name of a language.'),
        ("", '"" is not the short name of a language.'),
        ("cy_GB", 'like "cy" for Welsh'),
        ("cy-UK", '"UK" is the short name of no country.'),
        ("ur-Lati", '"Lati" is the short name of no script.'),
        ('cy" onclick="x', "is not the short name of a language."),
        ("und", "is the short name of no language."),
    ],
)
def test_what_is_no_name_is_refused(written: str, said: str) -> None:
    """The message has the name to write, where that can be known."""
    with pytest.raises(AuthorMistake) as refused:
        language_tag(written)

    assert said in str(refused.value)


@pytest.mark.parametrize(
    "tag",
    [
        "ar", "ur", "fa", "ps", "sd", "ug", "ckb", "he", "yi", "dv", "syr", "nqo", "rhg", "pa-PK", "pa-Arab", "az-IR",
        "ff-Adlm", "ar-EG", "ur-Aran", "en-Hebr", "pnb", "prs", "cld",
    ],
)  # fmt: skip
def test_right_to_left(tag: str) -> None:
    """By the script that a tag names, or else the one that the language is written in there."""
    assert direction(tag) == "rtl"


@pytest.mark.parametrize(
    "tag", ["cy", "en-GB", "ur-Latn", "ar-Latn", "pa", "az", "ff", "ku", "so", "pl", "zh-Hans", "he-Latn"]
)
def test_left_to_right(tag: str) -> None:
    """So is a language from right to left in Latin letters."""
    assert direction(tag) == "ltr"


@pytest.mark.parametrize(
    ("script", "letter"),
    [("Arab", "ب"), ("Hebr", "א"), ("Thaa", "ހ"), ("Syrc", "ܐ"), ("Nkoo", "ߊ"), ("Adlm", "𞤀"), ("Rohg", "𐴀")],
)
def test_scripts_in_use_are_as_in_unicode(script: str, letter: str) -> None:
    """Their letters have the class R or AL."""
    assert unicodedata.bidirectional(letter) in ("R", "AL")
    assert script in RIGHT_TO_LEFT


def test_messages_can_name_a_language() -> None:
    """By its English name, or its tag where it has none."""
    assert [in_english(tag) for tag in ("cy", "ur-Latn", "rmy")] == ["Welsh", "Urdu", "rmy"]
