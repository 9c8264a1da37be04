"""Commands that may have nothing to do ask that first: what reads and makes pages takes longer to begin than the answer."""

from __future__ import annotations

import subprocess
import sys

import pytest

from whole_campaign import REPOSITORY

SLOW_TO_BEGIN = {
    "pydantic",
    "icalendar",
    "jinja2",
    "markdown",
    "PIL",
    "campaign.build",
    "campaign.kinds.table",
}


@pytest.mark.parametrize("command", ["site", "check"])
def test_an_answer_that_is_known_needs_none_of_what_makes_pages(command: str) -> None:
    """What is asked is the name of each library that the command has read before it runs."""
    program = f"import sys, campaign.commands.{command}; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=REPOSITORY / "hooks", capture_output=True, check=True, text=True
    )

    assert not SLOW_TO_BEGIN & set(done.stdout.split())
