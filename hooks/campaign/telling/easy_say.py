"""What an event is about, what is on when, how much say people have, who runs it, and what there is afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.languages.tagged_text import joined
from campaign.model.easy_read import EasyBlock, Told
from campaign.model.event import Event
from campaign.model.shapes import Session
from campaign.model.taking_part import Rung
from campaign.model.when import When
from campaign.readability.sentences import sentence_spans
from campaign.telling.authors_words import fits, sentences_of, told
from campaign.telling.dates import clock, full_date
from campaign.telling.easy_one_time import ends_on
from campaign.telling.easy_room import room_lines
from campaign.telling.easy_text import PICTURES, day_picture, time_picture
from campaign.telling.markdown_words import as_markdown, link_target
from campaign.telling.people import person_line
from campaign.telling.statements import Statement, blocks_of
from campaign.telling.whole_sentences import Shape
from campaign.telling.word_rules import AuthorsWords

MORE_WORDS = "../"
"""A link to the page with more words: its Easy Read is one level below it."""

MOST_SESSIONS = 8
"""Those that are listed one by one."""

PICTURES_OF_RUNGS = {
    Rung.CO_PRODUCTION: "together",
    Rung.CO_DESIGN: "write",
    Rung.ENGAGEMENT: "talk",
    Rung.CONSULTATION: "question",
    Rung.INFORMING: "listen",
    Rung.EDUCATING: "training",
    Rung.COERCION: "no vote",
}
"""What readers do on each: a ballot beside "You have no say" would say that they have one."""

_LIVED = {True: "easy_event.lived_yes", False: "easy_event.lived_no", None: "easy_event.lived_not_known"}


def about_blocks(event: Event, words: AuthorsWords, language: Language) -> Iterator[EasyBlock]:
    return blocks_of(_about(event, words, language), language)


def session_blocks(event: Event, words: AuthorsWords, language: Language) -> Iterator[EasyBlock]:
    return blocks_of(_sessions(event, words, language), language)


def say_blocks(event: Event, words: AuthorsWords, language: Language) -> Iterator[EasyBlock]:
    """Told of what is still to come."""
    said = (replace(each, told=Told.UNTIL_OVER) for each in _say(event, words, language))
    return blocks_of(said, language)


def who_runs_blocks(event: Event, language: Language) -> Iterator[EasyBlock]:
    return blocks_of(_who_runs(event, language), language)


def afterwards_blocks(event: Event, language: Language) -> Iterator[EasyBlock]:
    return blocks_of(_afterwards(event, language), language)


def _about(event: Event, words: AuthorsWords, language: Language) -> Iterator[Statement]:
    """What comes after a sentence that is too long is left to the page with more words, and so is said to be there."""
    name = as_markdown(event.title)
    called = say(language, "easy_event.called", title=name)

    def put(thing: str, shape: Shape) -> str:
        return say(language, "easy_event.is", what=thing) if shape is Shape.THING else ""

    summary = told(event.summary, words, language, put)
    kinds = [kind for kind in event.format if not words.says_nothing(kind)]
    named = tuple(_named(kinds, say(language, "easy_event.kind"), language))
    lines = (called if fits(called) else "", *summary.lines)
    yield Statement("title", PICTURES["about"], lines, named)
    if summary.lost or event.description:
        more = say(language, "easy_event.more", link=MORE_WORDS)
        yield Statement("description", PICTURES["more_words"], (more,))


def _sessions(event: Event, words: AuthorsWords, language: Language) -> Iterator[Statement]:
    if not event.sessions:
        return
    parts = say(language, "easy_event.sessions", n=len(event.sessions))
    if len(event.sessions) > MOST_SESSIONS:
        more = say(language, "easy_event.sessions_when", link=MORE_WORDS)
        yield Statement("sessions", PICTURES["parts"], (parts, more))
        return
    yield Statement("sessions", PICTURES["parts"], (parts,))
    for session in event.sessions:
        yield _session(session, event, words, language)


def _session(session: Session, event: Event, words: AuthorsWords, language: Language) -> Statement:
    when = session.when
    day = full_date(when.first, language) if when.first and event.when.first != event.when.last else ""
    start = clock(when.start, language) if when.start else ""
    both = day and start
    at = say(language, "date.day_and_times", day=day, times=start) if both else day or start
    first, *rest = sentences_of(session.title, words) or ("",)
    named = say(language, "easy_event.named", name=_capital(at), value=as_markdown(first))
    begins = say(language, "easy_event.starts_at", start=start) if start and not day else f"{_capital(at)}."
    if not at:
        lines = told(session.title, words, language).lines
    elif fits(named):
        lines = (named, *told(joined(" ", rest), words, language).lines)
    else:
        lines = (begins, *told(session.title, words, language).lines)
    lines = (*lines, *_session_ends(when, language))
    room = tuple(room_lines(session.room, words, language)) if session.room else ()
    if when.start:
        picture = time_picture(when.start)
    else:
        picture = day_picture(when.first) if when.first and day else PICTURES["parts"]
    return Statement("sessions", picture, lines, room)


def _session_ends(when: When, language: Language) -> Iterator[str]:
    """Nothing where nobody knows: that is so for most sessions, and the event says when it ends."""
    if when.end is None or when.closing_day is None:
        return
    if when.ends_on_another_day:
        yield from ends_on(when.closing_day, when.end, language)
    else:
        yield say(language, "easy_event.ends", end=clock(when.end, language))


def _say(event: Event, words: AuthorsWords, language: Language) -> Iterator[Statement]:
    rung = event.how_much_say
    if rung:
        means = say(language, f"easy_rung.{rung.replace('-', '_')}")
        lines = tuple(means[start:end] for start, end in sentence_spans(means))
        yield Statement("how much say", PICTURES_OF_RUNGS[rung], lines)
    planned = told(event.planned_by, words, language, name=say(language, "easy_event.planned_by"))
    led = told(event.led_by, words, language, name=say(language, "easy_event.led_by"))
    is_known = bool(event.planned_by or event.led_by)
    lived = (say(language, _LIVED[event.lived_experience_among_them]),) if is_known else ()
    yield Statement("planned by", PICTURES["planned"], planned.lines, lost=planned.lost)
    yield Statement("led by", PICTURES["led_by"], led.lines, lived, led.lost)


def _who_runs(event: Event, language: Language) -> Iterator[Statement]:
    for field, picture, names in (
        ("organisers", PICTURES["organisation"], [each.name for each in event.organisers]),
        ("partners", PICTURES["helpers"], [each.name for each in event.partners]),
        ("contributors", PICTURES["given_by"], [person_line(each, language) for each in event.contributors]),
    ):
        yield Statement(field, picture, tuple(_named(names, say(language, f"easy_event.{field}"), language)))


def _named(names: Iterable[str], what: str, language: Language) -> Iterator[str]:
    """All in one sentence, or each in one of its own: behind a comma, who somebody is would be one more name."""
    all_names = [as_markdown(name) for name in names]
    whole = say(language, "easy_event.named", name=what, value=f"{', '.join(all_names)}.")
    is_clear = fits(whole) and not any("," in name for name in all_names)
    if len(all_names) < 2 or is_clear:
        yield from [whole] if all_names else []
        return
    for name in all_names:
        yield say(language, "easy_event.named", name=what, value=f"{name}.")


def _afterwards(event: Event, language: Language) -> Iterator[Statement]:
    for film in event.recordings:
        watch = say(language, "easy_event.watch_again", link=link_target(film.link))
        read = say(language, "easy_event.read_words", link=link_target(film.transcript))
        yield Statement("recordings", PICTURES["watch"], (watch, read))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
