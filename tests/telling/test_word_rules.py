"""Authors' words in Easy Read: in sentences only where both are in one language, and its rules are known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from campaign.build import Build
from campaign.checks.table import advice, checks
from campaign.forms.easy_read.measured import measured
from campaign.languages.language import Language
from campaign.languages.phrases import ENGLISH
from campaign.model.event import Event
from campaign.site.site import Site
from campaign.telling.easy_event import easy_read_of
from campaign.telling.word_rules import rules_of, words_between
from making import an_event

TODAY = date(2027, 6, 1)
WELSH = Language("cy-GB", "en", "cy/")


def event() -> Event:
    return an_event(
        summary="Come and cook with us.",
        for_="People who cook",
        cost="free for carers",
        expenses="Lunch",
        meeting_point="by the gate",
        where="the-boathouse",
        room="Kitchen, first floor",
        when="Thursday 8 July 2027, 2pm to 4pm",
        repeats="every Thursday until 29 July 2027",
        join={"note": "Two people may come. Ring us."},
        access={"breaks": "yes. Two", "relaxed": "yes. In the afternoon"},
    )


def lines(told_in: Language, written_in: Language) -> str:
    return "\n".join(line.text for line in easy_read_of(event(), TODAY, told_in, written_in).lines())


IN_SENTENCES = (
    "It is for people who cook.", "We pay for lunch.", "We meet by the gate.", "It is on the first floor.",
    "It happens every Thursday.", "There are 2.", "This is a relaxed event in the afternoon.",
)  # fmt: skip
WHOLE = ("Come and cook with us.", "2 people may come.", "Ring us.")


def test_words_stand_in_sentences_of_their_language() -> None:
    """Half a sentence becomes a whole one, and whole ones stay."""
    said = lines(ENGLISH, ENGLISH)

    assert [each for each in (*IN_SENTENCES, *WHOLE) if each not in said] == []


BESIDE = ("Who can come: People who cook.", "Help with money: Lunch.", "In the afternoon.")


def test_words_stand_in_no_sentence_of_another_language() -> None:
    """Whole sentences stay, in the words of their author; half ones get a line of their own."""
    said = lines(WELSH, ENGLISH)

    assert [each for each in WHOLE if each not in said] == []
    assert [each for each in IN_SENTENCES if each in said] == []
    assert "It happens 4 times." in said
    assert [each for each in BESIDE if each not in said] == []


def test_without_rules_nothing_is_guessed() -> None:
    """All is shown as it is written."""
    said = lines(WELSH, WELSH)

    assert [
        each for each in ("Come and cook with us.", "Two people may come.", *BESIDE) if each not in said
    ] == []
    assert [each for each in IN_SENTENCES if each in said] == []


@pytest.mark.parametrize(
    ("language", "has_rules"), [(ENGLISH, True), (Language("en-IE", "en"), True), (WELSH, False)]
)
def test_rules_are_of_a_language_anywhere(language: Language, *, has_rules: bool) -> None:
    """English has rules whatever the region; a language for which nobody wrote any has none."""
    assert (rules_of(language) is not None) is has_rules
    assert words_between(language, language).fit_in is has_rules


def test_words_without_rules_are_not_checked(campaign_site: Site) -> None:
    """English lists would call every Welsh word a hard one."""
    site = replace(campaign_site, written_in=WELSH)
    build = Build(TODAY, "https://week.example.org/", written_in=WELSH)
    in_english = Build(TODAY, "https://week.example.org/")

    assert len(advice(site, build)) < len(advice(campaign_site, in_english))
    of_words = [each for each in (*checks(site, build), *advice(site, build)) if "word" in each.what]
    assert [each.what for each in of_words if "withdrawn" not in each.what] == []
    assert measured(campaign_site)
    assert measured(site) == {}
