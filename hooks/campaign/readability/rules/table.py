"""The rules of Easy Read that the words of a text keep or break: what each asks, how severe it is, why, and after whom."""

from __future__ import annotations

from dataclasses import dataclass

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

    A single finding may be milder than its rule. The numbers that are not here are of rules about facts, which are
    asked for in :mod:`campaign.checks.easy_reads`, :mod:`campaign.model.open_questions` and
    :mod:`campaign.reading.glossary`, and about the layout, which ``tests/browser/easy_layout.py`` measures.
    """

    id: str
    title: str
    severity: Level
    why: str
    source: str
    checks: tuple[RuleCheck, ...]
    ordinary: Level | None = None


RULES: tuple[Rule, ...] = (
    Rule("ER01", "Short sentences", E, "Long sentences are hard to hold in mind.", GOV, (sentences.short_sentences,), ordinary=W),
    Rule("ER02", "One sentence a line", E, "One line with one idea is easier to find and to follow.", INCLUSION, (sentences.one_sentence_a_line,)),
    Rule("ER03", "One idea a sentence", W, "Joined ideas must be taken apart while reading.", STANDARD, (sentences.one_idea,)),
    Rule("ER04", "Short pages", E, "Long pages tire readers, and many stop.", STANDARD, (whole_page.short_pages,)),
    Rule("ER05", "Easy words", E, "One unknown word can stop a reader.", GOV, (hard_words.known_words,)),
    Rule("ER06", "Bold for hard words", W, "Bold tells readers: this word is explained.", GOV, (hard_words.bold_for_hard_words,)),
    Rule("ER07", "No short forms", E, "Short forms shut out people who do not know them.", INCLUSION, (hard_words.no_short_forms,), ordinary=A),
    Rule("ER08", "No jargon", E, "Office words keep people out of plans that are about them.", NHS, (listed.no_jargon,), ordinary=W),
    Rule("ER09", "Short words", W, "Long words are slow to read.", NHS, (hard_words.short_words,)),
    Rule("ER10", "Say who does what", W, "Readers need to know who does it, and that it is so.", GOV, (sentences.active, saying_no.plain_no)),
    Rule("ER11", "Say what you mean", W, "Many people take words as they are said.", INCLUSION, (listed.say_what_you_mean,), ordinary=A),
    Rule("ER12", "One word for one thing", W, "A second word looks like a second thing.", STANDARD, (listed.one_word_for_one_thing,)),
    Rule("ER13", "Talk to the reader", W, "People want to know what they can do.", STANDARD, (sentences.to_you,)),
    Rule("ER14", "No foreign words", W, "Few people know words of other languages.", INCLUSION, (listed.own_language,), ordinary=A),
    Rule("ER15", "Respect", W, "Words can make people small.", NHS, (listed.people_first,), ordinary=W),
    Rule("ER16", "Numbers in digits", E, "Digits are quick to see.", INCLUSION, (numbers.digits,)),
    Rule("ER17", "Numbers of people", E, "Percentages and parts of numbers are hard to picture.", NHS, (numbers.numbers_of_people,)),
    Rule("ER18", "Days in full", E, "People plan by the day of the week.", NHS, (dates.full_dates,), ordinary=W),
    Rule("ER19", "The 12-hour clock", E, "Many people cannot read the 24-hour clock.", NHS, (times.twelve_hours,), ordinary=A),
    Rule("ER20", "Phone numbers and money", E, "Numbers in small groups can be read out, and dialled.", NHS, (times.money_and_phones,)),
    Rule("ER22", "One picture for one thing", W, "A picture that means two things explains neither.", STANDARD, (form.one_picture_for_one_thing,)),
    Rule("ER26", "Plain letters", E, "Italics and capitals hide the shape of words.", PEOPLE_FIRST, (form.plain_letters,)),
    Rule("ER29", "Nothing but text and pictures", E, "Tables and notes send the eye to and fro.", INCLUSION, (form.nothing_but_text,)),
    Rule("ER30", "Short lists", E, "A long list is hard to keep in mind.", NHS, (form.short_lists,)),
    Rule("ER31", "Clear headings", E, "Headings show where to find things.", COGA, (form.clear_headings,), ordinary=A),
    Rule("ER32", "Simple signs", W, "Signs inside a sentence make it longer to read.", INCLUSION, (form.simple_signs,)),
    Rule("ER34", "What it is about, and who to ask", E, "Readers must know early if a page is for them, and where help is.", GOV, (whole_page.begins_and_ends,)),
    Rule("ER36", "Links say where they lead", E, "Many readers look at links alone.", WCAG, (links.links_say_where,), ordinary=W),
    Rule("ER40", "Reading measures", A, "Measures show where to look. They do not prove that a text is easy.", NHS, (whole_page.reading_measures,), ordinary=A),
    Rule("ER41", "Care with hard topics", E, "Readers can choose, if they know what comes.", OURS, (whole_page.hard_topics,), ordinary=W),
)  # fmt: skip
