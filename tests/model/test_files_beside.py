"""Files beside a source: what may be shown or offered."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from making import a_workshop


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        (".plan.pdf", "is not the name of a file beside this one"),
        ("../plan.pdf", "is not the name of a file beside this one"),
        ("part #2.pdf", 'A web address reads "#" in a name as something else'),
        ("plan.html", "cannot be offered to download"),
    ],
)
def test_a_file_that_must_not_go_on_the_site_is_refused(name: str, wrong: str, tmp_path: Path) -> None:
    """Though it is there: it is hidden, elsewhere, could not be reached, or would run in a browser."""
    folder = tmp_path / "stories/2027/workshops"
    folder.mkdir(parents=True)
    (folder / name).write_text("A", "utf-8")

    with pytest.raises(ValidationError, match=wrong):
        a_workshop(root=tmp_path, slides={"title": "Plan", "file": name, "type": "PDF", "size": "1 kB"})
