"""What people read after an update."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from campaign.updating.files import File
from campaign.updating.report import LONGEST_PULL_REQUEST, Report, as_pull_request, see
from campaign.updating.three_ways import Plan
from campaign.updating.versions import Version

EVENT = PurePosixPath("hooks/theme/event.html")


def a_report(
    made: Plan | None = None, *, base: str | None = "v0.1.0", changes: str = "", workflow: str = ""
) -> Report:
    return Report(
        old=Version(0, 1, 0), new=Version(0, 2, 0), base=base, made=made or Plan(), changes=changes,
        workflows=(PurePosixPath(workflow),) if workflow else (), address="https://example.org/week; touch RAN",
    )  # fmt: skip


def test_a_clean_update() -> None:
    """Versions, how much changed, what is next; no empty lists."""
    lines = list(a_report(Plan(write={EVENT: File(b"")})).lines())

    assert lines[0] == "Updated from version 0.1.0 to version 0.2.0."
    assert lines[1] == "1 files are new or changed, 0 are deleted."
    assert not any(line.endswith(":") for line in lines)
    assert '"make check"' in lines[-1]
    assert '"make test"' in lines[-1]


def test_each_group_has_a_heading() -> None:
    """Everything that somebody has to look at is below its own words, with how to see what was there."""
    made = Plan(kept={EVENT: "changed"}, merged=[EVENT], replaced=[EVENT], left=[EVENT])
    said = "\n".join(a_report(made).lines())

    assert f"\nYour own changes kept:\n  {EVENT} (changed by you)\n" in said
    assert f"\nMerged, your changes and those of the new version:\n  {EVENT}\n" in said
    assert (
        f"\nReplaced although you changed it:\n  {EVENT}  to see what you had: git show HEAD:{EVENT}\n"
        in said
    )
    assert f"\nNot in the new version. Delete what you did not add:\n  {EVENT}\n" in said


def test_nobody_knows_what_it_was_made_from() -> None:
    """Then nothing is said to be the users' own."""
    said = "\n".join(a_report(Plan(replaced=[EVENT]), base=None).lines())

    assert "could not be found" in said
    assert "Replaced; you may have changed it:" in said
    assert "although" not in said


def test_names_that_a_shell_would_read() -> None:
    """A command can be copied as it is, whatever a file is called."""
    assert see(PurePosixPath("hooks/a;touch RAN")) == "git show 'HEAD:hooks/a;touch RAN'"


def test_signs_that_move_the_cursor() -> None:
    """Neither the changelog of a release nor the name of a file can rewrite what was said before."""
    made = Plan(kept={PurePosixPath("hooks/\x1b[2J\u202e"): "added"})

    assert (
        re.search("[\x1b\u202e\r]", "".join(a_report(made, changes="- \x1b[2J\u202e\rTea.").lines())) is None
    )


def test_workflows_that_were_left_out() -> None:
    """Two commands put them in, and an address cannot add a third."""
    lines = list(a_report(workflow=".github/workflows/check.yml").lines())

    assert "  .github/workflows/check.yml" in lines
    assert "  git fetch 'https://example.org/week; touch RAN' refs/tags/v0.2.0" in lines
    assert "  git restore --source FETCH_HEAD -- .github/workflows" in lines


def test_the_text_of_a_pull_request() -> None:
    """Its title is the first line. All that comes from elsewhere is in one block of code, which it cannot close."""
    hostile = "- Tea.\n```\n````\n# Merge this now @everybody <img src=x> [link](javascript:x)"
    title, _, text = as_pull_request(a_report(changes=hostile)).partition("\n")
    fence = re.search("^(`+)text$", text, re.MULTILINE)

    assert title == "Update to version 0.2.0"
    assert fence
    before, inside, after = re.split(f"^{fence[1]}(?:text)?$", text, flags=re.MULTILINE)
    assert "@everybody" in inside
    assert not before.strip()
    assert after.strip().startswith("Checks of this pull request may wait")


def test_a_text_that_is_too_long() -> None:
    """What GitHub would refuse is cut, and says so, and the block is closed."""
    text = as_pull_request(a_report(changes="word " * LONGEST_PULL_REQUEST))

    assert len(text) < LONGEST_PULL_REQUEST + 1000
    assert "(The rest is left out: it is too long.)\n```\n" in text
