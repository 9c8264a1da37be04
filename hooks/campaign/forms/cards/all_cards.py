"""Every social image of the site: that of the campaign, those of records, and those of all other pages.

Lists, places, topics and pages written by hand have one that says the page's title, the days of the week that it is of,
and the campaign, beside a picture that only it has.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path, PurePosixPath
from typing import Any

from campaign.addresses import HOME, SITE_IMAGE, card_of, is_easy_read
from campaign.artefact import Artefact, Later, Page, SocialImage
from campaign.build import Build
from campaign.forms.cards.art import ABOVE, Art, art_on_card
from campaign.forms.cards.drawable import has_own_image
from campaign.forms.cards.note import NoteCard, can_be_drawn
from campaign.forms.cards.social_images import site_image, with_photo
from campaign.languages.phrases import say
from campaign.look.illustrations import Scene, illustration
from campaign.model.week import Week
from campaign.site.gate import OnSocial, Published, Shown
from campaign.telling.dates import days


def image_of(made: Iterable[Artefact]) -> SocialImage | None:
    """That of the page among them, for its Easy Read."""
    pages = (each.content for each in made)
    return next((page.image for page in pages if isinstance(page, Page)), None)


@dataclass(frozen=True)
class Cards:
    """Of one site. ``root`` is the folder that photos are below."""

    site: Published[OnSocial]
    root: Path
    build: Build

    def of_records(self) -> Iterator[Artefact]:
        """That of the campaign, and one of each record whose kind has a card of its own."""
        yield Artefact(PurePosixPath(SITE_IMAGE), site_image(self.site.campaign, self.build))
        for kind in self.site.kinds:
            if card := kind.card:
                for shown in filter(has_own_image, self.site.shown(kind)):
                    campaign = self.site.campaign_in(shown.record.year)
                    drawing = partial(card.draw, shown, campaign, self.root, self.build)
                    yield Artefact(PurePosixPath(card_of(shown.record)), Later(drawing))

    def with_card(self, made: Artefact) -> tuple[Artefact, ...]:
        """The page with a social image of its own, and that image; or what was given, where there is none to make.

        It makes none for a file that is not a page, or where there is one already. It makes none for a record that keeps
        off networks, or whose title no card can hold. Home has the card of the site, and an Easy Read that of its page.
        """
        page = made.content
        if not isinstance(page, Page) or page.image or not page.is_shared:
            return (made,)
        if page.address == HOME or is_easy_read(page.address):
            return (made,)
        card = self._words(page)
        if not can_be_drawn(card):
            return (made,)
        at = page.address + SITE_IMAGE
        alt = say(self.build.language, "image.page", title=page.title, name=card.campaign, days=card.kicker)
        if shown := self._shown.get(page.address):
            alt = with_photo(alt, shown, self.build)
        told = replace(page, image=SocialImage(self.build.url(at), alt))
        drawing = Later(partial(self._drawing, card, page.address, page.scene, page.topic))
        return Artefact(PurePosixPath(at), drawing), replace(made, content=told)

    def _words(self, page: Page) -> NoteCard:
        week = self._weeks.get(page.address.partition("/")[0], self.site.campaign)
        campaign = self.site.campaign_in(week.year)
        return NoteCard(
            kicker=days(week.when, self.build.language),
            title=page.title,
            place="",
            campaign=campaign.name,
            address=self.build.host,
            brand=campaign.brand.as_brand(),
        )

    def _drawing(self, words: NoteCard, address: str, scene: Scene | None, topic: str) -> NoteCard:
        """Beside that of its record, or of what the page is about; pages about nothing that could be drawn have a quilt."""
        if shown := self._shown.get(address):
            return replace(words, art=art_on_card(shown, self.root))
        return replace(words, art=Art(illustration(address, scene or "quilt", topic, above=ABOVE)))

    @cached_property
    def _weeks(self) -> dict[str, Week]:
        return {str(week.year): week for week in self.site.weeks}

    @cached_property
    def _shown(self) -> dict[str, Shown[Any, OnSocial]]:
        """Records whose kind has no card of its own, by their addresses."""
        records = (shown for kind in self.site.kinds if not kind.card for shown in self.site.shown(kind))
        return {shown.record.address: shown for shown in records}
