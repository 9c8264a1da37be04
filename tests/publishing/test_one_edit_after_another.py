"""Several edits of an event: what is told of all of them, and what its author is asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from git_repository import GitRepository
from publishing.open_day import FIRST, OPEN_DAY, first_with, published


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
    ("line", "edited", "what"),
    [
        ('also on: {when: "8 July 2027, 2pm"}\n', 'also on: {when: "8 July 2027, 3pm"}\n', 'other dates in "also on"'),
        ("repeats: every Wednesday until 28 July 2027\n", "repeats: every Wednesday until 21 July 2027\n", 'another rule in "repeats"'),
        ("opening hours: {Wednesday: 10am to 4pm}\n", "opening hours: {Wednesday: 11am to 4pm}\n", "other opening hours"),
    ],
)  # fmt: skip
def test_nobody_is_asked_for_an_old_day_that_is_as_it_was(
    git: GitRepository, line: str, edited: str, what: str
) -> None:
    """The first day did not change: "was" would tell readers that all of it moved."""
    first = FIRST.replace(", 10am to 4pm", ", all day") if "hours" in line else FIRST
    git.write(OPEN_DAY, first + line, "2027-05-03T12:00:00Z")
    git.write(OPEN_DAY, first + edited, "2027-05-04T12:00:00Z")

    (note,) = published(git.root).notes
    assert note.partition(": ")[2] == (
        f"Until 4 May 2027, this event was published with {what}. "
        'The site says that it changed. To say more, add "updated: 4 May 2027".'
    )
    assert note.startswith("events/2027/open-day.yml:7:")


def test_a_line_about_dates_that_are_gone_is_at_the_day(git: GitRepository) -> None:
    """Nothing is left where they were."""
    git.write(OPEN_DAY, FIRST + 'also on: {when: "8 July 2027, 2pm"}\n', "2027-05-03T12:00:00Z")
    git.write(OPEN_DAY, FIRST, "2027-05-04T12:00:00Z")

    assert published(git.root).notes[0].startswith("events/2027/open-day.yml:3:7: Until 4 May 2027")


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
    git.write(OPEN_DAY, first_with(edited))

    (note,) = published(git.root).notes

    assert note.startswith(f"{OPEN_DAY}:{line}")
    assert "Until 1 June 2027" in note


def test_nobody_is_asked_about_what_is_over(git: GitRepository) -> None:
    """Nobody can come to the wrong place any more."""
    past = FIRST.replace("7 July", "7 April")
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
