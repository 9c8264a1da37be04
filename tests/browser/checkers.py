"""Ask three independent accessibility checkers about an open page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import yaml
from playwright.sync_api import Page

_VENDOR = Path(__file__).parents[1] / "vendor"
_FALSE_ALARMS = Path(__file__).with_name("known_false_alarms.yml")

AXE_TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "wcag2aaa", "best-practice")


@dataclass(frozen=True)
class Finding:
    """One failure that one checker reports about one element."""

    tool: str
    rule: str
    selector: str
    snippet: str
    message: str

    def __str__(self) -> str:
        return f"{self.tool} {self.rule}\n    {self.selector}\n    {self.snippet}\n    {self.message}"


class AxeResult(NamedTuple):
    violations: list[Finding]
    to_review: list[Finding]  # axe's "incomplete": it could not decide, a person must


@dataclass(frozen=True)
class FalseAlarm:
    """A finding that a person looked at and found to be wrong, with the reason."""

    tool: str
    rule: str
    where: str  # a regular expression, searched for in the selector and in the snippet
    reason: str

    def covers(self, finding: Finding) -> bool:
        return (self.tool, self.rule) == (finding.tool, finding.rule) and any(
            re.search(self.where, text) for text in (finding.selector, finding.snippet)
        )


def axe(page: Page, leave_out: Sequence[str] = ()) -> AxeResult:
    """Run axe-core's WCAG 2.2 A, AA, AAA and best-practice rules, but for the rules to leave out."""
    _load(page, "axe", "axe-core/axe.min.js")
    found = page.evaluate(_RUN_AXE, [AXE_TAGS, leave_out])
    return AxeResult(_findings("axe", found["violations"]), _findings("axe", found["incomplete"]))


def ibm(page: Page) -> list[Finding]:
    """Run IBM Equal Access against its WCAG 2.2 rule set and keep what it is sure is a violation."""
    _load(page, "ace", "accessibility-checker-engine/ace.js")
    return _findings("ibm", page.evaluate(_RUN_IBM))


def codesniffer(page: Page) -> list[Finding]:
    """Run HTML_CodeSniffer against WCAG 2 AAA, which holds A and AA, and keep its errors."""
    _load(page, "HTMLCS", "html_codesniffer/HTMLCS.js")
    return _findings("htmlcs", page.evaluate(_RUN_CODESNIFFER))


def every_checker(page: Page) -> list[Finding]:
    """Return what all three checkers say is wrong with the page."""
    return [*axe(page).violations, *ibm(page), *codesniffer(page)]


def known_false_alarms(path: Path = _FALSE_ALARMS) -> list[FalseAlarm]:
    """Read the list of false alarms; a wrong or missing key raises TypeError."""
    return [FalseAlarm(**entry) for entry in yaml.safe_load(path.read_text("utf-8")) or []]


def without_false_alarms(findings: Iterable[Finding], alarms: Iterable[FalseAlarm]) -> list[Finding]:
    listed = list(alarms)
    return [finding for finding in findings if not any(alarm.covers(finding) for alarm in listed)]


def _load(page: Page, name: str, file: str) -> None:
    # Evaluated through the debugger, not as a <script>: the page's Content-Security-Policy stays in force.
    if not page.evaluate("name => name in globalThis", name):
        page.evaluate((_VENDOR / file).read_text("utf-8") + "\n;undefined")


def _findings(tool: str, found: list[dict[str, str]]) -> list[Finding]:
    return [
        Finding(tool=tool, **{**item, "snippet": " ".join(item["snippet"].split())[:300]}) for item in found
    ]


_RUN_AXE = """async ([tags, leaveOut]) => {
  const result = await axe.run(document, {
    runOnly: { type: "tag", values: tags },
    rules: Object.fromEntries(leaveOut.map(rule => [rule, { enabled: false }])),
    resultTypes: ["violations", "incomplete"],
  });
  const flat = rules => rules.flatMap(rule => rule.nodes.map(node => ({
    rule: rule.id,
    selector: node.target.flat().join(" "),
    snippet: node.html,
    message: node.failureSummary || rule.help,
  })));
  return { violations: flat(result.violations), incomplete: flat(result.incomplete) };
}"""

_RUN_IBM = """async () => {
  const report = await new ace.Checker().check(document, ["WCAG_2_2"]);
  return report.results
    .filter(({ value: [policy, verdict] }) => policy === "VIOLATION" && verdict === "FAIL")
    .map(({ ruleId, path, snippet, message }) => ({ rule: ruleId, selector: path.dom, snippet, message }));
}"""

_RUN_CODESNIFFER = """async () => {
  await new Promise((resolve, reject) => HTMLCS.process("WCAG2AAA", document, resolve, reject));
  const selector = element => {
    if (!element.tagName) return "document";
    if (element.id) return "#" + element.id;
    const position = 1 + [...element.parentNode?.children || []].indexOf(element);
    const own = element.localName + ":nth-child(" + position + ")";
    return element.parentElement ? selector(element.parentElement) + " > " + own : element.localName;
  };
  return HTMLCS.getMessages()
    .filter(({ type }) => type === HTMLCS.ERROR)
    .map(({ code, element, msg }) => ({
      rule: code,
      selector: selector(element),
      snippet: element.outerHTML || "",
      message: msg,
    }));
}"""
