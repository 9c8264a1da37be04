"""The last step of every page: marks of languages become ``lang`` and ``dir`` (WCAG 2.2, 3.1.2).

Words that are all that an element holds make it say their language; other words get an element of their own.
No element can say it of one attribute alone, so marks go from those, but for elements that hold nothing else.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import escape, unescape

from campaign.languages.in_json import for_scripts
from campaign.languages.tagged_text import BEGINS, ENDS, MARKED, NAMED, from_marks, in_language, without_marks
from campaign.languages.tags import direction

_TAG = re.compile(r"<!--.*?-->|<[!/]?[A-Za-z](?:[^<>\"']|\"[^\"]*\"|'[^']*')*>", re.DOTALL)
_NAME = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)")
_SAYS_LANGUAGE = re.compile(r"\slang=")
_SAYS_DIRECTION = re.compile(r'\sdir="(ltr|rtl)"')
_ONLY_MARKS = re.compile(r"[^\w&]*(?:&(?:[lr]dquo|[lr]squo|quot|#39|#34|nbsp);[^\w&]*)*")

_SPAN = re.compile(r'<span lang="([^"]*)"[^>]*>(.*?)</span>', re.DOTALL)

_LATER = re.compile(r' data-(?:words|over-says)="([^"]*)"')

_WITHOUT_ELEMENTS = {"title", "option", "textarea", "style"}
"""They hold text and no elements, so of their words only the whole can have a language."""

_EMPTY = {"img", "meta"}
"""They hold nothing, so a language said of them is that of their attributes."""

_VOID = {"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
"""HTML, 13.1.2: nothing closes them."""


def with_languages(html: str, around: str = "ltr") -> str:
    """HTML without marks. ``around`` is the direction of the page, which ``dir`` then need not repeat."""
    html = str(html)  # not as Markup, which escapes whatever is put beside it
    return "".join(_pieces(html, around)) if BEGINS in html else html


def language_attributes(tag: str, around: str = "ltr") -> str:
    """``lang``, and ``dir`` where that is not the one of the page around it, each after a space."""
    own = direction(tag)
    turned = f' dir="{own}"' if own != around or own == "rtl" else ""
    return f' lang="{escape(tag)}"{turned}'


def blocks_in_language(html: str, tag: str | None, around: str = "ltr") -> str:
    """HTML whose outermost elements say the language. It is of our renderer: each element is closed."""
    html = str(html)
    if tag is None:
        return html
    made, end, depth = [], 0, 0
    for found in _TAG.finditer(html):
        name = _NAME.match(found[0])
        if not name:
            continue
        if name[1]:
            depth -= 1
            continue
        is_void = _is_void(found[0], name[2])
        if depth == 0 and not is_void and not _SAYS_LANGUAGE.search(found[0]):
            made += [html[end : found.start()], _saying(found[0], tag, around)]
            end = found.end()
        depth += not is_void
    return "".join([*made, html[end:]])


def text_in(html: str, language: str | None = None) -> str:
    """The words of an element, from what is between its tags, with their languages. ``language`` is that of the element."""
    marked = _SPAN.sub(rf"{BEGINS}\1{NAMED}\2{ENDS}", without_marks(html))
    return in_language(from_marks(unescape(_TAG.sub("", marked))), language)


def _pieces(html: str, around: str) -> Iterator[str]:
    end, opening = 0, ""
    inside = [("", around)]
    for found in [*_TAG.finditer(html), None]:
        tag = found[0] if found else ""
        text = html[end : found.start() if found else len(html)]
        yield from _element(opening, text, tag, inside[-1][1])
        opening, end = tag, found.end() if found else end
        _follow(tag, inside)


def _follow(tag: str, inside: list[tuple[str, str]]) -> None:
    """Keeps the names of open elements, each with the direction that it has."""
    name = _NAME.match(tag)
    if not name:
        return
    if not name[1]:
        if not _is_void(tag, name[2]):
            said = _SAYS_DIRECTION.search(tag)
            inside.append((name[2], said[1] if said else inside[-1][1]))
    elif any(opened == name[2] for opened, _ in inside):
        while inside.pop()[0] != name[2]:
            pass


def _is_void(tag: str, name: str) -> bool:
    return name.lower() in _VOID or tag.endswith("/>")


def _element(opening: str, text: str, closing: str, around: str) -> Iterator[str]:
    """A tag and the text after it. ``closing`` is the tag that follows."""
    name, end = _NAME.match(opening), _NAME.match(closing)
    if BEGINS in opening and name and name[2] in _EMPTY and (tag := _only_language(opening)):
        opening = _saying(opening, tag, around)
    opening = without_marks(_LATER.sub(_in_parts, opening))
    if BEGINS not in text:
        yield opening + without_marks(text)
        return
    opens = bool(name and not name[1] and not _SAYS_LANGUAGE.search(opening))
    closes = bool(name and end and end[1] and end[2] == name[2])
    whole = MARKED.search(text)
    before, after = (text[: whole.start()], text[whole.end() :]) if whole else ("", "")
    if whole and opens and closes and _ONLY_MARKS.fullmatch(before) and _ONLY_MARKS.fullmatch(after):
        yield f"{_saying(opening, whole[1], around)}{before}{whole[2]}{after}"
    elif name and not name[1] and name[2] in _WITHOUT_ELEMENTS:
        yield opening + without_marks(text)
    else:
        spans = MARKED.sub(lambda run: f"<span{language_attributes(run[1], around)}>{run[2]}</span>", text)
        yield opening + without_marks(spans)


def _in_parts(later: re.Match[str]) -> str:
    """Words that a script puts in place of others, for the script."""
    if BEGINS not in later[1]:
        return later[0]
    parts = json.dumps(for_scripts(from_marks(unescape(later[1]))), ensure_ascii=False)
    return f'{later[0]} data-parts="{escape(parts)}"'


def _only_language(tag: str) -> str | None:
    """The language of all marked words of a tag."""
    languages = {found[1] for found in MARKED.finditer(tag)}
    return languages.pop() if len(languages) == 1 else None


def _saying(tag: str, language: str, around: str) -> str:
    """An opening tag that says the language of what it holds."""
    name = _NAME.match(tag)
    return f"{name[0]}{language_attributes(language, around)}{tag[name.end() :]}" if name else tag
