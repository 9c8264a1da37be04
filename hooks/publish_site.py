"""The adapter: hands what the core makes to MkDocs. With ``reload.py``, the only code that may import it."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path, PurePosixPath

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from campaign.addresses import in_easy_read
from campaign.artefact import Artefact
from campaign.artefacts import artefacts
from campaign.build import Build
from campaign.cards.drawing_room import DrawingRoom
from campaign.problems import Severity, in_order
from campaign.publishing.today import today
from campaign.reading.easy_reads import is_twin
from campaign.reading.whole_site import read_and_check
from campaign.shell import shell
from campaign.words.phrases import say

PICTURES = Path(".cache/pictures")
_END_OF_FACTS = "\n---\n"


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
    """Everything is added here: once this event is over, MkDocs has settled titles and edit links."""
    root = Path(config.config_file_path).parent
    site, build = config.extra.pop("sources")
    _leave_out_all_but_pages(files)
    room, pictures = DrawingRoom(root / PICTURES), {}
    for artefact in artefacts(site, root, build):
        if isinstance(artefact.content, str | bytes):
            _add(artefact, artefact.content, files, config)
        else:
            room.draw(artefact.content)
            pictures[artefact.path] = artefact.content.fingerprint
    config.extra["pictures"] = (pictures, room)
    return files


def on_page_read_source(page: Page, config: MkDocsConfig) -> str | None:
    """Without the facts: they are JSON, and MkDocs would take forty times as long to read them as YAML."""
    if page.file.generated_by != __name__:
        return None
    return f"---\n{{}}\n---\n{page.file.content_string.partition(_END_OF_FACTS)[2]}"


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    """The facts that were left out above."""
    if page.file.generated_by == __name__:
        page.meta = json.loads(page.file.content_string.partition(_END_OF_FACTS)[0].removeprefix("---"))


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Material prints titles as they are. Here, whatever a template prints is escaped unless it says otherwise."""
    env.autoescape = True
    env.auto_reload = False  # each build has an environment of its own
    env.globals["say"] = lambda key, **facts: say(Build.locale, key, **facts)
    env.filters["url"] = _staying_in_easy_read(env.filters["url"])
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Pictures come last: other processes have drawn them while this one made the pages."""
    pictures, room = config.extra.pop("pictures")
    drawn = room.wait()
    for path, fingerprint in pictures.items():
        file = Path(config.site_dir, path)
        file.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(drawn[fingerprint], file)


def _staying_in_easy_read(url: Callable[[Context, str], str]) -> Callable[[Context, str], str]:
    """On an Easy Read page all that stands round it leads to Easy Read too: the header, the menu, the footer."""

    @pass_context
    def staying(context: Context, address: str) -> str:
        page = context.get("page")
        return url(context, in_easy_read(address) if page and page.meta.get("easy") else address)

    return staying


def _leave_out_all_but_pages(files: Files) -> None:
    """Material's script, styles and icons would be never asked for; pictures and files of docs/ come from the core.

    So do Easy Reads, which stand at the addresses of their sources.
    """
    for file in [file for file in files if not file.is_documentation_page() or is_twin(file.src_uri)]:
        files.remove(file)


def _add(artefact: Artefact, content: str | bytes, files: Files, config: MkDocsConfig) -> None:
    src_uri = artefact.path.as_posix()
    written = files.get_file_from_path(src_uri)
    if written:
        files.remove(written)  # a page of docs/, which the core has rendered
    file = File.generated(config, src_uri, content=content)
    if artefact.source:
        file.edit_uri = PurePosixPath("..", artefact.source).as_posix()
    file.inclusion = written.inclusion if written else InclusionLevel.NOT_IN_NAV
    files.append(file)
