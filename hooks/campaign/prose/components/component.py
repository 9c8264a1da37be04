"""What all components have in common, and how a block becomes one."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum, auto
from pathlib import PurePosixPath
from typing import Annotated, Any, ClassVar, TypeAlias

from markupsafe import Markup
from pydantic import AfterValidator, ValidationError

from campaign.languages.phrases import say
from campaign.languages.tagged_text import in_language
from campaign.model.published_file import PICTURES, cannot_be_shown
from campaign.model.record import Fields
from campaign.model.values import Code
from campaign.nearest import nearest
from campaign.problems import AuthorMistake
from campaign.prose.components.blocks import Block, Mistake
from campaign.prose.links import wrong_with_link
from campaign.prose.place import Where, leads_inside

FieldMistake: TypeAlias = tuple[str, str, str]
"""The field it is about, or nothing for the words; what is wrong; what to do."""


class WordsBelow(Enum):
    """Whether there are words below the fields."""

    NEEDED = auto()
    OPTIONAL = auto()


class Component(Fields):
    """A kind of block. Its fields are those of the model; a field's description tells authors what it is."""

    called: ClassVar[str]
    words: ClassVar[WordsBelow] = WordsBelow.NEEDED

    def html(self, words: Markup, place: Where) -> Markup:
        """The HTML of a block that has no mistakes. ``words`` are its words as clean HTML."""
        raise NotImplementedError

    def findings(self, words: str, place: Where) -> Iterator[FieldMistake]:
        """What is wrong with a block whose fields, each for itself, are right. ``words`` are Markdown."""
        yield from ()


def read(model: type[Component], block: Block, place: Where) -> tuple[Component | None, list[Mistake]]:
    """The component, or None and what is wrong with the block."""
    values = {name: written.value for name, written in block.fields.items()}
    mistakes = [*_words(model, block)]
    component = None
    try:
        component = model.model_validate(values)
    except ValidationError as error:
        for details in error.errors():
            name = str(details["loc"][0]) if details["loc"] else ""
            cause = details.get("ctx", {}).get("error")
            if details["type"] == "missing":
                do = f'Add a line "{name}: {_hint(model, name)}" below this one.'
                mistakes.append(
                    Mistake(block.line, 0, f'There is no "{name}" in this {model.called} block.', do)
                )
            elif details["type"] == "extra_forbidden":
                mistakes.append(_unknown(model, block, name))
            elif isinstance(cause, AuthorMistake):
                mistakes.append(_at(block, cause.field or name, cause.what, cause.do))
            else:
                mistakes.append(_at(block, name, "This cannot be right.", "Compare it with the style guide."))
    if component and not mistakes:
        mistakes += [_at(block, *finding) for finding in component.findings(block.body, place)]
    return (None if mistakes else component), mistakes


def _words(model: type[Component], block: Block) -> Iterator[Mistake]:
    what_is_unknown = block.fields.keys() - names_of(model)
    if model.words is WordsBelow.NEEDED and not block.body.strip() and not what_is_unknown:
        what = f"There are no words in this {model.called} block."
        yield Mistake(block.line, 0, what, "Write them below, after an empty line.")


def _unknown(model: type[Component], block: Block, name: str) -> Mistake:
    known = names_of(model)
    if close := nearest(name, known):
        do = f'Did you mean "{close}"?'
    else:
        do = "If it is part of the words, put an empty line before it."
        if known:
            do = f"The fields are: {', '.join(known)}. {do}"
    what = f'"{name}" is not a field of the {model.called} block.'
    return Mistake(block.fields[name].line, 0, what, do)


def names_of(model: type[Component]) -> list[str]:
    """The fields as authors write them."""
    return [field.alias or name for name, field in model.model_fields.items()]


def _hint(model: type[Component], name: str) -> str:
    field = next(field for field in model.model_fields.values() if field.alias == name)
    return (field.description or "...").partition(". ")[0]


def _at(block: Block, field: str, what: str, do: str) -> Mistake:
    written = block.fields.get(field)
    if written:
        return Mistake(written.line, written.column, what, do)
    if not field and block.body.strip():
        return Mistake(_first_line(block), 0, what, do)
    return Mistake(block.line, 0, what, do)


def _first_line(block: Block) -> int:
    """The line on which the words begin."""
    return block.body_line + len(block.body) - len(block.body.lstrip("\n"))


def _link(text: str) -> str:
    if what := wrong_with_link(text):
        raise AuthorMistake(
            what, 'Write a whole address, like "https://example.org/", or a page, like "get-involved.md".'
        )
    return text


def say_here(place: Where, key: str, **facts: Any) -> str:
    """A phrase of the house, in the language of the page. Among words of another language it says so."""
    said = say(place.language, key, **facts)
    return in_language(said, place.language.tag) if place.within else said


Link = Annotated[Code, AfterValidator(_link)]
"""A link to anywhere: a web address, or a page of this site as its path from here."""


def missing_file(name: str, place: Where, types: tuple[str, ...]) -> tuple[str, str] | None:
    """What is wrong with the name of a file: what, and what to do."""
    if not place.shows_files:
        return "Files cannot be shown in a story.", 'Put its own photo under "photo", with its words.'
    if PurePosixPath(name).suffix.lower() not in types:
        return f'"{name}" is not a type of file that can be here.', f"Use one of: {', '.join(types)}."
    file = place.file(name) if leads_inside(name) else None
    if file is None:
        return f'There is no file "{name}" in docs/.', _nearest_file(name, place, types)
    if types == PICTURES and file.wrong:
        return cannot_be_shown(name, file.wrong)
    return None


def _nearest_file(name: str, place: Where, types: tuple[str, ...]) -> str:
    right = [f.path.as_posix() for f in place.files.values() if f.path.suffix.lower() in types]
    close = nearest(place.path(name).as_posix(), right)
    return (
        f'Did you mean "{close.removeprefix(f"{place.folder}/")}"?'
        if close
        else "Check the spelling, or add the file."
    )
