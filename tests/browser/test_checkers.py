"""The checkers see what is planted, so that their silence elsewhere means something."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser.checkers import (
    Failure,
    FalseAlarm,
    every_checker,
    without_false_alarms,
)
from browser.keyboard import walk_by_tab
from browser.site_server import serve
from browser.states import LOOKS
from browser.visits import Visits, arrive

BROKEN = Path(__file__).with_name("broken")
VENDOR = Path(__file__).parents[1] / "vendor"


@pytest.fixture(scope="module")
def broken(browser: Browser) -> Iterator[Visits]:
    """Visits to the pages made for these tests, each named as its file is."""
    with serve(BROKEN) as address:
        yield Visits(browser, address, {file.stem: f"/{file.name}" for file in BROKEN.glob("*.html")})


@pytest.fixture
def page(broken: Visits) -> Iterator[Page]:
    with broken.visitor(1280) as page:
        yield page


@pytest.mark.parametrize(
    ("name", "rules"),
    [
        ("sound", []),
        (
            "missing-label",
            ["axe label", "ibm input_label_exists", "htmlcs WCAG2AAA.Principle1.Guideline1_3.1_3_1.F68"],
        ),
        (
            "low-contrast",
            [
                "axe color-contrast",
                "axe color-contrast-enhanced",
                "ibm text_contrast_sufficient",
                "htmlcs WCAG2AAA.Principle1.Guideline1_4.1_4_6.G17.Fail",
            ],
        ),
        (
            "skipped-heading",
            ["axe heading-order", "htmlcs WCAG2AAA.Principle1.Guideline1_3.1_3_1_AAA.G141"],
        ),
    ],
)
def test_checkers_see_what_is_planted(name: str, rules: list[str], broken: Visits) -> None:
    """Each planted fault is found by the checkers that know of it, and a sound page by none."""
    found = {f"{finding.tool} {finding.rule}" for finding in broken.findings(name, 1280)}

    assert found >= set(rules)
    assert bool(found) == bool(rules)


@pytest.mark.parametrize("look", [look for look in LOOKS if look not in ("light", "forced colours")])
def test_low_contrast_is_seen_in_every_look(look: str, broken: Visits) -> None:
    """One checker is enough for what a look changes; it says nothing of a sound page."""
    found = {finding.rule for finding in broken.findings("low-contrast", 1280, look)}

    assert found >= {"color-contrast", "color-contrast-enhanced"}
    assert broken.findings("sound", 1280, look) == []


def test_findings_say_where(broken: Visits) -> None:
    """A finding names the element, shows its HTML and says what is wrong."""
    found = [finding for finding in broken.findings("missing-label", 1280) if finding.rule == "label"]

    assert [finding.selector for finding in found] == ["#unlabelled"]
    assert '<input type="text"' in found[0].snippet
    assert found[0].message


def test_checkers_run_under_a_content_policy(page: Page, tmp_path: Path) -> None:
    """A policy that lets the page itself run nothing does not stop the checkers."""
    policy = "<meta http-equiv='Content-Security-Policy' content=\"default-src 'none'\">"
    html = (BROKEN / "missing-label.html").read_text("utf-8").replace("<title>", policy + "<title>")
    (tmp_path / "index.html").write_text(html, "utf-8")
    with serve(tmp_path) as address:
        page.goto(address + "/")
        tools = {finding.tool for finding in every_checker(page)}

    assert tools == {"axe", "ibm", "htmlcs"}


def test_requests_and_storage_are_seen(broken: Visits) -> None:
    """A request to another host, a hint of one, a cookie, stored data and a broken script are all noticed."""
    visit = broken.see("third-party", 1280)

    assert "https://tracker.example/pixel.png" in visit.requests
    assert len(visit.facts["outsideHints"]) == 1
    assert visit.cookies == ["visitor"]
    assert visit.stored == ["visitor"]
    assert any("undefined_function" in failure for failure in visit.failures)


def test_cramped_page_is_seen(broken: Visits) -> None:
    """Small text and targets, sideways scrolling, a bare image and what only scripts can do are noticed."""
    facts = broken.see("cramped", 320).facts
    unscripted = broken.see("cramped", 320, scripts=False).facts

    assert [text for text in facts["smallText"] if 'id="small"' in text] == facts["smallText"] != []
    assert any(">Tap<" in target for target in facts["smallTargets"])
    assert facts["pageWidth"] > facts["windowWidth"]
    assert any('class="strip"' in text for text in facts["cutOff"])
    assert any('id="bare"' in image for image in facts["incompleteImages"])
    assert "Only for those with scripts." in facts["content"]
    assert "Only for those with scripts." not in unscripted["content"]
    assert any('id="dead"' in button for button in unscripted["scriptButtons"])


def test_sound_page_is_left_alone(broken: Visits) -> None:
    """A page without faults shows none, so the walk and the measures do not cry wolf."""
    visit = broken.see("sound", 320)
    faults = ["smallText", "smallTargets", "cutOff", "incompleteImages", "outsideHints", "badLangs"]

    assert not [visit.facts[fault] for fault in faults if visit.facts[fault]]
    assert not visit.failures + visit.cookies + visit.stored


@pytest.mark.parametrize(("name", "sound"), [("sound", True), ("cramped", False)])
def test_invisible_focus_is_seen(name: str, sound: bool, broken: Visits, page: Page) -> None:
    """A Tab stop without a ring is noticed, and one with a ring is let pass."""
    arrive(page, broken.address + broken.paths[name])
    stops = list(walk_by_tab(page, ring=True))

    assert stops
    assert all(bool(stop.faults) != sound for stop in stops)


def test_listed_false_alarm_is_dropped_and_no_other() -> None:
    """A false alarm covers its own tool, rule and element only."""
    finding = Failure("axe", "label", "#search", '<input id="search">', "")
    others = [
        Failure("ibm", "label", "#search", "", ""),
        Failure("axe", "region", "#search", "", ""),
        Failure("axe", "label", "#find", "", ""),
    ]
    alarm = FalseAlarm("axe", "label", "^#search$", "for this test")

    assert without_false_alarms([finding, *others], [alarm]) == others


def test_vendored_files_are_what_the_table_says() -> None:
    """Each vendored file has the checksum in the table, and lies beside a licence."""
    table = re.findall(
        r"^\| `(\S+)` \| `([0-9a-f]{64})` \|$", (VENDOR / "README.md").read_text("utf-8"), re.MULTILINE
    )

    assert {Path(name).parent.name for name, _ in table} == {f.name for f in VENDOR.iterdir() if f.is_dir()}
    for name, checksum in table:
        assert hashlib.sha256((VENDOR / name).read_bytes()).hexdigest() == checksum, name
        assert (VENDOR / name).with_name("LICENSE").is_file(), name
