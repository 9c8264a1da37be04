"""The list of what each file of a site was made from."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from campaign.publishing.kept_text import FOLDER
from campaign.publishing.made_from import (
    DAMAGED,
    LIST,
    UNPROVEN,
    Counts,
    Made,
    MadeFrom,
    forget_unproven,
    leave_unproven,
    noted,
    prove,
    read_list,
)
from campaign.publishing.one_build import one_build
from campaign.publishing.replace_site import LOCK, NEW
from campaign.publishing.sealed import sealed, unsealed

ASKED = (("OnSite", "2027", "shows", "tea.yml"), ("history", "tea.yml"))
TEA = Made("g1", ASKED, "a1", {"tea/index.html": "f1", "art/tea.svg": "f2"}, parts=("entry of tea",))
ENTRY = Made("g2", ASKED[1:], "a2", {}, "BEGIN:VEVENT – tea")
WHOLE = MadeFrom("all", {"tea": TEA, "entry of tea": ENTRY}, Counts(4, 2))


@pytest.fixture
def proven(tmp_path: Path) -> Path:
    leave(tmp_path)
    prove(tmp_path, noted(tmp_path), is_true=True)
    return tmp_path


def leave(root: Path, found: MadeFrom = WHOLE, process: int | None = None) -> None:
    """As the build of this process, or of another, does."""
    leave_unproven(root, root / f"{NEW}{process or os.getpid()}", found)


def unproven(root: Path) -> list[Path]:
    return [*(root / FOLDER).glob(f"{UNPROVEN}*")]


def list_of(root: Path) -> Path:
    return root / FOLDER / LIST


def test_a_list_is_read_as_it_was_written() -> None:
    """Each question is in it once."""
    assert MadeFrom.of_bytes(WHOLE.as_bytes()) == WHOLE
    assert WHOLE.as_bytes().count(b'"shows"') == 1


def test_a_proven_list_is_read_by_the_next_build(proven: Path) -> None:
    """Nothing else of it is left."""
    assert read_list(proven, "all") == WHOLE.made
    assert [file.name for file in (proven / FOLDER).iterdir()] == [LIST]


def test_a_list_of_other_surroundings_is_as_none(proven: Path) -> None:
    """Of other templates, settings or another day, or of another repository."""
    assert read_list(proven, "other") == {}


def test_a_list_that_was_not_proven_is_not_read(tmp_path: Path) -> None:
    """As one of a build that was killed before its site was in place."""
    leave(tmp_path)

    assert read_list(tmp_path, "all") == {}


def test_a_list_that_turned_out_false_is_forgotten(proven: Path) -> None:
    """Something was edited meanwhile. So is the list of the site before it, which may hold words that have left."""
    leave(proven, WHOLE._replace(of="later"))

    assert prove(proven, noted(proven), is_true=False) == Counts(4, 2)
    assert [*(proven / FOLDER).iterdir()] == []


def test_a_build_that_noted_nothing_leaves_no_list_of_an_earlier_one(proven: Path) -> None:
    """The disk may have been full. What the earlier one noted may hold words that have left."""
    assert prove(proven, noted(proven), is_true=True) is None
    assert not list_of(proven).exists()


def test_how_many_files_are_new_is_known_of_the_last_build_alone(tmp_path: Path) -> None:
    """None if it noted nothing."""
    assert prove(tmp_path, noted(tmp_path), is_true=True) is None
    leave(tmp_path)
    assert prove(tmp_path, noted(tmp_path), is_true=True) == Counts(4, 2)
    assert prove(tmp_path, noted(tmp_path), is_true=True) is None


def damaged(**changes: Any) -> bytes:
    whole: dict[str, Any] = json.loads(unsealed(WHOLE.as_bytes()))
    return sealed(json.dumps({**whole, **changes}).encode())


WHOLE_FILE = [["g", [0], "a", {"index.html": "f"}, "", []]]

DAMAGES: dict[str, bytes] = {
    "empty": b"",
    "cut short": WHOLE.as_bytes()[:-20],
    "a letter is other": WHOLE.as_bytes().replace(b"VEVENT", b"VEVENX"),
    "not sealed": unsealed(WHOLE.as_bytes()),
    "no JSON": sealed(b"{"),
    "not UTF-8": sealed(b"\xff"),
    "a list": sealed(b"[]"),
    "a number": sealed(b"7"),
    "nested without end": sealed(b"[" * 100_000),
    "nothing in it": sealed(b"{}"),
    "no files": damaged(files=None),
    "no questions": damaged(questions=None),
    "no counts": damaged(counts=[]),
    "a question that is not there": damaged(files={"a": ["g", [99], "a", {}, "", []]}),
    "a file of an earlier version": damaged(files={"a": ["g", [0], "a", {}]}),
    "paths that are none": damaged(files={"a": ["g", [0], "a", ["index.html"], "", []]}),
}


@pytest.mark.parametrize("content", DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_list_is_as_none(content: bytes, proven: Path) -> None:
    """All is made again."""
    list_of(proven).write_bytes(content)

    assert read_list(proven, "all") == {}
    with pytest.raises(DAMAGED):
        MadeFrom.of_bytes(content)


@pytest.mark.parametrize("content", DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_list_is_not_proven(content: bytes, tmp_path: Path) -> None:
    """It counts nothing either."""
    leave(tmp_path)
    unproven(tmp_path)[0].write_bytes(content)

    assert prove(tmp_path, noted(tmp_path), is_true=True) is None
    assert not list_of(tmp_path).exists()


@pytest.mark.parametrize(
    "path", ["../mkdocs.yml", "a/../../b", "/etc/passwd", "..", "", "..\\mkdocs.yml", "C:\\x", "a/.."]
)
def test_no_path_of_a_list_leads_out_of_the_site(path: str, proven: Path) -> None:
    """What has one among its files has none."""
    files = {
        "bad": ["g", [0], "a", {"index.html": "f", path: "f"}, "", []],
        "good": ["g", [0], "a", {}, "", []],
    }
    list_of(proven).write_bytes(damaged(files=files))

    assert [*read_list(proven, "all")] == ["good"]


def test_a_build_proves_only_what_it_noted_itself(tmp_path: Path) -> None:
    """What a killed one left is deleted."""
    leave(tmp_path, process=os.getpid() + 1)

    assert prove(tmp_path, noted(tmp_path), is_true=True) is None
    assert [*(tmp_path / FOLDER).iterdir()] == []


def test_what_an_engine_builds_by_itself_leaves_no_list(tmp_path: Path) -> None:
    """As for a preview: nobody would prove it."""
    leave_unproven(tmp_path, tmp_path / "preview", WHOLE)

    assert not (tmp_path / FOLDER).exists()


def test_where_nothing_can_be_kept_nothing_fails(tmp_path: Path) -> None:
    """Something else may be where the folder should be."""
    (tmp_path / FOLDER).write_text("", "utf-8")
    leave(tmp_path)
    forget_unproven(tmp_path)

    assert prove(tmp_path, noted(tmp_path), is_true=True) is None
    assert read_list(tmp_path, "all") == {}


def test_a_list_that_nobody_will_prove_is_forgotten(proven: Path) -> None:
    """A killed build, or a preview, left it. The proven one stays."""
    leave(proven)
    forget_unproven(proven)

    assert unproven(proven) == []
    assert read_list(proven, "all") == WHOLE.made


def test_a_list_of_a_build_that_is_running_is_left_alone(tmp_path: Path) -> None:
    """It will say itself if it is true."""
    leave(tmp_path)
    with one_build(tmp_path / LOCK):
        forget_unproven(tmp_path)

    assert prove(tmp_path, noted(tmp_path), is_true=True) == Counts(4, 2)
