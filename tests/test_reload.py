"""Edits to hook code show in the preview, in a real server."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from shutil import copy
from urllib.request import urlopen

import pytest

RELOAD = Path(__file__).parent.parent / "hooks" / "reload.py"

CONFIG = """
site_name: Week
theme: {name: null, custom_dir: theme}
plugins: []
hooks: [hooks/say.py, hooks/reload.py]
watch: [hooks]
"""

HOOK = """
from campaign.words import WORD

def on_page_markdown(markdown, **_):
    return f"hook 1, {WORD}"
"""


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


def shown(address: str) -> str:
    try:
        with urlopen(address, timeout=5) as answer:
            page: bytes = answer.read()
            return page.decode()
    except OSError:
        return ""


def wait_until(true: Callable[[], bool]) -> bool:
    """Whether it came true within 30 seconds."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        if true():
            return True
        time.sleep(0.1)
    return False


@pytest.mark.parametrize("engine", ["mkdocs", "properdocs"])
def test_edits_show(tmp_path: Path, engine: str) -> None:
    """An edit to a hook, and one to the package behind it, show without a new start of the server."""
    package = tmp_path / "hooks" / "campaign"
    package.mkdir(parents=True)
    hook = package.parent / "say.py"
    hook.write_text(HOOK)
    (package / "words.py").write_text('WORD = "core 1"')
    copy(RELOAD, package.parent)
    (tmp_path / "mkdocs.yml").write_text(CONFIG)
    (tmp_path / "theme").mkdir()
    (tmp_path / "theme" / "main.html").write_text("{{ page.content }}")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").touch()
    address = f"127.0.0.1:{free_port()}"
    command = [sys.executable, "-m", engine, "serve", "-f", "mkdocs.yml", "-a", address]
    # The server keeps the built site in a temporary folder, which being killed would leave behind.
    environment = os.environ | {"TMPDIR": str(tmp_path)}
    with subprocess.Popen(command, cwd=tmp_path, env=environment) as server:
        try:
            assert wait_until(lambda: "hook 1, core 1" in shown(f"http://{address}/"))
            time.sleep(1)  # the server takes note of what there is before it looks for changes
            (package / "words.py").write_text('WORD = "core two"')
            assert wait_until(lambda: "hook 1, core two" in shown(f"http://{address}/"))
            hook.write_text(HOOK.replace("hook 1", "hook two"))
            assert wait_until(lambda: "hook two, core two" in shown(f"http://{address}/"))
        finally:
            server.kill()
