"""The ``campaign`` command: each of its commands is in ``commands/``, which is only read when it is asked for."""

from __future__ import annotations

import argparse
import io
import os
import signal
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

from campaign.publishing.stopping import AskedToEnd, can_be_stopped
from campaign.publishing.today import today
from campaign.unexpected import unexpected

ONLY = "CHECK_ONLY"
"""In the environment, what ``make check FILE=...`` is asked about: no shell may read it on its way here."""

CONTRIBUTION = "CHECK_CONTRIBUTION"
"""The same for ``make check CONTRIBUTION=...``."""

STRIP = "STRIP_ONLY"
"""The same for ``make strip FILE=...``."""

ANSWERS = "START_ANSWERS"
"""The same for ``make start ANSWERS=...``."""

STORY = "WITHDRAW_STORY"
"""The same for ``make withdraw STORY=...``."""


def main(arguments: list[str] | None = None) -> int:
    """Run one command in the current folder. Returns the exit status."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(
            errors="replace"
        )  # a console of Windows may lack a letter that a message quotes
    options = _parser().parse_args(arguments)
    try:
        status: int = options.run(Path.cwd(), options)
    except KeyboardInterrupt as stopped:
        print(options.stopped, file=sys.stderr)
        return stopped.status if isinstance(stopped, AskedToEnd) else 130
    except Exception as error:  # noqa: BLE001 - of what nobody expected, one line is told, and no traceback
        print(unexpected(error), file=sys.stderr)
        return 1
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="campaign", description="Checks and builds the site of a co-production week."
    )
    parser.set_defaults(stopped="Stopped.")
    commands = parser.add_subparsers(required=True, metavar="command")
    check = commands.add_parser("check", help="list every problem in the sources, without building")
    check.add_argument("files", nargs="*", type=Path, help="say only what is about these files or folders")
    check.add_argument(
        "--content-only", type=Path, metavar="FOLDER",
        help="check the events and stories of a contribution in another folder, with the code and settings of this one",
    )  # fmt: skip
    check.set_defaults(run=_check)
    clean = commands.add_parser(
        "clean", help="take out of photos and documents what they tell of whoever made them"
    )
    clean.add_argument("files", nargs="*", type=Path, help="these only; else all that have a problem")
    clean.set_defaults(run=_clean)
    site = commands.add_parser(
        "site", help="build the site aside, check it, and put it in place of the old one"
    )
    site.add_argument("--engine", choices=("mkdocs", "properdocs"), default="mkdocs", help="what builds it")
    site.set_defaults(
        run=lambda root, options: _in("site").site(root, options.engine),
        stopped="Stopped. Nothing half-made is in site/.",
    )
    serve = commands.add_parser("serve", help="show the site while you edit")
    serve.set_defaults(run=lambda root, _: _in("serve").serve(root))
    start = commands.add_parser("start", help="make a copy of this repository your own, once")
    start.add_argument("answers", nargs="?", help="a file of answers; without it, questions are asked")
    start.set_defaults(
        run=lambda root, options: _in("start").start(
            root, options.answers or os.environ.get(ANSWERS) or None, today
        )
    )
    sample = commands.add_parser("sample", help="write the record of the sample again, after a change to it")
    sample.set_defaults(run=lambda root, _: _in("sample").sample(root))
    _add_withdraw(commands)
    _add_update(commands)
    notes = commands.add_parser(
        "release-notes", help="write what a release says to a file, and print its tag"
    )
    notes.add_argument("file", type=Path, help="where to write it")
    notes.set_defaults(run=lambda root, options: _release_notes(root, options.file))
    rename = commands.add_parser("rename", help="write fields that have a new name by that name")
    rename.set_defaults(run=lambda root, _: _in("update").rename_fields(root))
    return parser


def _in(command: str) -> Any:
    """The module of a command. To read those of all takes a second, and most commands are done before that."""
    return import_module(f"campaign.commands.{command}")


def _check(root: Path, options: argparse.Namespace) -> int:
    sent = options.content_only or os.environ.get(CONTRIBUTION)
    if sent:
        answer: int = _in("content_only").check_content_only(root, Path(sent))
        return answer
    check = _in("check")
    status: int = check.check(root, options.files or check.files_named(os.environ.get(ONLY, "")))
    return status


def _release_notes(root: Path, file: Path) -> int:
    status: int = import_module("campaign.updating.release_notes").main(file, root)
    return status


def _clean(root: Path, options: argparse.Namespace) -> int:
    named = _in("check").files_named(os.environ.get(STRIP, ""))
    status: int = _in("clean").clean(root, options.files or named)
    return status


def _add_withdraw(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    withdraw = commands.add_parser(
        "withdraw", help="take off the site what somebody took back, and say what no build can reach"
    )
    withdraw.add_argument("story", nargs="?", help="a path such as stories/2027/lived-experience/the-hour.md")
    withdraw.add_argument(
        "--engine", choices=("mkdocs", "properdocs"), default="mkdocs", help="what builds it"
    )
    withdraw.set_defaults(
        run=lambda root, options: _in("withdraw").withdraw(
            root, options.story or os.environ.get(STORY, ""), options.engine
        )
    )


def _add_update(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    new = commands.add_parser(
        "update", help="put in a newer version of this software, and leave what is yours"
    )
    new.add_argument(
        "--from", dest="source", help='an address or a folder; else "updates from" in mkdocs.yml'
    )
    new.add_argument("--to", dest="version", help="a version such as 0.2.0; else the newest")
    new.add_argument(
        "--without-workflows", action="store_true", help="leave .github/workflows, and say how to update it"
    )
    new.add_argument(
        "--pull-request", type=Path, help="write a title and text for a pull request to this file"
    )
    new.set_defaults(run=lambda root, options: _in("update").put_in_new_version(root, options))


if __name__ == "__main__":
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # "| head" wants no more, and no traceback either
    with can_be_stopped():
        ended = main()
    sys.exit(ended)
