"""``docs/CNAME``, in which a web host reads the name of the site: it decides where everything is published."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from campaign.model.on_disk import on_disk
from campaign.model.published_file import DOCS
from campaign.problems import Problem
from campaign.publishing.site_url import site_url
from campaign.site.site import Site

CNAME = DOCS / "CNAME"


def names_another_host(site: Site, root: Path) -> Iterator[Problem]:
    """It may hold one name, that of ``site_url``. In another folder nobody reads it."""
    for path in site.files:
        if path.name == CNAME.name and path != CNAME:
            yield Problem(
                path, 1, 1, "No web host reads this file here.", f"Delete it, or move it to {CNAME}."
            )
    if CNAME in site.files:
        written = on_disk(root, CNAME).read_bytes().decode("utf-8", "replace").strip()
        host = _host_of(root)
        if written.rstrip(".").casefold() != host:
            what = f"This would publish the site at another address than {host or 'its own'}."
            do = 'Write the host of "site_url" here and nothing else, or correct "site_url".'
            yield Problem(CNAME, 1, 1, what, do)


def _host_of(root: Path) -> str:
    try:
        return (urlsplit(site_url(root)).hostname or "").casefold()
    except ValueError:
        return ""
