"""A sentence is known again, and a short one is everybody's."""

from __future__ import annotations

from campaign.sample.sentences import fingerprints_of, known_in, sentences_in

SAMPLE = "Half of the people who plan the week are carers. Each of us is paid. Tea is free for all.\n\n## Where the bus stops"
KNOWN = fingerprints_of([SAMPLE])


def lines_of(text: str) -> list[tuple[int, int]]:
    return [(sentence.line, sentence.column) for sentence in known_in(text, KNOWN)]


def test_a_long_sentence_is_known_wherever_it_stands() -> None:
    """Whatever its marks, capitals and spaces, and whatever is around it."""
    assert lines_of("We say:\n- **Half** of the people who plan the  week are carers!") == [(2, 1)]


def test_a_short_sentence_alone_is_everybodys() -> None:
    """Anybody may write it."""
    assert lines_of("We meet on Monday. Each of us is paid. Come in and sit down.") == []


def test_two_short_sentences_together_are_the_samples() -> None:
    """Nobody writes the same two in a row by chance."""
    assert lines_of("We meet on Monday. Each of us is paid. Tea is free for all.") == [(1, 20), (1, 40)]


def test_a_changed_word_makes_it_ones_own() -> None:
    """Which is all that it takes."""
    assert lines_of("Half of the people who plan the week are patients.") == []


def test_few_words_have_no_fingerprint() -> None:
    """Three words are in every text; where a link leads is no words at all."""
    assert [
        sentence.words for sentence in sentences_in("Tea is free. Look at [the whole map](docs/map.md).")
    ] == [5]
