"""What people said at all workshops of a week, in Easy Read: each thing with where it was said."""

from __future__ import annotations

from collections.abc import Sequence

from campaign.artefact import Artefact, Page
from campaign.build import Build
from campaign.forms.easy_read.page import page_of_facts
from campaign.forms.easy_read.rows import EasyPartFacts, part_facts
from campaign.forms.easy_read.whom_to_ask import row_of
from campaign.forms.pages.parts import rows_on
from campaign.forms.pages.said import SaidAt, sections_of
from campaign.languages.phrases import say
from campaign.model.easy_read import EasyPart
from campaign.site.gate import OnSite, Published
from campaign.site.kind import PictureNamed
from campaign.telling.authors_words import told
from campaign.telling.easy_say import MORE_WORDS
from campaign.telling.easy_text import PICTURES
from campaign.telling.word_rules import words_between

_PICTURE_OF = {"good": "results", "barriers": PICTURES["shut"], "phrases": "speak"}


def easy_said_page(site: Published[OnSite], of: Page, pictures: PictureNamed, build: Build) -> Artefact:
    """``site`` is of that week. What is too long is on the page with more words."""
    on_page = [*rows_on(of.part, sections_of(site))]

    def parts() -> list[EasyPartFacts]:
        return [_part(name, said, of, pictures, build) for name, said in on_page]

    return page_of_facts(of, parts, "easy.from_facts_of_all", site.campaign, pictures, build)


def _part(name: str, said: Sequence[SaidAt], of: Page, pictures: PictureNamed, build: Build) -> EasyPartFacts:
    language = build.language
    words = words_between(build.written_in, language)
    lines = [line for each in said for line in told(each.words, words, language).lines]
    rows = [row_of(_PICTURE_OF[name], *lines[start : start + 3]) for start in range(0, len(lines), 3)]
    more = row_of(PICTURES["more_words"], say(language, "easy_event.more_here", link=MORE_WORDS))
    title = say(language, f"workshop.{name}")
    return part_facts(EasyPart(title, (*rows, more)), of, pictures, build)
