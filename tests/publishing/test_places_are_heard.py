"""From an edit in the file of a place to what people hear of it who want to go to an event there."""

from __future__ import annotations

import subprocess
from typing import Any

import pytest

from git_repository import GitRepository
from publishing.open_day import FIRST, OPEN_DAY, first_with, published

HALL = "events/venues/hall.yml"
LIFT = "name: Town Hall\ntown: Sampleton\naccess: {lift: yes, seating: yes}\n"
NO_LIFT = LIFT.replace("lift: yes", "lift: no")
GONE = "Access that is not there any more"
BACK = "Access that is back"
NO_SEATS = "It was: There are seats for everyone. It is now: There are not seats for everyone."
IT_IS_GONE = "It was: There is a lift. It is now: There is no lift."


@pytest.fixture
def git(git: GitRepository) -> GitRepository:
    """The open day is in a hall with a lift since 2 March."""
    git.write(HALL, LIFT, "2027-03-02T12:00:00Z")
    return git


def told_in_may(git: GitRepository) -> list[tuple[str, str | None]]:
    return [(what, now) for day, what, now in published(git.root).earlier if day == "2027-05-04"]


def test_a_lift_that_is_taken_out_of_service_is_heard(git: GitRepository) -> None:
    """On the page of changes, in its feed, on the event's page and in its calendar, as if its own file said so."""
    before = published(git.root)
    git.write(HALL, NO_LIFT, "2027-05-04T12:00:00Z")
    after = published(git.root)

    assert after.changes == [("2027-05-04", GONE, IT_IS_GONE), ("2027-03-01", "New", None)]
    assert after.feed[0] == ("2027-05-04", f"{GONE}: Open day", IT_IS_GONE)
    assert after.earlier == [("2027-05-04", GONE, IT_IS_GONE)]
    assert after.entry["SEQUENCE"] > before.entry["SEQUENCE"]
    assert after.entry["LAST-MODIFIED"].dt > before.entry["LAST-MODIFIED"].dt
    assert before.earlier == []


def test_it_is_heard_in_easy_read_too(git: GitRepository) -> None:
    """In short sentences, with what was and what is now."""
    git.write(HALL, NO_LIFT, "2027-05-04T12:00:00Z")

    page = published(git.root).files["2027/changes/easy-read/index.md"]["easy"]

    assert page["parts"][0]["title"] == "Tuesday 4 May 2027"
    assert page["parts"][0]["blocks"][0]["words"].splitlines() == [
        "<p>Some access at this event is not there any more.</p>",
        "<p>It was: There is a lift.</p>",
        "<p>It is now: There is no lift.</p>",
    ]


@pytest.mark.parametrize(
    ("venue", "told"),
    [
        (LIFT.replace("lift: yes, ", ""), [(GONE, "It was: There is a lift. It is now: not known yet.")]),
        (LIFT.replace("yes", "no"), [(GONE, f"{IT_IS_GONE} {NO_SEATS}")]),
        (LIFT.replace("lift: yes", "lift: yes. Until 6pm."), []),
        (LIFT + "getting there: The red door.\n", []),
        (LIFT + "street: 1 High Street\npostcode: SA1 1AA\n", []),
    ],
)
def test_what_is_heard_of_a_place(git: GitRepository, venue: str, told: list[tuple[str, str]]) -> None:
    """What is gone, or is not known any more; what is added sends nobody away."""
    git.write(HALL, venue, "2027-05-04T12:00:00Z")

    assert told_in_may(git) == told


ADDRESS = LIFT + "street: 1 High Street\npostcode: SA1 1AA\n"


@pytest.mark.parametrize(
    ("edited", "told"),
    [
        (("1 High Street", "2 Low Street"), [("New address", "Now: 2 Low Street, Sampleton, SA1 1AA.")]),
        (("SA1 1AA", "SA1 1AB"), [("New address", "Now: 1 High Street, Sampleton, SA1 1AB.")]),
        (("1 High Street", "1, High St."), []),
        (("SA1 1AA", "sa11aa"), []),
        (("street: 1 High Street\n", ""), []),
    ],
)
def test_another_address_is_heard(
    git: GitRepository, edited: tuple[str, str], told: list[tuple[str, str]]
) -> None:
    """The new one. Other letters for the same are no news, and what was left out may be what somebody took back."""
    git.write(HALL, ADDRESS, "2027-04-04T12:00:00Z")
    git.write(HALL, ADDRESS.replace(*edited), "2027-05-04T12:00:00Z")

    assert told_in_may(git) == told


def test_an_address_that_was_taken_back_stays_taken_back(git: GitRepository) -> None:
    """It may be where somebody lives. That there was another one is told."""
    for day, street in ((3, "1 High Street"), (4, "Kim’s flat"), (5, "2 Low Street")):
        git.write(HALL, ADDRESS.replace("1 High Street", street), f"2027-05-0{day}T12:00:00Z")

    found = published(git.root)

    assert found.earlier == [
        ("2027-05-05", "New address", "Now: 2 Low Street, Sampleton, SA1 1AA."),
        ("2027-05-04", "New address", None),
    ]
    assert "Kim" not in str(found.files)


def test_what_is_there_again_is_heard(git: GitRepository) -> None:
    """Whoever read that the lift is out of service hears that they can come. A second lift is no news."""
    git.write(HALL, NO_LIFT, "2027-05-03T12:00:00Z")
    git.write(HALL, LIFT.replace("seating", "hearing loop: yes, seating"), "2027-05-04T12:00:00Z")

    assert told_in_may(git) == [(BACK, "It was: There is no lift. It is now: There is a lift.")]


def test_what_is_out_of_service_for_a_few_hours_is_no_news(git: GitRepository) -> None:
    """Pages tell day by day; calendars get both."""
    git.write(HALL, NO_LIFT, "2027-05-04T12:00:00Z")
    git.write(HALL, LIFT, "2027-05-04T15:00:00Z")

    found = published(git.root)

    assert found.earlier == []
    assert found.entry["SEQUENCE"] == 8


IN_THE_LOFT = FIRST + "room: Loft\n"


@pytest.mark.parametrize(
    ("event", "venue"),
    [
        (first_with({"where: hall": "where: {name: Town Hall, access: {lift: yes}}"}), NO_LIFT),
        (first_with({"where: hall": "where: {name: The Ark}"}), NO_LIFT),
        (first_with({"where: hall\n": "", "in person": "online"}), NO_LIFT),
        (first_with({"7 July": "7 April"}), NO_LIFT),
        (FIRST + "status: cancelled\nstatus since: 1 April 2027\n", NO_LIFT),
        (IN_THE_LOFT, NO_LIFT + "rooms: {name: Loft, access: {lift: yes}}\n"),
        (
            first_with({"7 July": "7 April"}) + 'also on: {when: "8 July 2027, 2pm", where: {name: Ark}}\n',
            NO_LIFT,
        ),
    ],
)
def test_where_the_place_changes_nothing(git: GitRepository, event: str, venue: str) -> None:
    """Its own file or its room says otherwise, or nobody goes there: it is elsewhere, online, over or off."""
    git.write(OPEN_DAY, event, "2027-03-03T12:00:00Z")
    git.write(HALL, venue, "2027-05-04T12:00:00Z")

    assert told_in_may(git) == []


@pytest.mark.parametrize("first", [LIFT, LIFT + "rooms: {name: Loft, access: {lift: yes}}\n"])
def test_a_room_tells_what_it_is_in(git: GitRepository, first: str) -> None:
    """What a room does not say of itself is that of its place; what it says may be what changes."""
    git.write(HALL, first, "2027-03-03T12:00:00Z")
    git.write(OPEN_DAY, IN_THE_LOFT, "2027-03-04T12:00:00Z")
    git.write(HALL, first.replace("lift: yes", "lift: no"), "2027-05-04T12:00:00Z")

    assert told_in_may(git) == [(GONE, IT_IS_GONE)]


def test_access_of_a_place_in_the_events_own_file_is_heard_too(git: GitRepository) -> None:
    """It is the same for those who want to go there."""
    own = first_with({"where: hall": "where: {name: The Ark, access: {lift: yes}}"})
    git.write(OPEN_DAY, own, "2027-04-04T12:00:00Z")
    git.write(OPEN_DAY, own.replace("lift: yes", "lift: no"), "2027-05-04T12:00:00Z")

    assert told_in_may(git) == [(GONE, IT_IS_GONE)]


def test_of_several_places_it_is_said_which_one(git: GitRepository) -> None:
    """Once, however often the event is there."""
    dates = '{when: "8 July 2027, 2pm", where: {name: Ark}}, {when: "9 July 2027, 2pm"}'
    git.write(OPEN_DAY, f"{FIRST}also on: [{dates}]\n", "2027-03-03T12:00:00Z")
    git.write(HALL, NO_LIFT, "2027-05-04T12:00:00Z")

    assert told_in_may(git) == [(GONE, f"Town Hall, Sampleton. {IT_IS_GONE}")]


def test_what_changed_while_it_was_off_is_heard_when_it_is_on_again(git: GitRepository) -> None:
    """Whoever knew the lift did not hear of it while nobody should come."""
    git.write(OPEN_DAY, FIRST + "status: cancelled\n", "2027-04-01T12:00:00Z")
    git.write(HALL, NO_LIFT, "2027-04-02T12:00:00Z")
    git.write(OPEN_DAY, FIRST, "2027-05-04T12:00:00Z")

    assert told_in_may(git) == [(GONE, IT_IS_GONE), ("Going ahead", None)]


@pytest.mark.parametrize("at", ["2027-05-04T12:00:00Z", "2027-05-04T13:00:00Z", None])
def test_an_event_that_came_later_never_had_the_lift(git: GitRepository, at: str | None) -> None:
    """With the edit of its place, an hour after it, or not committed yet."""
    walk = OPEN_DAY.replace("open-day", "walk")
    if at and "12:00" in at:
        git.write(walk, FIRST)
    git.write(HALL, NO_LIFT, "2027-05-04T12:00:00Z")
    git.write(walk, FIRST, at)

    page = published(git.root).files["2027/events/walk/index.md"]["event"]

    assert page["earlier"] == []


def test_a_photo_that_is_gone_does_not_hide_that_the_loop_is(git: GitRepository) -> None:
    """Of what a place was, only what is compared is read: a field that nobody knows any more does not matter."""
    photo = "photo: {file: door.jpg, alt: The door, credit: Ana}\nwheels: 4\n"
    git.write(HALL, LIFT.replace("seating", "hearing loop: yes, seating") + photo, "2027-04-04T12:00:00Z")
    git.write(HALL, LIFT, "2027-05-04T12:00:00Z")

    assert told_in_may(git) == [(GONE, "It was: There is a hearing loop. It is now: not known yet.")]


def test_a_place_that_was_taken_away_and_came_back_is_compared_with_itself(git: GitRepository) -> None:
    """What it was before that is over."""
    git.git("rm", "--quiet", HALL)
    git.commit("2027-04-01T12:00:00Z")
    git.write(HALL, LIFT, "2027-04-02T12:00:00Z")
    git.write(HALL, NO_LIFT, "2027-05-04T12:00:00Z")

    assert told_in_may(git) == [(GONE, IT_IS_GONE)]


def test_on_the_day_itself_it_is_not_too_late(git: GitRepository) -> None:
    """Somebody may be about to set out."""
    git.write(OPEN_DAY, FIRST.replace("Wednesday 7 July", "Tuesday 4 May"), "2027-03-03T12:00:00Z")
    git.write(HALL, NO_LIFT, "2027-05-04T08:00:00Z")

    assert told_in_may(git) == [(GONE, IT_IS_GONE)]


def test_another_place_is_not_told_as_a_loss_of_the_first(git: GitRepository) -> None:
    """Its page says what is so at the new one, which may only not be known yet."""
    git.write(OPEN_DAY, first_with({"where: hall": "where: {name: The Ark}"}), "2027-05-04T12:00:00Z")

    assert [what for what, _ in told_in_may(git)] == ["New place"]


def test_an_address_is_told_once_for_all_rooms(git: GitRepository) -> None:
    """They moved together."""
    git.write(OPEN_DAY, FIRST + 'also on: {when: "8 July 2027, 2pm", room: Loft}\n', "2027-03-03T12:00:00Z")
    git.write(HALL, ADDRESS, "2027-04-04T12:00:00Z")
    git.write(HALL, ADDRESS.replace("1 High Street", "2 Low Street"), "2027-05-04T12:00:00Z")

    ((what, now),) = told_in_may(git)

    assert what == "New address"
    assert str(now).count("2 Low Street") == 1


def test_an_edit_of_a_place_that_is_not_committed_is_of_today(git: GitRepository) -> None:
    """As with events: ``make serve`` shows what a commit will bring."""
    git.write(HALL, NO_LIFT)

    assert published(git.root).earlier == [("2027-06-01", GONE, IT_IS_GONE)]


def test_an_edit_of_the_event_is_still_asked_for_after_one_of_its_place(git: GitRepository) -> None:
    """Only what has a status is asked for, and the last of that."""
    git.write(OPEN_DAY, FIRST.replace("10am to 4pm", "2pm to 6pm"), "2027-05-03T12:00:00Z")
    git.write(HALL, NO_LIFT, "2027-05-04T12:00:00Z")

    (note,) = published(git.root).notes

    assert "Until 3 May 2027, this event was published with other days or times" in note


def test_git_is_asked_as_often_for_many_events_as_for_one(
    git: GitRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Four times in all: twice what of its history there is, once what was edited, and once the words of what was."""
    git.write(HALL, NO_LIFT, "2027-05-04T12:00:00Z")
    for number in range(5):
        git.write(OPEN_DAY.replace("open-day", f"walk-{number}"), FIRST, f"2027-05-05T1{number}:00:00Z")
    asked = []
    run = subprocess.run

    def counted(command: list[str], **rest: Any) -> Any:
        asked.append(command[3])
        return run(command, **rest)

    monkeypatch.setattr(subprocess, "run", counted)
    published(git.root)

    assert asked == ["rev-parse", "rev-parse", "log", "cat-file"]


def test_an_edit_of_what_is_off_says_nothing_of_its_place(git: GitRepository) -> None:
    """Nobody goes there, whatever else is edited in its file."""
    git.write(OPEN_DAY, FIRST + "status: cancelled\n", "2027-04-01T12:00:00Z")
    git.write(HALL, NO_LIFT, "2027-05-02T12:00:00Z")
    git.write(OPEN_DAY, FIRST + "status: cancelled\ndescription: We say sorry.\n", "2027-05-04T12:00:00Z")

    assert told_in_may(git) == []
