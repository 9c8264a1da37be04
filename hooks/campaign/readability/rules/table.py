"""All rules of Easy Read: what each asks, how severe it is, why, after whom, and where it is checked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from campaign.readability.finding import Level
from campaign.readability.rules import (
    dates,
    form,
    hard_words,
    links,
    listed,
    numbers,
    saying_no,
    sentences,
    times,
    whole_page,
)
from campaign.readability.rules.fault import RuleCheck

E, W, A = Level.ERROR, Level.WARNING, Level.ADVICE

DH = "Department of Health 2010"
GOV = "GOV.UK, accessible communication formats"
STANDARD = "The Easy Read Standard 2026"
INCLUSION = "Inclusion Europe"
NHS = "NHS service manual"
PEOPLE_FIRST = "People First 2012"
COGA = "W3C COGA"
WCAG = "WCAG 2.2"
OURS = "this project"


@dataclass(frozen=True)
class Rule:
    """``severity`` is for Easy Read, ``ordinary`` for other pages, None where the rule does not ask for anything there.

    A single finding may be milder than its rule. ``checks`` are here for what the words of a text decide; what records
    decide is asked in :mod:`campaign.checks.easy_reads`, :mod:`campaign.model.open_questions` and
    :mod:`campaign.reading.glossary`; how a page is laid out is measured by ``tests/browser/easy_layout.py``.
    """

    id: str
    title: str
    severity: Level
    why: str
    source: str
    where: Literal["words", "records", "built page", "not yet"] = "words"
    ordinary: Level | None = None
    checks: tuple[RuleCheck, ...] = ()


RULES: tuple[Rule, ...] = (
    Rule("ER01", "Short sentences", E, "Long sentences are hard to hold in mind.", GOV, ordinary=W, checks=(sentences.short_sentences,)),
    Rule("ER02", "One sentence a line", E, "One line with one idea is easier to find and to follow.", INCLUSION, checks=(sentences.one_sentence_a_line,)),
    Rule("ER03", "One idea a sentence", W, "Joined ideas must be taken apart while reading.", STANDARD, checks=(sentences.one_idea,)),
    Rule("ER04", "Short pages", E, "Long pages tire readers, and many stop.", STANDARD, checks=(whole_page.short_pages,)),
    Rule("ER05", "Easy words", E, "One unknown word can stop a reader.", GOV, checks=(hard_words.known_words,)),
    Rule("ER06", "Bold for hard words", W, "Bold tells readers: this word is explained.", GOV, checks=(hard_words.bold_for_hard_words,)),
    Rule("ER07", "No short forms", E, "Short forms shut out people who do not know them.", INCLUSION, ordinary=A, checks=(hard_words.no_short_forms,)),
    Rule("ER08", "No jargon", E, "Office words keep people out of plans that are about them.", NHS, ordinary=W, checks=(listed.no_jargon,)),
    Rule("ER09", "Short words", W, "Long words are slow to read.", NHS, checks=(hard_words.short_words,)),
    Rule("ER10", "Say who does what", W, "Readers need to know who does it, and that it is so.", GOV, checks=(sentences.active, saying_no.plain_no)),
    Rule("ER11", "Say what you mean", W, "Many people take words as they are said.", INCLUSION, ordinary=A, checks=(listed.say_what_you_mean,)),
    Rule("ER12", "One word for one thing", W, "A second word looks like a second thing.", STANDARD, checks=(listed.one_word_for_one_thing,)),
    Rule("ER13", "Talk to the reader", W, "People want to know what they can do.", STANDARD, checks=(sentences.to_you,)),
    Rule("ER14", "No foreign words", W, "Few people know words of other languages.", INCLUSION, ordinary=A, checks=(listed.own_language,)),
    Rule("ER15", "Respect", W, "Words can make people small.", NHS, ordinary=W, checks=(listed.people_first,)),
    Rule("ER16", "Numbers in digits", E, "Digits are quick to see.", INCLUSION, checks=(numbers.digits,)),
    Rule("ER17", "Numbers of people", E, "Percentages and parts of numbers are hard to picture.", NHS, checks=(numbers.numbers_of_people,)),
    Rule("ER18", "Days in full", E, "People plan by the day of the week.", NHS, ordinary=W, checks=(dates.full_dates,)),
    Rule("ER19", "The 12-hour clock", E, "Many people cannot read the 24-hour clock.", NHS, ordinary=A, checks=(times.twelve_hours,)),
    Rule("ER20", "Phone numbers and money", E, "Numbers in small groups can be read out, and dialled.", NHS, checks=(times.money_and_phones,)),
    Rule("ER21", "One picture beside each idea", E, "The picture tells what the words are about.", DH, "built page"),
    Rule("ER22", "One picture for one thing", W, "A picture that means two things explains neither.", STANDARD, checks=(form.one_picture_for_one_thing,)),
    Rule("ER23", "Big pictures that are described", E, "Small pictures cannot be made out.", DH, "built page"),
    Rule("ER24", "Large letters", E, "Small letters shut out many readers.", DH, "built page"),
    Rule("ER25", "Words start on the left, and whole", E, "Split words and uneven gaps are hard to read.", PEOPLE_FIRST, "built page"),
    Rule("ER26", "Plain letters", E, "Italics and capitals hide the shape of words.", PEOPLE_FIRST, checks=(form.plain_letters,)),
    Rule("ER27", "Room around lines", E, "Lines that are close or long are easy to lose.", DH, "built page"),
    Rule("ER28", "Clear letters on a plain ground", E, "Pictures behind words hide them.", DH, "built page"),
    Rule("ER29", "Nothing but text and pictures", E, "Tables and notes send the eye to and fro.", INCLUSION, checks=(form.nothing_but_text,)),
    Rule("ER30", "Short lists", E, "A long list is hard to keep in mind.", NHS, checks=(form.short_lists,)),
    Rule("ER31", "Clear headings", E, "Headings show where to find things.", COGA, ordinary=A, checks=(form.clear_headings,)),
    Rule("ER32", "Simple signs", W, "Signs inside a sentence make it longer to read.", INCLUSION, checks=(form.simple_signs,)),
    Rule("ER33", "A twin for every main page", E, "What is not there cannot be read.", OURS, "records"),
    Rule("ER34", "What it is about, and who to ask", E, "Readers must know early if a page is for them, and where help is.", GOV, checks=(whole_page.begins_and_ends,)),
    Rule("ER35", "A glossary that is easy itself", E, "Hard words do not explain hard words.", GOV, "records"),
    Rule("ER36", "Links say where they lead", E, "Many readers look at links alone.", WCAG, ordinary=W, checks=(links.links_say_where,)),
    Rule("ER37", "All facts of an event", E, "One missing fact can keep a person at home.", OURS, "records"),
    Rule("ER38", "The same on paper", E, "Many people read on paper, and keep it.", DH, "built page"),
    Rule("ER39", "Checked by people", E, "Only readers can say that it is easy.", INCLUSION, "records"),
    Rule("ER40", "Reading measures", A, "Measures show where to look. They do not prove that a text is easy.", NHS, ordinary=A, checks=(whole_page.reading_measures,)),
    Rule("ER41", "Care with hard topics", E, "Readers can choose, if they know what comes.", OURS, ordinary=W, checks=(whole_page.hard_topics,)),
    Rule("ER42", "The Welsh twin says the same", E, "Both languages have the same rights.", OURS, "not yet"),
)  # fmt: skip
