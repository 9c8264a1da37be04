"""One page as it is handed over: facts, which a template of ``hooks/theme/`` lays out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from campaign.addresses import page_path
from campaign.artefact import Artefact, Facts, Page
from campaign.build import Build
from campaign.forms.linked_data.records import breadcrumbs
from campaign.languages.phrases import say


@dataclass(frozen=True)
class SocialImage:
    """The picture that networks show with a link (Open Graph ``og:image``)."""

    address: str
    alt: str


def page(
    at: str,
    template: str,
    title: str,
    summary: str,
    facts: Facts | Callable[[], Facts],
    build: Build,
    *,
    trail: Sequence[tuple[str, str]] = (),
    image: SocialImage | None = None,
    linked_data: list[Facts | None] | Callable[[], list[Facts | None]] = list,
    source: PurePosixPath | None = None,
    kind: str = "website",
    help_lines: Sequence[Facts] = (),
    found_by: str = "",
    is_listed: bool = True,
) -> Artefact:
    """The page at address ``at``. Functions are called when it is written: most of its work can wait until then.

    ``trail`` leads to the page from below home: names with addresses. ``kind`` is the Open Graph type.
    """

    def all_facts() -> Facts:
        steps = [(say(build.locale, "home.name"), ""), *trail, (title, at)]
        known = linked_data if isinstance(linked_data, list) else linked_data()
        data = [*filter(None, known), *([breadcrumbs(steps, build)] if at else [])]
        return {
            "title": title,
            "description": summary,
            "image": {"url": build.url(image.address), "alt": image.alt} if image else None,
            "kind": kind,
            "robots": None if is_listed else "noindex",
            "trail": [{"name": name, "address": address} for name, address in steps[:-1]] if at else [],
            "linked_data": data,
            **(facts if isinstance(facts, dict) else facts()),
        }

    content = Page(
        at, template, title, summary, all_facts, tuple(trail), tuple(help_lines), found_by, is_listed
    )
    return Artefact(page_path(at), content, source)
