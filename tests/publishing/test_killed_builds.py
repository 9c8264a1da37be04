"""Whenever a build is killed, and whatever runs beside it, there is one whole site.

Builds run in processes of their own, and are killed for real.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from textwrap import dedent
from threading import Event, Thread

import pytest

from campaign.publishing import BuildFailed
from campaign.publishing.one_build import one_build
from campaign.publishing.replace_site import LOCK, recover, replace_site
from publishing.old_site import OLD, build_new, contents, leftovers, nothing_wrong, with_an_old_site

HOOKS = Path(__file__).parents[2] / "hooks"

PROGRAM = """
    import os, signal, sys, time
    from pathlib import Path
    from campaign.publishing import BuildFailed
    from campaign.publishing.exchange import exchange
    from campaign.publishing.replace_site import replace_site

    def reached(moment):
        if moment == sys.argv[1]:
            print(moment, flush=True)
            time.sleep(60)

    def build(out):
        reached("start")
        for number in range(200):
            if number == 100:
                reached("half built")
            (out / f"{number}.html").write_text("new")
        (out / "index.html").write_text("new")

    def check(out):
        reached("check")
        return []

    def swap(site, new):
        reached("before the swap")
        done = exchange(site, new)
        reached("after the swap")
        return done

    steps = 0

    def step(event, _):
        global steps
        if event.partition(".")[0] in ("open", "os", "shutil"):
            steps += 1
            if steps == int(sys.argv[2]):
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(step)
    try:
        replace_site(Path("."), build, check, swap_at_once=swap)
    except BuildFailed as failure:
        sys.exit(str(failure))
    print(steps)
"""


def started(root: Path, moment: str = "never", killed_at: int = 0) -> subprocess.Popen[str]:
    """A process that builds 200 pages that say "new".

    It waits at the moment named, and is killed before it takes step ``killed_at``: each thing it does to a file is one.
    In the end it prints how many it took.
    """
    return subprocess.Popen(
        [sys.executable, "-c", dedent(PROGRAM), moment, str(killed_at)],
        cwd=root,
        env=os.environ | {"PYTHONPATH": str(HOOKS)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@contextmanager
def waiting_at(root: Path, moment: str) -> Iterator[subprocess.Popen[str]]:
    """A build that has reached the moment named; killed in the end."""
    with started(root, moment) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == f"{moment}\n"
            yield process
        finally:
            process.kill()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return with_an_old_site(tmp_path)


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("start", b"old"),
        ("half built", b"old"),
        ("check", b"old"),
        ("before the swap", b"old"),
        ("after the swap", b"new"),
    ],
)
def test_kill(root: Path, moment: str, expected: bytes) -> None:
    """A build killed at any moment leaves one whole site, and the next build clears up after it."""
    with waiting_at(root, moment):
        pass
    after_the_kill = contents(root / "site")
    replace_site(root, build_new, nothing_wrong)

    assert len(after_the_kill) == (3 if expected == b"old" else 201)
    assert set(after_the_kill.values()) == {expected}
    assert contents(root / "site") == {"index.html": b"new"}
    assert leftovers(root) == []


def test_kill_at_any_step(tmp_path: Path) -> None:
    """Builds killed before any of their steps, not at moments we thought of, leave a whole site each time."""

    def with_an_old_page(name: str) -> Path:
        (tmp_path / name / "site").mkdir(parents=True)
        (tmp_path / name / "site" / "index.html").write_text("old", "utf-8")
        return tmp_path / name

    with started(with_an_old_page("whole")) as process:
        steps = int(process.communicate()[0])
    found = []
    for step in (*range(1, 9), steps // 2, *range(steps - 11, steps + 1)):
        root = with_an_old_page(f"{step}")
        with started(root, killed_at=step) as process:
            assert process.wait() == -signal.SIGKILL
        found.append((len(contents(root / "site")), set(contents(root / "site").values())))

    assert found[0] == (1, {b"old"})
    assert found[-1] == (201, {b"new"})
    assert [one for one in found if one not in (found[0], found[-1])] == []


def test_second_build(root: Path) -> None:
    """A second build at the same time says so in one line and leaves the first one alone."""
    with waiting_at(root, "half built"), started(root) as second:
        _, message = second.communicate()

        assert second.returncode == 1
        assert message == "Another build of this site is running. Wait until it ends, then build again.\n"
        assert [name[:10] for name in leftovers(root)] == [".site-new-"]

    assert contents(root / "site") == OLD


def test_readers_always_find_a_site(root: Path) -> None:
    """While builds follow each other, no reader ever finds the start page missing or half written."""
    seen: list[str] = []
    stop = Event()

    def read() -> None:
        while not stop.is_set():
            try:
                seen.append((root / "site" / "index.html").read_text("utf-8"))
            except FileNotFoundError as error:
                seen.append(str(error))

    reader = Thread(target=read)
    reader.start()
    for _ in range(50):
        replace_site(root, build_new, nothing_wrong)
    stop.set()
    reader.join()

    assert set(seen) <= {"old", "new"}


def test_where_folders_cannot_be_swapped_at_once(root: Path) -> None:
    """On other systems the site is replaced in two steps."""
    replace_site(root, build_new, nothing_wrong, swap_at_once=lambda *_: False)

    assert contents(root / "site") == {"index.html": b"new"}
    assert leftovers(root) == []


def test_recovery_between_the_two_steps(root: Path) -> None:
    """A build killed between the two steps is undone by the next one, even if that one fails."""
    (root / "site").rename(root / ".site-old")

    with pytest.raises(BuildFailed):
        replace_site(root, build_new, lambda _: ["a.html: bad"])

    assert contents(root / "site") == OLD
    assert leftovers(root) == []


def test_recovery_after_the_two_steps(root: Path) -> None:
    """A build killed before it deleted the old site is finished by the next one."""
    shutil.copytree(root / "site", root / ".site-old")

    replace_site(root, build_new, nothing_wrong)

    assert contents(root / "site") == {"index.html": b"new"}
    assert leftovers(root) == []


def test_a_build_that_has_nothing_to_do_recovers_too(root: Path) -> None:
    """One was killed after all was in place, and before the old site was gone: withdrawn words may be in it."""
    (root / ".site-new-7").mkdir()
    recover(root)

    assert leftovers(root) == []


def test_what_another_build_makes_right_now_stays(root: Path) -> None:
    """It is half made, and no leftover."""
    (root / ".site-new-7").mkdir()
    with one_build(root / LOCK):
        recover(root)

    assert (root / ".site-new-7").is_dir()
