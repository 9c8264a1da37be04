"""Components that are words alone, and can be used anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, ClassVar

from markupsafe import Markup
from pydantic import BeforeValidator, Field

from campaign.model.status import Status
from campaign.model.values import Line, PhoneNumber, word_from
from campaign.phone import dialled
from campaign.prose.components.agreed import Consents
from campaign.prose.components.component import Component, FieldMistake, Link, WordsBelow, say_here
from campaign.prose.place import Where


class HelpLine(Component):
    """A number to call or text now. The words are its name."""

    called: ClassVar[str] = "help line"

    call: Annotated[PhoneNumber | None, Field(description="The number to call")] = None
    text: Annotated[Line | None, Field(description="The word to text")] = None
    to: Annotated[PhoneNumber | None, Field(description="The number to text it to")] = None

    def findings(self, words: str, place: Where) -> Iterator[FieldMistake]:
        if bool(self.text) != bool(self.to):
            yield "text" if self.text else "to", '"text" and "to" belong together.', "Add the other one."
        elif bool(self.call) == bool(self.text):
            yield (
                "call",
                "It is not clear how to reach this help line.",
                'Give either "call", or "text" and "to".',
            )

    def html(self, words: Markup, place: Where) -> Markup:
        if self.call:
            link = _link(f"tel:{dialled(self.call)}", say_here(place, "help.call", number=self.call))
        else:
            link = _link(
                f"sms:{dialled(self.to or '')}",
                say_here(place, "help.text", text=self.text, number=self.to),
            )
        return Markup('<div class="c-help">{words}<p class="c-help__how">{link}</p></div>').format(
            words=words, link=link
        )


class Quote(Component):
    """What somebody said, word for word."""

    called: ClassVar[str] = "quote"

    by: Annotated[Line, Field(description="Who said it, as they want to be named")]
    from_: Annotated[Line | None, Field(description="Where it was said or written")] = None
    consent: Annotated[Consents, Field(description="The number of their consent, or why none is needed")] = ()

    def html(self, words: Markup, place: Where) -> Markup:
        source = Markup(' <span class="small">{}</span>').format(self.from_) if self.from_ else ""
        return Markup(
            '<figure class="c-quote"><blockquote class="c-quote__words">{words}</blockquote>'
            '<figcaption class="c-quote__by">{by}{source}</figcaption></figure>'
        ).format(words=words, by=self.by, source=source)


class KeyFact(Component):
    """One number, and what it says."""

    called: ClassVar[str] = "key fact"

    number: Annotated[Line, Field(description='The number, such as "92%"')]
    from_: Annotated[Line | None, Field(description="Who counted, and when")] = None

    def findings(self, words: str, place: Where) -> Iterator[FieldMistake]:
        if len(self.number) > 9:
            yield (
                "number",
                "This is too long to show large.",
                'Write the number alone, such as "92%" or "1 in 4".',
            )

    def html(self, words: Markup, place: Where) -> Markup:
        source = Markup('<p class="small c-key__from">{}</p>').format(self.from_) if self.from_ else ""
        return Markup(
            '<div class="c-key"><p class="c-key__number">{number}</p><div class="c-key__words">{words}{source}</div></div>'
        ).format(number=self.number, words=words, source=source)


class Steps(Component):
    """Things to do, one after the other. The words are a numbered list."""

    called: ClassVar[str] = "steps"

    def findings(self, words: str, place: Where) -> Iterator[FieldMistake]:
        if not re.match(r"1\. ", words.strip()):
            yield "", "Steps are a numbered list.", 'Begin the first one with "1. ".'

    def html(self, words: Markup, place: Where) -> Markup:
        return Markup('<div class="c-steps">{}</div>').format(words)


class Card(Component):
    """A way to another page that should not be missed."""

    called: ClassVar[str] = "card"
    words: ClassVar[WordsBelow] = WordsBelow.OPTIONAL

    title: Annotated[Line, Field(description="The words of the link")]
    to: Annotated[Link, Field(description="The page or web address it leads to")]

    def html(self, words: Markup, place: Where) -> Markup:
        link = self.title if place.is_held(self.to) else _link(place.link(self.to), self.title)
        return Markup('<div class="c-card"><p class="c-card__title">{link}</p>{words}</div>').format(
            link=link, words=words
        )


class Banner(Component):
    """Something has changed, and people need to know before anything else."""

    called: ClassVar[str] = "banner"

    state: Annotated[
        Status, BeforeValidator(word_from(Status)), Field(description='What happened, such as "cancelled"')
    ]

    def findings(self, words: str, place: Where) -> Iterator[FieldMistake]:
        if self.state is Status.SCHEDULED:
            yield "state", "Nothing has changed, so nothing needs a banner.", "Delete the block."

    def html(self, words: Markup, place: Where) -> Markup:
        colour = "stop" if self.state is Status.CANCELLED else "move"
        return Markup('<div class="c-banner"><p class="tag tag--{colour}">{state}</p>{words}</div>').format(
            colour=colour,
            state=say_here(place, f"status.{self.state.value.replace(' ', '_')}"),
            words=words,
        )


class Details(Component):
    """Words that only some readers need, behind a line that says what they are."""

    called: ClassVar[str] = "details"

    summary: Annotated[Line, Field(description="What is inside, in a few words")]

    def html(self, words: Markup, place: Where) -> Markup:
        return details(self.summary, words)


def details(summary: str, words: Markup) -> Markup:
    return Markup(
        '<details class="c-details"><summary>{summary}</summary><div class="c-details__words">{words}</div></details>'
    ).format(summary=summary, words=words)


def _link(to: str, words: str) -> Markup:
    return Markup('<a href="{to}">{words}</a>').format(to=to, words=words)
