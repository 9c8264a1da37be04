"""From an edit in a Git repository to what people hear of it: calendar, page and feed of changes, the event's own page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import feedparser
import icalendar
import pytest

from campaign.artefact import Page, one_by_one
from campaign.artefacts import artefacts
from campaign.publishing.checked_sources import read_and_check
from git_repository import GitRepository

OPEN_DAY = "events/2027/open-day.yml"
FIRST = """\
title: Open day
summary: Come and look.
when: Wednesday 7 July 2027, 10am to 4pm
where: hall
how: in person
published: 1 March 2027
"""


@dataclass(frozen=True)
class Published:
    """What a site of a folder tells on 1 June 2027."""

    files: dict[str, Any]
    notes: list[str]

    @property
    def entry(self) -> Any:
        (entry,) = icalendar.Calendar.from_ical(self.files["2027/events/open-day/event.ics"]).events
        return entry

    @property
    def changes(self) -> list[tuple[str, str, str | None]]:
        """Day, what happened and what is so now, of the page of changes."""
        return [
            (day["date"], happened["what"], change["now"])
            for day in self.files["2027/changes/index.md"]["days"]
            for happened in day["happened"]
            for change in happened["changes"]
        ]

    @property
    def feed(self) -> list[tuple[str, str, str]]:
        entries = feedparser.parse(self.files["feeds/changes.xml"]).entries
        return [(entry.published[:10], entry.title, entry.summary) for entry in entries]

    @property
    def earlier(self) -> list[tuple[str, str, str | None]]:
        """The same, of the page of the event."""
        event = self.files["2027/events/open-day/index.md"]["event"]
        return [(change["date"], change["what"], change["now"]) for change in event["earlier"]]


def published(root: Path) -> Published:
    site, build, problems = read_and_check(root, lambda _: date(2027, 6, 1), "https://week.example.org/")
    assert site
    assert build
    made = one_by_one(artefacts(site, root, build))
    files = {file.path.as_posix(): file.content for file in made}
    found = {at: content.facts() if isinstance(content, Page) else content for at, content in files.items()}
    return Published(found, [str(problem) for problem in problems])


@pytest.fixture
def git(root: Path) -> GitRepository:
    repository = GitRepository(root)
    repository.write(OPEN_DAY, FIRST)
    repository.begin("2027-03-01T12:00:00Z")
    return repository


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
    words = FIRST
    for old, new in edited.items():
        words = words.replace(old, new)
    git.write(OPEN_DAY, words, "2027-05-04T12:00:00Z")

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
    words = FIRST
    for old, new in edited.items():
        words = words.replace(old, new)
    git.write(OPEN_DAY, words, "2027-05-04T12:00:00Z")
    after = published(git.root)

    assert after.earlier == []
    assert after.entry["SEQUENCE"] == before.entry["SEQUENCE"]
    assert after.entry["LAST-MODIFIED"].dt > before.entry["LAST-MODIFIED"].dt


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


def test_the_old_and_the_new_are_told_under_the_word_for_the_change(git: GitRepository) -> None:
    """What moved online was somewhere, and an earlier move keeps both of its days when the file has newer ones."""
    moved = FIRST.replace("Wednesday 7", "Thursday 8") + (
        "status: rescheduled\nstatus since: 3 April 2027\nwas: 7 July 2027, 10am to 4pm\n"
    )
    online = FIRST.replace("Wednesday 7", "Thursday 8").replace("where: hall\nhow: in person", "how: online")
    git.write(OPEN_DAY, moved, "2027-04-03T12:00:00Z")
    git.write(OPEN_DAY, online + "status: moved online\nstatus since: 4 April 2027\n", "2027-04-04T12:00:00Z")

    first, then, _ = published(git.root).changes

    assert first[:2] == ("2027-04-04", "Moved online")
    assert str(first[2]).startswith("It was: in person. It is now: online.")
    assert then == (
        "2027-04-03",
        "New date or time",
        "It was: Wednesday 7 July 2027, 10am to 4pm. It is now: Thursday 8 July 2027, 10am to 4pm.",
    )


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


def test_earlier_changes_stay_readable(git: GitRepository) -> None:
    """Full, then moved, then cancelled: all of it, with its days, and SEQUENCE climbs each time."""
    sequences = [published(git.root).entry["SEQUENCE"]]
    full = FIRST + "status: full\nstatus since: 2 April 2027\n"
    moved = FIRST.replace("Wednesday 7", "Thursday 8") + (
        "status: rescheduled\nstatus since: 3 April 2027\nwas: 7 July 2027, 10am to 4pm\n"
    )
    off = FIRST.replace("Wednesday 7", "Thursday 8") + "status: cancelled\nstatus since: 4 April 2027\n"
    for day, words in ((2, full), (3, moved), (4, off)):
        git.write(OPEN_DAY, words, f"2027-04-0{day}T12:00:00Z")
        sequences.append(published(git.root).entry["SEQUENCE"])

    found = published(git.root)

    assert [(day, what) for day, what, _ in found.earlier] == [
        ("2027-04-03", "New date or time"),
        ("2027-04-02", "Full"),
    ]
    assert [(day, what) for day, what, _ in found.changes] == [
        ("2027-04-04", "Cancelled"),
        ("2027-04-03", "New date or time"),
        ("2027-04-02", "Full"),
        ("2027-03-01", "New"),
    ]
    assert sequences == sorted(set(sequences))


def test_on_again_is_heard_too(git: GitRepository) -> None:
    """Whoever read that it is cancelled hears that it goes ahead."""
    git.write(OPEN_DAY, FIRST + "status: cancelled\n", "2027-04-02T12:00:00Z")
    off = published(git.root)
    git.write(OPEN_DAY, FIRST, "2027-04-03T12:00:00Z")
    on = published(git.root)

    assert [(day, what) for day, what, _ in on.changes] == [
        ("2027-04-03", "Going ahead"),
        ("2027-04-02", "Cancelled"),
        ("2027-03-01", "New"),
    ]
    assert on.entry["SEQUENCE"] > off.entry["SEQUENCE"]


def test_what_an_author_took_back_stays_taken_back(git: GitRepository) -> None:
    """No words of an earlier version are told, only its days and the words of this site."""
    git.write(
        OPEN_DAY,
        FIRST.replace("where: hall", "where: {name: Kim’s flat}")
        + "status: full\nstatus note: Kim is ill.\n",
        "2027-04-02T12:00:00Z",
    )
    git.write(OPEN_DAY, FIRST, "2027-04-03T12:00:00Z")

    assert "Kim" not in str(published(git.root).files)


def test_a_change_and_its_way_back_on_one_day_is_no_news(git: GitRepository) -> None:
    """A slip that was corrected at once; calendars get both."""
    git.write(OPEN_DAY, FIRST.replace("10am", "11am"), "2027-05-04T12:00:00Z")
    git.write(OPEN_DAY, FIRST, "2027-05-04T13:00:00Z")

    found = published(git.root)

    assert found.earlier == []
    assert found.entry["SEQUENCE"] == 8


def test_what_changed_before_it_was_published_is_no_news(git: GitRepository) -> None:
    """By its own word it was not on the site yet."""
    late = FIRST.replace("published: 1 March", "published: 1 May")
    git.write(OPEN_DAY, late.replace("10am", "11am"), "2027-04-04T12:00:00Z")

    assert published(git.root).earlier == []


def test_a_version_that_could_not_be_read_was_never_published(git: GitRepository) -> None:
    """Its neighbours are compared."""
    git.write(OPEN_DAY, "when: [", "2027-04-02T12:00:00Z")
    git.write(OPEN_DAY, FIRST.replace("10am", "11am"), "2027-04-03T12:00:00Z")

    assert [(day, what) for day, what, _ in published(git.root).earlier] == [
        ("2027-04-03", "New day or time")
    ]


def test_the_author_is_asked_why(git: GitRepository) -> None:
    """One line, at the field, with what to write; a word with its day is an answer."""
    git.write(OPEN_DAY, FIRST.replace("10am to 4pm", "2pm to 6pm"), "2027-05-04T12:00:00Z")

    (note,) = published(git.root).notes
    assert note == (
        "events/2027/open-day.yml:3:7: Until 4 May 2027, this event was published with other days or times: "
        "Wednesday 7 July 2027, 10am to 4pm. "
        'The site says that it changed. To say more, add "status: rescheduled", '
        '"was: Wednesday 7 July 2027, 10am to 4pm" and "status since: 4 May 2027". '
        'If there is nothing more to say, add only "updated: 4 May 2027".'
    )


@pytest.mark.parametrize(
    "told",
    [
        "status: rescheduled\nwas: Wednesday 7 July 2027, 10am to 4pm\nstatus since: 4 May 2027\n",
        "updated: 4 May 2027\n",
    ],
)
def test_what_the_line_asks_for_is_an_answer(git: GitRepository, told: str) -> None:
    """Copied as it is there, it is read, and nothing is asked again; the change is told once."""
    git.write(OPEN_DAY, FIRST.replace("10am to 4pm", "2pm to 6pm") + told, "2027-05-04T12:00:00Z")

    found = published(git.root)

    assert found.notes == []
    assert len([what for _, what, _ in found.changes if "New d" in what]) == 1


@pytest.mark.parametrize(
    ("edited", "line"),
    [
        ({"where: hall": "where: {name: The Ark}"}, "4:"),
        ({"where: hall\n": "room: Loft\n"}, "4:7"),
        ({"how: in person": "how: both"}, "5:6"),
    ],
)
def test_each_kind_of_change_is_asked_for_where_it_is_written(
    git: GitRepository, edited: dict[str, str], line: str
) -> None:
    """And an edit that is not committed yet, of which the site will say that it is of today."""
    words = FIRST
    for old, new in edited.items():
        words = words.replace(old, new)
    git.write(OPEN_DAY, words)

    (note,) = published(git.root).notes

    assert note.startswith(f"{OPEN_DAY}:{line}")
    assert "Until 1 June 2027" in note


def test_nobody_is_asked_about_what_is_over(git: GitRepository) -> None:
    """Nobody can come to the wrong place any more."""
    past = FIRST.replace("7 July", "7 April").replace("Wednesday 7 April", "Wednesday 7 April")
    git.write(OPEN_DAY, past, "2027-03-02T12:00:00Z")

    assert published(git.root).notes == []


def test_without_git_there_is_nothing_to_compare(root: Path) -> None:
    """Then the words of the file are all there is, and a calendar entry that differs is still another one."""
    (root / OPEN_DAY).write_text(FIRST, "utf-8")
    before = published(root)
    (root / OPEN_DAY).write_text(FIRST.replace("10am", "11am"), "utf-8")
    after = published(root)

    assert before.earlier == after.earlier == []
    assert before.entry["LAST-MODIFIED"].dt != after.entry["LAST-MODIFIED"].dt
