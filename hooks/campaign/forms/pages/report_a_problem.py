"""How to tell somebody that something here does not work, and what happens then."""

from __future__ import annotations

from typing import TypedDict
from urllib.parse import quote

from campaign.addresses import REPORT, STATEMENT
from campaign.artefact import Artefact
from campaign.build import Build
from campaign.forms.pages.page import page
from campaign.forms.pages.statement import answer_of
from campaign.languages.phrases import say
from campaign.model.week import Campaign


class ReportFacts(TypedDict):
    """How to report a problem. ``mail`` is a link that begins a message; ``answer`` says by when somebody answers."""

    mail: str
    answer: str | None
    enforcement: str
    statement: str


def report_page(campaign: Campaign, build: Build) -> Artefact:
    facts: ReportFacts = {
        "mail": begun_message(campaign, build),
        "answer": answer_of(campaign.accessibility, build.language),
        "enforcement": f"{STATEMENT}#enforcement",
        "statement": STATEMENT,
    }
    name, summary = say(build.language, "report.name"), say(build.language, "report.summary")
    return page(REPORT, "report-a-problem.html", name, summary, facts, build, source=campaign.source.path)


def begun_message(campaign: Campaign, build: Build) -> str:
    """A link that begins the message (RFC 6068), so that nobody faces an empty one."""
    subject = quote(say(build.language, "report.subject", name=campaign.name), safe="")
    body = quote(say(build.language, "report.message").replace("\n", "\r\n"), safe="")
    return f"mailto:{campaign.contact.email}?subject={subject}&body={body}"
