"""What moves late is seen, however little it is, and what the browser shows of half a page is not taken for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from browser.movement import SCRIPTS, Shift, held_back, shifts, show
from browser.site_server import serve
from browser.visits import Visits

PAGE = """<!doctype html><title>A page</title><script src="late.js" defer></script><div><b>One</b> line</div>
<style>b { position: relative; top: 20px }</style><p>More words</p>"""
"""To whoever follows a link, the server sends the first line some time before the rest."""

OFTEN = 10


def moved_on(page: str, late_script: str, root: Path, visits: Visits) -> tuple[list[Shift], list[Shift]]:
    """What moves on a page that is linked to, before its script comes and after."""
    (root / "index.html").write_text(page, "utf-8")
    (root / "late.js").write_text(late_script, "utf-8")
    with serve(root) as address, visits.visitor(320) as window, held_back(window, SCRIPTS) as let_it_come:
        show(window, f"{address}/", referer=f"{address}/from/here/")
        before = shifts(window)
        let_it_come()
        window.wait_for_load_state()
        return before, shifts(window)[len(before) :]


@pytest.mark.parametrize(("change", "is_seen"), [("margin-top: 4px", True), ("color: red", False)])
def test_a_late_script_that_moves_a_line_is_seen(
    visits: Visits, tmp_path: Path, change: str, is_seen: bool
) -> None:
    """Four pixels are enough, and what moves nothing is not blamed."""
    _, moved = moved_on(PAGE, f"document.querySelector('p').style = '{change}';", tmp_path, visits)

    assert bool(moved) is is_seen


def test_half_a_page_is_no_movement(visits: Visits, tmp_path: Path) -> None:
    """What moves because the rest of the page has come is not counted. Not every visit shows half a page."""
    for _ in range(OFTEN):
        before, moved = moved_on(PAGE, "", tmp_path, visits)
        assert moved == []
        if before:
            return
    pytest.fail(f"{OFTEN} visits showed only the whole page.")
