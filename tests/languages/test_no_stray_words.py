"""No words for readers in templates or code: all come from the catalogue, so that a site can speak another language."""

from __future__ import annotations

import ast
import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest

from campaign.kinds.table import KINDS
from campaign.model.record import Fields

HOOKS = Path(__file__).parent.parent.parent / "hooks"
TEMPLATES = sorted((HOOKS / "theme").rglob("*.html"))
CORE = HOOKS / "campaign"
MODULES = sorted((CORE / "forms").rglob("*.py"))

JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
READ_ALOUD = {
    "alt",
    "title",
    "aria-label",
    "aria-description",
    "aria-roledescription",
    "aria-valuetext",
    "placeholder",
    "label",
}
WORD = re.compile(r"[^\W\d_]{2,}")

NOT_FOR_READERS: dict[str, str] = {
    "-//co-production-week//campaign site//EN": "iCalendar: PRODID, which names this software to other software",
    ", all day": "the grammar of dates, which names of pictures follow too",
}
"""Strings with a space that no reader sees as words, and why."""

DRAWINGS = ("<svg ", "<g ")
"""How drawings begin, whose words are filled in."""


class _Reader(HTMLParser):
    """Collects the words that are in HTML itself."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._hidden += tag in {"script", "style"}
        for name, value in attrs:
            if name in READ_ALOUD and WORD.search(value or ""):
                self.words.append(f'{self.getpos()[0]}: {name}="{value}"')

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in {"script", "style"}

    def handle_data(self, data: str) -> None:
        if not self._hidden and WORD.search(data):
            self.words.append(f"{self.getpos()[0]}: {data.strip()}")


def _without_jinja(text: str) -> str:
    """The HTML alone, on its own lines, with nothing where Jinja would put something."""
    return JINJA.sub(lambda mark: "\n" * mark[0].count("\n"), text)


def _stray(text: str) -> list[str]:
    reader = _Reader()
    reader.feed(_without_jinja(text))
    reader.close()
    return reader.words


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(HOOKS).as_posix())
def test_a_template_has_no_words_of_its_own(path: Path) -> None:
    """Everything people read or hear comes through Jinja."""

    assert _stray(path.read_text("utf-8")) == []


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(HOOKS).as_posix())
def test_jinja_in_a_template_has_no_words_of_its_own(path: Path) -> None:
    """Nor do words hide in Jinja's own strings."""
    marks = re.findall(r"\{%.*?%\}|\{\{.*?\}\}", path.read_text("utf-8"), re.DOTALL)
    strings = [
        text for mark in marks for pair in re.findall(r'"([^"]*)"|\'([^\']*)\'', mark) for text in pair
    ]

    sentences = [
        text for text in strings if re.match(r"[A-Z][a-z]+ [a-z]+|[^<]*[a-z]{2} [a-z]{2}.*[.?!]\Z", text)
    ]

    assert sentences == []


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<p>{{ say('x') }}</p>", 0),
        ("<p>Hello</p>", 1),
        ("{% if a %}Hello{% endif %}", 1),
        ('<img alt="A tree">', 1),
        ("<img alt=\"{{ say('x') }}\">", 0),
        ('<a title="More">{{ b }}</a>', 1),
        ('<nav aria-label="Menu"></nav>', 1),
        ("<script>var words</script>", 0),
        ("<p>{# a comment #}·</p>", 0),
    ],
)
def test_stray_words_are_found(html: str, found: int) -> None:
    """The search sees text and attributes, and neither Jinja nor scripts."""

    assert len(_stray(html)) == found


def _strings(path: Path) -> list[str]:
    """String literals with a space between two letters, but docstrings, and messages for authors and developers."""
    tree = ast.parse(path.read_text("utf-8"))
    passed_over: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            passed_over.add(node.value)
        if isinstance(node, ast.Raise | ast.Assert):
            passed_over |= set(ast.walk(node))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "AuthorMistake":
            passed_over |= set(ast.walk(node))
    return [
        f"{node.lineno}: {node.value}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and node not in passed_over
        and re.search(r"[^\W\d_] [^\W\d_]", node.value)
        and node.value not in NOT_FOR_READERS
        and not node.value.startswith(DRAWINGS)
        and node.value not in _names_of_fields()
    ]


@cache
def _names_of_fields() -> set[str]:
    """The names of fields as authors write them."""
    names: set[str] = set()
    waiting: list[type[Fields]] = [Fields, *(kind.model for kind in KINDS)]
    while waiting:
        for model in waiting.pop().__subclasses__():
            waiting.append(model)
            names |= {field.alias or name for name, field in model.model_fields.items()}
    return names


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(CORE).as_posix())
def test_a_page_or_feed_has_no_words_of_its_own(path: Path) -> None:
    """What pages, cards, calendars and feeds say comes from the catalogue or from an author."""

    assert _strings(path) == []
