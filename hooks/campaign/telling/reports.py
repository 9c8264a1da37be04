"""What is said of a report in a few words."""

from __future__ import annotations

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.report import Recommendation, Report


def publishers_of(report: Report) -> tuple[str, ...]:
    """Those with a page here first."""
    return (*(each.name for each in report.publishers), *report.other_publishers)


def status_of(asked: Recommendation, language: Language) -> str:
    """What came of a recommendation, as far as somebody wrote it down."""
    return say(language, f"report.status.{asked.status.name.lower() if asked.status else 'not_recorded'}")
