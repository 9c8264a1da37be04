"""Ask three independent accessibility checkers about an open page."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import yaml
from playwright.sync_api import Page

_VENDOR = Path(__file__).parents[1] / "vendor"
_FALSE_ALARMS = Path(__file__).with_name("known_false_alarms.yml")

AXE_ON_COLOURS = ("color-contrast", "color-contrast-enhanced", "link-in-text-block")
"""Rules of axe about what another look of the same page can break."""

AXE_TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "wcag2aaa", "best-practice")


@dataclass(frozen=True)
class Failure:
    """One failure that one checker reports about one element.

    The tool "axe to review" stands for what axe calls incomplete: it could not decide, and a person must.
    """

    tool: str
    rule: str
    selector: str
    snippet: str
    message: str

    def __str__(self) -> str:
        return f"{self.tool} {self.rule}\n    {self.selector}\n    {self.snippet}\n    {self.message}"


@dataclass(frozen=True)
class FalseAlarm:
    """A finding that a person looked at and found to be wrong, with the reason."""

    tool: str
    rule: str
    where: str  # a regular expression, searched for in the selector and in the snippet
    reason: str

    def covers(self, finding: Failure) -> bool:
        return (self.tool, self.rule) == (finding.tool, finding.rule) and any(
            re.search(self.where, text) for text in (finding.selector, finding.snippet)
        )


def checker_of_colours(page: Page) -> list[Failure]:
    """Return what axe-core says of the colours of the page as it is: the rest is the same in every look."""
    return _asked(page, {"type": "rule", "values": AXE_ON_COLOURS})


def checker_of_layout(page: Page) -> list[Failure]:
    """Return what axe-core says of the page as it is: the other two judge the same HTML in the same way at any width."""
    return _asked(page, {"type": "tag", "values": AXE_TAGS})


def every_checker(page: Page) -> list[Failure]:
    """Return what axe-core, IBM Equal Access and HTML_CodeSniffer say is wrong with the page as it is.

    axe and IBM run their rules for WCAG 2.2 A, AA and AAA, axe its best practice too; HTML_CodeSniffer knows
    WCAG 2.1 up to AAA. In forced colours the device sets the colours, and the checkers do not know which of the
    page's it overrides: what they say of contrast is left out.
    """
    return _asked(page, {"type": "tag", "values": AXE_TAGS}, all_three=True)


def _asked(page: Page, of_axe: dict[str, object], *, all_three: bool = False) -> list[Failure]:
    # Evaluated through the debugger, not as a <script>: the page's Content-Security-Policy stays in force.
    if not page.evaluate("'axe' in globalThis"):
        page.evaluate(_SCRIPTS)
    findings = [
        Failure(**{**item, "snippet": " ".join(item["snippet"].split())[:300]})
        for item in page.evaluate(_RUN, [of_axe, all_three])
    ]
    forced = page.evaluate("matchMedia('(forced-colors: active)').matches")
    return [finding for finding in findings if not (forced and _CONTRAST.search(finding.rule))]


def known_false_alarms(path: Path = _FALSE_ALARMS) -> list[FalseAlarm]:
    """Read the list of false alarms; a wrong or missing key raises TypeError."""
    return [FalseAlarm(**entry) for entry in yaml.safe_load(path.read_text("utf-8")) or []]


def without_false_alarms(findings: Iterable[Failure], alarms: Iterable[FalseAlarm]) -> list[Failure]:
    listed = list(alarms)
    return [finding for finding in findings if not any(alarm.covers(finding) for alarm in listed)]


_SCRIPTS = "\n;".join(
    (_VENDOR / file).read_text("utf-8")
    for file in ("axe-core/axe.min.js", "accessibility-checker-engine/ace.js", "html_codesniffer/HTMLCS.js")
) + "\n;undefined"  # fmt: skip

# axe and IBM name the rule so; HTML_CodeSniffer names the criteria 1.4.3 and 1.4.6.
_CONTRAST = re.compile(r"contrast|1_4_[36]\.")

_RUN = """async ([runOnly, allThree]) => {
  const found = [];
  // Shapes of an illustration are cut at its edge. axe takes them for whole, and for being above the words beside it.
  for (const shape of document.querySelectorAll(".art path")) shape.style.visibility = "hidden";
  const add = (tool, rule, selector, snippet, message) =>
    found.push({ tool, rule, selector, snippet: snippet || "", message });

  const ofAxe = await axe.run(document, {
    runOnly,
    resultTypes: ["violations", "incomplete"],
  });
  for (const [tool, rules] of [["axe", ofAxe.violations], ["axe to review", ofAxe.incomplete]]) {
    for (const rule of rules) {
      for (const { target, html, failureSummary } of rule.nodes) {
        add(tool, rule.id, target.flat().join(" "), html, failureSummary || rule.help);
      }
    }
  }

  if (!allThree) return found;

  const ofIbm = await new ace.Checker().check(document, ["WCAG_2_2"]);
  for (const { ruleId, path, snippet, message, value: [policy, verdict] } of ofIbm.results) {
    if (policy === "VIOLATION" && verdict === "FAIL") add("ibm", ruleId, path.dom, snippet, message);
  }

  const selector = element => {
    if (!element.tagName) return "document";
    if (element.id) return "#" + element.id;
    const position = 1 + [...element.parentNode?.children || []].indexOf(element);
    const own = element.localName + ":nth-child(" + position + ")";
    return element.parentElement ? selector(element.parentElement) + " > " + own : element.localName;
  };
  await new Promise((resolve, reject) => HTMLCS.process("WCAG2AAA", document, resolve, reject));
  for (const { type, code, element, msg } of HTMLCS.getMessages()) {
    if (type === HTMLCS.ERROR) add("htmlcs", code, selector(element), element.outerHTML, msg);
  }
  return found;
}"""
