"""No rule without a source that breaks it: each message that authors may read is in some golden file or test."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

TESTS = Path(__file__).parent.parent
CORE = TESTS.parent / "hooks" / "campaign"

LANGUAGES = (CORE / "languages/tags.py", CORE / "languages/written.py")

NOT_REACHED = {
    "This cannot be right.": "for a kind of field that no model has yet",
    "Compare it with the example file.": "goes with several messages",
    "This file cannot be opened.": "needs a disk that refuses its owner",
    "Check that it is there, and that you may read it.": "goes with it",
    "There are none yet.": "for a folder without a file",
    'Did you mean "(.+)"\\?': "is a pattern",
    "Records are validated with Surroundings as their context.": "for developers only",
}
"""Messages without an example, and why."""


def _messages() -> Iterator[tuple[str, str]]:
    """Where each sentence is in the code, and a pattern of what it becomes."""
    for path in sorted([*(CORE / "reading").glob("*.py"), *(CORE / "model").glob("*.py"), *LANGUAGES]):
        tree = ast.parse(path.read_text("utf-8"))
        passed_over: set[ast.AST] = set()
        for node in ast.walk(tree):
            if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
                passed_over.add(node.value)
            if isinstance(node, ast.keyword) and node.arg == "description":
                passed_over.add(node.value)
            if isinstance(node, ast.JoinedStr):
                passed_over |= set(node.values)
        for node in ast.walk(tree):
            if node in passed_over or not isinstance(node, ast.Constant | ast.JoinedStr):
                continue
            parts = node.values if isinstance(node, ast.JoinedStr) else [node]
            text = "".join(str(part.value) if isinstance(part, ast.Constant) else "\0" for part in parts)
            if " " in text and re.search(r"[.?]\Z", text) and "(?" not in text and text not in NOT_REACHED:
                yield f"{path.parent.name}/{path.name}:{node.lineno}", text


@cache
def _all_that_is_expected() -> str:
    golden = [*(TESTS / "cases").rglob("*.expected"), *(TESTS / "cases").glob("*.tsv")]
    tests = [*(TESTS / "reading").glob("test_*.py")]
    said = "\n".join(
        path.read_text("utf-8") for path in (*golden, *tests) if path.name != Path(__file__).name
    )
    return re.sub(r'"\n *f?"', "", said)  # sentences that a test's line is too short for


@pytest.mark.parametrize(("where", "text"), [pytest.param(*found, id=found[0]) for found in _messages()])
def test_each_message_has_an_example(where: str, text: str) -> None:
    """Somewhere a source is refused with these words."""
    pattern = ".+".join(re.escape(part) for part in text.split("\0"))

    assert re.search(pattern, _all_that_is_expected()), f"{where}: no example of {text!r}"
