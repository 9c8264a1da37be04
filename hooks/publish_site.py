"""The adapter: hands what the core makes to MkDocs. With ``reload.py``, the only code that may import it."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path, PurePosixPath

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from markupsafe import Markup
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file

from campaign.addresses import SEARCH, in_easy_read
from campaign.artefact import Artefact, Bundle, Facts, one_by_one
from campaign.artefact import Page as MadePage
from campaign.artefacts import artefacts
from campaign.build import Build
from campaign.components.place import leads_inside
from campaign.problems import Severity, in_order
from campaign.publishing.all_cores import share_out
from campaign.publishing.kept_pictures import kept
from campaign.publishing.today import today
from campaign.reading.easy_reads import is_twin
from campaign.reading.whole_site import read_and_check
from campaign.shell import shell
from campaign.words.phrases import say

PICTURES = Path(".cache/pictures")


def on_pre_build(config: MkDocsConfig) -> None:
    """Problems stop the build here: after this event, MkDocs deletes the site that is being replaced."""
    root = Path(config.config_file_path).parent
    site, build, problems = read_and_check(root, today, f"{(config.site_url or '').rstrip('/')}/")
    for line in in_order(problems):
        print(line, file=sys.stderr)
    if site is None or build is None:
        errors = sum(problem.severity is Severity.ERROR for problem in problems)
        raise PluginError(f"Problems in the sources: {errors}, listed above. Nothing was published.")
    config.extra["sources"] = (site, build)
    config.extra["shell"] = shell(site, build)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Everything is handed over here: once this event is over, MkDocs has settled titles and edit links."""
    root = Path(config.config_file_path).parent
    site, build = config.extra.pop("sources")
    _leave_out_all_but_pages(files)
    in_docs: dict[str, MadePage] = {}
    elsewhere: list[Artefact | Bundle] = []
    listed = [SEARCH]
    for made in artefacts(site, root, build):
        if isinstance(made, Artefact) and isinstance(made.content, MadePage):
            if made.content.is_listed:
                listed.append(made.content.address)
            if written := files.get_file_from_path(made.path.as_posix()):
                in_docs[written.src_uri] = made.content
                _set_what_to_edit(written, made)
                continue
        elsewhere.append(made)
    config.extra |= {
        "in_docs": in_docs,
        "elsewhere": elsewhere,
        "sitemap": [build.url(at) for at in sorted(listed)],
    }
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    config.extra["nav"] = nav


def on_page_read_source(page: Page, config: MkDocsConfig) -> str | None:
    """The core has read the pages of ``docs/``, and has told what is wrong with them."""
    return "" if page.file.src_uri in config.extra["in_docs"] else None


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    if made := config.extra["in_docs"].get(page.file.src_uri):
        page.meta = _facts(made)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Material prints titles as they are. Here, whatever a template prints is escaped unless it says otherwise."""
    env.autoescape = True
    env.auto_reload = False  # each build has an environment of its own
    env.globals["say"] = lambda key, **facts: say(Build.locale, key, **facts)
    env.filters["url"] = _from_here
    env.globals["same"] = _same_on_pages_of_a_kind(env)
    config.extra["env"] = env
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Most of the work: MkDocs, which makes one page at a time, has made none but those of ``docs/``."""
    try:
        share_out(partial(_write, config=config), config.extra.pop("elsewhere"))
    except OSError as error:
        raise PluginError(f"A file of the site could not be written. {error}") from error


def _write(made: Artefact | Bundle, config: MkDocsConfig) -> None:
    for file in one_by_one([made]):
        to = Path(config.site_dir, file.path)
        if isinstance(file.content, MadePage):
            _write_page(file, file.content, config)
        elif isinstance(file.content, bytes):
            write_file(file.content, str(to))
        else:
            to.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(kept(file.content, Path(config.config_file_path).parent / PICTURES), to)


def _write_page(made: Artefact, content: MadePage, config: MkDocsConfig) -> None:
    """As MkDocs does it, so that templates get what they get for pages of ``docs/``."""
    file = File.generated(config, made.path.as_posix(), content="")
    _set_what_to_edit(file, made)
    page = Page(None, file, config)
    page.meta = _facts(content)
    template = config.extra["env"].get_template(content.template)
    html = template.render(get_context(config.extra["nav"], [], config, page))
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
    """
    page = context.get("page")
    to = in_easy_read(address) if page and page.meta.get("easy") else address
    if page and to.startswith(f"{page.url}#"):
        return to.removeprefix(page.url)
    if to and not leads_inside(to):
        return to
    return f"{context['base_url'].rstrip('/')}/{to}".removeprefix("./") or "./"


def _same_on_pages_of_a_kind(env: Environment) -> Callable[..., Markup]:
    """Makes a part once for all pages that have the same to say to it: a footer takes as long as a whole story."""
    made: dict[tuple[object, ...], Markup] = {}

    @pass_context
    def same(context: Context, template: str, **kind: object) -> Markup:
        key = (template, *kind.items())
        if key not in made:
            html = env.get_template(template).render({**context.get_all(), **kind})
            made[key] = Markup(html)  # noqa: S704 - a template has made it, and escaped what it shows
        return made[key]

    return same


def _leave_out_all_but_pages(files: Files) -> None:
    """Material's script, styles and icons would be never asked for; pictures and files of docs/ come from the core.

    So do Easy Reads, which stand at the addresses of their sources.
    """
    for file in [file for file in files if not file.is_documentation_page() or is_twin(file.src_uri)]:
        files.remove(file)
