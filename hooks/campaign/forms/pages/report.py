"""The page of one report: who asked whom, what they found, what they ask for, and what came of it."""

from __future__ import annotations

from typing import TypedDict

from campaign.addresses import slides_of
from campaign.build import Build
from campaign.forms.pages.art import ShapeFacts, art_of
from campaign.forms.pages.downloads import DownloadFacts, download_of
from campaign.forms.pages.people import CitationFacts, LinkFacts, citations, organiser_links, topic_links
from campaign.forms.pages.photos import PhotoFacts, photo_facts
from campaign.forms.pages.quotes import QuoteFacts, quote_facts
from campaign.forms.pages.sections import SectionFacts, of_links, of_names, of_what_tells
from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.languages.tagged_text import joined
from campaign.model.consent import Basis
from campaign.model.report import Recommendation, Report
from campaign.prose.markdown import to_html
from campaign.site.gate import OnSite, Published, Shown
from campaign.telling.reports import publishers_of, status_of


class AskedFacts(TypedDict):
    """A recommendation, and what came of it."""

    words: str
    to: str | None
    status: str
    response: str | None
    what_was_done: str | None
    link: str | None


class PublishedReportFacts(TypedDict):
    """All that the page of a report tells. What is None or empty is not told."""

    title: str
    art: list[ShapeFacts]
    made_up: bool
    by: str
    dated: str
    people: str
    summary: str
    photo: PhotoFacts | None
    files: list[DownloadFacts]
    body: str
    findings: list[str]
    recommendations: list[AskedFacts]
    quotes: list[QuoteFacts]
    method: str
    who: str | None
    follow_up: str
    follow_up_note: str | None
    sources: list[CitationFacts]
    sections: list[SectionFacts]


class PublishedReportPageFacts(TypedDict):
    """The page of a report."""

    report: PublishedReportFacts


def report_facts(
    shown: Shown[Report, OnSite], site: Published[OnSite], build: Build
) -> PublishedReportPageFacts:
    return {"report": _facts(shown, site, build)}


def _facts(shown: Shown[Report, OnSite], site: Published[OnSite], build: Build) -> PublishedReportFacts:
    report, language = shown.record, build.language
    not_recorded = say(language, "not_recorded")
    people = say(language, "report.people_n", n=report.people) if report.people is not None else not_recorded
    return {
        "title": report.title,
        "art": art_of(shown),
        "made_up": report.consent.basis is Basis.MADE_UP,
        "by": joined(", ", publishers_of(report)) or not_recorded,
        "dated": report.dated or not_recorded,
        "people": people,
        "summary": report.summary,
        "photo": photo_facts(report, build),
        "files": [
            download_of(file, slides_of(report, file.file) if file.file else None, language)
            for file in report.files
        ],
        "body": build.explainer(report.address).explain(to_html(report.body, build.place(report.address))),
        "findings": list(report.findings),
        "recommendations": [_asked(asked, language) for asked in report.recommendations],
        "quotes": [quote_facts(quote, language) for quote in report.quotes],
        "method": report.method or not_recorded,
        "who": report.who,
        "follow_up": say(
            language, f"report.follow_up.{report.follow_up.value if report.follow_up else 'not_recorded'}"
        ),
        "follow_up_note": report.follow_up_note,
        "sources": citations(report.sources),
        "sections": _sections(report, site, language),
    }


def _asked(asked: Recommendation, language: Language) -> AskedFacts:
    return {
        "words": asked.words,
        "to": asked.to,
        "status": status_of(asked, language),
        "response": asked.response,
        "what_was_done": asked.what_was_done,
        "link": asked.link,
    }


def _sections(report: Report, site: Published[OnSite], language: Language) -> list[SectionFacts]:
    events: list[LinkFacts] = [
        {"name": event.title, "address": event.address} for event in report.events if site.shows(event)
    ]
    return [
        *of_what_tells(report, site, language),
        of_links("org", say(language, "report.publishers"), organiser_links(report.publishers)),
        of_names("others", say(language, "report.other_publishers"), report.other_publishers),
        of_links("events", say(language, "events.name"), events),
        of_names("services", say(language, "report.services"), report.services),
        of_names("themes", say(language, "report.themes"), report.themes),
        of_links("topics", say(language, "topics.about"), topic_links(report.topics)),
    ]
