"""The command "serve": shows the site while somebody edits it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

from campaign.problems import in_order, without_private_values
from campaign.publishing.before_an_engine import before_an_engine
from campaign.publishing.engine import GIVES_UP_AFTER, QUIET, command
from campaign.publishing.settings import setting
from campaign.publishing.stopping import AskedToEnd

USUAL = "127.0.0.1:8000"
"""Where MkDocs serves unless ``dev_addr`` says otherwise."""


def serve(root: Path) -> int:
    """Serve until somebody ends it. Returns the exit status."""
    if problems := before_an_engine(root):
        for line in in_order(without_private_values(problems)):
            print(line, file=sys.stderr)
        return 1
    at = setting(root, "dev_addr") or USUAL
    if wrong := cannot_listen(at):
        print(wrong, file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        engine = command("mkdocs", "serve", "-f", "mkdocs.yml")
        environment = os.environ | QUIET | {"TMPDIR": folder}
        with subprocess.Popen(engine, cwd=root, env=environment) as process:  # noqa: S603 -- nothing in it comes from a source
            try:
                return process.wait()
            except AskedToEnd as asked:
                _end(process)
                return 0 if asked.status == 128 + signal.SIGINT else asked.status


def cannot_listen(at: str) -> str | None:
    """Why nothing can be served at an address such as ``127.0.0.1:8000``, and what to do."""
    host, _, port = at.rpartition(":")
    if not host or not port.isascii() or not port.isdecimal() or not 0 < int(port) < 65536:
        return f'mkdocs.yml: "dev_addr: {at}" is not a machine and a port. Write it like "{USUAL}", or delete it.'
    host = host.strip("[]")
    try:
        family = socket.getaddrinfo(host, int(port), type=socket.SOCK_STREAM)[0][0]
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            if (
                os.name == "posix"
            ):  # as the engine does; on Windows this would take the port of another program
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, int(port)))
    except OSError:
        other = f"{at.rpartition(':')[0]}:{int(port) % 65535 + 1}"
        return (
            f"Nothing can be shown at {at}: another preview or program is there, or it is not allowed. "
            f'End that one, or write "dev_addr: {other}" in mkdocs.yml.'
        )
    return None


def _end(process: subprocess.Popen[bytes]) -> None:
    """A terminal sends Ctrl-C to both; whatever else ends this has told nobody else."""
    with suppress(
        ProcessLookupError, ValueError
    ):  # Windows knows no such signal, and its terminal has sent Ctrl-C
        process.send_signal(signal.SIGINT)
    try:
        process.wait(GIVES_UP_AFTER)
    except subprocess.TimeoutExpired:
        process.kill()
