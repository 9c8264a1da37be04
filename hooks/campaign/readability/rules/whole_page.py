"""What a page is as a whole: ER04, ER34, ER40 and ER41."""

from __future__ import annotations

import re
from collections.abc import Iterator

from campaign.readability.finding import Level
from campaign.readability.inline import Mark
from campaign.readability.measures import SENTENCES_FOR_SMOG, WORDS_FOR_GRADE, measure_sentences
from campaign.readability.rules.fault import Fault, PageText
from campaign.readability.text import Is
from campaign.readability.words import same_words


def short_pages(page: PageText) -> Iterator[Fault]:
    """ER04, on the word that is one too many."""
    limits = page.context.limits
    total = sum(len(sentence.words) for sentence in page.text.sentences)
    if total <= limits.long_page:
        return
    limit, level = (
        (limits.too_long_page, Level.ERROR)
        if total > limits.too_long_page
        else (limits.long_page, Level.WARNING)
    )
    count = 0
    for sentence in page.text.sentences:
        if count + len(sentence.words) > limit:
            word = sentence.words[limit - count]
            yield Fault(
                sentence.unit,
                word.start,
                f"This page has {total} words.",
                f"Use {limit} or fewer: make two pages of it.",
                level,
            )
            return
        count += len(sentence.words)


_ABOUT = re.compile(r"(?:what|about)\b", re.IGNORECASE)
_WHO_TO_ASK = re.compile(
    r"\b(?:call|phone|ring|e-?mail|write to|text|post|contact|ask|talk to|tell us)\b|\b0\d{3,4} ?\d{3}|@",
    re.IGNORECASE,
)


def begins_and_ends(page: PageText) -> Iterator[Fault]:
    """ER34. What a page is about comes first; who to ask comes last."""
    headings = [unit for unit in page.text.units if unit.what is Is.HEADING]
    written = [unit for unit in page.text.units if unit.text.strip()]
    if not written:
        return
    if written[0].what is not Is.HEADING or not _ABOUT.match(written[0].text):
        yield Fault(
            written[0],
            0,
            "The page does not begin with what it is about.",
            'Begin with the heading "# What this is about".',
            Level.WARNING,
        )
    if page.context.contact_is_added:
        return
    last_part = [unit for unit in written if not headings or unit.start >= headings[-1].start]
    if not any(
        _WHO_TO_ASK.search(unit.text)
        or any("tel:" in s.target or "mailto:" in s.target for s in unit.marked(Mark.LINK))
        for unit in last_part
    ):
        yield Fault(
            last_part[-1],
            0,
            "The page does not end with who to ask.",
            "Add a last part with a name, a phone number and an e-mail address.",
        )


def reading_measures(page: PageText) -> Iterator[Fault]:
    """ER40: advice. The measures count letters and lists; they do not read."""
    limits = page.context.limits
    known = frozenset(form for entry in page.context.glossary for form in same_words(entry.lower()))
    found = measure_sentences(page.text.running, known | page.words_of_names)
    if found.mean_words is not None and found.sentences > 2 and round(found.mean_words) > limits.mean_words:
        yield Fault(
            None,
            0,
            f"Sentences here have {found.mean_words:.0f} words on average.",
            f"Aim for {limits.mean_words:g} or fewer. {_longest(page)}",
        )
    if page.easy and found.grade is not None and found.grade > limits.grade:
        yield Fault(
            None, 0, f"Flesch-Kincaid gives this page a reading age of {_above(found.grade + 5, limits.grade + 5)}.",
            f"Aim for {limits.grade + 5:g}: shorter sentences, shorter words. It is a rough guide.",
        )  # fmt: skip
    if found.smog is not None and found.smog > limits.smog:
        yield Fault(
            None, 0, f"SMOG gives this page {_above(found.smog, limits.smog)}.",
            f"Aim for {limits.smog:g} or less: fewer words of 3 syllables or more. SMOG is a rough guide, from {SENTENCES_FOR_SMOG} sentences on.",
        )  # fmt: skip
    if (
        page.easy
        and found.hard_words is not None
        and found.words >= WORDS_FOR_GRADE
        and found.hard_words > limits.hard_words
    ):
        yield Fault(
            None,
            0,
            f"Of 100 words here, {_above(found.hard_words, limits.hard_words)} may be hard words.",
            f"Aim for {limits.hard_words:g} or fewer.",
        )


def _above(value: float, limit: float) -> str:
    """With one decimal place, unless that would not be above the limit."""
    rounded = round(value, 1)
    return f"{rounded:g}" if rounded > limit else f"more than {limit:g}"


def _longest(page: PageText) -> str:
    longest = sorted(page.text.running, key=lambda sentence: -len(sentence.own))[:3]
    begin = [" ".join(word.text for word in sentence.own[:4]) for sentence in longest]
    return f'The longest begin "{begin[0]}", "{begin[1]}" and "{begin[2]}".'


_HARD_TOPIC = re.compile(
    r"\b(suicid\w+|kill(?:ed|ing)? (?:my|him|her|them)sel\w+|self-?harm\w*|overdos\w+|rap(?:ed?|ist)|sexual(?:ly)? (?:abuse\w*|assault\w*)"
    r"|domestic (?:abuse|violence)|child abuse|miscarriage|stillb(?:irth|orn)|eating disorder|sectioned)\b",
    re.IGNORECASE,
)


def hard_topics(page: PageText) -> Iterator[Fault]:
    """ER41, of a story without a content note: the first hard topic."""
    if page.context.content_note is not False:
        return
    for unit in page.text.units:
        if found := _HARD_TOPIC.search(unit.text):
            yield Fault(
                unit,
                found.start(),
                f'The story tells of "{found[0].lower()}", and has no content note.',
                "Add a content note, and help lines.",
            )
            return
