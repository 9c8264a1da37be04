"""Authors' words as the lines of an Easy Read: every sentence is kept, or whoever asks is told that one is not.

A sentence that is too long is taken apart where its parts can stand alone. What is no sentence, such as "Only carers",
is put into one where it surely fits; elsewhere it gets a line of its own, after its name: "Who can come: Only carers."
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.languages.tagged_text import (
    TaggedText,
    from_marks,
    in_language,
    language_of,
    runs_of,
    with_marks,
)
from campaign.readability.sentences import sentence_spans
from campaign.telling.markdown_words import as_markdown
from campaign.telling.whole_sentences import LONGEST_SENTENCE, Shape
from campaign.telling.word_rules import AuthorsWords

SentenceMaker = Callable[[str, Shape], str]
"""Puts an author's words of a shape, as they read inside a sentence, in one; empty where it cannot."""

DENIED_BY = 6
"""Words within which a "not" is about all of a sentence: "We do not pay for taxis, or for parking" cannot be taken apart."""

_STANDS_ALONE = re.compile(
    r"(?:(?<!\s)\s++)?+;\s++|:\s++|(?<!\s)\s++[–—-]\s++|,\s++(?=(?:but|so|because|except|unless)\b)"
)
_GOES_ON = re.compile(r",\s+(?=(?:and|or|if|when|then|with|without|which|where|while|after|before|until)\b)")
_LEFT_HANGING = re.compile(r"(?:(?:[,;:]|(?<!\s))\s++(?:and|but|or|so))?+[,;:]?\Z")
"""What only joined a sentence to one that now stands alone: "Then we eat and, if it is dry, we walk"."""

_BEGINS_SMALL = re.compile(r"\A[a-z](?=[a-z]*\b)")
"""But not the name of a thing, such as "iPad"."""

_IN_BRACKETS = re.compile(r"(?<!\s)\s++\((?P<inside>[^()]++)\)(?P<end>[.!?…]*+)\Z")


@dataclass(frozen=True)
class Lines:
    """Sentences as Markdown, in the order in which they were written; ``lost`` are those that are too long to tell."""

    lines: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()


def sentences_of(text: str | None, words: AuthorsWords) -> list[str]:
    """Each with its full stop, and in its languages; none where all only fills a gap, as "TBC" does.

    Beside other words, it takes from them: "Two interpreters. TBC." is not yet so.
    """
    said = " ".join((text or "").split())
    sentences = (said[start:end] for start, end in sentence_spans(said))
    if tag := language_of(text or ""):
        return [in_language(sentence, tag) for sentence in sentences]
    ended = [_ended(sentence) for sentence in sentences if re.search(r"\w", sentence)]
    if all(map(words.says_nothing, ended)):
        return []
    return [_with_languages_of(text or "", sentence) for sentence in ended]


def nothing(_words: str, _shape: Shape) -> str:
    """For words that have no sentence of ours."""
    return ""


def told(
    text: str | None,
    words: AuthorsWords,
    language: Language,
    put: SentenceMaker = nothing,
    name: str = "",
    heading: str = "",
) -> Lines:
    """All that an author wrote. ``name`` is what the text is of, where no line before it says so.

    A ``heading`` above it is such a name, too, and is not said again on a line of its own.
    """
    if tag := language_of(text or ""):
        return Lines(
            tuple(_in_another_language(in_language(text or "", tag), tag, language, name or heading))
        )
    lines: list[str] = []
    lost: list[str] = []
    for number, sentence in enumerate(sentences_of(text, words)):
        said = tuple(_told(sentence, words, language, put, "" if number else name or heading))
        if name and not number and said and _lacks(name, sentence, said[0], words):
            said = (say(language, "easy_event.named", name=name, value="").strip(), *said)
        in_capitals = (_BEGINS_SMALL.sub(lambda first: first[0].upper(), line) for line in said)
        lines += (as_markdown(_with_languages_of(text or "", line)) for line in in_capitals)
        lost += [] if said else [sentence]
    return Lines(tuple(lines), tuple(lost))


def _lacks(name: str, sentence: str, said: str, words: AuthorsWords) -> bool:
    """Whether words that are no sentence came out as they are, since they were too long with their name."""
    is_sentence = words.rules is not None and words.rules.shape_of(sentence) is Shape.SENTENCE
    return not is_sentence and said in (sentence, _in_digits(sentence, words))


def _in_another_language(text: str, tag: str, language: Language, name: str) -> Iterator[str]:
    """Sentences as they are: nothing is known of how that language takes them apart."""
    said = " ".join(text.split())
    for number, (start, end) in enumerate(sentence_spans(said)):
        sentence = in_language(said[start:end], tag)
        put = (
            say(language, "easy_event.named", name=name, value=sentence) if name and not number else sentence
        )
        yield as_markdown(put)


def _with_languages_of(text: str, line: str) -> str:
    """A line that was made of a text, with the parts of it that are in other languages."""
    marked = line
    for run in runs_of(text):
        if run.language and run.text in line:
            marked = marked.replace(run.text, with_marks(TaggedText([run])), 1)
    return from_marks(marked)


def _told(
    sentence: str, words: AuthorsWords, language: Language, put: SentenceMaker, name: str
) -> Iterator[str]:
    shape = words.rules.shape_of(sentence) if words.rules else Shape.OTHER
    # "There are 10 people" would not say that they planned it.
    whole = (
        "" if name and shape in (Shape.COUNT, Shape.SHARE) else _put(sentence, shape, words, language, put)
    )
    if not whole and shape is Shape.SENTENCE:
        whole = _in_digits(sentence, words)
    if whole and fits(whole):
        yield whole
        return
    digits = _in_digits(sentence, words)
    named = say(language, "easy_event.named", name=name, value=digits) if name and not whole else sentence
    for said in (named, sentence):
        if fits(said):
            yield _in_digits(said, words)
            return
    first, *more = taken_apart(sentence, words) or ("",)
    if first:
        yield from _told(first, words, language, put, name)
        yield from (_in_digits(piece, words) for piece in more)


def _put(sentence: str, shape: Shape, words: AuthorsWords, language: Language, put: SentenceMaker) -> str:
    rules = words.rules
    if rules is None or not words.fit_in:
        return ""
    if shape is Shape.COUNT:
        things, n = rules.counted(sentence)
        return say(language, "easy_event.there_are", n=n, things=rules.in_digits(things))
    if shape is Shape.SHARE:
        return _ended(rules.in_digits(rules.counted(sentence)[0]))
    return put(rules.inside(rules.in_digits(sentence)), shape)


def taken_apart(sentence: str, words: AuthorsWords) -> tuple[str, ...]:
    """A long sentence as several short ones with the same words in the same order; none where one is still too long."""
    if fits(sentence):
        return (sentence,)
    brackets = _IN_BRACKETS.search(sentence)
    if brackets and words.rules and not words.rules.stands_apart("", brackets["inside"]):
        brackets = None
    pieces = [sentence[: brackets.start()] + brackets["end"], brackets["inside"]] if brackets else [sentence]
    begins = " ".join(sentence.split()[:DENIED_BY])
    denies = words.rules is None or words.rules.denies(begins)
    for breaks in (_STANDS_ALONE,) if denies else (_STANDS_ALONE, _GOES_ON):
        pieces = [
            part for piece in pieces for part in ([piece] if fits(piece) else _apart(piece, breaks, words))
        ]
    whole = tuple(_ended(piece[:1].upper() + piece[1:]) for piece in map(str.strip, pieces) if piece)
    return whole if all(map(fits, whole)) else ()


def _apart(piece: str, breaks: re.Pattern[str], words: AuthorsWords) -> list[str]:
    """The parts between the breaks, but for those that would say something else alone."""
    rules, start = words.rules, 0
    parts = []
    for found in breaks.finditer(piece):
        before, after = piece[start : found.start()], piece[found.end() :]
        if rules and (rules.does_more(piece, after) or not rules.stands_apart(before, after)):
            continue
        parts.append(before)
        start = found.end()
    return [*parts, piece[start:]]


def fits(sentence: str) -> bool:
    """Whether a sentence made with an author's words is short enough."""
    return len(re.sub(r"\]\([^)]*\)|\]\{lang=[^}]*\}", "", sentence).split()) <= LONGEST_SENTENCE


def _in_digits(sentence: str, words: AuthorsWords) -> str:
    return words.rules.in_digits(sentence) if words.rules else sentence


def _ended(sentence: str) -> str:
    sentence = _LEFT_HANGING.sub("", sentence)
    return sentence if re.search(r"""[.!?…]["'”’)\]»]*\Z""", sentence) else f"{sentence}."
