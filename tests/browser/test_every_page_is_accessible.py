"""Three checkers look at one page of each type, on a phone and on a desktop."""

from __future__ import annotations

import pytest

from browser.checkers import known_false_alarms, without_false_alarms
from browser.visits import Visits

WIDTHS = (320, 1280)


@pytest.mark.parametrize("width", WIDTHS)
def test_page_has_no_accessibility_failures(page_type: str, width: int, visits: Visits) -> None:
    """No checker finds anything wrong with a page of any type, on a phone or on a desktop."""
    findings = without_false_alarms(visits.findings(page_type, width), known_false_alarms())

    assert not findings, "\n" + "\n".join(map(str, findings))


def test_every_listed_false_alarm_still_sounds(paths: dict[str, str], visits: Visits) -> None:
    """A false alarm that no page sets off any more is taken off the list."""
    findings = [found for name in paths for width in WIDTHS for found in visits.findings(name, width)]
    silent = [alarm for alarm in known_false_alarms() if not any(map(alarm.covers, findings))]

    assert not silent
