"""Three checkers look at one page of each type, in every colour mode and after what a visitor can do there."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from browser.checkers import Failure, known_false_alarms, without_false_alarms
from browser.states import DESKTOP, LOOKS, PHONE, STATES
from browser.visits import Visits

WIDTHS = (PHONE, DESKTOP)
SHOWN_IN_EVERY_LOOK = ("home", "event", "reading settings", "programme", "story", "easy read event", "search")
IN_THE_MATRIX = SHOWN_IN_EVERY_LOOK[3:]


_COLOURS = """[document.body, document.querySelector("h1")].map(element => {
  const { color, backgroundColor } = getComputedStyle(element);
  return `${color} on ${backgroundColor}`;
}).join()"""


def told(findings: Iterable[Failure]) -> str:
    """All findings but the listed false alarms; empty when there are none."""
    return "\n".join(map(str, without_false_alarms(findings, known_false_alarms())))


@pytest.mark.parametrize("width", [DESKTOP, pytest.param(PHONE, marks=pytest.mark.matrix)])
def test_page_has_no_accessibility_failures(page_type: str, width: int, visits: Visits) -> None:
    """No checker finds anything wrong with a page of any type, on a phone or on a desktop."""

    assert not told(visits.findings(page_type, width))


@pytest.mark.parametrize("look", [look for look in LOOKS if look != "light"])
@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=[pytest.mark.matrix] if name in IN_THE_MATRIX else [])
        for name in SHOWN_IN_EVERY_LOOK
    ],
)
def test_no_look_breaks_a_page(name: str, look: str, visits: Visits) -> None:
    """No checker finds anything wrong in the dark, in chosen colours or in those of the device."""

    assert not told(visits.findings(name, DESKTOP, look))


@pytest.mark.parametrize("state", STATES)
def test_no_state_breaks_a_page(state: str, visits: Visits) -> None:
    """No checker finds anything wrong after a visitor opened, searched, chose or unfolded something."""

    assert not told(visits.findings_in(state))


def test_every_look_is_another(visits: Visits) -> None:
    """Each look has its own colours, so that checking it checks something."""
    colours = set()
    with visits.visiting("home", DESKTOP) as page:
        for look in LOOKS.values():
            look.put_on(page)
            colours.add(page.evaluate(_COLOURS))

    assert len(colours) == len(LOOKS)


@pytest.mark.matrix
def test_every_listed_false_alarm_still_sounds(page_types: list[str], visits: Visits) -> None:
    """A false alarm that no page sets off any more is taken off the list."""
    findings = [
        *(found for name in page_types for width in WIDTHS for found in visits.findings(name, width)),
        *(
            found
            for name in SHOWN_IN_EVERY_LOOK
            for look in LOOKS
            for found in visits.findings(name, DESKTOP, look)
        ),
        *(found for state in STATES for found in visits.findings_in(state)),
    ]
    silent = [alarm for alarm in known_false_alarms() if not any(map(alarm.covers, findings))]

    assert not silent
