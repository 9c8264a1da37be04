"""Marked-up text as readers see it, with the place of each letter in the source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from html import unescape


class Mark(Enum):
    BOLD = "bold"
    ITALIC = "italic"
    UNDERLINED = "underlined"
    LINK = "link"
    NEW_WINDOW = "link to a new window"
    CODE = "code"
    QUOTED = "quoted"
    FOREIGN = "in another language"
    FOOTNOTE = "footnote"


@dataclass(frozen=True)
class Span:
    """What a mark covers, by places in the text. ``target`` is where a link leads."""

    mark: Mark
    start: int
    end: int
    target: str = ""


@dataclass
class Letters:
    """What readers see, and for each letter its place in the source."""

    letters: list[str] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)

    def add(self, seen: str, at: int) -> None:
        self.letters.extend(seen.translate(_LOOK_LIKE))
        self.places.extend(range(at, at + len(seen)))


# Patterns that ignore case take these for s, i and k, and no list of words has them.
_LOOK_LIKE = str.maketrans("\u017f\u0131\u212a", "sik")

# Each repeat is bounded, or cannot meet its own beginning again: so the search is linear in the text.
_TOKEN = re.compile(
    r"""
    (?P<escaped>\\[!-/:-@\[-`{-~])
  | (?P<code>`[^`\n]{1,400}`)
  | (?P<picture>!\[[^\[\]\n]{0,400}\](?:\([^()\n]{0,1000}\))?(?:\{[^{}\n]{0,200}\})?)
  | (?P<footnote>\[\^[^\[\]\s]{1,60}\])
  | (?P<autolink><(?:(?:https?://|mailto:)[^<>\s]{1,1000}|[\w.+-]{1,64}@[\w.-]{1,190})>)
  | (?P<comment><!--(?s:.{0,1000}?)-->)
  | (?P<tag></?[a-zA-Z][a-zA-Z0-9]{0,20}(?:[\s/][^<>]{0,400})?>)
  | (?P<close>\](?:\(\s?<?[^()\s<>]{0,1000}>?(?:\s["'][^"'\n]{0,300}["'])?\s?\)|\[[^\[\]\n]{0,200}\])(?:\{[^{}\n]{0,200}\})?|\]\{lang=[^{}\s]{0,60}\})
  | (?P<open>\[)
  | (?P<entity>&\#?\w{1,31};)
  | (?P<address>(?:https?://|www\.)[^\s<>()\[\]]{1,2000})
  | (?P<strong>\*\*|(?<!\w)__(?=\S)|(?<=\S)__(?!\w))
  | (?P<emphasis>\*|(?<!\w)_(?=\S)|(?<=\S)_(?!\w))
  | (?P<attributes>\{:?\s?[.\#][^{}\n]{0,200}\}|\{:\s?[^{}\n]{0,200}\})
  | (?P<plain>[^\\`!\[\]<&*_{hw]+|.)
    """,
    re.VERBOSE | re.DOTALL,
)
_TAG_MARKS = {
    "b": Mark.BOLD, "strong": Mark.BOLD, "i": Mark.ITALIC, "em": Mark.ITALIC, "u": Mark.UNDERLINED,
    "ins": Mark.UNDERLINED, "q": Mark.QUOTED, "code": Mark.CODE, "kbd": Mark.CODE,
}  # fmt: skip
_OTHER_LANGUAGE = re.compile(r"\blang=[\"']?(?!en\b)\w")
_TARGET = re.compile(r"\]\(\s?<?([^\s<>()]*)")
QUOTES = re.compile(
    r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»|(?<!\w)‘(?:[^‘’]|’(?=\w)){1,600}’|(?<![\w'])'(?=\S)(?:[^']|'(?=\w)){1,600}(?<=\S)'(?!\w)"
)


def inline(source: str, pieces: Iterable[tuple[int, int]]) -> Letters:
    """The text of ``pieces`` (start and end in ``source``), joined by line feeds. Linear in their length."""
    seen = Letters()
    tokens: list[re.Match[str] | int] = []
    for number, (start, end) in enumerate(pieces):
        if number:
            tokens.append(start)
        tokens.extend(_TOKEN.finditer(source, start, end))
    ends = _pairs(tokens)
    starts = {close: first for first, close in ends.items()}
    begun: dict[int, int] = {}
    for number, token in enumerate(tokens):
        if isinstance(token, int):
            seen.add("\n", token - 1)
        elif number in ends:
            begun[number] = len(seen.letters)
        elif number in starts:
            seen.spans.extend(_spans(tokens[starts[number]], token, begun[starts[number]], len(seen.letters)))
        else:
            _show(token, seen)
    seen.spans.extend(Span(Mark.QUOTED, *found.span()) for found in QUOTES.finditer("".join(seen.letters)))
    seen.spans.sort(key=lambda span: (span.start, span.end))
    return seen


def _pairs(tokens: list[re.Match[str] | int]) -> dict[int, int]:
    """Which token closes which, by their numbers. What never closes is not a mark."""
    opened: dict[str, int] = {}
    pairs: dict[int, int] = {}
    for number, token in enumerate(tokens):
        if isinstance(token, int):
            continue
        match token.lastgroup:
            case "open":
                opened["["] = number
            case "close" if "[" in opened:
                pairs[opened.pop("[")] = number
            case "strong" | "emphasis":
                before, after = (
                    token.string[: token.start()][-1:],
                    token.string[token.end() : token.end() + 1],
                )
                if token[0] in opened and before.strip():
                    pairs[opened.pop(token[0])] = number
                elif after.strip():
                    opened[token[0]] = number
            case "tag":
                name = _name(token[0])
                if token[0][1] != "/":
                    opened[f"<{name}"] = number
                elif f"<{name}" in opened:
                    pairs[opened.pop(f"<{name}")] = number
            case _:
                pass
    return pairs


def _name(tag: str) -> str:
    return re.split(r"[\s/>]", tag.lstrip("</"), maxsplit=1)[0].lower()


def _spans(opening: re.Match[str] | int, closing: re.Match[str], start: int, end: int) -> Iterator[Span]:
    if isinstance(opening, int):  # a line's end opens nothing
        return
    match opening.lastgroup:
        case "open":
            if closing[0].startswith("]{"):
                if _OTHER_LANGUAGE.search(closing[0]):
                    yield Span(Mark.FOREIGN, start, end)
                return
            target = _TARGET.match(closing[0])
            yield Span(Mark.LINK, start, end, target[1] if target else closing[0][2:-1])
            if "_blank" in closing[0]:
                yield Span(Mark.NEW_WINDOW, start, end)
        case "strong":
            yield Span(Mark.BOLD, start, end)
        case "emphasis":
            yield Span(Mark.ITALIC, start, end)
        case _:
            name = _name(opening[0])
            if name in _TAG_MARKS:
                yield Span(_TAG_MARKS[name], start, end)
            if name == "a":
                yield Span(Mark.LINK, start, end, opening[0])
                if "_blank" in opening[0]:
                    yield Span(Mark.NEW_WINDOW, start, end)
            if _OTHER_LANGUAGE.search(opening[0]):
                yield Span(Mark.FOREIGN, start, end)


def _show(token: re.Match[str], seen: Letters) -> None:
    here, at = len(seen.letters), token.start()
    match token.lastgroup:
        case "escaped":
            seen.add(token[0][1:], at + 1)
        case "code":
            seen.add(token[0][1:-1], at + 1)
            seen.spans.append(Span(Mark.CODE, here, len(seen.letters)))
        case "footnote":
            seen.spans.append(Span(Mark.FOOTNOTE, here, here))
        case "autolink":
            seen.add(token[0][1:-1], at + 1)
            seen.spans.append(Span(Mark.LINK, here, len(seen.letters), token[0][1:-1]))
        case "entity":
            seen.add(unescape(token[0]), at)
        case "close":
            seen.add("]", at)
        case "picture" | "comment" | "tag" | "attributes":
            pass  # readers see no words there
        case _:
            seen.add(token[0], at)
