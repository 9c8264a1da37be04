"""The time zone of a campaign that does not name one."""

from __future__ import annotations

HOME_ZONE = "Europe/London"
"""An IANA name."""
