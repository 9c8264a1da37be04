"""A value is found as readers see it, and told where it is in the file."""

from __future__ import annotations

import pytest

from campaign.personal_data.as_read import as_read
from personal_data.scanned import in_a_story, in_an_event


@pytest.mark.parametrize(
    "written",
    [
        "943 **476** 5919",
        "943\u00a0476\u20095919",
        "943\u200b 476 \u200b5919",
        "943\u2011476\u20115919",
        "９４３ ４７６ ５９１９",
        "٩٤٣ ٤٧٦ ٥٩١٩",
        "943 476&#32;5919",
        "943 476&nbsp;5919",
        "943 476\n5919",
        "943 476\n  5919",
        "> 943 476\n> 5919",
        "`943 476 5919`",
    ],
)
def test_a_number_is_the_same_however_it_is_written(written: str) -> None:
    """No letter, escape, entity or end of a line hides it."""
    (found,) = in_a_story(f"It is {written}, they say.")

    assert (found.value, found.line) == (found.value.replace("-", found.value[3]), 4)
    assert found.written.strip("`*> ") in written


NOT_DRAWN = ["\u00ad", "\u034f", "\u115f", "\u17b4", "\u180b", "\u180e", "\u200b", "\u200d", "\u2060", "\u3164", "\ufe00", "\ufe0f", "\uffa0", "\U000e0100"]  # fmt: skip


@pytest.mark.parametrize("sign", NOT_DRAWN)
@pytest.mark.parametrize("written", ["07700 900123", "mary.smith@gmail.com", "943 476 5919", "QQ 12 34 56 C"])
def test_a_sign_that_nobody_sees_hides_nothing(written: str, sign: str) -> None:
    """Between any two signs."""
    assert in_a_story(f"NHS number or other: {sign.join(written)}.") != ()


@pytest.mark.parametrize("mark", ["\u0301", "\u0336", "\u0489", "\u20e3", "\ufe0f\u20e3"])
def test_a_mark_on_a_digit_hides_nothing(mark: str) -> None:
    """As in the digits that phones offer among their small pictures."""
    (found,) = in_a_story(
        "".join(f"{sign}{mark}" if sign.isdigit() else sign for sign in "Call 07700 900123.")
    )

    assert found.value == "07700 900123"


def test_a_blank_of_braille_is_a_space() -> None:
    """It looks like one."""
    (found,) = in_a_story("Call 07700\u2800900123.")

    assert found.value == "07700 900123"


def test_the_place_is_that_in_the_file() -> None:
    """Whatever was left out before it."""
    (found,) = in_a_story("Tea\n\nA **bold** word, café &amp; 07700 900123.")

    assert (found.line, found.column, found.written) == (6, 29, "07700 900123")


def test_an_escape_of_yaml_hides_nothing() -> None:
    """What is between double quotes may be written by its numbers."""
    (found,) = in_an_event('summary: "Call 07700\\u0020900\\x31\\x32\\x33"')

    assert found.value == "07700 900123"


@pytest.mark.parametrize(
    "text",
    [
        "943 476\n\n5919",
        "943\n- 476\n- 5919",
        "# 943 476\n5919",
        "a: 943 476\nb: 5919",
        "1. 943 476\n2. 5919",
    ],
)
def test_what_begins_anew_is_no_end_of_what_is_above(text: str) -> None:
    """Items, headings, fields and paragraphs stand for themselves."""

    assert in_an_event(text) == ()


def test_nothing_is_read_twice_or_lost() -> None:
    """All letters of a text are in its lines, in their order."""
    text = "One\ntwo **three**\n\n- four\n  five\nsix: seven\n"

    assert [line.words for line in as_read(text)] == ["One two three", "- four five", "six: seven"]
