"""``campaign start`` from the outside: what it says, and what it leaves alone."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from campaign.__main__ import main
from campaign.commands.start import start
from guide.documents import GUIDE, blocks
from starting.answered import ANSWERS, before, is_whole, record_for, tried


def said(capsys: pytest.CaptureFixture[str]) -> tuple[str, str]:
    shown = capsys.readouterr()
    return shown.out, shown.err


@pytest.fixture
def answers(root: Path) -> str:
    (root / "answers.yml").write_text(ANSWERS, "utf-8")
    return "answers.yml"


@pytest.fixture
def here(root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(root)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1798761600")  # 1 January 2027
    return root


def test_it_makes_the_campaign_ones_own(here: Path, answers: str, capsys: pytest.CaptureFixture[str]) -> None:
    """And says what is left to do, by file."""
    sample = record_for(here)

    assert start(here, answers, before, sample) == 0
    out, err = said(capsys)
    assert err == ""
    assert "This campaign is your own now. The sample is taken out." in out
    assert "docs/privacy.md: A draft, so it is not on the site." in out
    assert "kept" not in out
    assert is_whole(here)


def test_what_was_kept_is_listed(here: Path, answers: str, capsys: pytest.CaptureFixture[str]) -> None:
    """With what to do, and where the old settings are."""
    sample = record_for(here)
    for name in ("docs/about.md", "mkdocs.yml"):
        with (here / name).open("a", encoding="utf-8") as file:
            file.write("\n# Ours\n")

    assert start(here, answers, before, sample) == 0
    out, _ = said(capsys)
    assert "Keep, change or delete each of them" in out
    assert "  docs/about.md\n" in out
    assert "It was kept as mkdocs.before-start.yml" in out


def test_a_second_run_changes_nothing(here: Path, answers: str, capsys: pytest.CaptureFixture[str]) -> None:
    """It says that the campaign is one's own already, and does not even ask."""
    start(here, answers, before, record_for(here))
    settings = (here / "mkdocs.yml").read_bytes()
    said(capsys)

    assert main(["start"]) == 1
    assert said(capsys) == (
        "",
        'This campaign is your own already: mkdocs.yml does not say "example: yes". Nothing was changed.\n',
    )
    assert (here / "mkdocs.yml").read_bytes() == settings


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (None, "answers.yml:1:1: This file cannot be opened."),
        (b"\xff\xfe", "answers.yml:1:1: This character is not UTF-8 text."),
        (b"name: a: b\n", "answers.yml:1:8: There is a second colon on this line."),
        (b"", "answers.yml:1:1: There is nothing in here."),
        (b"- a\n", "answers.yml:1:1: This is not a list of fields."),
        (ANSWERS.replace("Plan it", "Plan\u202e it").encode(), "answers.yml:3:12: There is an invisible character here"),
    ],
)  # fmt: skip
def test_a_file_with_mistakes_changes_nothing(
    here: Path, capsys: pytest.CaptureFixture[str], content: bytes | None, line: str
) -> None:
    """Its mistakes are told like those of any source."""
    if content is not None:
        (here / "answers.yml").write_bytes(content)
    before_it = {path: path.read_bytes() for path in here.rglob("*") if path.is_file()}

    assert main(["start", "answers.yml"]) == 1
    out, err = said(capsys)
    assert out.startswith(line)
    assert err == "Nothing was changed.\n"
    assert {path: path.read_bytes() for path in here.rglob("*") if path.is_file()} == before_it


def test_line_ends_of_windows_are_read(here: Path) -> None:
    """A file may come from anywhere."""
    (here / "answers.yml").write_bytes(ANSWERS.replace("\n", "\r\n").encode())

    assert start(here, "answers.yml", before, record_for(here)) == 0


def test_settings_that_cannot_be_read_are_told(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Before anything is asked."""
    (here / "mkdocs.yml").write_text("extra: [\n", "utf-8")

    assert main(["start"]) == 1
    assert said(capsys)[0].startswith("mkdocs.yml:")


def test_who_goes_away_is_told_that_nothing_was_changed(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """At the end of the input as with Ctrl-C."""
    monkeypatch.setattr("sys.stdin", io.StringIO("Riverbend Week\n"))

    assert main(["start"]) == 1
    assert said(capsys)[1].endswith("Nothing was changed.\n")


def test_the_file_in_the_guide_is_right_but_for_what_is_made_up(root: Path) -> None:
    """Whoever copies it is told what to write instead: the addresses, the number and the e-mail."""
    (shown,) = (
        text
        for language, text in blocks((GUIDE / "make-it-yours.md").read_text("utf-8"))
        if language == "yaml"
    )
    found = tried(root, shown).problems

    assert [problem.what.split(" is ")[1] for problem in found] == [
        "kept free for examples, so it leads nowhere.",
        "kept free for examples, so nobody answers it.",
        "kept free for examples, so it leads nowhere.",
        "kept free for examples, so it leads nowhere.",
    ]


def test_make_hands_over_the_file(here: Path, answers: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the environment, where no shell reads it: here it names a file that is not there."""
    monkeypatch.setenv("START_ANSWERS", "not there.yml")

    assert main(["start"]) == 1
