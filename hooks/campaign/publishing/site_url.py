"""The address of the site in ``mkdocs.yml``."""

from __future__ import annotations

from pathlib import Path

from campaign.publishing.settings import setting


def site_url(root: Path) -> str:
    """``site_url`` of ``mkdocs.yml`` with a slash at its end; ``/`` if there is none or it cannot be read."""
    return f"{setting(root, 'site_url').rstrip('/')}/"
