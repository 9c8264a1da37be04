"""A receipt of the last build: what it was made from, on which day, and what it made.

Where all of it is so again, another build would make the same bytes. The receipt may be deleted, damaged or from another
version at any time: then there is none, and the site is built.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from campaign.publishing.conditions import Conditions
from campaign.publishing.kept_files import Counts, fingerprint_of, noted, prove
from campaign.publishing.kept_text import keep_text, kept_text

RECEIPT = "built"


def is_as_built(root: Path, site: Path, now: Conditions, engine: str) -> bool:
    """Whether ``site`` holds, byte for byte, what ``engine`` made of just these inputs on this day."""
    kept = kept_text(root, RECEIPT, now)
    try:
        return kept is not None and not site.is_symlink() and kept == f"{engine} {fingerprint_of_site(site)}"
    except OSError:
        return False


def give_receipt(root: Path, site: Path, begun: Conditions, engine: str) -> Counts | None:
    """Write down what was built, unless something changed meanwhile: nobody knows which of both is in the site.

    Returns how many files were kept and made, as far as that is known.
    """
    lasted = begun.lasted(root)
    if lasted:
        with suppress(OSError, _NotAsBuilt):  # somebody moves or changes files of the site already
            keep_text(root, RECEIPT, begun, f"{engine} {fingerprint_of_site(site, noted(root))}")
    return prove(root, is_true=lasted)


class _NotAsBuilt(Exception):
    """A file that is kept is the same file on the disk as that of the last site: who edited that one has edited it too."""


def fingerprint_of_site(site: Path, known: Mapping[str, str] | None = None) -> str:
    """Of the name and bytes of each file. What is hidden at the top is not a build's.

    Raises :class:`_NotAsBuilt` if one is not what is ``known`` of it.
    """
    whole = blake2b(digest_size=32)
    for name in sorted(_files_of(site)):
        content = Path(site, name).read_bytes()
        if known and known.get(name) not in (None, fingerprint_of(content)):
            raise _NotAsBuilt(name)
        whole.update(f"{len(name)} {len(content)} {name}\0".encode("utf-8", "surrogateescape"))
        whole.update(content)
    return whole.hexdigest()


def _files_of(site: Path) -> Iterator[str]:
    for place, folders, files in os.walk(site):
        if place == os.fspath(site):
            folders[:] = [name for name in folders if not name.startswith(".")]
            yield from (name for name in files if not name.startswith("."))
        else:
            yield from (os.path.relpath(f"{place}/{name}", site) for name in files)
