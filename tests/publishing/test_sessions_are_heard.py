"""What people hear of a session that is at another time or in another room than was published, and in which words."""

from __future__ import annotations

import pytest

from git_repository import GitRepository
from publishing.open_day import FIRST, OPEN_DAY, published

SESSIONS = FIRST + (
    "sessions:\n"
    "  - {title: Welcome, when: 10am to 10.30am, room: Main hall}\n"
    "  - {title: Who decides?, when: 11am to midday, room: Loft}\n"
)
WHAT = "New times or rooms of sessions"
LATER = "Welcome. It was: 10am to 10.30am. It is now: 10.15am to 10.45am."
HALL = "events/venues/hall.yml"


@pytest.fixture
def git(git: GitRepository) -> GitRepository:
    """The open day has two sessions since 2 March."""
    git.write(OPEN_DAY, SESSIONS, "2027-03-02T12:00:00Z")
    return git


def told_in_may(git: GitRepository, edited: dict[str, str]) -> list[tuple[str, str | None]]:
    words = SESSIONS
    for old, new in edited.items():
        words = words.replace(old, new)
    git.write(OPEN_DAY, words, "2027-05-04T12:00:00Z")
    return [(what, now) for day, what, now in published(git.root).earlier if day == "2027-05-04"]


def test_it_is_heard_in_every_form(git: GitRepository) -> None:
    """On the page of changes and its Easy Read, in its feed, on top of the event's page and Easy Read, and in calendars."""
    before = published(git.root)
    git.write(OPEN_DAY, SESSIONS.replace("10am to 10.30am", "10.15am to 10.45am"), "2027-05-04T12:00:00Z")
    after = published(git.root)

    easy = after.files["2027/changes/easy-read/index.md"]["easy"]["parts"][0]["blocks"]
    words = "".join(block["words"] for block in easy)
    assert before.earlier == []
    assert after.changes[0] == ("2027-05-04", WHAT, LATER)
    assert after.feed[0] == ("2027-05-04", f"{WHAT}: Open day", LATER)
    assert after.earlier == [("2027-05-04", WHAT, LATER)]
    assert [(news["what"], news["now"]) for news in after.news] == [(WHAT, LATER)]
    assert "<p>It was: 10am to 10.30am.</p><p>It is now: 10.15am to 10.45am.</p>" in words.replace("\n", "")
    assert after.easy_news == [
        "Some parts of this event have changed.",
        "Welcome.",
        "It was: 10am to 10.30am.",
        "It is now: 10.15am to 10.45am.",
        "This changed on Tuesday 4 May 2027.",
    ]
    assert after.entry["SEQUENCE"] > before.entry["SEQUENCE"]
    assert after.entry["LAST-MODIFIED"].dt > before.entry["LAST-MODIFIED"].dt


@pytest.mark.parametrize(
    ("edited", "told"),
    [
        ({"room: Loft": "room: Main hall"}, "Who decides? Now: Main hall."),
        (
            {"10am to 10.30am, room: Main hall": "1pm to 2pm, room: Loft"},
            "Welcome. It was: 10am to 10.30am. It is now: 1pm to 2pm. Now: Loft.",
        ),
        (
            {"Main hall": "A", "Loft": "Main hall", "room: A": "room: Loft"},
            "Welcome. It was: Main hall. It is now: Loft. Who decides? It was: Loft. It is now: Main hall.",
        ),
        ({", room: Loft": ""}, "Who decides? Now: Town Hall, Sampleton."),
        (
            {"  - {title: Who decides?, when: 11am to midday, room: Loft}\n": ""},
            "Sessions at these times are not on any more: Wednesday 7 July 2027, 11am to midday.",
        ),
    ],
)
def test_what_was_and_what_is_now(git: GitRepository, edited: dict[str, str], told: str) -> None:
    """A room that no file names any more is not named again, and neither is the title of a session that is gone."""
    assert told_in_may(git, edited) == [(WHAT, told)]


def test_a_room_with_facts_of_its_own_is_still_named(git: GitRepository) -> None:
    """It is on the page of its place."""
    git.write(HALL, "name: Town Hall\ntown: Sampleton\nrooms: {name: Loft, access: {lift: no}}\n")

    assert told_in_may(git, {"room: Loft": "room: Cellar"}) == [
        (WHAT, "Who decides? It was: Loft. It is now: Cellar.")
    ]


def test_on_several_days_each_time_has_its_day(git: GitRepository) -> None:
    """10am alone would not say on which."""
    several = SESSIONS.replace("7 July 2027, 10am to 4pm", "7 to Thursday 8 July 2027")
    several = several.replace("10am to 10.30am", '"7 July 2027, 10am"').replace(
        "11am to midday", '"7 July 2027, 11am to midday"'
    )
    git.write(OPEN_DAY, several, "2027-05-03T12:00:00Z")
    git.write(OPEN_DAY, several.replace("7 July 2027, 11", "8 July 2027, 11"), "2027-05-05T12:00:00Z")

    now = "It was: Wednesday 7 July 2027, 11am to midday. It is now: Thursday 8 July 2027, 11am to midday."
    assert published(git.root).earlier[0] == ("2027-05-05", WHAT, f"Who decides? {now}")


def test_an_earlier_change_is_told_without_a_title_that_was_taken_back(git: GitRepository) -> None:
    """By its time in place of the title."""
    told_in_may(git, {"10am to 10.30am": "10.15am to 10.45am"})
    git.write(
        OPEN_DAY,
        SESSIONS.replace("10am to 10.30am", "10.15am to 10.45am").replace("Welcome", "Hello"),
        "2027-05-05T12:00:00Z",
    )

    (told,) = published(git.root).earlier
    assert told[2] == LATER.replace("Welcome", "Wednesday 7 July 2027, 10.15am to 10.45am")


def test_of_many_sessions_the_first_are_told(git: GitRepository) -> None:
    """All of them are on the page."""
    many = FIRST + "sessions:\n" + "".join(f"  - {{title: Part {n}, when: 1{n}am}}\n" for n in (0, 1))
    many += "".join(f"  - {{title: Part {n}, when: {n}pm}}\n" for n in range(1, 8))
    git.write(OPEN_DAY, many, "2027-05-03T12:00:00Z")
    git.write(OPEN_DAY, many.replace("am}", ".30am}").replace("pm}", ".30pm}"), "2027-05-04T12:00:00Z")

    told = published(git.root).changes[0][2] or ""
    assert told.startswith("Part 0. It was: 10am. It is now: 10.30am. Part 1.")
    assert told.endswith("3 more sessions have changed. All of them are on its page.")


def test_a_new_day_of_the_event_is_told_once(git: GitRepository) -> None:
    """Each of its sessions is on that day, at its hour."""
    assert [what for what, _ in told_in_may(git, {"Wednesday 7": "Thursday 8"})] == ["New day or time"]
