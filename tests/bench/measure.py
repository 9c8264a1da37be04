"""What a process costs, as the system counts it."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import NamedTuple

SETTINGS = {
    "NO_MKDOCS_2_WARNING": "1",
    "PYTHONPATH": "hooks",
    # Packages that pip has installed are compiled; the first, unmeasured builds make up for installers that do not.
    "PYTHONDONTWRITEBYTECODE": "",
}
_MEGABYTE = 1_000_000
_UNIT = 1 if sys.platform == "darwin" else 1024
"""macOS counts memory in bytes, others in kibibytes."""


class BuildCost(NamedTuple):
    """What a person waits for, and what the machine works.

    ``clock`` is seconds until the end; ``seconds`` is processor time, all threads and children together, which hardly
    depends on what else the machine does. ``memory`` is the peak of the largest process, in megabytes.
    """

    clock: float
    seconds: float
    memory: float


class Costs(list[BuildCost]):
    """Runs of the same thing, one in each round."""

    @property
    def seconds(self) -> float:
        return median(cost.seconds for cost in self)

    @property
    def clock(self) -> float:
        return median(cost.clock for cost in self)

    @property
    def memory(self) -> float:
        return max(cost.memory for cost in self)

    def times(self, other: Costs) -> list[float]:
        """How many times the other's seconds, round by round: a busy minute slows both."""
        return [mine.seconds / theirs.seconds for mine, theirs in zip(self, other, strict=True)]

    def times_on_the_clock(self, other: Costs) -> list[float]:
        """How many times as long a person waits, round by round."""
        return [mine.clock / theirs.clock for mine, theirs in zip(self, other, strict=True)]


def spread(numbers: Sequence[float]) -> str:
    """The middle, and the least and the most."""
    return f"{median(numbers):.2f} ({min(numbers):.2f} to {max(numbers):.2f})"


def run(command: Sequence[str | Path], folder: Path, program: str = sys.executable) -> BuildCost:
    """Run Python, or another ``program``, with ``command`` in ``folder``. Raises RuntimeError with what it said if it fails."""
    with tempfile.TemporaryFile() as said:
        begun = perf_counter()
        process = subprocess.Popen(
            [program, *command], cwd=folder, env=os.environ | SETTINGS, stdout=said, stderr=said
        )
        # A child starts as a copy of this process, so its peak is never below ours: nothing large may be read here.
        _, status, used = os.wait4(process.pid, 0)
        clock = perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            raise RuntimeError(said.read().decode("utf-8", "replace"))
    return BuildCost(clock, used.ru_utime + used.ru_stime, used.ru_maxrss * _UNIT / _MEGABYTE)


def build(folder: Path) -> BuildCost:
    """One strict build with MkDocs."""
    return run(("-m", "mkdocs", "build", "--strict"), folder)
