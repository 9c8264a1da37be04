"""What happens to a file, by what it was, what it is to be, and what it is."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from campaign.updating.files import File
from campaign.updating.three_ways import Plan, plan

PATH = PurePosixPath("hooks/theme/event.html")
OLD, NEW, MINE, BOTH = (File(word.encode()) for word in ("old", "new", "mine", "both"))


def planned(old: File | None, new: File | None, mine: File | None, merged: bytes | None = None) -> Plan:
    def merge(*contents: bytes) -> bytes | None:
        assert contents == tuple(file.content for file in (mine, old, new) if file)
        return merged

    base, release, copy = ({PATH: file} if file else {} for file in (old, new, mine))
    return plan(base, release, copy, merge)


@pytest.mark.parametrize(
    ("old", "new", "mine", "expected"),
    [
        pytest.param(OLD, OLD, OLD, Plan(), id="nobody changed it"),
        pytest.param(OLD, NEW, NEW, Plan(), id="both made the same change"),
        pytest.param(OLD, None, None, Plan(), id="both deleted it"),
        pytest.param(None, NEW, NEW, Plan(), id="both added the same"),
        pytest.param(OLD, NEW, OLD, Plan(write={PATH: NEW}), id="changed by the release"),
        pytest.param(None, NEW, None, Plan(write={PATH: NEW}), id="added by the release"),
        pytest.param(OLD, None, OLD, Plan(remove={PATH}), id="deleted by the release"),
        pytest.param(OLD, OLD, MINE, Plan(kept={PATH: "changed"}), id="changed by its users"),
        pytest.param(None, None, MINE, Plan(kept={PATH: "added"}), id="added by its users"),
        pytest.param(OLD, OLD, None, Plan(kept={PATH: "deleted"}), id="deleted by its users"),
        pytest.param(OLD, NEW, None, Plan(kept={PATH: "deleted"}), id="deleted by its users, changed by the release"),
        pytest.param(OLD, NEW, MINE, Plan(write={PATH: NEW}, replaced=[PATH]), id="changes that clash"),
        pytest.param(OLD, None, MINE, Plan(remove={PATH}, replaced=[PATH]), id="changed, and deleted by the release"),
        pytest.param(None, NEW, MINE, Plan(write={PATH: NEW}, replaced=[PATH]), id="two files of one name"),
        pytest.param(
            OLD, NEW, File(b"old", is_link=True), Plan(write={PATH: NEW}, replaced=[PATH]), id="a link of its users"
        ),
        pytest.param(
            OLD, OLD, File(b"old", executable=True), Plan(kept={PATH: "changed"}), id="made a program by its users"
        ),
    ],
)  # fmt: skip
def test_three_states(old: File | None, new: File | None, mine: File | None, expected: Plan) -> None:
    """Nothing of the users' own goes without being listed."""
    assert planned(old, new, mine) == expected


def test_a_merge() -> None:
    """Both changes go in where they fit, and a program stays one if the release says so."""
    assert planned(OLD, NEW, MINE, b"both") == Plan(write={PATH: BOTH}, merged=[PATH])
    program = File(b"new", executable=True)
    assert planned(OLD, program, MINE, b"both").write == {PATH: File(b"both", executable=True)}


def test_a_merge_that_leaves_nothing() -> None:
    """An empty file is a merge, too."""
    assert planned(OLD, NEW, MINE, b"").merged == [PATH]


def without_base(new: File | None, mine: File | None) -> Plan:
    return plan(None, {PATH: new} if new else {}, {PATH: mine} if mine else {}, lambda *_: b"never")


def test_nobody_knows_what_it_was() -> None:
    """Every difference may be one of the users', so it is listed; nothing is merged, and nothing deleted."""
    assert without_base(NEW, NEW) == Plan()
    assert without_base(NEW, None) == Plan(write={PATH: NEW})
    assert without_base(NEW, MINE) == Plan(write={PATH: NEW}, replaced=[PATH])
    assert without_base(None, MINE) == Plan(left=[PATH])
