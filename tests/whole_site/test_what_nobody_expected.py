"""Whatever breaks while a site is made, the line names the source of it."""

from __future__ import annotations

from pathlib import Path

from test_command import SITE, run
from whole_campaign import copy_campaign

BREAKS = """

def story_facts(shown, site, build):
    raise RuntimeError("PRIVATE WORDS")
"""


def test_a_page_that_cannot_be_made(whole_campaign: Path, tmp_path: Path) -> None:
    """One line, with the story and the place in the code, and nothing of what the error quotes, which may be private."""
    root = copy_campaign(tmp_path / "campaign", whole_campaign)
    code = root / "hooks/campaign/forms/pages/story.py"
    code.write_text(code.read_text("utf-8") + BREAKS, "utf-8")

    ran = run(SITE, root)

    said = ran.stdout + ran.stderr
    (line,) = [line for line in said.splitlines() if "The software cannot cope" in line]
    assert ran.returncode == 1
    assert "stories/2027/lived-experience/" in line
    assert (
        ":1:1: The software cannot cope with this: RuntimeError in hooks/campaign/forms/pages/story.py, line "
        in line
    )
    assert "Traceback" not in said
    assert "PRIVATE" not in said
    assert not (root / "site").exists()
