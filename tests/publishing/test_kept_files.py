"""Which files of the last site need not be made again."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, cast

import pytest

from campaign.keeping.fingerprints import Fingerprints, HasNoFingerprint
from campaign.keeping.questions import Question, note, noting
from campaign.publishing.kept_files import KeptFiles, KeptParts
from campaign.publishing.made_from import Counts, noted, prove
from campaign.publishing.replace_site import NEW
from campaign.site.answers import Answers

ASK_WHO = ("who",)
ASK_WHEN = ("when",)


@dataclass
class World:
    """What the site answers today, to a question of one word. What is not known has no fingerprint."""

    who: str | None = "Ana"
    when: str | None = "Monday"
    fingerprints: Fingerprints = field(default_factory=lambda: Fingerprints(lambda _: None))

    def to(self, *questions: Question) -> str:
        answers = [getattr(self, question) for (question,) in questions]
        if None in answers:
            raise HasNoFingerprint
        return self.fingerprints.of(questions, answers)


@dataclass
class Builds:
    """One build after another in a folder, each of what ``world`` is then."""

    root: Path
    world: World = field(default_factory=World)
    made: list[str] = field(default_factory=list)
    of: str = "all"
    given: str | None = "g"

    def build(self, task: Callable[[Builds, KeptFiles], object], *, is_true: bool = True) -> Counts | None:
        """The names of what was not kept are in ``made``."""
        self.made.clear()
        out, old = self.root / f"{NEW}{os.getpid()}", self.root / "site"
        out.mkdir()
        files = KeptFiles.since(self.root, out, self.of, cast(Answers, self.world), old)
        task(self, files)
        files.keep()
        if old.exists():
            old.rename(self.root / "gone")
        out.rename(old)
        for file in sorted((self.root / "gone").rglob("*"), reverse=True):
            file.unlink() if file.is_file() else file.rmdir()
        if (self.root / "gone").exists():
            (self.root / "gone").rmdir()
        return prove(self.root, noted(self.root), is_true=is_true)

    def read(self, name: str = "page.html") -> str:
        return (self.root / "site" / name).read_text("utf-8")


def one_page(builds: Builds, files: KeptFiles) -> None:
    """It asks who, and never when."""
    if builds.given and files.put_back("page", builds.given):
        return
    builds.made.append("page")
    with noting() as asked:
        note(ASK_WHO)
        files.site.write(f"By {builds.world.who}".encode(), files.site.out / "page.html")
    files.note("page", builds.given, asked)


@pytest.fixture
def builds(tmp_path: Path) -> Builds:
    """One build of a page."""
    builds = Builds(tmp_path)
    assert builds.build(one_page) == Counts(0, 1)
    return builds


def test_a_page_whose_answers_are_the_same_is_kept(builds: Builds) -> None:
    """Whatever else has changed, again and again."""
    for day in ("Tuesday", "Wednesday"):
        builds.world.when = day

        assert builds.build(one_page) == Counts(1, 0)
        assert (builds.made, builds.read()) == ([], "By Ana")


def other(name: str, value: object) -> Callable[[Builds], object]:
    return lambda builds: setattr(builds, name, value)


CHANGES: dict[str, Callable[[Builds], object]] = {
    "an answer": lambda builds: setattr(builds.world, "who", "Ben"),
    "an answer that nobody knows all about": lambda builds: setattr(builds.world, "who", None),
    "what it is given": other("given", "h"),
    "what it is given, of which nobody knows all": other("given", None),
    "what all depend on": other("of", "other"),
    "the bytes in the old site": lambda builds: (builds.root / "site/page.html").write_text(
        "By Eve", "utf-8"
    ),
    "the file in the old site, which is gone": lambda builds: (builds.root / "site/page.html").unlink(),
    "the list, which is gone": lambda builds: (builds.root / ".cache/files").unlink(),
    "the list, which is damaged": lambda builds: (builds.root / ".cache/files").write_text("{", "utf-8"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_page_is_made_again_after_a_change_of(change: Callable[[Builds], object], builds: Builds) -> None:
    """And is what it would be without anything kept."""
    change(builds)
    builds.build(one_page)

    assert (builds.made, builds.read()) == (["page"], f"By {builds.world.who}")


@pytest.mark.parametrize("unknown", ["given", "who"])
def test_nothing_is_kept_that_nobody_knows_all_about(unknown: str, tmp_path: Path) -> None:
    """However often it is made."""
    builds = Builds(tmp_path)
    setattr(builds if unknown == "given" else builds.world, unknown, None)
    for _ in range(2):
        builds.build(one_page)

        assert builds.made == ["page"]


def test_a_build_during_which_something_was_edited_keeps_nothing(builds: Builds) -> None:
    """Nobody knows which of both is in it."""
    builds.build(one_page, is_true=False)
    builds.build(one_page)

    assert builds.made == ["page"]


def test_what_one_page_wrote_is_not_taken_for_anothers(tmp_path: Path) -> None:
    """Not even if nobody knows all about the first."""

    def two_pages(_: Builds, files: KeptFiles) -> None:
        for name, given in (("first", None), ("second", "g")):
            files.site.write(b"words", files.site.out / f"{name}.html")
            files.note(name, given, [])
        assert [*files.made["second"].files] == ["second.html"]
        assert "first" not in files.made

    Builds(tmp_path).build(two_pages)


def test_it_is_known_before_a_page_is_made_whether_it_has_to_be(builds: Builds) -> None:
    """That is worked out once, for all processes: an answer that nobody asks for again is not asked for again."""

    def asked_first(builds: Builds, files: KeptFiles) -> None:
        assert files.is_as_it_was("page", "g")
        assert not files.is_as_it_was("another page", "g")
        builds.world.who = "Ben"
        assert files.put_back("page", "g")

    assert builds.build(asked_first) == Counts(1, 0)


def test_what_other_processes_made_counts(tmp_path: Path) -> None:
    """Of one that handed nothing over, or half of it, nothing is known."""

    def in_another_process(builds: Builds, files: KeptFiles) -> None:
        theirs = KeptFiles.since(tmp_path, files.site.out, "all", files.answers, files.site.old)
        one_page(builds, theirs)
        theirs.hand_over(tmp_path / "1")
        (tmp_path / "2").write_bytes((tmp_path / "1").read_bytes()[:50])
        files.take([tmp_path / "1", tmp_path / "2", tmp_path / "3"])

    builds = Builds(tmp_path)

    assert builds.build(in_another_process) == Counts(0, 1)
    assert builds.build(one_page) == Counts(1, 0)


class TestParts:
    """A part is the entry of an event in a calendar: ``when`` is in the calendar itself, ``who`` in its only entry."""

    @staticmethod
    def calendar(builds: Builds, files: KeptFiles, given: Any = "event") -> None:
        if files.put_back("calendar", "g"):
            return
        builds.made.append("calendar")

        def entry() -> str:
            builds.made.append("entry")
            note(ASK_WHO)
            return f"by {builds.world.who}"

        with noting() as asked:
            note(ASK_WHEN)
            text = f"{builds.world.when} {files.part('entry', given, entry)}"
            files.site.write(text.encode(), files.site.out / "page.html")
        files.note("calendar", "g", asked)

    @pytest.fixture
    def builds(self, tmp_path: Path) -> Builds:
        builds = Builds(tmp_path)
        builds.build(self.calendar)
        return builds

    def test_a_part_whose_answers_are_the_same_is_kept(self, builds: Builds) -> None:
        """Where the rest of its file is made again."""
        builds.world.when = "Tuesday"
        builds.build(self.calendar)

        assert (builds.made, builds.read()) == (["calendar"], "Tuesday by Ana")

    def test_what_a_part_asks_its_file_asks_too(self, builds: Builds) -> None:
        """Also after a build in which the part was kept."""
        builds.world.when = "Tuesday"
        builds.build(self.calendar)
        builds.world.who = "Ben"
        builds.build(self.calendar)

        assert (builds.made, builds.read()) == (["calendar", "entry"], "Tuesday by Ben")

    def test_a_part_outlasts_a_build_that_keeps_its_whole_file(self, builds: Builds) -> None:
        """Nobody asks for it then."""
        builds.build(self.calendar)
        assert builds.made == []
        builds.world.when = "Tuesday"
        builds.build(self.calendar)

        assert (builds.made, builds.read()) == (["calendar"], "Tuesday by Ana")

    def test_a_part_that_left_its_file_is_not_kept(self, builds: Builds) -> None:
        """Its words would stay."""
        builds.build(one_page)

        assert "by Ana" not in (builds.root / ".cache/files").read_text("utf-8")

    @pytest.mark.parametrize("given", ["another event", object()], ids=["other", "not known"])
    def test_a_part_that_is_given_something_else_is_made_again(self, given: object, builds: Builds) -> None:
        """Or something of which nobody knows all."""
        builds.world.when = "Tuesday"
        builds.build(partial(self.calendar, given=given))

        assert builds.made == ["calendar", "entry"]

    def test_a_part_with_answers_that_nobody_knows_all_about_is_made_each_time(self, builds: Builds) -> None:
        """It is what it would be anyway."""
        builds.world.who = None
        for _ in range(2):
            builds.build(self.calendar)

            assert (builds.made, builds.read()) == (["calendar", "entry"], "Monday by None")

    def test_before_it_is_known_what_is_kept_each_part_is_made(self) -> None:
        """The parts of a build are there before its files."""
        assert KeptParts().part("entry", None, lambda: "made") == "made"

    def test_what_two_files_share_is_made_once(self, builds: Builds) -> None:
        """Both ask what it asks."""
        made = []

        def entry() -> str:
            made.append("entry")
            note(ASK_WHO)
            return "by Ana"

        def two_files(_: Builds, files: KeptFiles) -> None:
            parts = KeptParts()
            parts.files = files
            for name in ("event", "week"):
                with noting() as asked:
                    parts.part("another entry", "given", entry)
                files.note(name, "g", asked)
                assert files.made[name].asked == (ASK_WHO,)

        builds.build(two_files)

        assert made == ["entry"]
