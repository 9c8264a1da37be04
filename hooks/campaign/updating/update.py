"""One command: a new version of the software in, and everything else as it was."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from campaign.updating.changelog import between
from campaign.updating.copy import contents_of, files_of, merge, put_in, ready
from campaign.updating.files import File
from campaign.updating.releases import PYPROJECT, releases_from
from campaign.updating.report import Report
from campaign.updating.three_ways import Plan, plan
from campaign.updating.versions import Version, version_in
from campaign.updating.what_is_ours import WORKFLOWS

CHANGELOG = PurePosixPath("CHANGELOG.md")


def update(
    root: Path, address: str, version: Version | None, *, with_workflows: bool = True
) -> Report | Version:
    """Put a release into the copy in ``root``. Returns the version of the copy if there is no newer one.

    Raises :class:`UpdateFailed` if nothing was done. When files are written, all code of this command is in memory,
    so it may replace its own.
    """
    ready(root)
    copy = files_of(root)
    pyproject = copy.get(PYPROJECT)
    old = version_in(pyproject.content if pyproject else None)
    with releases_from(address) as releases:
        if version is None and old and releases.newest and releases.newest <= old:
            return old
        release = releases.release(version)
        base = releases.base(old, contents_of(root), release.version)
    made = plan(base.files if base else None, release.files, copy, merge)
    if release.version == old and not made.write and not made.remove:
        return old
    left_out = () if with_workflows else _leave_out_workflows(made)
    put_in(root, made, copy)
    changelog = release.files.get(CHANGELOG, File(b"")).content.decode("utf-8", "replace")
    return Report(
        old=old,
        new=release.version,
        base=base.name if base else None,
        made=made,
        changes=between(changelog, old, release.version),
        workflows=left_out,
        address=address,
    )


def _leave_out_workflows(made: Plan) -> tuple[PurePosixPath, ...]:
    """Take them out of the plan. Returns those that the release would have changed."""
    found = tuple(path for path in sorted({*made.write, *made.remove}) if path.is_relative_to(WORKFLOWS))
    for path in found:
        made.write.pop(path, None)
        made.remove.discard(path)
    made.merged = [path for path in made.merged if path not in found]
    made.replaced = [path for path in made.replaced if path not in found]
    return found
