"""Whoever stops a build gets one line, and nothing of it is left: no folder, and nothing that goes on writing."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from textwrap import dedent

import pytest

from publishing.old_site import OLD, contents, leftovers, with_an_old_site
from whole_campaign import HOOKS

SLOW = """
    import os, tempfile, time
    from pathlib import Path

    def on_pre_build(config):
        tempfile.mkdtemp()
        if os.fork() == 0:
            number = 0
            while True:
                number += 1
                Path(config.site_dir, f"{number % 50}.html").write_text("from a helper")
        Path("reached").write_text(str(os.getpid()))
        time.sleep(60)
"""
"""An engine that has begun another process, which goes on writing into the new site."""

PROGRAM = """
    import sys
    from pathlib import Path
    from campaign.publishing.engine import build_with
    from campaign.publishing.replace_site import replace_site
    from campaign.publishing.stopping import AskedToEnd, can_be_stopped

    try:
        with can_be_stopped():
            replace_site(Path("."), lambda out: build_with("mkdocs", Path("."), out), lambda out: [])
    except KeyboardInterrupt as stopped:
        sys.exit(stopped.status)
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """With the last good site, and an engine that never ends."""
    root = with_an_old_site(tmp_path / "campaign")
    (root / "docs").mkdir()
    (root / "docs/index.md").write_text("# Hello\n", "utf-8")
    (root / "slow.py").write_text(dedent(SLOW), "utf-8")
    (root / "mkdocs.yml").write_text(
        "{site_name: Week, theme: {name: mkdocs}, plugins: [], hooks: [slow.py]}", "utf-8"
    )
    (tmp_path / "temporary").mkdir()
    return root


def comes(file: Path) -> str:
    until = time.monotonic() + 60
    while not (file.exists() and file.read_text("utf-8")):
        assert time.monotonic() < until
        time.sleep(0.05)
    return file.read_text("utf-8")


@pytest.mark.skipif(os.name != "posix", reason="other systems have no such signals")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_build_that_is_stopped(number: signal.Signals, root: Path) -> None:
    """The engine ends with all that it began; the last good site is as it was, and no folder is left."""
    temporary = root.parent / "temporary"
    environment = os.environ | {"PYTHONPATH": str(HOOKS), "TMPDIR": str(temporary)}
    with subprocess.Popen(
        [sys.executable, "-c", dedent(PROGRAM)],
        cwd=root, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
    ) as build:  # fmt: skip
        engine = int(comes(root / "reached"))
        build.send_signal(number)
        _, said = build.communicate(timeout=30)

    assert build.returncode == 128 + number
    assert "Traceback" not in said
    assert contents(root / "site") == OLD
    assert [name for name in leftovers(root) if name.startswith(".site")] == []
    assert [*temporary.iterdir()] == []
    with pytest.raises(ProcessLookupError):
        os.killpg(engine, 0)


def test_a_command_that_is_stopped(root: Path) -> None:
    """Ctrl-C while anything is done is one line, with the status that shells expect."""
    program = """
        import os, signal, sys
        import campaign.commands.check
        campaign.commands.check.check = lambda *_: os.kill(os.getpid(), signal.SIGINT)
        from campaign.__main__ import main
        from campaign.publishing.stopping import can_be_stopped
        with can_be_stopped():
            ended = main(["check"])
        sys.exit(ended)
    """
    ran = subprocess.run(
        [sys.executable, "-c", dedent(program)],
        cwd=root, env=os.environ | {"PYTHONPATH": str(HOOKS)}, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert (ran.returncode, ran.stdout, ran.stderr) == (130, "", "Stopped.\n")
