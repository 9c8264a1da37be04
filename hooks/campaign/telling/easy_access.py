"""What is known about access, in Easy Read: yes and no each with a picture, and what nobody knows yet in one place."""

from __future__ import annotations

from collections.abc import Iterator

from campaign.languages.phrases import Locale, say
from campaign.model.access import AccessFact, Answer, PlaceAccess, facts_of
from campaign.model.attendance import AttendanceMode
from campaign.model.easy_read import EasyBlock
from campaign.model.event import Event
from campaign.model.open_questions import ASKED_MOST
from campaign.telling.easy_text import ACCESS_PICTURES, PICTURES, as_markdown, block, fits, short, whole
from campaign.telling.easy_when import together
from campaign.telling.whole_sentences import Shape
from campaign.telling.word_rules import AuthorsWords

MOST_NAMED = 3
"""In one sentence."""

GROUPS = {
    "getting_in": (
        "step_free_entrance", "accessible_toilet", "changing_places_toilet", "lift", "blue_badge_parking",
        "hearing_loop", "quiet_space", "seating", "assistance_dogs", "lighting_can_be_dimmed",
    ),
    "how_it_will_be": (
        "bsl_interpreter", "lipspeaker", "live_captions", "automatic_captions", "speech_to_text",
        "easy_read_papers", "large_print",
        "relaxed", "breaks", "bring_a_supporter", "advocates_free", "camera_optional", "chat_optional", "recorded",
    ),
}  # fmt: skip
"""Two parts, of the place and of the event, each with the access facts that it tells."""


ONE_PLACE = {"accessible_toilet", "changing_places_toilet", "lift", "quiet_space"}
"""Facts of which "the reading room" can say what it is."""


def access_parts(
    event: Event, words: AuthorsWords, locale: Locale
) -> Iterator[tuple[str, Iterator[EasyBlock]]]:
    """What is known, a part for each group, and then what nobody knows yet."""
    facts = _facts(event)
    for about, names in GROUPS.items():
        blocks = (_known(name, facts[name], words, locale) for name in names if name in facts)
        said = [block for block in blocks if block]
        if about == "how_it_will_be" and event.access.languages:
            said.append(_languages(event.access.languages, locale))
        yield about, iter(said)
    yield "not_known", _not_known(facts, locale)


def _facts(event: Event) -> dict[str, AccessFact]:
    """Of the event, and of its place unless it is only online."""
    facts = facts_of(event.access)
    if event.how is not AttendanceMode.ONLINE:
        facts |= facts_of(event.where.access if event.where else PlaceAccess())
    return facts


def _known(name: str, fact: AccessFact, words: AuthorsWords, locale: Locale) -> EasyBlock | None:
    if fact.answer is Answer.NOT_KNOWN:
        return None
    said = say(locale, f"easy_access.{name}.{fact.answer.value}")
    is_yes = fact.answer is Answer.YES

    def put(thing: str, shape: Shape) -> str:
        is_one_place = shape is Shape.THING and is_yes and name in ONE_PLACE
        return say(locale, "easy_event.is", what=thing) if is_one_place else ""

    detail = whole(fact.detail, words, locale, put, most=1)
    rules = words.rules if words.fit_in else None
    if is_yes and not detail and fact.detail and rules and rules.shape_of(fact.detail) is Shape.PLACE_OR_TIME:
        longer = f"{said.removesuffix('.')} {as_markdown(rules.inside(rules.in_digits(fact.detail)))}."
        said = longer if fits(longer) and len(short(fact.detail, words)) == 1 else said
    return block(ACCESS_PICTURES[name][not is_yes], said, *detail)


def _languages(languages: tuple[str, ...], locale: Locale) -> EasyBlock:
    said = say(
        locale, "easy_event.languages", n=len(languages), languages=as_markdown(together(languages, locale))
    )
    return block(ACCESS_PICTURES["languages"][0], said)


def _not_known(facts: dict[str, AccessFact], locale: Locale) -> Iterator[EasyBlock]:
    unknown = {name for name, fact in facts.items() if fact.answer is Answer.NOT_KNOWN}
    if not unknown:
        return
    named = [say(locale, f"easy_access.{name}.named") for name in ASKED_MOST if name in unknown]
    yield block(
        PICTURES["not_known"],
        *(
            say(locale, key, things=together(things, locale))
            for key, things in (
                ("easy_event.access_not_known", named[:MOST_NAMED]),
                ("easy_event.access_not_known_too", named[MOST_NAMED:]),
            )
            if things
        ),
    )
    more = say(locale, "easy_event.access_more") if unknown - set(ASKED_MOST) else ""
    yield block(PICTURES["ask"], more, say(locale, "easy_event.access_ask"))
