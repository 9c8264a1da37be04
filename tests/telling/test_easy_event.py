"""An event's facts as Easy Read."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from html import unescape
from pathlib import PurePosixPath
from typing import Any

import pytest

from campaign.forms.easy_read.page_pictures import find_picture
from campaign.languages.access_facts import ACCESS_FACTS, Of
from campaign.languages.phrases import ENGLISH, say
from campaign.look.symbols import Pictures
from campaign.model.access import AccessFact, Answer, facts_of
from campaign.model.easy_read import EasyBlock, EasyLine, EasyPart, EasyRead
from campaign.model.event import Event
from campaign.model.status import Status
from campaign.prose.markdown import to_html
from campaign.site.site import Site
from campaign.telling.authors_words import Lines, told
from campaign.telling.easy_access import GROUPS, _named
from campaign.telling.easy_event import easy_read_of, with_facts
from campaign.telling.easy_text import MOST_LINES, PICTURES
from campaign.telling.markdown_words import as_markdown
from campaign.telling.whole_sentences import LONGEST_SENTENCE
from campaign.telling.word_rules import words_between
from making import an_event
from telling.easy_events import cases, event_of, lines_of, still_to_come

TODAY = date(2027, 6, 1)
CASES = cases()
PLAIN = next(iter(CASES))


def made(name: str) -> EasyRead:
    return easy_read_of(event_of(CASES[name][0]), TODAY, ENGLISH, ENGLISH)


def shown(markdown: str) -> str:
    """What readers see of a line."""
    return unescape(re.sub(r"<[^>]*>", "", to_html(markdown))).strip()


@pytest.mark.parametrize("name", CASES)
def test_every_shape_of_event_has_its_lines(name: str) -> None:
    """Each event gives exactly the parts, pictures and sentences that the file lists."""
    plain = None if name == PLAIN else made(PLAIN)

    assert lines_of(made(name), plain) == CASES[name][1]


@pytest.mark.parametrize("name", CASES)
def test_blocks_keep_to_the_grammar(name: str) -> None:
    """A block has few lines, each line is one sentence of at most 15 words, and its picture is there."""
    for block in made(name).blocks():
        sentences = [shown(line.text) for line in block.lines]

        assert 1 <= len(sentences) <= MOST_LINES
        assert all(len(sentence.split()) <= LONGEST_SENTENCE for sentence in sentences)
        assert all(len(re.findall(r"[.!?](?=\s|$)", sentence)) == 1 for sentence in sentences)
        assert block.picture
        assert find_picture(block.picture, Pictures())


def test_the_sample_keeps_to_the_grammar(campaign_site: Site) -> None:
    """So do all events of the whole campaign, whatever their authors wrote."""
    lines = [
        shown(line.text)
        for event in campaign_site.all(Event)
        for line in easy_read_of(event, TODAY, ENGLISH, ENGLISH).lines()
    ]

    assert len(lines) > 200
    assert [line for line in lines if len(line.split()) > LONGEST_SENTENCE] == []


@pytest.mark.parametrize(
    "name",
    sorted(
        {
            *PICTURES.values(),
            *(name for entry in ACCESS_FACTS.values() for name in (entry.pictures.yes, entry.pictures.no)),
        }
    ),
)
def test_every_picture_is_in_the_set(name: str) -> None:
    """No line made from facts asks for a picture that is not there."""
    assert find_picture(name, Pictures())


@pytest.mark.parametrize("name", ACCESS_FACTS)
def test_every_access_fact_says_yes_and_no(name: str) -> None:
    """Either answer has a sentence and a picture of its own."""
    said = [say(ENGLISH, f"easy_access.{name}.{answer.value}") for answer in (Answer.YES, Answer.NO)]

    assert said[0] != said[1]
    assert ACCESS_FACTS[name].pictures.yes != ACCESS_FACTS[name].pictures.no


def test_every_access_fact_is_in_one_part() -> None:
    """No fact is told twice, and none is left out: there is a part for those of a place and one for those of an event."""
    assert sorted(GROUPS.values()) == sorted(Of)


def test_a_longer_table_makes_no_longer_sentences() -> None:
    """However many facts are asked most, a sentence names three, or fewer if their names are long."""
    things = ["steps", "lifts", "a map", "a hearing loop", "a quiet space", "a quiet start", "dogs"]

    assert [*_named(things, ENGLISH)] == [
        "We do not know yet about steps, lifts and a map.",
        "We also do not know about a hearing loop and a quiet space.",
        "We also do not know about a quiet start and dogs.",
    ]


@pytest.mark.parametrize("status", [status for status in Status if status is not Status.SCHEDULED])
def test_every_change_is_told_first(status: Status) -> None:
    """Whatever changed comes first."""
    was = "5 July 2027, 2pm" if status is Status.RESCHEDULED else None
    how = "online" if status is Status.MOVED_ONLINE else "in person"
    easy = easy_read_of(an_event(status=status.value, how=how, was=was), TODAY, ENGLISH, ENGLISH)

    assert still_to_come(easy).parts[0].about == "changed"


def test_it_is_marked_as_made_from_facts() -> None:
    """Every part says so, and none has a line in a file."""
    easy = made("booking")

    assert easy.made_from_facts
    assert easy.file is None
    assert all(part.about and part.line is None for part in easy.parts)


def test_what_nobody_knows_is_never_a_no() -> None:
    """An event of which no access fact is known says of none that it is not there."""
    lines = [line.text for line in made(PLAIN).lines()]

    assert not [line for line in lines if re.search(r"\b(?:no|not a|cannot)\b", line)]


def said_of(event: Event, first: str) -> list[str]:
    """The other lines of the block that begins with a sentence."""
    blocks = easy_read_of(event, TODAY, ENGLISH, ENGLISH).blocks()
    return next([line.text for line in block.lines[1:]] for block in blocks if block.lines[0].text == first)


@pytest.mark.parametrize(
    ("field", "written", "first", "more"),
    [
        ("breaks", "yes. Two", "There are breaks.", ["There are 2."]),
        ("breaks", "yes. In the big room. Not in the café.", "There are breaks in the big room.", ["Not in the café."]),
        ("recorded", "yes. We record the talks only", "We record this event.", ["We record the talks only."]),
        ("relaxed", "yes; quiet until 2pm; then there is a band", "This is a relaxed event.", ["Quiet until 2pm; then there is a band."]),
    ],
)  # fmt: skip
def test_the_detail_of_a_fact_follows_it(field: str, written: str, first: str, more: list[str]) -> None:
    """Each sentence of the author's is a line: a "yes" is not told without its "but"."""
    assert said_of(an_event(access={field: written}), first) == more


@pytest.mark.parametrize(
    ("written", "first", "more"),
    [
        (
            {"hearing loop": "yes. In the big room. Not in the café."},
            "There is a hearing loop in the big room.",
            ["Not in the café."],
        ),
        (
            {"step free entrance": "yes. Use the door in Short Street. The front door has 6 steps."},
            "You can get in without steps.",
            ["Use the door in Short Street.", "The front door has 6 steps."],
        ),
        ({"lift": "no. Everything is on the ground floor"}, "There is no lift.", ["Everything is on the ground floor."]),
    ],
)  # fmt: skip
def test_a_place_is_told_with_its_limits(written: dict[str, str], first: str, more: list[str]) -> None:
    """Somebody who comes to the café needs to know that the loop is in the big room."""
    assert said_of(an_event(where={"name": "Town Hall", "access": written}), first) == more


TOO_LONG = "No, and this sentence goes on and on for much longer than anybody could ever wish for in here"


@pytest.mark.parametrize(
    ("ask", "whom"),
    [(None, "Please ask us."), ({"phone": "01632 960 300"}, "Call [01632 960 300](tel:01632960300) to ask.")],
)
def test_what_cannot_be_told_is_said_to_be_there(ask: dict[str, str] | None, whom: str) -> None:
    """Nobody takes a bare yes for the whole of it, and everybody learns whom to ask."""
    event = an_event(access={"relaxed": f"yes. {TOO_LONG}", "ask": ask})

    assert said_of(event, "This is a relaxed event.") == ["There is something to know about this.", whom]
    assert facts_of(event.access)["relaxed"] == AccessFact(Answer.YES, TOO_LONG)


@pytest.mark.parametrize(
    "text",
    ["*a* _b_", "[a](b)", "# a", "1. a", "12) a", "- a", "> a", "+ a", "`a`", "a\\b", "<b>a</b>", "<https://a.b>"],
)  # fmt: skip
def test_an_author_s_signs_stay_signs(text: str) -> None:
    """Plain words of an event are shown letter by letter, whatever they mean in Markdown."""
    assert shown(as_markdown(text)) == text


@pytest.mark.parametrize(
    ("text", "lines", "lost"),
    [
        ("Come. Sing!", ("Come.", "Sing!"), ()),
        ("Come. Sing. Go", ("Come.", "Sing.", "Go."), ()),
        ("Everybody", ("Everybody.",), ()),
        ("It costs £4.50", ("It costs £4.50.",), ()),
        (f"Come. {TOO_LONG}", ("Come.",), (f"{TOO_LONG}.",)),
        (
            "There is a ramp at the back door of the hall, but its gate is locked after 8pm in winter",
            ("There is a ramp at the back door of the hall.", "But its gate is locked after 8pm in winter."),
            (),
        ),
        (
            "We meet in the yard behind the house of the old mill – look for the orange flag",
            ("We meet in the yard behind the house of the old mill.", "Look for the orange flag."),
            (),
        ),
        (
            "We do not pay for taxis that are longer than 3 miles, or for parking in any of the streets",
            (),
            ("We do not pay for taxis that are longer than 3 miles, or for parking in any of the streets.",),
        ),
        (
            "Then we eat cake and, if it is dry, we walk to the park where there is a band",
            ("Then we eat cake.", "If it is dry, we walk to the park where there is a band."),
            (),
        ),
        (None, (), ()),
    ],
)  # fmt: skip
def test_nothing_of_a_text_is_lost(text: str | None, lines: tuple[str, ...], lost: tuple[str, ...]) -> None:
    """Long sentences are taken apart where their parts can stand alone; what cannot be told is handed back."""
    assert told(text, words_between(ENGLISH, ENGLISH), ENGLISH) == Lines(lines, lost)


def test_what_is_too_long_with_its_name_has_it_on_a_line_of_its_own() -> None:
    """But not below a heading that says the same."""
    long = "Carers, and all those who looked after somebody in the last 10 years"
    event = an_event(planned_by=long, for_=long)
    found = [line.text for line in easy_read_of(event, TODAY, ENGLISH, ENGLISH).lines()]

    assert found.count(f"{long}.") == 2
    assert found[found.index("Who planned it:") + 1] == f"{long}."
    assert "Who can come:" not in found


@pytest.mark.parametrize(
    ("field", "words", "said"),
    [
        ("planned_by", "Ten people who live here.", ["Who planned it: 10 people who live here."]),
        ("led_by", "Two people at a time. One uses services.", ["Who leads it: 2 people at a time.", "One uses services."]),
        ("expenses", "Your bus, and care for somebody you look after", ["We pay for your bus, and care for somebody you look after."]),
        ("for_", "Two people from each street", ["Who can come: 2 people from each street."]),
    ],
)  # fmt: skip
def test_a_number_of_people_is_told_with_what_they_do(field: str, words: Any, said: list[str]) -> None:
    """That there are 10 people says nothing to whoever asks who planned it."""
    found = [line.text for line in easy_read_of(an_event(**{field: words}), TODAY, ENGLISH, ENGLISH).lines()]

    assert [line for line in found if line in said] == said


def written(*titles: str) -> EasyRead:
    block = EasyBlock("information", (EasyLine("By hand.", 1),), 1)
    return EasyRead(PurePosixPath("x.yml"), tuple(EasyPart(title, (block,), 1) for title in titles))


def test_what_people_wrote_stands_between_the_facts() -> None:
    """What readers ask first comes first, then the words of people, then the other facts."""
    easy = with_facts(written("What this is about", "What to bring"), made("room changed"), ENGLISH)

    assert [(part.title, part.about is None) for part in still_to_come(easy).parts] == [
        ("What has changed", False),
        ("When", False),
        ("Where", False),
        ("Who can come", False),
        ("How to join in", False),
        ("What this is about", True),
        ("What to bring", True),
        ("Cost", False),
        ("What we do not know yet", False),
    ]
    assert not easy.made_from_facts


def test_people_may_write_any_part_but_the_days() -> None:
    """A part of the same title takes the place of the facts; the days always come from them."""
    easy = with_facts(written("cost", "when", "where"), made("a price"), ENGLISH)
    titles = [(part.title, part.about) for part in still_to_come(easy).parts]

    assert titles[:3] == [("When", "when"), ("where", None), ("Who can come", "who_can_come")]

    assert ("cost", None) in titles
    assert "Cost" not in [title for title, _ in titles]
    assert ("when", None) in titles


def test_what_people_write_leaves_no_number_out() -> None:
    """A part of theirs that does not say whom to call is followed by the row that does, once."""
    event = an_event(join={"phone": "01632 960 300", "email": "a@example.org", "note": "It is full."})
    facts = easy_read_of(event, TODAY, ENGLISH, ENGLISH)
    line = EasyLine("Call [us](tel:01632960300).", 1)
    other = EasyPart("How it works", (EasyBlock("phone", (line,), 1),), 1)
    easy = with_facts(
        replace(written("How to join in"), parts=(*written("How to join in").parts, other)), facts, ENGLISH
    )
    (joining,) = (part for part in easy.parts if part.title == "How to join in")

    assert [line.text for block in joining.blocks for line in block.lines] == [
        "By hand.", "You can write to [a@example.org](mailto:a@example.org) to book.",
    ]  # fmt: skip


def test_a_part_replaces_the_same_facts_in_another_language() -> None:
    """Authors name a part in their own language, whatever the page's is."""
    facts = made("a price")
    elsewhere = replace(facts, parts=tuple(replace(part, title=f"{part.title}ŵ") for part in facts.parts))
    easy = with_facts(written("cost", "Whereŵ"), elsewhere, ENGLISH)

    about = [part.about for part in easy.parts]
    assert "cost" not in about
    assert "where" in about
