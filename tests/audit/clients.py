"""Read made-up calendars and feeds with programs of other people, and write down what each of them makes of them.

Run once in a while by hand: ``PYTHONPATH=hooks:tests .venv/bin/python tests/audit/clients.py``. On Debian, the programs are
``apt install libical3 python3-gi gir1.2-ical-3.0 khal newsboat evolution-data-server gir1.2-ecal-2.0 dbus thunderbird``.
What is not there is said to be missing.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import icalendar
from dateutil.rrule import rrulestr

from audit.by_thunderbird import all_by_thunderbird, by_thunderbird
from audit.made_up_calendars import PROBES, calendar, edited_calendar, edited_feeds
from browser.ical_second_parser import parse

REPORT = Path(__file__).with_name("clients.md")
NOT_TRIED = (
    "Outlook, new and classic, and Outlook on the web: there is no program of theirs here. Its specification is read instead.",
    "Google Calendar: it reads only what is on the web.",
    "Apple Calendar: it runs on no other system.",
)

Starts = dict[str, list[str]]


def by_icalendar(text: str) -> tuple[Starts, str]:
    found = {}
    entries: list[Any] = icalendar.Calendar.from_ical(text).events
    for entry in entries:
        start = entry["DTSTART"].dt
        if "RRULE" in entry:
            left_out = {day.dt for day in entry["EXDATE"].dts} if "EXDATE" in entry else set()
            moments = [
                at for at in rrulestr(entry["RRULE"].to_ical().decode(), dtstart=start) if at not in left_out
            ]
        else:
            moments = [start]
        found[str(entry["UID"])] = [_said(moment) for moment in moments]
    return found, icalendar.__version__


def by_ical_js(text: str) -> tuple[Starts, str]:
    return {
        entry["uid"]: [re.sub("[-:]", "", at) for at in entry["starts"]] for entry in parse(text)
    }, "vendored"


def by_libical(text: str) -> tuple[Starts, str]:
    reader = Path(__file__).with_name("libical_reader.py")
    answer = json.loads(_run("/usr/bin/python3", str(reader), asked=text))
    version = _run("dpkg-query", "-W", "-f", "${Version}", "libical3").strip()
    fits = "icalrestriction_check: fits" if answer["fits"] and not answer["errors"] else "DOES NOT FIT"
    return answer["starts"], f"{version}; {fits}"


def by_khal(text: str) -> tuple[Starts, str]:
    """It lists what is on each day; what lasts several days is there several times, so the first counts."""
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        (here / "week.ics").write_text(text, "utf-8")
        (here / "calendar").mkdir()
        (here / "khal.conf").write_text(
            f"[calendars]\n[[week]]\npath = {here / 'calendar'}\n[sqlite]\npath = {here / 'khal.db'}\n"
            "[locale]\nlocal_timezone = UTC\ndefault_timezone = UTC\ntimeformat = %H%M00Z\ndateformat = %Y%m%d\n"
            "longdateformat = %Y%m%d\ndatetimeformat = %Y%m%dT%H%M00Z\nlongdatetimeformat = %Y%m%dT%H%M00Z\n",
            "utf-8",
        )
        khal = ("khal", "-c", str(here / "khal.conf"))
        _run(*khal, "import", "--batch", str(here / "week.ics"))
        listed = _run(*khal, "list", "-f", "{uid} {start-long}", "-df", "", "20270101", "20280101")
    found: Starts = {}
    for line in listed.splitlines():
        uid, _, start = line.partition(" ")
        if start and start not in found.setdefault(uid, []):
            found[uid].append(start)
    return found, _run("khal", "--version").split(",")[-1].split()[-1]


def by_the_letter_of_outlook(text: str) -> tuple[Starts, str]:
    """[MS-OXCICAL] 2.1.3.1.1.19: one STANDARD, one DAYLIGHT, of each the yearly rule, and no RDATE."""
    read: Any = icalendar.Calendar.from_ical(text)
    zones = {str(zone["TZID"]): zone for zone in read.walk("VTIMEZONE")}
    found = {}
    for entry in read.events:
        start, zone = entry["DTSTART"].dt, zones.get(entry["DTSTART"].params.get("TZID"))
        moments = [start]
        if "RRULE" in entry:
            local = start.replace(tzinfo=None)
            left_out = (
                {day.dt.replace(tzinfo=None) for day in entry["EXDATE"].dts} if "EXDATE" in entry else set()
            )
            until = re.sub("UNTIL=[0-9TZ]+;?", "", entry["RRULE"].to_ical().decode()).rstrip(";")
            last = entry["RRULE"]["UNTIL"][0].replace(tzinfo=None) + timedelta(days=1)
            moments = [
                at
                for at in rrulestr(until, dtstart=local).between(local, last, inc=True)
                if at not in left_out
            ]
        found[str(entry["UID"])] = [_by_outlook(at, zone) for at in moments]
    return found, "its specification"


def _by_outlook(at: date, zone: Any) -> str:
    if not isinstance(at, datetime) or zone is None:
        return _said(at)
    local = at.replace(tzinfo=None)
    (standard,), summer = zone.walk("STANDARD"), zone.walk("DAYLIGHT")
    offset = standard.TZOFFSETTO
    if summer:
        begins, ends = (_in_year(period, local.year) for period in (summer[0], standard))
        is_summer = begins <= local < ends if begins < ends else not ends <= local < begins
        offset = summer[0].TZOFFSETTO if is_summer else offset
    return f"{local - offset:%Y%m%dT%H%M%SZ}"


def _in_year(period: Any, year: int) -> datetime:
    rule = rrulestr(period["RRULE"].to_ical().decode(), dtstart=period.DTSTART)
    return next(at for at in rule if at.year == year)


def _said(at: date) -> str:
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}" if isinstance(at, datetime) else f"{at:%Y%m%d}"


READERS: dict[str, Callable[[str], tuple[Starts, str]]] = {
    "icalendar": by_icalendar,
    "ical.js": by_ical_js,
    "libical": by_libical,
    "khal": by_khal,
    "Thunderbird": by_thunderbird,
    "Outlook, by the letter": by_the_letter_of_outlook,
}


def rows_of(text: str) -> Iterator[str]:
    yield "| what | expected | " + " | ".join(READERS) + " |"
    yield "|---|---|" + "---|" * len(READERS)
    read: dict[str, tuple[Starts, str]] = {}
    for name, reader in READERS.items():
        try:
            read[name] = reader(text)
        except (OSError, subprocess.CalledProcessError) as error:
            read[name] = {}, f"missing ({type(error).__name__})"
    for probe, (_, expected) in PROBES.items():
        cells = []
        for starts, version in read.values():
            mine = sorted(at for uid, all_of in starts.items() if _is_of(uid, probe) for at in all_of)
            cells.append(
                "not tried"
                if version.startswith("missing")
                else "right"
                if mine == expected
                else f"WRONG {mine}"
            )
        yield f"| {probe} | {' '.join(expected[:2])}{' …' if expected[2:] else ''} | {' | '.join(cells)} |"
    yield "| version | | " + " | ".join(version for _, version in read.values()) + " |"


def _is_of(uid: str, probe: str) -> bool:
    return re.fullmatch(rf"2027-{probe}(\.\w+)?@.*", uid) is not None


def by_evolution() -> Iterator[str]:
    """An entry whose time was edited, as it is; and as it was before LAST-MODIFIED moved with each entry."""
    before, after = edited_calendar()
    stamp = re.search(rb"LAST-MODIFIED:\w+", before)
    assert stamp
    as_if_untouched = re.sub(
        rb"(DTSTAMP|LAST-MODIFIED):\w+", rb"\1" + stamp[0].removeprefix(b"LAST-MODIFIED"), after
    )
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        for name, words in (("before", before), ("after", after), ("untouched", as_if_untouched)):
            (here / f"{name}.ics").write_bytes(words)
        for name, said in (
            ("after", "with its new moment"),
            ("untouched", "with the old moment, as a test of this test"),
        ):
            home = here / f"home-{name}"
            home.mkdir(mode=0o700)
            reader = Path(__file__).with_name("evolution_reader.py")
            versions = [str(here / "before.ics"), str(here / f"{name}.ics")]
            try:
                answer = _run(
                    "dbus-run-session", "--", "/usr/bin/python3", str(reader), *versions,
                    env={"HOME": str(home), "XDG_RUNTIME_DIR": str(home), "PATH": os.environ["PATH"]},
                )  # fmt: skip
            except (OSError, subprocess.CalledProcessError) as error:
                yield f"evolution-data-server: missing ({type(error).__name__})."
                return
            yield f"- {said}: {' then '.join(', '.join(starts) for starts in json.loads(answer))}"
    yield ""
    yield f"evolution-data-server {_run('dpkg-query', '-W', '-f', '${Version}', 'evolution-data-server')}"


def by_newsboat() -> Iterator[str]:
    """An event is announced and read; then its time is edited, and the feeds are read again."""
    if not shutil.which("newsboat"):
        yield "newsboat: not there."
        return
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        (here / "urls").write_text(
            "".join(f"file://{here / name}.xml\n" for name in ("events", "changes")), "utf-8"
        )
        (here / "config").write_text("", "utf-8")
        asked = (
            "newsboat",
            "-u",
            str(here / "urls"),
            "-c",
            str(here / "cache.db"),
            "-C",
            str(here / "config"),
        )
        for number, feeds in enumerate(edited_feeds()):
            for name, words in feeds.items():
                (here / f"{name}.xml").write_text(words, "utf-8")
            _run(*asked, "-x", "reload")
            with sqlite3.connect(here / "cache.db") as cache:
                rows = list(cache.execute(
                    "select feedurl, title, unread, date(pubDate, 'unixepoch') from rss_item order by feedurl, pubDate desc"
                ))  # fmt: skip
                cache.execute("update rss_item set unread = 0")
            yield ("After the edit, with all that was there before read:" if number else "Before the edit:")
            yield ""
            for feed, title, unread, day in rows:
                yield f"- {Path(feed).stem}: {day} {title}{' (unread)' if unread else ''}"
            yield ""
    yield _run("newsboat", "-v").splitlines()[0]


def _run(*command: str, asked: str = "", env: dict[str, str] | None = None) -> str:
    return subprocess.run(command, input=asked, env=env, capture_output=True, check=True, text=True).stdout


def main() -> None:
    lines = [
        f"# Calendars and feeds in programs of other people, {datetime.now(UTC):%Y-%m-%d}",
        "",
        "Written by `tests/audit/clients.py`. Starts are in UTC.",
        "",
        *rows_of(calendar()),
        "",
        "## An edited time in evolution-data-server",
        "",
        "It is subscribed to an event at 10am, which then moves to 2pm.",
        "",
        *by_evolution(),
        "",
        "## Feeds in newsboat",
        "",
        *by_newsboat(),
        "",
        "## Thunderbird",
        "",
        *all_by_thunderbird(),
        "",
        "## Not tried",
        "",
        *(f"- {line}" for line in NOT_TRIED),
        "",
    ]
    REPORT.write_text("\n".join(lines), "utf-8")
    sys.stdout.write(REPORT.read_text("utf-8"))


if __name__ == "__main__":
    main()
