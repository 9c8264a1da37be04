"""Whom to talk to now, beside what is hard to read for what it tells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Annotated, Any

from pydantic import BeforeValidator, model_validator

from campaign.model.accessibility import Nation
from campaign.model.consent import Day
from campaign.model.record import Fields
from campaign.model.values import Code, Name, PhoneNumber, Several, WebAddress, word_from
from campaign.nearest import write_instead
from campaign.problems import AuthorMistake
from campaign.tables import read_table

CHECKED_EVERY = timedelta(days=180)
"""Numbers change. After this time somebody should call again."""

_TABLE = Path(__file__).with_name("help_lines.yml")


class HelpWith(StrEnum):
    """What some lines are for, where those for anybody are not enough."""

    CHILDREN = "children"
    DOMESTIC_ABUSE = "domestic abuse"
    SUICIDE = "suicide"


AHelpWith = Annotated[HelpWith, BeforeValidator(word_from(HelpWith))]


@cache
def _known() -> Mapping[str, Mapping[str, Any]]:
    found: Mapping[str, Mapping[str, Any]] = read_table(_TABLE.read_text("utf-8"))
    return found


class HelpLine(Fields):
    """Somebody to talk to now. ``line`` names one of ``help_lines.yml``; what is written beside it comes first."""

    line: Code | None = None
    name: Name
    call: PhoneNumber | None = None
    text: Code | None = None
    to: PhoneNumber | None = None
    nations: Several[Annotated[Nation, BeforeValidator(word_from(Nation))]] = ()
    about: Several[AHelpWith] = ()
    source: WebAddress | None = None
    last_checked: Day | None = None

    @model_validator(mode="before")
    @classmethod
    def _as_it_is_known(cls, written: object) -> object:
        if isinstance(written, str):
            written = {"line": written}
        if not isinstance(written, dict) or not isinstance(written.get("line"), str):
            return written
        asked = " ".join(written["line"].lower().split())
        if asked not in _known():
            raise AuthorMistake(
                f'"{written["line"]}" is not a help line known here.',
                f"{write_instead(written['line'], list(_known()))} Or give its name and number yourself.",
            )
        return {**_known()[asked], **written}

    @model_validator(mode="after")
    def _can_be_reached(self) -> HelpLine:
        if bool(self.call) == bool(self.text and self.to):
            raise AuthorMistake("This help line has no number.", 'Give "call:", or "text:" and "to:".')
        return self

    def answers(self, nation: Nation | None, topics: Iterable[HelpWith]) -> bool:
        """Whether it is for readers in a nation, of something that is about some topics."""
        is_near = not self.nations or nation is None or nation in self.nations
        return is_near and (not self.about or not set(self.about).isdisjoint(topics))


@cache
def usual_lines(nation: Nation | None) -> tuple[HelpLine, ...]:
    """Those for anybody, where a site names none: no story is without somebody to talk to."""
    lines = (HelpLine.model_validate({"line": name}) for name in _known())
    return tuple(line for line in lines if line.answers(nation, ()) and (nation or not line.nations))
