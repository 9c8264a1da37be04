"""Access facts on a page: yes, no and not known yet get the same care."""

from __future__ import annotations

from campaign.artefact import Facts
from campaign.languages.phrases import Locale, say
from campaign.model.access import Answer, EventAccess, PlaceAccess, facts_of
from campaign.model.event import Event
from campaign.telling.dates import full_date
from campaign.telling.events import access_answer, access_label, whom_to_ask


def access_facts(kinds: tuple[PlaceAccess | EventAccess | None, ...], locale: Locale) -> Facts:
    """Answers in the order that every page keeps, and the names of those that nobody has given yet."""
    given, silent = [], []
    for access in kinds:
        for name, fact in facts_of(access).items() if access else ():
            if fact.answer is Answer.NOT_KNOWN and not fact.detail:
                silent.append(access_label(name, locale))
                continue
            given.append(
                {
                    "said": access_answer(name, fact, locale),
                    "answer": fact.answer.name.lower(),
                    "detail": fact.detail,
                }
            )
    return {"given": given, "not_known": silent}


def event_access_facts(event: Event, locale: Locale) -> Facts:
    """All of it, and what is known in two groups: some is so of the place, and some is arranged for this event."""
    place = event.where.access if event.where else None
    named: tuple[tuple[str, PlaceAccess | EventAccess | None], ...] = (
        ("place", place),
        ("event", event.access),
    )
    groups = [
        {
            "name": say(locale, f"access.of_{name}"),
            "given": access_facts((access,), locale)["given"],
            "confirmed": confirmed(access, locale),
            "more": access.more if isinstance(access, PlaceAccess) else None,
            "guide": access.guide,
        }
        for name, access in named
        if access
    ]
    return access_facts((place, event.access), locale) | {
        "groups": [group for group in groups if group["given"] or group["more"] or group["guide"]]
    }


def asking_facts(event: Event, locale: Locale) -> Facts:
    """Whom to ask, by when, and in which languages it is."""
    access = event.access
    return {
        "contact": access.ask.model_dump() if access.ask else None,
        "others": {"ask": whom_to_ask(event, locale), "link": event.run_by_others.link}
        if event.run_by_others and not access.ask
        else None,
        "by": full_date(access.ask_by, locale) if access.ask_by else None,
        "languages": say(locale, "event.languages", languages=", ".join(access.languages))
        if access.languages
        else None,
    }


def confirmed(access: PlaceAccess | EventAccess, locale: Locale) -> str | None:
    """Who confirmed the facts, and when."""
    if not access.confirmed_by:
        return None
    if not access.confirmed_on:
        return say(locale, "event.confirmed_by", by=access.confirmed_by)
    return say(locale, "event.confirmed", by=access.confirmed_by, day=full_date(access.confirmed_on, locale))
