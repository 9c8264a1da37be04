"""What one build makes: the site in each language, with the settings, and the templates, that are its own."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation

from campaign.artefact import Artefact, Bundle
from campaign.artefact import Page as MadePage
from campaign.build import Build
from campaign.forms.easy_read.of_each_page import easy_addresses
from campaign.forms.shell.shell import AlternateFacts, shell
from campaign.languages.language import Language
from campaign.site.gate import OnSite, let_through
from campaign.site.site import Site


@dataclass
class Pass:
    """The site in one language. ``config`` is what templates read: of each language, its own address and folder."""

    build: Build
    config: MkDocsConfig
    env: Environment = field(init=False)

    @property
    def language(self) -> Language:
        return self.build.language


def alternates(spoken: Sequence[Language], build: Build) -> list[AlternateFacts]:
    """Where each language begins, for search engines. Who speaks none of them gets the first."""
    tags = [*((language.tag, language) for language in spoken), ("x-default", spoken[0])]
    return [{"tag": tag, "begins": replace(build, language=language).url("")} for tag, language in tags]


def config_of(build: Build, site: Site, config: MkDocsConfig) -> MkDocsConfig:
    """The settings for another language, in which its folder is the whole site: pages have their usual addresses there."""
    theirs = copy.copy(config)
    theirs["site_url"] = build.url("")
    theirs["site_dir"] = str(Path(config.site_dir, build.language.prefix))
    theirs["extra"] = copy.copy(config.extra)
    theirs.extra["shell"] = shell(let_through(site, OnSite, build.today), build)
    theirs.extra["to_root"] = "../" * build.language.prefix.count("/")
    return theirs


@dataclass
class Making:
    """What the events of one build hand on to each other. The first language is the one that MkDocs knows of.

    Pages of ``docs/`` go through MkDocs in that language, for its menu. ``elsewhere`` is all else, each with its language.
    """

    site: Site
    passes: list[Pass]
    in_docs: dict[str, MadePage] = field(default_factory=dict)
    elsewhere: list[tuple[Artefact | Bundle, Pass]] = field(default_factory=list)
    easy_reads: frozenset[str] = field(init=False)
    nav: Navigation = field(init=False)

    def __post_init__(self) -> None:
        build = self.passes[0].build
        shown = let_through(self.site, OnSite, build.today)
        self.easy_reads = frozenset(easy_addresses(shown, build.language))
