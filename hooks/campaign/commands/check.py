"""The command "check": lists every problem in the sources, and builds nothing."""

from __future__ import annotations

import io
import os
import shlex
import sys
from contextlib import redirect_stderr, redirect_stdout
from importlib import import_module
from pathlib import Path

from campaign.publishing.conditions import Conditions
from campaign.publishing.kept_answer import Answer, answer_to, keep_answer
from campaign.publishing.words_that_left import forget_words_that_left


def files_named(written: str) -> list[Path]:
    """One path with all its spaces if it is there, else paths between spaces, with quotes as in a shell."""
    if os.path.exists(written):  # noqa: PTH110 - a name may be too long for a Path to ask
        return [Path(written)]
    try:
        return [Path(name) for name in shlex.split(written)]
    except ValueError:  # a quotation mark without its second
        return [Path(written)]


def check(root: Path, files: list[Path]) -> int:
    """Say what is wrong, in all sources or in ``files`` and folders. Returns the exit status."""
    begun = Conditions.now(root)
    answer = answer_to(root, begun)
    if files:
        return _report(root, files)
    if answer is None:
        out, err = io.StringIO(), io.StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            status = _report(root, [])
        answer = Answer(out.getvalue(), err.getvalue(), status)
        keep_answer(root, begun, answer)
    else:
        forget_words_that_left(root, begun)
    sys.stdout.write(answer.out)
    sys.stdout.flush()
    sys.stderr.write(answer.err)
    return answer.status


def _report(root: Path, files: list[Path]) -> int:
    """What it needs takes a second to read, and an answer that was kept needs none of it."""
    status: int = import_module("campaign.commands.report").report(root, files)
    return status
