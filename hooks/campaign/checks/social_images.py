"""Whether words fit the social images that they are on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from campaign.build import Build
from campaign.checks.at import at_field
from campaign.forms.cards import missing_characters, problem_with_title
from campaign.forms.cards.drawable import lacks_only_other_scripts
from campaign.forms.cards.social_images import words_on_site
from campaign.model.record import Record
from campaign.problems import Problem, Severity
from campaign.site.gate import OnSocial, let_through
from campaign.site.kind import CardWords
from campaign.site.site import Site


def social_images_can_be_drawn(site: Site, build: Build) -> Iterator[Problem]:
    """Words on a picture must fit it whole, in letters that the bundled fonts have."""
    yield from _misfits(site.campaign, words_on_site(site.campaign))
    for kind, record in let_through(site, OnSocial, build.today).with_kinds():
        if kind.card:
            yield from _misfits(record, kind.card.words(record), has_a_stand_in=True)


def _misfits(record: Record, said: Iterable[CardWords], *, has_a_stand_in: bool = False) -> Iterator[Problem]:
    has_short_title = "short_title" in type(record).model_fields
    for each in said:
        is_title = each.field == "title" and has_short_title
        if missing := missing_characters(each.words):
            what = f"The social image has no letters for {' '.join(map(_named, missing))}."
            do = 'Add a "short title" without them.' if is_title else "Write it without them."
            if has_a_stand_in and lacks_only_other_scripts(each.words):
                what = f"{what} Networks show the picture of the site instead."
                yield at_field(record, each.field, what, f"To give it its own: {do}", Severity.NOTE)
            else:
                yield at_field(record, each.field, what, do)
        elif each.title_of and (
            mistake := problem_with_title(
                each.words, each.title_of, each.field, may_be_shortened=has_short_title
            )
        ):
            yield at_field(record, each.field, mistake.what, mistake.do)


def _named(character: str) -> str:
    """A letter of nobody's, or one that is not seen, goes by its number: a message is one line that can be read."""
    return character if character.isprintable() else f"U+{ord(character):04X}"
