"""The adapter: hands what the core makes to MkDocs, which only the files of this folder may import."""

from __future__ import annotations

from installed_first import look_here_last  # isort: split

look_here_last()

import gc
import sys
from collections.abc import Collection
from dataclasses import replace
from functools import partial
from pathlib import Path, PurePosixPath

from click import ClickException
from jinja2 import Environment, StrictUndefined, UndefinedError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file

from campaign.artefact import Bundle
from campaign.artefact import Page as MadePage
from campaign.artefacts import artefacts
from campaign.forms.easy_read.page_pictures import drawn_pictures
from campaign.forms.shell.shell import shell
from campaign.languages.in_html import with_languages
from campaign.languages.language import languages
from campaign.model.on_disk import in_one_form
from campaign.model.published_file import DOCS
from campaign.phone import dialled
from campaign.problems import Severity, in_order
from campaign.prose.typography import with_whole_words
from campaign.publishing.checked_sources import read_and_check
from campaign.publishing.kept_files import KeptParts
from campaign.publishing.one_edit import with_edits
from campaign.publishing.pages_of_the_engine import is_for_nobody, left_out, never_checked
from campaign.publishing.progress import Progress
from campaign.publishing.today import today
from campaign.site.gate import OnSite, let_through
from campaign.unexpected import unexpected
from drafts import held_pages, leave_out
from footer import footer_of
from passes import Making, Pass, alternates, config_of
from serving import COMPILED, PREVIEW, First, Overtaken
from template_functions import from_here, functions_for, nobody_gives
from writing import facts_of, made_at_once, set_what_to_edit, when_asked_for, write_all


def on_startup(command: str, dirty: bool) -> None:
    """Reading makes little that could be forgotten: to look for it only takes time. Writing begins it again."""
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
    progress = Progress()

    def tell(what: str) -> None:
        PREVIEW.stop_if_overtaken()
        progress.say(what)

    address = f"{(config.site_url or '').rstrip('/')}/"
    site, build, problems = read_and_check(root, today, address, stays=PREVIEW.is_on, tell=tell)
    progress.end()
    for line in in_order(problems):
        print(line, file=sys.stderr)
    if PREVIEW.is_on and site is None:
        PREVIEW.problems = [str(each) for each in problems if each.severity is Severity.ERROR]
    if site is None or build is None:
        errors = sum(problem.severity is Severity.ERROR for problem in problems)
        raise PluginError(f"Problems in the sources: {errors}, listed above. Nothing was published.")
    build = replace(build, kept=KeptParts())
    config.extra["footer"] = footer_of(config, build.held)
    spoken = languages()
    config.extra["languages"] = alternates(spoken, build) if len(spoken) > 1 else []
    config.extra["shell"] = shell(let_through(site, OnSite, build.today), build)
    config.extra["to_root"] = ""
    making = config.extra["making"] = Making(site, [Pass(build, config)])
    for language in spoken[1:]:
        theirs = replace(build, language=language)
        making.passes.append(Pass(theirs, config_of(theirs, site, config)))


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """What is at the address of a page of ``docs/`` becomes its content; all else is written after the build."""
    making: Making = config.extra["making"]
    root = Path(config.config_file_path).parent
    _leave_out_all_but_pages(files)
    _name_in_one_form(files, config)
    config.extra["sitemap"] = []
    for each in making.passes:
        listed: list[str] = []
        for made in artefacts(making.site, root, each.build):
            PREVIEW.stop_if_overtaken()
            if isinstance(made, Bundle):
                listed += made.listed
            elif isinstance(made.content, MadePage):
                if made.content.is_listed:
                    listed.append(made.content.address)
                if each is making.passes[0] and (written := files.get_file_from_path(made.path.as_posix())):
                    making.in_docs[written.src_uri] = made.content
                    set_what_to_edit(written, made)
                    continue
            making.elsewhere.append((made, each))
        config.extra["sitemap"] += [_in_sitemap(at, each, making) for at in sorted(listed)]
    held = held_pages(making.site, let_through(making.site, OnSite, making.passes[0].build.today))
    leave_out(held, making.in_docs.keys(), files, config)
    _refuse_pages_of_one_side(making, held, files, Path(config.docs_dir))
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
    page.meta = facts_of(made, page, config)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Material prints titles as they are. Here, whatever a template prints is escaped unless it says otherwise.

    A fact that a template asks for and that no page gives stops the build, where Jinja would show nothing.
    """
    env.autoescape = True
    env.undefined = StrictUndefined
    env.auto_reload = False  # each build has an environment of its own
    env.bytecode_cache = COMPILED
    env.filters["url"] = from_here
    env.filters["dialled"] = dialled
    env.filters["whole"] = with_whole_words
    first, *others = config.extra["making"].passes
    for each in others:
        each.env = env.overlay()
        each.env.globals = {**env.globals, **functions_for(each.language, each.env)}
    first.env = env
    env.globals.update(functions_for(first.language, env))
    return env


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Only a whole page knows where words in other languages came to be: in text, or in an attribute."""
    first = config.extra["making"].passes[0]
    for address, svg in drawn_pictures(output, first.language):
        write_file(svg, str(Path(config.site_dir, address)))
    return with_languages(output, first.language.direction)


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """The same for the page of what is not found, and for the sitemap, which has no such words."""
    return with_languages(output, config.extra["making"].passes[0].language.direction)


def on_post_build(config: MkDocsConfig) -> None:
    making: Making = config.extra["making"]
    if PREVIEW.is_on:
        PREVIEW.take(*when_asked_for(making, config), partial(_first, making, config))
    else:
        write_all(making, config)


def _first(making: Making, config: MkDocsConfig, changed: Collection[str]) -> First | None:
    """What shows an edit of these files before all is read again; None where it takes all to know."""
    root = Path(config.config_file_path).absolute().parent
    build = making.passes[0].build
    try:
        paths = {PurePosixPath(Path(in_one_form(each)).relative_to(root).as_posix()) for each in changed}
        edited = with_edits(root, making.site, build, paths)
        pages: dict[str, bytes] = {}
        for each in () if edited.problems else making.passes:
            pages |= made_at_once(edited.pages(root, each.build), each, making)
    except Exception:  # noqa: BLE001 -- what is wrong is told when all is read
        return None
    return First(pages, [str(each) for each in edited.problems])


def on_build_error(error: Exception) -> None:
    """MkDocs says which page it is that a fact is missing of, and not which template asks for it.

    Of what nobody expected, it would show where Python was, and not of which source.
    """
    if isinstance(error, Overtaken):
        return
    if isinstance(error, UndefinedError):
        raise PluginError(nobody_gives(error)) from error
    if not isinstance(error, ClickException):
        raise PluginError(str(unexpected(error))) from error


def _refuse_pages_of_one_side(making: Making, held: set[str], files: Files, docs: Path) -> None:
    """The check has compared both sides as far as it knows MkDocs; here is what MkDocs really has."""
    for path in (record.source.path for kind, record in making.site.with_kinds() if kind.is_tree):
        name = path.relative_to(DOCS).as_posix()
        file = files.get_file_from_path(name)
        is_left_out = file is None or file.inclusion in (InclusionLevel.EXCLUDED, InclusionLevel.DRAFT)
        if is_left_out and name not in held:
            raise PluginError(str(left_out(path)))
    for file in files:
        if file.inclusion is not InclusionLevel.EXCLUDED and file.src_uri not in making.in_docs:
            raise PluginError(str(never_checked(PurePosixPath(docs.name, file.src_uri))))


def _leave_out_all_but_pages(files: Files) -> None:
    """Material's script, styles and icons would be never asked for; pictures and files of docs/ come from the core.

    So do Easy Reads, which are at the addresses of their sources. Some folders are for the people who run the site.
    """
    for file in [file for file in files if not file.is_documentation_page() or is_for_nobody(file.src_uri)]:
        files.remove(file)


def _name_in_one_form(files: Files, config: MkDocsConfig) -> None:
    """MkDocs makes addresses of names as the disk has them. It never reads what is in the files."""
    for file in [file for file in files if file.src_uri != in_one_form(file.src_uri)]:
        files.remove(file)
        files.append(File.generated(config, in_one_form(file.src_uri), content="", inclusion=file.inclusion))
