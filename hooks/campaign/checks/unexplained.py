"""Advice about words: initials that nothing explains, hard words with a plainer one, and entries without a use."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from campaign.build import Build
from campaign.checks.in_each_record import in_each_record
from campaign.languages.phrases import catalogue
from campaign.languages.tagged_text import own_words
from campaign.model.glossary import Glossary, alike
from campaign.model.public_view import Nature, spot_of, texts
from campaign.model.record import Record
from campaign.problems import Problem, Severity
from campaign.reading.glossary import GLOSSARY_FILE
from campaign.site.kind import Kind
from campaign.site.site import Site

KNOWN_INITIALS = {
    "AM",
    "BBC",
    "DVD",
    "ID",
    "ITV",
    "OK",
    "PC",
    "PDF",
    "PM",
    "QR",
    "TV",
    "UK",
    "USA",
    "USB",
    "VAT",
}
"""Initials that more people know than the words behind them."""

LOUD = {
    "ALL",
    "AND",
    "ANY",
    "BUT",
    "CAN",
    "DO",
    "FOR",
    "IS",
    "MUST",
    "NEW",
    "NO",
    "NOT",
    "NOW",
    "ONLY",
    "OR",
    "THE",
    "YES",
    "YOU",
}
"""Words that people write in capitals to say them louder."""

MOST_INITIALS = 100
"""How many different ones are looked at on one page, since each takes as long as the page."""

_INITIALS = re.compile(r"(?<![\w@./#-])([A-Z]{2,6})(?:['’]?s)?(?![\w@/]|[.-]\w)")
_NO_PROSE = re.compile(
    r"^```.*?^```|\[[^\[\]\n]*\]\{lang=[^{}\n]*\}|`[^`\n]*`|\]\([^)\n]*\)|https?://\S+|[^\s@]{1,64}@\S{1,255}|^ *>[^\n]*$|^:::[^\n]*$|^[a-z][a-z ]*: [^\n]*$|\"[^\"\n]*\"|“[^”\n]*”",
    re.MULTILINE | re.DOTALL,
)
"""Code, words of other languages, addresses, the facts of a component, and what others have said."""

_SENTENCE = re.compile(r"[^.!?\n]+")
_IS_ABOUT_THE_WORD = re.compile(r"\b(?:letters|means|short for|stands? for)\b")
_SMALL = {"a", "and", "for", "in", "of", "on", "the", "to", "with"}
"""Words that initials may leave out."""


@dataclass(frozen=True)
class _Text:
    """A piece of what a page says. ``spot`` gives the line and column in its file for those in the text, from 1."""

    words: str
    spot: Callable[[int, int], tuple[int, int]]


def words_are_explained(site: Site, build: Build) -> Iterator[Problem]:
    """Each word at most once for each page."""
    glossary = site.glossary
    named_so = frozenset(alike(found) for found in _found_in(glossary, site.campaign.name))
    yield from in_each_record(
        "explained words",
        site,
        build,
        lambda kind, record: _not_explained(kind, record, glossary, named_so),
        glossary,
        named_so,
    )


def _not_explained(
    kind: Kind[Any], record: Record, glossary: Glossary, named_so: frozenset[str]
) -> Iterator[Problem]:
    told = _told(record)
    path = record.source.path
    whole = "\n".join(_prose(text.words) for text in told)
    said = alike(whole)
    seen: set[str] = set()
    is_known = _KnownOn(whole, glossary)
    for text in told:
        prose = _prose(text.words)
        is_explained = _ExplainedIn(prose)
        for match in _INITIALS.finditer(prose):
            if match[1] not in seen and not is_known(match[1]) and not is_explained(match):
                seen.add(match[1])
                what = f'"{match[1]}" is not explained here.'
                do = f'Write the whole name first, then "({match[1]})", or add it to {GLOSSARY_FILE}.'
                yield _advice(path, text, prose, match.start(), what, do)
        if kind.is_in_own_words or glossary.finder is None:
            continue
        for match in glossary.finder.finditer(prose):
            term = glossary.term(match[0])
            plainer = term.say_instead
            if plainer and not named_so & {alike(form) for form in term.forms} | seen:
                seen |= {alike(form) for form in term.forms}
                if alike(plainer) not in said and not _is_a_name(prose, match):
                    what = f'"{match[0]}" is a hard word.'
                    yield _advice(path, text, prose, match.start(), what, f'You can say "{plainer}".')


def unused_words(site: Site, build: Build) -> list[str]:
    """Words of the glossary that are nowhere on the site. They are not wrong: next year's programme may have them."""
    said = [
        *(text.words for record in (*site.weeks, *site.records()) for text in texts(record)),
        *(record.heading for record in site.records()),
        *(line.text for easy in site.easy_reads.values() for line in easy.lines()),
        *catalogue(build.language.catalogue).values(),
    ]
    unused = {term.anchor: [alike(form) for form in term.forms] for term in site.glossary.words}
    for text in said:
        like = alike(text)
        if any(form in like for forms in unused.values() for form in forms):
            for found in _found_in(site.glossary, text):
                unused.pop(site.glossary.term(found).anchor, None)
    return [term.word for term in site.glossary.words if term.anchor in unused]


def _found_in(glossary: Glossary, text: str) -> list[str]:
    return [match[0] for match in glossary.finder.finditer(text)] if glossary.finder else []


def _told(record: Record) -> list[_Text]:
    """What its page says: its summary and prose."""
    return [
        _Text(own_words(text.words), spot_of(record, text))
        for text in texts(record)
        if text.nature is Nature.MARKDOWN or text.path == ("summary",)
    ]


def _prose(text: str) -> str:
    """The same without what is not prose. Every character stays in its place."""
    return _NO_PROSE.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)


def _is_known(initials: str, whole: str, glossary: Glossary) -> bool:
    """Whether readers know them, the glossary has them, or the page spells them out."""
    if (
        initials in KNOWN_INITIALS
        or initials in LOUD
        or (glossary.finder and glossary.finder.fullmatch(initials))
    ):
        return True
    return _is_spelled_out(initials, whole)


def _is_spelled_out(initials: str, whole: str) -> bool:
    """In capitals anywhere, or in any case beside the initials, with either of the two in brackets."""
    words = list(re.finditer(r"\w+", whole))
    for number, first in enumerate(words):
        for last, is_in_capitals in _named_by(initials, words[number : number + 4 * len(initials)]):
            before, after = (
                whole[max(0, first.start() - 20) : first.start()],
                whole[last.end() : last.end() + 20],
            )
            if (
                is_in_capitals
                or re.match(rf"\s*\({initials}\)", after)
                or (re.search(rf"\b{initials}\s*\($", before) and after.startswith(")"))
            ):
                return True
    return False


def _named_by(initials: str, words: Sequence[re.Match[str]]) -> Iterator[tuple[re.Match[str], bool]]:
    """Where a name that begins with the first of ``words`` can end, and whether its words begin in capitals.

    A small word may be left out of the initials, or stand for one of them, so both are followed, word by word.
    """
    ways = {(0, True)}
    for before, word in zip([None, *words], words, strict=False):
        between = word.string[before.end() : word.start()] if before else ""
        if between.strip(" \t\n-"):
            return
        is_apart = not between.strip()
        is_small = before is not None and word[0] in _SMALL
        ways = {
            (count + taken, in_capitals and is_apart and (not taken or word[0][0].isupper()))
            for count, in_capitals in ways
            for taken in (0, 1)
            if (taken and _begins_with(word[0], initials[count])) or (not taken and is_small)
        }
        yield from ((word, in_capitals) for count, in_capitals in ways if count == len(initials))
        ways = {way for way in ways if way[0] < len(initials)}
        if not ways:
            return


def _begins_with(word: str, letter: str) -> bool:
    return len(word) > 1 and word[0].upper() == letter


class _KnownOn:
    """Whether a page leaves no question about initials. Each is looked for in the page once, and not too many are."""

    def __init__(self, whole: str, glossary: Glossary) -> None:
        self._whole = whole
        self._glossary = glossary
        self._answers: dict[str, bool] = {}

    def __call__(self, initials: str) -> bool:
        if initials not in self._answers:
            is_one_too_many = len(self._answers) >= MOST_INITIALS
            self._answers[initials] = is_one_too_many or _is_known(initials, self._whole, self._glossary)
        return self._answers[initials]


class _ExplainedIn:
    """Whether the sentence of a word is about the word itself. The sentences of a text are found once."""

    def __init__(self, prose: str) -> None:
        sentences = list(_SENTENCE.finditer(prose))
        self._starts = [sentence.start() for sentence in sentences]
        self._are_about_a_word = [
            _IS_ABOUT_THE_WORD.search(sentence[0]) is not None for sentence in sentences
        ]

    def __call__(self, found: re.Match[str]) -> bool:
        return self._are_about_a_word[bisect_right(self._starts, found.start()) - 1]


def _is_a_name(prose: str, found: re.Match[str]) -> bool:
    """Whether a hard word begins the name of something, such as Co-production Week."""
    return found[0][:1].isupper() and re.match(r"\s+[A-Z]", prose[found.end() : found.end() + 2]) is not None


def _advice(path: PurePosixPath, text: _Text, prose: str, at: int, what: str, do: str) -> Problem:
    spot = text.spot(prose.count("\n", 0, at) + 1, at - prose.rfind("\n", 0, at))
    return Problem(path, *spot, what, do, Severity.NOTE)
