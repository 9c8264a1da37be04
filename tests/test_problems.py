"""Lines that authors read."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from campaign.problems import (
    INVISIBLE,
    LONGEST_QUOTED,
    Problem,
    Severity,
    in_order,
    in_short,
    shows_nothing,
    without_private_values,
)

EVENT = PurePosixPath("events/2027/choir.yml")


def test_what_stops_the_build_comes_before_what_does_not() -> None:
    """Notes come last, below a line that says that they stop nothing."""
    note = Problem(EVENT, 1, 1, "It is long.", "Shorten it.", Severity.NOTE)
    error = Problem(EVENT, 2, 1, "It has no day.", "Add it.")

    assert list(in_order([note, error])) == [str(error), "Notes, which stop nothing:", str(note)]
    assert list(in_order([error])) == [str(error)]


def test_only_what_is_too_long_is_cut() -> None:
    """The longest quotation stays whole; one letter more is cut, and a sign says so."""
    longest = "x" * LONGEST_QUOTED

    assert in_short(longest) == longest
    assert in_short(longest + "x") == longest[:-1] + "…"
    assert in_short("two\nlines\x07") == "two lines"


@pytest.mark.parametrize(
    "text", ["", " \t\n", "\u200b\u200d", "\u00ad", "\u2800 \u2800", "\u0301", "\u2060\ufe0f", "\u00a0"]
)
def test_words_that_nobody_would_see(text: str) -> None:
    """A title of them would be a link without words."""
    assert shows_nothing(text)


@pytest.mark.parametrize(
    "text",
    ["a", "7", "?", "Tŷ", "e\u0301", "محمد", "بات\u200cچیت", "क्\u200dष", "👨\u200d👩\u200d👧", "❤\ufe0f", "🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f",
     "\u202fÀ", "한국", "\u0e1a\u200b\u0e32", "\u200fשלום", "so\u00adft"],
)  # fmt: skip
def test_words_of_every_script_and_flags_are_seen(text: str) -> None:
    assert not shows_nothing(text)
    assert not INVISIBLE.search(text)


@pytest.mark.parametrize("sign", ["\U000e0041", "\U000e0001", "\u3164", "\uffa0", "\u115f", "\u206a", "\u2063", "\ufff9", "\u202e", "\u2066", "\0", "\x9b"])  # fmt: skip
def test_signs_that_hide_words_are_refused(sign: str) -> None:
    """Whole sentences can be written in tags, which programs read and people do not see."""
    assert INVISIBLE.search(f"Tea{sign} at four")


def test_no_line_says_what_the_name_of_a_file_gives_away() -> None:
    """Whatever is wrong with the file, and also where nobody looks into files of its kind."""
    problems = [
        Problem(PurePosixPath(name), 1, 1, "It was added.", "Read it.")
        for name in (
            "docs/ring-07700900123.exe",
            "QQ123456C.py",
            "events/sam@hotmail.co.uk/a.yml",
            str(EVENT),
        )
    ]

    assert [str(problem) for problem in without_private_values(problems)] == [
        "docs/ring-[hidden].exe:1:1: It was added. Read it.",
        "[hidden].py:1:1: It was added. Read it.",
        "events/[hidden]/a.yml:1:1: It was added. Read it.",
        f"{EVENT}:1:1: It was added. Read it.",
    ]
