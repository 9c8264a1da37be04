"""What an Easy Read says of the other pages of a list that is too long for one."""

from __future__ import annotations

from collections.abc import Iterator

from campaign.artefact import InParts
from campaign.build import Build
from campaign.forms.easy_read.rows import EasyPartFacts, EasyRow, a_part, a_row
from campaign.forms.pages.parts import name_of
from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.site.kind import PictureNamed
from campaign.telling.easy_text import PICTURES


def where_in(part: InParts, language: Language) -> str:
    return say(language, "easy_parts.here", number=part.at + 1, all=len(part.parts))


def other_pages_part(part: InParts, pictures: PictureNamed, build: Build) -> EasyPartFacts:
    """The next page first, then the one before. Of all others, those on which a day begins, so that there are few."""
    return a_part(say(build.language, "easy_parts.name"), [*_rows(part, pictures, build)])


def _rows(part: InParts, pictures: PictureNamed, build: Build) -> Iterator[EasyRow]:
    language, beside = build.language, {part.at + 1: "easy_parts.after", part.at - 1: "easy_parts.before"}
    others = [
        number
        for number, each in enumerate(part.parts)
        if number != part.at and (number in beside or each.number == 1)
    ]
    for number in sorted(others, key=lambda number: (number not in beside, number < part.at, number)):
        each = part.parts[number]
        said = f"<p>{say(language, beside[number])}</p>" if number in beside else ""
        picture = pictures(PICTURES["day" if each.name else "more_words"])
        yield a_row(picture, said, name_of(each, language), each.address)
