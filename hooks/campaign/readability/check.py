"""What breaks the rules of Easy Read in a text."""

from __future__ import annotations

from campaign.readability.context import Context
from campaign.readability.finding import Finding
from campaign.readability.rules.fault import Fault, PageText
from campaign.readability.rules.table import RULES, Rule
from campaign.readability.taking_apart import take_apart


def check_easy_read(text: str, context: Context) -> tuple[Finding, ...]:
    """Findings in the body of an Easy Read twin (Markdown), in the order of their places. Never raises."""
    return _check(PageText(take_apart(text, easy=True), context))


def check_ordinary(text: str, context: Context) -> tuple[Finding, ...]:
    """Warnings and advice for any other page or story. Its limits are those of ``context``: see ``ORDINARY``."""
    return _check(PageText(take_apart(text, easy=False), context))


def _check(page: PageText) -> tuple[Finding, ...]:
    findings = [
        _finding(page, rule, fault)
        for rule in RULES
        if page.easy or rule.ordinary is not None
        for check in rule.checks
        for fault in check(page)
    ]
    return tuple(sorted(findings, key=lambda finding: finding.place))


def _finding(page: PageText, rule: Rule, fault: Fault) -> Finding:
    line, column = page.text.where(fault.unit, fault.at) if fault.unit else (1, 1)
    level = rule.severity if fault.level is None else fault.level
    if not page.easy and rule.ordinary is not None:
        level = max(level, rule.ordinary)
    return Finding(rule.id, level, line, column, fault.what, fault.do, rule.source)
