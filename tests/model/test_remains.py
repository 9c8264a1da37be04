"""What was withdrawn is known again by its words, however they are written, and nothing that is kept can be read."""

from __future__ import annotations

import pytest

from campaign.model.remains import (
    Remains,
    bare_words_in,
    picture_fingerprint,
    reference_fingerprint,
    remains_of,
    together,
)
from campaign.model.withdrawn import runs_from, runs_in_words

SENTENCE = "The herons stood in the river all night, and nobody told them to go home."
LONG = f"It was late. {SENTENCE} I said so."


def finds(remains: Remains, text: str) -> bool:
    return next(iter(remains.found_in(bare_words_in(text))), None) is not None


@pytest.mark.parametrize(
    "written",
    [
        SENTENCE,
        SENTENCE.upper(),
        "the herons stood in the river all night and nobody told them to go home",
        "The herons stood\nin the river all night,\nand nobody told them to go home.",
        "Robin said: “The herons stood in the river all night”, and left.",
        "… night, and nobody told them to go home, as I heard.",
        "The her\u00adons stood in the river all night, and no\u2060body told them",
    ],
)
def test_a_sentence_is_found(written: str) -> None:
    """Whole, or a good part of it, whatever its capitals, marks and line ends."""
    assert finds(remains_of([], [LONG]), written)


@pytest.mark.parametrize(
    "written", ["It was late.", "I said so.", "in the river all night", "Nobody told them."]
)
def test_what_everybody_says_is_not_looked_for(written: str) -> None:
    """A few words are nobody's own."""
    assert not finds(remains_of([], [LONG]), written)


def test_a_title_is_found_though_it_is_short() -> None:
    """From four words on; it may be shown alone."""
    remains = remains_of(["Two Herons, One River", "Herons at night"], [])

    assert finds(remains, "Read two herons, one river.")
    assert not finds(remains, "The herons at night were quiet.")


def test_links_and_marks_of_markdown_are_no_words() -> None:
    """So what a link says is found where it leads nowhere any more."""
    remains = remains_of(
        [], ["The [herons stood](https://example.org/a/long/address) in **the river** all night."]
    )

    assert finds(remains, "The herons stood in the river all night.")


def test_names_are_found_as_they_are_written() -> None:
    """As whole words with their capitals: "May" is a name, and "may" is not."""
    remains = remains_of([], [], ["May Heron"])

    assert finds(remains, "It was May Heron who said so.")
    assert not finds(remains, "You may heron.")
    assert not finds(remains, "Mayfair Heronry")


def test_what_others_say_too_is_nobodys_own() -> None:
    """The site's own phrases, and what a file says that others say."""
    remains = remains_of(
        [],
        ["If you feel low, call somebody you trust, at any time.", LONG],
        others_say=["If you feel low, call somebody you trust, at any time."],
    )

    assert not finds(remains, "If you feel low, call somebody you trust, at any time.")
    assert finds(remains, SENTENCE)


def test_what_is_kept_says_nothing() -> None:
    """No word of it is in the list, two sites have nothing alike in theirs, and it is found again from there."""
    one, other = (remains_of([], [LONG], ["Robin"], salt=salt) for salt in (b"a" * 16, b"b" * 16))
    kept = runs_in_words(one.runs)

    assert not {word for word in bare_words_in(LONG.casefold()) if len(word) > 3 and word in kept.casefold()}
    assert not {*kept.split(":")[1:]} & {*runs_in_words(other.runs).split(":")[1:]}
    assert finds(Remains(runs_from(kept), salt=b"a" * 16), SENTENCE)


def test_several_are_looked_for_as_one() -> None:
    """Those with the same salt."""
    first = remains_of([], [SENTENCE], ["Robin"])
    second = remains_of(
        ["Two herons, one river"], ["A second sentence that only one person ever said to us."]
    )
    (both,) = together([first, second])

    assert all(
        finds(both, text)
        for text in (
            SENTENCE,
            "Robin",
            "two herons one river",
            "A second sentence that only one person ever said.",
        )
    )
    assert len(together([first, remains_of([], [SENTENCE], salt=b"b" * 16)])) == 2


def test_a_reference_is_the_same_however_it_is_spaced() -> None:
    """Whoever types it again may write it in another way."""
    assert reference_fingerprint("2A9C-07", b"") == reference_fingerprint("2a9c 07", b"")
    assert reference_fingerprint("2A9C-07", b"") != reference_fingerprint("2A9C-08", b"")
    assert "2A9C" not in reference_fingerprint("2A9C-07", b"")


def test_a_picture_is_known_by_its_bytes() -> None:
    remains = remains_of([], [], pictures=[b"a face"])

    assert remains.has_picture(b"a face")
    assert not remains.has_picture(b"a chair")
    assert remains.pictures == {picture_fingerprint(b"a face")}
