"""From a part of the site, its template, sheet, facts and tests can be found: the table of the guide is whole and right."""

from __future__ import annotations

import ast
import re
from itertools import chain

import pytest

from campaign.look.files import SHEETS
from guide.documents import GUIDE
from theme.templates import HOOKS, NAMES, macros_of, text_of

FORMS = HOOKS / "campaign" / "forms"
STYLE = HOOKS / "campaign" / "look" / "art" / "style"
TESTS = HOOKS.parent / "tests"

SHAPE_ALL = {"foundations", "direction", "print"}

HELPS_TO_MAKE = {"made_page", "about_the_page", "record_page", "record_pages"}
"""Functions whose names end like those that make a page of one kind."""

Row = tuple[str, list[list[str]]]
"""The name of a part, and what is named in each column after it."""


def rows() -> list[Row]:
    text = (GUIDE / "theme.md").read_text("utf-8")
    section = text.partition("## Where everything is\n")[2].partition("\n## ")[0]
    lines = [line.strip("|").split(" | ") for line in section.splitlines() if line.startswith("| ")][1:]
    return [(part.strip(), [re.findall(r"`([^`]+)`", cell) for cell in cells]) for part, *cells in lines]


ROWS = rows()


def functions_of(module: str) -> set[str]:
    tree = ast.parse((FORMS / module).read_text("utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def classes_in(template: str, macros: list[str]) -> set[str]:
    """Names that ``class`` attributes give, in the template, or in these macros alone."""
    text = text_of(template)
    if macros:
        found = [re.search(rf"\{{% macro {name}\(.*?\{{%-? endmacro", text, re.DOTALL) for name in macros]
        text = "".join(each[0] for each in found if each)
    return set(
        chain.from_iterable(re.findall(r"[\w-]+", given) for given in re.findall(r'class="([^"]*)"', text))
    )


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_what_a_row_names_is_there(row: Row) -> None:
    """The macros in the template, the functions in the module, and the tests."""
    _, ([template, *macros], [sheet], [module, *functions], tests) = row

    assert template in NAMES
    assert set(macros) <= set(macros_of(text_of(template)))
    assert sheet.removesuffix(".css") in SHEETS
    assert set(functions) <= functions_of(module)
    assert functions
    assert [test for test in tests if not (TESTS / test).is_file()] == []
    assert tests


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_the_sheet_of_a_row_shapes_its_template(row: Row) -> None:
    """A class of the template is named there, if it has any; components have theirs from what authors write."""
    part, ([template, *macros], [sheet], _, _) = row
    styled = set(re.findall(r"\.([\w-]+)", (STYLE / sheet).read_text("utf-8")))

    given = classes_in(template, macros if template.startswith("partials/") else [])

    assert sheet == "components.css" or not given or given & styled, part


def test_every_template_and_macro_is_in_the_table() -> None:
    """A new one has its place there."""
    named = {(template, macro) for _, ([template, *macros], *_) in ROWS for macro in macros}

    assert {template for _, ([template, *_], *_) in ROWS} == set(NAMES)
    assert named == {(name, macro) for name in NAMES for macro in macros_of(text_of(name))}


def test_every_sheet_is_in_the_table() -> None:
    """Those that shape all parts are named below it."""
    assert {sheet.removesuffix(".css") for _, (_, [sheet], *_) in ROWS} | SHAPE_ALL == set(SHEETS)


def test_every_function_that_makes_a_page_is_in_the_table() -> None:
    """By its name, which ends in "_page", or in "_pages" if it may make several."""
    named = {function for _, (_, _, [_, *functions], _) in ROWS for function in functions}
    made = {
        name
        for path in FORMS.rglob("*.py")
        for name in functions_of(path.relative_to(FORMS).as_posix())
        if name.endswith(("_page", "_pages")) and not name.startswith("_")
    }

    assert made - HELPS_TO_MAKE <= named
