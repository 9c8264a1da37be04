"""Ordinary English that is awkward for a machine, and events that hold it in every field of words."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from campaign.model.event import Event
from campaign.model.values import LONGEST_LINE
from making import an_event

WORDS = [
    *("“Three Sisters”, a play.", "'Two by two'", '"Four Weddings"', "«Six»", "(2 parts)", "[5 rooms]", "{7}", "(two)"),
    *("½ price", "3/4 of the day", "2.5 hours", "1,000 songs", "²", "①", "٣ rooms", "10%", "3-for-2", "007", "9" * 60),
    *("…", "... and more", "wait … what", "–", "—", "-", "--", "- 1 -", ".", "?", "!", "?!", "“”", "()", "''", "n/a", "TBC"),
    *("R&D", "AT&T;", "&copy;", "&#65;", "& more", "fish & chips", "🎉", "🎉 Two cakes 🎉", "👩‍🦽", "#week", "*stars*", "_we_"),
    *("Mr. Seven Oaks", "Dr. Two", "St. Ann's", "e.g. tea", "i.e. two", "etc.", "approx. 4", "No. 5", "10 a.m.", "p.m.", "Ltd."),
    *("https://example.org/a_b?c=1&d=2", "www.example.org", "me@example.org", "<b>bold</b>", "[a](b)", "![c](d)", "`code`"),
    *("\\n", "1. One", "2) Two", "> quote", "+ 3", "# 4", "::: download", "~~~", "| a | b |", "===", "a\\", "ſix", "fıve"),
    *("Two", "two hundred", "twenty two", "one", "One", "One in four", "One-to-one", "Twelve-week", "7 July", "10.30am", "9 to 5"),
    *("None", "No", "Not paid", "No children", "travel not included", "yes", "if asked", "free", "£5", "(£5)", "£5?", "Free?"),
    *("you can come", "we sing", "the hall", "The “Old” Hall", "a lift", "A to Z", "an hour", "by the gate", "After-party"),
    *("At the door!", "everybody", "Anyone who can't get out", "people", "for carers", "Read-along", "who", "that", "and", "of", "in"),
]  # fmt: skip

MARKS = st.sampled_from(
    ["", "", "", ".", "!", "?", "…", ",", ";", ":", ")", "”", '"', "’", "]", "...", ".)", "!”"]
)
OPENINGS = st.sampled_from(["", "", "", "“", '"', "‘", "'", "(", "[", "–", "…", "#", "&", "£", "*", "-", "@"])
PHRASES = st.builds(
    lambda before, words, after: before + words + after, OPENINGS, st.sampled_from(WORDS), MARKS
)
ANYTHING = st.text(
    st.sampled_from(
        "aAsSiI 0129½²…–—-.,;:!?\"'“”‘’()[]{}<>&#*_`\\/|~+=%£$@^éſıßÑ🎉\N{NO-BREAK SPACE}\N{VARIATION SELECTOR-16}"
    )
)
LINES = (st.lists(PHRASES, min_size=1, max_size=7).map(" ".join) | ANYTHING).map(
    lambda line: line.strip()[:LONGEST_LINE].strip() or "-"
)
"""One line, as YAML hands it over."""


def event_that_says(words: str, **other: Any) -> Event:
    """The words in every field that takes words. Raises ValidationError for what an author would be told."""
    fact = f"yes. {words}"
    fields = {
        "title": words,
        "short_title": words,
        "summary": words,
        "for_": words,
        "expenses": words,
        "meeting_point": words,
        "room": words,
        "payment": words,
        "planned_by": words,
        "led_by": words,
        "cost": f"£5 {words}",
        "where": {"name": words, "street": words, "town": words, "getting there": words, "access": {"lift": fact, "quiet space": fact}},
        "how": "both",
        "join": {"note": words},
        "online": {"platform": words, "link comes": words, "watch note": words},
        "access": {"breaks": fact, "recorded": f"no. {words}", "languages": [words, words], "ask": {"name": words}},
        "run_by_others": {"name": words},
        "series": {"name": words, "by": words},
        "format": [words],
        "also_on": [{"when": "9 July 2027, 10am", "where": {"name": words}, "room": words, "note": words}],
        "sessions": [{"title": words, "when": "8 July 2027, 10am to 11am", "summary": words, "track": words, "room": words}],
        "status": "few places left",
        "status_note": words,
    }  # fmt: skip
    return an_event(**fields | other)
