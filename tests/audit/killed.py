"""Kill builds at random moments and put faults in their way, and write down what became of the site as a table.

Builds are those of the command, in processes of their own. Each version of the campaign is built from nothing first.
After each fault, the site has to be the old one or the new one, byte for byte, and the next build has to make the new one.
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import NamedTuple, TypeAlias

TESTS = Path(__file__).parents[1]
sys.path[:0] = [str(TESTS)]

# ruff: noqa: E402 - the tests' modules are found by the line above
from audit.faults import FAULTS, Fault
from kept_sites.campaigns import small_campaign
from whole_campaign import NOON_ON_WEDNESDAY, files_of

REPORT = Path(__file__).with_name("killed.md")


class Said(NamedTuple):
    """How a build ended."""

    status: int
    words: str

    @property
    def is_plain(self) -> bool:
        """Of a build that stopped: whether it said so in lines for people."""
        return bool(self.words.strip()) and "Traceback" not in self.words


Files: TypeAlias = Mapping[str, bytes]

ONLY_MORE_OF_THE_SAME = (
    "events/2020", "events/2026", "stories/2020", "stories/2026", "stories/2027/you-said", "events/2027/recipe-for-a-good-meeting.*", "events/2027/made-by-us.*",
    "events/2027/the-old-kind-of-meeting.*", "events/2027/who-decides.*", "events/2027/pay-people-properly.*",
    "stories/2027/workshops/recipe-for-a-good-meeting.*", "stories/2027/lived-experience/two-lives-one-lanyard.*",
    "stories/2027/lived-experience/until-the-spring.*", "stories/2027/case-studies/drws-newydd.*",
)  # fmt: skip
"""What takes time, and gives no build another thing to be killed at."""

ONE_MORE = "events/2027/one-more.yml"
VERSIONS = (
    ("Version 1.", "Start together", False),
    ("Version 2.", "Start together", True),
    ("Version 3.", "Together from the start", False),
)
"""The summary of an event, the theme of the week, and whether there is one more event."""


@dataclass
class Copy:
    """A small copy of the campaign that tests share, with its builds."""

    root: Path
    edits: int = 0
    event: Path = field(init=False)
    sites: dict[int, Files] = field(default_factory=dict)
    """Of each version, as a build makes it that finds nothing kept."""

    def __post_init__(self) -> None:
        for pattern in ONLY_MORE_OF_THE_SAME:
            for left_out in self.root.glob(pattern):
                if left_out.is_dir():
                    shutil.rmtree(left_out)
                else:
                    left_out.unlink()
        events = sorted((self.root / "events/2027").glob("*.yml"))
        self.event = next(path for path in events if "\nsummary: " in path.read_text("utf-8"))

    def edit(self) -> None:
        """To the next version, and after the last to the first."""
        self.edits += 1
        summary, theme, with_one_more = VERSIONS[self.edits % len(VERSIONS)]
        _set(self.event, "summary:", summary)
        _set(self.root / "mkdocs.yml", "    theme:", theme)
        if with_one_more:
            words = (
                "title: One more\nsummary: One more event.\nwhen: 8 July 2027, 10am to 11am\nhow: online\n"
            )
            (self.root / ONE_MORE).write_text(words, "utf-8")
        else:
            (self.root / ONE_MORE).unlink(missing_ok=True)

    def start(self, **environment: str) -> subprocess.Popen[str]:
        """In a group of its own, as a shell starts it."""
        return subprocess.Popen(
            [sys.executable, "-I", "hooks/run.py", "site"],
            cwd=self.root,
            env=os.environ | {"SOURCE_DATE_EPOCH": NOON_ON_WEDNESDAY} | environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )

    def build(self, **environment: str) -> Said:
        process = self.start(**environment)
        words, _ = process.communicate()
        return Said(process.returncode, words)

    def build_each_version(self) -> None:
        """Raises RuntimeError where one cannot be built: then there is nothing to compare with."""
        for _ in VERSIONS:
            self.edit()
            for kept in ("site", ".cache"):
                shutil.rmtree(self.root / kept, ignore_errors=True)
            said = self.build()
            if said.status:
                raise RuntimeError(said.words)
            self.sites[self.edits % len(VERSIONS)] = files_of(self.root / "site")

    def what_is_there(self) -> str:
        """OLD and NEW are those before and after the last edit. Of anything else, how it is damaged."""
        now = files_of(self.root / "site")
        new, old = self.sites[self.edits % len(VERSIONS)], self.sites[(self.edits - 1) % len(VERSIONS)]
        if now in (old, new):
            return NEW if now == new else OLD
        return _damage(now, old, new) if now else "There is no site."


OLD, NEW = "the old version", "the new version"


def _set(file: Path, begins: str, words: str) -> None:
    lines = file.read_text("utf-8").splitlines(keepends=True)
    at = next(number for number, line in enumerate(lines) if line.startswith(begins))
    lines[at] = f"{begins} {words}\n"
    file.write_text("".join(lines), "utf-8")


def _damage(now: Files, old: Files, new: Files) -> str:
    """Which files are of one version alone, of none, and not there."""
    differ = {name for name in old.keys() | new.keys() if old.get(name) != new.get(name)}
    of_old = sum(name in now and now[name] == old.get(name) for name in differ)
    of_new = sum(name in now and now[name] == new.get(name) for name in differ)
    neither = sorted(name for name in now if now[name] not in (old.get(name), new.get(name)))
    gone = sorted(name for name in old.keys() & new.keys() if name not in now)
    said = f"{of_old} files only of the old version, {of_new} only of the new one"
    return f"{said}, of neither: {neither[:3] or 'none'}, not there: {gone[:3] or 'none'}."


def descendants(number: int) -> list[int]:
    """Every process that a process has begun, and those that these have."""
    children: dict[int, list[int]] = {}
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            parent = int((folder / "stat").read_text("utf-8").rpartition(")")[2].split()[1])
            children.setdefault(parent, []).append(int(folder.name))
    found = list(children.get(number, ()))
    for each in found:
        found += children.get(each, ())
    return found


def kill(process: subprocess.Popen[str], *, with_engine: bool) -> bool:
    """End the command and all of its group; the engine, too, unless it is to go on alone. False if it had ended."""
    running = process.poll() is None
    begun = descendants(process.pid) if with_engine else []
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    for number in begun:
        with suppress(ProcessLookupError):
            os.kill(number, signal.SIGKILL)
    process.wait()
    if process.stdout:
        process.stdout.close()
    return running


def killed_builds(copy: Copy, kills: int, seed: int) -> tuple[Counter[str], list[str]]:
    """What was there after each kill, and what should not have been."""
    chance = Random(seed)
    counts, faults = Counter[str](dict.fromkeys(COUNTED, 0)), list[str]()
    longest = _seconds_of_a_build(copy)
    for number in range(1, kills + 1):
        copy.edit()
        # Every second one is near its end, where the sites change places.
        at = (
            chance.uniform(0, longest * 1.05) if number % 2 else chance.uniform(longest * 0.6, longest * 1.05)
        )
        with_engine = chance.random() < 0.5
        process = copy.start()
        time.sleep(at)
        counts["still running"] += kill(process, with_engine=with_engine)
        counts["engine left alone"] += not with_engine
        found = copy.what_is_there()
        counts[found if found in {OLD, NEW} else "damage, or no site"] += 1
        leftovers = list(copy.root.glob(".site-new-*"))
        begun = time.monotonic()
        healed = copy.build()
        if found == OLD:  # a build that had something to do, on a machine as busy as it is now
            longest = time.monotonic() - begun
        counts["half-made folder left"] += bool(leftovers)
        what = f"Kill {number} at {at:.2f} s, {'with' if with_engine else 'without'} the engine: "
        if found not in {OLD, NEW}:
            faults.append(f"{what}{found}")
        if healed.status:
            faults.append(f"{what}the next build stopped: {healed.words.strip()[-300:]}")
        elif (then := copy.what_is_there()) != NEW:
            faults.append(f"{what}after the next build: {then}")
        if with_engine and list(copy.root.glob(".site-new-*")):
            faults.append(f"{what}a half-made folder is left after the next build.")
        print(f"{number:3} {at:5.2f} s {found}{' NOT HEALED' if healed.status else ''}", flush=True)
    return counts, faults


COUNTED = ("still running", "engine left alone", OLD, NEW, "damage, or no site", "half-made folder left")


def _seconds_of_a_build(copy: Copy) -> float:
    copy.edit()
    begun = time.monotonic()
    copy.build()
    return time.monotonic() - begun


def faulty_builds(copy: Copy) -> tuple[list[str], list[str]]:
    """A row for each fault, and what should not have been."""
    rows, wrong = list[str](), list[str]()
    for fault in FAULTS:
        row, found = _with(copy, fault)
        rows.append(row)
        wrong += found
        print(row, flush=True)
    return rows, wrong


def _with(copy: Copy, fault: Fault) -> tuple[str, list[str]]:
    copy.edit()
    wrong = []
    with fault.put(copy.root) as (why_not, environment):
        if why_not:
            copy.build()
            return f"| {fault.name} | not tried: {why_not} | | |", []
        if fault.second_build:
            first = copy.start()
            time.sleep(1)
        said = copy.build(**environment)
        if fault.second_build:
            first.communicate()
        meanwhile = copy.what_is_there() if fault.site_can_be_read else OLD
    healed = copy.build()
    stopped = "stopped" if said.status else "built"
    if meanwhile not in {OLD, NEW}:
        wrong.append(f"{fault.name}: {meanwhile}")
    if said.status and not said.is_plain:
        wrong.append(f"{fault.name}: it said {said.words.strip()[-300:]!r}.")
    if bool(said.status) != fault.has_to_stop:
        wrong.append(f"{fault.name}: it {stopped}: {said.words.strip()[-300:]!r}.")
    if healed.status or (then := copy.what_is_there()) != NEW:
        words = healed.words.strip()[-300:] if healed.status else then
        wrong.append(f"{fault.name}: the next build did not heal: {words!r}.")
    line = said.words.strip().splitlines()[-1].replace("|", r"\|") if said.status else ""
    kept = meanwhile if meanwhile in {OLD, NEW} else "damage"
    return f"| {fault.name} | {stopped} | {kept} | {line} |", wrong


def main(arguments: Sequence[str] | None = None) -> int:
    """Return 1 if anything is not as it has to be."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--kills", type=int, default=50, help="how many builds to kill (default: 50)")
    parser.add_argument("--seed", type=int, default=14, help="what chooses the moments (default: 14)")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        copy = Copy(small_campaign(Path(folder, "campaign")))
        copy.build_each_version()
        begun = time.monotonic()
        counts, faults = killed_builds(copy, options.kills, options.seed)
        minutes = (time.monotonic() - begun) / 60
        rows, wrong = faulty_builds(copy)
    faults += wrong
    table = [f"| {what} | {count} |" for what, count in counts.items()]
    lines = [
        f"# Faults of {datetime.now(UTC):%Y-%m-%d}",
        "",
        f"{options.kills} builds were killed at random moments (SIGKILL, seed {options.seed}), each after an edit.",
        f"That took {minutes:.0f} minutes. After each, and after the next build, every byte of the site was compared with",
        "the old version and the new one, each built from nothing before.",
        "",
        "| killed builds | |", "|---|---:|", *table,
        "",
        "| fault | the build | the site | what it said last |", "|---|---|---|---|", *rows,
        "",
        f"Not as it has to be: {len(faults)}.",
        "",
        *(f"- {fault}" for fault in faults),
    ]  # fmt: skip
    REPORT.write_text("\n".join(lines).rstrip() + "\n", "utf-8")
    print(*lines, sep="\n")
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main())
