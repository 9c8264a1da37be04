"""The YAML test suite: each of its documents, as an event and as the facts of a story, is read or refused in one line."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpora import YamlCase, yaml_cases
from small_repository import read_sources

FOLDERS = {
    "events/2027/{name}.yml": "{text}",
    "stories/2027/lived-experience/{name}.md": "---\n{text}\n---\nWords.\n",
}

LINES_ALL_NEED = "title: Tea\nsummary: A cup.\nwhen: 8 July 2027, 2pm to 3pm\nwhere: hall\nhow: in person\n"


@pytest.mark.parametrize("place", FOLDERS)
def test_each_document_is_read_or_refused(place: str, root: Path) -> None:
    """None has the facts of an event or story, so each has a problem, with a line of its own file."""
    texts = {}
    for case in yaml_cases():
        path = root / place.format(name=case.name)
        path.parent.mkdir(parents=True, exist_ok=True)
        texts[path.relative_to(root).as_posix()] = text = FOLDERS[place].format(text=case.text)
        path.write_text(text, "utf-8", newline="")

    site, problems = read_sources(root)

    assert site is None
    assert len({problem.path for problem in problems}) == len(texts) == 406
    for problem in problems:
        text = texts[problem.path.as_posix()]
        assert 1 <= problem.line <= len(text.replace("\r\n", "\n").replace("\r", "\n").split("\n")), problem
        assert problem.column >= 1
        assert str(problem).isprintable(), problem
        assert problem.do, problem


def _is_mapping(case: YamlCase) -> bool:
    return not case.is_wrong and "title" not in case.text


def test_beside_what_an_event_needs_each_is_no_crash(root: Path) -> None:
    """The same below facts that are right: what is wrong is only what the suite adds."""
    for case in yaml_cases():
        (root / f"events/2027/{case.name}.yml").write_text(LINES_ALL_NEED + case.text, "utf-8", newline="")

    _, problems = read_sources(root)

    assert len({problem.path for problem in problems}) > 390
    assert all(str(problem).isprintable() and problem.do for problem in problems)
