"""The kinds of value that authors write, each checked in one place.

Everything arrives as text (see :mod:`campaign.reading.yaml_text`); each type here decides what that text means.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BeforeValidator

from campaign.languages.tags import language_tag
from campaign.languages.written import read_parts
from campaign.model.web_host import wrong_with_host, wrong_with_mail
from campaign.nearest import write_instead
from campaign.problems import AuthorMistake, shows_nothing

LONGEST_LINE = 400
"""Characters; more is a paragraph, and belongs in a description."""


def in_words(value: object) -> str:
    """Text, where a list or a group of fields would get past the checks of that text."""
    if not isinstance(value, str):
        raise AuthorMistake(
            "This should be words.", "Write it on one line, without a list or further fields below it."
        )
    return value


def _one_line(text: str) -> str:
    if shows_nothing(text):
        raise AuthorMistake("This is empty.", "Write something, or delete the line.")
    if "\n" in text:
        raise AuthorMistake(
            "This should be on one line.", "Join the lines, or put what is more into the text."
        )
    if len(text) > LONGEST_LINE:
        raise AuthorMistake(f"This is longer than {LONGEST_LINE} characters.", "Shorten it.")
    return text


def _code(text: str) -> str:
    return _one_line(text.strip())


def _words_on_one_line(text: str) -> str:
    return _one_line(read_parts(text.strip()))


def _paragraphs(text: str) -> str:
    text = text.strip()
    if shows_nothing(text):
        raise AuthorMistake("This is empty.", "Write something, or delete the line.")
    return text


def _paragraphs_in_words(text: str) -> str:
    return read_parts(_paragraphs(text))


def _without_invisible(text: str) -> str:
    """What is copied from Word or a chat may hold signs that nobody sees, and then leads nowhere."""
    if any(unicodedata.category(sign) == "Cf" for sign in text):
        raise AuthorMistake("There is an invisible character here.", "Type it again by hand.")
    return text.strip()


def web_address(text: str) -> str:
    text = _without_invisible(text)
    if re.search(r"\s", text):
        raise AuthorMistake("A web address has no spaces.", "Copy it again from the address bar.")
    if not re.match("https?:", text, re.IGNORECASE):
        raise AuthorMistake(
            "This is not a web address.", 'Write it in full, like "https://example.org/book".'
        )
    if wrong := wrong_with_host(text):
        raise AuthorMistake(*wrong)
    return text


def _site_address(text: str) -> str:
    text = _without_invisible(text)
    if not re.fullmatch(r"(?!/)[^\s:\\?]*", text):
        raise AuthorMistake("This is not an address on this site.", 'Write it like "get-involved/".')
    return text


def _phone_number(text: str) -> str:
    text = " ".join(text.split())
    if not re.fullmatch(r"\+?[0-9 ()]{3,25}", text) or sum(c.isdigit() for c in text) < 3:
        raise AuthorMistake("This is not a phone number.", 'Write it in groups, like "01632 960 100".')
    return text


def _email_address(text: str) -> str:
    text = _without_invisible(text)
    if not re.fullmatch(r"[^\s@<>\"',;:()\[\]\\?&%/#]+@[^\s@<>\"',;:()\[\]\\?&%/#]+\.[A-Za-z]{2,}", text):
        raise AuthorMistake("This is not an e-mail address.", 'Write it like "hello@example.org".')
    if wrong := wrong_with_mail(text):
        raise AuthorMistake(*wrong)
    return text


def _whole_number(value: object) -> object:
    if isinstance(value, str) and not re.fullmatch(r"\s*\d{1,9}\s*", value):
        raise AuthorMistake("This should be a whole number, 0 or more.", 'Write digits only, like "24".')
    return value


def _colour(text: str) -> str:
    if not re.fullmatch(r"#[0-9A-Fa-f]{6}", text.strip()):
        raise AuthorMistake(
            "This is not a colour.", 'Write # and six digits or letters A to F, in quotes: "#0D4047".'
        )
    return text.strip().upper()


def _yes_or_no(value: object) -> object:
    if isinstance(value, str):
        if value.strip().lower() not in ("yes", "no"):
            raise AuthorMistake(f'"{value}" is neither yes nor no.', "Write yes or no.")
        return value.strip().lower() == "yes"
    return value


def _one_or_many(value: object) -> object:
    return [value] if isinstance(value, str | dict) else value


Words = TypeVar("Words", bound=StrEnum)


def word_from(words: type[Words], meant: Mapping[str, Words] | None = None) -> Callable[[object], object]:
    """A validator that takes one of a few words, in any case, and offers the nearest for others.

    ``meant`` has words that people use for one of them.
    """

    def chosen(value: object) -> object:
        if not isinstance(value, str):
            return value
        written = " ".join(value.lower().split())
        for word in words:
            if word.value == written:
                return word
        instead = (meant or {}).get(written)
        raise AuthorMistake(
            f'"{value}" is not one of the words known here.',
            f'Write "{instead}".' if instead else write_instead(value, list(words)),
        )

    return chosen


def _a_name(text: str) -> str:
    if is_not_known(text):
        raise AuthorMistake(f'"{text}" is no name.', "Write the name, or leave out what has none yet.")
    return text


class IsWords:
    """Marks a field for readers, whose words are in a language: the one of what it is in, unless it says another."""


class IsCode:
    """Marks a field that is for programs alone, and says nothing to readers."""


Line = Annotated[str, AfterValidator(_words_on_one_line), IsWords()]
"""Plain words on one line. Parts may be in other languages: see :mod:`campaign.languages.written`."""

Code = Annotated[str, AfterValidator(_code)]
"""One line that is looked up, and is in no language: the name of a record, of a file or of a country."""

LanguageTag = Annotated[str, AfterValidator(language_tag), IsCode()]
"""The short name of a language (BCP 47)."""

Paragraphs = Annotated[str, AfterValidator(_paragraphs_in_words), IsWords()]
"""Plain words; a blank line begins a new paragraph."""


class IsMarkdown:
    """Marks a field whose text is checked and shown as Markdown."""


class IsLink:
    """Marks a field that leads somewhere: an address on the web, of e-mail, or a number to call."""


class IsName:
    """Marks a field that names a person, a place or a group. Nobody has to explain a name."""


class BesideTheWords:
    """Marks a field that says nothing an Easy Read would say, or that changes while what it says does not."""


@dataclass(frozen=True)
class InLanguage:
    """Marks a field that is always in the language with this tag (BCP 47)."""

    tag: str


Name = Annotated[Line, AfterValidator(_a_name), IsName()]
"""What a person, a place or a group is called."""

MarkdownText = Annotated[str, AfterValidator(_paragraphs), IsMarkdown(), IsWords()]
"""Markdown as contributors may write it: see :mod:`campaign.prose.markdown`."""

SiteAddress = Annotated[str, AfterValidator(_site_address), IsLink()]
"""A page of this site, from its root: no other site and no script."""

WebAddress = Annotated[str, AfterValidator(web_address), IsLink()]
"""An absolute https URL (RFC 3986) without user information."""

PhoneNumber = Annotated[str, AfterValidator(_phone_number), IsLink()]
EmailAddress = Annotated[str, AfterValidator(_email_address), IsLink()]
WholeNumber = Annotated[int, BeforeValidator(_whole_number)]
Colour = Annotated[str, AfterValidator(_colour)]
YesOrNo = Annotated[bool, BeforeValidator(_yes_or_no)]

Item = TypeVar("Item")
Several = Annotated[tuple[Item, ...], BeforeValidator(_one_or_many)]
"""A list. People may write a single value without one."""


def is_not_known(value: Any) -> bool:
    """Whether an author wrote, in words, that a fact is not known yet. "TBC" would read like a name."""
    return isinstance(value, str) and len(value) < 40 and _NOT_KNOWN.fullmatch(value.strip()) is not None


_NOT_KNOWN = re.compile(
    r"(?:(?:date|day|time|venue|place|room) (?:is )?)?"
    r"(?:not (?:yet )?known(?: yet)?|tb[acd]|to be (?:confirmed|announced|decided)|unknown|n/a|not applicable|\?+)\.?",
    re.IGNORECASE,
)
