"""When, and from what, something is made: where both are the same again, so is what is made."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from campaign.model.home_zone import HOME_ZONE
from campaign.problems import Problem
from campaign.publishing.inputs import Inputs, inputs_of
from campaign.publishing.today import today
from campaign.reading.files import read_source
from campaign.reading.settings import SETTINGS
from campaign.reading.yaml_text import read_yaml

TICK = 50_000_000
"""Nanoseconds by which the clock of a file system may be late."""


@dataclass(frozen=True)
class Conditions:
    """In nanoseconds since 1970, with the day in the time zone of the campaign, empty if it has none that is known."""

    at: int
    inputs: Inputs | None
    day: str

    @classmethod
    def now(cls, root: Path) -> Conditions:
        return cls(time.time_ns(), inputs_of(root), _day(root))

    @property
    def fingerprint(self) -> str | None:
        """Of all that decides what is made; None where that is not known."""
        return f"{self.day} {self.inputs.fingerprint}" if self.inputs and self.day else None

    def lasted(self, root: Path) -> bool:
        """Whether nothing has changed since then, not even to be changed back."""
        return (
            self.inputs is not None
            and self.inputs.newest < self.at - TICK
            and self.inputs == inputs_of(root)
            and self.day == _day(root) != ""
        )


def _day(root: Path) -> str:
    text = read_source(root, SETTINGS)
    if isinstance(text, Problem):
        return ""
    try:
        zone = read_yaml(text, SETTINGS, within=("extra", "campaign")).tree.get("time zone", HOME_ZONE)
        return today(str(zone)).isoformat()
    except (ValueError, KeyError):
        return ""
