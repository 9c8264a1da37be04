"""What is known about access, in Easy Read: yes and no each with a picture, and what nobody knows yet in one place."""

from __future__ import annotations

from collections.abc import Iterator

from campaign.languages.access_facts import ACCESS_FACTS, Of
from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.access import AccessFact, Answer, EventAccess, PlaceAccess, facts_of
from campaign.model.attendance import AttendanceMode
from campaign.model.easy_read import EasyBlock
from campaign.model.event import Event
from campaign.model.open_questions import ASKED_MOST
from campaign.model.venue import PlaceFields, access_at
from campaign.telling.authors_words import fits, sentences_of, told
from campaign.telling.easy_joining import ask_of
from campaign.telling.easy_room import room_lines
from campaign.telling.easy_text import PICTURES, together
from campaign.telling.events import added_to
from campaign.telling.markdown_words import as_markdown, link_target
from campaign.telling.statements import Ask, Statement, blocks_of
from campaign.telling.whole_sentences import Shape
from campaign.telling.word_rules import AuthorsWords

MOST_NAMED = 3
"""In one sentence."""

GROUPS = {"getting_in": Of.PLACE, "how_it_will_be": Of.EVENT}
"""Two parts, each with the facts of one."""


def access_parts(
    event: Event, words: AuthorsWords, language: Language
) -> Iterator[tuple[str, Iterator[EasyBlock]]]:
    """What is known, a part for each group, and then what nobody knows yet."""
    place = access_at(event.where, event.room)
    is_there = event.how is not AttendanceMode.ONLINE
    if is_there:
        yield "getting_in", blocks_of(_of_place(event, place, words, language), language)
    yield "how_it_will_be", blocks_of(_of_event(event, words, language), language)
    of_place = facts_of(place) if is_there else {}
    told_there = _known_only_elsewhere(event, place) if is_there else {}
    unknown = facts_of(event.access) | {
        name: fact for name, fact in of_place.items() if name not in told_there
    }
    yield "not_known", blocks_of(not_known_statements(unknown, ask_of(event), words, language), language)


def access_statements(
    access: PlaceAccess | EventAccess, ask: Ask, words: AuthorsWords, language: Language
) -> Iterator[Statement]:
    """Each yes and each no, with all that is said of it, and where to read more."""
    for name, fact in facts_of(access).items():
        if fact.answer is not Answer.NOT_KNOWN:
            yield _known(name, fact, ask, words, language)
    yield from _more(access, ask, words, language)


def _more(
    access: PlaceAccess | EventAccess, ask: Ask, words: AuthorsWords, language: Language
) -> Iterator[Statement]:
    if isinstance(access, PlaceAccess):
        more = told(access.more, words, language)
        yield Statement("access: more", PICTURES["more_access"], more.lines, lost=more.lost, ask=ask)
    if access.guide:
        guide = say(language, "easy_event.guide", link=link_target(access.guide))
        yield Statement("access: guide", PICTURES["more_words"], (guide,))


def _of_place(
    event: Event, place: PlaceAccess, words: AuthorsWords, language: Language
) -> Iterator[Statement]:
    found = [*access_statements(place, ask_of(event), words, language)]
    if event.where and (room := event.where.room_called(event.room)):
        found += _more(room.access, ask_of(event), words, language)
    found += not_known_of_one_place(_known_only_elsewhere(event, place), ask_of(event), words, language)
    if event.where and _others(event, place) and any(said.lines for said in found):
        yield about_spot(event.where, event.room, words, language)
    yield from found


def _others(event: Event, place: PlaceAccess) -> list[PlaceAccess]:
    """What is known of access where it is elsewhere, and not the same."""
    times = (*event.occurrences(), *event.times_of_sessions())
    there = (access_at(at.where, at.room) for at in times if at.where)
    return [access for access in there if access != place]


def _known_only_elsewhere(event: Event, place: PlaceAccess) -> dict[str, AccessFact]:
    """What nobody knows of the first place, while it is known of another."""
    others = [facts_of(access) for access in _others(event, place)] if event.where else []
    return {
        name: fact
        for name, fact in facts_of(place).items()
        if fact.answer is Answer.NOT_KNOWN
        and any(there[name].answer is not Answer.NOT_KNOWN for there in others)
    }


def about_spot(place: PlaceFields, room: str | None, words: AuthorsWords, language: Language) -> Statement:
    """What comes next is about one place of several, or about one room of it."""
    return about_place(place, language, *(room_lines(room, words, language) if room else ()))


def about_place(place: PlaceFields, language: Language, *more: str) -> Statement:
    """What comes next is about one place of several."""
    about = say(language, "easy_event.only_this_place", place=as_markdown(place.said))
    return Statement(
        "where", PICTURES["place"], (about if fits(about) else f"{as_markdown(place.said)}.", *more)
    )


def _of_event(event: Event, words: AuthorsWords, language: Language) -> Iterator[Statement]:
    yield from access_statements(event.access, ask_of(event), words, language)
    spoken = event.access.languages
    if not spoken:
        return
    said = say(
        language, "easy_event.languages", n=len(spoken), languages=as_markdown(together(spoken, language))
    )
    each = (said,) if fits(said) else tuple(f"{as_markdown(one)}." for one in spoken)
    yield Statement("access: languages", PICTURES["languages"], each)


def _known(name: str, fact: AccessFact, ask: Ask, words: AuthorsWords, language: Language) -> Statement:
    said = say(language, f"easy_access.{name}.{fact.answer.value}")
    entry, is_yes = ACCESS_FACTS[name], fact.answer is Answer.YES

    def put(thing: str, shape: Shape) -> str:
        is_one_place = shape is Shape.THING and is_yes and entry.can_be_one_place
        return say(language, "easy_event.is", what=thing) if is_one_place else ""

    added = added_to(said, fact)
    detail = told(added, words, language, put)
    rules = words.rules if words.fit_in else None
    first, *rest = sentences_of(added, words) or ("",)
    if is_yes and rules and rules.shape_of(first) in (Shape.PLACE_OR_TIME, Shape.CONDITION):
        longer = f"{said.removesuffix('.')} {as_markdown(rules.inside(rules.in_digits(first)))}."
        if fits(longer):
            said, detail = longer, told(" ".join(rest), words, language)
    picture = getattr(entry.pictures, fact.answer.value)
    return Statement(_field(name), picture, (said,), detail.lines, detail.lost, ask)


def _field(name: str) -> str:
    at = "where: access" if ACCESS_FACTS[name].of is Of.PLACE else "access"
    return f"{at}: {name.replace('_', ' ')}"


def not_known_statements(
    facts: dict[str, AccessFact], ask: Ask, words: AuthorsWords, language: Language
) -> Iterator[Statement]:
    """What is not known is never a no."""
    unknown = {name: fact for name, fact in facts.items() if fact.answer is Answer.NOT_KNOWN}
    for name, fact in unknown.items():
        if fact.detail:
            yield _not_known(name, fact, ask, words, language)
    silent = {name for name, fact in unknown.items() if not fact.detail}
    if not silent:
        return
    named = [say(language, f"easy_access.{name}.named") for name in ASKED_MOST if name in silent]
    yield Statement("access", PICTURES["not_known"], tuple(_named(named, language)))
    whom = say(language, "easy_event.access_ask_them" if ask.are_others else "easy_event.access_ask")
    more = say(language, "easy_event.access_more") if silent - set(ASKED_MOST) else ""
    yield Statement("access", PICTURES["ask"], (more, whom))


def not_known_of_one_place(
    facts: dict[str, AccessFact], ask: Ask, words: AuthorsWords, language: Language
) -> Iterator[Statement]:
    """What nobody knows of one place of several: all that has no words of its own together, as its name comes before."""
    for name, fact in facts.items():
        if fact.detail:
            yield _not_known(name, fact, ask, words, language)
    silent = [name for name, fact in facts.items() if not fact.detail]
    most = [say(language, f"easy_access.{name}.named") for name in ASKED_MOST if name in silent]
    rest = [say(language, f"access.{name}") for name in silent if name not in ASKED_MOST]
    lines = (*_named(most, language), *_in_few(rest, "easy_event.fact_not_known", language))
    yield Statement("where: access", PICTURES["not_known"], lines)


def _not_known(name: str, fact: AccessFact, ask: Ask, words: AuthorsWords, language: Language) -> Statement:
    """One fact that nobody knows yet, with what is said of that."""
    detail = told(fact.detail, words, language)
    not_yet = (
        say(language, "easy_event.access_not_known", things=say(language, f"easy_access.{name}.named"))
        if name in ASKED_MOST
        else say(language, "easy_event.fact_not_known", things=say(language, f"access.{name}"))
    )
    return Statement(_field(name), PICTURES["not_known"], (not_yet,), detail.lines, detail.lost, ask)


def _named(things: list[str], language: Language) -> Iterator[str]:
    return _in_few(things, "easy_event.access_not_known", language, "easy_event.access_not_known_too")


def _in_few(things: list[str], key: str, language: Language, key_after: str = "") -> Iterator[str]:
    """As many short sentences as it takes, however many facts there are."""
    while things:
        for most in range(MOST_NAMED, 0, -1):
            said = say(language, key, things=together(things[:most], language))
            if fits(said):
                break
        yield said
        things, key = things[most:], key_after or key
