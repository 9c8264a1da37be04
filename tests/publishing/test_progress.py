from __future__ import annotations

import io
import os
import pty
import subprocess
from collections.abc import Callable
from pathlib import Path

from campaign.publishing.all_cores import share_out
from campaign.publishing.progress import EVERY, Progress
from test_command import CHECK, environment
from whole_campaign import HOOKS


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def clock() -> Callable[[], float]:
    """Each look at it is a little later than the last."""
    looks = iter(range(1000))
    return lambda: next(looks) * EVERY / 2


def test_a_line_is_written_over() -> None:
    """What begins, how far it is, and at the end nothing, so that the next line begins at its beginning."""
    out = Terminal()
    progress = Progress(out, clock())
    progress.say("Checking")
    for done in range(1000, 1003):
        progress.count("Writing the site", done, 2281)
    progress.end()

    assert out.getvalue().split("\r\x1b[K") == [
        "", "Checking ...", "Writing the site: 1,001 of 2,281 ...", ""
    ]  # fmt: skip


def test_in_a_log_nothing_is_said() -> None:
    """A file or a pipe keeps each line."""
    out = io.StringIO()
    progress = Progress(out, clock())
    progress.say("Checking")
    progress.count("Writing", 5, 9)
    progress.end()

    assert out.getvalue() == ""


def test_one_process_tells_how_far_all_are(tmp_path: Path) -> None:
    """The others do their share in silence."""
    told: list[int] = []
    share_out(lambda number: (tmp_path / str(number)).touch(), range(200), 2, far=told.append)

    assert told == sorted(told)
    assert len(list(tmp_path.iterdir())) == 200


def test_a_check_says_on_a_terminal_what_it_does(root: Path) -> None:
    """On standard error, and what it says on standard output stays as it is."""
    (root / "hooks").symlink_to(HOOKS)
    ours, theirs = pty.openpty()
    ran = subprocess.run(
        CHECK, cwd=root, env=environment(), stdout=subprocess.PIPE, stderr=theirs, check=False
    )
    os.close(theirs)
    with os.fdopen(ours, "rb") as terminal:
        said = terminal.read1(100_000)

    assert b"\x1b" not in ran.stdout
    assert b"Reading the sources ..." in said
    assert b"\x1b[K1 problem. " in said
