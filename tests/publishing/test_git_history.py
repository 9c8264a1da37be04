"""What Git has kept of earlier versions, from real repositories."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from pathlib import Path, PurePosixPath

import pytest

from campaign.publishing.git_history import Kept, kept_in_git
from campaign.reading.past_versions import Moment, Written
from git_repository import GitRepository

CHOIR = PurePosixPath("events/2027/choir.yml")
TODAY = date(2027, 6, 1)


@pytest.fixture
def git(tmp_path: Path) -> GitRepository:
    """One event, on the main line since 1 March."""
    repository = GitRepository(tmp_path)
    repository.write(CHOIR.as_posix(), "title: Choir\n")
    repository.begin("2027-03-01T12:00:00Z")
    return repository


def kept(git: GitRepository, zone: str = "Europe/London") -> Kept:
    return kept_in_git(git.root, zone, TODAY)


def days(found: Kept) -> list[date]:
    return [version.since.day for version in found.versions[CHOIR]]


def test_what_never_changed_has_no_versions(git: GitRepository) -> None:
    """Only when it began is kept: reading every file again would take as long as reading them."""
    found = kept(git)

    assert found.versions == {}
    assert found.touched == {CHOIR: datetime(2027, 3, 1, 12, tzinfo=UTC)}
    assert found.is_whole


def test_each_commit_is_a_version_of_the_day_it_was_on_there(git: GitRepository) -> None:
    """Half past eleven at night in UTC is the next day in London's summer."""
    git.write(CHOIR.as_posix(), "title: Choir in May\n", "2027-05-04T23:30:00Z")

    assert kept(git).versions[CHOIR] == [
        Written(Moment(0, date(2027, 3, 1)), "title: Choir\n"),
        Written(Moment(1, date(2027, 5, 5)), "title: Choir in May\n"),
    ]
    assert kept(git, "America/New_York").versions[CHOIR][-1].since.day == date(2027, 5, 4)


def test_an_edit_that_is_not_committed_is_of_today(git: GitRepository) -> None:
    """``make check`` and ``make serve`` show what a commit will bring."""
    git.write(CHOIR.as_posix(), "title: Choir today\n")

    assert days(kept(git)) == [date(2027, 3, 1), TODAY]
    assert kept(git).touched[CHOIR] == datetime(2027, 6, 1, tzinfo=UTC)


def test_only_what_was_merged_was_published(git: GitRepository) -> None:
    """A branch may go back and forth; what counts is the merge, and its day."""
    git.git("switch", "--quiet", "--create", "draft")
    git.write(CHOIR.as_posix(), "title: Draft\n", "2027-04-01T12:00:00Z")
    git.write(CHOIR.as_posix(), "title: Better\n", "2027-04-02T12:00:00Z")
    git.git("switch", "--quiet", "main")
    git.write("events/2027/other.yml", "title: Other\n", "2027-04-03T12:00:00Z")
    git.git("merge", "--quiet", "--no-ff", "--message", "Merge", "draft", at="2027-05-04T12:00:00Z")

    assert kept(git).versions[CHOIR] == [
        Written(Moment(0, date(2027, 3, 1)), "title: Choir\n"),
        Written(Moment(2, date(2027, 5, 4)), "title: Better\n"),
    ]


def test_what_came_back_is_new(git: GitRepository) -> None:
    """A file that was taken away and written again has no past."""
    git.git("rm", "--quiet", CHOIR.as_posix())
    git.commit("2027-04-01T12:00:00Z")
    git.write(CHOIR.as_posix(), "title: Another choir\n", "2027-05-01T12:00:00Z")

    assert kept(git).versions == {}
    assert kept(git).touched == {CHOIR: datetime(2027, 5, 1, 12, tzinfo=UTC)}


def test_the_line_ends_of_windows_are_no_edit(git: GitRepository) -> None:
    """Git may write them into a copy on Windows."""
    git.write(CHOIR.as_posix(), "title: Choir\r\n")

    assert kept(git).versions == {}


def test_a_wrong_clock_does_not_turn_time_back(git: GitRepository) -> None:
    """A later commit is never earlier, whatever the clock of its author said."""
    git.write(CHOIR.as_posix(), "title: Choir in May\n", "2027-05-04T12:00:00Z")
    git.write(CHOIR.as_posix(), "title: Choir in June\n", "2019-01-01T12:00:00Z")

    assert days(kept(git)) == [date(2027, 3, 1), date(2027, 5, 4), date(2027, 5, 4)]


def test_places_have_versions_and_organisations_none(git: GitRepository) -> None:
    """An event is told with what is so at its place. Of what an organisation said before, nothing is needed."""
    venue, organiser = PurePosixPath("events/venues/hall.yml"), PurePosixPath("events/organisers/ark.yml")
    for path in (venue, organiser):
        git.write(path.as_posix(), "name: Hall\n", "2027-04-01T12:00:00Z")
        git.write(path.as_posix(), "name: Big hall\n", "2027-05-01T12:00:00Z")

    found = kept(git)

    assert [version.words for version in found.versions[venue]] == ["name: Hall\n", "name: Big hall\n"]
    assert organiser not in found.versions
    assert found.touched[venue] == found.touched[organiser] == datetime(2027, 5, 1, 12, tzinfo=UTC)
    assert found.begun[CHOIR] < found.begun[venue] < found.begun[organiser]


def test_a_shallow_copy_says_that_it_is_one(
    git: GitRepository, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """As GitHub makes them unless it is told otherwise. What was edited since its last commit is still found."""
    git.write(CHOIR.as_posix(), "title: Choir in May\n", "2027-05-04T12:00:00Z")
    shallow = GitRepository(tmp_path_factory.mktemp("shallow"))
    shallow.git("clone", "--quiet", "--depth", "1", f"file://{git.root}", ".")
    shallow.write(CHOIR.as_posix(), "title: Choir today\n")

    found = kept(shallow)

    assert not found.is_whole
    assert days(found) == [date(2027, 5, 4), TODAY]


def test_without_git_there_is_no_past(tmp_path: Path) -> None:
    """Neither in a folder that was downloaded, nor in one whose Git is broken or has no commit yet."""
    assert kept_in_git(tmp_path, "Europe/London", TODAY) == Kept()
    (tmp_path / ".git").mkdir()
    assert kept_in_git(tmp_path, "Europe/London", TODAY) == Kept()
    GitRepository(tmp_path).git("init", "--quiet")
    assert kept_in_git(tmp_path, "Europe/London", TODAY) == Kept()


def test_where_the_program_is_missing_there_is_no_past(
    git: GitRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A build needs no Git."""
    monkeypatch.setenv("PATH", "")

    assert kept(git) == Kept()


def test_a_pipe_in_the_place_of_a_file_is_never_opened(git: GitRepository) -> None:
    """Whoever opens one waits for ever, and so would a check."""
    file = git.root / CHOIR
    file.unlink()
    os.mkfifo(file)

    assert kept(git).versions == {}
