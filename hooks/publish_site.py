"""The adapter: hands what the core makes to MkDocs. With ``reload.py``, the only code that may import it."""

from __future__ import annotations

import gc
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path, PurePosixPath

from jinja2 import Environment, StrictUndefined, UndefinedError, pass_context
from jinja2.runtime import Context
from markupsafe import Markup
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file

from campaign.addresses import in_easy_read
from campaign.artefact import Artefact, Bundle, Facts, one_by_one
from campaign.artefact import Page as MadePage
from campaign.artefacts import artefacts
from campaign.build import Build
from campaign.forms.easy_read.of_each_page import easy_addresses
from campaign.forms.pages.around import around_page
from campaign.forms.pages.shell import shell
from campaign.languages.phrases import say
from campaign.problems import Severity, in_order
from campaign.prose.links import wrong_with_link
from campaign.prose.place import DOCS, leads_inside
from campaign.prose.typography import with_whole_words
from campaign.publishing.all_cores import HelperFailed, helpers_for, share_out
from campaign.publishing.checked_sources import read_and_check
from campaign.publishing.kept_pictures import kept
from campaign.publishing.replace_site import FULL
from campaign.publishing.today import today
from campaign.reading.easy_reads import is_twin
from campaign.site.site import Site

PICTURES = Path(".cache/pictures")
HOOKS = Path(__file__).parent


@dataclass
class Making:
    """What the events of one build hand on to each other. Pages of ``docs/`` go through MkDocs, for its menu."""

    site: Site
    build: Build
    in_docs: dict[str, MadePage] = field(default_factory=dict)
    elsewhere: list[Artefact | Bundle] = field(default_factory=list)
    easy_reads: frozenset[str] = field(init=False)
    nav: Navigation = field(init=False)
    env: Environment = field(init=False)

    def __post_init__(self) -> None:
        self.easy_reads = frozenset(easy_addresses(self.site, self.build.locale))


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
    config.extra["making"] = Making(site, build)
    config.extra["shell"] = shell(site, build)


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
    _refuse_pages_in_part(making.site, files)
    listed: list[str] = []
    for made in artefacts(making.site, root, making.build):
        written = files.get_file_from_path(made.path.as_posix()) if isinstance(made, Artefact) else None
        if isinstance(made, Bundle):
            listed += made.listed
        elif isinstance(made.content, MadePage):
            if made.content.is_listed:
                listed.append(made.content.address)
            if written:
                making.in_docs[written.src_uri] = made.content
                _set_what_to_edit(written, made)
                continue
        making.elsewhere.append(made)
    config.extra["sitemap"] = [making.build.url(at) for at in sorted(listed)]
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    config.extra["making"].nav = nav


def on_page_read_source(page: Page, config: MkDocsConfig) -> str | None:
    """The core has read the pages of ``docs/``, and has told what is wrong with them."""
    return "" if page.file.src_uri in config.extra["making"].in_docs else None


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    if made := config.extra["making"].in_docs.get(page.file.src_uri):
        page.meta = _facts(made, page, config)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Material prints titles as they are. Here, whatever a template prints is escaped unless it says otherwise.

    A fact that a template asks for and that no page gives stops the build, where Jinja would show nothing.
    """
    env.autoescape = True
    env.undefined = StrictUndefined
    env.auto_reload = False  # each build has an environment of its own
    env.globals["say"] = lambda key, **facts: say(Build.locale, key, **facts)
    env.filters["url"] = _from_here
    env.filters["whole"] = with_whole_words
    env.globals["same"] = _same_on_pages_of_a_kind(env)
    config.extra["making"].env = env
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Most of the work: MkDocs, which makes one page at a time, has made none but those of ``docs/``."""
    tasks = config.extra["making"].elsewhere
    try:
        share_out(partial(_write, config=config), tasks, helpers_for(len(tasks)), told=PluginError)
    except HelperFailed as failed:
        raise PluginError(f"The site could not be written. {failed}") from failed


def on_build_error(error: Exception) -> None:
    """MkDocs says which page it is that a fact is missing of, and not which template asks for it."""
    if isinstance(error, UndefinedError):
        raise PluginError(_nobody_gives(error)) from error


def _write(made: Artefact | Bundle, config: MkDocsConfig) -> None:
    for file in one_by_one([made]):
        try:
            _write_file(file, config)
        except OSError as error:
            if error.errno not in FULL:
                raise
            raise PluginError(f"{file.path} could not be written: {error.strerror}.") from error


def _write_file(file: Artefact, config: MkDocsConfig) -> None:
    content = file.content
    if isinstance(content, MadePage):
        _write_page(file, content, config)
        return
    if not isinstance(content, bytes):
        content = kept(content, Path(config.config_file_path).parent / PICTURES)
    write_file(content, str(Path(config.site_dir, file.path)))


def _write_page(made: Artefact, content: MadePage, config: MkDocsConfig) -> None:
    """Templates get a ``page`` as MkDocs gives them one for pages of ``docs/``, though without a body."""
    making: Making = config.extra["making"]
    file = File.generated(config, made.path.as_posix(), content="")
    _set_what_to_edit(file, made)
    page = Page(content.title, file, config)
    page.meta = _facts(content, page, config)
    template = making.env.get_template(content.template)
    try:
        html = template.render(get_context(making.nav, [], config, page))
    except UndefinedError as error:
        raise PluginError(f"{made.path} could not be written. {_nobody_gives(error)}") from error
    write_file(html.encode(), file.abs_dest_path)


def _nobody_gives(error: UndefinedError) -> str:
    """Where a template asks for a fact that there is not."""
    asked = next(
        at for at in reversed(traceback.extract_tb(error.__traceback__)) if at.filename.endswith(".html")
    )
    template = Path(asked.filename)
    if template.is_relative_to(HOOKS):
        template = template.relative_to(HOOKS.parent)
    return (
        f"{template.as_posix()}:{asked.lineno}: {error.message}. "
        "Give this fact where the page is made, in hooks/campaign/forms/, or do not ask for it."
    )


def _facts(made: MadePage, page: Page, config: MkDocsConfig) -> Facts:
    making, shell, facts = config.extra["making"], config.extra["shell"], made.facts()
    menu = [item["address"] for item in shell["menu"]]
    in_header = [shell["search"]["address"], shell["reading_settings"]["address"]]
    linked = [*in_header, *menu, *(other.url for other in making.nav.pages)]
    nobody = shell["no_page"]["around"]
    around = around_page(made, facts, page.url, nobody, menu, linked, making.easy_reads)
    return {"template": made.template, **facts, "around": around}


def _set_what_to_edit(file: File, made: Artefact) -> None:
    if made.source:
        file.edit_uri = PurePosixPath("..", made.source).as_posix()


@pass_context
def _from_here(context: Context, address: str) -> str:
    """A relative link, so that the site works in any folder. It begins at the top, which is as far from all pages of a depth.

    On an Easy Read page all that stands round it leads to Easy Read too: the header, the menu, the footer.
    """
    page = context.get("page")
    is_easy = page.meta.get("easy") if page else context.get("is_easy")
    to = in_easy_read(address) if is_easy else address
    if page and to.startswith(f"{page.url}#"):
        return to.removeprefix(page.url)
    if to and not leads_inside(to):
        return to
    return f"{context['base_url'].rstrip('/')}/{to}".removeprefix("./") or "./"


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


def _refuse_pages_in_part(site: Site, files: Files) -> None:
    """What MkDocs leaves out is read here all the same, and would be found by the search and in Easy Read."""
    for page in site.pages:
        file = files.get_file_from_path(page.path.relative_to(DOCS).as_posix())
        if file is None or file.inclusion in (InclusionLevel.EXCLUDED, InclusionLevel.DRAFT):
            raise PluginError(
                f'{page.path}:1:1: "exclude_docs" or "draft_docs" of mkdocs.yml leaves out this page, as MkDocs does all of '
                "docs/templates/, but its words would be in the search. Keep it elsewhere, such as in docs/decisions/."
            )


def _leave_out_all_but_pages(files: Files) -> None:
    """Material's script, styles and icons would be never asked for; pictures and files of docs/ come from the core.

    So do Easy Reads, which stand at the addresses of their sources.
    """
    for file in [file for file in files if not file.is_documentation_page() or is_twin(file.src_uri)]:
        files.remove(file)
