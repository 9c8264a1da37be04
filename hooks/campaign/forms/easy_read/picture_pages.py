"""Which pictures there are, with the word to type for each; and who made them."""

from __future__ import annotations

from itertools import groupby

from campaign.addresses import CREDITS, PICTURES
from campaign.artefact import Artefact, Facts
from campaign.build import Build
from campaign.forms.pages.page import page
from campaign.languages.phrases import say
from campaign.look.licences import Licence
from campaign.look.symbols import Picture, Pictures


def pictures_page(pictures: Pictures, build: Build) -> Artefact:
    """For authors: an organisation's own come first, as they win over the others."""
    groups = [
        {
            "id": f"group-{group}",
            "title": say(build.locale, f"pictures.group.{group}"),
            "pictures": [_shown(picture) for picture in members],
        }
        for group, members in _groups(pictures)
    ]
    return page(
        PICTURES,
        "pictures.html",
        say(build.locale, "pictures.name"),
        say(build.locale, "pictures.summary"),
        {"groups": groups, "credits": CREDITS},
        build,
        is_listed=False,
    )


def credits_page(pictures: Pictures, build: Build) -> Artefact:
    """A part for each set, since all of a set have one licence; then an organisation's own, each with its own."""
    locale = build.locale
    sets = [
        {
            "id": f"set-{number}",
            "name": source,
            "link": members[0].credit.source_link,
            "licence": _link(licence),
            "pictures": [_credited(picture, build) for picture in members],
        }
        for number, (source, licence, members) in enumerate(_sets(pictures), start=1)
    ]
    own = [
        {
            **_credited(picture, build),
            "licence": _link(picture.credit.licence) if picture.credit.licence else None,
            "permission": picture.credit.permission,
        }
        for picture in pictures.all
        if picture.group is None
    ]
    facts = {"sets": sets, "own": own, "all": PICTURES}
    return page(
        CREDITS, "credits.html", say(locale, "credits.name"), say(locale, "credits.summary"), facts, build
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


def _shown(picture: Picture) -> Facts:
    width, height = picture.size
    return {
        "name": picture.name,
        "words": ", ".join(picture.words),
        "address": picture.address,
        "width": width,
        "height": height,
    }


def _credited(picture: Picture, build: Build) -> Facts:
    credit = picture.credit
    key = "credits.titled" if credit.title else "credits.by"
    changed = (
        say(build.locale, f"credits.changed.{credit.changed.replace(' ', '_')}") if credit.changed else None
    )
    return _shown(picture) | {
        "credit": say(build.locale, key, title=credit.title, author=credit.author),
        "changed": changed,
    }


def _link(licence: Licence) -> Facts:
    return {"name": licence.name, "link": licence.link}
