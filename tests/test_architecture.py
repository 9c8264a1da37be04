"""The lines that hold the house up: what may import what, and what the core may not ask the machine."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import campaign.model
from campaign.kinds.table import KINDS
from campaign.model.record import Record

HOOKS = Path(__file__).parent.parent / "hooks"
CORE = HOOKS / "campaign"
MODULES = sorted(CORE.rglob("*.py"))
ADAPTERS = sorted(HOOKS.glob("*.py"))

ENGINES = {"mkdocs", "properdocs", "material"}

MKDOCS_EVENTS = {
    "on_startup", "on_shutdown", "on_serve", "on_config", "on_pre_build", "on_files", "on_nav", "on_env", "on_post_build",
    "on_build_error", "on_pre_template", "on_template_context", "on_post_template", "on_pre_page", "on_page_read_source",
    "on_page_markdown", "on_page_content", "on_page_context", "on_post_page",
}  # fmt: skip

ASKS_THE_MACHINE = {
    "datetime.now": "the clock",
    "datetime.utcnow": "the clock",
    "datetime.today": "the clock",
    "date.today": "the clock",
    "time.time": "the clock",
    "time.time_ns": "the clock",
    "time.monotonic": "the clock",
    "time.localtime": "the clock",
    "time.strftime": "the clock",
    "os.environ": "the environment",
    "os.getenv": "the environment",
    "locale.setlocale": "the locale",
    "locale.getlocale": "the locale",
    "urllib.request": "the network",
}
OUTWARD_MODULES = {
    "socket",
    "urllib.request",
    "http",
    "http.client",
    "ftplib",
    "smtplib",
    "requests",
    "httpx",
    "locale",
    "random",
    "subprocess",
}

MAY_ASK = ("publishing/", "updating/", "commands/", "__main__.py")
"""Where the core meets the machine: the commands, what replaces the site, and what replaces the software."""

LONGEST_MODULE = 300
"""Lines."""

LONGEST_CONTENTS = 150
"""Lines of ``artefacts.py``, which is a table of contents and nothing more."""

MOST_AT_THE_ROOT = 10
"""Files of the core that are in no room."""

ROOMS = (
    "personal_data",
    "problems",
    "unexpected",
    "nearest",
    "tables",
    "addresses",
    "phone",
    "readability",
    "languages",
    "look",
    "carried",
    "keeping",
    "model",
    "telling",
    "prose",
    "build",
    "artefact",
    "site",
    "reading",
    "sample",
    "forms.cards",
    "forms.linked_data",
    "forms.calendars",
    "forms.feeds",
    "forms.tables",
    "forms.pages",
    "forms.search",
    "forms.easy_read",
    "forms.shell",
    "checks",
    "kinds",
    "artefacts",
    "publishing",
    "starting",
    "updating",
    "commands",
    "__main__",
)
"""Each room may use those before it, and no other. A file at the root is a room of its own."""


def _name(path: Path) -> str:
    return path.relative_to(HOOKS).as_posix()


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_there_is_something_to_check() -> None:
    """The folders are where these tests look for them."""

    assert len(MODULES) > 20
    assert ADAPTERS


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_the_core_does_not_import_an_engine(path: Path) -> None:
    """Nothing in the core names MkDocs, ProperDocs or Material in an import."""

    assert not ENGINES & {name.partition(".")[0] for name in _imports(path)}


def test_the_core_works_without_an_engine_in_memory() -> None:
    """Importing every module of the core loads no engine, however indirectly."""
    script = (
        "import importlib, pkgutil, sys, campaign\n"
        "for module in pkgutil.walk_packages(campaign.__path__, 'campaign.'):\n"
        "    if not module.name.endswith('__main__'): importlib.import_module(module.name)\n"
        f"print(*({ENGINES!r} & set(sys.modules)))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script], cwd=HOOKS, capture_output=True, text=True, check=True
    )

    assert ran.stdout.split() == []


@pytest.mark.parametrize("path", ADAPTERS, ids=_name)
def test_no_hook_hides_a_module_of_python(path: Path) -> None:
    """``hooks`` comes first on the path, so a ``calendar.py`` there would break Python itself."""

    assert path.stem not in sys.stdlib_module_names


@pytest.mark.parametrize("path", ADAPTERS, ids=_name)
def test_functions_that_look_like_events_are_events(path: Path) -> None:
    """MkDocs refuses, or silently ignores, a function named on_ after no event."""
    named = {
        node.name
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.FunctionDef) and node.name.startswith("on_")
    }

    assert named <= MKDOCS_EVENTS


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_the_core_does_not_ask_the_machine(path: Path) -> None:
    """Clock, environment, locale and network come as arguments, so that builds repeat byte for byte."""
    if path.relative_to(CORE).as_posix().startswith(MAY_ASK):
        return
    asked = {f"{ast.unparse(node)}: {ASKS_THE_MACHINE[said]}" for node, said in _asked(path)}
    outward = OUTWARD_MODULES & set(_imports(path))

    assert not asked
    assert not outward


def _asked(path: Path) -> Iterator[tuple[ast.AST, str]]:
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Attribute):
            said = ".".join(ast.unparse(node).split(".")[-2:])
            if said in ASKS_THE_MACHINE:
                yield node, said
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                if f"{node.module}.{alias.name}" in ASKS_THE_MACHINE:
                    yield node, f"{node.module}.{alias.name}"


@pytest.mark.parametrize("path", [*MODULES, *ADAPTERS], ids=_name)
def test_modules_are_short_enough_to_read(path: Path) -> None:
    """A module that grows past this has two jobs."""

    assert len(path.read_text("utf-8").splitlines()) <= LONGEST_MODULE


def test_the_root_has_few_files() -> None:
    """A stranger sees what is there at a glance."""

    assert len(list(CORE.glob("*.py"))) <= MOST_AT_THE_ROOT


def test_the_table_of_contents_is_short() -> None:
    """Relations between records and questions about one kind belong elsewhere."""

    assert len((CORE / "artefacts.py").read_text("utf-8").splitlines()) <= LONGEST_CONTENTS


def _room(module: str) -> str:
    """The room of a module, by its name below ``campaign``."""
    first, *rest = module.split(".")
    return f"{first}.{rest[0]}" if first == "forms" and rest else first


def test_every_room_has_its_place() -> None:
    """No room is missing from the order, and none is in it that is not there."""
    rooms = {_room(".".join(path.relative_to(CORE).with_suffix("").parts)) for path in MODULES}

    assert rooms == set(ROOMS)


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_a_room_uses_only_rooms_below_it(path: Path) -> None:
    """So there is no circle between rooms, and each can be understood after those below it."""
    own = _room(".".join(path.relative_to(CORE).with_suffix("").parts))
    names = {name.removeprefix("campaign.") for name in _imports(path) if name.startswith("campaign.")}
    modules = {name for name in names if (CORE / name.replace(".", "/")).with_suffix(".py").is_file()}
    used = {_room(name) for name in modules} - {own}

    assert {room for room in used if ROOMS.index(room) > ROOMS.index(own)} == set()


GATE = CORE / "site" / "gate.py"


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_only_the_gate_lets_through(path: Path) -> None:
    """Nothing else makes what pages, feeds, cards, search, calendars and linked data accept."""
    made = {
        ast.unparse(node.func)
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.Call) and ast.unparse(node.func) in {"Published", "Shown"}
    }

    assert path == GATE or not made


NAMES_OF_A_KIND = {"kind.name", "kind.key", "kind.model"}

WALKERS = ("site/", "reading/", "checks/", "publishing/", "forms/search/", "forms/shell/", "artefacts.py")
"""What walks over all kinds. What a page says of one kind is beside that page."""


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_nothing_that_walks_over_kinds_asks_which_one_it_has(path: Path) -> None:
    """No comparison with the name of a kind, and no question whether a record is of the model of one."""
    models = {kind.model.__name__ for kind in KINDS} | {"Writing"}
    asked = set()
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Compare) and ast.unparse(node.left) in NAMES_OF_A_KIND:
            others = {type(other) for other in node.comparators}
            asked |= {ast.unparse(node)} if others & {ast.Constant, ast.Tuple, ast.Set, ast.List} else set()
        elif isinstance(node, ast.Call) and ast.unparse(node.func) == "isinstance":
            named = {name.id for name in ast.walk(node.args[1]) if isinstance(name, ast.Name)}
            asked |= {ast.unparse(node)} if named & models else set()

    assert not path.relative_to(CORE).as_posix().startswith(WALKERS) or not asked


STANDARDS = ("schema.org", "iCalendar", "OpenActive", "TLAP", "UK GDPR")

WITHOUT_A_TERM = {
    "Organiser.about": "longer words for readers than any standard has a place for",
    "Week.about": "longer words for readers than any standard has a place for",
    "Campaign.easy_read_limits": "limits of our own checker, which guides do not agree on",
    "Week.ordinal": "how people count their weeks",
    "Week.on_behalf_of": "no standard tells a publisher from whom it publishes for",
    "Week.definition": "a definition, with whose it is",
    "Week.social": "described where organisers have it",
    "Campaign.help_lines": "emergency numbers; no standard term fits all countries",
    "Campaign.brand": "colours of the site itself",
    "Campaign.updates_from": "where the software of the site comes from, not the site",
    "Answers.updates_from": "where the software of the site comes from, not the site",
    "Campaign.accessibility": "the parts that UK law asks of a statement (SI 2018/952)",
    "Campaign.under_18s": "a rule of the organisation that publishes",
    "Writing.name_may_stay": "a note for the search for what is left",
    "Writing.words_may_stay": "a note for the search for what is left",
    "WithdrawnList.salt": "random digits that go into fingerprints",
    "Campaign.example": "a fact about the site itself",
    "Event.expenses": "no standard knows that people are paid back",
    "Event.description": "schema.org description is the summary",
    "Event.planned_by": "co-production has no standard terms yet",
    "Event.lived_experience_among_them": "co-production has no standard terms yet",
    "Event.payment": "standards know what people pay, not what they are paid",
    "Event.status_note": "words beside a status",
    "Opportunity.others_can": "what is there for everybody else; no standard asks",
    "Opportunity.apply": "several ways to apply, each of which has a term",
    "Opportunity.status": "schema.org takes a posting away and has no word for why",
    "Opportunity.status_note": "words beside a status",
    "Report.follow_up": "no standard asks whether somebody looks again",
    "Report.follow_up_note": "words beside that",
    "Story.help_with": "which emergency numbers stand beside it; see Campaign.help_lines",
    "Story.how_it_was_made": "co-production has no standard terms yet",
    "Story.quote": "an extract of the text itself",
    "Promise.told": "no standard knows who was told what came of it",
    "PlaceFields.getting_there": "directions, in words",
    "Week.day_themes": "no standard gives a day of a series a theme",
    "Campaign.ways_in": "links on the home page of the site itself",
    "WrittenEasyReadFacts.checked_version": "which words people read when they checked them",
    "WrittenEasyReadFacts.readers": "how many people read something before it was published",
    "Survey.several_groups": "how the groups of one survey lie over each other",
    "Survey.small_change": "what the people who asked take for chance",
    "Answers.brand": "colours of the site itself",
    "Answers.day_themes": "no standard gives a day of a series a theme",
    "InItsLanguage.language": "schema.org has it for events and works, whose own fields name it; all else has HTML's lang",
    "HandWrittenPage.people_shown": "what nobody can see in a picture, no standard says",
    "HandWrittenPage.listed": "a wish to search engines, which robots meta tags carry",
}
"""Fields that no standard has a term for, and why."""


def _fields() -> Iterator[tuple[str, str]]:
    """Every field of a whole source file, and its description."""
    for module in pkgutil.iter_modules(campaign.model.__path__, "campaign.model."):
        importlib.import_module(module.name)
    waiting: list[type[Record]] = [Record]
    while waiting:
        for record in waiting.pop().__subclasses__():
            if not record.__module__.startswith("campaign."):
                continue  # tests have kinds of their own
            waiting.append(record)
            for name, field in record.model_fields.items():
                owner = next(base for base in record.__mro__ if name in inspect.get_annotations(base))
                yield f"{owner.__name__}.{name}", field.description or ""


FIELDS = sorted(set(_fields()))


@pytest.mark.parametrize(("name", "description"), FIELDS, ids=[name for name, _ in FIELDS])
def test_each_field_names_the_standard_behind_it(name: str, description: str) -> None:
    """Developers find the standard term of every field, or the reason why there is none."""

    assert description
    assert (name in WITHOUT_A_TERM) != any(f"{standard}:" in description for standard in STANDARDS)


def test_the_list_of_fields_without_a_term_is_not_out_of_date() -> None:
    """Each field on the list is still a field."""

    assert set(WITHOUT_A_TERM) <= {name for name, _ in FIELDS}
