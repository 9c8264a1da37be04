"""Where a copy gets its new versions from: ``updates from`` in its settings."""

from __future__ import annotations

from pathlib import Path

from campaign.model.git_address import git_address
from campaign.problems import AuthorMistake, Problem
from campaign.reading.files import read_source
from campaign.reading.settings import SETTINGS
from campaign.reading.yaml_text import read_yaml
from campaign.updating import UpdateFailed

FIELD = "updates from"


def updates_from(root: Path) -> str:
    """The address in the settings. Nothing else in them is asked for, so that a copy with a mistake can be updated."""
    text = read_source(root, SETTINGS)
    if isinstance(text, Problem):
        raise UpdateFailed(str(text))
    document = read_yaml(text, SETTINGS, within=("extra", "campaign"))
    written = document.tree.get(FIELD)
    if written is None:
        for problem in document.problems[:1]:
            raise UpdateFailed(str(problem))
        raise UpdateFailed(
            f'{SETTINGS}: Nothing says where new versions are. Write "{FIELD}: https://..." below extra.campaign, '
            "with the address of the repository that you copied."
        )
    try:
        return git_address(written if isinstance(written, str) else "")
    except AuthorMistake as mistake:
        line, column = document.values[FIELD,]
        raise UpdateFailed(str(Problem(SETTINGS, line, column, mistake.what, mistake.do))) from None
