"""What to release: the command ``release-notes FILE`` writes the notes, and prints the tag.

It prints nothing if no version has a heading yet. It needs nothing but Python itself.
"""

from __future__ import annotations

import sys
from pathlib import Path

from campaign.updating import UpdateFailed
from campaign.updating.changelog import newest, sections
from campaign.updating.versions import Version, version_in


def to_release(changelog: str, pyproject: bytes) -> tuple[Version, str] | None:
    """The newest version with a heading, and its notes; None if there is none.

    Raises :class:`UpdateFailed` if ``pyproject`` says another version, or there is nothing to read about it.
    """
    version = newest(changelog)
    if version is None:
        return None
    said = version_in(pyproject)
    if said != version:
        raise UpdateFailed(
            f"The newest version in CHANGELOG.md is {version}, and pyproject.toml says {said or 'none'}. "
            "Write the same version in both."
        )
    notes = sections(changelog)[version]
    if not notes:
        raise UpdateFailed(f"CHANGELOG.md has nothing below its heading {version}. Write what changed.")
    return version, notes


def main(notes_file: Path, root: Path) -> int:
    """Write the notes of what to release in ``root``. Returns the exit status."""
    try:
        found = to_release((root / "CHANGELOG.md").read_text("utf-8"), (root / "pyproject.toml").read_bytes())
    except UpdateFailed as failure:
        print(failure, file=sys.stderr)
        return 1
    if found:
        version, notes = found
        notes_file.write_text(f"{notes}\n", "utf-8")
        print(version.tag)
    return 0
