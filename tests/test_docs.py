"""The documentation is true: its tables, its examples, the problems it shows, its commands, its map, its links.

The examples of all pages together form one small site. An example may leave out fields that are needed; those are added.
A block of ``text`` below an example holds exactly the problems which that example gets.
"""

from __future__ import annotations

import fnmatch
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path, PurePosixPath
from typing import Any, get_args

import pytest
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from campaign.__main__ import main
from campaign.look import SHEETS
from campaign.model.access import AccessContact, AccessFact, EventAccess, PlaceAccess
from campaign.model.accessibility import Accessibility, Audit, Burden, Failing, Outside
from campaign.model.brand import BrandColours, BrandLogo
from campaign.model.consent import Consent
from campaign.model.cost import Cost
from campaign.model.easy_read import EasyReadFacts, TwinFacts
from campaign.model.event import Event, Status
from campaign.model.files_beside import Photo, Recording, Slides
from campaign.model.glossary import Entry, Glossary
from campaign.model.hours import read_hours
from campaign.model.organiser import Organiser, SocialAccount
from campaign.model.own_pictures import OwnPicture, OwnPictures
from campaign.model.people import Citation, Named, Person, Quote
from campaign.model.record import Fields, Record
from campaign.model.repeats import read_repeats
from campaign.model.shapes import OtherDate, OtherTitle, Series, Session
from campaign.model.site import PageFacts
from campaign.model.taking_part import Joining, Online, Rung
from campaign.model.venue import PlaceFields, Venue
from campaign.model.week import Campaign, Contact, Definition, Hashtag, HelpLine, WayIn, Week
from campaign.model.when import read_when
from campaign.model.writing import CaseStudy, Presentation, Statement, Story, Workshop, Writing
from campaign.problems import AuthorMistake
from campaign.readability.check import check_easy_read
from campaign.readability.context import Context
from campaign.reading.whole_site import read_and_check

ROOT = Path(__file__).parent.parent
BASE = ROOT / "tests" / "cases" / "base"
GUIDE = ROOT / "docs" / "guide"

# The first example of a path stands for it in the small site, so the week comes first, then its events.
WITH_EXAMPLES = [
    *(
        GUIDE / f"{name}.md"
        for name in (
            "the-week",
            "writing-events",
            "writing-stories",
            "easy-read",
            "dates",
            "problems",
            "theme",
        )
    ),
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
]
PAGES = sorted(
    {
        *ROOT.glob("*.md"),
        *GUIDE.glob("*.md"),
        *(ROOT / "docs" / "decisions").glob("*.md"),
        *(ROOT / ".github").glob("*.md"),
    }
)

TABLES: dict[type[BaseModel], str] = {
    Event: "writing-events.md#the-fields-of-an-event",
    Joining: "writing-events.md#how-to-get-a-place",
    EventAccess: "writing-events.md#access-at-the-event",
    AccessContact: "writing-events.md#whom-to-ask",
    Online: "writing-events.md#joining-online",
    OtherDate: "writing-events.md#several-dates",
    Session: "writing-events.md#a-conference",
    Series: "writing-events.md#other-peoples-events",
    OtherTitle: "writing-events.md#two-languages",
    Recording: "writing-events.md#afterwards",
    Person: "writing-events.md#people",
    Citation: "writing-events.md#sources",
    Venue: "writing-events.md#the-fields-of-a-place",
    PlaceAccess: "writing-events.md#access-of-the-place",
    Organiser: "writing-events.md#the-fields-of-an-organisation",
    SocialAccount: "writing-events.md#accounts",
    Writing: "writing-stories.md#the-fields-of-all-three",
    Consent: "writing-stories.md#consent",
    Photo: "writing-stories.md#a-photo",
    Story: "writing-stories.md#the-fields-of-a-story",
    CaseStudy: "writing-stories.md#the-fields-of-a-case-study",
    Quote: "writing-stories.md#a-quote",
    Workshop: "writing-stories.md#the-fields-of-a-write-up",
    Presentation: "writing-stories.md#a-talk",
    Statement: "writing-stories.md#a-statement",
    Slides: "writing-stories.md#slides",
    Week: "the-week.md#the-fields-of-a-week",
    Campaign: "the-week.md#the-fields-of-the-site",
    Named: "the-week.md#a-host",
    Definition: "the-week.md#a-definition",
    Hashtag: "the-week.md#a-hashtag",
    Contact: "the-week.md#contact",
    HelpLine: "the-week.md#a-help-line",
    WayIn: "the-week.md#a-way-in",
    BrandColours: "the-week.md#brand",
    PageFacts: "components.md#the-facts-of-a-page",
    BrandLogo: "the-week.md#a-logo",
    Accessibility: "the-week.md#accessibility",
    Audit: "the-week.md#an-audit",
    Failing: "the-week.md#what-is-not-accessible",
    Burden: "the-week.md#a-disproportionate-burden",
    Outside: "the-week.md#outside-the-scope",
    EasyReadFacts: "easy-read.md#the-facts-at-the-top",
    TwinFacts: "easy-read.md#in-a-file-of-its-own",
    Glossary: "glossary.md#words",
    Entry: "glossary.md#the-fields-of-a-word",
    OwnPictures: "easy-read-pictures.md#pictures-of-your-own",
    OwnPicture: "easy-read-pictures.md#the-fields-of-a-picture",
}
"""Where the fields of each model are told. A model's table leaves out what the table of its parent tells."""

NOT_FIELDS_TO_AUTHORS = {Cost, PlaceFields}
"""A cost is written in words; a place has the fields of a venue."""

NOT_FOR_AUTHORS = {(Consent, "kind")}

STANDARD = re.compile(r"(?:schema\.org|iCalendar|OpenActive|TLAP|JSON-LD|UK GDPR): .*")

NEEDED: dict[str, dict[str, str]] = {
    "*.easy.md": {},
    "mkdocs.yml": {
        "id": "docs.example", "name": "A week", "year": "2027", "when": "Monday 5 to Sunday 11 July 2027", "theme": "Together",
        "summary": "A week.", "publisher": "together", "contact": "{phone: 116 123, email: a@example.org, post: Here}",
        "brand": '{deep: "#0D4047", sun: "#FFC93C", cool: "#8FD6C2", spark: "#E4572E"}',
    },
    "events/venues/*": {"name": "A hall"},
    "events/organisers/*": {"name": "A group"},
    "events/*/week.yml": {"when": "Monday 6 to Sunday 12 July 2026", "theme": "Before", "summary": "A week.", "publisher": "together"},
    "events/*/*": {"title": "Choir", "summary": "Sing.", "when": "not known yet", "how": "in person"},
    "*/lived-experience/*": {"title": "The bell", "summary": "A bell.", "told by": "{name: Robin, name is: chosen}", "consent": "made up"},
    "*/case-studies/*": {
        "title": "Letters", "summary": "Letters.", "service": "Post", "what changed": "All", "what next": "not recorded", "consent": "made up",
    },
    "*/workshops/*": {
        "title": "A talk", "summary": "A talk.", "when": "not recorded", "where": "not recorded", "what next": "not recorded",
        "consent": "made up",
    },
}  # fmt: skip
"""What is added to an example that leaves it out, by the pattern of its path."""


@dataclass(frozen=True)
class Example:
    """A source shown in a page, and the lines of the problems shown below it."""

    page: str
    path: PurePosixPath
    text: str
    problems: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.page}: {self.path}"


def headings(text: str) -> set[str]:
    """The anchors of a page, as code hosts make them."""
    return {_anchor(heading) for heading in re.findall(r"^#+ (.+)$", without_code(text), re.MULTILINE)}


def without_code(text: str) -> str:
    return re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)


def _anchor(heading: str) -> str:
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def blocks(text: str) -> list[tuple[str, str]]:
    """Language and text of each block of code."""
    return re.findall(r"^```(\w+)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def examples() -> Iterator[Example]:
    for page in WITH_EXAMPLES:
        found = blocks(page.read_text())
        for (language, text), (below, lines) in zip(found, [*found[1:], ("", "")], strict=False):
            if language in ("yaml", "markdown"):
                path = re.match(r"(?:---\n)?# (\S+\.(?:yml|md))\n", text)
                assert path, f"{page.name} shows a source that does not say in which file it stands:\n{text}"
                problems = tuple(lines.splitlines()) if below == "text" and lines.startswith(path[1]) else ()
                yield Example(page.name, PurePosixPath(path[1]), text, problems)


EXAMPLES = list(examples())


def whole(example: Example) -> str:
    """The example with the needed fields that it leaves out, unless what is missing is its point."""
    pattern = next(pattern for pattern in NEEDED if fnmatch.fnmatch(str(example.path), pattern))
    indent = " " * 4 if pattern == "mkdocs.yml" else ""
    added = "".join(
        f"{indent}{name}: {value}\n"
        for name, value in NEEDED[pattern].items()
        if not re.search(rf"^{indent}{name}:", example.text, re.MULTILINE)
        and not any(f'There is no "{name}".' in problem for problem in example.problems)
    )
    if example.path.suffix == ".md":
        top, fence, body = example.text.partition("\n---\n")
        return f"{top}\n{added.rstrip()}{fence}{body}" if added else example.text
    return example.text + added


def put(example: Example, root: Path) -> None:
    file = root / example.path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(whole(example))
    for beside in re.findall(r"^ +file: (\S+)$", example.text, re.MULTILINE):
        (file.parent / beside).write_bytes(b"")


@pytest.fixture(scope="module")
def site_of_examples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The examples that have no problem, each in its place."""
    root = Path(shutil.copytree(BASE, tmp_path_factory.mktemp("docs") / "site"))
    (root / "docs" / "about.md").unlink()  # a page without an Easy Read gets a note
    for example in reversed(EXAMPLES):  # so that the first one of a path stays
        if not example.problems:
            put(example, root)
    return root


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_examples_get_the_problems_that_are_shown_below_them(
    example: Example, site_of_examples: Path, tmp_path: Path
) -> None:
    """Every example can be copied: it has no problem, or just those that the page says it has."""
    root = Path(shutil.copytree(site_of_examples, tmp_path / "site"))
    put(example, root)
    _, _, problems = read_and_check(root, lambda _: date(2027, 6, 1), "https://example.org/")

    assert [str(problem) for problem in problems] == list(example.problems)


def test_every_problem_shown_belongs_to_an_example() -> None:
    """No page shows a line that no example produces."""
    shown = re.findall(r"^\S+:\d+:\d+: .+$", "\n".join(page.read_text() for page in PAGES), re.MULTILINE)

    assert sorted(shown) == sorted(problem for example in EXAMPLES for problem in example.problems)


def test_easy_read_that_is_shown_whole_is_in_the_sample() -> None:
    """The twin that the guide shows from top to bottom is a file of the sample, word for word."""
    whole_twin = next(
        text for _, text in blocks((GUIDE / "easy-read.md").read_text()) if text.startswith("---")
    )
    name = re.findall(r"^easy read of: (.+)$", whole_twin, re.MULTILINE)[0]

    assert whole_twin == (ROOT / "events" / "2027" / f"{name}.easy.md").read_text()


def words_to_mend() -> list[tuple[str, str, str]]:
    """What the guide says of sentences: what somebody wrote, what the checker says, and what to write."""
    section = (GUIDE / "easy-read.md").read_text().partition("## Put problems right\n")[2]
    return re.findall(r"^\| (?!you wrote|---)(.+?) \| (.+?) \| (.+?) \|$", section, re.MULTILINE)


def found_in(sentences: str) -> list[str]:
    twin = f"# What this is about\n\n![calendar]\n{re.sub(r'(?<=[.?]) ', chr(10), sentences)}\n"
    return [finding.what for finding in check_easy_read(twin, Context(year=2027, contact_is_added=True))]


def test_there_are_sentences_to_mend() -> None:
    """The table of the guide is found."""
    assert len(words_to_mend()) >= 8


@pytest.mark.parametrize(("wrote", "said", "write"), words_to_mend())
def test_checker_says_of_sentences_what_the_guide_says(wrote: str, said: str, write: str) -> None:
    """Each sentence gets the message beside it, and what stands there instead gets none."""
    assert said in found_in(wrote)
    assert found_in(write) == []


def models_in(annotation: Any) -> set[type[BaseModel]]:
    """The models that an annotation is made of."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return {annotation}
    return {model for part in get_args(annotation) for model in models_in(part)}


def written_models() -> set[type[BaseModel]]:
    """Every model that stands for something in a source: the records, and all that they are made of."""
    found: set[type[BaseModel]] = set()
    ahead: set[type[BaseModel]] = set(Record.__subclasses__())
    while ahead:
        model = ahead.pop()
        found.add(model)
        fields = (field.annotation for field in model.model_fields.values())
        ahead |= {*model.__subclasses__(), *(part for field in fields for part in models_in(field))} - found
    return found - NOT_FIELDS_TO_AUTHORS


def own_fields(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """The fields of a model by name as authors write it, without those that the table of its parent tells."""
    told = {name for parent in model.__mro__[1:] if parent in TABLES for name in parent.model_fields}
    return {
        field.alias or name: field
        for name, field in model.model_fields.items()
        if name not in told and (model, name) not in NOT_FOR_AUTHORS
    }


def rows(place: str) -> dict[str, tuple[str, str, str]]:
    """The table under a heading of the guide: by field, what it is, whether it is needed, its standard."""
    page, _, anchor = place.partition("#")
    sections = re.split(r"^#+ (.+)\n", without_code((GUIDE / page).read_text()), flags=re.MULTILINE)
    section = next(
        text
        for heading, text in zip(sections[1::2], sections[2::2], strict=True)
        if _anchor(heading) == anchor
    )
    table = re.findall(r"^\| `([^`]+)` \|(.*)\|(.*)\|(.*)\|$", section, re.MULTILINE)
    return {name: (what.strip(), needed.strip(), standard.strip()) for name, what, needed, standard in table}


def needed(field: FieldInfo) -> str:
    """What the column "needed" says of a field."""
    if field.is_required():
        return "yes"
    match field.default:
        case bool(answer):
            return "yes" if answer else "no"
        case AccessFact(answer=answer):
            return answer.value
        case StrEnum() as word:
            return word.value
        case str(words):
            return words
    return ""


def standard(field: FieldInfo) -> str:
    """What the column "standard" says of a field: the end of its description."""
    found = STANDARD.search(field.description or "")
    return found[0] if found else ""


def test_every_model_has_a_table() -> None:
    """Whatever can be written in a source is in the guide."""
    assert written_models() == set(TABLES)


@pytest.mark.parametrize("model", TABLES, ids=lambda model: model.__name__)
def test_table_says_what_the_model_says(model: type[Fields]) -> None:
    """A table holds all fields of its model and no other, which are needed, what the others mean, and their standards."""
    table = rows(TABLES[model])
    expected = {name: (needed(field), standard(field)) for name, field in own_fields(model).items()}

    assert {name: row[1:] for name, row in table.items()} == expected
    assert all(what for what, _, _ in table.values())


def tables_of_dates() -> dict[str, list[tuple[str, str]]]:
    """The first two columns of each table of the page on dates, by its heading; of the second, what stands in code."""
    sections = re.split(r"^#+ (.+)\n", (GUIDE / "dates.md").read_text(), flags=re.MULTILINE)
    row = re.compile(r"^\| `(.+?)` \| `?(.+?)`? \|", re.MULTILINE)
    return {heading: row.findall(text) for heading, text in zip(sections[1::2], sections[2::2], strict=True)}


def test_dates_in_the_guide_are_dates() -> None:
    """Every row of the table of dates is in the grammar; what is called a problem is one."""
    table = tables_of_dates()["Dates and times"]

    assert len(table) >= 8
    assert all(read_when(written, "Europe/London") for written, _ in table)
    for wrong in ("8 July 2027, 12am", "8 July 2027, 12pm", "8 July 2027, 2", "8/7/2027, 2pm"):
        with pytest.raises(AuthorMistake):
            read_when(wrong, "Europe/London")


def test_repeats_and_hours_in_the_guide_are_right() -> None:
    """So are the tables of repeats and of opening hours."""
    tables = tables_of_dates()

    assert len([read_repeats(written) for written, _ in tables["Repeats"]]) >= 7
    assert len([read_hours(days, hours) for days, hours in tables["Opening hours"]]) >= 4


@pytest.mark.parametrize(
    ("heading", "words"), [("How much say people have", Rung), ("When something changes", Status)]
)
def test_words_to_choose_from_are_all_in_the_guide(heading: str, words: type[StrEnum]) -> None:
    """The guide explains every rung and every status, in the order of the model."""
    text = (GUIDE / "writing-events.md").read_text()
    section = text.partition(f"### {heading}\n")[2].partition("\n### ")[0]

    assert re.findall(
        r"^\| `([a-z -]+)` \| [^|]+ \|$", section.replace("| `status` | when |", ""), re.MULTILINE
    ) == list(words)


def words_of_all_pages() -> str:
    return "\n".join(page.read_text() for page in PAGES)


def test_every_make_target_is_documented_and_there() -> None:
    """What the pages say can be made is what the Makefile makes."""
    targets = set(re.findall(r"^([a-z]+):.*## ", (ROOT / "Makefile").read_text(), re.MULTILINE))
    documented = re.findall(r"(?:`|^)make ([a-z]+)", words_of_all_pages(), re.MULTILINE)

    assert set(documented) == targets


def help_of(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    with pytest.raises(SystemExit):
        main([*arguments, "--help"])
    return capsys.readouterr().out


def test_every_command_is_documented_and_there(capsys: pytest.CaptureFixture[str]) -> None:
    """So are the commands of ``campaign``, with their options."""
    commands = set(re.findall(r"^    ([a-z]+) ", help_of(capsys), re.MULTILINE))
    options = {
        (command, option)
        for command in commands
        for option in re.findall(r"^  (--[a-z-]+)", help_of(capsys, command), re.MULTILINE)
    }
    used = re.findall(r"python -m campaign ([a-z]+)(?: (--[a-z-]+))?", words_of_all_pages())

    assert {command for command, _ in used} == commands
    assert {(command, option) for command, option in used if option} == options


def paths_of_the_map(page: str, first: str) -> list[str]:
    """Every path in the map that begins with the line ``first``; an indent says in which folder a path stands."""
    tree = next(text for _, text in blocks((ROOT / page).read_text()) if text.startswith(first))
    folders: list[str] = []
    paths = []
    for line in tree.splitlines():
        name = line.split()[0]
        depth = (len(line) - len(line.lstrip())) // 2
        folders = [*folders[:depth], name]
        paths.append("".join(folders))
    return paths


def kept(entry: Path) -> bool:
    """Whether an entry is part of the repository: not built or installed, and nothing hidden that an editor left."""
    ignored = (ROOT / ".gitignore").read_text().splitlines()
    return entry.name[0] != "." and not any(fnmatch.fnmatch(entry.name, line.strip("/")) for line in ignored)


@pytest.mark.parametrize(
    ("page", "first", "folder"),
    [("README.md", "mkdocs.yml ", ""), ("CONTRIBUTING.md", "hooks/campaign/", "hooks/campaign/")],
)
def test_map_shows_what_is_there(page: str, first: str, folder: str) -> None:
    """Every path on a map exists, with a slash if it is a folder, and nothing at its top is missing."""
    paths = set(paths_of_the_map(page, first))
    there = {
        f"{folder}{entry.name}{'/' * entry.is_dir()}" for entry in (ROOT / folder).iterdir() if kept(entry)
    }

    assert {
        path for path in paths if not (ROOT / path).exists() or path.endswith("/") != (ROOT / path).is_dir()
    } == set()
    assert there - paths == set()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    """A link to a file of the repository finds it, and the heading it names."""
    for target, anchor in re.findall(
        r"\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)", without_code(page.read_text())
    ):
        file = (page.parent / target).resolve() if target else page

        assert file.exists(), target
        assert not anchor or anchor in headings(file.read_text()), f"{target}#{anchor}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_code_that_is_named_is_there(page: Path) -> None:
    """A path into the code, the tests or the tools is right."""
    named = re.findall(r"`((?:hooks|tests|\.github|\.ci)/[^`*<{ ]*)`", page.read_text())

    assert [path for path in named if not (ROOT / path).exists()] == []


def test_theme_page_names_every_template_and_sheet() -> None:
    """The page on the theme knows all templates, and the sheets in the order of the cascade."""
    text = (GUIDE / "theme.md").read_text()
    theme = ROOT / "hooks" / "theme"
    named = set(re.findall(r"`((?:partials/)?[a-z0-9-]+\.(?:html|xml))`", text))

    assert named == {file.relative_to(theme).as_posix() for file in theme.rglob("*") if file.is_file()}
    assert re.findall(r"^\| `([a-z-]+)\.css` \|", text, re.MULTILINE) == list(SHEETS)


def test_licences_of_others_are_listed() -> None:
    """The licence of every font and tool that is kept here can be found from one page."""
    hooks = ROOT / "hooks"
    licences = {
        *hooks.rglob("OFL*.txt"),
        *hooks.rglob("licences/*.txt"),
        *(ROOT / "tests" / "vendor").rglob("*LICENSE*"),
    }
    text = (ROOT / "LICENCES.md").read_text()

    assert {
        licence.name for licence in licences if f"({licence.relative_to(ROOT).as_posix()})" not in text
    } == set()
