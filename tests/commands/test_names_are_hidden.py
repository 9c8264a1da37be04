"""What a build prints is read by anybody, so no command says what looks like personal data in settings or names of files."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaign.commands.content_only import check_content_only
from campaign.commands.site import site
from little_campaign import little_campaign

NUMBER = "07700 900123"


def test_a_build_that_does_not_start_hides_what_settings_say(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The line names the setting, which is the value."""
    root = little_campaign(tmp_path / "campaign")
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write(f"\n{NUMBER}: Sam\n")

    assert site(root, "mkdocs") == 1
    said = capsys.readouterr().err
    assert 'The setting "[hidden]" is not used here' in said
    assert NUMBER not in said


def test_what_somebody_sent_is_named_without_it(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Files that nobody looks into are named, too, and the output of such a check is public."""
    for name in ("docs/sam-07700900123.txt", "events/2027/sam-07700900123.exe"):
        file = tmp_path / "sent" / name
        file.parent.mkdir(parents=True)
        file.write_bytes(b"")

    assert check_content_only(root, tmp_path / "sent") == 1
    said = capsys.readouterr().out
    assert "docs/sam-[hidden].txt:1:1: This file was added" in said
    assert "events/2027/sam-[hidden].exe:1:1: Files of this kind" in said
    assert "900123" not in said
