"""An event's facts as Easy Read."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from html import unescape
from pathlib import PurePosixPath

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
from campaign.telling.easy_access import GROUPS, _named
from campaign.telling.easy_event import easy_read_of, with_facts
from campaign.telling.easy_text import PICTURES, as_markdown, short
from campaign.telling.whole_sentences import LONGEST_SENTENCE
from campaign.telling.word_rules import words_between
from making import an_event
from telling.easy_events import cases, event_of, lines_of

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
    """A block has one or two lines, each line is one sentence of at most 15 words, and its picture is there."""
    for block in made(name).blocks():
        sentences = [shown(line.text) for line in block.lines]

        assert 1 <= len(sentences) <= 2
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

    assert easy.parts[0].about == "changed"
    assert easy.parts[0].blocks


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


def test_the_detail_of_a_fact_follows_it() -> None:
    """A short sentence of the author's is below the answer; a long one is not."""
    long = "No, and this sentence goes on and on for much longer than anybody could ever wish for."
    event = an_event(access={"breaks": "yes. Two", "relaxed": f"no. {long}"})
    lines = {
        block.lines[0].text: [line.text for line in block.lines[1:]]
        for block in easy_read_of(event, TODAY, ENGLISH, ENGLISH).blocks()
    }

    assert lines["There are breaks."] == ["There are 2."]
    assert lines["This is not a relaxed event."] == []
    assert facts_of(event.access)["relaxed"] == AccessFact(Answer.NO, long)


@pytest.mark.parametrize(
    "text",
    ["*a* _b_", "[a](b)", "# a", "1. a", "12) a", "- a", "> a", "+ a", "`a`", "a\\b", "<b>a</b>", "<https://a.b>"],
)  # fmt: skip
def test_an_author_s_signs_stay_signs(text: str) -> None:
    """Plain words of an event are shown letter by letter, whatever they mean in Markdown."""
    assert shown(as_markdown(text)) == text


@pytest.mark.parametrize(
    ("text", "most", "expected"),
    [
        ("Come. Sing!", 2, ("Come.", "Sing!")),
        ("Come. Sing. Go", 2, ()),
        ("Everybody", 2, ("Everybody.",)),
        ("one " * 16, 2, ()),
        ("It costs £4.50", 1, ("It costs £4.50.",)),
        (None, 2, ()),
    ],
)
def test_short_sentences_are_taken_whole_or_not_at_all(
    text: str | None, most: int, expected: tuple[str, ...]
) -> None:
    """Nothing is cut: what is too long stays on the page with more words."""
    assert short(text, words_between(ENGLISH, ENGLISH), most) == expected


def written(*titles: str) -> EasyRead:
    block = EasyBlock("information", (EasyLine("By hand.", 1),), 1)
    return EasyRead(PurePosixPath("x.yml"), tuple(EasyPart(title, (block,), 1) for title in titles))


def test_facts_follow_what_people_wrote() -> None:
    """What changed comes first, then the words of people, then the facts, of which each part says so."""
    easy = with_facts(written("What this is about", "What to bring"), made("room changed"), ENGLISH)

    assert [(part.title, part.about is None) for part in easy.parts] == [
        ("What has changed", False),
        ("What this is about", True),
        ("What to bring", True),
        ("When", False),
        ("Where", False),
        ("Cost", False),
        ("How to join in", False),
        ("What we do not know yet", False),
    ]
    assert not easy.made_from_facts


def test_people_may_write_any_part_but_the_days() -> None:
    """A part of the same title takes the place of the facts; the days always come from them."""
    easy = with_facts(written("cost", "when"), made("a price"), ENGLISH)
    titles = [(part.title, part.about) for part in easy.parts]

    assert ("cost", None) in titles
    assert "Cost" not in [title for title, _ in titles]
    assert ("When", "when") in titles


def test_a_part_replaces_the_same_facts_in_another_language() -> None:
    """Authors name a part in their own language, whatever the page's is."""
    facts = made("a price")
    elsewhere = replace(facts, parts=tuple(replace(part, title=f"{part.title}ŵ") for part in facts.parts))
    easy = with_facts(written("cost", "Whereŵ"), elsewhere, ENGLISH)

    about = [part.about for part in easy.parts]
    assert "cost" not in about
    assert "where" in about
