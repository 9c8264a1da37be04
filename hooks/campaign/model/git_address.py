"""Where a git repository is. git would run a command that is written as an address, so few forms are known here."""

from __future__ import annotations

import re
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator

from campaign.model.values import IsLink, web_address
from campaign.problems import INVISIBLE, AuthorMistake

_HOST = r"[A-Za-z0-9][A-Za-z0-9.-]*"
_WITH_SSH = re.compile(rf"ssh://(?:[A-Za-z0-9_][\w.-]*@)?{_HOST}(?::[0-9]{{1,5}})?/[^-\s]\S*", re.ASCII)
_SHORT = re.compile(rf"[A-Za-z0-9_][\w.-]*@{_HOST}:[^-\s/:]\S*", re.ASCII)
"""``git@host:owner/name.git``."""


def git_address(text: str) -> str:
    """An address on the web, or of ssh: never a path, an option of git, or a helper of git such as ``ext::``."""
    text = text.strip()
    if not INVISIBLE.search(text) and (_WITH_SSH.fullmatch(text) or _SHORT.fullmatch(text)):
        return text
    try:
        host = urlsplit(text).hostname or ""
    except ValueError:  # brackets that hold no address
        host = ""
    if not re.fullmatch(_HOST, host, re.ASCII) or INVISIBLE.search(text):
        raise AuthorMistake(
            "This is not the address of a git repository.",
            'Write it in full, like "https://example.org/co-production-week".',
        )
    return web_address(text)


GitAddress = Annotated[str, AfterValidator(git_address), IsLink()]
"""An https or ssh address of a git repository."""
