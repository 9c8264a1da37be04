"""Sources that people could have meant: real ones with a few values, lines and blocks changed for awkward ones.

Any bytes seldom get past a parser (``tests/fuzz/test_any_bytes.py``). These do, and often become a page.
"""

from __future__ import annotations

import json
import re
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import strategies as st
from icalendar import Calendar

from campaign.artefact import Artefact, Page, one_by_one
from campaign.artefacts import artefacts
from campaign.build import Build
from campaign.problems import Problem
from campaign.publishing import kept_sources
from campaign.publishing.checked_sources import read_and_check
from campaign.reading.time_limit import no_longer_than
from campaign.site.site import Site
from corpora import vectors, yaml_cases
from small_repository import CASES, PLACES
from telling.ordinary_english import WORDS
from whole_campaign import WHOLE_CAMPAIGN

TODAY = date(2027, 6, 1)

SECONDS = 20
"""Of a processor, for the whole repository: twice what the software lets one file take. As a rule it is a tenth of one."""

KINDS = PLACES | {"easy-reads": "docs/about.easy.md", "glossary": "docs/glossary.yml"}

_REAL = {
    "campaign": ["mkdocs.yml"],
    "weeks": ["events/*/week.yml"],
    "events": ["events/2027/*.yml"],
    "venues": ["events/venues/*.yml"],
    "organisers": ["events/organisers/*.yml"],
    "stories": ["stories/*/lived-experience/*.md"],
    "case-studies": ["stories/*/case-studies/*.md"],
    "workshops": ["stories/*/workshops/*.md"],
    "reports": ["stories/*/reports/*.md"],
    "surveys": ["stories/*/surveys/*.yml"],
    "opportunities": ["stories/*/opportunities/*.yml"],
    "you-said": ["stories/*/you-said/*.yml"],
    "pages": ["docs/*.md"],
    "easy-reads": ["docs/*.easy.md"],
    "glossary": ["docs/glossary.yml"],
}

VALUES = [
    *("yes", "no", "not known yet", "not recorded", "made up", "nobody identified", "~", "null", "[]", "{}", "''", "|", ">"),
    *("0", "-1", "1e999", ".nan", "9" * 5000, "07700 900123", "12:30", "2027-02-30", "29 February 2027", "31 June 2027"),
    *("8 July 2027", "8 July 2027, 10am to 9am", "8 July 2027, 25:00", "every day", "Thursday 7 July 2027", "1 January 0001"),
    *("28 March 2027, 1.30am to 1.45am", "31 October 2027, 1.30am", "31 December 9999, 11pm to 11.59pm", "in person", "online"),
    *("[a, b, a]", "[[a]]", "{a: {b: {c: d}}}", "[together, together]", "[nobody]", "hall", "together", "together.yml", "../hall"),
    *("https://example.org/", "http://[", "javascript:alert(1)", "//example.org", "mailto:a@example.org", "https://exämple.org/ ü"),
    *("hall.jpg", "../venues/hall.jpg", "/etc/passwd", "a" * 300 + ".jpg", "x" * 500, "W" * 200, "!!python/none x", "*a", "&a b"),
    *("{file: hall.jpg, alt: A hall}", "{name: Sam, name is: chosen}", "{words: Tea, by: {name: Sam, name is: chosen}}"),
    *("\\", '"', "'", '"\\0"', '"\\ud800"', '"\\u202e"', "<b>", "&amp;", "{{ config }}", "{% include 'x' %}", "%s", "${HOME}"),
]  # fmt: skip

BODIES = [
    *("* " * 600, "> " * 600, "[" * 3000, "[^1]" * 500, "`" * 999, "~~~" + " " * 1600 + "`", "<![CDATA[" * 500, "&" * 999),
    *("| a | b |\n" * 50, "|---|\n" * 9, "::: quote\n", ":::\n", "::: download\nfile: slides.pdf\n:::\n", "::: nothing\n:::\n"),
    *("# One\n", "## Two\n\n## Two\n", "####### Seven\n", "![](hall.jpg)\n", "![A](../../x.png)\n", "[a](about.md)\n", "[b](x.md#y)\n"),
    *("---\n", "---\ntitle: x\n---\n", "\t\ta\n", "1. a\n" * 20, "[Helo]{lang=cy}\n", "[x]{lang=qq}\n", "a" * 39000, "\\\n" * 99),
]  # fmt: skip

_OTHERS = st.sampled_from(vectors()) | st.sampled_from(WORDS)
_VALUE = st.sampled_from(VALUES) | _OTHERS.map(lambda text: json.dumps(text, ensure_ascii=False)) | _OTHERS
_YAML = st.sampled_from([case.text for case in yaml_cases()])
_BODY = st.sampled_from(BODIES) | _OTHERS


_OF_ANOTHER = re.compile("^easy read of: .*", re.MULTILINE)


def sources(kind: str) -> st.SearchStrategy[str]:
    """A source of a kind: one that the whole campaign or a golden case has, with a few changes."""
    suffix = Path(KINDS[kind]).suffix
    golden = [path for path in sorted((CASES / kind).glob("*")) if path.suffix == suffix]
    taken = [path for path in golden if not _expected(path).read_text("utf-8")]
    real = [
        path
        for pattern in _REAL[kind]
        for path in sorted(WHOLE_CAMPAIGN.glob(pattern))
        if path.name.endswith(".easy.md") == (kind == "easy-reads")
    ]
    every = [
        _OF_ANOTHER.sub("easy read of: about", path.read_text("utf-8", "replace"))
        for path in (*real, *golden)
    ]
    texts = [path.read_text("utf-8") for path in taken] or every
    changes = st.lists(
        st.tuples(st.sampled_from(CHANGES), st.floats(0, 0.999), _VALUE, _YAML, _BODY), min_size=1, max_size=2
    )
    return st.builds(_changed, st.sampled_from(texts) | st.sampled_from(every), changes)


def _expected(case: Path) -> Path:
    """The problems of a golden case."""
    return case.with_name(f"{case.name.partition('.')[0]}.expected")


def _changed(text: str, changes: list[tuple[str, float, str, str, str]]) -> str:
    for change, where, value, yaml, body in changes:
        lines = text.splitlines(keepends=True) or ["\n"]
        at = int(len(lines) * where)
        line = lines[at]
        name, colon, _ = line.partition(": ")
        if change == "value":
            lines[at] = f"{name}: {value}\n" if colon else f"{value}\n"
        elif change == "gone":
            del lines[at]
        elif change == "twice":
            lines.insert(at, line)
        elif change == "moved":
            lines.insert(0, lines.pop(at))
        elif change == "deeper":
            lines[at] = f"  {line}"
        elif change == "yaml":
            lines[at] = f"{name}:\n  {yaml.replace(chr(10), chr(10) + '  ')}\n" if colon else yaml
        else:
            lines.insert(at if change == "body" else len(lines), f"\n{body}\n")
        text = "".join(lines)
    return text


CHANGES = ("value", "value", "value", "gone", "twice", "moved", "deeper", "yaml", "body", "end")


def a_repository(at: Path) -> Path:
    """The small one, with all that real sources name: places, organisers, topics, photos."""
    shutil.copytree(CASES / "base", at)
    for name in (
        "events/venues",
        "events/organisers",
        *(f"stories/2027/{kind}" for kind in ("lived-experience", "case-studies", "workshops", "surveys")),
    ):
        for file in sorted((WHOLE_CAMPAIGN / name).iterdir()):
            if file.suffix != ".md":
                shutil.copyfile(file, at / name / file.name)
    (at / "docs/about.md").write_text("# About this week\n\nWords.\n", "utf-8")  # no Easy Read yet
    settings = at / "mkdocs.yml"
    topics = (
        "Arts and music",
        "Carers",
        "Clear information",
        "How to work together",
        "Learning disability",
        "Older people",
        "Places and travel",
        "Young people",
    )
    settings.write_text(
        settings.read_text("utf-8").replace("topics: [", f"topics: [{', '.join(topics)}, "), "utf-8"
    )
    return at


@contextmanager
def read_once() -> Iterator[None]:
    """What is not changed is read once, as while somebody edits: a source of which nobody has changed a word is not the news."""
    with pytest.MonkeyPatch.context() as patch:
        # Files that are younger than the process are not trusted, and all are younger than this one.
        patch.setattr(kept_sources, "LOADED_AT", time.time_ns() + 60 * 10**9)
        yield


def is_a_page_or_a_problem(kind: str, text: str, root: Path) -> bool:
    """Whether the source is taken: then every file of the site can be made. Otherwise it is refused in plain lines."""
    path = root / KINDS[kind].format(name="fuzz")
    good = path.read_bytes() if path.exists() else None
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", errors="replace", newline="")
    try:
        site, build, problems = read_all(root)
        are_plain(problems, path.relative_to(root).as_posix(), text)
        assert build is not None or problems
        if site is None or build is None:
            return False
        for file in one_by_one(artefacts(site, root, build)):
            _can_be_made(file)
        return True
    finally:
        if good is None:
            path.unlink()
        else:
            path.write_bytes(good)


def read_all(root: Path) -> tuple[Site | None, Build | None, list[Problem]]:
    """As a preview reads it again and again."""
    with no_longer_than(SECONDS):
        return read_and_check(root, lambda _: TODAY, "https://example.org/", with_advice=True, stays=True)


def are_plain(problems: list[Problem], path: str, text: str) -> None:
    """Each names a place that there is, says what is wrong and what to do, and is one line."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for problem in problems:
        assert not re.search("takes longer|too much memory|cannot cope", problem.what), problem
        assert problem.line >= 1, problem
        assert problem.column >= 1, problem
        assert problem.what, problem
        assert problem.do, problem
        assert str(problem).isprintable(), problem
        if problem.path.as_posix() == path:
            assert problem.line <= len(lines), problem


def _can_be_made(file: Artefact) -> None:
    content = file.content
    if isinstance(content, Page):
        content.facts()
    elif not isinstance(content, bytes):
        if "fuzz" in file.path.as_posix():
            content.draw()
    elif file.path.suffix in {".xml", ".atom", ".svg"}:
        ET.fromstring(content)
    elif file.path.suffix == ".json":
        json.loads(content)
    elif file.path.suffix == ".ics":
        Calendar.from_ical(content)
