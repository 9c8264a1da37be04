"""Whatever breaks while a site is made, the line names the source of it."""

from __future__ import annotations

from pathlib import Path

from little_campaign import little_campaign
from test_command import SITE, run

STORY = "stories/2027/lived-experience/a-letter.md"

WRITTEN = """---
title: A letter
summary: It came on a Monday.
told by: {name: Robin, name is: chosen}
consent: made up
---
It began.
"""

BREAKS = """

def story_facts(shown, site, build):
    raise RuntimeError("PRIVATE WORDS")
"""


def test_a_page_that_cannot_be_made(tmp_path: Path) -> None:
    """One line, with the story and the place in the code, and nothing of what the error quotes, which may be private."""
    root = little_campaign(tmp_path / "campaign")
    (root / STORY).write_text(WRITTEN, "utf-8")
    code = root / "hooks/campaign/forms/pages/story.py"
    code.write_text(code.read_text("utf-8") + BREAKS, "utf-8")

    ran = run(SITE, root)

    said = ran.stdout + ran.stderr
    (line,) = [line for line in said.splitlines() if "The software cannot cope" in line]
    assert ran.returncode == 1
    assert STORY in line
    assert (
        ":1:1: The software cannot cope with this: RuntimeError in hooks/campaign/forms/pages/story.py, line "
        in line
    )
    assert "Traceback" not in said
    assert "PRIVATE" not in said
    assert not (root / "site").exists()
