"""Somebody to talk to now, beside what is hard to read for what it tells."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypedDict

from campaign.model.help_line import HelpWith
from campaign.model.week import Campaign
from campaign.telling.help_lines import lines_for


class HelpLineFacts(TypedDict):
    """Whom to talk to now: a number to ``call``, or else a ``text`` to send ``to`` a number."""

    name: str
    call: str | None
    text: str
    to: str


def help_lines(campaign: Campaign, about: Iterable[HelpWith] = ()) -> list[HelpLineFacts]:
    return [
        {"name": line.name, "call": line.call, "text": line.text or "", "to": line.to or ""}
        for line in lines_for(campaign, about)
    ]
