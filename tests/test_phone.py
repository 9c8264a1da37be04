"""A number is dialled one way, wherever it is shown."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from campaign.phone import dialled

HOOKS = Path(__file__).parent.parent / "hooks"


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("01632 960 100", "01632960100"),
        ("(01632) 960100", "01632960100"),
        ("+44 1632 960 100", "+441632960100"),
        ("+44 (0)1632 960 100", "+441632960100"),
        ("+44(0) 1632 960 100", "+441632960100"),
        ("+44 ( 0 ) 1632 960 100", "+441632960100"),
        ("0044 (0)1632 960 100", "+441632960100"),
        ("00 44 1632 960 100", "+441632960100"),
        ("+39 06 1234 5678", "+390612345678"),
        ("+1 (202) 555 0100", "+12025550100"),
        ("999", "999"),
        ("111", "111"),
        ("116 123", "116123"),
        ("85258", "85258"),
        ("0800 00 1066", "0800001066"),
        ("000", "000"),
    ],
)
def test_a_number_is_dialled_as_rfc_3966_writes_it(written: str, number: str) -> None:
    """Digits, a plus before the code of a country, and no nought that is only for callers at home."""
    assert dialled(written) == number


def test_no_link_makes_its_own_number() -> None:
    """Whatever writes "tel:" or "sms:" before a number asks this one function."""
    own = re.compile(r"""(?:tel|sms):\{(?!\}">)(?![^}]*dialled)""")
    files = [*HOOKS.rglob("*.py"), *HOOKS.rglob("*.html")]

    assert [path.name for path in files if own.search(path.read_text("utf-8"))] == []
