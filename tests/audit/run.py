"""Audit every page of a built site in every way of looking at it, and write the counts down as a table.

`make test` looks at one page of each type; this looks at all of them, which takes minutes.
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
from typing import Literal, NamedTuple

from playwright.sync_api import Page

TESTS = Path(__file__).parents[1]
sys.path[:0] = [str(TESTS)]

from browser.checkers import (  # noqa: E402 - see above
    Finding,
    axe,
    codesniffer,
    ibm,
    known_false_alarms,
    without_false_alarms,
)
from browser.chrome import open_browser  # noqa: E402 - see above
from browser.pages import every_page  # noqa: E402 - see above
from browser.site_server import serve  # noqa: E402 - see above

from audit import nu  # noqa: E402 - found by the line above

REPORT = Path(__file__).with_name("latest.md")
WIDTHS = (320, 768, 1280)
LOOKS: dict[str, tuple[Literal["light", "dark"], Literal["none", "active"]]] = {
    "light": ("light", "none"),
    "dark": ("dark", "none"),
    "forced colours": ("light", "active"),
}
# In forced colours axe reads `-webkit-text-fill-color`, which Chromium does not force, against a background
# that it does.
NO_CONTRAST = ("color-contrast", "color-contrast-enhanced")


class Seen(NamedTuple):
    """What one checker said of one page in one window width and one look."""

    row: tuple[str, int, str]
    page: str
    failures: list[Finding]
    to_review: int


def audit_pages(address: str, paths: Sequence[str]) -> list[Seen]:
    """Run the three checkers over some pages of a served site, in a browser of their own."""
    with open_browser() as browser:
        page = browser.new_context(reduced_motion="reduce", locale="en-GB").new_page()
        return [seen for path in paths for width in WIDTHS for seen in _audit(page, address, path, width)]


def _audit(page: Page, address: str, path: str, width: int) -> Iterator[Seen]:
    alarms = known_false_alarms()
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address + path)
    for look, (scheme, forced) in reversed(LOOKS.items()):
        page.emulate_media(color_scheme=scheme, forced_colors=forced)
        found = axe(page, leave_out=NO_CONTRAST if forced == "active" else ())
        failures = without_false_alarms(found.violations, alarms)
        yield Seen(("axe", width, look), path, failures, len(found.to_review))
    # The looks end with light, which is the one that these two see.
    yield Seen(("ibm", width, "light"), path, without_false_alarms(ibm(page), alarms), 0)
    yield Seen(("htmlcs", width, "light"), path, without_false_alarms(codesniffer(page), alarms), 0)


def audit_site(site: Path, workers: int) -> list[Seen]:
    """Share the pages of a built site out among some processes."""
    paths = every_page(site)
    # A forked child would inherit the server's thread half alive; a spawned one starts clean.
    spawn = multiprocessing.get_context("spawn")
    with serve(site) as address, ProcessPoolExecutor(workers, mp_context=spawn) as pool:
        parts = pool.map(audit_pages, [address] * workers, [paths[n::workers] for n in range(workers)])
        return [seen for part in parts for seen in part]


def report(day: date, seen: Iterable[Seen], nu_errors: Sequence[str], versions: Iterable[str]) -> str:
    """Write the counts as Markdown: one row a checker, width and look, then each rule that failed."""
    seen = list(seen)
    rules = Counter((f.tool, f.rule) for one in seen for f in one.failures)
    first = {(f.tool, f.rule): (one, f) for one in reversed(seen) for f in one.failures}
    lines = [
        f"# Audit of {day:%Y-%m-%d}",
        "",
        f"{len({one.page for one in seen})} pages. {', '.join(versions)}.",
        "Failures of axe, IBM and HTML_CodeSniffer leave out the listed false alarms;",
        "“to review” is what axe could not decide.",
        "In forced colours axe cannot measure contrast and is not asked to.",
        "",
        "| checker | width | look | pages | pages that fail | failures | to review |",
        "|---|---:|---|---:|---:|---:|---:|",
    ]
    for row in sorted({one.row for one in seen}):
        of_row = [one for one in seen if one.row == row]
        failing = sum(bool(one.failures) for one in of_row)
        failures, to_review = sum(len(one.failures) for one in of_row), sum(one.to_review for one in of_row)
        tool, width, look = row
        lines.append(f"| {tool} | {width} | {look} | {len(of_row)} | {failing} | {failures} | {to_review} |")
    lines.append(f"| Nu HTML | | | | | {len(nu_errors)} | |")
    if rules:
        lines += ["", "| rule | failures | for instance |", "|---|---:|---|"]
    for rule, count in rules.most_common():
        one, finding = first[rule]
        place = f"{one.page} at {one.row[1]}, {one.row[2]}: `{finding.selector}`"
        lines.append(f"| {' '.join(rule)} | {count} | {place} |")
    if nu_errors:
        lines += ["", "Nu HTML errors:", "", *(f"- {error}" for error in nu_errors)]
    return "\n".join(lines) + "\n"


def tool_versions() -> list[str]:
    table = (TESTS / "vendor" / "README.md").read_text("utf-8").splitlines()
    cells = [[cell.strip() for cell in line.split("|")] for line in table if line.startswith("| `")]
    with open_browser() as browser:
        own = f"Chromium {browser.version}"
    checkers = [f"{row[2]} {row[3]}" for row in cells if len(row) > 5 and row[2] != "ical.js"]
    return [own, *checkers, f"Nu HTML checker {nu.VERSION}"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Return 1 if anything fails, 2 if the audit cannot run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--site", type=Path, default=Path("site"), help="a built site (default: site/)")
    parser.add_argument("--date", type=date.fromisoformat, help="the report's date (default: today)")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, help="how many browsers to use")
    options = parser.parse_args(arguments)
    missing = nu.missing() or (
        "" if every_page(options.site) else f"{options.site} holds no pages: build it."
    )
    if missing:
        print(missing, file=sys.stderr)
        return 2
    nu_errors = nu.errors(options.site)
    seen = audit_site(options.site, max(options.workers, 1))
    text = report(options.date or datetime.now(UTC).date(), seen, nu_errors, tool_versions())
    REPORT.write_text(text, "utf-8")
    print(text, end="")
    return int(bool(nu_errors) or any(one.failures for one in seen))


if __name__ == "__main__":
    sys.exit(main())
