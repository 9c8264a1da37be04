"""Whatever authors write in an event's fields of words goes through, and Easy Read says nothing that they did not."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from html import unescape

import pytest
from hypothesis import HealthCheck, given, settings
from pydantic import ValidationError

from campaign.languages.phrases import ENGLISH, catalogue
from campaign.model.easy_read import EasyRead
from campaign.model.event import Event
from campaign.prose.markdown import to_html
from campaign.readability.lists import NUMBERS
from campaign.telling.easy_event import easy_read_of
from campaign.telling.markdown_words import link_target
from campaign.telling.whole_sentences import LONGEST_SENTENCE
from making import an_event
from telling.easy_events import still_to_come
from telling.ordinary_english import LINES, WORDS, event_that_says

TODAY = date(2027, 6, 1)

OURS = {
    word.casefold()
    for key, phrase in catalogue("en").items()
    if key.startswith(("easy_", "date.", "time."))
    for word in re.findall(r"[^\W_]+", phrase)
} | {
    "£5",
    *map(str, range(10)),
    "july",
    "thursday",
    "friday",
    "2027",
    "8",
    "9",
    "10am",
    "11am",
    "12",
    "30pm",
    "2",
}


def easy(event: Event) -> EasyRead:
    return still_to_come(easy_read_of(event, TODAY, ENGLISH, ENGLISH))


def lines(event: Event, *parts: str) -> list[str]:
    """What readers see of each line, or only of those of some parts."""
    return [
        unescape(re.sub(r"<[^>]*>", "", to_html(line.text))).strip()
        for part in easy(event).parts
        if not parts or part.about in parts
        for block in part.blocks
        for line in block.lines
    ]


def is_told(words: str) -> None:
    """Each line is short, and all its words are the author's or ours."""
    try:
        event = event_that_says(words)
    except ValidationError:
        return  # the author is told
    unmarked = re.sub(r"[*_`~\\]", "", words)  # "*a*b" is shown as "ab", and "*a*b_c" as "ab_c"
    unmarked += " " + unescape(re.sub(r"<[^>]*>", "", to_html(words)))
    theirs = set(re.findall(r"[^\W_]+", f"{words} {unmarked}".casefold()))
    digits = {str(number) for word, number in NUMBERS.items() if word in theirs}
    for line in lines(event):
        assert len(line.split()) <= max(LONGEST_SENTENCE, 2 * len(words.split()) + 4), line  # two languages
        said = set(re.findall(r"[^\W_]+", line.casefold()))
        assert said <= OURS | theirs | digits, (words, line)


@pytest.mark.parametrize("words", WORDS)
def test_awkward_words_go_through(words: str) -> None:
    """No words that people write end a build, and none come out as other words."""
    is_told(words)


@settings(
    max_examples=150, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
)
@given(LINES)
def test_awkward_words_go_through_in_any_order(words: str) -> None:
    """The same always; ``make fuzz`` tries more."""
    is_told(words)


def test_all_looks_like_letters_are_not() -> None:
    """Letters that only look like others make no number word, and a sign for a number is not read as one."""
    assert lines(an_event(summary="We sing ſix songs. We have fıve. ² songs."), "about")[1:] == [
        "We sing ſix songs.",
        "We have fıve.",
        "² songs.",
    ]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("“Three Sisters”, a play.", ["“Three Sisters”, a play."]),
        ("Three Sisters, a play.", ["Three Sisters, a play."]),
        ("(2 parts)", ["(2 parts)."]),
        ("Two parts.", ["There are 2 parts."]),
        ("3 BSL interpreters.", ["There are 3 BSL interpreters."]),
        ("2.5 hours of songs.", ["2.5 hours of songs."]),
        ("10.30am start.", ["10.30am start."]),
        ("9 to 5.", ["9 to 5."]),
        ("7 July.", ["7 July."]),
        ("One in four people.", ["One in 4 people."]),
        ("Two-hour walk.", ["Two-hour walk."]),
        ("We talk with Dr. Seven about sleep.", ["We talk with Dr. Seven about sleep."]),
        ("1 conference 3 times.", ["1 conference 3 times."]),
        ("Three people gave up their places.", ["3 people gave up their places."]),
        ("Three people joined last year.", ["3 people joined last year."]),
        ("Three, both raised.", ["There are 3, both raised."]),
        ("The hall!", ["It is the hall."]),
        (
            "An hour of rest. Then, if you like, an hour to plan",
            ["It is an hour of rest.", "Then, if you like, an hour to plan."],
        ),
        ("A to Z of rights.", ["A to Z of rights."]),
        ("Read-along.", ["Read-along."]),
        ("We have twenty two songs.", ["We have twenty two songs."]),
        ("We sing a hundred and two songs.", ["We sing a hundred and two songs."]),
        ("We sing…", ["We sing…"]),
        ("We say “Come!”", ["We say “Come!”"]),
        ("&copy; is what we talk about.", ["&copy; is what we talk about."]),
        ("::: download is what we do.", ["::: download is what we do."]),
        ("…", []),
    ],
)
def test_a_summary_says_what_was_written(written: str, said: list[str]) -> None:
    """What is not surely a whole sentence stands as it is."""
    found = [
        line for line in lines(an_event(title="Tea", summary=written), "about") if "about" not in line[:18]
    ]

    assert [line for line in found if line != "Read more about this event."] == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Taxis.", ["We pay for taxis."]),
        ("None", []),
        ("No", ["Help with money: No."]),
        ("Not paid", ["Help with money: Not paid."]),
        ("Travel not included.", ["Help with money: Travel not included."]),
        ("Own travel.", ["Help with money: Own travel."]),
        ("TBC", []),
        ("-", []),
        ("yes", ["Help with money: yes."]),
        ("We pay for lunch!", ["We pay for lunch!"]),
    ],
)
def test_nobody_is_promised_money_that_an_author_refused(written: str, said: list[str]) -> None:
    """Only words that surely name what is paid are put into "We pay for"; all others stand as they are."""
    assert lines(an_event(expenses=written), "cost")[2:] == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Everybody!", "It is for everybody."),
        ("For carers.", "It is for carers."),
        ("People who cannot get out.", "It is for people who cannot get out."),
        ("Only carers", "Who can come: Only carers."),
        ("Only carers. Bring a friend.", "Who can come: Only carers. Bring a friend."),
        ("No children", "Who can come: No children."),
        ("Staff not admitted", "Who can come: Staff not admitted."),
        ("TBC", "We do not know yet who can come. Please ask us."),
        ("…", "We do not know yet who can come. Please ask us."),
    ],
)
def test_nobody_is_invited_whom_an_author_turned_away(written: str, said: str) -> None:
    """Words that do not surely name those who may come stand alone, as their author wrote them."""
    assert " ".join(lines(an_event(for_=written), "who_can_come")) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Free. Except for adults.", "It is free. Except for adults."),
        ("FREE for this night only", "It is free for this night only."),
        ("Lunch is £4. If £4 is too much, lunch is free.", "Lunch is £4. If £4 is too much, lunch is free."),
        ("£5?", "£5?"),
        ("(£5)", "Cost: (£5)."),
        ("£5, or £2 for students!", "It costs £5, or £2 for students."),
    ],
)
def test_a_price_is_told_whole(written: str, said: str) -> None:
    """A part of what something costs would be another price."""
    assert " ".join(lines(an_event(cost=written), "cost")) == said


@pytest.mark.parametrize(
    ("room", "said"),
    [
        ("Who’s Who?", "The room is called Who’s Who?"),
        ("TBC", None),
        ("?", None),
        ("Room A.", "The room is called Room A."),
    ],
)
def test_a_room_is_called_what_it_is_called(room: str, said: str | None) -> None:
    """A name keeps its own mark at its end; what is not a name is left out."""
    found = lines(an_event(where={"name": "The Hall"}, room=room), "where")

    assert [line for line in found if "room" in line] == ([said] if said else [])


def test_words_on_several_lines_are_one_line() -> None:
    """A detail may be written over several lines of YAML, of which none may become a list or a heading."""
    found = lines(an_event(access={"breaks": "yes. We stop\n- at 11am\n\n# and at 2pm."}), "how_it_will_be")

    assert [unicodedata.normalize("NFC", line) for line in found][1:] == ["We stop - at 11am # and at 2pm."]


@pytest.mark.parametrize("day", ["not known yet", "9 July 2027, 10am"])
def test_many_times_of_which_days_are_not_known(day: str) -> None:
    """However many they are, and whether or not one of them is known, the unknown ones are said to be so."""
    others = [{"when": "not known yet"}] * 7
    found = lines(an_event(when=day, also_on=others), "when")

    assert any(line.startswith("We do not know") for line in found)
    assert len(found) <= 5


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/a_(b)?c=1&copy;=2",
        "https://example.org/`a`*b*_c_)",
        "https://example.org/<a>\"'",
        "https://example.org/a;b=1",
    ],
)
def test_links_survive_their_signs(address: str) -> None:
    """A bracket does not end a link, and what looks like a sign of HTML is none."""
    html = to_html(f"You can [see it]({link_target(address)}).")
    href = unescape(re.findall(r'href="([^"]*)"', html)[0])

    assert re.sub("%[0-9A-F]{2}", lambda code: chr(int(code[0][1:], 16)), href) == address


def test_a_very_long_word_takes_no_time() -> None:
    """A detail has no longest length, so looking at it must not take the square of it."""
    assert lines(an_event(access={"breaks": f"yes. {'s' * 60_000}"}), "how_it_will_be")
