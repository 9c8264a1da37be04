"""``make serve`` ends as it began: with one line where something is in its way, and with nothing left behind."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from campaign.commands.serve import cannot_listen
from small_repository import CASES
from whole_campaign import copy_hooks


def test_a_port_in_use() -> None:
    """The line has the address, and another one to write."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]

        assert cannot_listen(f"127.0.0.1:{port}") == (
            f"Nothing can be shown at 127.0.0.1:{port}: another preview or program is there, or it is not allowed. "
            f'End that one, or write "dev_addr: 127.0.0.1:{port % 65535 + 1}" in mkdocs.yml.'
        )
    assert cannot_listen(f"127.0.0.1:{port}") is None


@pytest.mark.parametrize(
    "at", ["8000", "localhost", "127.0.0.1:", "127.0.0.1:x", "127.0.0.1:70000", "127.0.0.1:-1", ":8000", ""]
)
def test_what_is_no_machine_and_port(at: str) -> None:
    assert str(cannot_listen(at)).startswith(f'mkdocs.yml: "dev_addr: {at}" is not a machine and a port.')


def test_a_machine_that_is_not_this_one() -> None:
    """Or of which nobody knows the name."""
    assert cannot_listen("no-such-machine.invalid:8000")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A campaign with settings that an engine may read, and our code."""
    (tmp_path / "temporary").mkdir()
    root = tmp_path / "campaign"
    root.mkdir()
    copy_hooks(root)
    (root / "docs").mkdir()
    settings = (CASES / "whole_campaign/mkdocs.yml").read_text("utf-8")
    (root / "mkdocs.yml").write_text(settings, "utf-8")
    return root


def run(root: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-I", "hooks/run.py", "serve"],
        cwd=root, env=os.environ | {"TMPDIR": str(root.parent / "temporary")},
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def test_settings_that_run_code(root: Path) -> None:
    """Nothing is served, and nothing has run."""
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("watch: !!python/object/apply:os.system ['touch RAN']\n")
    with run(root) as serve:
        _, said = serve.communicate(timeout=60)

    assert serve.returncode == 1
    assert "runs code" in said
    assert not (root / "RAN").exists()


@pytest.mark.skipif(os.name != "posix", reason="other systems have no such signals")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_preview_that_is_stopped(number: signal.Signals, root: Path) -> None:
    """Its folder goes with it, and nobody reads a traceback."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        at = f"127.0.0.1:{free.getsockname()[1]}"
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write(f"dev_addr: {at}\n")
    temporary = root.parent / "temporary"
    with run(root) as serve:
        until = time.monotonic() + 60
        while not [*temporary.glob("*/mkdocs_*")] and time.monotonic() < until:
            time.sleep(0.05)
        serve.send_signal(number)
        _, said = serve.communicate(timeout=60)

    assert "Traceback" not in said
    assert [*temporary.iterdir()] == []
