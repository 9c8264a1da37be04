"""What is said of one fact: the sentence, its limits, whom to ask, by when, and how long it is true.

A form that tells a fact tells all of its statement, or says in :mod:`campaign.telling.left_out` why it does not.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from math import ceil

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.easy_read import EasyBlock, EasyLine, Told
from campaign.model.past import are_past
from campaign.model.when import When
from campaign.telling.easy_text import MOST_LINES, block
from campaign.telling.markdown_words import phone_link


@dataclass(frozen=True)
class Ask:
    """Whom to ask where the words cannot tell it. With no number it is the campaign, whom every page names.

    ``are_others`` where the event is not the campaign's, which then does not know either.
    """

    name: str | None = None
    phone: str | None = None
    are_others: bool = False

    def please(self, language: Language) -> str:
        return say(language, "easy_event.ask_them" if self.are_others else "easy_event.ask_us")


@dataclass(frozen=True)
class Statement:
    """``field`` is the fact by the name that authors write, such as ``join: phone``; ``lines`` are Markdown.

    ``lost`` are sentences that are too long for a line: then readers are told that there is more to know, and whom to
    ask. ``told`` is how long it is true: places, bookings and invitations end with the event. What ends before, such as
    what is said of one time of several, is true ``until`` that is over; ``then`` is what is said after it, if anything is.
    """

    field: str
    picture: str
    lines: tuple[str, ...]
    limits: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    ask: Ask = Ask()
    told: Told = Told.ALWAYS
    until: When | None = None
    then: str = ""

    def sentences(self, language: Language) -> tuple[str, ...]:
        """All of it, for readers of Easy Read: a "yes" is never without its "but"."""
        more = tuple(_more_to_know(self.ask, language)) if self.lost else ()
        return (*self.lines, *self.limits, *more)


def _more_to_know(ask: Ask, language: Language) -> Iterator[str]:
    yield say(language, "easy_event.more_to_know")
    if ask.phone:
        yield say(language, "easy_event.ask_phone", phone=phone_link(ask.phone))
    else:
        yield ask.please(language)


def on_the_day(statements: Iterator[Statement], today: date) -> Iterator[Statement]:
    """What is still to be said: of what ended before that day, what is said then."""
    for said in statements:
        if said.until is None or not are_past([said.until], today):
            yield said
        elif said.then:
            yield Statement(said.field, said.picture, (said.then,), told=said.told)


def blocks_of(statements: Iterator[Statement], language: Language) -> Iterator[EasyBlock]:
    """Each beside its picture, with the time at which it is told; a long one goes on beside the same picture.

    It is shared out evenly: a last line alone, such as "It is on the first floor", would say nothing.
    """
    for each in statements:
        said = [sentence for sentence in each.sentences(language) if sentence]
        lines_each = ceil(len(said) / ceil(len(said) / MOST_LINES)) if said else 1
        for start in range(0, len(said), lines_each):
            made = block(each.picture, *said[start : start + lines_each])
            lines = tuple(EasyLine(line.text, told=each.told) for line in made.lines)
            then = "" if start else each.then
            yield EasyBlock(each.picture, lines, field=each.field, until=each.until, then=then)
