"""Kill builds at random moments and put faults in their way, and write down what became of the site as a table.

Builds are those of the command, in processes of their own. After each fault the site has to be one whole version,
and the next build has to succeed. This takes many minutes.
"""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import NamedTuple

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


@dataclass
class Copy:
    """A copy of the campaign that tests share, with its builds."""

    root: Path
    edits: int = 0
    event: Path = field(init=False)

    def __post_init__(self) -> None:
        events = sorted((self.root / "events/2027").glob("*.yml"))
        self.event = next(path for path in events if "\nsummary: " in path.read_text("utf-8"))

    def edit(self) -> None:
        """Another version: its words are on many pages."""
        self.edits += 1
        lines = self.event.read_text("utf-8").splitlines(keepends=True)
        lines = [
            f"summary: Version {self.edits}.\n" if line.startswith("summary:") else line for line in lines
        ]
        self.event.write_text("".join(lines), "utf-8")

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

    def version(self) -> str:
        """The same for the same files, whatever made them."""
        digest = sha256()
        for name, content in files_of(self.root / "site").items():
            digest.update(f"{name}\0{len(content)}\0".encode() + content)
        return digest.hexdigest()


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
    counts, faults = Counter[str](), list[str]()
    longest = [_seconds_of_a_build(copy)]
    for number in range(1, kills + 1):
        before = copy.version()
        copy.edit()
        at, with_engine = chance.uniform(0, longest[-1] * 1.05), chance.random() < 0.5
        process = copy.start()
        time.sleep(at)
        counts["still running"] += kill(process, with_engine=with_engine)
        counts["engine left alone"] += not with_engine
        after_the_kill = copy.version()
        leftovers = [entry.name for entry in copy.root.glob(".site-new-*")]
        healed = copy.build()
        after = copy.version()
        versions = {before: "old", after: "new"}
        counts["old version"] += after_the_kill == before
        counts["new version"] += after_the_kill == after != before
        counts["half-made folder left, and gone after the next build"] += bool(leftovers)
        what = f"Kill {number} at {at:.2f} s, {'with' if with_engine else 'without'} the engine: "
        if after_the_kill not in {before, after}:
            faults.append(f"{what}the site was neither the old nor the new version.")
        if healed.status:
            faults.append(f"{what}the next build stopped: {healed.words.strip()[-300:]}")
        elif after == before:
            faults.append(f"{what}the next build left the old version.")
        if with_engine and list(copy.root.glob(".site-new-*")):
            faults.append(f"{what}a half-made folder is left after the next build.")
        print(
            f"{number:3} {at:5.2f} s {versions.get(after_the_kill, 'NEITHER')}{' NOT HEALED' if healed.status else ''}",
            flush=True,
        )
    return counts, faults


def _seconds_of_a_build(copy: Copy) -> float:
    copy.build()
    copy.edit()
    begun = time.monotonic()
    copy.build()
    return time.monotonic() - begun


def from_nothing(copy: Copy) -> str:
    """The version that a build makes which finds nothing kept."""
    with tempfile.TemporaryDirectory() as folder:
        (copy.root / "site").rename(Path(folder, "site"))
        (copy.root / ".cache").rename(Path(folder, "cache"))
        copy.build()
        return copy.version()


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
    before = copy.version()
    copy.edit()
    wrong = []
    with fault.put(copy.root) as (why_not, environment):
        if why_not:
            return f"| {fault.name} | not tried: {why_not} | | |", []
        if fault.second_build:
            first = copy.start()
            time.sleep(1)
        said = copy.build(**environment)
        if fault.second_build:
            first.communicate()
        meanwhile = copy.version() if fault.site_can_be_read else before
    healed = copy.build()
    after = copy.version()
    stopped = "stopped" if said.status else "built"
    kept = {before: "the old version", after: "the new version"}.get(meanwhile, "neither version")
    if meanwhile not in {before, after}:
        wrong.append(f"{fault.name}: the site was neither the old nor the new version.")
    if said.status and not said.is_plain:
        wrong.append(f"{fault.name}: it said {said.words.strip()[-300:]!r}.")
    if bool(said.status) != fault.has_to_stop:
        wrong.append(f"{fault.name}: it {stopped}: {said.words.strip()[-300:]!r}.")
    if healed.status or after == before:
        wrong.append(f"{fault.name}: the next build did not heal: {healed.words.strip()[-300:]!r}.")
    line = said.words.strip().splitlines()[-1].replace("|", r"\|") if said.status else ""
    return f"| {fault.name} | {stopped} | {kept} | {line} |", wrong


def main(arguments: Sequence[str] | None = None) -> int:
    """Return 1 if anything is not as it has to be."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--kills", type=int, default=50, help="how many builds to kill (default: 50)")
    parser.add_argument("--seed", type=int, default=14, help="what chooses the moments (default: 14)")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        copy = Copy(small_campaign(Path(folder, "campaign")))
        counts, faults = killed_builds(copy, options.kills, options.seed)
        kept = copy.version()
        is_the_same = from_nothing(copy) == kept
        rows, wrong = faulty_builds(copy)
    if not is_the_same:
        faults.append("After all kills, the site is not what a build makes that finds nothing kept.")
    faults += wrong
    table = [f"| {what} | {count} |" for what, count in counts.items()]
    lines = [
        f"# Faults of {datetime.now(UTC):%Y-%m-%d}",
        "",
        f"{options.kills} builds were killed at random moments (SIGKILL, seed {options.seed}), each after an edit.",
        "After each, the site was compared with the version before and with the one that the next build made.",
        "",
        "| killed builds | |", "|---|---:|", *table,
        f"| same bytes as from nothing after all of them | {'yes' if is_the_same else 'no'} |",
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
