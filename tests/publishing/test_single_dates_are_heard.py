"""What people hear when something becomes of one of several dates."""

from __future__ import annotations

from git_repository import GitRepository
from publishing.open_day import FIRST, OPEN_DAY, published

WEEKLY = FIRST + "repeats: every Wednesday until 28 July 2027\n"
OFF = 'single dates: [{when: "14 July 2027", status: cancelled, note: The hall has no heating.}]\n'
WHAT = "Change to one date"
TOLD = "On Wednesday 14 July 2027 it is now: Cancelled. The hall has no heating."


def told_in_may(git: GitRepository, *versions: str) -> list[tuple[str, str | None]]:
    for day, words in enumerate(versions, 2):
        git.write(OPEN_DAY, words, f"2027-05-0{day}T12:00:00Z")
    last = f"2027-05-0{len(versions) + 1}"
    return [(what, now) for day, what, now in published(git.root).earlier if day == last]


def test_it_is_heard_in_every_form(git: GitRepository) -> None:
    """On the page of changes, in its feed, on the event's page and in Easy Read; and entries in calendars move on."""
    git.write(OPEN_DAY, WEEKLY, "2027-05-02T12:00:00Z")
    before = published(git.root)
    git.write(OPEN_DAY, WEEKLY + OFF, "2027-05-04T12:00:00Z")
    after = published(git.root)

    assert after.changes[0] == ("2027-05-04", WHAT, TOLD)
    assert after.feed[0] == ("2027-05-04", f"{WHAT}: Open day", TOLD)
    assert after.earlier[0] == ("2027-05-04", WHAT, TOLD)
    was = before.entry
    for entry in after.entries:
        assert entry["SEQUENCE"] > was["SEQUENCE"]
        assert entry["LAST-MODIFIED"].dt > was["LAST-MODIFIED"].dt


def test_its_page_and_its_easy_read_say_it_once(git: GitRepository) -> None:
    """At the top, by the status; not again as a change."""
    told_in_may(git, WEEKLY, WEEKLY + OFF)
    told = published(git.root)

    event = told.files["2027/events/open-day/index.md"]["event"]
    assert [(one["what"], one["why"]) for one in event["single_dates"]["dates"]] == [
        ("Cancelled on Wednesday 14 July 2027", "The hall has no heating.")
    ]
    assert [news["what"] for news in told.news] == ["New day or time"]
    easy = " ".join(told.easy_news)
    assert easy.count("It is <strong>cancelled</strong> on this day.") == 1
    assert "Something has changed on one day." not in easy


def test_a_date_that_is_on_again_is_heard(git: GitRepository) -> None:
    """Whoever read that it is off can come. Then nothing but the change tells of it, so it leads the page."""
    told = told_in_may(git, WEEKLY, WEEKLY + OFF, WEEKLY)

    assert told == [(WHAT, "On Wednesday 14 July 2027 it was: Cancelled. It is now: Going ahead.")]
    assert published(git.root).news[0]["what"] == WHAT


def test_a_note_that_was_taken_back_is_not_told_again(git: GitRepository) -> None:
    """That it was cancelled stays told, without the words."""
    told_in_may(git, WEEKLY, WEEKLY + OFF, WEEKLY)

    assert "heating" not in str(published(git.root).files)


def test_of_two_times_on_a_day_that_which_changed_is_named(git: GitRepository) -> None:
    """By its time."""
    twice = FIRST + 'also on: [{when: "7 July 2027, 6pm to 8pm"}]\n'
    one = twice + 'single dates: [{when: "7 July 2027, 6pm", status: full}]\n'

    assert told_in_may(git, twice, one) == [(WHAT, "On Wednesday 7 July 2027, 6pm to 8pm it is now: Full.")]


def test_what_is_new_and_full_at_once_is_only_new(git: GitRepository) -> None:
    """Nobody knew it as anything else."""
    new = FIRST + (
        'also on: [{when: "8 July 2027, 2pm"}]\nsingle dates: [{when: "8 July 2027", status: full}]\n'
    )

    assert [what for what, _ in told_in_may(git, FIRST, new)] == ["New day or time"]


def test_of_what_is_stopped_no_date_is_news(git: GitRepository) -> None:
    """All of it is off, or on hold: its dates are not on again."""
    assert told_in_may(git, WEEKLY + OFF, WEEKLY + "status: cancelled\n") == []
    assert told_in_may(git, WEEKLY + OFF, WEEKLY + "status: postponed\n") == []


def test_nobody_hears_of_the_place_of_a_date_that_is_off(git: GitRepository) -> None:
    """Nobody goes there on that day."""
    ark = "name: The Ark\ntown: Sampleton\naccess: {lift: yes}\n"
    git.write("events/venues/ark.yml", ark, "2027-05-01T12:00:00Z")
    there = FIRST + 'also on: [{when: "8 July 2027, 2pm", where: ark}]\n'
    off = there + 'single dates: [{when: "8 July 2027", status: cancelled}]\n'
    told_in_may(git, there, off)
    git.write("events/venues/ark.yml", ark.replace("yes", "no"), "2027-05-05T12:00:00Z")

    assert "2027-05-05" not in [day for day, _, _ in published(git.root).earlier]
