"""Ask the Nu HTML checker, the one behind the W3C's validator, about all HTML files in one call."""

from __future__ import annotations

import json
from pathlib import Path

from audit.npm import installed, run

VERSION = "26.9.27"


def errors(site: Path) -> list[str]:
    """Return a line for each error in the HTML files of a site; warnings are left out.

    Raises RuntimeError if the checker itself cannot be fetched or run.
    """
    jar = installed("vnu-jar", VERSION) / "build" / "dist" / "vnu.jar"
    said = run(
        ["java", "-jar", jar, "--skip-non-html", "--exit-zero-always", "--format", "json", "--stdout", site]
    )
    messages = [message for message in json.loads(said)["messages"] if message["type"] != "info"]
    return [_line(site, message) for message in messages]


def _line(site: Path, message: dict[str, str | int]) -> str:
    file = str(message["url"]).split(site.name + "/", 1)[-1]
    return f"{file}:{message.get('lastLine', '')}: {message['message']}"
