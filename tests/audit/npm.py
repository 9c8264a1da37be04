"""Tools from npm, each installed once at a fixed version into the cache folder, without running their scripts."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

_CACHE = Path(__file__).parents[2] / ".cache"


def missing(*commands: str) -> str:
    """Say in one line what has to be installed first; empty when nothing is."""
    absent = [command for command in commands if not shutil.which(command)]
    return f"The audit needs {' and '.join(absent)}. Install it." if absent else ""


def installed(package: str, version: str) -> Path:
    """The folder of a package, which is fetched if it is not there. Raises RuntimeError."""
    folder = _CACHE / f"{package}-{version}"
    if not (folder / "done").is_file():
        folder.mkdir(parents=True, exist_ok=True)
        quietly = ("--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock")
        run(["npm", "install", "--prefix", folder, *quietly, f"{package}@{version}"])
        (folder / "done").touch()
    return folder / "node_modules" / package


def installed_together(name: str, specifications: Iterable[str]) -> Path:
    """The folder of several packages, each with its version, that are used as one. Raises RuntimeError."""
    wanted = sorted(specifications)
    folder = _CACHE / f"together-{name}"
    if not (folder / "done").is_file() or (folder / "done").read_text("utf-8").split() != wanted:
        folder.mkdir(parents=True, exist_ok=True)
        quietly = ("--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock")
        run(["npm", "install", "--prefix", folder, *quietly, *wanted])
        (folder / "done").write_text("\n".join(wanted), "utf-8")
    return folder / "node_modules"


def run(command: Iterable[str | Path], environment: Mapping[str, str] | None = None) -> str:
    """Return what a command prints. Raises RuntimeError with what it complains about."""
    words = [str(word) for word in command]
    ran = subprocess.run(words, capture_output=True, text=True, check=False, env=environment)
    if ran.returncode:
        raise RuntimeError(f"{words[0]} failed: {ran.stderr.strip() or ran.stdout.strip()}")
    return ran.stdout
