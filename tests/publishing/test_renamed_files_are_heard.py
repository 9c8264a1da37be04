"""What an event was, where a file that it named then has another name now, or is gone."""

from __future__ import annotations

import pytest

from git_repository import GitRepository
from publishing.open_day import FIRST, OPEN_DAY, first_with, published

HALL = "events/venues/hall.yml"
NEW = "events/venues/town-hall.yml"
TOWN_HALL = (
    "name: Town Hall\ntown: Sampleton\nstreet: 1 High Street\npostcode: SA1 1AA\naccess: {lift: yes}\n"
)
THERE = first_with({"where: hall": "where: town-hall"})
LATER = "It was: Wednesday 7 July 2027, 10am to 4pm. It is now: Wednesday 7 July 2027, 2pm to 4pm."
IT_IS_GONE = "It was: There is a lift. It is now: There is no lift."


@pytest.fixture
def git(git: GitRepository) -> GitRepository:
    git.write(HALL, TOWN_HALL, "2027-03-02T12:00:00Z")
    return git


def told_in_may(git: GitRepository) -> list[tuple[str, str | None]]:
    return [(what, now) for day, what, now in published(git.root).earlier if day == "2027-05-04"]


def moved(
    git: GitRepository, words: str, event: str = THERE, at: str | None = "2027-05-04T12:00:00Z"
) -> None:
    (git.root / HALL).unlink()
    git.write(NEW, words)
    git.write(OPEN_DAY, event, at)


@pytest.mark.parametrize("at", ["2027-05-04T12:00:00Z", "2027-05-03T12:00:00Z"])
def test_another_name_of_the_file_of_a_place_is_no_news(git: GitRepository, at: str) -> None:
    """It is the same place."""
    moved(git, TOWN_HALL, at=at)

    assert published(git.root).earlier == []


@pytest.mark.parametrize(
    ("place", "event", "told"),
    [
        (TOWN_HALL, THERE.replace("10am", "2pm"), [("New day or time", LATER)]),
        (TOWN_HALL.replace("yes", "no"), THERE, [("Access that is not there any more", IT_IS_GONE)]),
        (TOWN_HALL.replace("Town Hall", "Unity House"), THERE, []),
        (
            TOWN_HALL.replace("1 High", "2 Low"),
            THERE,
            [("New place", "Now: Town Hall, 2 Low Street, Sampleton, SA1 1AA.")],
        ),
        (
            TOWN_HALL.replace("Town Hall", "The Ark").replace("1 High", "2 Low"),
            THERE,
            [("New place", "Now: The Ark, Sampleton.")],
        ),
    ],
)
def test_what_changes_with_the_name_of_a_file_is_heard(
    git: GitRepository, place: str, event: str, told: list[tuple[str, str]]
) -> None:
    """The version that named the old file was published all the same. What the old place was is taken back with it."""
    moved(git, place, event)

    assert told_in_may(git) == told


def test_what_a_place_lost_before_its_file_got_another_name_stays_told(git: GitRepository) -> None:
    """On its day, and it is back on its day too."""
    git.write(HALL, TOWN_HALL.replace("yes", "no"), "2027-05-02T12:00:00Z")
    moved(git, TOWN_HALL.replace("yes", "no"), at="2027-05-03T12:00:00Z")
    git.write(NEW, TOWN_HALL, "2027-05-04T12:00:00Z")

    assert [(day, what) for day, what, _ in published(git.root).earlier] == [
        ("2027-05-04", "Access that is back"),
        ("2027-05-02", "Access that is not there any more"),
    ]


def test_a_place_that_is_taken_away_is_not_named_again(git: GitRepository) -> None:
    """That the event is in another place is heard; the old one may be where somebody lives."""
    (git.root / HALL).unlink()
    git.write(OPEN_DAY, first_with({"where: hall": "where: {name: The Ark}"}), "2027-05-04T12:00:00Z")

    assert told_in_may(git) == [("New place", "Now: The Ark.")]
    assert "Town Hall" not in str(published(git.root).files)


@pytest.mark.parametrize("at", ["2027-05-04T12:00:00Z", None])
def test_a_place_is_gone_with_a_commit_or_before_it(git: GitRepository, at: str | None) -> None:
    """``make serve`` shows what a commit will bring."""
    moved(git, TOWN_HALL, THERE.replace("10am", "2pm"), at)

    assert [what for _, what, _ in published(git.root).earlier] == ["New day or time"]


@pytest.mark.parametrize(
    "old",
    [
        "organisers: us\n",
        "slides: {title: Plan, file: plan.pdf}\n",
        "wheels: 4\n",
        'description: "[Here](gone.md)"\n',
    ],
)
def test_what_is_gone_beside_an_event_does_not_hide_that_its_time_changed(
    git: GitRepository, old: str
) -> None:
    """Of what it was, only what is compared is read."""
    git.write(OPEN_DAY, FIRST.replace("10am", "11am") + old, "2027-04-04T12:00:00Z")
    git.write(OPEN_DAY, FIRST.replace("10am to 4pm", "2pm to 6pm"), "2027-05-04T12:00:00Z")

    assert told_in_may(git) == [
        ("New day or time", LATER.replace("10am", "11am").replace("2pm to 4", "2pm to 6"))
    ]


def test_two_places_with_one_name_are_two(git: GitRepository) -> None:
    """Both have a file, and nobody says that they are one."""
    git.write(NEW, "name: Town Hall\ntown: Sampleton\n", "2027-03-03T12:00:00Z")
    git.write(OPEN_DAY, THERE, "2027-05-04T12:00:00Z")

    assert [what for what, _ in told_in_may(git)] == ["New place"]


def test_a_file_that_got_another_name_twice_is_still_the_first(git: GitRepository) -> None:
    """What changes after that is told on its day, and not as another place."""
    moved(git, TOWN_HALL, at="2027-05-02T12:00:00Z")
    (git.root / NEW).unlink()
    git.write("events/venues/unity.yml", TOWN_HALL.replace("Town Hall", "Unity House"))
    git.write(OPEN_DAY, THERE.replace("town-hall", "unity"), "2027-05-03T12:00:00Z")
    other = TOWN_HALL.replace("Town Hall", "Unity House").replace("1 High", "2 Low")
    git.write("events/venues/unity.yml", other, "2027-05-04T12:00:00Z")

    assert published(git.root).earlier == [
        ("2027-05-04", "New address", "Now: 2 Low Street, Sampleton, SA1 1AA.")
    ]


WALK = "events/2027/open-walk.yml"


def renamed(git: GitRepository, words: str, at: str, old: str = OPEN_DAY, new: str = WALK) -> None:
    (git.root / old).unlink()
    git.write(new, words, at)


def told_of(git: GitRepository, slug: str = "open-walk") -> list[tuple[str, str]]:
    event = published(git.root).files[f"2027/events/{slug}/index.md"]["event"]
    return [(change["date"], change["what"]) for change in event["earlier"]]


def test_an_event_with_another_name_of_its_file_keeps_its_past(git: GitRepository) -> None:
    """What changed before, and what changes with the name and after it; the name itself is not news."""
    later = FIRST.replace("10am", "11am")
    git.write(OPEN_DAY, later, "2027-05-02T12:00:00Z")
    renamed(git, later, "2027-05-03T12:00:00Z")
    assert told_of(git) == [("2027-05-02", "New day or time")]

    git.write(WALK, later.replace("11am", "midday"), "2027-05-04T12:00:00Z")
    assert told_of(git) == [("2027-05-04", "New day or time"), ("2027-05-02", "New day or time")]


def test_what_changes_in_an_event_with_the_name_of_its_file_is_heard(git: GitRepository) -> None:
    """It has its title still, in whatever capitals."""
    renamed(git, FIRST.replace("10am", "11am").replace("Open day", "Open Day"), "2027-05-04T12:00:00Z")

    assert told_of(git) == [("2027-05-04", "New day or time")]


def test_the_file_of_an_event_that_got_two_other_names_is_still_the_first(git: GitRepository) -> None:
    """Each name leads to the one before."""
    renamed(git, FIRST.replace("10am", "11am"), "2027-05-03T12:00:00Z")
    renamed(git, FIRST, "2027-05-04T12:00:00Z", WALK, "events/2027/day.yml")

    assert [day for day, _ in told_of(git, "day")] == ["2027-05-04", "2027-05-03"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (FIRST, FIRST.replace("Open day", "Tea").replace("10am", "11am")),
        (FIRST.replace("title: Open day\n", ""), FIRST.replace("10am", "11am")),
    ],
)
def test_another_title_and_other_words_are_another_event(git: GitRepository, old: str, new: str) -> None:
    """Nobody can tell from Git that it is the same."""
    git.write(OPEN_DAY, old, "2027-05-02T12:00:00Z")
    renamed(git, new, "2027-05-04T12:00:00Z")

    assert told_of(git) == []


def test_one_of_two_that_could_be_meant_is_not_guessed(git: GitRepository) -> None:
    """Two files with one title are gone at once."""
    git.write("events/2027/again.yml", FIRST.replace("10am", "2pm"), "2027-05-02T12:00:00Z")
    (git.root / "events/2027/again.yml").unlink()
    renamed(git, FIRST.replace("10am", "11am"), "2027-05-04T12:00:00Z")

    assert told_of(git) == []


def test_what_was_gone_before_is_not_the_same(git: GitRepository) -> None:
    """One that comes back later under another name is new, as it is under its old name."""
    (git.root / OPEN_DAY).unlink()
    git.commit("2027-05-03T12:00:00Z")
    git.write(WALK, FIRST.replace("10am", "11am"), "2027-05-04T12:00:00Z")

    assert told_of(git) == []


def test_an_event_with_the_same_bytes_comes_before_one_with_the_same_title(git: GitRepository) -> None:
    """Of two that are gone, the one that is there again, letter for letter."""
    git.write("events/2027/again.yml", FIRST.replace("10am", "2pm"), "2027-05-02T12:00:00Z")
    git.write("events/2027/again.yml", FIRST.replace("10am", "3pm"), "2027-05-03T12:00:00Z")
    (git.root / "events/2027/again.yml").unlink()
    renamed(git, FIRST.replace("10am", "3pm"), "2027-05-04T12:00:00Z")

    assert [day for day, _ in told_of(git)] == ["2027-05-03"]
