"""A document becomes a record, or a list of what is wrong with it, one plain line each."""

from __future__ import annotations

import re
import types
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from campaign.model.agreement import not_agreed
from campaign.model.public_view import markdown_in
from campaign.model.record import Record, Surroundings
from campaign.nearest import nearest_few, write_instead
from campaign.problems import AuthorMistake, MistakeElsewhere, Problem, in_short
from campaign.prose.mistakes import problems_in
from campaign.prose.place import Where
from campaign.reading.renames import RENAMES, Rename, renamed
from campaign.reading.yaml_text import Document, Location, Place

LONGEST_MESSAGE = 600
"""Characters; enough to list all fields of an event."""

_STANDARD = re.compile(r"(?:schema\.org|iCalendar|OpenActive|UK GDPR):")
"""What a description says for developers begins here."""

_SURELY = 0.75
"""As alike as "titel" and "title", and not as "who" and "how"."""

Read = TypeVar("Read", bound=Record)


def read_record(
    model: type[Read],
    document: Document,
    surroundings: Surroundings,
    renames: tuple[Rename, ...] = RENAMES,
) -> tuple[Read | None, list[Problem]]:
    """Check ``document`` against ``model``. The record is None exactly if there is a problem."""
    path = surroundings.source.path
    problems = list(document.problems)
    if problems and not document.tree:
        return None, problems
    try:
        record = model.model_validate(document.tree, context=surroundings)
    except ValidationError as error:
        said = {(problem.line, problem.column) for problem in problems}
        mistakes = _without_those_misspelt(error.errors(), model, renames)
        found = (_in_plain_english(details, model, document, path, renames) for details in mistakes)
        # A value that could not be read is empty here, and one mistake is enough.
        return None, problems + [problem for problem in found if (problem.line, problem.column) not in said]
    place = Where(files=surroundings.files, shows_files=True)
    problems += _mistakes_in_markdown(record, document, path, place)
    for mistake in not_agreed(record):
        line, column = _place(document.values, (mistake.field or "",))
        problems.append(Problem(path, line, column, mistake.what, mistake.do))
    for path_of, what, do in record.mistakes():
        at = _place(document.values, path_of)
        problems.append(Problem(path, *at, in_short(what, LONGEST_MESSAGE), in_short(do, LONGEST_MESSAGE)))
    return (None, problems) if problems else (record, [])


def _mistakes_in_markdown(
    record: Record, document: Document, path: PurePosixPath, place: Where
) -> Iterator[Problem]:
    """Problems in those fields, however deep, that hold Markdown."""
    for text in markdown_in(record):
        line, column = _place(document.values, text.path)
        for problem in problems_in(text.words, path, line, place):
            # Only what is below a "|" keeps its lines; folds and escapes move them.
            if text.path in document.literal:
                yield replace(problem, column=problem.column + document.literal[text.path])
            else:
                yield replace(problem, line=line, column=column)


def _without_those_misspelt(
    mistakes: list[ErrorDetails], model: type[Record], renames: tuple[Rename, ...]
) -> list[ErrorDetails]:
    """A needed field that is misspelt, or has its old name, is one mistake, not a missing field beside an unknown one."""
    unknown = [mistake["loc"] for mistake in mistakes if mistake["type"] == "extra_forbidden"]
    meant = {
        (*at[:-1], name)
        for at in unknown
        for name in nearest_few(str(at[-1]), _names_at(model, at[:-1]), most=1, alike=_SURELY)
    }
    for at in unknown:
        if rename := renamed(renames, _fields_at(model, at[:-1]), str(at[-1])):
            meant.add((*at[:-1], rename.new))
    return [mistake for mistake in mistakes if mistake["type"] != "missing" or mistake["loc"] not in meant]


def _in_plain_english(
    details: ErrorDetails,
    model: type[Record],
    document: Document,
    path: PurePosixPath,
    renames: tuple[Rename, ...],
) -> Problem:
    at = details["loc"]
    error_type = details["type"]
    cause = details.get("ctx", {}).get("error")
    if isinstance(cause, MistakeElsewhere):
        return cause.problem
    if isinstance(cause, AuthorMistake):
        at = (*at, cause.field) if cause.field else at
        return Problem(
            path,
            *_place(document.values, at),
            in_short(cause.what, LONGEST_MESSAGE),
            in_short(cause.do, LONGEST_MESSAGE),
        )
    if error_type == "missing":
        # An item of a list has no key, only a place of its own.
        around = {**document.values, **document.keys}
        return Problem(path, *_place(around, at[:-1]), *_missing(str(at[-1]), _fields_at(model, at[:-1])))
    if error_type == "extra_forbidden":
        place = _place(document.keys, at)
        if rename := renamed(renames, _fields_at(model, at[:-1]), str(at[-1])):
            return _old_name(Problem(path, *place, "", ""), rename, (*at[:-1], rename.new) in document.keys)
        return Problem(
            path,
            *place,
            f'"{in_short(str(at[-1]))}" is not a field known here.',
            write_instead(str(at[-1]), _names_at(model, at[:-1])),
        )
    return Problem(path, *_place(document.values, at), *_wrong_shape(error_type, details["input"]))


def _old_name(at: Problem, rename: Rename, has_both: bool) -> Problem:
    """Of two names, only the author knows which value is right."""
    old, new = in_short(rename.old), in_short(rename.new)
    if has_both:
        what, do = f'"{old}" is now called "{new}", and both are here.', "Keep one value, below the new name."
        return replace(at, what=what, do=do, renamed=(rename.old, ""))
    do = f'Write "{new}:", or run "make rename" to rewrite it.'
    return replace(at, what=f'"{old}" is now called "{new}".', do=do, renamed=(rename.old, rename.new))


def _missing(name: str, model: type[BaseModel] | None) -> tuple[str, str]:
    field = next((f for f in model.model_fields.values() if f.alias == name), None) if model else None
    hint = _STANDARD.split(field.description or "")[0].rstrip(". ") if field else ""
    return f'There is no "{name}".', f'Add "{name}:"{f" ({hint})" if hint else ""}.'


def _wrong_shape(error_type: str, written: object) -> tuple[str, str]:
    if error_type in ("model_type", "model_attributes_type", "dict_type"):
        return (
            "This should be a group of fields.",
            "Write each on its own line below, indented by two spaces.",
        )
    if isinstance(written, list | dict):
        return "This should be words.", "Write it on one line, without a list or further fields below it."
    return "This cannot be right.", "Compare it with the example file."


def _place(places: Any, at: Location) -> Place:
    """The place of ``at``, or of the nearest thing around it that is written down."""
    while at and at not in places:
        at = at[:-1]
    place: Place = places.get(at, (1, 1))
    return place


def _names_at(model: type[Record], at: Location) -> list[str]:
    """The names of fields that authors may write there."""
    found = _fields_at(model, at)
    return sorted(field.alias or name for name, field in found.model_fields.items()) if found else []


def _fields_at(model: type[BaseModel] | None, at: Location) -> type[BaseModel] | None:
    """The model of the fields at ``at`` in a document read as ``model``."""
    for step in at:
        if model is None:
            return None
        if isinstance(step, int):
            continue
        field = next((f for f in model.model_fields.values() if f.alias == step), None)
        model = _model_in(field.annotation) if field else None
    return model


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) in (Annotated, Union, types.UnionType, tuple):
        return next((model for part in get_args(annotation) if (model := _model_in(part))), None)
    return None
