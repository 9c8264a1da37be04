"""The facts between two ``---`` lines at the top of a Markdown file, and the words below them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

from campaign.problems import Problem
from campaign.reading.yaml_text import Document, read_yaml

FENCE = "---"


@dataclass(frozen=True)
class MarkdownFile:
    """``body_line`` is the line of the file on which ``body`` begins."""

    facts: Document
    body: str
    body_line: int


def read_markdown(text: str, path: PurePosixPath) -> MarkdownFile:
    """Split and read a file. MkDocs publishes broken front matter as text, names and all; here it is a problem."""
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        return _broken(
            path,
            1,
            'The file does not begin with a line "---".',
            "Start it with ---, the facts, and --- again.",
        )
    for number, line in enumerate(lines[1:], start=2):
        if line.rstrip() == FENCE:
            facts = read_yaml("\n".join(lines[1 : number - 1]), path, first_line=2)
            return MarkdownFile(facts, "\n".join(lines[number:]), number + 1)
    return _broken(
        path,
        1,
        'The facts at the top are never closed with a second line "---".',
        'Add a line "---" below them.',
    )


def _broken(path: PurePosixPath, line: int, what: str, do: str) -> MarkdownFile:
    return MarkdownFile(Document({}, problems=(Problem(path, line, 1, what, do),)), "", 1)
