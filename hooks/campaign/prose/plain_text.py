"""Text that any format can carry."""

from __future__ import annotations

import re

# All that XML 1.0 (2.2) forbids, and the controls it only discourages: tab and line feed are left.
_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def plain(text: str) -> str:
    """``text`` without controls and lone surrogates, which break XML (1.0, 2.2) and iCalendar (RFC 5545, 3.1)."""
    return _UNFIT.sub("", text)
