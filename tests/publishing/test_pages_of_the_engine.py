"""No page of ``docs/`` is published that the core has not read, and none is read that is not published."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path

import pytest

from campaign.publishing.checked_sources import read_and_check
from little_campaign import little_campaign
from test_command import CHECK, PYTHON, SITE, run
from whole_campaign import build, files_of

RAW = "---\ntitle: Raw\nwords: <script>alert(1)</script>\ntemplate: main.html\n---\nRAW WORDS\n"

NEVER_CHECKED = (
    "MkDocs would publish this page, but nothing has checked it. "
    'Delete it, or add it to "exclude_docs" in mkdocs.yml.'
)


def problems(root: Path, settings: str = "", **files: str) -> list[str]:
    """What the check says with more lines in mkdocs.yml and more files."""
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write(f"\n{settings}\n")
    for name, words in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(words, "utf-8")
    _, _, found = read_and_check(root, lambda _: date(2027, 6, 1), "https://example.org/")
    return [str(problem) for problem in found]


@pytest.mark.parametrize(
    "name",
    [
        "docs/guide/raw.md",
        "docs/decisions/deep/er/raw.md",
        "docs/easy-read-pictures/README.md",
        "docs/.hidden.md",
        "docs/.folder/raw.md",
    ],
)
def test_what_is_left_out_may_say_anything(name: str, root: Path) -> None:
    """Folders for those who run the site, and hidden files, are not pages, with and without exclude_docs."""
    assert problems(root, **{name: RAW}) == []


@pytest.mark.parametrize("name", ["docs/.hidden.md", "docs/.folder/raw.md", "docs/.folder/raw.mkd"])
def test_a_page_that_only_mkdocs_would_have_is_found(name: str, root: Path) -> None:
    """Hidden files are not read here, but MkDocs takes those that exclude_docs lets in again."""
    found = problems(root, "exclude_docs: |\n  !.hidden.md\n  !.folder", **{name: RAW})

    assert found == [f"{name}:1:1: {NEVER_CHECKED}"]


@pytest.mark.parametrize(
    ("settings", "name"),
    [
        ("exclude_docs: |\n  /plans/\n", "docs/plans/tea.md"),
        ("draft_docs: tea.md", "docs/plans/tea.md"),
        ("", "docs/templates/tea.md"),
    ],
)
def test_a_page_that_only_the_core_would_have_is_found(settings: str, name: str, root: Path) -> None:
    """Its words would be in the search, though nobody can open it."""
    found = problems(root, settings, **{name: "# Tea\n\nWe drink tea.\n"})

    assert f'{name}:1:1: "exclude_docs" or "draft_docs" of mkdocs.yml' in [
        line.partition(" leaves out")[0] for line in found
    ]


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("docs_dir: pages", 'mkdocs.yml:1:1: "docs_dir" names another folder'),
        (
            "exclude_docs: |\n  !\n",
            'mkdocs.yml:1:1: A line of "exclude_docs" or "draft_docs" is not a pattern: ',
        ),
    ],
)
def test_settings_that_hide_what_is_published_are_found(settings: str, said: str, root: Path) -> None:
    """Pages elsewhere would be published unread, and a pattern that is none would stop the build."""
    assert [line.startswith(said) for line in problems(root, settings)] == [True]


def replaced(root: Path, before: str, after: str) -> None:
    settings = root / "mkdocs.yml"
    text = settings.read_text("utf-8")
    assert before in text
    settings.write_text(text.replace(before, after), "utf-8")


@pytest.mark.parametrize("engine", ["mkdocs", "properdocs"])
def test_what_is_for_nobody_is_never_published(engine: str, tmp_path: Path) -> None:
    """A copy may have any exclude_docs: guides, decisions and lists of pictures stay out of its site."""
    root = little_campaign(tmp_path / "campaign")
    replaced(root, "exclude_docs: |\n  /guide/\n  /decisions/\n", "exclude_docs: |\n  /mine/\n")
    for name in ("guide/raw.md", "decisions/raw.md", "easy-read-pictures/README.md"):
        (root / "docs" / name).parent.mkdir()
        (root / "docs" / name).write_text(RAW, "utf-8")
    files = files_of(build(root, engine))

    assert not [
        path for path in files if path.startswith(("guide", "decisions", "easy-read-pictures", "mine"))
    ]
    assert not [path for path, content in files.items() if b"alert(1)" in content or b"RAW WORDS" in content]


@pytest.fixture(scope="module")
def not_checked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A campaign with a page that only MkDocs would have, and with the last good site."""
    root = little_campaign(tmp_path_factory.mktemp("not-checked") / "campaign")
    replaced(root, "exclude_docs: |\n", "exclude_docs: |\n  !.raw.md\n")
    (root / "docs/.raw.md").write_text(RAW, "utf-8")
    (root / "site").mkdir()
    (root / "site/index.html").write_text("the last good site", "utf-8")
    return root


@pytest.mark.parametrize(
    "command",
    [CHECK, SITE, [*SITE, "--engine", "properdocs"], [*PYTHON, "mkdocs", "build", "-f", "mkdocs.yml"]],
    ids=["check", "site", "site with properdocs", "mkdocs"],
)
def test_a_page_that_nothing_checked_stops_everything(command: list[str], not_checked: Path) -> None:
    """The check and each build name the file; the last good site stays."""
    ran = run(command, not_checked)

    assert ran.returncode == 1
    assert f"docs/.raw.md:1:1: {NEVER_CHECKED}" in ran.stdout + ran.stderr
    assert [file.name for file in (not_checked / "site").rglob("*")] == ["index.html"]


LATE = """
from mkdocs.structure.files import File

def on_{event}({first}, config, **_):
    page = File.generated(config, "late.md", content={raw!r})
    {files}.append(page)
    return {first}
"""


@pytest.mark.parametrize("where", ["before", "after"])
def test_a_page_that_a_plug_in_adds_stops_the_build(where: str, tmp_path: Path) -> None:
    """Whoever gives MkDocs a page that the core did not make, and whenever: no template is ever given it."""
    root = little_campaign(tmp_path / "campaign")
    late = (root / "hooks/reload.py").read_text("utf-8")
    (root / "hooks/reload.py").write_text(
        late + LATE.format(event="files", first="files", files="files", raw=RAW), "utf-8"
    )
    if where == "before":
        replaced(
            root,
            "  - hooks/publish_site.py\n  - hooks/reload.py\n",
            "  - hooks/reload.py\n  - hooks/publish_site.py\n",
        )
    ran: subprocess.CompletedProcess[str] = run(SITE, root)

    assert ran.returncode == 1
    assert f"docs/late.md:1:1: {NEVER_CHECKED}" in ran.stderr
    assert not (root / "site").exists()
