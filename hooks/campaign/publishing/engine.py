"""Runs the site engine as a process of its own, so that this package never has to import it."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from campaign.publishing import BuildFailed

# Each engine and its theme advertise the other one on every run; comms teams can do nothing about either.
QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}

# Bytes. An engine that ran out of room says so in its own words, among many others.
LITTLE = 1_000_000

GIVES_UP_AFTER = 5.0
"""Seconds that an engine has to end, with all that it began."""


def command(engine: str, *arguments: str) -> list[str]:
    """How an engine is started: isolated, so that it imports nothing from the folder of the campaign but what is ours."""
    return [sys.executable, "-I", "-m", engine, *arguments]


def build_with(engine: str, root: Path, out: Path, meanwhile: Callable[[], object] = lambda: None) -> None:
    """Build the site described by ``mkdocs.yml`` in ``root`` into ``out``, with warnings as errors, and do something ``meanwhile``.

    ``engine`` is ``mkdocs`` or ``properdocs``; its own messages go straight to the terminal. Whoever is stopped meanwhile
    stops it too, with all that it began. Raises :class:`BuildFailed`, or OSError when the disk is full.
    """
    build = command(engine, "build", "--strict", "-f", "mkdocs.yml", "-d", str(out.absolute()))
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        environment = os.environ | QUIET | {"TMPDIR": folder}
        # In a group of its own, to which no terminal sends anything, and which can be ended as a whole.
        with subprocess.Popen(build, cwd=root, env=environment, start_new_session=True) as process:  # noqa: S603 -- nothing in the command comes from a source
            try:
                meanwhile()
                status = process.wait()
            except BaseException:
                end_with_all(process)
                raise
    if status == 0:
        return
    if shutil.disk_usage(root).free < LITTLE:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(out))
    raise BuildFailed(
        f"{engine} could not build the site. The lines above say what to put right. "
        "The last good site was left as it was."
    )


def end_with_all(process: subprocess.Popen[bytes]) -> None:
    """End a process and those that it began, and wait until none of them can write any more."""
    if not hasattr(os, "killpg"):
        process.kill()
        process.wait()
        return
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    until = time.monotonic() + GIVES_UP_AFTER
    with suppress(ProcessLookupError, PermissionError):
        while time.monotonic() < until:
            os.killpg(process.pid, 0)
            time.sleep(0.01)
