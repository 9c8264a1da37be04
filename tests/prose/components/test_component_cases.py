"""Golden cases: ``cases/<name>.md`` is a text; ``<name>.html`` is what becomes of it, or ``<name>.expected`` what is wrong.

A line of ``.expected`` is ``line:column: what. do.`` To see what a case gives now: ``python tests/prose/components/show.py <name>``.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path, PurePosixPath

import pytest

from campaign.languages.access_facts import ACCESS_FACTS
from campaign.model.published_file import PublishedFile
from campaign.prose.components.catalogue import COMPONENTS
from campaign.prose.components.component import names_of
from campaign.prose.markdown import to_html
from campaign.prose.mistakes import problems_in
from campaign.prose.place import Where
from html_page import HtmlPage
from steps import growth
from whole_campaign import WHOLE_CAMPAIGN

CASES = Path(__file__).parent / "cases"
ROOT = Path(__file__).parents[3]
FILES = {
    PurePosixPath("docs", name): PublishedFile(PurePosixPath("docs", name), size, shown)
    for name, size, shown in (
        ("boat.jpg", 5_000_000, (1200, 800)),
        ("map.png", 20_000, (600, 400)),
        ("film.mp4", 3_456_789, None),
        ("film.vtt", 900, None),
        ("list.pdf", 123_456, None),
        ("tiny.txt", 12, None),
    )
}
"""What is in docs/ beside the cases."""

PAGE = Where("about/", files=FILES, is_page=True, shows_files=True)
PATH = PurePosixPath("docs/about.md")


def lines_for(text: str, place: Where = PAGE) -> list[str]:
    found = sorted(problems_in(text, PATH, 1, place))
    return [f"{problem.line}:{problem.column}: {problem.what} {problem.do}" for problem in found]


@pytest.mark.parametrize("case", sorted(CASES.glob("*.html")), ids=lambda case: case.stem)
def test_a_block_becomes_its_html(case: Path) -> None:
    """Each source without mistakes gives exactly the HTML of its golden file."""
    text = case.with_suffix(".md").read_text("utf-8")

    assert lines_for(text) == []
    assert to_html(text, PAGE) == case.read_text("utf-8").rstrip("\n")


@pytest.mark.parametrize("case", sorted(CASES.glob("*.expected")), ids=lambda case: case.stem)
def test_a_mistake_is_told_on_its_line(case: Path) -> None:
    """Each bad source gives exactly the problems of its golden file."""
    assert lines_for(case.with_suffix(".md").read_text("utf-8")) == case.read_text("utf-8").splitlines()


def test_every_component_has_a_case_and_a_place_in_the_style_guide() -> None:
    """Nothing can be written that no author is shown, or that no golden file holds."""
    guide = (WHOLE_CAMPAIGN / "docs/style-guide.md").read_text("utf-8")
    told = (ROOT / "docs/guide/components.md").read_text("utf-8")
    cases = {case.stem for case in CASES.glob("*.html")}

    assert set(re.findall(r"^```example\n::: (.+)$", guide, re.MULTILINE)) == set(COMPONENTS)
    assert {name.replace(" ", "-") for name in COMPONENTS} <= cases
    assert {name for name in COMPONENTS if f"`{name}`" not in told} == set()


@pytest.mark.parametrize("name", COMPONENTS)
def test_every_field_is_told_to_authors(name: str) -> None:
    """The guide names each field of each component, in the row of that component; facts about access have tables."""
    rows = (ROOT / "docs/guide/components.md").read_text("utf-8").splitlines()
    (row,) = [line for line in rows if line.startswith(f"| `{name}` |")]

    in_tables = {fact.replace("_", " ") for fact in ACCESS_FACTS} if "#access-" in row else set()

    assert [
        field for field in names_of(COMPONENTS[name]) if f"`{field}`" not in row and field not in in_tables
    ] == []


HOSTILE = (
    "\"><script>alert(1)</script><img src=x onerror=alert(2)> ' onmouseover=alert(3) {{ 7*7 }} &lt;b&gt;"
)


@pytest.mark.parametrize("name", COMPONENTS)
def test_no_field_can_break_out(name: str) -> None:
    """Whatever is in a field, the only elements and attributes are those that a component makes itself."""
    source = (CASES / f"{name.replace(' ', '-')}.md").read_text("utf-8")
    ours = HtmlPage(to_html(source, PAGE))
    text = re.sub(
        r"^((?:title|alt|caption|summary|by|from|number|hours|post|quiet space):) .*$",
        rf"\1 {re.escape(HOSTILE)}",
        source,
        flags=re.MULTILINE,
    )
    page = HtmlPage(to_html(text.replace("\\", ""), PAGE))

    assert {element.tag for element in page.elements} <= {element.tag for element in ours.elements} | {
        "p",
        "ul",
        "li",
    }
    assert {name for e in page.elements for name in e.attributes} <= {
        name for e in ours.elements for name in e.attributes
    }


@pytest.mark.parametrize(
    ("first", "piece"),
    [
        ("", "::: details\n"),
        ("", ":::\n"),
        ("", "::: a\n:::\n"),
        ("", "~~~a\n"),
        ("", "a: b\n"),
        ("::: details\n", "a: b\n"),
        ("::: chart\n\n", "|a|1|\n"),
    ],
)
def test_four_times_the_text_takes_four_times_the_steps(first: str, piece: str) -> None:
    """Blocks by the hundred are read in one pass."""
    assert growth(lambda text: problems_in(first + text, PATH, 1, PAGE), piece, 200) < 5


def test_a_story_shows_no_files() -> None:
    """A photo in a story has a field of its own, which its consent covers."""
    in_a_story = replace(PAGE, shows_files=False, is_page=False)
    figure = (CASES / "figure.md").read_text("utf-8")

    assert lines_for(figure, in_a_story) == [
        '2:7: Files cannot be shown in a story. Put its own photo under "photo", with its words.'
    ]
