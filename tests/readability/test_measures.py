from __future__ import annotations

import pytest

from campaign.readability.measures import flesch_kincaid, measure, smog


def test_smog_is_the_published_formula() -> None:
    """30 long words in 30 sentences: McLaughlin's quick form, 3 and the square root of 30, is 8.5; the exact one 8.8."""
    assert smog(30, 30) == pytest.approx(1.0430 * 30**0.5 + 3.1291)
    assert smog(30, 30) == pytest.approx(3 + 30**0.5, abs=0.4)
    assert smog(30, 0) == pytest.approx(3.1291)


def test_flesch_kincaid_is_the_published_formula() -> None:
    """One word of one syllable in one sentence has the lowest grade there is: -3.40."""
    assert flesch_kincaid(1, 1, 1) == pytest.approx(-3.40)
    assert flesch_kincaid(10, 100, 150) == pytest.approx(0.39 * 10 + 11.8 * 1.5 - 15.59)


def test_smog_is_void_below_30_sentences() -> None:
    """A short text has no SMOG rather than a wrong one."""
    assert measure("It is free. " * 29).smog is None
    assert measure("It is free. " * 30).smog == pytest.approx(3.1291)


def test_the_grade_is_void_below_100_words() -> None:
    """A short text has no grade rather than a wrong one."""
    assert measure("You can come. " * 33).grade is None
    assert measure("We go. " * 50).grade == pytest.approx(flesch_kincaid(50, 100, 100))
    assert measure("You can come. " * 34).grade == pytest.approx(flesch_kincaid(34, 102, 102))


def test_a_long_word_has_three_beats() -> None:
    """SMOG counts "banana", and does not count "apple"."""
    assert measure("We eat a banana. " * 30).smog == pytest.approx(smog(30, 30))
    assert measure("We eat an apple. " * 30).smog == pytest.approx(smog(30, 0))


def test_items_of_a_list_are_sentences_of_their_own() -> None:
    """A list is not one long sentence with its stem."""
    found = measure("You can bring:\n\n- a friend\n- a dog\n- tea and cake")

    assert (found.sentences, found.words, found.mean_words) == (4, 10, 2.5)


def test_headings_and_quotes_are_not_measured() -> None:
    """People's own words are theirs, and a heading is not a sentence."""
    found = measure(
        '# A long heading with many words\n\nIt is free.\n\n> I said many things.\n\nJo said "I came late".'
    )

    assert (found.sentences, found.words) == (2, 5)


def test_hard_words_are_counted_but_names_are_not() -> None:
    """1 of 8 words is hard; what is known or has a capital is not."""
    text = "You give consent to people in Sampleton here."

    assert measure(text).hard_words == pytest.approx(100 / 8)
    assert measure(text, known=frozenset({"consent"})).hard_words == 0


def test_nothing_has_no_measures() -> None:
    """A text without words has nothing to divide by."""
    found = measure("![bus]\n\n---\n")

    assert (found.sentences, found.words, found.mean_words, found.grade, found.smog) == (
        0,
        0,
        None,
        None,
        None,
    )
