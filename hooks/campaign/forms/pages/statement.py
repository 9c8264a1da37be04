"""The accessibility statement, in the order and words of the model statement that the law refers to.

Phrases under ``statement.legal`` in the catalogue are those that GOV.UK's "Sample accessibility statement" marks as
legally required (SI 2018/952; sample of 19 December 2023). They may be translated, and not rewritten.
For publishers in Northern Ireland the sample has no sentence of its own: it asks to name the Equality Commission for
Northern Ireland (ECNI) in place of the EHRC and the EASS, which is what ``statement.legal.ecni`` does and no more.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict

from campaign.addresses import REPORT, STATEMENT
from campaign.artefact import Artefact
from campaign.build import Build
from campaign.forms.pages.page import page
from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.accessibility import Accessibility, Audit, ComplianceStatus, Gap, Nation
from campaign.model.wcag import CRITERIA
from campaign.model.week import Campaign
from campaign.telling.dates import full_date

ENFORCERS = {
    "ehrc": "https://www.equalityadvisoryservice.com/",
    "ecni": "https://www.equalityni.org/",
}
"""Who takes complaints about public web sites, by the nation of the publisher."""


class GapFacts(TypedDict):
    """Something that does not work for everybody. What is None is not told."""

    what: str
    fails: list[str]
    why: str | None
    plan: str | None
    instead: str | None


class ReasonFacts(TypedDict):
    """A reason that the law knows."""

    name: str
    entries: list[GapFacts]


class AuditFacts(TypedDict):
    """Who tested the site, in sentences. ``report`` is a link."""

    said: str
    site: str
    report: str | None


class EnforcerFacts(TypedDict):
    """Who takes complaints. ``where`` is None if there is only one."""

    where: str | None
    words: str
    name: str
    link: str


class StatementFacts(TypedDict):
    """The accessibility statement. What is None or empty is not told."""

    scope: str
    publisher: str
    report: str
    answer: str | None
    known_limits: Sequence[str]
    status: str
    warning: str | None
    not_accessible: list[ReasonFacts]
    audit: AuditFacts | None
    prepared: str
    reviewed: str | None
    enforcers: list[EnforcerFacts]


def statement_page(campaign: Campaign, build: Build) -> Artefact:
    said = campaign.accessibility
    language, status = build.language, _status(said, build)
    facts: StatementFacts = {
        "scope": build.host or campaign.name,
        "publisher": campaign.publisher.name,
        "report": REPORT,
        "answer": answer_of(said, language),
        "known_limits": said.known_limits,
        "status": status,
        "warning": status if said.status is ComplianceStatus.NOT_YET_TESTED else None,
        "not_accessible": _not_accessible(said, build),
        "audit": _audit(said.audit, build) if said.audit else None,
        "prepared": say(language, "statement.legal.prepared", date=full_date(said.prepared, language))
        if said.prepared
        else say(language, "statement.no_date"),
        "reviewed": say(language, "statement.legal.reviewed", date=full_date(said.reviewed, language))
        if said.reviewed
        else None,
        "enforcers": _enforcers(said.nation, build),
    }
    name, summary = say(build.language, "statement.name"), say(build.language, "statement.summary")
    return page(STATEMENT, "statement.html", name, summary, facts, build, source=campaign.source.path)


def answer_of(said: Accessibility, language: Language) -> str | None:
    """By when somebody answers; no number of days is invented."""
    return say(language, "statement.answer", n=said.answer_within) if said.answer_within else None


def _status(said: Accessibility, build: Build) -> str:
    listed = (
        "both" if said.non_compliance and said.exempt else "exemptions" if said.exempt else "non_compliances"
    )
    reasons = say(build.language, f"statement.legal.{listed}")
    key = {
        ComplianceStatus.NOT_YET_TESTED: "statement.not_yet_tested",
        ComplianceStatus.FULLY: "statement.legal.fully",
        ComplianceStatus.PARTIALLY: "statement.legal.partially",
        ComplianceStatus.NOT: "statement.legal.not",
    }[said.status]
    return say(build.language, key, reasons=reasons)


def _not_accessible(said: Accessibility, build: Build) -> list[ReasonFacts]:
    """The three reasons that the law knows, each with what is under it."""
    reasons: list[tuple[str, tuple[Gap, ...]]] = [
        ("statement.legal.non_compliance", said.non_compliance),
        ("statement.legal.disproportionate_burden", said.disproportionate_burden),
        ("statement.legal.outside_scope", said.outside_scope),
    ]
    return [
        {"name": say(build.language, key), "entries": [_gap(gap, build) for gap in gaps]}
        for key, gaps in reasons
        if gaps
    ]


def _gap(gap: Gap, build: Build) -> GapFacts:
    fails = [
        say(build.language, "statement.fails", number=n, name=CRITERIA[n])
        for n in getattr(gap, "criteria", ())
    ]
    return {
        "what": gap.what,
        "fails": fails,
        "why": getattr(gap, "why", None),
        "instead": say(build.language, "statement.instead", instead=gap.instead) if gap.instead else None,
        "plan": getattr(gap, "plan", None),
    }


def _audit(audit: Audit, build: Build) -> AuditFacts:
    language = build.language
    sentences = (
        say(language, "statement.legal.tested", date=full_date(audit.date, language)),
        say(language, "statement.legal.tested_by", who=audit.who),
        say(language, f"statement.by_{audit.by.value}"),
        audit.how,
    )
    return {
        "said": " ".join(sentences),
        "site": say(language, "statement.tested_site", site=audit.site),
        "report": audit.report,
    }


def bodies_of(nation: Nation | None) -> list[str]:
    """Keys of :data:`ENFORCERS`."""
    return ["ecni" if nation is Nation.NORTHERN_IRELAND else "ehrc"] if nation else list(ENFORCERS)


def _enforcers(nation: Nation | None, build: Build) -> list[EnforcerFacts]:
    """One body, or both while it is not known where the publisher is."""
    return [
        {
            "where": say(build.language, f"statement.{body}.where") if nation is None else None,
            "words": say(build.language, f"statement.legal.{body}"),
            "name": say(build.language, f"statement.{body}.name"),
            "link": ENFORCERS[body],
        }
        for body in bodies_of(nation)
    ]
