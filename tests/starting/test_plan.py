"""What is written, taken out and kept."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from campaign.sample.record import SampleRecord
from campaign.starting.plan import Plan, in_repository
from starting.answered import ANSWERS, record_for, tried

OWN = PurePosixPath("events/organisers/riverbend-health.yml")


def planned(
    root: Path, sample: SampleRecord, answers: str = ANSWERS, begun: SampleRecord | None = None
) -> Plan:
    new = tried(root, answers).plan
    assert new
    return in_repository(new, root, sample, begun or SampleRecord())


def test_the_whole_sample_is_taken_out(root: Path) -> None:
    """Files that are written anew need not be deleted first."""
    (root / "docs/index.md").write_text("# Home\n", "utf-8")
    plan = planned(root, record_for(root))

    assert PurePosixPath("events/2027/open-day.yml") in plan.remove
    assert PurePosixPath("docs/about.md") in plan.remove
    assert PurePosixPath("docs/index.md") not in plan.remove
    assert (plan.kept, plan.old_settings) == ((), None)


def test_what_somebody_changed_or_added_is_kept(root: Path) -> None:
    """Whether the sample has a file there or not, and even where a new page would be."""
    sample = record_for(root)
    for name in ("events/2027/open-day.yml", "docs/privacy.md", "docs/ours.md"):
        with (root / name).open("a", encoding="utf-8") as file:
            file.write("# Ours\n")
    plan = planned(root, sample)

    assert [str(path) for path in plan.kept] == [
        "docs/ours.md",
        "docs/privacy.md",
        "events/2027/open-day.yml",
    ]
    assert not {*plan.kept} & {*plan.remove, *plan.write}


def test_settings_that_somebody_changed_are_copied_aside(root: Path) -> None:
    """Under a name that no other copy has."""
    sample = record_for(root)
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("# Ours\n")
    assert planned(root, sample).old_settings == PurePosixPath("mkdocs.before-start.yml")

    (root / "mkdocs.before-start.yml").write_text("something else\n", "utf-8")
    assert planned(root, sample).old_settings == PurePosixPath("mkdocs.before-start-2.yml")


def test_links_are_never_followed(root: Path, tmp_path: Path) -> None:
    """What they lead to is not in the repository."""
    sample = record_for(root)
    (tmp_path / "about.md").write_bytes((root / "docs/about.md").read_bytes())
    (root / "docs/about.md").unlink()
    (root / "docs/about.md").symlink_to(tmp_path / "about.md")

    assert planned(root, sample).kept == (PurePosixPath("docs/about.md"),)


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Riverbend Health", "riverbend-health"),
        ("Tŷ Afon", "ty-afon"),
        ("健康", "our-organisation"),
        ("Health " * 30, "-".join(["health"] * 11) + "-hea"),
    ],
)
def test_the_publisher_has_a_file(root: Path, name: str, file: str) -> None:
    """Whatever its name, that of the file is a web address."""
    new = tried(root, ANSWERS.replace("short name: Riverbend Health", f"short name: {name}")).plan

    assert new
    assert new.publisher.stem == file
    assert f"publisher: {file}" in new.settings


def test_a_page_that_is_gone_needs_no_line_in_the_settings(root: Path) -> None:
    """``not_in_nav`` names pages that are outside of the menu."""
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("not_in_nav: |\n  about.md\n  ours.md\n")
    settings = planned(root, record_for(root)).settings

    assert "  ours.md\n" in settings
    assert "  about.md\n" not in settings
