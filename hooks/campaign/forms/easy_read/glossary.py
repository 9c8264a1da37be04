"""The glossary in Easy Read: each word with its picture and what it means, at the same places as on its own page."""

from __future__ import annotations

from campaign.artefact import Artefact, Page
from campaign.build import Build
from campaign.forms.easy_read.page import page_of_facts
from campaign.forms.easy_read.rows import EasyPartFacts, EasyRow, a_part, part_facts
from campaign.forms.pages.glossary import by_letter
from campaign.languages.phrases import say
from campaign.model.easy_read import EasyBlock, EasyPart
from campaign.model.glossary import Term
from campaign.prose.explainer import with_a_capital
from campaign.site.gate import OnSite, Published
from campaign.site.kind import PictureNamed
from campaign.telling.authors_words import told
from campaign.telling.easy_text import PICTURES
from campaign.telling.markdown_words import as_markdown
from campaign.telling.statements import Statement, blocks_of
from campaign.telling.word_rules import words_between

PICTURE = PICTURES["word"]
"""Of a word that has none of its own."""


def easy_glossary_page(site: Published[OnSite], of: Page, pictures: PictureNamed, build: Build) -> Artefact:
    def parts() -> list[EasyPartFacts]:
        return [_letter(name, terms, of, pictures, build) for name, terms in by_letter(site.glossary)]

    return page_of_facts(of, parts, "easy.from_facts_here", site.campaign, pictures, build)


def _letter(name: str, terms: list[Term], of: Page, pictures: PictureNamed, build: Build) -> EasyPartFacts:
    rows: list[EasyRow] = []
    for term in terms:
        part = part_facts(EasyPart(name, _meaning(term, build)), of, pictures, build)
        first, *more = part["blocks"]
        rows += [{**first, "name": with_a_capital(term.word), "id": term.anchor}, *more]
    return a_part(name, rows)


def _meaning(term: Term, build: Build) -> tuple[EasyBlock, ...]:
    words = words_between(build.written_in, build.language)
    means = told(term.means, words, build.language)
    plainer = (
        (say(build.language, "easy_glossary.instead", words=as_markdown(term.say_instead)),)
        if term.say_instead
        else ()
    )
    said = Statement("means", term.picture or PICTURE, means.lines, plainer, means.lost)
    return tuple(blocks_of(iter([said]), build.language))
