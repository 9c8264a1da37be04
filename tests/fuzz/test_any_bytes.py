"""Anything at all as a source: reading never raises, never dawdles, and always says what is wrong and where."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from any_source import KINDS, are_plain, read_all, read_once
from small_repository import CASES
from whole_campaign import WHOLE_CAMPAIGN

EXAMPLES = 600

# Any bytes seldom get past the parser; pieces of real files, sewn together wrongly, get further.
PIECES = [
    piece
    for path in (*CASES.rglob("*.yml"), *CASES.rglob("*.md"))
    for piece in path.read_bytes()[:4000].splitlines(True)
]
SIGNS = [
    b"\n",
    b"  ",
    b"\t",
    b"- ",
    b"? ",
    b": ",
    b"[",
    b"]",
    b"{",
    b"}",
    b"&a ",
    b"*a",
    b"!!str ",
    b"|\n",
    b">\n",
    b'"',
    b"'",
]
SIGNS += [
    b"---\n",
    b"...\n",
    b"#",
    b"%",
    b"\\",
    b"\\0",
    b"\xff",
    b"\x00",
    b"\xef\xbb\xbf",
    b"\xe2\x80\xae",
    b"<<",
    b"not known yet",
]
SEWN = st.lists(st.sampled_from(PIECES) | st.sampled_from(SIGNS) | st.binary(max_size=4), max_size=40).map(
    b"".join
)
REPEATED = st.builds(
    lambda signs, times: b"".join(signs) * times,
    st.lists(st.sampled_from(SIGNS), max_size=4),
    st.integers(1, 9000),
)


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    root = Path(shutil.copytree(CASES / "base", tmp_path_factory.mktemp("fuzz") / "repository"))
    with read_once():
        yield root


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(content=st.data())
def test_anything_is_read_or_refused(kind: str, content: st.DataObject, repository: Path) -> None:
    """Any bytes give a record or a problem with a place that exists in the file, within what a file may take."""
    path = repository / KINDS[kind].format(name="fuzz")
    good = path.read_bytes() if path.exists() else None
    written = content.draw(st.binary(max_size=300) | SEWN | REPEATED | _changed(kind))
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(written)
    try:
        _, build, problems = read_all(repository)
    finally:
        if good is None:
            path.unlink()
        else:
            path.write_bytes(good)

    assert build is not None or problems
    text = written.decode("utf-8", "replace").removeprefix("\ufeff")
    are_plain(problems, path.relative_to(repository).as_posix(), text)


def _changed(kind: str) -> st.SearchStrategy[bytes]:
    """A golden case of the same kind, or the whole campaign's own file, with something put into its middle."""
    golden = [path for path in sorted((CASES / kind).glob("*")) if path.suffix != ".expected"]
    cases = [path.read_bytes() for path in golden or [WHOLE_CAMPAIGN / KINDS[kind]]]
    return st.builds(
        lambda case, at, what: case[: int(len(case) * at)] + what + case[int(len(case) * at) :],
        st.sampled_from(cases),
        st.floats(0, 1),
        st.sampled_from(PIECES) | st.sampled_from(SIGNS) | st.binary(max_size=8),
    )
