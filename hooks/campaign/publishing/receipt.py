"""A receipt of the last build: what it was made from, on which day, and what it made.

Where all of it is so again, another build would make the same bytes. The receipt may be deleted, damaged or from another
version at any time: then there is none, and the site is built.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from campaign.publishing.conditions import Conditions
from campaign.publishing.kept_text import keep_text, kept_text
from campaign.publishing.made_from import Counts, MadeFrom, noted, prove
from campaign.publishing.new_site import fingerprint_of_site, fingerprints_of

RECEIPT = "built"


def is_as_built(root: Path, site: Path, now: Conditions, engine: str) -> bool:
    """Whether ``site`` holds, byte for byte, what ``engine`` made of just these inputs on this day."""
    kept = kept_text(root, RECEIPT, now)
    try:
        return (
            kept is not None
            and not site.is_symlink()
            and kept == f"{engine} {fingerprint_of_site(fingerprints_of(site))}"
        )
    except OSError:
        return False


def give_receipt(root: Path, begun: Conditions, engine: str, built: Mapping[str, str]) -> Counts | None:
    """Write down what was ``built``, the fingerprints of all files, unless something changed meanwhile: nobody knows which of
    both is in the site.

    Returns how many files were kept and made, as far as that is known.
    """
    lasted, found = begun.lasted(root), noted(root)
    if lasted and is_as_noted(built, found):
        keep_text(root, RECEIPT, begun, f"{engine} {fingerprint_of_site(built)}")
    return prove(root, found, is_true=lasted)


def is_as_noted(built: Mapping[str, str], found: MadeFrom | None) -> bool:
    """A file that is kept is the same file on the disk as that of the last site: who edits that one edits this one too."""
    noted = found.made.values() if found else ()
    return all(built.get(at) == of for made in noted for at, of in made.files.items())
