"""Words and phrases from lists: ER08, ER11, ER12, ER14 and ER15."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from campaign.readability.finding import Level
from campaign.readability.lists import phrases, plain_words_for, synonyms
from campaign.readability.phrase_finder import Found, PhraseFinder
from campaign.readability.rules.fault import Fault, PageText, one_of
from campaign.readability.rules.hard_words import not_linked
from campaign.readability.text import Is, Sentence
from campaign.readability.words import same_words


def _found(page: PageText, listed: PhraseFinder) -> Iterator[tuple[Sentence, Found]]:
    """Once for each phrase, and not where it is explained, quoted or a name."""
    said: set[str] = set()
    for sentence in page.sentences if listed.may_find_in(page.forms) else ():
        for found in listed.find(sentence.own):
            first = found.words[0]
            forms = set(same_words(found.phrase))
            if forms & said or page.is_name(sentence, first) or _mentions(sentence, found):
                continue
            if all(page.explained.knows(sentence, word) for word in found.words):
                continue
            said |= forms
            yield sentence, found


def _mentions(sentence: Sentence, found: Found) -> bool:
    """Whether the words only look like the phrase because quoted words between them were left out."""
    between = sentence.unit.text[found.words[0].start : found.words[-1].end]
    return any(mark in between for mark in '".;:!?“')


def _text(sentence: Sentence, found: Found) -> str:
    return " ".join(sentence.unit.text[found.words[0].start : found.words[-1].end].split())


def no_jargon(page: PageText) -> Iterator[Fault]:
    """ER08: our own list as errors, that of retext-simplify as warnings."""
    for sentence, found in _found(page, phrases("jargon")):
        if page.explained.is_entry(found.words):
            yield not_linked(page, sentence, found.words, found.instead[0])
            continue
        do = f"Write {one_of(found.instead)}, or explain it in the next sentence."
        yield Fault(sentence.unit, found.words[0].start, f'"{_text(sentence, found)}" is jargon.', do)
    for sentence, found in _found(page, plain_words_for()):
        if sentence.unit.what is Is.HEADING and not page.easy:
            continue
        do = f"Write {one_of(found.instead)}." if found.instead else "Leave it out."
        level = Level.WARNING if page.easy else Level.ADVICE
        yield Fault(
            sentence.unit,
            found.words[0].start,
            f'There is a plainer word for "{_text(sentence, found)}".',
            do,
            level,
        )


def say_what_you_mean(page: PageText) -> Iterator[Fault]:
    """ER11."""
    for sentence, found in _found(page, phrases("idioms")):
        do = f"Write {one_of(found.instead)}." if found.instead else "Leave it out."
        yield Fault(
            sentence.unit,
            found.words[0].start,
            f'"{_text(sentence, found)}" does not mean what its words say.',
            do,
        )


def one_word_for_one_thing(page: PageText) -> Iterator[Fault]:
    """ER12. Two such words in one sentence are there on purpose: one explains the other."""
    together = {
        group
        for sentence in (page.sentences if synonyms().may_find_in(page.forms) else ())
        for group, count in Counter(found.instead for found in synonyms().find(sentence.own)).items()
        if count > 1
    }
    first: dict[tuple[str, ...], str] = {}
    for sentence, found in _found(page, synonyms()):
        before = first.setdefault(found.instead, found.phrase)
        if before != found.phrase and found.instead not in together:
            yield Fault(
                sentence.unit,
                found.words[0].start,
                f'This page says "{before}" and "{found.phrase}" for the same thing.',
                f'Say "{found.instead[0]}" each time.',
            )


def own_language(page: PageText) -> Iterator[Fault]:
    """ER14. Words marked with ``lang`` are left alone."""
    for sentence, found in _found(page, phrases("foreign")):
        yield Fault(
            sentence.unit,
            found.words[0].start,
            f'"{_text(sentence, found)}" is not English.',
            f"Write {one_of(found.instead)}.",
        )


_AFTER_A_GROUP = frozenset({
    "and", "or", "in", "who", "with", "are", "is", "was", "were", "at", "to", "of", "for", "on", "can",
    "will", "need", "have", "had", "do", "get", "live", "feel", "say", "by", "from", "than", "that",
})  # fmt: skip


def people_first(page: PageText) -> Iterator[Fault]:
    """ER15. "The deaf" is a fault, "the deaf club" is not."""
    for sentence, found in _found(page, phrases("othering")):
        if found.phrase.startswith("the ") and not _ends_there(sentence, found):
            continue
        do = f"Write {one_of(found.instead)}." if found.instead else "Leave it out."
        yield Fault(sentence.unit, found.words[0].start, f'"{_text(sentence, found)}" can hurt people.', do)


def _ends_there(sentence: Sentence, found: Found) -> bool:
    after = [word for word in sentence.words if word.start >= found.words[-1].end]
    if not after or after[0].plain in _AFTER_A_GROUP:
        return True
    return bool(sentence.unit.text[found.words[-1].end : after[0].start].strip())
