"""What came of something that people said, in words: the answer, since when people wait, and who was told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.languages.tagged_text import joined
from campaign.model.promise import Decision, PeopleTold, Promise
from campaign.telling.dates import full_date

BOARD = (
    Decision.DID,
    Decision.DOING,
    Decision.UNDECIDED,
    Decision.CANNOT,
    Decision.CHANGED_NOTHING,
    Decision.OF_OTHERS,
)
"""The order in which answers are listed."""

LATE = "late"

_SIGNS = {
    Decision.DID: "yes",
    Decision.DOING: "doing",
    Decision.UNDECIDED: "not_known",
    Decision.CANNOT: "no",
    Decision.CHANGED_NOTHING: "off",
    Decision.OF_OTHERS: "elsewhere",
}

_TIMES = (("years", 365, 730), ("months", 30, 60), ("weeks", 7, 14), ("days", 1, 0))
"""By how many days each is counted, and from how many days on: 13 days and 23 months say more than 2 weeks and 2 years."""


def key_of(decision: Decision) -> str:
    """As the phrase catalogue has it."""
    return decision.replace(" ", "_")


def we_of(promise: Promise, language: Language) -> str:
    """We did; we cannot."""
    return say(language, f"promise.we.{key_of(promise.we)}")


def status_of(promise: Promise, today: date, language: Language) -> tuple[str, str]:
    """The name of a sign, and a word or two."""
    if promise.is_late(today):
        return LATE, say(language, "promise.status.late")
    return _SIGNS[promise.we], say(language, f"promise.status.{key_of(promise.we)}")


def answer_of(promise: Promise, language: Language) -> str:
    """What happened, or why nothing did. Where nobody wrote more, the answer is a sentence of ours."""
    if promise.what_happened:
        return promise.what_happened
    if promise.why and not promise.is_open:
        return promise.why
    return say(language, f"promise.answer.{key_of(promise.we)}")


def reason_of(promise: Promise, language: Language) -> str | None:
    """Why, where the answer does not say it."""
    return promise.why if promise.why and promise.why is not answer_of(promise, language) else None


def answer_in_one_line(promise: Promise, language: Language) -> str:
    return say(
        language, "promise.in_one_line", we=we_of(promise, language), answer=answer_of(promise, language)
    )


def in_time(days: int, language: Language) -> str:
    """13 days, 5 weeks, 11 months, 2 years."""
    unit, length, _ = next(each for each in _TIMES if days >= each[2])
    return say(language, f"promise.{unit}", n=days // length)


def waiting(promise: Promise, today: date, language: Language) -> str | None:
    """How long people have waited for an answer that is still open."""
    if not promise.is_open:
        return None
    if promise.said_on is None:
        return say(language, "promise.waiting_not_recorded")
    return say(language, "promise.waiting", time=in_time(max((today - promise.said_on).days, 0), language))


def waiting_since(promise: Promise, language: Language) -> str | None:
    """The same by its day, for pages that do not say on which day they were made: a day is never out of date."""
    if not promise.is_open:
        return None
    if promise.said_on is None:
        return say(language, "promise.waiting_not_recorded")
    return say(language, "promise.waiting_since", day=full_date(promise.said_on, language))


def due_on(promise: Promise, today: date, language: Language) -> str | None:
    """By when it will be done, or should have been, by its day alone."""
    if not promise.is_open or promise.due is None or not promise.is_late(today):
        return due_by(promise, today, language)
    return say(language, f"promise.{due_key(promise, today)}_since", day=full_date(promise.due, language))


def due_by(promise: Promise, today: date, language: Language) -> str | None:
    """By when it will be done, or should have been; None for what is answered."""
    if not promise.is_open:
        return None
    if promise.due is None:
        return say(language, "promise.no_due_day")
    day, late = full_date(promise.due, language), promise.is_late(today)
    key = due_key(promise, today)
    time = in_time((today - promise.due).days, language) if late else ""
    return say(language, f"promise.{key}", day=day, time=time)


def due_key(promise: Promise, today: date) -> str:
    """Whether something is to be done or decided, and whether it is late."""
    key = "late" if promise.is_late(today) else "due"
    return f"{key}_to_decide" if promise.we is Decision.UNDECIDED else key


def owned_by(promise: Promise, language: Language) -> str:
    return promise.owner or say(language, "promise.owner_not_recorded")


def told_in_short(promise: Promise, language: Language) -> str | None:
    """Whether people were told, as far as anybody wrote it down; None while there is no answer that they could be told."""
    if not promise.told:
        if promise.is_without_an_answer:
            return None
        return say(language, "promise.told_not_recorded")
    days = [each.when for each in promise.told if each.when]
    if not days:
        return say(language, "promise.told_day_not_recorded")
    return say(language, "promise.told_on", day=full_date(max(days), language))


def told_line(told: PeopleTold, language: Language) -> str:
    """When, how and whom, as far as it was recorded."""
    day = full_date(told.when, language) if told.when else say(language, "promise.day_not_recorded")
    how = told.how or say(language, "promise.how_not_recorded")
    return joined(": ", [day, joined(", ", [part for part in (how, told.who) if part])])


def kept_of(promises: Sequence[Promise], year: int, language: Language) -> str:
    """How many of a year were kept, in one sentence."""
    kept = sum(1 for promise in promises if promise.is_kept)
    key = "some" if kept else "not_one"
    return say(language, f"promise.kept.{key}", n=len(promises), kept=kept, year=year)


def last_heard(promise: Promise) -> date | None:
    """The last day on which something became known of it, as far as anybody wrote one down."""
    return max(filter(None, (promise.answered_on, *(each.when for each in promise.told))), default=None)
