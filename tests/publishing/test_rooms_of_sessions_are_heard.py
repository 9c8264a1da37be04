"""From an edit of the room of a session to what people hear of it who want to go to that session."""

from __future__ import annotations

import pytest

from git_repository import GitRepository
from publishing.open_day import FIRST, OPEN_DAY, published

HALL = "events/venues/hall.yml"
WITH_LOOP = "name: Town Hall\ntown: Sampleton\nrooms: {name: Loft, access: {hearing loop: yes}}\n"
NO_LOOP = WITH_LOOP.replace("loop: yes", "loop: no")
TALK = '{when: "2pm", title: The talk, room: Loft}'
GONE = "Access that is not there any more"
BACK = "Access that is back"
IT_IS_GONE = "It was: There is a hearing loop. It is now: There is no hearing loop."
IT_IS_BACK = "It was: There is no hearing loop. It is now: There is a hearing loop."


@pytest.fixture
def git(git: GitRepository) -> GitRepository:
    """The open day is in a hall; its talk is in a loft with a loop."""
    git.write(HALL, WITH_LOOP, "2027-03-02T12:00:00Z")
    git.write(OPEN_DAY, f"{FIRST}sessions: {TALK}\n", "2027-03-03T12:00:00Z")
    return git


def told_in_may(git: GitRepository) -> list[tuple[str, str | None]]:
    return [(what, now) for day, what, now in published(git.root).earlier if day == "2027-05-04"]


def test_access_that_the_room_of_a_session_alone_loses_is_heard(git: GitRepository) -> None:
    """With the room, since what is in the rest of the event is as it was."""
    git.write(HALL, NO_LOOP, "2027-05-04T12:00:00Z")

    assert told_in_may(git) == [(GONE, f"Loft, Town Hall, Sampleton. {IT_IS_GONE}")]


def test_a_session_that_moves_to_a_room_without_it_loses_it(git: GitRepository) -> None:
    """The move is heard, and what it costs."""
    both = WITH_LOOP.replace("rooms: ", "rooms: [").rstrip() + ", {name: Shed, access: {hearing loop: no}}]\n"
    git.write(HALL, both, "2027-04-04T12:00:00Z")
    git.write(OPEN_DAY, f"{FIRST}sessions: {TALK.replace('Loft', 'Shed')}\n", "2027-05-04T12:00:00Z")

    told = dict(told_in_may(git))

    assert told[GONE] == f"Shed, Town Hall, Sampleton. {IT_IS_GONE}"
    assert len(told) == 2


def test_it_is_told_once_for_all_sessions_of_a_room(git: GitRepository) -> None:
    """They lose the same."""
    more = f'sessions: [{TALK}, {{when: "3pm", title: Questions, room: Loft}}]'
    git.write(OPEN_DAY, f"{FIRST}{more}\n", "2027-04-04T12:00:00Z")
    git.write(HALL, NO_LOOP, "2027-05-04T12:00:00Z")

    assert [what for what, _ in told_in_may(git)] == [GONE]
    assert str(told_in_may(git)[0][1]).count("There is no hearing loop") == 1


def test_access_that_is_back_in_the_room_of_a_session_is_heard(git: GitRepository) -> None:
    """Whoever stayed away can come."""
    git.write(HALL, NO_LOOP, "2027-04-04T12:00:00Z")
    git.write(HALL, WITH_LOOP, "2027-05-04T12:00:00Z")

    assert told_in_may(git) == [(BACK, f"Loft, Town Hall, Sampleton. {IT_IS_BACK}")]


def test_a_room_in_which_nothing_is_changes_nothing(git: GitRepository) -> None:
    """Nobody goes there."""
    elsewhere = TALK.replace(", room: Loft", "")
    git.write(OPEN_DAY, f"{FIRST}sessions: {elsewhere}\n", "2027-04-04T12:00:00Z")
    git.write(HALL, NO_LOOP, "2027-05-04T12:00:00Z")

    assert told_in_may(git) == []
