"""What keeps a link from being followed safely."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

SCHEMES = {"https", "http", "mailto", "tel"}


def wrong_with_link(href: str) -> str | None:
    """What is wrong with a link as it is in HTML; None if nothing is."""
    if not href.strip():
        return "This link leads nowhere."
    if re.search(r"[\x00-\x20\\]", href):
        return "There is a space or a backslash in this link."
    if href.casefold().startswith("www."):
        return "This web address is not whole."
    if href.startswith("//"):
        return 'This link begins with "//".'
    try:
        parts = urlsplit(href)
    except ValueError:
        return "This is not a web address."
    if parts.scheme and parts.scheme not in SCHEMES:
        return f'A link cannot begin with "{parts.scheme}:".'
    if parts.username or parts.password:
        return (
            "There is a name or password in this web address." if parts.scheme in ("http", "https") else None
        )
    return None
