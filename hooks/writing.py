"""Writes every file but the pages of ``docs/``, which MkDocs writes; or puts back what was made before."""

from __future__ import annotations

import gc
import os
import tempfile
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path, PurePosixPath
from typing import NamedTuple

import mkdocs
from jinja2 import UndefinedError
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file

from campaign.addresses import is_without_words
from campaign.artefact import Artefact, Bundle, Facts
from campaign.artefact import Page as MadePage
from campaign.forms.easy_read.page_pictures import drawn_pictures
from campaign.forms.pages.around import around_page
from campaign.keeping.fingerprints import Fingerprints, HasNoFingerprint
from campaign.keeping.questions import noting
from campaign.languages.in_html import with_languages
from campaign.publishing.all_cores import HelperFailed, helpers_for, share_out
from campaign.publishing.inputs import inputs_of
from campaign.publishing.kept_files import KeptFiles, KeptParts
from campaign.publishing.kept_pictures import PICTURES, kept
from campaign.publishing.new_site import files_of
from campaign.publishing.progress import Progress
from campaign.publishing.replace_site import FULL, SITE
from campaign.reading.settings import SETTINGS
from campaign.site.answers import Answers, fingerprint_of_record
from campaign.site.gate import InFeeds, OnSite, OnSocial, let_through
from campaign.unexpected import unexpected
from passes import Making, Pass
from template_functions import nobody_gives

OBJECTS_AT_A_TIME = 10_000
"""New ones, before Python looks for those that nobody needs any more."""


TAKEN_OVER_AT_A_TIME = 50
"""Names of which nothing is made. Each takes less time than to ask what to do next."""


class _Task(NamedTuple):
    """To write the files of a name, which is ``given`` something with a fingerprint, if that is not None."""

    name: str
    given: str | None
    made: Artefact | Bundle
    spoken: Pass


def write_all(making: Making, config: MkDocsConfig) -> None:
    """Most of the work: MkDocs, which makes one page at a time, has made none but those of ``docs/``."""
    progress = Progress()
    files = kept_files(making, config)
    of_the_engine = sorted(files_of(files.site.out))
    for spoken in making.passes:
        if isinstance(spoken.build.kept, KeptParts):
            spoken.build.kept.files = files
    tasks = _tasks(making, files)
    _forget_what_each_file_leaves()
    far = partial(progress.count, "Writing the site", of=len(tasks))
    with tempfile.TemporaryDirectory() as handed_over:
        at_end = partial(_hand_over, files, Path(handed_over))
        try:
            share_out(
                partial(_write_each, making, files), tasks, helpers_for(len(making.elsewhere)),
                told=PluginError, far=far, at_end=at_end,
            )  # fmt: skip
        except HelperFailed as failed:
            raise PluginError(f"The site could not be written. {failed}") from failed
        finally:
            progress.end()
        files.take(sorted(Path(handed_over).iterdir()))
    files.site.take_in(of_the_engine)
    files.keep()


def _tasks(making: Making, files: KeptFiles) -> list[list[_Task]]:
    """What has to be made comes first, one by one, since it takes longest; then all that is as it was, many at a time.

    It is known before all processes begin, so that each of them knows.
    """
    to_make, to_take_over = list[_Task](), list[_Task]()
    for made, spoken in making.elsewhere:
        name = spoken.language.prefix + (made.name if isinstance(made, Bundle) else made.path.as_posix())
        try:
            given: str | None = files.answers.fingerprints.of(made, spoken.language.tag)
        except HasNoFingerprint:
            given = None
        is_known = given is not None and files.is_as_it_was(name, given)
        (to_take_over if is_known else to_make).append(_Task(name, given, made, spoken))
    several = range(0, len(to_take_over), TAKEN_OVER_AT_A_TIME)
    return [*([task] for task in to_make), *(to_take_over[at : at + TAKEN_OVER_AT_A_TIME] for at in several)]


def _forget_what_each_file_leaves() -> None:
    """A template that was rendered leaves much that holds on to itself: without this, 5,000 events take a gigabyte.

    All that is there by now stays to the end, so nobody looks at it, and a forked process does not copy it.
    """
    gc.freeze()
    gc.enable()
    gc.set_threshold(OBJECTS_AT_A_TIME)


def when_asked_for(
    making: Making, config: MkDocsConfig
) -> tuple[dict[str, Callable[[], object]], list[Callable[[], object]]]:
    """The same for a preview, in which nobody reads more than a few pages: what makes each file, and what makes several."""
    pages: dict[str, Callable[[], object]] = {}
    others: list[Callable[[], object]] = []
    for made, spoken in making.elsewhere:
        if isinstance(made, Bundle):
            others.append(partial(_make, made, spoken, making))
        else:
            at = Path(spoken.config.site_dir, _path_in_site(made, spoken.config))
            pages[at.relative_to(config.site_dir).as_posix()] = partial(_make, made, spoken, making)
    return pages, others


def _make(made: Artefact | Bundle, spoken: Pass, making: Making) -> None:
    for file in made.make() if isinstance(made, Bundle) else [made]:
        _write_file(file, spoken, making, lambda content, at: write_file(content, str(at)))


def made_at_once(files: Iterable[Artefact], spoken: Pass, making: Making) -> dict[str, bytes]:
    """Pages in the memory, by their paths in the site; what they show is written."""
    pages: dict[str, bytes] = {}
    site = making.passes[0].config.site_dir

    def keep(content: bytes, at: Path) -> None:
        if at.suffix == ".html":
            pages[at.relative_to(site).as_posix()] = content
        else:
            write_file(content, str(at))

    for file in files:
        _write_file(file, spoken, making, keep)
    return pages


def _path_in_site(made: Artefact, config: MkDocsConfig) -> str:
    is_page = isinstance(made.content, MadePage)
    return (
        File.generated(config, made.path.as_posix(), content="").dest_uri if is_page else made.path.as_posix()
    )


def _hand_over(files: KeptFiles, folder: Path) -> None:
    files.hand_over(folder / str(os.getpid()))


def kept_files(making: Making, config: MkDocsConfig) -> KeptFiles:
    """What all files depend on is in one fingerprint: where it is another, none is kept."""
    root = Path(config.config_file_path).parent
    site, first = making.site, making.passes[0]
    prints = Fingerprints(fingerprint_of_record(site))
    answers = Answers(
        site,
        {
            channel.__name__: let_through(site, channel, first.build.today)
            for channel in (OnSite, OnSocial, InFeeds)
        },
        first.build.history,
        prints,
    )
    twins = {easy.file for easy in site.easy_reads.values() if easy.file}
    asked_for = {path.as_posix() for path in {*site.read_from, *twins} - {SETTINGS}}
    inputs = inputs_of(root)
    try:
        of = prints.of(
            inputs.without(asked_for.__contains__) if inputs else os.urandom(16),
            (mkdocs.__name__, mkdocs.__version__),
            str(making.nav),
            [(page.title, page.url) for page in making.nav.pages],
            [_of_all(spoken) for spoken in making.passes],
            (site.campaign, site.weeks, site.files, site.glossary, site.pictures, site.written_in),
            (site.without_easy_read, making.easy_reads),
        )
    except HasNoFingerprint:
        of = prints.of(os.urandom(16))
    prints.stands_for(site.pictures, "the pictures")
    for spoken in making.passes:
        prints.stands_for(spoken.build, f"the build in {spoken.language.tag}")
    return KeptFiles.since(root, Path(config.site_dir), of, answers, root / SITE)


def _of_all(spoken: Pass) -> tuple[object, ...]:
    """What all pages of a language are given."""
    build, extra = spoken.build, spoken.config.extra
    shared = [extra[name] for name in ("footer", "languages", "shell", "to_root")]
    return build.today, build.site_url, build.language, build.written_in, build.held, build.files, shared


def _write_each(making: Making, files: KeptFiles, tasks: list[_Task]) -> None:
    for task in tasks:
        _write(making, files, task)


def _write(making: Making, files: KeptFiles, task: _Task) -> None:
    name, given, made, spoken = task
    try:
        if given and files.put_back(name, given):
            return
        with noting() as asked:
            for file in made.make() if isinstance(made, Bundle) else [made]:
                _write_file(file, spoken, making, files.site.write)
        files.note(name, given, asked)
    except OSError as error:
        if error.errno not in FULL:
            raise PluginError(str(unexpected(error))) from error
        raise PluginError(f"{name} could not be written: {error.strerror}.") from error
    except PluginError:
        raise
    except Exception as error:
        source = None if isinstance(made, Bundle) else made.source
        raise PluginError(str(unexpected(error, source))) from error


def _write_file(file: Artefact, spoken: Pass, making: Making, write: Callable[[bytes, Path], object]) -> None:
    content, config = file.content, spoken.config
    if isinstance(content, MadePage):
        _write_page(file, content, spoken, making, write)
        return
    if spoken.language.prefix and is_without_words(file.path.as_posix()):
        return  # it is at the root of the site
    if not isinstance(content, bytes):
        name = spoken.language.prefix + file.path.as_posix()
        content = kept(content, Path(config.config_file_path).parent / PICTURES, name)
    write(content, Path(config.site_dir, file.path))


def _write_page(
    made: Artefact, content: MadePage, spoken: Pass, making: Making, write: Callable[[bytes, Path], object]
) -> None:
    """Templates get a ``page`` as MkDocs gives them one for pages of ``docs/``, though without a body."""
    config = spoken.config
    file = File.generated(config, made.path.as_posix(), content="")
    set_what_to_edit(file, made)
    page = Page(content.title, file, config)
    page.meta = facts_of(content, page, config)
    template = spoken.env.get_template(content.template)
    try:
        html = template.render(get_context(making.nav, [], config, page))
    except UndefinedError as error:
        raise PluginError(f"{made.path} could not be written. {nobody_gives(error)}") from error
    write(with_languages(html, spoken.language.direction).encode(), Path(file.abs_dest_path))
    for address, svg in drawn_pictures(html, spoken.language):
        write(svg, folder_of(address, spoken, making) / address)


def folder_of(address: str, spoken: Pass, making: Making) -> Path:
    """Where a file of a language is: what has no words is at the root of the site, for all of them."""
    at_root = making.passes[0] if is_without_words(address) else spoken
    return Path(at_root.config.site_dir)


def facts_of(made: MadePage, page: Page, config: MkDocsConfig) -> Facts:
    """What a template is given for a page, with what is around every page."""
    making: Making = config.extra["making"]
    shell, facts = config.extra["shell"], made.facts()
    menu = [item["address"] for item in shell["menu"]]
    in_header = [shell["search"]["address"], shell["reading_settings"]["address"]]
    linked = [*in_header, *menu, *(other.url for other in making.nav.pages)]
    nobody = shell["no_page"]["around"]
    around = around_page(made, facts, page.url, nobody, menu, linked, making.easy_reads, shell["week_names"])
    return {"template": made.template, **facts, "around": around}


def set_what_to_edit(file: File, made: Artefact) -> None:
    if made.source:
        file.edit_uri = PurePosixPath("..", made.source).as_posix()
