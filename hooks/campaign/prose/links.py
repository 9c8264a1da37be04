"""What keeps a link from being followed safely."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from campaign.model.web_host import wrong_with_host, wrong_with_mail

SCHEMES = {"https", "mailto", "tel"}

_MAIL = re.compile(r"(?i:mailto):[^\s@?,;]+@[^\s@?,;]+(?:\?(?:(?:subject|body)=[^&=?]*&?)+)?")
"""To one address. With other fields, a mail goes to people whom nobody sees here."""

_CALL = re.compile(r"(?i:tel):[+0-9][0-9().*#-]*")


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
    if parts.scheme and parts.scheme not in {*SCHEMES, "http"}:
        return f'A link cannot begin with "{parts.scheme}:".'
    if parts.scheme == "mailto" and not _MAIL.fullmatch(href):
        return "This is not an e-mail address."
    if parts.scheme == "tel" and not _CALL.fullmatch(href):
        return "This is not a phone number."
    wrong = wrong_with_mail(href.partition("?")[0]) if parts.scheme == "mailto" else wrong_with_host(href)
    return wrong[0] if wrong else None
