"""The accessibility statement, in the order and words of the model statement that the law refers to.

Phrases under ``statement.legal`` in the catalogue are those that GOV.UK's "Sample accessibility statement" marks as
legally required (SI 2018/952; sample of 19 December 2023). They may be translated, and not rewritten.
For publishers in Northern Ireland the sample has no sentence of its own: it asks to name the Equality Commission for
Northern Ireland (ECNI) in place of the EHRC and the EASS, which is what ``statement.legal.ecni`` does and no more.
"""

from __future__ import annotations

from campaign.addresses import REPORT, STATEMENT
from campaign.artefact import Artefact, Facts
from campaign.build import Build
from campaign.forms.pages.page import page
from campaign.languages.phrases import say
from campaign.model.accessibility import Accessibility, Audit, Gap, Nation, Status
from campaign.model.wcag import CRITERIA
from campaign.model.week import Campaign
from campaign.telling.dates import full_date

ENFORCERS = {
    "ehrc": "https://www.equalityadvisoryservice.com/",
    "ecni": "https://www.equalityni.org/",
}
"""Who takes complaints about public web sites, by the nation of the publisher."""


def statement_page(campaign: Campaign, build: Build) -> Artefact:
    said = campaign.accessibility
    facts = {
        "scope": build.host or campaign.name,
        "publisher": campaign.publisher.name,
        "report": REPORT,
        "answer_within": said.answer_within,
        "known_limits": said.known_limits,
        "status": _status(said, build),
        "is_tested": said.status is not Status.NOT_YET_TESTED,
        "not_accessible": _not_accessible(said, build),
        "audit": _audit(said.audit, build) if said.audit else None,
        "prepared": full_date(said.prepared, build.locale) if said.prepared else None,
        "reviewed": full_date(said.reviewed, build.locale) if said.reviewed else None,
        "enforcers": _enforcers(said.nation, build),
    }
    name, summary = say(build.locale, "statement.name"), say(build.locale, "statement.summary")
    return page(STATEMENT, "statement.html", name, summary, facts, build, source=campaign.source.path)


def _status(said: Accessibility, build: Build) -> str:
    listed = (
        "both" if said.non_compliance and said.exempt else "exemptions" if said.exempt else "non_compliances"
    )
    reasons = say(build.locale, f"statement.legal.{listed}")
    key = {
        Status.NOT_YET_TESTED: "statement.not_yet_tested",
        Status.FULLY: "statement.legal.fully",
        Status.PARTIALLY: "statement.legal.partially",
        Status.NOT: "statement.legal.not",
    }[said.status]
    return say(build.locale, key, reasons=reasons)


def _not_accessible(said: Accessibility, build: Build) -> list[Facts]:
    """The three reasons that the law knows, each with what stands under it."""
    reasons: list[tuple[str, tuple[Gap, ...]]] = [
        ("statement.legal.non_compliance", said.non_compliance),
        ("statement.legal.disproportionate_burden", said.disproportionate_burden),
        ("statement.legal.outside_scope", said.outside_scope),
    ]
    return [
        {"name": say(build.locale, key), "entries": [_gap(gap, build) for gap in gaps]}
        for key, gaps in reasons
        if gaps
    ]


def _gap(gap: Gap, build: Build) -> Facts:
    fails = [
        say(build.locale, "statement.fails", number=n, name=CRITERIA[n]) for n in getattr(gap, "criteria", ())
    ]
    return {
        "what": gap.what,
        "fails": fails,
        "why": getattr(gap, "why", None),
        "instead": gap.instead,
        "plan": getattr(gap, "plan", None),
    }


def _audit(audit: Audit, build: Build) -> Facts:
    return {
        "date": full_date(audit.date, build.locale),
        "site": audit.site,
        "by": say(build.locale, f"statement.by_{audit.by.value}"),
        "who": audit.who,
        "how": audit.how,
        "report": audit.report,
    }


def _enforcers(nation: Nation | None, build: Build) -> list[Facts]:
    """One body, or both while it is not known where the publisher is."""
    bodies = ["ecni" if nation is Nation.NORTHERN_IRELAND else "ehrc"] if nation else list(ENFORCERS)
    return [
        {
            "where": say(build.locale, f"statement.{body}.where") if nation is None else None,
            "words": say(build.locale, f"statement.legal.{body}"),
            "name": say(build.locale, f"statement.{body}.name"),
            "link": ENFORCERS[body],
        }
        for body in bodies
    ]
