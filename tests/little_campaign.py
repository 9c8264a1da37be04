"""The smallest campaign that an engine builds: one event, one venue, one page. For what every build does, however much there is."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from small_repository import CASES
from whole_campaign import WHOLE_CAMPAIGN, copy_hooks

LITTLE_EVENT = "events/2027/open-day.yml"

OF_THE_WHOLE_CAMPAIGN = ("site_name", "nav", "not_in_nav", "extra")
"""The settings that tell of its own content. All others are those of any campaign."""


def little_campaign(to: Path) -> Path:
    """The repository that golden cases take their place in, with the settings and the code that an engine needs."""
    shutil.copytree(CASES / "base", to)
    copy_hooks(to)
    settings = re.split(r"(?m)^(?=\w+:)", (WHOLE_CAMPAIGN / "mkdocs.yml").read_text("utf-8"))
    with (to / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.writelines(each for each in settings[1:] if not each.startswith(OF_THE_WHOLE_CAMPAIGN))
    return to
