"""What is made to take for ever: every source of it is read, or refused by its name, in a fraction of a file's limit."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from campaign.publishing.all_cores import cores
from campaign.publishing.checked_sources import read_and_check
from campaign.publishing.workers import Limits, each_in
from small_repository import CASES

MOST = Limits(seconds=10)
"""For a whole small repository with one such file; a file alone may take as much."""

FIVE_MB = 5_000_000
JUST_ALLOWED = 39_000
"""Characters: what no limit of size refuses."""

SIGNS = "[(*_`~<&|>-=+#!\\{}:;'\".,7aA\n \t–’\u0301😀"
UNITS = {
    "comments": "<!--", "CDATA": "<![CDATA[", "declarations": "<![", "tags": "<a ", "references": "[a][", "links": "[](",
    "footnotes": "[^1]", "closed links": "[a](b) ", "pictures": "![a](b.png)\n", "rows": "|a|b|\n|-|-|\n", "quotes": "> > > ",
    "components": ":::\n", "components with a name": "::: quote\n", "rules": "- - - ", "lines of rules": "- - -\n",
    "lists": "- a\n", "paragraphs": "a\n\n", "combining marks": "a\u0301\u0300", "families": "👨\u200d👩\u200d👧 ",
    "long words": "ab" * 40 + " ", "emphasis": "*a ", "strong": "**a** ", "code": "`` ` ", "quotation marks": "“a” ",
    "numbers": "07700 900 ", "dots": "a.b.", "half addresses": "a@", "addresses": "http://a.b/ ", "names": "Mary Smith ",
    "days": "1 May 1980 ", "sentences": "He was. ", "languages": "[a]{lang=cy} ", "characters": "&#49;", "entities": "&amp;",
    "headings": "## a\n", "Easy Read": "![dog]\na b.\n\n", "fences": "```\n", "paths": "a/b/", "hyphens": "a-b-",
    "lists of YAML": "[a, ", "anchors": "&a ", "aliases": "*a ", "blocks": "|\n", "notes": "# a\n", "keys": "? ",
    "colons": "a: ", "dashes": "- ", "merged": "<<: ",
}  # fmt: skip
STORY = (CASES / "stories/consent-in-whole.md").read_text("utf-8").rpartition("---\n")[0] + "---\n"
EVENT = "title: Choir\nsummary: Sing.\nwhen: not known yet\nhow: both\n"
PLACES = {
    "stories/2027/lived-experience/worst.md": STORY + "\nA b. ",
    "docs/worst.md": "# Worst\n\na ",
    "docs/other.easy.md": "---\neasy read of: other\n---\n# A\n\na ",
    "events/2027/worst.yml": "",
    "events/2027/value.yml": EVENT + "room: ",
    "events/2026/week.yml": "theme: ",
    "docs/glossary.yml": "- word: a\n  means: ",
    "docs/easy-read-pictures/pictures.yml": "",
    "mkdocs.yml": (CASES / "base/mkdocs.yml").read_text("utf-8") + "\n# ",
}


def _worst() -> Iterator[str]:
    """Units again and again, and those of one sign as often on a line, and in a word, as is allowed."""
    yield from UNITS.values()
    for sign in SIGNS:
        yield from (sign, f"a{sign} ", sign * 39 + " ", sign * 39 + "\n")
    yield "".join("  " * depth + "- a\n" for depth in range(60))
    yield "".join(f"k{number}: a\n" for number in range(5000))


def _as_long_as(unit: str, size: int) -> str:
    """What has more than 1,000 of one sign is refused at once, so a text that is allowed ends in plain words."""
    text = unit * (size // len(unit))
    if size == FIVE_MB:
        return text
    often = max(unit.count(sign) for sign in "[`*_~")
    return unit * min(size // len(unit), 950 // often) + "\na b\n" if often else text


@pytest.mark.parametrize("size", [JUST_ALLOWED, FIVE_MB])
@pytest.mark.parametrize("path", PLACES)
def test_the_worst_is_read_or_refused(path: str, size: int, tmp_path: Path) -> None:
    """Each in a process of its own, which would be ended."""

    def do(unit: str) -> list[str]:
        root = tmp_path / str(os.getpid())
        shutil.copytree(CASES / "base", root, dirs_exist_ok=True)
        (root / "docs/other.md").write_text("# Other\n\nWords.\n", "utf-8")
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(PLACES[path] + _as_long_as(unit, size), "utf-8")
        _, build, problems = read_and_check(
            root, lambda _: date(2027, 6, 1), "https://example.org/", with_advice=True
        )
        return ["", *(str(each) for each in problems if str(each.path) == path)][: None if build else 3]

    for unit, found in each_in(cores(), do, list(_worst()), MOST):
        assert isinstance(found, list), (unit, found)
        assert not any("takes longer" in line or "cannot cope" in line for line in found), (unit, found)
        assert size == JUST_ALLOWED or found[1].startswith(f"{path}:1:1: This file is larger"), (unit, found)
