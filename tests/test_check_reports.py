"""What ``make check`` tells after the problems: how far access facts and Easy Read have come."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from campaign.model.access import EventAccess, facts_of
from test_command import check_here
from whole_campaign import copy_campaign


def test_check_tells_who_knows_least_about_access(whole_campaign: Path, tmp_path: Path) -> None:
    """One line each for the organisers of this year's events, after the problems, least known first."""
    root = copy_campaign(tmp_path / "campaign", whole_campaign)
    for year in ("2026", "2027"):
        shutil.rmtree(root / "stories" / year / "you-said")  # they name events
    shutil.rmtree(root / "stories/2027/reports")  # so does one of these
    for file in (root / "events/2027").iterdir():
        if file.suffix in (".yml", ".md"):
            file.unlink()
    event = (
        "title: Tea\nsummary: Tea.\nwhen: not known yet\nhow: online\naccess:\n  breaks: {}\norganisers: {}\n"
    )
    for name, answer, organiser in [
        ("recipe-for-a-good-meeting", "yes", "bench-friends"),  # a write-up names it
        ("b", "not known yet", "bench-friends"),
        ("c", "no", "larkfield-carers"),
        ("d", "not known yet", "touchstone"),
    ]:
        (root / f"events/2027/{name}.yml").write_text(event.format(answer, organiser), "utf-8")

    ran = check_here(root)

    asked = len(facts_of(EventAccess()))
    report = ran.stdout.partition("Access facts known, by organiser:\n")[2].partition("Easy Read:")[0]

    assert [" ".join(line.split()) for line in report.splitlines()] == [
        f"0 of {asked} 0% Touchstone",
        f"1 of {2 * asked} {round(100 / (2 * asked))}% Bench Friends (example)",
        f"1 of {asked} {round(100 / asked)}% Larkfield Carers (example)",
    ]


def test_check_tells_how_far_easy_read_has_come(whole_campaign: Path, tmp_path: Path) -> None:
    """Each source once by what its Easy Read needs, with the line to write where that is not there yet, or is out of date."""
    root = copy_campaign(tmp_path / "campaign", whole_campaign)
    for twin in root.rglob("*.easy.md"):
        twin.unlink()
    for name in ("docs/index", "docs/get-involved"):
        (root / f"{name}.easy.md").write_text(
            f"---\neasy read of: {name[5:]}\n---\n# What this is about\n\n![information]\nThis is new.\n",
            "utf-8",
        )
    version = check_here(root).stdout.partition("docs/index.easy.md  matches: ")[2][:12]
    twin = root / "docs/index.easy.md"
    twin.write_text(twin.read_text("utf-8").replace("---\n#", f"matches: {version}\n---\n#"), "utf-8")

    ran = check_here(root)
    lines = ran.stdout.partition("Easy Read:\n")[2].splitlines()

    assert ran.returncode == 0
    assert lines[:2] == ["     2  current", "          docs/index.easy.md"]
    assert lines[2] == "          events/2027/welcome-breakfast.yml"
    assert lines[3] == '     1  without a "matches" line yet: write it last'
    assert lines[4].startswith("          docs/get-involved.easy.md  matches: ")
    assert "          docs/what-is-co-production.md" in lines
    assert "     3  drafts that no readers have checked" in lines


def test_check_counts_nothing_that_is_not_there(whole_campaign: Path, tmp_path: Path) -> None:
    """Where nothing has an Easy Read or could have one, two lines say how far it has come, and one what it leaves out."""
    root = copy_campaign(tmp_path / "campaign", whole_campaign)
    for source in [*root.glob("docs/*.md"), *root.rglob("events/2*/*.*"), *root.rglob("stories/2*/*/*.*")]:
        source.unlink()
    settings = root / "mkdocs.yml"
    without_menu = re.sub(r"^nav:\n(?:  .*\n)+", "", settings.read_text("utf-8"), flags=re.MULTILINE)
    settings.write_text(without_menu, "utf-8")
    for venue in root.glob("events/venues/*.yml"):
        venue.write_text("name: A place\ntown: Sampleton\n", "utf-8")

    report = check_here(root).stdout.partition("Easy Read:\n")[2].splitlines()

    assert report[:2] == ["     0  current", "     0  missing"]
    assert report[2].startswith("        left to the page with more words: ")


def test_check_tells_which_consents_end_soon(root: Path) -> None:
    """In one place, soonest first, since notes are between many others; where none ends soon, nothing."""
    story = "---\ntitle: A\nsummary: B.\ntold by: {{role: Nurse}}\nconsent: {{reference: x, agreed: words, use on: site, given: 1 May 2027, ask again by: {}}}\n---\nC.\n"
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("site_url: https://week.example.org/\n")
    assert "Consents that end" not in check_here(root).stdout
    for name, ends in (("late", "6 August 2027"), ("soon", "9 July 2027"), ("not-yet", "7 August 2027")):
        (root / f"stories/2027/lived-experience/{name}.md").write_text(story.format(ends), "utf-8")

    report = check_here(root).stdout.partition("Consents that end in the next 30 days:\n")[2].splitlines()
    assert report[:2] == [
        "  Friday 9 July 2027  stories/2027/lived-experience/soon.md",
        "  Friday 6 August 2027  stories/2027/lived-experience/late.md",
    ]
    assert "not-yet" not in report[2]


def test_check_tells_what_came_of_promises(whole_campaign: Path, tmp_path: Path) -> None:
    """Of this year and the one before: each once by its answer, and then those that nobody was told about."""
    root = copy_campaign(tmp_path / "campaign", whole_campaign)
    folder = root / "stories/2026/you-said"
    shutil.rmtree(root / "stories/2027/you-said")
    for file in folder.iterdir():
        file.unlink()
    common = "you said: Shorter forms.\nwho said it: Visitors\nowner: A team\n"
    for name, more in [
        ("kept", "we: did\nwhat happened: They are short.\n"),
        ("late", "we: are doing\ndue: 1 July 2027\ntold: {how: by phone}\n"),
        ("no", "we: cannot\nwhy: It costs too much.\ntold: {how: by phone}\n"),
    ]:
        (folder / f"{name}.yml").write_text(common + more, "utf-8")

    report = check_here(root).stdout.partition("Promises:\n")[2].partition("Words of the glossary")[0]

    assert [line for line in report.splitlines() if "onsent" not in line][:8] == [
        "     1  kept",
        "          stories/2026/you-said/kept.yml",
        "     1  late",
        "          stories/2026/you-said/late.yml",
        "     1  not possible",
        "          stories/2026/you-said/no.yml",
        "     1  that nobody was told about, as far as anybody wrote down",
        "          stories/2026/you-said/kept.yml",
    ]
