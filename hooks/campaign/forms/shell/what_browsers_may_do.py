"""What browsers may do on a page: nothing but show what the site itself has, and run its scripts.

Said twice: in each page, which no host can forget (Content Security Policy Level 3, section 3.3), and in ``_headers``, which
Netlify, Cloudflare Pages and others read. Only a header can say who may show a page in a frame (section 6.4.2.1).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

MAY: Mapping[str, str] = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "media-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
}
"""Nothing in a page runs or colours it: no handler, no ``style``, no hash of something that happens to be there."""

REFERRER = "same-origin"
"""Other sites are not told which page a reader comes from: it may be a hard one. W3C Referrer Policy, section 3.4."""

NEVER_USED = (
    "accelerometer",
    "browsing-topics",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "usb",
)
"""What no page asks a device for, so that nothing that gets in can (W3C Permissions Policy)."""

EMBEDDABLE: tuple[str, ...] = ()
"""Paths of pages that others may show in a frame, such as ``/embed/*``. There are none yet."""


def policy(framed_by: str = "") -> str:
    """For a page; with ``framed_by`` for a header, which alone can say that."""
    frames = {"frame-ancestors": framed_by} if framed_by else {}
    return "; ".join(f"{what} {who}" for what, who in {**MAY, **frames}.items())


def headers_file(embeddable: Sequence[str] = EMBEDDABLE) -> str:
    """``_headers``: rules for paths. The line with "!" is for Cloudflare, which else joins a header of two rules."""
    rules = [("/*", "", "'none'"), *((path, "  ! Content-Security-Policy\n", "*") for path in embeddable)]
    everywhere = {
        "Referrer-Policy": REFERRER,
        "Permissions-Policy": ", ".join(f"{feature}=()" for feature in NEVER_USED),
        "X-Content-Type-Options": "nosniff",
    }
    told = "".join(f"  {name}: {value}\n" for name, value in everywhere.items())
    return "\n".join(
        f"{path}\n{first}  Content-Security-Policy: {policy(framed_by)}\n{'' if first else told}"
        for path, first, framed_by in rules
    )
