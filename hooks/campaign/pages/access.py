"""Access facts on a page: yes, no and not known yet get the same care."""

from __future__ import annotations

from campaign.model.access import Answer, EventAccess, PlaceAccess, facts_of
from campaign.pages.page import Facts
from campaign.words.phrases import Locale, say


def access_facts(kinds: tuple[PlaceAccess | EventAccess | None, ...], locale: Locale) -> Facts:
    """Answers in the order that every page keeps, and the names of those that nobody has given yet."""
    given, silent = [], []
    for access in kinds:
        for name, fact in facts_of(access).items() if access else ():
            label = say(locale, f"access.{name}")
            if fact.answer is Answer.NOT_KNOWN and not fact.detail:
                silent.append(label)
                continue
            given.append(
                {
                    "name": label,
                    "answer": fact.answer.name.lower(),
                    "said": say(locale, f"answer.{fact.answer.name.lower()}").capitalize(),
                    "detail": fact.detail,
                }
            )
    return {"given": given, "not_known": silent}
