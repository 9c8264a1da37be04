"""The table of access facts is whole, and says what an entry lacks."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from campaign.languages.access_facts import ACCESS_FACTS, Of, phrases_of_access, read_access_facts
from campaign.model.access import EventAccess, PlaceAccess, facts_of

ICONS = Path(__file__).parent.parent.parent / "hooks/theme/partials/icons.html"

WHOLE = """\
hearing loop:
  of: place
  pictures: {yes: hearing loop, no: no hearing loop}
  icon: {name: ear, position: 5}
  asked most: yes
  words:
    en:
      name: Hearing loop
      yes: There is one.
      no: There is none.
      yes over: There was one.
      no over: There was none.
      easy yes: We have one.
      easy no: We have none.
      easy named: a hearing loop
"""


def test_an_entry_is_read() -> None:
    """Its name is that of the field; what it leaves out is no."""
    (name, entry), *others = read_access_facts(WHOLE).items()

    assert (name, entry.of, entry.pictures.no) == ("hearing_loop", Of.PLACE, "no hearing loop")
    assert (entry.asked_most, entry.can_be_one_place) == (True, False)
    assert others == []


@pytest.mark.parametrize(
    ("written", "instead", "message"),
    [
        ("  of: place\n", "", "hearing loop, of: It is missing. Add it."),
        ("of: place", "of: room", "hearing loop, of: Input should be 'place' or 'event'"),
        (", no: no hearing loop", "", "hearing loop, pictures, no: It is missing. Add it."),
        (", position: 5", "", "hearing loop, icon, position: It is missing. Add it."),
        ("      easy no: We have none.\n", "", "hearing loop, words, en, easy no: It is missing. Add it."),
        (
            "easy no:",
            "esy no: None.\n      easy no:",
            "hearing loop, words, en, esy no: It is not known here. Look for a slip in it, or delete it.",
        ),
        (
            "  of: place\n",
            "  of: place\n  answers: {none: off}\n",
            'hearing loop: "off", "off over" or "easy off" is missing in "en". Add all three.',
        ),
        (
            "      easy named: a hearing loop\n",
            "",
            'hearing loop: "easy named" is missing in "en". Add it, because this is asked most.',
        ),
    ],
)
def test_an_entry_that_lacks_something_is_refused(written: str, instead: str, message: str) -> None:
    """The message names the file, the fact and the key, and says what to do."""
    with pytest.raises(ValueError, match=re.escape(f"access_facts.yml: {message}") + r"\Z"):
        read_access_facts(WHOLE.replace(written, instead, 1))


def test_all_mistakes_are_told_at_once() -> None:
    """Each has a line."""
    with pytest.raises(ValueError, match=r"\A.* of: .*\n.* name: .*\Z"):
        read_access_facts(WHOLE.replace("  of: place\n", "").replace("      name: Hearing loop\n", ""))


def test_a_language_has_words_for_every_fact() -> None:
    """A translation that leaves out a fact is refused, and the message names the fact."""
    with pytest.raises(ValueError, match='no words in "cy" for hearing_loop'):
        phrases_of_access("cy", read_access_facts(WHOLE))


def test_every_fact_is_a_field() -> None:
    """Those of a place can be written there, those of an event there, in the order of the table."""
    for of, access in ((Of.PLACE, PlaceAccess()), (Of.EVENT, EventAccess())):
        assert [*facts_of(access)] == [name for name, entry in ACCESS_FACTS.items() if entry.of is of]


def test_every_icon_is_drawn() -> None:
    """The theme has each icon that lists of events show."""
    drawn = re.findall(r'^  "([\w-]+)": \'<', ICONS.read_text("utf-8"), re.MULTILINE)
    icons = {entry.icon.name for entry in ACCESS_FACTS.values() if entry.icon}

    assert icons
    assert icons <= set(drawn)
