"""Parts of a file that takes long to make and changes at one place: the entry of one event in the calendar of a week."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol


class Parts(Protocol):
    """Who keeps parts from one build to the next."""

    def part(self, name: str, given: object, make: Callable[[], str]) -> str:
        """What ``make`` gives, which depends on what it is ``given`` and on what it asks the site, and on nothing else."""


class MadeEachTime:
    """Where nothing is kept."""

    def part(self, _name: str, _given: object, make: Callable[[], str]) -> str:
        return make()
