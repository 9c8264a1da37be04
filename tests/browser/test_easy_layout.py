"""Each layout rule of Easy Read fires on a real page that breaks it, alone, and not on one that only just keeps it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page

from browser.easy_layout import DEMANDS, LayoutFault, layout_faults, shown_in
from browser.visits import Visits

Example = dict[str, str]

EXAMPLES: dict[str, dict[str, list[Example]]] = yaml.safe_load(
    Path(__file__).with_name("easy_layout.yml").read_text("utf-8")
)
BAD = [(rule, example) for rule, kinds in EXAMPLES.items() for example in kinds["bad"]]
GOOD = [(rule, example) for rule, kinds in EXAMPLES.items() for example in kinds["good"]]


def names(examples: list[tuple[str, Example]]) -> list[str]:
    return [f"{rule}: {example['name']}" for rule, example in examples]


@pytest.fixture(scope="module")
def faults_of(visits: Visits) -> Iterator[Callable[[Example], list[LayoutFault]]]:
    """Change the first row and the look of the page of an event, opened once for each window, and measure it."""
    with ExitStack() as stack:

        @cache
        def page_in(window: str) -> Page:
            return stack.enter_context(shown_in(window, "easy read event", visits))

        def measure(example: Example) -> list[LayoutFault]:
            page = page_in(example.get("in", "desktop"))
            page.evaluate(_CHANGE, {"css": "", "html": "{picture}{words}", "words": None, **example})
            return layout_faults(page)

        yield measure


@pytest.mark.parametrize(("rule", "example"), BAD, ids=names(BAD))
def test_what_is_bad_breaks_its_rule_alone(rule: str, example: Example, faults_of: Any) -> None:
    """The fault is found and said as expected, and no other rule is blamed for it."""
    faults = faults_of(example)

    assert {fault.rule for fault in faults} == {rule}, faults
    assert {fault.what for fault in faults} == {example["says"]}


@pytest.mark.parametrize(("rule", "example"), GOOD, ids=names(GOOD))
def test_what_only_just_keeps_a_rule_is_left_alone(rule: str, example: Example, faults_of: Any) -> None:
    """A page next to the border of a rule has no fault."""
    assert faults_of(example) == []


def test_each_rule_of_the_layout_has_examples() -> None:
    """Every rule that is measured on the built page has two bad ones and two good ones."""
    assert set(EXAMPLES) == {demand.rule for demand in DEMANDS}
    assert [rule for rule, kinds in EXAMPLES.items() if min(len(kinds["bad"]), len(kinds["good"])) < 2] == []


_CHANGE = """({ css, html, words: said }) => {
  const row = document.querySelector(".er__part:not([hidden]) .er__row");
  window.whole ??= row.innerHTML;
  row.innerHTML = whole;
  if (said) row.querySelector(".er__words").innerHTML = said;
  const [picture, words] = [".er__pic", ".er__words"].map(part => row.querySelector(part).outerHTML);
  row.innerHTML = html.replaceAll("{picture}", picture).replaceAll("{words}", words);

  // The page's Content-Security-Policy lets no style element in; this is none.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}"""
