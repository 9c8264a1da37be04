"""Runs the site engine as a process of its own, so that this package never has to import it."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path

from campaign.publishing import BuildFailed

# Each engine and its theme advertise the other one on every run; comms teams can do nothing about either.
QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}

# Bytes. An engine that ran out of room says so in its own words, among many others.
LITTLE = 1_000_000


def build_with(engine: str, root: Path, out: Path) -> None:
    """Build the site described by ``mkdocs.yml`` in ``root`` into ``out``, with warnings as errors.

    ``engine`` is ``mkdocs`` or ``properdocs``; its own messages go straight to the terminal.
    Raises :class:`BuildFailed`, or OSError when the disk is full.
    """
    build = ["build", "--strict", "-f", "mkdocs.yml", "-d", str(out.absolute())]
    finished = subprocess.run(  # noqa: S603 -- nothing in the command comes from a source
        [sys.executable, "-m", engine, *build], cwd=root, env=os.environ | QUIET, check=False
    )
    if finished.returncode == 0:
        return
    if shutil.disk_usage(root).free < LITTLE:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(out))
    raise BuildFailed(
        f"{engine} could not build the site. The lines above say what to put right. "
        "The last good site was left as it was."
    )
