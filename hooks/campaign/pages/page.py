"""One page as MkDocs takes it: facts at the top, which a template of ``hooks/theme/`` lays out."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from campaign.addresses import page_path
from campaign.artefact import Artefact
from campaign.build import Build
from campaign.linked_data import breadcrumbs
from campaign.words.phrases import say

Facts = dict[str, Any]


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
    facts: Mapping[str, Any],
    build: Build,
    *,
    trail: Sequence[tuple[str, str]] = (),
    image: SocialImage | None = None,
    linked_data: Sequence[Facts | None] = (),
    source: PurePosixPath | None = None,
    body: str = "",
    kind: str = "website",
) -> Artefact:
    """The page at address ``at``.

    ``trail`` leads to the page from home: names with addresses. ``kind`` is the Open Graph type.
    """
    steps = [(say(build.locale, "home.name"), ""), *trail, (title, at)]
    data = [data for data in linked_data if data] + ([breadcrumbs(steps, build)] if at else [])
    front_matter = {
        "template": template,
        "title": title,
        "description": summary,
        "image": {"url": build.url(image.address), "alt": image.alt} if image else None,
        "kind": kind,
        "trail": [{"name": name, "address": address} for name, address in steps[:-1]] if at else [],
        "linked_data": data,
        **facts,
    }
    # JSON is YAML that no title can break out of, and it is written and read fast.
    return Artefact(
        page_path(at), f"---\n{json.dumps(front_matter, ensure_ascii=False)}\n---\n{body}", source
    )
