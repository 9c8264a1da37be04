"""A process that has loaded all code once, and forks for each build: to load it takes longer than to build a small site.

It is not quite the command. MkDocs runs in the process of the command, and nothing is flushed to the disk.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout, suppress
from dataclasses import dataclass, field
from functools import partialmethod
from pathlib import Path
from typing import Any, NamedTuple, Self


class Answer(NamedTuple):
    """The exit status of a build, or minus the signal that ended it, and what it said."""

    status: int
    said: str


@dataclass
class BuildServer:
    """Of one copy of a campaign, whose own code it loads."""

    root: Path
    _process: subprocess.Popen[str] = field(init=False)

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            [sys.executable, __file__],
            cwd=self.root,
            env=os.environ | {"PYTHONPATH": str(self.root / "hooks")},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate()

    def build(
        self, epoch: int, *, command: str = "site", killed_after: float = 0, breaks: str = ""
    ) -> Answer:
        """As the command does on the day of ``epoch``, with what ``breaks`` does to its code.

        Any other ``command`` is the folder that MkDocs builds into by hand.
        """
        asked = {"epoch": epoch, "command": command, "killed_after": killed_after, "breaks": breaks}
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(f"{json.dumps(asked)}\n")
        self._process.stdin.flush()
        return Answer(*json.loads(self._process.stdout.readline()))


def _serve() -> None:
    import publish_site  # noqa: F401, PLC0415
    from campaign.commands import rebuild, site  # noqa: F401, PLC0415
    from campaign.publishing import looking_over  # noqa: F401, PLC0415
    from campaign.publishing.checked_sources import read_and_check  # noqa: PLC0415
    from campaign.publishing.today import today  # noqa: PLC0415

    root = Path.cwd()
    read_and_check(root, today, "https://week.example.org/")  # reads the lists of words
    shutil.rmtree(root / ".cache", ignore_errors=True)
    said = root.parent / "said.txt"
    for line in sys.stdin:
        asked = json.loads(line)
        said.write_text("", "utf-8")
        child = os.fork()
        if not child:
            os.setpgid(0, 0)
            _build(root, said, asked)
        if asked["killed_after"]:
            time.sleep(asked["killed_after"])
            with suppress(ProcessLookupError):
                os.killpg(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        print(json.dumps([os.waitstatus_to_exitcode(status), said.read_text("utf-8")]), flush=True)


def _build(root: Path, said: Path, asked: dict[str, Any]) -> None:
    import jinja2  # noqa: PLC0415

    from campaign.commands import rebuild, site  # noqa: PLC0415
    from campaign.publishing import all_cores, kept_sources, replace_site  # noqa: PLC0415

    os.environ["SOURCE_DATE_EPOCH"] = str(asked["epoch"])
    rebuild.build_with = _build_here  # type: ignore[assignment,attr-defined]
    replace_site.flush = lambda _: None  # type: ignore[assignment,attr-defined]
    kept_sources.LOADED_AT = time.time_ns()  # nobody changes code while the server runs
    all_cores.WORTH_A_HELPER = 20
    bytecode = root.parent / "templates"
    bytecode.mkdir(exist_ok=True)
    jinja2.Environment.__init__ = partialmethod(  # type: ignore[assignment,method-assign]
        jinja2.Environment.__init__, bytecode_cache=jinja2.FileSystemBytecodeCache(str(bytecode))
    )
    exec(asked["breaks"], {})
    status = 1
    with said.open("w", encoding="utf-8") as file, redirect_stdout(file), redirect_stderr(file):
        try:
            if asked["command"] != "site":
                _build_here("mkdocs", root, root / asked["command"])
                status = 0
            else:
                status = site.site(root, "mkdocs")
        except BaseException:  # noqa: BLE001
            import traceback  # noqa: PLC0415

            traceback.print_exc()
        finally:
            file.flush()
            os._exit(status)


def _build_here(_engine: str, _root: Path, out: Path, meanwhile: Callable[[], object] = lambda: None) -> None:
    from mkdocs.commands import build  # noqa: PLC0415
    from mkdocs.config import load_config  # noqa: PLC0415
    from mkdocs.exceptions import MkDocsException  # noqa: PLC0415

    from campaign.publishing import BuildFailed  # noqa: PLC0415

    meanwhile()
    try:
        config = load_config("mkdocs.yml", site_dir=str(out.absolute()), strict=True)
        config.plugins.on_startup(command="build", dirty=False)
        build.build(config)
    except (MkDocsException, SystemExit) as error:
        raise BuildFailed(str(error)) from error


if __name__ == "__main__":
    _serve()
