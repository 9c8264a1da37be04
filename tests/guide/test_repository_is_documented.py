"""The documentation's commands, maps, links and lists are those of the repository."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from campaign.__main__ import main
from campaign.look.files import SHEETS
from guide.documents import GUIDE, PAGES, ROOT, blocks, headings, without_code
from whole_campaign import CONTENT, WHOLE_CAMPAIGN


def words_of_all_pages() -> str:
    return "\n".join(page.read_text("utf-8") for page in PAGES)


def test_every_make_target_is_documented_and_there() -> None:
    """What the pages say can be made is what the Makefile makes."""
    targets = set(re.findall(r"^([a-z]+):.*## ", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    documented = re.findall(r"(?:`|^)make ([a-z]+)", words_of_all_pages(), re.MULTILINE)

    assert set(documented) == targets


def help_of(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    with pytest.raises(SystemExit):
        main([*arguments, "--help"])
    return capsys.readouterr().out


def test_every_command_is_documented_and_there(capsys: pytest.CaptureFixture[str]) -> None:
    """So are the commands of ``campaign``, with their options."""
    commands = set(re.findall(r"^    ([a-z]+) ", help_of(capsys), re.MULTILINE))
    options = {
        (command, option)
        for command in commands
        for option in re.findall(r"^  (--[a-z-]+)", help_of(capsys, command), re.MULTILINE)
    }
    used = re.findall(r"python -m campaign ([a-z]+)(?: (--[a-z-]+))?", words_of_all_pages())

    assert {command for command, _ in used} == commands
    assert {(command, option) for command, option in used if option} == options


def paths_of_the_map(page: str, first: str) -> list[str]:
    """Every path in the map that begins with the line ``first``; an indent says in which folder a path is."""
    tree = next(text for _, text in blocks((ROOT / page).read_text("utf-8")) if text.startswith(first))
    folders: list[str] = []
    paths = []
    for line in tree.splitlines():
        name = line.split()[0]
        depth = (len(line) - len(line.lstrip())) // 2
        folders = [*folders[:depth], name]
        paths.append("".join(folders))
    return paths


def test_map_of_the_repository_shows_what_is_there() -> None:
    """Every path on the map of the README exists, with a slash if it is a folder: content in the whole campaign."""
    for path in paths_of_the_map("README.md", "mkdocs.yml "):
        root = WHOLE_CAMPAIGN if path.startswith(CONTENT) and not path.startswith(OF_THE_SOFTWARE) else ROOT

        assert (root / path).exists(), path
        assert path.endswith("/") == (root / path).is_dir(), path


OF_THE_SOFTWARE = ("docs/guide/", "docs/decisions/")


def test_map_of_the_core_shows_what_is_there() -> None:
    """Every path on the map exists, with a slash if it is a folder, and nothing at its top is missing."""
    paths = set(paths_of_the_map("CONTRIBUTING.md", "hooks/campaign/"))
    there = {
        f"hooks/campaign/{entry.name}{'/' * entry.is_dir()}"
        for entry in (ROOT / "hooks/campaign").iterdir()
        if entry.name[0] != "." and entry.name != "__pycache__"
    }

    assert {
        path for path in paths if not (ROOT / path).exists() or path.endswith("/") != (ROOT / path).is_dir()
    } == set()
    assert there - paths == set()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    """A link to a file of the repository finds it, and the heading it names."""
    for target, anchor in re.findall(
        r"\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)", without_code(page.read_text("utf-8"))
    ):
        file = (page.parent / target).resolve() if target else page

        assert file.exists(), target
        assert not anchor or anchor in headings(file.read_text("utf-8")), f"{target}#{anchor}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_code_that_is_named_is_there(page: Path) -> None:
    """A path into the code, the tests or the tools is right."""
    named = re.findall(r"`((?:hooks|tests|\.github|\.ci)/[^`*<{ ]*)`", page.read_text("utf-8"))

    assert [path for path in named if not (ROOT / path).exists()] == []


def test_theme_page_names_every_template_and_sheet() -> None:
    """The page on the theme knows all templates, and the sheets in the order of the cascade."""
    text = (GUIDE / "theme.md").read_text("utf-8")
    theme = ROOT / "hooks" / "theme"
    named = set(re.findall(r"`((?:partials/)?[a-z0-9-]+\.(?:html|xml))`", text))

    assert named == {file.relative_to(theme).as_posix() for file in theme.rglob("*") if file.is_file()}
    assert re.findall(r"^\| `([a-z-]+)\.css` \|", text, re.MULTILINE) == list(SHEETS)


def test_licences_of_others_are_listed() -> None:
    """The licence of every font and tool that is kept here can be found from one page."""
    hooks = ROOT / "hooks"
    licences = {
        *hooks.rglob("OFL*.txt"),
        *hooks.rglob("licences/*.txt"),
        *hooks.rglob("licence-*.txt"),
        *(ROOT / "tests" / "vendor").rglob("*LICENSE*"),
    }
    text = (ROOT / "LICENCES.md").read_text("utf-8")

    assert {
        licence.name for licence in licences if f"({licence.relative_to(ROOT).as_posix()})" not in text
    } == set()
