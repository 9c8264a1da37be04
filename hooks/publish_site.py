"""The adapter: hands what the core makes to MkDocs. With ``reload.py``, the only code that may import it."""

from __future__ import annotations

import copy
import gc
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path, PurePosixPath

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from markupsafe import Markup
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file

from campaign.addresses import in_easy_read, is_without_words
from campaign.artefact import Artefact, Bundle, Facts, one_by_one
from campaign.artefact import Page as MadePage
from campaign.artefacts import artefacts
from campaign.build import Build
from campaign.forms.shell.shell import shell
from campaign.languages.language import Language, languages
from campaign.languages.phrases import say
from campaign.model.published_file import DOCS
from campaign.problems import Severity, in_order
from campaign.prose.links import wrong_with_link
from campaign.prose.place import leads_inside
from campaign.prose.typography import with_whole_words
from campaign.publishing.all_cores import HelperFailed, helpers_for, share_out
from campaign.publishing.checked_sources import read_and_check
from campaign.publishing.kept_pictures import kept
from campaign.publishing.pages_of_the_engine import is_for_nobody, left_out, never_checked
from campaign.publishing.replace_site import FULL
from campaign.publishing.today import today
from campaign.site.gate import OnSite, let_through
from campaign.site.site import Site

PICTURES = Path(".cache/pictures")


@dataclass
class Pass:
    """The site in one language. ``config`` is what templates read: of each language, its own address and folder."""

    build: Build
    config: MkDocsConfig
    env: Environment = field(init=False)

    @property
    def language(self) -> Language:
        return self.build.locale


@dataclass
class Making:
    """What the events of one build hand on to each other. The first language is the one that MkDocs knows of.

    Pages of ``docs/`` go through MkDocs in that language, for its menu. ``elsewhere`` is all else, each with its language.
    """

    site: Site
    passes: list[Pass]
    in_docs: dict[str, MadePage] = field(default_factory=dict)
    elsewhere: list[tuple[Artefact | Bundle, Pass]] = field(default_factory=list)
    nav: Navigation = field(init=False)


def on_startup(command: str, dirty: bool) -> None:
    """A build needs nearly all that it makes: to look for what could be forgotten only takes time.

    In a forked process, it would also copy all that is only looked at.
    """
    if command == "build":
        gc.disable()


def on_serve(server: object, config: MkDocsConfig, builder: object) -> None:
    """``serve --clean`` starts up as a build does, and then stays."""
    gc.enable()


def on_shutdown() -> None:
    """Python looks once more when it ends, which takes a big site a second, unless all is put out of its reach."""
    gc.freeze()


def on_pre_build(config: MkDocsConfig) -> None:
    """Problems stop the build here: after this event, MkDocs deletes the site that is being replaced."""
    root = Path(config.config_file_path).parent
    site, build, problems = read_and_check(root, today, f"{(config.site_url or '').rstrip('/')}/")
    for line in in_order(problems):
        print(line, file=sys.stderr)
    if site is None or build is None:
        errors = sum(problem.severity is Severity.ERROR for problem in problems)
        raise PluginError(f"Problems in the sources: {errors}, listed above. Nothing was published.")
    footer = config.extra.get("footer") or []
    if not isinstance(footer, list) or not all(map(_is_a_safe_link, footer)):
        raise PluginError(
            'mkdocs.yml: each line below "footer" needs a name and an address, like "{name: Privacy, address: privacy/}".'
        )
    config.extra["footer"] = [item for item in footer if item["address"] not in build.held]
    spoken = languages()
    config.extra["languages"] = _alternates(spoken, build) if len(spoken) > 1 else []
    config.extra["shell"] = shell(let_through(site, OnSite, build.today), build)
    config.extra["to_root"] = ""
    making = config.extra["making"] = Making(site, [Pass(build, config)])
    for language in spoken[1:]:
        theirs = replace(build, locale=language)
        making.passes.append(Pass(theirs, _config_of(theirs, site, config)))


def _alternates(spoken: Sequence[Language], build: Build) -> list[dict[str, str]]:
    """Where each language begins, for search engines. Who speaks none of them gets the first."""
    tags = [*((language.tag, language) for language in spoken), ("x-default", spoken[0])]
    return [{"tag": tag, "begins": replace(build, locale=language).url("")} for tag, language in tags]


def _config_of(build: Build, site: Site, config: MkDocsConfig) -> MkDocsConfig:
    """The settings for another language, in which its folder is the whole site: pages have their usual addresses there."""
    theirs = copy.copy(config)
    theirs["site_url"] = build.url("")
    theirs["site_dir"] = str(Path(config.site_dir, build.locale.prefix))
    theirs["extra"] = copy.copy(config.extra)
    theirs.extra["shell"] = shell(let_through(site, OnSite, build.today), build)
    theirs.extra["to_root"] = "../" * build.locale.prefix.count("/")
    return theirs


def _is_a_safe_link(item: object) -> bool:
    """``extra.footer`` stands outside of what the core reads."""
    if not isinstance(item, dict):
        return False
    name, to = item.get("name"), item.get("address")
    return (
        isinstance(name, str | int)
        and isinstance(to, str)
        and (not to or not (to.startswith("/") or wrong_with_link(to)))
    )


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """What stands at the address of a page of ``docs/`` becomes its content; all else is written after the build."""
    making: Making = config.extra["making"]
    root = Path(config.config_file_path).parent
    _leave_out_all_but_pages(files)
    config.extra["sitemap"] = []
    for each in making.passes:
        listed: list[str] = []
        for made in artefacts(making.site, root, each.build):
            if isinstance(made, Bundle):
                listed += made.listed
            elif isinstance(made.content, MadePage):
                if made.content.is_listed:
                    listed.append(made.content.address)
                if each is making.passes[0] and (written := files.get_file_from_path(made.path.as_posix())):
                    making.in_docs[written.src_uri] = made.content
                    _set_what_to_edit(written, made)
                    continue
            making.elsewhere.append((made, each))
        config.extra["sitemap"] += [_in_sitemap(at, each, making) for at in sorted(listed)]
    _refuse_pages_of_one_side(making, files, Path(config.docs_dir))
    return files


def _in_sitemap(at: str, of: Pass, making: Making) -> dict[str, object]:
    spoken = [{"tag": each.language.tag, "url": each.build.url(at)} for each in making.passes]
    return {"url": of.build.url(at), "languages": spoken if len(spoken) > 1 else []}


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    config.extra["making"].nav = nav


def on_page_read_source(page: Page, config: MkDocsConfig) -> str:
    """The core has read the pages of ``docs/``, and has told what is wrong with them. MkDocs reads none itself."""
    return ""


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Templates print what they are given, so they are given nothing but what the core made."""
    made = config.extra["making"].in_docs.get(page.file.src_uri)
    if made is None:  # a plug-in has added it after on_files
        raise PluginError(str(never_checked(DOCS / page.file.src_uri)))
    page.meta = _facts(made)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Material prints titles as they are. Here, whatever a template prints is escaped unless it says otherwise."""
    env.autoescape = True
    env.auto_reload = False  # each build has an environment of its own
    env.filters["url"] = _from_here
    env.filters["whole"] = with_whole_words
    first, *others = config.extra["making"].passes
    for each in others:
        each.env = env.overlay()
        each.env.globals = {**env.globals, **_globals_of(each, each.env)}
    first.env = env
    env.globals.update(_globals_of(first, env))
    return env


def _globals_of(spoken: Pass, env: Environment) -> dict[str, Callable[..., str]]:
    return {"say": partial(_said, spoken.language), "same": _same_on_pages_of_a_kind(env)}


def _said(language: Language, key: str, **facts: object) -> str:
    return say(language, key, **facts)


def on_post_build(config: MkDocsConfig) -> None:
    """Most of the work: MkDocs, which makes one page at a time, has made none but those of ``docs/``."""
    tasks = config.extra["making"].elsewhere
    try:
        share_out(_write, tasks, helpers_for(len(tasks)), told=PluginError)
    except HelperFailed as failed:
        raise PluginError(f"The site could not be written. {failed}") from failed


def _write(task: tuple[Artefact | Bundle, Pass]) -> None:
    made, spoken = task
    for file in one_by_one([made]):
        try:
            _write_file(file, spoken)
        except OSError as error:
            if error.errno not in FULL:
                raise
            raise PluginError(f"{file.path} could not be written: {error.strerror}.") from error


def _write_file(file: Artefact, spoken: Pass) -> None:
    content, config = file.content, spoken.config
    if isinstance(content, MadePage):
        _write_page(file, content, spoken)
        return
    if spoken.language.prefix and is_without_words(file.path.as_posix()):
        return  # it is at the root of the site
    if not isinstance(content, bytes):
        content = kept(content, Path(config.config_file_path).parent / PICTURES)
    write_file(content, str(Path(config.site_dir, file.path)))


def _write_page(made: Artefact, content: MadePage, spoken: Pass) -> None:
    """Templates get a ``page`` as MkDocs gives them one for pages of ``docs/``, though without a body."""
    config = spoken.config
    making: Making = config.extra["making"]
    file = File.generated(config, made.path.as_posix(), content="")
    _set_what_to_edit(file, made)
    page = Page(content.title, file, config)
    page.meta = _facts(content)
    template = spoken.env.get_template(content.template)
    html = template.render(get_context(making.nav, [], config, page))
    write_file(html.encode(), file.abs_dest_path)


def _facts(made: MadePage) -> Facts:
    return {"template": made.template, **made.facts()}


def _set_what_to_edit(file: File, made: Artefact) -> None:
    if made.source:
        file.edit_uri = PurePosixPath("..", made.source).as_posix()


@pass_context
def _from_here(context: Context, address: str) -> str:
    """A relative link, so that the site works in any folder. It begins at the top, which is as far from all pages of a depth.

    On an Easy Read page all that stands round it leads to Easy Read too: the header, the menu, the footer.
    What has no words is outside of the folder of a language.
    """
    page = context.get("page")
    is_easy = page.meta.get("easy") if page else context.get("is_easy")
    to = in_easy_read(address) if is_easy else address
    if page and to.startswith(f"{page.url}#"):
        return to.removeprefix(page.url)
    if to and not leads_inside(to):
        return to
    up = context["config"].extra["to_root"] if is_without_words(to) else ""
    return f"{context['base_url'].rstrip('/')}/{up}{to}".removeprefix("./") or "./"


def _same_on_pages_of_a_kind(env: Environment) -> Callable[..., Markup]:
    """Makes a part once for all pages of a kind: a footer takes as long as a whole story.

    The part is given what says its ``kind``, and no page, so that it cannot say anything of the first one.
    """
    made: dict[tuple[object, ...], Markup] = {}

    @pass_context
    def same(context: Context, template: str, **kind: object) -> Markup:
        key = (template, *kind.items())
        if key not in made:
            html = env.get_template(template).render(
                config=context["config"], nav=context["nav"], page=None, **kind
            )
            made[key] = Markup(html)  # noqa: S704 - a template has made it, and escaped what it shows
        return made[key]

    return same


def _refuse_pages_of_one_side(making: Making, files: Files, docs: Path) -> None:
    """The check has compared both sides as far as it knows MkDocs; here is what MkDocs really has."""
    for path in (record.source.path for kind, record in making.site.with_kinds() if kind.is_tree):
        file = files.get_file_from_path(path.relative_to(DOCS).as_posix())
        if file is None or file.inclusion in (InclusionLevel.EXCLUDED, InclusionLevel.DRAFT):
            raise PluginError(str(left_out(path)))
    for file in files:
        if file.inclusion is not InclusionLevel.EXCLUDED and file.src_uri not in making.in_docs:
            raise PluginError(str(never_checked(PurePosixPath(docs.name, file.src_uri))))


def _leave_out_all_but_pages(files: Files) -> None:
    """Material's script, styles and icons would be never asked for; pictures and files of docs/ come from the core.

    So do Easy Reads, which stand at the addresses of their sources. Some folders are for the people who run the site.
    """
    for file in [file for file in files if not file.is_documentation_page() or is_for_nobody(file.src_uri)]:
        files.remove(file)
