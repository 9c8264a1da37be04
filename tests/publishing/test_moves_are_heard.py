"""What people hear who planned for the room or the place as it was published, when that is another one now."""

from __future__ import annotations

import pytest

from git_repository import GitRepository
from publishing.open_day import FIRST, OPEN_DAY, first_with, published

HALL = "events/venues/hall.yml"
ARK = "events/venues/ark.yml"
LIFT = "name: Town Hall\ntown: Sampleton\naccess: {lift: yes, seating: yes}\n"
NO_LIFT = LIFT.replace("lift: yes", "lift: no")
LOFT = "rooms: {name: Loft, access: {lift: no}}\n"
ADDRESS = "street: 1 High Street\npostcode: SA1 1AA\n"
IN_THE_LOFT = FIRST + "room: Loft\n"
GONE = "Access that is not there any more"
BACK = "Access that is back"
IT_IS_GONE = "It was: There is a lift. It is now: There is no lift."
IT_IS_BACK = "It was: There is no lift. It is now: There is a lift."
INTO_THE_LOFT = ("New place", "It was: Town Hall, Sampleton. It is now: Loft, Town Hall, Sampleton.")
IN_ROOMS = (
    FIRST + 'room: Loft\nalso on: [{when: "8 July 2027, 2pm", room: Cellar}, {when: "9 July 2027, 2pm"}]\n'
)


@pytest.fixture
def git(git: GitRepository) -> GitRepository:
    """The open day is in a hall with a lift since 2 March."""
    git.write(HALL, LIFT, "2027-03-02T12:00:00Z")
    return git


def told_in_may(git: GitRepository) -> list[tuple[str, str | None]]:
    return [(what, now) for day, what, now in published(git.root).earlier if day == "2027-05-04"]


@pytest.mark.parametrize(
    ("venue", "event", "told"),
    [
        (NO_LIFT, IN_THE_LOFT, [(GONE, IT_IS_GONE), INTO_THE_LOFT]),
        (LIFT + LOFT, IN_THE_LOFT, [(GONE, IT_IS_GONE), INTO_THE_LOFT]),
        (NO_LIFT + LOFT.replace("no", "yes"), IN_THE_LOFT, [INTO_THE_LOFT]),
        (LIFT, IN_THE_LOFT, [INTO_THE_LOFT]),
        (
            LIFT + LOFT.replace("lift: no", "lift: not known yet"),
            IN_THE_LOFT,
            [(GONE, "It was: There is a lift. It is now: not known yet."), INTO_THE_LOFT],
        ),
    ],
)
def test_access_that_another_room_lacks_is_heard_with_the_room(
    git: GitRepository, venue: str, event: str, told: list[tuple[str, str]]
) -> None:
    """On the same day, in the same commit or before: what counts is what was published, and what is so in the new room."""
    git.write(HALL, venue)
    git.write(OPEN_DAY, event, "2027-05-04T12:00:00Z")

    assert told_in_may(git) == told


def test_it_does_not_matter_which_of_the_two_comes_first(git: GitRepository) -> None:
    """The lift goes in the morning, and the event goes to another room at noon."""
    git.write(HALL, NO_LIFT, "2027-05-04T09:00:00Z")
    git.write(OPEN_DAY, IN_THE_LOFT, "2027-05-04T12:00:00Z")

    assert told_in_may(git) == [(GONE, IT_IS_GONE), INTO_THE_LOFT]


def test_it_is_heard_in_all_forms(git: GitRepository) -> None:
    """On the page of changes, in its Easy Read, in its feed and in calendars."""
    before = published(git.root)
    git.write(HALL, NO_LIFT)
    git.write(OPEN_DAY, IN_THE_LOFT, "2027-05-04T12:00:00Z")
    after = published(git.root)

    easy = after.files["2027/changes/easy-read/index.md"]["easy"]["parts"][0]["blocks"]
    assert ("2027-05-04", GONE, IT_IS_GONE) in after.changes
    assert ("2027-05-04", f"{GONE}: Open day", IT_IS_GONE) in after.feed
    assert "<p>It is now: There is no lift.</p>" in "".join(block["words"] for block in easy)
    assert after.entry["SEQUENCE"] > before.entry["SEQUENCE"]
    assert after.entry["LAST-MODIFIED"].dt > before.entry["LAST-MODIFIED"].dt


def test_it_leads_the_page_of_the_event_and_its_easy_read(git: GitRepository) -> None:
    """Whoever planned to come reads it first, in both, until the event is over."""
    git.write(HALL, NO_LIFT)
    git.write(OPEN_DAY, IN_THE_LOFT, "2027-05-04T12:00:00Z")
    told = published(git.root)

    assert [(news["what"], news["now"]) for news in told.news] == [(GONE, IT_IS_GONE), INTO_THE_LOFT]
    assert told.easy_news == [
        "Some access at this event is not there any more.",
        "It was: There is a lift.",
        "It is now: There is no lift.",
        "This changed on Tuesday 4 May 2027.",
        "This event is in a new place.",
        "It was: Town Hall, Sampleton.",
        "It is now: Loft, Town Hall, Sampleton.",
        "This changed on Tuesday 4 May 2027.",
    ]


def test_only_the_last_change_of_a_kind_leads_the_page(git: GitRepository) -> None:
    """What the one before says is so "now" is so no more; the foot of the page has both."""
    git.write(OPEN_DAY, first_with({"10am": "11am"}), "2027-05-03T12:00:00Z")
    git.write(OPEN_DAY, first_with({"7 July": "8 July", "Wednesday": "Thursday"}), "2027-05-04T12:00:00Z")
    told = published(git.root)

    assert [news["date"] for news in told.news] == ["2027-05-04"]
    assert "This changed on Monday 3 May 2027." not in told.easy_news
    assert len(told.earlier) == 2


def test_of_what_is_stopped_nothing_else_is_news(git: GitRepository) -> None:
    """Nobody comes."""
    git.write(HALL, NO_LIFT)
    git.write(OPEN_DAY, FIRST + "status: cancelled\n", "2027-05-05T12:00:00Z")
    told = published(git.root)

    assert told.news == []
    assert not any("access" in line for line in told.easy_news)


def test_a_word_for_the_new_room_does_not_hide_the_lift(git: GitRepository) -> None:
    """ "Room changed" says nothing of access."""
    git.write(HALL, NO_LIFT)
    git.write(
        OPEN_DAY, IN_THE_LOFT + "status: room changed\nstatus since: 4 May 2027\n", "2027-05-04T12:00:00Z"
    )

    assert told_in_may(git) == [(GONE, IT_IS_GONE)]


def test_another_place_that_lacks_a_lift_is_heard(git: GitRepository) -> None:
    """What is only not known there yet is on its page: nobody said that it is gone."""
    git.write(ARK, "name: The Ark\ntown: Sampleton\naccess: {lift: no}\n")
    git.write(OPEN_DAY, first_with({"where: hall": "where: ark"}), "2027-05-04T12:00:00Z")

    assert told_in_may(git) == [
        (GONE, IT_IS_GONE),
        ("New place", "It was: Town Hall, Sampleton. It is now: The Ark, Sampleton."),
    ]


def test_a_lift_that_works_again_is_heard_in_another_room(git: GitRepository) -> None:
    """Whoever read that it is out of service did not come to know the room. Later it is heard once."""
    git.write(HALL, NO_LIFT, "2027-05-02T12:00:00Z")
    git.write(OPEN_DAY, IN_THE_LOFT, "2027-05-03T12:00:00Z")
    git.write(HALL, LIFT, "2027-05-04T12:00:00Z")

    assert told_in_may(git) == [(BACK, IT_IS_BACK)]


@pytest.mark.parametrize("room", ["Loft", "The Ark"])
def test_a_lift_is_back_where_the_event_goes_to_one(git: GitRepository, room: str) -> None:
    """Another room with a lift, after the one without, or another place."""
    new = IN_THE_LOFT if room == "Loft" else first_with({"where: hall": "where: ark"})
    git.write(ARK, LIFT.replace("Town Hall", "The Ark"), "2027-03-03T12:00:00Z")
    git.write(HALL, NO_LIFT + LOFT.replace("no", "yes"), "2027-05-03T12:00:00Z")
    git.write(OPEN_DAY, new, "2027-05-04T12:00:00Z")

    assert [what for what, _ in told_in_may(git)] == [BACK, "New place"]


def test_a_lift_that_was_never_told_as_gone_is_not_back(git: GitRepository) -> None:
    """The event was never where there is none."""
    git.write(HALL, LIFT + LOFT, "2027-05-02T12:00:00Z")
    git.write(OPEN_DAY, first_with({"where: hall": "where: {name: The Ark}"}), "2027-05-03T12:00:00Z")
    git.write(OPEN_DAY, FIRST, "2027-05-04T12:00:00Z")

    assert [what for what, _ in told_in_may(git)] == ["New place"]


def test_a_lift_that_is_gone_before_the_event_moves_online_is_back_with_it(git: GitRepository) -> None:
    """What was told as gone stays told until somebody hears that it is back."""
    online = first_with({"where: hall\nhow: in person": "how: online"})
    git.write(HALL, NO_LIFT, "2027-05-01T12:00:00Z")
    git.write(OPEN_DAY, online, "2027-05-02T12:00:00Z")
    git.write(HALL, LIFT, "2027-05-03T12:00:00Z")
    git.write(OPEN_DAY, FIRST, "2027-05-04T12:00:00Z")

    assert (BACK, IT_IS_BACK) in told_in_may(git)


def test_a_lift_that_is_gone_while_the_event_is_online_is_heard_when_it_comes_back(
    git: GitRepository,
) -> None:
    """Who knew the hall plans for the lift that was published."""
    online = first_with({"where: hall\nhow: in person": "how: online"})
    git.write(OPEN_DAY, online, "2027-05-02T12:00:00Z")
    git.write(HALL, NO_LIFT, "2027-05-03T12:00:00Z")
    git.write(OPEN_DAY, FIRST, "2027-05-04T12:00:00Z")

    assert (GONE, IT_IS_GONE) in told_in_may(git)


def test_what_was_not_known_at_another_place_is_heard_once_it_is_not_there(git: GitRepository) -> None:
    """Who came to know the first place still plans for its lift, until somebody says that there is none."""
    git.write(ARK, "name: The Ark\ntown: Sampleton\n")
    git.write(OPEN_DAY, first_with({"where: hall": "where: ark"}), "2027-05-02T12:00:00Z")
    git.write(OPEN_DAY, first_with({"where: hall": "where: ark", "Come": "Do come"}), "2027-05-03T12:00:00Z")
    git.write(ARK, "name: The Ark\ntown: Sampleton\naccess: {lift: no}\n", "2027-05-04T12:00:00Z")

    assert told_in_may(git) == [(GONE, IT_IS_GONE)]


def test_another_room_and_back_on_one_day_is_no_news(git: GitRepository) -> None:
    """Nobody plans for what was so for an hour."""
    git.write(HALL, LIFT + LOFT, "2027-05-03T12:00:00Z")
    git.write(OPEN_DAY, IN_THE_LOFT, "2027-05-04T12:00:00Z")
    git.write(OPEN_DAY, FIRST, "2027-05-04T13:00:00Z")

    assert told_in_may(git) == []


def test_what_all_rooms_lose_is_told_once_for_the_place(git: GitRepository) -> None:
    """Not for each room, and not for the first one only."""
    git.write(OPEN_DAY, IN_ROOMS, "2027-03-03T12:00:00Z")
    git.write(HALL, NO_LIFT, "2027-05-04T12:00:00Z")

    assert told_in_may(git) == [(GONE, IT_IS_GONE)]


def test_what_all_rooms_of_one_of_two_places_lose_names_the_place(git: GitRepository) -> None:
    """Without a room."""
    also = ', {when: "10 July 2027, 2pm", where: {name: The Ark}}]'
    git.write(OPEN_DAY, IN_ROOMS.replace("]", also), "2027-03-03T12:00:00Z")
    git.write(HALL, NO_LIFT, "2027-05-04T12:00:00Z")

    assert told_in_may(git) == [(GONE, f"Town Hall, Sampleton. {IT_IS_GONE}")]


def test_what_some_rooms_lose_is_told_of_those(git: GitRepository) -> None:
    """One has a lift of its own."""
    git.write(OPEN_DAY, IN_ROOMS, "2027-03-03T12:00:00Z")
    git.write(HALL, NO_LIFT + LOFT.replace("no", "yes"), "2027-05-04T12:00:00Z")

    assert told_in_may(git) == [(GONE, f"Cellar, Town Hall, Sampleton. {IT_IS_GONE}")]


@pytest.mark.parametrize("also", ["", ', {when: "10 July 2027, 2pm", where: {name: The Ark}}'])
def test_a_new_address_is_told_of_the_place_and_not_of_a_room(git: GitRepository, also: str) -> None:
    """All its rooms have moved."""
    git.write(OPEN_DAY, IN_ROOMS.replace("]", f"{also}]"), "2027-03-03T12:00:00Z")
    git.write(HALL, LIFT + ADDRESS, "2027-04-04T12:00:00Z")
    git.write(HALL, LIFT + ADDRESS.replace("1 High Street", "2 Low Street"), "2027-05-04T12:00:00Z")

    of = "Town Hall, Sampleton. " if also else ""
    assert told_in_may(git) == [("New address", f"{of}Now: 2 Low Street, Sampleton, SA1 1AA.")]


def test_a_new_address_is_heard_with_a_new_room(git: GitRepository) -> None:
    """They are two changes of one day."""
    git.write(HALL, LIFT + ADDRESS, "2027-04-04T12:00:00Z")
    git.write(HALL, LIFT + ADDRESS.replace("1 High Street", "2 Low Street"))
    git.write(OPEN_DAY, IN_THE_LOFT, "2027-05-04T12:00:00Z")

    assert told_in_may(git) == [("New address", "Now: 2 Low Street, Sampleton, SA1 1AA."), INTO_THE_LOFT]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("where: hall\nroom: Loft", "where: hall\nroom: loft"),
        ("where: hall\nroom: Loft", "where: hall\nroom: Loft, first floor"),
        ("where: {name: The Ark, street: 1 Mill Road}", "where: {name: The Ark, street: 1 Mill Rd.}"),
        ("where: {name: The Ark}", "where: {name: The Ark, town: Sampleton}"),
        ("where: {name: Town Hall, town: Sampleton, access: {lift: yes, seating: yes}}", "where: hall"),
    ],
)
def test_the_same_place_in_other_words_is_no_new_one(git: GitRepository, before: str, after: str) -> None:
    """A room or a place of the event's own file, as it is spelt, or as it gets a file of its own."""
    git.write(OPEN_DAY, first_with({"where: hall": before}), "2027-04-04T12:00:00Z")
    git.write(OPEN_DAY, first_with({"where: hall": after}), "2027-05-04T12:00:00Z")

    assert told_in_may(git) == []


def test_the_new_address_of_a_place_without_a_file_is_told(git: GitRepository) -> None:
    """Its name alone would send people to the old one, which is not told."""
    own = "where: {name: The Ark, street: 1 Mill Road, town: Sampleton}"
    git.write(OPEN_DAY, first_with({"where: hall": own}), "2027-04-04T12:00:00Z")
    git.write(OPEN_DAY, first_with({"where: hall": own.replace("1 M", "2 M")}), "2027-05-04T12:00:00Z")

    assert told_in_may(git) == [("New place", "Now: The Ark, 2 Mill Road, Sampleton.")]


def test_two_places_at_the_same_time_may_be_written_in_another_order(git: GitRepository) -> None:
    """Each is compared with itself."""
    also = "also on: [{when: '8 July 2027, 2pm', where: {name: %s}}, {when: '8 July 2027, 2pm', where: {name: %s}}]\n"
    git.write(OPEN_DAY, FIRST + also % ("The Ark", "The Barn"), "2027-04-04T12:00:00Z")
    git.write(OPEN_DAY, FIRST + also % ("The Barn", "The Ark"), "2027-05-04T12:00:00Z")

    assert told_in_may(git) == []


def test_a_place_that_was_not_known_for_a_while_is_told_as_such(git: GitRepository) -> None:
    """ "New place" alone would send people to look for one."""
    git.write(OPEN_DAY, first_with({"where: hall": "where: not known yet"}), "2027-05-04T12:00:00Z")
    git.write(OPEN_DAY, FIRST, "2027-05-05T12:00:00Z")

    assert told_in_may(git) == [
        ("New place", "It was: Town Hall, Sampleton. It is now: Place not known yet.")
    ]
