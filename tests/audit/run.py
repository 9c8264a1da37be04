"""Audit a built site, and write the counts down as a table.

One page of each type is looked at in every width and look; all other pages, which differ from it in their words,
narrow and wide in the light look. This takes many minutes.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Page

TESTS = Path(__file__).parents[1]
sys.path[:0] = [str(TESTS), str(TESTS.parent / "hooks")]

# ruff: noqa: E402 - the tests' modules are found by the line above
from audit import lighthouse, nu
from audit.lighthouse import Scores
from audit.npm import missing
from browser.checkers import Failure, every_checker, known_false_alarms, without_false_alarms
from browser.chrome import open_browser
from browser.pages import every_page, find_pages
from browser.site_server import serve
from browser.states import LOOKS

REPORT = Path(__file__).with_name("latest.md")
WIDTHS = (320, 768, 1280)
VENDORED = ("`axe-core/`", "`accessibility-checker-engine/`", "`html_codesniffer/`")
CHECKERS = ("axe", "axe to review", "ibm", "htmlcs")


class Visit(NamedTuple):
    """A page, and the widths and looks to see it in."""

    path: str
    widths: Sequence[int]
    looks: Sequence[str]


class Seen(NamedTuple):
    """What the checkers said of one page in one window width and one look."""

    page: str
    width: int
    look: str
    failures: list[Failure]


def audit_pages(address: str, visits: Sequence[Visit]) -> list[Seen]:
    """Run the three checkers over some pages of a served site, in a browser of their own."""
    with open_browser() as browser:
        page = browser.new_context(reduced_motion="reduce", locale="en-GB", bypass_csp=True).new_page()
        return [seen for visit in visits for seen in _audit(page, address, visit)]


def _audit(page: Page, address: str, visit: Visit) -> Iterator[Seen]:
    alarms = known_false_alarms()
    page.goto(address + visit.path)
    for width in visit.widths:
        page.set_viewport_size({"width": width, "height": 800})
        for name in visit.looks:
            LOOKS[name].put_on(page)
            yield Seen(visit.path, width, name, without_false_alarms(every_checker(page), alarms))


def audit_site(site: Path, workers: int) -> list[Seen]:
    """Share the pages of a built site out among some processes."""
    types = list(dict.fromkeys(find_pages(site).values()))
    visits = [Visit(path, WIDTHS, tuple(LOOKS)) for path in types]
    visits += [
        Visit(path, (WIDTHS[0], WIDTHS[-1]), ("light",)) for path in every_page(site) if path not in types
    ]
    # A forked child would inherit the server's thread half alive; a spawned one starts clean.
    spawn = multiprocessing.get_context("spawn")
    with serve(site) as address, ProcessPoolExecutor(workers, mp_context=spawn) as pool:
        parts = pool.map(audit_pages, [address] * workers, [visits[n::workers] for n in range(workers)])
        return [seen for part in parts for seen in part]


def report(
    day: date,
    seen: Sequence[Seen],
    nu_errors: Sequence[str],
    scores: Sequence[Scores],
    versions: Iterable[str],
) -> str:
    """Write the counts as Markdown: one row a width and look, then each rule that failed."""
    ways = Counter(one.page for one in seen)
    every_way = sum(count == len(WIDTHS) * len(LOOKS) for count in ways.values())
    lines = [
        f"# Audit of {day:%Y-%m-%d}",
        "",
        f"{len(ways)} pages, {every_way} of them in every width and look, the others narrow and wide in the light one.",
        "",
        f"With {', '.join(versions)}.",
        "",
        "The numbers are failures, without the listed false alarms; “to review” is what axe could not decide.",
        "In forced colours the device sets the colours, and contrast is not asked for.",
        "",
        f"| width | look | pages | {' | '.join(CHECKERS)} |",
        f"|---:|---|---:|{'---:|' * len(CHECKERS)}",
    ]
    for width in WIDTHS:
        for look in LOOKS:
            count = Counter(f.tool for one in seen if one[1:3] == (width, look) for f in one.failures)
            shown = sum(one[1:3] == (width, look) for one in seen)
            lines.append(
                f"| {width} | {look} | {shown} | {' | '.join(str(count[tool]) for tool in CHECKERS)} |"
            )
    lines += ["", f"Errors of the Nu HTML checker, over all pages: {len(nu_errors)}.", ""]
    lines += [f"- {error}" for error in nu_errors]
    lines += _rules(seen)
    lines += [
        "",
        f"| Lighthouse | {' | '.join((*lighthouse.REQUIRED, 'performance'))} |",
        "|---|---:|---:|---:|---:|",
    ]
    for one in scores:
        row = " | ".join(str(one.scores[name]) for name in (*lighthouse.REQUIRED, "performance"))
        lines.append(f"| {one.page} | {row} |")
    lines += ["", *(f"- {one.page}: {fault}" for one in scores for fault in one.faults)]
    return "\n".join(lines).rstrip() + "\n"


def _rules(seen: Iterable[Seen]) -> list[str]:
    """A row for each rule that failed, with the first place where it did."""
    places: dict[str, list[str]] = {}
    for one in seen:
        for found in one.failures:
            place = f"{one.page} at {one.width}, {one.look}: `{found.selector}`"
            places.setdefault(f"{found.tool} {found.rule}", []).append(place)
    rows = [f"| {rule} | {len(found)} | {found[0]} |" for rule, found in places.items()]
    return ["", "| rule | failures | for instance |", "|---|---:|---|", *rows] if rows else []


def tool_versions() -> list[str]:
    table = (TESTS / "vendor" / "README.md").read_text("utf-8").splitlines()
    cells = [[cell.strip() for cell in line.split("|")] for line in table if line.startswith("| `")]
    with open_browser() as browser:
        own = f"Chromium {browser.version}"
    checkers = [f"{row[2]} {row[3]}" for row in cells if len(row) > 5 and row[1] in VENDORED]
    return [own, *checkers, f"Nu HTML checker {nu.VERSION}", f"Lighthouse {lighthouse.VERSION}"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Return 1 if anything fails, 2 if the audit cannot run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--site", type=Path, default=Path("site"), help="a built site (default: site/)")
    options = parser.parse_args(arguments)
    cannot = missing("node", "npm", "java")
    if not every_page(options.site):
        cannot = f"{options.site} holds no pages: build it."
    if cannot:
        print(cannot, file=sys.stderr)
        return 2
    nu_errors = nu.errors(options.site)
    pages = find_pages(options.site)
    with serve(options.site) as address:
        scores = lighthouse.score(address, [pages[name] for name in lighthouse.PAGE_TYPES])
    seen = audit_site(options.site, os.cpu_count() or 1)
    text = report(datetime.now(UTC).date(), seen, nu_errors, scores, tool_versions())
    REPORT.write_text(text, "utf-8")
    print(text, end="")
    faults = [*nu_errors, *(fault for one in scores for fault in one.faults)]
    return int(bool(faults) or any(one.failures for one in seen))


if __name__ == "__main__":
    sys.exit(main())
