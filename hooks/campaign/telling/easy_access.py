"""What is known about access, in Easy Read: yes and no each with a picture, and what nobody knows yet in one place."""

from __future__ import annotations

from collections.abc import Iterator

from campaign.languages.access_facts import ACCESS_FACTS, Of
from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.access import AccessFact, Answer, facts_of
from campaign.model.attendance import AttendanceMode
from campaign.model.easy_read import EasyBlock
from campaign.model.event import Event
from campaign.model.open_questions import ASKED_MOST
from campaign.model.venue import access_at
from campaign.telling.easy_text import PICTURES, as_markdown, block, fits, short, whole
from campaign.telling.easy_when import together
from campaign.telling.whole_sentences import Shape
from campaign.telling.word_rules import AuthorsWords

MOST_NAMED = 3
"""In one sentence."""

MOST_SENTENCES = 2
"""Beside one picture."""

GROUPS = {"getting_in": Of.PLACE, "how_it_will_be": Of.EVENT}
"""Two parts, each with the facts of one."""


def access_parts(
    event: Event, words: AuthorsWords, language: Language
) -> Iterator[tuple[str, Iterator[EasyBlock]]]:
    """What is known, a part for each group, and then what nobody knows yet."""
    facts = _facts(event)
    for about, of in GROUPS.items():
        blocks = (
            _known(name, fact, words, language) for name, fact in facts.items() if ACCESS_FACTS[name].of is of
        )
        said = [block for block in blocks if block]
        if about == "how_it_will_be" and event.access.languages:
            said.append(_languages(event.access.languages, language))
        yield about, iter(said)
    yield "not_known", _not_known(facts, language)


def _facts(event: Event) -> dict[str, AccessFact]:
    """Of the event, and of its place unless it is only online."""
    facts = facts_of(event.access)
    if event.how is not AttendanceMode.ONLINE:
        facts |= facts_of(access_at(event.where, event.room))
    return facts


def _known(name: str, fact: AccessFact, words: AuthorsWords, language: Language) -> EasyBlock | None:
    if fact.answer is Answer.NOT_KNOWN:
        return None
    said = say(language, f"easy_access.{name}.{fact.answer.value}")
    entry, is_yes = ACCESS_FACTS[name], fact.answer is Answer.YES

    def put(thing: str, shape: Shape) -> str:
        is_one_place = shape is Shape.THING and is_yes and entry.can_be_one_place
        return say(language, "easy_event.is", what=thing) if is_one_place else ""

    detail = whole(fact.detail, words, language, put, most=1)
    rules = words.rules if words.fit_in else None
    if is_yes and not detail and fact.detail and rules and rules.shape_of(fact.detail) is Shape.PLACE_OR_TIME:
        longer = f"{said.removesuffix('.')} {as_markdown(rules.inside(rules.in_digits(fact.detail)))}."
        said = longer if fits(longer) and len(short(fact.detail, words)) == 1 else said
    return block(getattr(entry.pictures, fact.answer.value), said, *detail)


def _languages(languages: tuple[str, ...], language: Language) -> EasyBlock:
    said = say(
        language,
        "easy_event.languages",
        n=len(languages),
        languages=as_markdown(together(languages, language)),
    )
    return block(PICTURES["languages"], said)


def _not_known(facts: dict[str, AccessFact], language: Language) -> Iterator[EasyBlock]:
    unknown = {name for name, fact in facts.items() if fact.answer is Answer.NOT_KNOWN}
    if not unknown:
        return
    named = [say(language, f"easy_access.{name}.named") for name in ASKED_MOST if name in unknown]
    sentences = [*_named(named, language)]
    for start in range(0, len(sentences), MOST_SENTENCES):
        yield block(PICTURES["not_known"], *sentences[start : start + MOST_SENTENCES])
    more = say(language, "easy_event.access_more") if unknown - set(ASKED_MOST) else ""
    yield block(PICTURES["ask"], more, say(language, "easy_event.access_ask"))


def _named(things: list[str], language: Language) -> Iterator[str]:
    """As many short sentences as it takes, however many facts are asked most."""
    key = "easy_event.access_not_known"
    while things:
        for most in range(MOST_NAMED, 0, -1):
            said = say(language, key, things=together(things[:most], language))
            if fits(said):
                break
        yield said
        things, key = things[most:], "easy_event.access_not_known_too"
