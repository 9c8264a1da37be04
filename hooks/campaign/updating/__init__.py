"""New versions of the software, put into a copy of this repository. What its users wrote is never touched."""

from __future__ import annotations


class UpdateFailed(Exception):
    """Nothing was changed. The message says why, and what to do, in lines meant for the person who asked."""
