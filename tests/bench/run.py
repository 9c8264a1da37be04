"""Measure what a build costs beside stock Material's, and print it as a table.

Everything is built in a temporary folder. It takes minutes.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import importlib.util
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from math import log
from pathlib import Path
from statistics import median

TESTS = Path(__file__).parents[1]
sys.path[:0] = [str(TESTS), str(TESTS.parent / "hooks")]

from bench import folders  # noqa: E402 - found by the line above
from bench.measure import BuildCost, Costs, build, run, spread  # noqa: E402 - found by the line above
from whole_campaign import REPOSITORY  # noqa: E402 - found by the line above

PACKAGES = ("mkdocs", "mkdocs-material", "Markdown", "Jinja2", "pillow", "uharfbuzz", "pydantic", "CairoSVG")
OURS = ("-I", "hooks/run.py")
CARDS = 100
PAGES_CHECKED = 50

MOST_TIMES_STOCK = 1.5
"""Processor seconds beside as many plain pages as there are items, though an item is several pages and a card."""
MOST_MEMORY = 250
"""Megabytes, for the most items."""
MOST_GROWTH = 1.05
"""The exponent: 1 is twice the cost for twice the items, 2 is four times."""
MOST_SECONDS_OF_MANY = 3
"""Where nothing changed, for the most items."""
MOST_OF_A_CARD = 1 / 3
MOST_SECONDS = {"site again": 1, "site after an edit": 3, "check": 8, "check again": 1}
"""On the clock, on two processors, for a thousand items."""


def main() -> None:
    """Read the options, measure, print."""
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        try:
            report = _report(Path(folder), 100 if options.quick else options.items, options.runs)
            for line in report:
                print(line, flush=True)
        except RuntimeError as failed:
            print(f"Not measured, since a build failed:\n{failed}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--items", type=int, default=1000, help="events and stories, half each (%(default)s)")
    parser.add_argument("--quick", action="store_true", help="100 items, for a first look")
    parser.add_argument("--runs", type=int, default=3, help="how often to measure each build (%(default)s)")
    return parser.parse_args()


def _report(folder: Path, items: int, runs: int) -> Iterator[str]:
    few, many = items // 5, items * 5
    bare, even, small, ours, large, other = (
        folder / name for name in ("bare", "even", "small", "ours", "large", "hugo")
    )
    for campaign, size in ((small, few), (ours, items), (large, many)):
        folders.campaign(campaign, size)
    run((*OURS, "check"), ours)
    build(ours)
    pages = sum(1 for _ in (ours / "site").rglob("*.html"))
    words = folders.stock(bare, items)
    folders.stock(even, pages)
    build(bare)
    yield from _head(items, words)
    program = shutil.which("hugo")
    hugo = {}
    if program:
        folders.hugo(other, items)
        hugo = {"hugo": lambda: _cold(other, program=program), "hugo again": lambda: run((), other, program)}

    measured = _in_turn(
        runs,
        {
            "stock": lambda: _cold(bare),
            "even": lambda: _cold(even),
            "cold": lambda: _cold(ours),
            "warm": lambda: build(ours),
            "site": lambda: _cold(ours, "site"),
            "site again": lambda: run((*OURS, "site"), ours),
            "site after an edit": lambda: _after_an_edit(ours, "site"),
            "check": lambda: _cold(ours, "check"),
            "check again": lambda: run((*OURS, "check"), ours),
            "few": lambda: _cold(small, "site"),
            **hugo,
        },
    )
    measured |= _in_turn(
        1,
        {
            "many": lambda: _cold(large, "site"),
            "many again": lambda: run((*OURS, "site"), large),
            "many after an edit": lambda: _after_an_edit(large, "site"),
        },
    )
    stock, even_pages, cold, warm = (measured[name] for name in ("stock", "even", "cold", "warm"))
    by_size = {few: measured["few"], items: measured["site"], many: measured["many"]}

    yield "| build | seconds on the clock | stock Material = 1 | processor seconds | stock Material = 1 | peak memory |"
    yield "|---|---|---|---|---|---|"
    named = {
        f"stock Material, {items} bare pages": (stock, items),
        f"stock Material, {pages} bare pages": (even_pages, items),
        f"ours, {items} items, from nothing": (cold, items),
        f"ours, {items} items, with the pictures that were kept": (warm, items),
        f"make site, {items} items, from nothing": (measured["site"], items),
        f"make site, {items} items, nothing changed": (measured["site again"], items),
        f"make site, {items} items, one event edited": (measured["site after an edit"], items),
        f"make check, {items} items, from nothing": (measured["check"], items),
        f"make check, {items} items, nothing changed": (measured["check again"], items),
        **{f"make site, {size} items, from nothing": (by_size[size], size) for size in (few, many)},
        f"make site, {many} items, nothing changed": (measured["many again"], many),
        f"make site, {many} items, one event edited": (measured["many after an edit"], many),
        **{f"{name}, {items} bare pages": (measured[name], items) for name in hugo},
    }
    for name, (costs, size) in named.items():
        row = [name, spread([cost.clock for cost in costs])]
        row += [spread(costs.times_on_the_clock(stock)) if size == items else ""]
        row += [spread([cost.seconds for cost in costs])]
        row += [spread(costs.times(stock)) if size == items else "", f"{costs.memory:.0f} MB"]
        yield f"| {' | '.join(row)} |"
    yield ""
    for start, end in ((few, items), (items, many)):
        more = 1000 * (by_size[end].seconds - by_size[start].seconds) / (end - start)
        yield f"From {start} to {end} items, each further item takes {more:.1f} ms of a processor."
    yield f"{items} items are {pages} pages of ours: each has its Easy Read, and places and organisers have theirs."
    yield ""

    yield from _words(runs)
    yield ""

    card, why = _cards(folder, runs)
    yield why
    yield ""
    yield "| limit | measured | holds |"
    yield "|---|---|---|"
    growth = log(by_size[many].seconds / by_size[few].seconds, many / few)
    yield _limit(
        f"make site, {items} items, from nothing takes at most {MOST_TIMES_STOCK:g} times the processor seconds of {items} bare pages",
        median(measured["site"].times(stock)),
        MOST_TIMES_STOCK,
    )
    yield _limit(
        f"make site, {items} items, from nothing takes no longer than {items} bare pages",
        median(measured["site"].times_on_the_clock(stock)),
        1,
    )
    yield _limit(
        f"make site, {many} items, nothing changed, in at most {MOST_SECONDS_OF_MANY} seconds on the clock",
        measured["many again"].clock,
        MOST_SECONDS_OF_MANY,
    )
    if hugo:
        yield _limit(
            f"make site, {items} items, nothing changed, takes no longer than Hugo again",
            median(measured["site again"].times_on_the_clock(measured["hugo again"])),
            1,
        )
    for name, most in MOST_SECONDS.items():
        yield _limit(
            f"make {name}, {items} items, in at most {most:g} seconds on the clock",
            measured[name].clock, most,
        )  # fmt: skip
    yield _limit(f"{many} items in at most {MOST_MEMORY} MB", measured["many"].memory, MOST_MEMORY, "{:.0f}")
    yield _limit(
        f"growth from {few} to {many} items at most to the power of {MOST_GROWTH:g}", growth, MOST_GROWTH
    )
    if card is not None:
        yield _limit("one card at most a third of one of Material's social plugin", card, MOST_OF_A_CARD)


def _head(items: int, words: float) -> Iterator[str]:
    versions = [f"Python {platform.python_version()}"]
    versions += [f"{name} {importlib.metadata.version(name)}" for name in PACKAGES if _is_installed(name)]
    yield f"Measured on {datetime.now(UTC).date()} with {', '.join(versions)}."
    yield f"{items} made-up events and stories, half each, of {words:.0f} words on average."
    yield f"On {os.cpu_count()} processors. Processor seconds are user and system time of all processes of a build."
    yield "Each figure is the middle of all runs (least to most)."
    yield ""


def _in_turn(runs: int, kinds: dict[str, Callable[[], BuildCost]]) -> dict[str, Costs]:
    """Every kind once a round, so that whatever else the machine does falls on all alike."""
    measured = {name: Costs() for name in kinds}
    for _ in range(max(runs, 1)):
        for name, once in kinds.items():
            measured[name].append(once())
    return measured


def _cold(folder: Path, command: str = "", program: str = "") -> BuildCost:
    """As after a fresh copy: nothing is kept, and there is no older site. Runs ``command``, or else builds with MkDocs.

    Both are moved away, since ext4 is slow to make files where others were deleted shortly before.
    """
    away = Path(tempfile.mkdtemp(dir=folder.parent))
    for made in (folder / folders.KEPT, folder / "site", folder / "public"):
        if made.exists():
            made.rename(away / made.name)
    if program:
        return run((), folder, program)
    return run((*OURS, command), folder) if command else build(folder)


def _after_an_edit(folder: Path, command: str) -> BuildCost:
    """Of the words of one event, which many pages show."""
    event = min((folder / "events/2027").glob("event-*.yml"))
    event.write_text(event.read_text("utf-8").replace('\nsummary: "', '\nsummary: "Now. ', 1), "utf-8")
    return run((*OURS, command), folder)


def _words(runs: int) -> Iterator[str]:
    """What the checker of words takes for a page, and for one that is four times as long."""
    command = str(Path(__file__).with_name("check_words.py"))

    def checked(pages: int, times_as_long: int) -> BuildCost:
        return run((command, str(pages), str(times_as_long)), REPOSITORY)

    measured = _in_turn(
        runs,
        {
            "none": lambda: checked(0, 1),
            "usual": lambda: checked(PAGES_CHECKED, 1),
            "long": lambda: checked(PAGES_CHECKED, 4),
        },
    )
    usual, long = (
        1000 * (measured[name].seconds - measured["none"].seconds) / PAGES_CHECKED
        for name in ("usual", "long")
    )
    yield (
        f"The checker of words: {usual:.1f} ms for a page, as Easy Read and as any other; {long:.1f} ms for one four times as long."
    )


def _cards(folder: Path, runs: int) -> tuple[float | None, str]:
    """What one of our cards takes of one of Material's, and a line that says so, or why it is not known."""
    if not _is_installed("CairoSVG"):
        return None, "One card: not measured, since CairoSVG is not installed (mkdocs-material[imaging])."
    try:
        importlib.import_module("cairosvg")
    except OSError:
        return None, "One card: not measured, since there is no cairo library on this system."
    social, drawn = folder / "social", folder / "drawn"
    folders.stock(social, CARDS)
    folders.with_social_cards(social)
    drawn.mkdir()
    draw = str(Path(__file__).with_name("draw.py"))
    build(social)

    def theirs_cold() -> BuildCost:
        shutil.rmtree(social / folders.SOCIAL_CACHE / "assets", ignore_errors=True)
        (social / folders.SOCIAL_CACHE / "manifest.json").unlink(missing_ok=True)
        return build(social)

    measured = _in_turn(
        runs,
        {
            "theirs cold": theirs_cold,
            "theirs warm": lambda: build(social),
            "ours": lambda: run((draw, str(CARDS), drawn), REPOSITORY),
            "ours without": lambda: run((draw, "0", drawn), REPOSITORY),
        },
    )
    theirs = 1000 * (measured["theirs cold"].seconds - measured["theirs warm"].seconds) / CARDS
    ours = 1000 * (measured["ours"].seconds - measured["ours without"].seconds) / CARDS
    return ours / theirs, (
        f"One card: {ours:.1f} ms; one of Material's social plugin: {theirs:.1f} ms "
        f"({CARDS} cards, less the same without drawing)."
    )


def _limit(name: str, measured: float, most: float, shown: str = "{:.2f}") -> str:
    return f"| {name} | {shown.format(measured)} | {'yes' if measured <= most else 'NO'} |"


def _is_installed(package: str) -> bool:
    try:
        importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return False
    return True


if __name__ == "__main__":
    main()
