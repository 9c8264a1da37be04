"""From an edit in a Git repository to what people hear of it, and in which words."""

from __future__ import annotations

from datetime import date

import pytest

from git_repository import GitRepository
from publishing.open_day import FIRST, OPEN_DAY, first_with, published


def test_an_edited_time_is_heard_without_a_word_from_its_author(git: GitRepository) -> None:
    """It moves the entry in calendars, and is on the page of changes, in the feed, and on the event's page."""
    before = published(git.root)
    git.write(OPEN_DAY, FIRST.replace("10am to 4pm", "2pm to 6pm"), "2027-05-04T12:00:00Z")
    after = published(git.root)

    assert after.entry["SEQUENCE"] > before.entry["SEQUENCE"]
    assert after.entry["LAST-MODIFIED"].dt > before.entry["LAST-MODIFIED"].dt
    assert after.entry["DTSTAMP"].dt.date() == date(2027, 5, 4)
    told = "It was: Wednesday 7 July 2027, 10am to 4pm. It is now: Wednesday 7 July 2027, 2pm to 6pm."
    assert after.changes == [("2027-05-04", "New day or time", told), ("2027-03-01", "New", None)]
    assert after.feed[0] == ("2027-05-04", "New day or time: Open day", told)
    assert after.earlier == [("2027-05-04", "New day or time", told)]
    assert before.earlier == []


@pytest.mark.parametrize(
    ("edited", "what"),
    [
        ({"10am to 4pm": "10am to 5pm"}, "New day or time"),
        ({"how: in person": 'how: in person\nalso on: {when: "8 July 2027, 2pm"}'}, "New day or time"),
        ({"how: in person": "how: in person\ntime zone: Europe/Oslo"}, "New day or time"),
        ({"where: hall": "where: {name: The Ark}"}, "New place"),
        ({"where: hall": "where: hall\nroom: Loft"}, "New place"),
        ({"how: in person": "how: both"}, "New way to take part"),
        ({"how: in person": "how: in person\njoin: {phone: 01632 960 123}"}, "Booking is open"),
        ({"how: in person": 'how: in person\njoin: {note: "No need to book."}'}, "You do not need to book"),
        ({"how: in person": "how: in person\nmeeting point: The red bench"}, "New place"),
    ],
)
def test_what_people_must_hear_of(git: GitRepository, edited: dict[str, str], what: str) -> None:
    """A day, a time, a place, how to take part, or how to get a place."""
    git.write(OPEN_DAY, first_with(edited), "2027-05-04T12:00:00Z")

    assert [(day, said) for day, said, _ in published(git.root).earlier] == [("2027-05-04", what)]


@pytest.mark.parametrize(
    "edited",
    [
        {"Wednesday 7 July 2027, 10am to 4pm": "7 July 2027, 10:00 to 16:00"},
        {"Come and look.": "Come and look around."},
        {"how: in person": "how: in person\ncost: free"},
    ],
)
def test_what_is_no_news(git: GitRepository, edited: dict[str, str]) -> None:
    """The same in other words, and whatever sends nobody to the wrong place; the entry is another one all the same."""
    before = published(git.root)
    git.write(OPEN_DAY, first_with(edited), "2027-05-04T12:00:00Z")
    after = published(git.root)

    assert after.earlier == []
    assert after.entry["SEQUENCE"] == before.entry["SEQUENCE"]
    assert after.entry["LAST-MODIFIED"].dt > before.entry["LAST-MODIFIED"].dt


@pytest.mark.parametrize(
    ("edited", "told"),
    [
        ({"where: hall": "where: {name: Ferry & Co.}"}, "It was: Town Hall, Sampleton. It is now: Ferry & Co."),
        ({"where: hall": "where: {name: Are you in?}"}, "It was: Town Hall, Sampleton. It is now: Are you in?"),
    ],
)  # fmt: skip
def test_what_is_so_now_ends_once(git: GitRepository, edited: dict[str, str], told: str) -> None:
    """Its own last mark is enough."""
    git.write(OPEN_DAY, first_with(edited), "2027-05-04T12:00:00Z")

    assert published(git.root).changes[0][2] == told


def test_the_days_of_a_month_make_a_sentence_in_what_changed(git: GitRepository) -> None:
    """As they do on the page of the event."""
    monthly = FIRST + "repeats: first Wednesdays until 5 January 2028\n"
    git.write(OPEN_DAY, monthly, "2027-03-02T12:00:00Z")
    git.write(OPEN_DAY, monthly.replace("10am to 4pm", "2pm to 4pm"), "2027-05-04T12:00:00Z")

    told = published(git.root).changes[0][2] or ""

    assert "It repeats on the first Wednesdays until 5 January 2028." in told


HALL = "Town Hall, Sampleton"
ACCESS = "access: {bsl interpreter: yes, breaks: yes, relaxed: yes, chat: optional}\n"
WEEKLY = "repeats: every Wednesday until 25 August 2027\n"
ALSO = 'also on: [{when: "8 July 2027, 2pm to 4pm"}, {when: "9 July 2027, 2pm to 4pm"}]\n'
_RULE = "Wednesday 7 July 2027, {} to 4pm. It repeats every Wednesday until 25 August 2027"
_FIRST_MOVED = "On Wednesday 7 July 2027 it was: {hall}. It is now: The Ark."
ELSEWHERE = 'also on: [{when: "8 July 2027, 2pm to 4pm", where: {name: The Ark}}]\n'


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (
            FIRST,
            FIRST.replace("how: in person", "how: online").replace("where: hall\n", ""),
            [("New way to take part", "It was: in person. It is now: online. {no_link}")],
        ),
        (
            FIRST,
            FIRST.replace("where: hall\nhow: in person", "how: online\nonline: {phone: 01632 960 123}"),
            [
                (
                    "New way to take part",
                    "It was: in person. It is now: by phone. To join by phone, call 01632 960 123.",
                )
            ],
        ),
        (
            FIRST,
            FIRST.replace("how: in person", "how: both"),
            [("New way to take part", "It was: in person. It is now: in person or online. {no_link}")],
        ),
        (
            FIRST + ALSO,
            FIRST + ALSO.replace("8 July 2027, 2pm to 4pm", "8 July 2027, 3pm to 5pm"),
            [
                (
                    "New day or time",
                    "It was: Thursday 8 July 2027, 2pm to 4pm. It is now: Thursday 8 July 2027, 3pm to 5pm.",
                )
            ],
        ),
        (
            FIRST + ALSO,
            FIRST + ALSO.replace(', {when: "9 July 2027, 2pm to 4pm"}', ""),
            [("New day or time", "Not any more: Friday 9 July 2027, 2pm to 4pm.")],
        ),
        (
            FIRST,
            FIRST + ALSO,
            [
                (
                    "New day or time",
                    "New: Thursday 8 July 2027, 2pm to 4pm; Friday 9 July 2027, 2pm to 4pm.",
                )
            ],
        ),
        (
            FIRST + WEEKLY,
            FIRST + WEEKLY + "not on: 14 July 2027\n",
            [("New day or time", "Not any more: Wednesday 14 July 2027, 10am to 4pm.")],
        ),
        (
            FIRST + WEEKLY,
            FIRST.replace("10am", "11am") + WEEKLY,
            [
                (
                    "New day or time",
                    f"It was: {_RULE.format('10am')}. It is now: {_RULE.format('11am')}.",
                )
            ],
        ),
        (
            FIRST.replace("7 July 2027, 10am to 4pm", "7 to Friday 9 July 2027")
            + "opening hours: {Wednesday to Friday: 9am to 5pm}\n",
            FIRST.replace("7 July 2027, 10am to 4pm", "7 to Friday 9 July 2027")
            + "opening hours: {Wednesday to Friday: 9am to 4pm}\n",
            [
                (
                    "New day or time",
                    "It was: Wednesday to Friday: 9am to 5pm. It is now: Wednesday to Friday: 9am to 4pm.",
                )
            ],
        ),
        (
            FIRST + ELSEWHERE,
            FIRST + ELSEWHERE.replace("The Ark", "The Barn"),
            [("New place", "On Thursday 8 July 2027 it is now: The Barn.")],
        ),
        (
            FIRST + ELSEWHERE.replace("2pm to 4pm", "2pm to 10 July 2027, 3pm"),
            FIRST
            + ELSEWHERE.replace("2pm to 4pm", "2pm to 10 July 2027, 3pm").replace("The Ark", "The Barn"),
            [("New place", "On Thursday 8 to Saturday 10 July 2027 it is now: The Barn.")],
        ),
        (
            FIRST + ELSEWHERE,
            FIRST.replace("where: hall", "where: {name: The Ark}")
            + ELSEWHERE.replace("{name: The Ark}", "hall"),
            [
                (
                    "New place",
                    f"{_FIRST_MOVED} On Thursday 8 July 2027 it is now: {{hall}}.",
                )
            ],
        ),
        (FIRST, FIRST + "room: Loft\n", [("New place", "It was: {hall}. It is now: Loft, {hall}.")]),
        (
            FIRST,
            FIRST + "meeting point: The red bench\n",
            [("New place", "Where to meet: The red bench.")],
        ),
        (FIRST + "cost: free\n", FIRST + "cost: £5\n", [("New price", "It was: Free. It is now: £5.")]),
        (FIRST + "cost: £4 for us\n", FIRST + "cost: £5\n", [("New price", "It was: £4. It is now: £5.")]),
        (
            FIRST + "cost: Free for carers\n",
            FIRST + "cost: Free with a card\n",
            [("New price", "Now: Free with a card.")],
        ),
        (FIRST + "cost: free\n", FIRST, [("New price", "It was: Free. It is now: Cost not known yet.")]),
        (
            FIRST + ACCESS,
            FIRST + "access: {bsl interpreter: no, relaxed: yes, chat: off}\n",
            [
                (
                    "Support that is not there any more",
                    "There is no BSL (sign language) interpreter. Not known yet: Breaks. The chat is off.",
                )
            ],
        ),
        (
            FIRST + "access: {ask by: 30 June 2027}\n",
            FIRST + "access: {ask by: 23 June 2027}\n",
            [
                (
                    "New last day to ask for support",
                    "It was: Wednesday 30 June 2027. It is now: Wednesday 23 June 2027.",
                )
            ],
        ),
        (
            FIRST.replace("in person", "both") + "online: {platform: Zoom}\n",
            FIRST.replace("in person", "both") + "online: {platform: Teams}\n",
            [("New way to take part", "{no_link} It is on Teams.")],
        ),
        (
            FIRST + "join: {phone: 01632 960 123}\n",
            FIRST,
            [("Booking is closed", "How to join is not known yet. Please ask us.")],
        ),
        (
            FIRST + "drop in: yes\n",
            FIRST + "join: {phone: 01632 960 123}\n",
            [("You need to book now", "To book, call 01632 960 123.")],
        ),
        (
            FIRST + "join: {phone: 01632 960 123}\n",
            FIRST + "join: {phone: 01632 960 124}\n",
            [("New way to book", "To book, call 01632 960 124.")],
        ),
        (
            FIRST + "join: {phone: 01632 960 123}\n",
            FIRST + "run by others: {name: The Ark}\n",
            [("New way to book", "This is an event of The Ark. Please book and ask there.")],
        ),
    ],
)
def test_what_was_and_what_is_now(
    git: GitRepository, before: str, after: str, told: list[tuple[str, str]]
) -> None:
    """Each change says what it was and what it is, and of several dates which: on its page, and the same in the feed."""
    git.write(OPEN_DAY, before, "2027-04-04T12:00:00Z")
    git.write(OPEN_DAY, after, "2027-05-04T12:00:00Z")
    no_link = "It is not known yet how you get the link. Please ask us."

    found = published(git.root)
    expected = [(what, said.format(hall=HALL, no_link=no_link)) for what, said in told]

    assert [(what, now) for day, what, now in found.earlier if day == "2027-05-04"] == expected
    assert [(title, said) for day, title, said in found.feed if day == "2027-05-04"] == [
        (f"{what}: Open day", said) for what, said in expected
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (FIRST, FIRST + "access: {breaks: yes}\n"),
        (FIRST, FIRST + "access: {ask by: 30 June 2027}\n"),
        (FIRST + "access: {ask by: 30 June 2027}\n", FIRST),
        (
            FIRST.replace("in person", "both") + "online: {platform: Zoom}\n",
            FIRST.replace("in person", "both") + "online: {platform: zoom}\n",
        ),
        (FIRST + "access: {breaks: no}\n", FIRST + "access: {breaks: not known yet}\n"),
        (FIRST + ELSEWHERE, FIRST + ELSEWHERE.replace("8 July 2027", "9 July 2027")),
        (FIRST + ELSEWHERE, FIRST),
    ],
)
def test_what_is_not_heard_as_another_place_or_lost_support(
    git: GitRepository, before: str, after: str
) -> None:
    """What is added takes nothing away, and a date that moves or goes takes its place along."""
    git.write(OPEN_DAY, before, "2027-04-04T12:00:00Z")
    git.write(OPEN_DAY, after, "2027-05-04T12:00:00Z")

    told = {what for day, what, _ in published(git.root).earlier if day == "2027-05-04"}

    assert told <= {"New day or time"}


def test_one_of_several_dates_is_not_told_as_all_of_them(git: GitRepository) -> None:
    """Its file says that it is rescheduled, which of its dates only the comparison knows."""
    moved = ALSO.replace("8 July 2027, 2pm", "6 July 2027, 2pm") + (
        "status: rescheduled\nstatus since: 4 May 2027\nwas: 8 July 2027, 2pm to 4pm\n"
    )
    git.write(OPEN_DAY, FIRST + ALSO, "2027-04-04T12:00:00Z")
    git.write(OPEN_DAY, FIRST + moved, "2027-05-04T12:00:00Z")

    assert published(git.root).changes[0] == (
        "2027-05-04",
        "New date or time",
        "It was: Thursday 8 July 2027, 2pm to 4pm. It is now: Tuesday 6 July 2027, 2pm to 4pm.",
    )


def test_what_is_over_has_no_news_of_booking(git: GitRepository) -> None:
    """Nobody is kept away by it."""
    past = FIRST.replace("Wednesday 7 July 2027", "Wednesday 7 April 2027")
    git.write(OPEN_DAY, past + "join: {phone: 01632 960 123}\ncost: free\n", "2027-04-01T12:00:00Z")
    git.write(OPEN_DAY, past, "2027-05-04T12:00:00Z")

    assert "2027-05-04" not in [day for day, _, _ in published(git.root).earlier]
