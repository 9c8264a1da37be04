"""Words that readers may not know: ER05, ER06, ER07 and ER09."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from campaign.readability.explained import bold_words
from campaign.readability.finding import Level
from campaign.readability.inline import Mark
from campaign.readability.lists import NUMBERS, is_easy, is_simplest, listed, phrases, plain_words_for
from campaign.readability.rules.fault import Fault, PageText, quoted
from campaign.readability.syllables import syllables
from campaign.readability.text import Is, Sentence
from campaign.readability.words import Word, WordType, same_words

_VERY_HARD = 3
"""Syllables from which an unknown word is an error: shorter ones are often just rare, like "zebra"."""


def known_words(page: PageText) -> Iterator[Fault]:
    """ER05, once for each word. A word with a better one is left to ER08."""
    said: set[str] = set()
    left_to_er08 = _with_plain_words(page)
    for sentence, word in _words(page):
        if is_easy(word.plain) or _is_short_form(word.text) or page.is_name(sentence, word):
            continue
        if word.text[0].isupper() and (word is not sentence.words[0] or _begins_a_name(sentence)):
            continue  # a name, most likely
        forms = set(same_words(word.plain))
        if (
            forms & said
            or (sentence.unit.start, word.start) in left_to_er08
            or page.explained.knows(sentence, word)
        ):
            continue
        said.add(word.plain)
        if page.explained.is_entry((word,)):
            yield not_linked(page, sentence, (word,))
            continue
        may_be_a_name = word.text[0].isupper()
        yield Fault(
            sentence.unit,
            word.start,
            f'"{word.text}" may be a hard word.',
            "Use an easier word, or make it bold and explain it in the next sentence."
            + (
                ' If it is a name, begin with another word, or give it in a field "name".'
                if may_be_a_name
                else ""
            ),
            Level.ERROR if syllables(word.plain) >= _VERY_HARD and not may_be_a_name else Level.WARNING,
        )


def not_linked(
    page: PageText, sentence: Sentence, words: Sequence[Word], instead: str | None = None
) -> Fault:
    """A warning: the glossary explains the words, but nothing here leads to it."""
    said = sentence.unit.text[words[0].start : words[-1].end]
    plainer = {form.lower(): word for form, word in page.context.plainer.items()}
    instead = next((plainer[form] for form in same_words(said.lower()) if form in plainer), instead)
    do = "Make it bold, so that it links to its meaning" + (
        f', or say it in other words, such as "{instead}".' if instead else "."
    )
    return Fault(sentence.unit, words[0].start, f"{quoted(said)} is a hard word.", do, Level.WARNING)


def _begins_a_name(sentence: Sentence) -> bool:
    """Whether the next word has a capital too, as in "Douglas Morgan". In headings, many words have."""
    after = sentence.unit.text[sentence.words[0].end : sentence.words[0].end + 3]
    return sentence.unit.what is not Is.HEADING and re.match(r" [A-Z]\w", after) is not None


def short_words(page: PageText) -> Iterator[Fault]:
    """ER09, once for each word: long words that ER05 lets pass because they are common."""
    said: set[str] = set()
    left_to_er08 = _with_plain_words(page)
    for sentence, word in _words(page):
        if (
            word.plain in said
            or is_simplest(word.plain)
            or not is_easy(word.plain)
            or page.is_name(sentence, word)
        ):
            continue
        count = syllables(word.plain)
        if (
            count <= page.context.limits.syllables
            or "-" in word.plain
            or (sentence.unit.start, word.start) in left_to_er08
        ):
            continue
        if page.explained.knows(sentence, word):
            continue
        said.add(word.plain)
        yield Fault(
            sentence.unit,
            word.start,
            f'"{word.text}" is a long word: {count} beats.',
            "Use a shorter word if there is one.",
        )


def _with_plain_words(page: PageText) -> set[tuple[int, int]]:
    """The words for which ER08 has better ones, by the places of their unit and their own."""
    return {
        (sentence.unit.start, word.start)
        for sentence in page.sentences
        for listed_words in (phrases("jargon"), plain_words_for())
        for found in listed_words.find(sentence.own)
        for word in found.words
    }


def _words(page: PageText) -> Iterator[tuple[Sentence, Word]]:
    for sentence in page.sentences:
        for word in sentence.own:
            if word.type is WordType.WORD:
                yield sentence, word


def bold_for_hard_words(page: PageText) -> Iterator[Fault]:
    """ER06. Bold marks a hard word that is explained; the glossary marks its own words in the page that is built."""
    for sentence in page.sentences:
        if sentence.unit.what is Is.HEADING:
            continue
        bold = bold_words(sentence)
        for span in sentence.marked(Mark.BOLD):
            words = [word for word in bold if span.start <= word.start < span.end]
            if not words or sentence.unit.is_quoted(span.start):
                continue
            if any(page.explained.knows(sentence, word) for word in words):
                continue
            term = sentence.unit.text[span.start : span.end]
            if all(map(_is_number, words)):
                what = f"{quoted(term)} is bold, which is for hard words."
                yield Fault(sentence.unit, span.start, what, "Do not make a number bold.")
                continue
            begin = f"{term[0].upper()}{term[1:]}"
            means = f"{begin} are people who ..." if term.endswith("s") else f"{begin} means ..."
            yield Fault(
                sentence.unit,
                span.start,
                f"{quoted(term)} is bold, but nothing explains it.",
                f'Write next: "{means}", or do not make it bold.',
            )


def _is_number(word: Word) -> bool:
    return word.type is WordType.NUMBER or all(
        part in NUMBERS or part in {"one", "hundred", "thousand"} for part in word.plain.split("-")
    )


_DOTTED = re.compile(r"(?<![\w.])(e\.?g\.?|i\.e\.?|etc\.?|ie)(?![\w.@])|(?<=\s)&(?=\s)", re.IGNORECASE)
_DOTTED_MEAN = {"eg": '"for example"', "ie": '"that is"', "etc": '"and more", or name them all', "&": '"and"'}
_KNOWN_ON_ORDINARY_PAGES = frozenset({"nhs", "gp"})
_SHORT_FORM = re.compile(r"[A-Z]{2,6}s?|(?:[A-Z][a-z]?){2,5}[A-Z]")


def _is_short_form(word: str) -> bool:
    return _SHORT_FORM.fullmatch(word.removesuffix("'s").removesuffix("’s")) is not None


def no_short_forms(page: PageText) -> Iterator[Fault]:
    """ER07, once for each."""
    said: set[str] = set()
    for sentence in page.sentences:
        unit = sentence.unit
        for found in _DOTTED.finditer(unit.text, sentence.start, sentence.end):
            if not unit.is_quoted(found.start()):
                instead = _DOTTED_MEAN[found[0].lower().replace(".", "")]
                yield Fault(unit, found.start(), f'"{found[0]}" is a short form.', f"Write {instead}.")
        if _shouts(sentence):
            continue
        for word in sentence.own:
            short = word.text.removesuffix("'s").removesuffix("’s").removesuffix("s")
            if word.type is not WordType.WORD or not _is_short_form(word.text) or short.lower() in said:
                continue
            if short.lower() in listed("abbreviations") or (sentence.unit.start, word.start) in page.names:
                continue
            if not page.easy and short.lower() in _KNOWN_ON_ORDINARY_PAGES:
                continue
            if (short.isupper() and len(short) > 2 and is_easy(short.lower())) or _is_roman(short):
                continue  # a word in capitals is left to ER26, Roman numbers to ER16
            if page.explained.knows(sentence, word):
                continue
            said.add(short.lower())
            if page.explained.is_entry((word,)):
                yield not_linked(page, sentence, (word,))
                continue
            yield Fault(
                unit,
                word.start,
                f'"{short}" is a short form that nothing explains.',
                "Write it in full, or say what it means.",
            )


def _is_roman(word: str) -> bool:
    return re.fullmatch("[IVX]+", word) is not None


def _shouts(sentence: Sentence) -> bool:
    """Whether the whole sentence is in capitals, where short forms cannot be told from words."""
    letters = [word.text for word in sentence.own if word.type is WordType.WORD]
    return len(letters) > 2 and all(text.isupper() for text in letters)
