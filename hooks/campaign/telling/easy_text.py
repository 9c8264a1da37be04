"""What the Easy Read of facts is built from: blocks with their pictures, and authors' sentences that are short enough."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, time

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.easy_read import EasyBlock, EasyLine, EasyPart
from campaign.model.when import in_plain_words
from campaign.phone import dialled
from campaign.readability.sentences import sentence_spans
from campaign.telling.whole_sentences import LONGEST_SENTENCE, Shape
from campaign.telling.word_rules import AuthorsWords

PICTURES = {
    "about": "information",
    "ask": "ask",
    "book": "website",
    "bus": "bus",
    "call": "phone",
    "cancelled": "cancelled",
    "changed": "changed",
    "clock": "clock",
    "day": "calendar",
    "free": "free",
    "full": "full",
    "drop_in": "hello",
    "joining": "ticket",
    "languages": "other languages",
    "link": "email",
    "map": "map",
    "meeting": "meeting",
    "more_words": "paper",
    "money": "cost",
    "news": "news",
    "not_known": "not known",
    "off": "no",
    "online": "online",
    "paid_back": "expenses",
    "people": "everyone",
    "place": "place",
    "postponed": "postponed",
    "room": "entrance",
    "shut": "no entrance",
    "waiting": "waiting list",
    "watch": "video",
    "write": "email",
}
"""The names of pictures that lines made from facts have, by what they stand for."""


def block(picture: str, *lines: str) -> EasyBlock:
    """Empty lines are left out. A name that ends with a mark of its own needs no full stop after it."""
    return EasyBlock(picture, tuple(EasyLine(_TWO_ENDS.sub(r"\1", line)) for line in lines if line))


_TWO_ENDS = re.compile(r"""([.!?…]["'”’»]*)\.\Z""")


def day_picture(first: date, last: date | None = None) -> str:
    """The name of a picture that is drawn from the day itself."""
    return f"date {in_plain_words(first)}{f' to {in_plain_words(last)}' if last and last != first else ''}"


def time_picture(at: time) -> str:
    """The same for a time of day."""
    return f"time {at:%H:%M}"


def part(about: str, blocks: Iterable[EasyBlock], language: Language) -> EasyPart:
    """What the facts tell about one thing. Blocks without words are left out."""
    kept = tuple(each for each in blocks if each.lines)
    return EasyPart(say(language, f"easy_part.{about}"), kept, about=about)


def short(text: str | None, words: AuthorsWords, most: int = 2) -> tuple[str, ...]:
    """An author's sentences as Markdown, each with its full stop and digits, if there are few and all are short; else none."""
    return tuple(as_markdown(_in_digits(sentence, words)) for sentence in _few(text, words, most))


SentenceMaker = Callable[[str, Shape], str]
"""Puts an author's words of a shape, as they read inside a sentence, in one; empty where it cannot."""


def whole(
    text: str | None,
    words: AuthorsWords,
    language: Language,
    put: SentenceMaker,
    most: int = 2,
    *,
    only_all: bool = False,
) -> tuple[str, ...]:
    """The same, but each as a whole sentence; what cannot be one is left out, or, with ``only_all``, all of them are."""
    sentences = _few(text, words, most)
    said = tuple(_whole(sentences, words, language, put))
    return () if only_all and len(said) < len(sentences) else said


def _few(text: str | None, words: AuthorsWords, most: int) -> list[str]:
    said = " ".join((text or "").split())
    sentences = [said[start:end] for start, end in sentence_spans(said)]
    if len(sentences) > most or any(len(sentence.split()) > LONGEST_SENTENCE for sentence in sentences):
        return []
    return [_ended(sentence) for sentence in sentences if not words.says_nothing(sentence)]


def _whole(
    sentences: Iterable[str], words: AuthorsWords, language: Language, put: SentenceMaker
) -> Iterator[str]:
    rules = words.rules
    if rules is None:
        return
    for sentence in sentences:
        shape = rules.shape_of(sentence)
        said = rules.in_digits(sentence)
        if shape is not Shape.SENTENCE and not words.fit_in:
            continue
        if shape is Shape.COUNT:
            things, n = rules.counted(sentence)
            said = say(language, "easy_event.there_are", n=n, things=rules.in_digits(things))
        elif shape is not Shape.SENTENCE:
            said = put(rules.inside(said), shape)
        if said and fits(said):
            yield as_markdown(said)


def who(text: str | None, words: AuthorsWords, language: Language) -> tuple[str, ...]:
    """For whom an event is: the first sentence names people, most often without a verb of its own."""
    rules = words.rules
    first, *more = _few(text, words, 2) or [""]
    if (
        not first
        or rules is None
        or rules.leaves_out(first)
        or (rules.names_people(first) and not words.fit_in)
    ):
        return ()
    if rules.names_people(first):
        people = re.sub(r"\Afor\s+", "", rules.inside(rules.in_digits(first)), flags=re.IGNORECASE)
        first = say(language, "easy_event.is_for", who=people)
    said = [rules.in_digits(sentence) for sentence in (first, *more)]
    return tuple(as_markdown(sentence) for sentence in said) if all(map(fits, said)) else ()


def fits(sentence: str) -> bool:
    """Whether a sentence made with an author's words is short enough."""
    return len(re.sub(r"\]\([^)]*\)", "", sentence).split()) <= LONGEST_SENTENCE


def as_markdown(text: str) -> str:
    """Plain words that Markdown shows as they are."""
    words = re.sub(r"&(?=#?\w+;)", "&amp;", " ".join(text.split()))
    escaped = re.sub(r"([\\`*_\[\]<])", r"\\\1", words).replace(r"\<", "&lt;")
    return re.sub(r"^(\d*)([#>+.)-])", r"\1\\\2", re.sub(r"^:(?=::)", "&#58;", escaped))


def link_target(address: str) -> str:
    """A web or e-mail address as a link of Markdown holds it: what would end it, or mean something else, in percent."""
    address = re.sub(r"(&#?\w+);", r"\1%3B", address)
    return re.sub(r"[()<>\"'`]", lambda sign: f"%{ord(sign[0]):02X}", address)


def _in_digits(sentence: str, words: AuthorsWords) -> str:
    return words.rules.in_digits(sentence) if words.rules else sentence


def _ended(sentence: str) -> str:
    return sentence if re.search(r"""[.!?…]["'”’)\]»]*\Z""", sentence) else f"{sentence}."


def phone_link(number: str) -> str:
    return f"[{number}](tel:{dialled(number)})"
