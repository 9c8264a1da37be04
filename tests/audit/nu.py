"""Ask the Nu HTML checker, the one behind the W3C's validator, about all HTML files in one call."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

VERSION = "26.9.27"

_CACHE = Path(__file__).parents[2] / ".cache" / f"vnu-{VERSION}"
_JAR = _CACHE / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def missing() -> str:
    """Say in one line what has to be installed first; empty when nothing is."""
    wanted = ["java"] if _JAR.is_file() else ["java", "npm"]
    absent = [name for name in wanted if not shutil.which(name)]
    return f"The audit needs {' and '.join(absent)} for the Nu HTML checker. Install it." if absent else ""


def errors(site: Path) -> list[str]:
    """Return a line for each error in the HTML files of a site; warnings are left out.

    Raises RuntimeError if the checker itself cannot be fetched or run.
    """
    if not _JAR.is_file():
        _run(["npm", "install", "--prefix", _CACHE, "--ignore-scripts", f"vnu-jar@{VERSION}"])
    said = _run(
        ["java", "-jar", _JAR, "--skip-non-html", "--exit-zero-always", "--format", "json", "--stdout", site]
    )
    messages = [message for message in json.loads(said)["messages"] if message["type"] != "info"]
    return [_line(site, message) for message in messages]


def _line(site: Path, message: dict[str, str | int]) -> str:
    file = str(message["url"]).split(site.name + "/", 1)[-1]
    return f"{file}:{message.get('lastLine', '')}: {message['message']}"


def _run(command: list[str | Path]) -> str:
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    if ran.returncode:
        raise RuntimeError(f"{command[0]} failed: {ran.stderr.strip()}")
    return ran.stdout
