"""A receipt of the last build: what it was made from, on which day, and what it made.

Where all of it is so again, another build would make the same bytes. The receipt may be deleted, damaged or from another
version at any time: then there is none, and the site is built.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from campaign.publishing.conditions import Conditions
from campaign.publishing.kept_text import keep_text, kept_text
from campaign.publishing.made_from import Counts, noted, prove
from campaign.publishing.new_site import files_of, fingerprint_of

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
            keep_text(root, RECEIPT, begun, f"{engine} {fingerprint_of_site(site, _known(root))}")
    return prove(root, is_true=lasted)


class _NotAsBuilt(Exception):
    """A file that is kept is the same file on the disk as that of the last site: who edited that one has edited it too."""


def _known(root: Path) -> Mapping[str, str]:
    """The fingerprint of each file, by its path in the site, as the build of this process knows it."""
    found = noted(root)
    return {at: of for made in found.made.values() for at, of in made.files.items()} if found else {}


def fingerprint_of_site(site: Path, known: Mapping[str, str] | None = None) -> str:
    """Of the name and bytes of each file. What is hidden at the top is not a build's.

    Raises :class:`_NotAsBuilt` if one is not what is ``known`` of it.
    """
    whole = blake2b(digest_size=32)
    for name in sorted(files_of(site)):
        fingerprint = fingerprint_of(Path(site, name).read_bytes())
        if known and known.get(name) not in (None, fingerprint):
            raise _NotAsBuilt(name)
        whole.update(f"{len(name)} {name}\0{fingerprint}".encode("utf-8", "surrogateescape"))
    return whole.hexdigest()
