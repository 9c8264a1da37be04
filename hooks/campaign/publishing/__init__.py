"""From a built folder to the published one: build aside, check, and only then replace the site."""

from __future__ import annotations


class BuildFailed(Exception):
    """The site was not replaced. The message says why, in lines meant for the person who ran the build."""
