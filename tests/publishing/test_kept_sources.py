"""The file of records that were read: what is in it is used only where it is certain."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from campaign.keeping.elsewhere import InWorkers
from campaign.kinds.table import KINDS
from campaign.model.event import Event
from campaign.model.record import Record
from campaign.model.venue import Venue
from campaign.prose.parser import NOTICED_BEFORE, Noticed
from campaign.publishing import kept_sources
from campaign.publishing.checked_sources import read_and_check
from campaign.publishing.conditions import TICK
from campaign.publishing.inputs import inputs_of
from campaign.publishing.kept_sources import KeptSources, is_a_source
from campaign.publishing.sealed import sealed
from campaign.publishing.workers import in_workers
from campaign.reading.repository import read_repository
from publishing.test_inputs import CHANGES

OPEN_DAY = "events/2027/open-day.yml"
PRIVATE = "PRIVATEWORDS"
WITH_EASY_READ = "docs/about.md"
"""Read each time, since an Easy Read is in it."""


@pytest.fixture(autouse=True)
def code_is_older(monkeypatch: pytest.MonkeyPatch, root: Path) -> None:
    """The tests write the repository only now, which is newer than this process."""
    inputs = inputs_of(root)
    assert inputs
    monkeypatch.setattr(kept_sources, "LOADED_AT", inputs.newest + 60 * 10**9)


@pytest.fixture(autouse=True)
def notice_nothing_later() -> None:
    """What is noticed here is of no other test."""
    NOTICED_BEFORE.before, NOTICED_BEFORE.now = {}, {}


def read(root: Path) -> set[str]:
    """Read all; returns the sources of which records were kept, so that they were not read."""
    sources = KeptSources(root)
    before = sources.records.before
    read_repository(root, KINDS, kept=sources.records)
    sources.keep()
    return {path for path, kept in sources.records.now.items() if before.get(path) is kept}


def file_of(root: Path) -> Path:
    return root / ".cache/records"


def add(root: Path, path: str, words: str) -> None:
    with (root / path).open("a", encoding="utf-8") as file:
        file.write(words)


ALL = {OPEN_DAY, "events/organisers/together.yml", "events/venues/hall.yml"}
"""The only page says why it has no Easy Read, so it is read each time."""


def test_records_are_kept_from_one_reading_to_the_next(root: Path) -> None:
    """All of them, as long as nothing changes; the file stays as it is."""
    assert read(root) == set()
    assert read(root) == ALL
    written = file_of(root).stat()
    assert read(root) == ALL
    assert file_of(root).stat().st_mtime_ns == written.st_mtime_ns
    assert [file.name for file in file_of(root).parent.iterdir()] == ["records"]


def test_an_edit_of_one_source_leaves_the_others(root: Path) -> None:
    """The edited one is read."""
    read(root)
    add(root, OPEN_DAY, "description: Bring a friend.\n")

    assert read(root) == ALL - {OPEN_DAY}


ELSEWHERE = [what for what in CHANGES if what not in ("a file is edited", "two files change places")]


@pytest.mark.parametrize("change", [CHANGES[what] for what in ELSEWHERE], ids=ELSEWHERE)
def test_where_anything_around_the_sources_changes_nothing_is_kept(
    change: Callable[[Path], object], root: Path
) -> None:
    """Code, settings, pictures: nobody knows which record depends on which."""
    read(root)
    change(root)

    assert read(root) == set()


def test_code_that_changed_after_this_process_began_keeps_nothing(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What runs here is older than what is there. The next process may keep what it reads."""
    read(root)
    (root / "hooks").mkdir()
    add(root, "hooks/new.py", "pass\n")
    began = (root / "hooks/new.py").stat().st_ctime_ns
    monkeypatch.setattr(kept_sources, "LOADED_AT", began)

    assert (read(root), read(root), file_of(root).exists()) == (set(), set(), False)

    monkeypatch.setattr(kept_sources, "LOADED_AT", began + TICK + 1)

    assert (read(root), read(root)) == (set(), ALL)


def test_sources_may_change_after_this_process_began(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a preview, which reads them after each edit."""
    read(root)
    inputs = inputs_of(root)
    assert inputs
    add(root, OPEN_DAY, "description: Bring a friend.\n")
    monkeypatch.setattr(kept_sources, "LOADED_AT", inputs.newest + TICK + 1)

    assert read(root) == ALL - {OPEN_DAY}


def test_where_the_inputs_are_not_known_nothing_is_kept(root: Path) -> None:
    """Nor what was kept before."""
    read(root)
    add(root, "mkdocs.yml", "INHERIT: other.yml\n")
    read(root)

    assert not file_of(root).exists()


def test_words_that_left_a_source_leave_the_file(root: Path) -> None:
    """With the next reading: of a record, and of what was noticed in its text."""
    add(root, OPEN_DAY, f"description: |\n  [{PRIVATE}](https://{PRIVATE}.example/)\n")
    read(root)
    assert PRIVATE.encode() in file_of(root).read_bytes()
    words = (root / OPEN_DAY).read_text("utf-8").partition("description")[0]
    (root / OPEN_DAY).write_text(words, "utf-8")
    read(root)

    assert PRIVATE.encode() not in file_of(root).read_bytes()


@pytest.mark.parametrize(
    "mistake", ["", "colour: red\n"], ids=["without a problem", "with a problem elsewhere"]
)
def test_words_leave_the_file_whatever_a_check_finds(mistake: str, root: Path) -> None:
    """Also where an error stops it."""
    add(root, OPEN_DAY, f"description: {PRIVATE}\n")
    read(root)
    words = (root / OPEN_DAY).read_text("utf-8").partition("description")[0]
    (root / OPEN_DAY).write_text(words, "utf-8")
    add(root, "events/venues/hall.yml", mistake)
    read_and_check(root, lambda _: date(2027, 7, 7), "https://week.example.org/")

    assert PRIVATE.encode() not in file_of(root).read_bytes()


def test_what_was_noticed_in_a_text_is_kept(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It comes back as it was, and nobody converts the text again."""
    text = "[A link](about.md) and *more*"
    sources = KeptSources(root)
    noticed = NOTICED_BEFORE.of(text)
    assert noticed == (Noticed("link", "about.md"),)
    sources.keep()
    KeptSources(root)
    monkeypatch.setattr("campaign.prose.parser.converted", lambda _: pytest.fail("converted again"))

    assert NOTICED_BEFORE.of(text) == noticed
    assert type(NOTICED_BEFORE.of(text)[0]) is Noticed


def test_a_file_of_which_any_byte_is_lost_or_other_is_as_none(root: Path) -> None:
    """Also of a title, where nobody could see it."""
    read(root)
    whole = file_of(root).read_bytes()
    begins = whole.index(b"\n") + 1
    for at in (*range(begins, len(whole), 101), whole.index(b"Come and look")):
        file_of(root).write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert KeptSources(root).records.before == {}
        file_of(root).write_bytes(whole[:at])
        assert KeptSources(root).records.before == {}
    file_of(root).write_bytes(whole)

    assert KeptSources(root).records.before.keys() == ALL


class Runs:
    def __init__(self, argument: str) -> None:
        self._argument = argument

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, (self._argument,)


def test_a_hostile_file_runs_nothing(root: Path, tmp_path: Path) -> None:
    """Even one with the right fingerprint and seal."""
    read(root)
    line = file_of(root).read_bytes().partition(b"\n")[0]
    ran = tmp_path / "ran"
    file_of(root).write_bytes(line + b"\n" + sealed(pickle.dumps(Runs(os.fspath(ran)))))

    assert KeptSources(root).records.before == {}
    assert not ran.exists()


@pytest.mark.parametrize("kept", [7, (), ("of", {}), ("of", {"a": (1,)}, {}), ("of", {}, {"a": [7]}), "xyz"])
def test_a_file_of_another_form_is_as_none(kept: object, root: Path) -> None:
    """Such as one of another version."""
    of = KeptSources(root)._of
    if isinstance(kept, tuple) and kept:
        kept = (of, *kept[1:])
    file_of(root).parent.mkdir()
    file_of(root).write_bytes(b"line\n" + sealed(pickle.dumps(kept)))

    assert KeptSources(root).records.before == {}
    assert NOTICED_BEFORE.before == {}


def test_where_nothing_can_be_kept_all_is_read(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And what cannot be written anew is deleted, if that can be: it may hold words that have left."""
    before = (root / OPEN_DAY).read_text("utf-8")
    add(root, OPEN_DAY, f"description: {PRIVATE}\n")
    read(root)

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    (root / OPEN_DAY).write_text(before, "utf-8")
    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_bytes", full)
        read(root)

    assert not file_of(root).exists()

    file_of(root).parent.rmdir()
    file_of(root).parent.write_text("", "utf-8")

    assert read(root) == set()
    assert read(root) == set()


def test_a_folder_that_may_not_be_written_changes_nothing(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is in it is used, and what is out of date in it is not."""
    read(root)
    add(root, OPEN_DAY, "description: Bring a friend.\n")

    def refused(*_: object, **__: object) -> None:
        raise PermissionError

    for name in ("write_bytes", "replace", "unlink"):
        monkeypatch.setattr(Path, name, refused)

    assert read(root) == ALL - {OPEN_DAY}
    assert read(root) == ALL - {OPEN_DAY}
    site = read_repository(root, KINDS, kept=KeptSources(root).records).site
    assert site
    assert site.all(Event)[0].description == "Bring a friend."


def test_only_what_is_read_as_one_record_is_a_source() -> None:
    """Pictures beside them and all of docs/ are around all records."""
    assert is_a_source("events/2027/tea.yml")
    assert is_a_source("stories/2027/lived-experience/cards.md")
    assert not any(
        map(is_a_source, ("stories/2027/tea.jpg", "docs/about.md", "mkdocs.yml", "hooks/x.yml", "events.yml"))
    )


def read_again(root: Path, in_workers: InWorkers | None = None) -> list[Record]:
    """As a preview does, in one process, or with others that read what is new."""
    sources = KeptSources(root, stays=True)
    site = read_repository(root, KINDS, kept=sources.records, in_workers=in_workers).site
    sources.keep()
    assert site
    return list(site.records())


def test_a_process_that_stays_holds_on_to_records(root: Path) -> None:
    """They are the very same, so that what is known of them need not be worked out again; but for what was edited."""
    before = {record.source.path.as_posix(): record for record in read_again(root)}
    add(root, OPEN_DAY, "\n# Edited.\n")
    after = {record.source.path.as_posix(): record for record in read_again(root)}

    assert {path for path in before if before[path] is not after[path]} == {OPEN_DAY, WITH_EASY_READ}


@pytest.mark.parametrize("path", [OPEN_DAY, "events/venues/hall.yml", "events/organisers/together.yml"])
def test_what_another_process_has_read_is_not_the_record_that_was(path: str, root: Path) -> None:
    """An edited file is read elsewhere. A preview showed the record from before the edit."""
    add(root, path, "\n# Edited once.\n")
    before = {record.source.path.as_posix(): record for record in read_again(root, in_workers)}
    words = (root / path).read_text("utf-8")
    (root / path).write_text(f"summary: Edited twice.\n{_without_summary(words)}", "utf-8")
    after = {record.source.path.as_posix(): record for record in read_again(root, in_workers)}

    assert getattr(after[path], "summary", None) == "Edited twice."
    assert after[path] is not before[path]


def _without_summary(words: str) -> str:
    return "".join(
        line for line in words.splitlines(keepends=True) if not line.startswith(("summary:", "  It"))
    )


def test_a_record_follows_those_that_it_names(root: Path) -> None:
    """An event is read again with its place, and never holds on to the one that was."""
    first = read_again(root)
    event = next(record for record in first if isinstance(record, Event) and isinstance(record.where, Venue))
    assert isinstance(event.where, Venue)
    add(root, event.where.source.path.as_posix(), "\n# Edited.\n")
    again = {record.source.path: record for record in read_again(root)}
    same = again[event.source.path]
    assert isinstance(same, Event)

    assert same is not event
    place: object = again[event.where.source.path]
    assert same.where is place
