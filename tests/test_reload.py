"""Edits to hook code show in the preview, in a real server."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from pathlib import Path
from shutil import copy
from urllib.request import urlopen

import pytest

HOOKS = Path(__file__).parent.parent / "hooks"

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


def comes(words: str, address: str, seconds: float = 30) -> bool:
    deadline = time.monotonic() + seconds
    while words not in shown(address) and time.monotonic() < deadline:
        time.sleep(0.1)
    return words in shown(address)


def comes_after_saving(file: Path, text: str, words: str, address: str) -> bool:
    """Save up to six times: the server takes note of what there is a moment after it shows the first page."""

    def save() -> bool:
        file.write_text(text, "utf-8")
        return comes(words, address, seconds=5)

    return any(save() for _ in range(6))


@pytest.mark.parametrize("engine", ["mkdocs", "properdocs"])
def test_edits_show(tmp_path: Path, engine: str) -> None:
    """An edit to a hook, and one to the package behind it, show without a new start of the server."""
    package = tmp_path / "hooks" / "campaign"
    package.mkdir(parents=True)
    hook = package.parent / "say.py"
    hook.write_text(HOOK, "utf-8")
    (package / "words.py").write_text('WORD = "core 1"', "utf-8")
    for name in ("installed_first.py", "reload.py", "serving.py", "watching.py"):
        copy(HOOKS / name, package.parent)
    (tmp_path / "mkdocs.yml").write_text(CONFIG, "utf-8")
    (tmp_path / "theme").mkdir()
    (tmp_path / "theme" / "main.html").write_text("{{ page.content }}", "utf-8")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").touch()
    host = f"127.0.0.1:{free_port()}"
    address = f"http://{host}/"
    command = [sys.executable, "-m", engine, "serve", "-f", "mkdocs.yml", "-a", host]
    # The server keeps the built site in a temporary folder, which being killed would leave behind.
    environment = os.environ | {"TMPDIR": str(tmp_path)}
    with subprocess.Popen(command, cwd=tmp_path, env=environment) as server:
        try:
            assert comes("hook 1, core 1", address)
            assert comes_after_saving(package / "words.py", 'WORD = "core two"', "hook 1, core two", address)
            assert comes_after_saving(hook, HOOK.replace("hook 1", "hook two"), "hook two, core two", address)
        finally:
            server.kill()
