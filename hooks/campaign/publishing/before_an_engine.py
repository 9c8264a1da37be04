"""What must be right before an engine starts: it runs what the settings name, and imports what lies beside our code."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from campaign.look.files import own_files
from campaign.problems import Problem
from campaign.reading.depth import too_deep
from campaign.reading.files import printable, read_source
from campaign.reading.safe_settings import problems_in_settings, without_our_hooks
from campaign.reading.settings import SETTINGS
from campaign.reading.settings_values import NAMES_IN_ENVIRONMENT
from campaign.unexpected import lost

OURS = (
    "campaign", "theme", "drafts.py", "footer.py", "installed_first.py", "passes.py", "publish_site.py", "reload.py", "run.py",
    "serving.py", "template_functions.py", "watching.py", "writing.py", "__pycache__",
)  # fmt: skip
"""All that is in ``hooks/``. What is added to it belongs into ``hooks/campaign/``."""

_CODE = (".py", ".pyc", ".pyd", ".pyw", ".so", ".pth")
"""Ends of names that Python may import, or that some tool may."""


def before_an_engine(root: Path) -> list[Problem]:
    """Why no engine may start, sorted. Nothing is asked of it that asks it to run something."""
    if problem := too_deep(root):
        return [problem]
    return sorted({*settings_and_code(root), *_needed(root)})


def settings_and_code(root: Path) -> list[Problem]:
    """The same, but for what only a build needs."""
    return [*_settings(root), *foreign_code(root), *_lost()]


def _settings(root: Path) -> Iterator[Problem]:
    text = read_source(root, SETTINGS)
    if isinstance(text, Problem):
        yield text
        return
    asked = {name: os.environ[name] for name in NAMES_IN_ENVIRONMENT if name in os.environ}
    yield from problems_in_settings(text, asked)


def _needed(root: Path) -> Iterator[Problem]:
    text = read_source(root, SETTINGS)
    if isinstance(text, str) and (problem := without_our_hooks(text)):
        yield problem


def foreign_code(root: Path) -> Iterator[Problem]:
    """Python takes a file for a package if it has its name, so none may lie where Python looks."""
    for name in _names_in(root):
        is_package = os.path.isfile(root / name / "__init__.py")  # noqa: PTH113 - a name may be any bytes
        if PurePosixPath(name).suffix.lower() in _CODE or is_package:
            yield _foreign(PurePosixPath(name), "Delete it, or move it into a folder such as tools/.")
    for name in _names_in(root / "hooks"):
        if name not in OURS and not name.startswith("."):
            yield _foreign(PurePosixPath("hooks", name), "Delete it, or move it into hooks/campaign/.")


def _foreign(path: PurePosixPath, do: str) -> Problem:
    what = "This is no file of the software, and Python could run it in place of one."
    return Problem(printable(path), 1, 1, what, do)


def _names_in(folder: Path) -> list[str]:
    try:
        return sorted(os.listdir(folder))  # noqa: PTH208 - only names
    except OSError:  # a campaign whose code is elsewhere
        return []


def _lost() -> Iterator[Problem]:
    """Files of the look, without which pages would be built in another one."""
    for file in own_files():
        if not file.is_file():
            yield lost(file)
