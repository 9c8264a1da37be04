"""Which pictures there are, with the word to type for each; and who made them."""

from __future__ import annotations

from itertools import groupby
from typing import TypedDict

from campaign.addresses import CREDITS, PICTURES
from campaign.artefact import Artefact
from campaign.build import Build
from campaign.forms.pages.page import page
from campaign.languages.phrases import say
from campaign.look.licences import Licence
from campaign.look.symbols import Picture, Pictures


class PictureFacts(TypedDict):
    """A picture, with its size in pixels. ``words`` are other words that find it."""

    name: str
    words: str
    address: str
    width: int
    height: int


class GroupFacts(TypedDict):
    """Pictures of one kind."""

    id: str
    title: str
    pictures: list[PictureFacts]


class PicturesFacts(TypedDict):
    """The page of all pictures. ``credits`` is an address."""

    groups: list[GroupFacts]
    credits: str


class LicenceFacts(TypedDict):
    """A licence, and where to read it."""

    name: str
    link: str


class CreditedFacts(TypedDict):
    """Who made a picture. Only an organisation's own has a ``licence`` to itself, or a ``permission`` in words."""

    name: str
    address: str
    width: int
    height: int
    credit: str
    changed: str | None
    licence: LicenceFacts | None
    permission: str | None


class SetFacts(TypedDict):
    """Pictures from one place, which have one licence."""

    id: str
    name: str
    link: str | None
    licence: LicenceFacts
    pictures: list[CreditedFacts]


class CreditsFacts(TypedDict):
    """The page of who made the pictures."""

    sets: list[SetFacts]
    own: list[CreditedFacts]


def pictures_page(pictures: Pictures, build: Build) -> Artefact:
    """For authors: an organisation's own come first, as they win over the others."""
    groups: list[GroupFacts] = [
        {
            "id": f"group-{group}",
            "title": say(build.language, f"pictures.group.{group}"),
            "pictures": [_shown(picture) for picture in members],
        }
        for group, members in _groups(pictures)
    ]
    facts: PicturesFacts = {"groups": groups, "credits": CREDITS}
    return page(
        PICTURES,
        "pictures.html",
        say(build.language, "pictures.name"),
        say(build.language, "pictures.summary"),
        facts,
        build,
        is_listed=False,
    )


def credits_page(pictures: Pictures, build: Build) -> Artefact:
    """A part for each set, since all of a set have one licence; then an organisation's own, each with its own."""
    language = build.language
    sets: list[SetFacts] = [
        {
            "id": f"set-{number}",
            "name": source,
            "link": members[0].credit.source_link,
            "licence": _link(licence),
            "pictures": [_credited(picture, build) for picture in members],
        }
        for number, (source, licence, members) in enumerate(_sets(pictures), start=1)
    ]
    own: list[CreditedFacts] = [
        {
            **_credited(picture, build),
            "licence": _link(picture.credit.licence) if picture.credit.licence else None,
            "permission": picture.credit.permission,
        }
        for picture in pictures.all
        if picture.group is None
    ]
    facts: CreditsFacts = {"sets": sets, "own": own}
    return page(
        CREDITS, "credits.html", say(language, "credits.name"), say(language, "credits.summary"), facts, build
    )


def _groups(pictures: Pictures) -> list[tuple[str, list[Picture]]]:
    """In the order of the list, which begins with an organisation's own."""
    by_group = groupby(pictures.all, lambda picture: picture.group or "own")
    return [(group, list(members)) for group, members in by_group]


def _sets(pictures: Pictures) -> list[tuple[str, Licence, list[Picture]]]:
    found: dict[tuple[str, Licence], list[Picture]] = {}
    for picture in pictures.all:
        if picture.credit.source and picture.credit.licence:
            found.setdefault((picture.credit.source, picture.credit.licence), []).append(picture)
    return [(*key, members) for key, members in found.items()]


def _shown(picture: Picture) -> PictureFacts:
    width, height = picture.size
    return {
        "name": picture.name,
        "words": ", ".join(picture.words),
        "address": picture.address,
        "width": width,
        "height": height,
    }


def _credited(picture: Picture, build: Build) -> CreditedFacts:
    credit = picture.credit
    key = "credits.titled" if credit.title else "credits.by"
    changed = (
        say(build.language, f"credits.changed.{credit.changed.replace(' ', '_')}") if credit.changed else None
    )
    width, height = picture.size
    return {
        "name": picture.name,
        "address": picture.address,
        "width": width,
        "height": height,
        "credit": say(build.language, key, title=credit.title, author=credit.author),
        "changed": changed,
        "licence": None,
        "permission": None,
    }


def _link(licence: Licence) -> LicenceFacts:
    return {"name": licence.name, "link": licence.link}
