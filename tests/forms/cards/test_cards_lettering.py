from __future__ import annotations

import unicodedata

import pytest

from campaign.forms.cards import fits, missing_characters, problem_with_title
from campaign.forms.cards.lettering import Face, Weight, normal, painted, width, wrap
from campaign.site.kind import CardLayout

HEAVY = Face(Weight.HEAVY, 60, 64)


def test_missing_characters() -> None:
    """Characters without a drawing are named once each, in their order."""
    assert missing_characters("Sing 🎵 with 你 and 🎵, ŵ and ŷ") == "🎵你"


@pytest.mark.parametrize(
    "text", ["Ŵŵ Ŷŷ Ẁẁ Ẃẃ Ẅẅ Ỳỳ Ýý Ÿÿ âêîôû", "“Café” – £5 · co\u2011op 10\u202fam", "soft\u00adly"]
)
def test_nothing_missing(text: str) -> None:
    """Welsh, curly quotes, dashes and special spaces and hyphens can be drawn, composed or not."""
    assert missing_characters(text) == ""
    assert missing_characters(unicodedata.normalize("NFD", text)) == ""


@pytest.mark.parametrize("weight", Weight)
@pytest.mark.parametrize(("accented", "plain"), [("ŵ", "w"), ("ŷ", "y"), ("Ŵ", "W"), ("Ŷ", "Y")])
def test_welsh_pixels(accented: str, plain: str, weight: Weight) -> None:
    """A Welsh letter is drawn as its plain letter with something above it, not as the box for unknowns."""
    face = Face(weight, 60, 64)
    with_accent, without = painted(accented, face), painted(plain, face)
    unknown = painted("\U0001f3b5", face)
    top, plain_top = with_accent.getbbox(), without.getbbox()

    assert with_accent.tobytes() != unknown.tobytes()
    assert top is not None
    assert plain_top is not None
    assert top[1] < plain_top[1]
    foot = (0, plain_top[3] - 12, without.width, plain_top[3])
    assert with_accent.crop(foot).tobytes() == without.crop(foot).tobytes()


def test_kerning() -> None:
    """Letters are set as the typeface's kerning asks."""
    apart = width("T", HEAVY) + width("o", HEAVY)

    assert width("To", HEAVY) < apart


def test_lines_are_even() -> None:
    """Lines break so that no word is left alone when there is a better place."""
    lines = wrap("Redraw the ward: a workshop with paper and scissors", Face(Weight.HEAVY, 72, 76), 690, 4)

    assert lines == ("Redraw the ward:", "a workshop with", "paper and scissors")


def test_words_stay_whole() -> None:
    """A text is broken at spaces only and keeps every word; non-breaking spaces hold."""
    text = "Co-production on 8\u00a0July for families, friends and neighbours"
    lines = wrap(text, HEAVY, 420, 9)

    assert lines is not None
    assert " ".join(lines) == text
    assert all(width(line, HEAVY) <= 420 for line in lines)


def test_normal() -> None:
    """Text is composed, on one line, without what cannot be seen."""
    assert normal(" w\u0302yl\n soft\u00adly ") == "ŵyl softly"


@pytest.mark.parametrize("layout", ["event", "note", "quote"])
def test_title_that_fits(layout: CardLayout) -> None:
    """A title that can be drawn whole is not a problem."""
    assert problem_with_title("Redraw the ward", layout) is None


def test_title_too_long() -> None:
    """A title that is too long is a problem that says how long a short one may be, and that length fits."""
    title = "Designing the new community hub together " * 4
    problem = problem_with_title(title, "event")

    assert problem is not None
    assert problem.what == "The title is too long for its social image: 163 characters."
    assert problem.do == "Add a short title of at most about 70 characters."
    assert fits(title[:70].rstrip(), "event")


@pytest.mark.parametrize("field", ["short title", "quote", "theme"])
def test_the_field_that_is_too_long_is_named(field: str) -> None:
    """Whoever is told that a title is too long shortens the title, though the image shows the quote."""
    problem = problem_with_title("Designing the new community hub together " * 4, "event", field)

    assert problem is not None
    assert problem.what == f"The {field} is too long for its social image: 163 characters."
    assert problem.do == "Write one of at most about 70 characters."


def test_word_too_long() -> None:
    """A word wider than the card is never broken: it is named."""
    problem = problem_with_title("Llanfairpwllgwyngyllgogerychwyrndrobwll", "event")

    assert problem is not None
    assert problem.do == "Add a short title without this word."

    quote = problem_with_title("Llanfairpwllgwyngyllgogerychwyrndrobwll" * 2, "quote", "quote")

    assert quote is not None
    assert quote.do == "Write it without this word."
