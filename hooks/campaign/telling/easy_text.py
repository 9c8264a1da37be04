"""What the Easy Read of facts is built from: blocks with their pictures, and authors' sentences that are short enough."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, time

from campaign.languages.phrases import Locale, say
from campaign.model.easy_read import EasyBlock, EasyLine, EasyPart
from campaign.model.when import in_plain_words
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

ACCESS_PICTURES = {
    "step_free_entrance": ("step-free", "steps"),
    "accessible_toilet": ("accessible toilet", "no accessible toilet"),
    "changing_places_toilet": ("changing places", "no changing places"),
    "lift": ("lift", "no lift"),
    "blue_badge_parking": ("parking", "no parking"),
    "hearing_loop": ("hearing loop", "no hearing loop"),
    "quiet_space": ("quiet room", "no quiet room"),
    "seating": ("seat", "no seat"),
    "assistance_dogs": ("assistance dog", "no assistance dog"),
    "lighting_can_be_dimmed": ("light", "no light"),
    "bsl_interpreter": ("bsl", "no bsl"),
    "lipspeaker": ("speak", "no speak"),
    "live_captions": ("captions", "no captions"),
    "automatic_captions": ("laptop", "no laptop"),
    "speech_to_text": ("write", "no write"),
    "easy_read_papers": ("easy read", "no easy read"),
    "large_print": ("large print", "no large print"),
    "relaxed": ("calm", "no calm"),
    "breaks": ("break", "no break"),
    "bring_a_supporter": ("supporter", "no supporter"),
    "advocates_free": ("advocate", "cost"),
    "camera_optional": ("no photo", "photo"),
    "chat_optional": ("no letter", "letter"),
    "recorded": ("video", "no video"),
    "languages": ("other languages", ""),
}
"""The same for each access fact, where the answer is yes and where it is no."""


def block(picture: str, *lines: str) -> EasyBlock:
    """Empty lines are left out."""
    return EasyBlock(picture, tuple(EasyLine(line) for line in lines if line))


def day_picture(first: date, last: date | None = None) -> str:
    """The name of a picture that is drawn from the day itself."""
    return f"date {in_plain_words(first)}{f' to {in_plain_words(last)}' if last and last != first else ''}"


def time_picture(at: time) -> str:
    """The same for a time of day."""
    return f"time {at:%H:%M}"


def part(about: str, blocks: Iterable[EasyBlock], locale: Locale) -> EasyPart:
    """What the facts tell about one thing. Blocks without words are left out."""
    kept = tuple(each for each in blocks if each.lines)
    return EasyPart(say(locale, f"easy_part.{about}"), kept, about=about)


def short(text: str | None, words: AuthorsWords, most: int = 2) -> tuple[str, ...]:
    """An author's sentences as Markdown, each with its full stop and digits, if there are few and all are short; else none."""
    return tuple(as_markdown(_in_digits(sentence, words)) for sentence in _few(text, most))


Sentence = Callable[[str, Shape], str]
"""Puts an author's words of a shape, as they stand inside a sentence, in one; empty where it cannot."""


def whole(
    text: str | None, words: AuthorsWords, locale: Locale, put: Sentence, most: int = 2
) -> tuple[str, ...]:
    """The same, but each as a whole sentence; what cannot be one is left out."""
    return tuple(_whole(_few(text, most), words, locale, put))


def _few(text: str | None, most: int) -> list[str]:
    sentences = [sentence for sentence in re.split(r"(?<=[.!?])\s+", (text or "").strip()) if sentence]
    if len(sentences) > most or any(len(sentence.split()) > LONGEST_SENTENCE for sentence in sentences):
        return []
    return [_ended(sentence) for sentence in sentences]


def _whole(sentences: Iterable[str], words: AuthorsWords, locale: Locale, put: Sentence) -> Iterator[str]:
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
            said = say(locale, "easy_event.there_are", n=n, things=rules.in_digits(things))
        elif shape is not Shape.SENTENCE:
            said = put(rules.inside(said), shape)
        if said and fits(said):
            yield as_markdown(said)


def who(text: str | None, words: AuthorsWords, locale: Locale) -> tuple[str, ...]:
    """For whom an event is: the first sentence names people, most often without a verb of its own."""
    rules = words.rules
    first, *more = _few(text, 2) or [""]
    if rules is None or (rules.names_people(first) and not words.fit_in):
        return ()
    if rules.names_people(first):
        first = say(locale, "easy_event.is_for", who=rules.inside(rules.in_digits(first))) if first else ""
    said = [rules.in_digits(sentence) for sentence in (first, *more) if sentence]
    return tuple(as_markdown(sentence) for sentence in said) if all(map(fits, said)) else ()


def fits(sentence: str) -> bool:
    """Whether a sentence made with an author's words is short enough."""
    return len(re.sub(r"\]\([^)]*\)", "", sentence).split()) <= LONGEST_SENTENCE


def as_markdown(text: str) -> str:
    """Plain words that Markdown shows as they are."""
    escaped = re.sub(r"([\\`*_\[\]<])", r"\\\1", text).replace(r"\<", "&lt;")
    return re.sub(r"^(\d*)([#>+.)-])", r"\1\\\2", escaped)


def _in_digits(sentence: str, words: AuthorsWords) -> str:
    return words.rules.in_digits(sentence) if words.rules else sentence


def _ended(sentence: str) -> str:
    return sentence if sentence[-1] in ".!?" else f"{sentence}."


def phone_link(number: str) -> str:
    return f"[{number}](tel:{re.sub(r'[^0-9+]', '', number)})"
