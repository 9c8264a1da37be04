"""The Easy Read of something that people said: what it was, what came of it, and who was told.

Its sentences are the author's. One that is too long is left to the page with more words, which then is named.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.easy_read import EasyRead
from campaign.model.promise import Decision, PeopleTold, Promise
from campaign.telling.authors_words import Lines, told
from campaign.telling.dates import full_date
from campaign.telling.easy_say import MORE_WORDS
from campaign.telling.easy_text import day_picture, part
from campaign.telling.promises import due_key, key_of
from campaign.telling.statements import Statement, blocks_of
from campaign.telling.word_rules import AuthorsWords, words_between

PICTURES = {
    Decision.DID: "yes",
    Decision.DOING: "work",
    Decision.UNDECIDED: "think",
    Decision.CANNOT: "no",
    Decision.CHANGED_NOTHING: "no changed",
    Decision.OF_OTHERS: "leader",
}
"""The names of pictures that answers have."""

_LATE = "warning"


def easy_read_of_promise(promise: Promise, today: date, language: Language, written_in: Language) -> EasyRead:
    words = words_between(written_in, language)
    rest = {
        "we_did": [*_we_did(promise, today, words, language)],
        "who_was_told": [*_who_was_told(promise, words, language)],
    }
    said = [*_you_said(promise, words, language)]
    is_whole = not promise.quote and not any(
        each.lost for each in (*said, *(each for about in rest.values() for each in about))
    )
    if not is_whole:
        more = say(language, "easy_event.more_here", link=MORE_WORDS)
        said.append(Statement("quote", "paper", (more,)))
    # The other page has what is left out, so nobody needs to ask for it.
    parts = (
        part(about, blocks_of((replace(each, lost=()) for each in statements), language), language)
        for about, statements in {"you_said": said, **rest}.items()
    )
    return EasyRead(
        promise.source.path, tuple(made for made in parts if made.blocks), made_from_facts=True, asked_first=2
    )


def answer_lines(promise: Promise, today: date, language: Language) -> tuple[str, ...]:
    """The answer in a sentence of ours, and that it is late if it is."""
    answer = say(language, f"easy_promise.{key_of(promise.we)}")
    return (answer, say(language, "easy_promise.late_sorry")) if promise.is_late(today) else (answer,)


def picture_of(promise: Promise, today: date) -> str:
    return _LATE if promise.is_late(today) else PICTURES[promise.we]


def _you_said(promise: Promise, words: AuthorsWords, language: Language) -> Iterator[Statement]:
    yield _statement("you said", "talk", told(promise.you_said, words, language))
    who = told(promise.who_said_it, words, language, name=say(language, "easy_promise.who"))
    yield _statement("who said it", "group", who)
    if promise.said_on:
        day = say(language, "easy_promise.said_on", day=full_date(promise.said_on, language))
        yield Statement("said on", day_picture(promise.said_on), (day,))
    where = told(promise.where, words, language, name=say(language, "easy_promise.where"))
    yield _statement("where", "place", where)


def _we_did(promise: Promise, today: date, words: AuthorsWords, language: Language) -> Iterator[Statement]:
    yield Statement("we", PICTURES[promise.we], (say(language, f"easy_promise.{key_of(promise.we)}"),))
    yield _statement("what happened", "results", told(promise.what_happened, words, language))
    yield _statement(
        "why", "question", told(promise.why, words, language, name=say(language, "easy_promise.why"))
    )
    if promise.is_open:
        yield _due(promise, today, language)
    owner = told(promise.owner, words, language, name=say(language, "easy_promise.owner"))
    not_recorded = () if promise.owner else (say(language, "easy_promise.owner_not_recorded"),)
    yield Statement("owner", "contact", (*owner.lines, *not_recorded), lost=owner.lost)


def _due(promise: Promise, today: date, language: Language) -> Statement:
    if promise.due is None:
        return Statement("due", "not known", (say(language, "easy_promise.no_due_day"),))
    by = say(language, f"easy_promise.{due_key(promise, today)}", day=full_date(promise.due, language))
    if promise.is_late(today):
        return Statement("due", _LATE, (by, say(language, "easy_promise.late_sorry")))
    return Statement("due", day_picture(promise.due), (by,))


def _who_was_told(promise: Promise, words: AuthorsWords, language: Language) -> Iterator[Statement]:
    if not promise.told and not promise.is_without_an_answer:
        not_recorded = say(language, "easy_promise.told_not_recorded"), say(language, "easy_promise.told_ask")
        yield Statement("told", "ask", not_recorded)
    for each in promise.told:
        yield _told(each, words, language)


def _told(each: PeopleTold, words: AuthorsWords, language: Language) -> Statement:
    day = say(language, "easy_promise.told_on", day=full_date(each.when, language)) if each.when else ""
    how = told(each.how, words, language, name=say(language, "easy_promise.told_how"))
    who = told(each.who, words, language, name=say(language, "easy_promise.told_who"))
    first = day or say(language, "easy_promise.told")
    return Statement("told", "news", (first, *how.lines, *who.lines), lost=(*how.lost, *who.lost))


def _statement(field: str, picture: str, said: Lines) -> Statement:
    return Statement(field, picture, said.lines, lost=said.lost)
