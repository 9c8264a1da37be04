"""The page of one lived-experience story."""

from __future__ import annotations

from campaign.artefact import Facts
from campaign.build import Build
from campaign.forms.pages.people import citations, topic_links
from campaign.forms.pages.photos import photo_facts
from campaign.forms.pages.record import help_lines
from campaign.forms.pages.rows import story_row
from campaign.languages.phrases import say
from campaign.model.consent import Basis
from campaign.model.people import NameIs
from campaign.model.week import Campaign
from campaign.model.writing import Story
from campaign.prose.markdown import to_html
from campaign.site.gate import OnSite, Published, Shown
from campaign.telling.people import person_line

WORDS_A_MINUTE = 180
"""A calm reader's pace; research on adults finds 200 to 250."""


def story_facts(shown: Shown[Story, OnSite], site: Published[OnSite], build: Build) -> Facts:
    another = site.relations.after(shown)
    return {"story": _facts(shown.record, another, site.campaign, build)}


def _facts(story: Story, another: Shown[Story, OnSite] | None, campaign: Campaign, build: Build) -> Facts:
    locale, consent = build.locale, story.consent
    return {
        "title": story.title,
        "summary": story.summary,
        "by": say(locale, "story.told_by", person=person_line(story.told_by, locale)),
        "name_is_chosen": story.told_by.name if story.told_by.name_is is NameIs.CHOSEN else None,
        "about": story.about,
        "minutes": say(locale, "story.minutes", n=max(1, round(len(story.body.split()) / WORDS_A_MINUTE))),
        "made_up": consent.basis is Basis.MADE_UP,
        "is_agreed": consent.basis is Basis.A_PERSON_AGREED,
        "how_it_was_made": story.how_it_was_made,
        "content_note": story.content_note,
        "body": build.explainer(story.address).explain(to_html(story.body, build.place(story.address))),
        "photo": photo_facts(story, build),
        "topics": topic_links(story.topics),
        "sources": citations(story.sources),
        "help_lines": help_lines(campaign),
        "another": story_row(another, build) if another else None,
    }
