"""How a page is laid out in its source: ER22, ER26, ER29, ER30, ER31 and ER32."""

from __future__ import annotations

import re
from collections.abc import Iterator

from campaign.readability.finding import Level
from campaign.readability.inline import Mark
from campaign.readability.lists import is_easy, is_simplest, listed
from campaign.readability.rules.fault import Fault, PageText, quoted
from campaign.readability.rules.matches import matches
from campaign.readability.text import Is, Unit
from campaign.readability.words import WordType, same_words, words_in

_PICTURE = re.compile(r"[ \t]*!\[([^\[\]]{0,400})\](?:\(([^()]{0,1000})\))?")


def one_picture_for_one_thing(page: PageText) -> Iterator[Fault]:
    """ER22. Two blocks with one picture must share a word, or each say its name: else they are about two things."""
    about = _about(page)
    beginnings = _beginnings(page)
    seen: dict[str, set[str]] = {}
    first: dict[str, int] = {}
    for unit in page.text.units:
        named = _PICTURE.match(page.text.source, unit.start) if unit.what is Is.PICTURE else None
        if not named:
            continue
        picture = (named[2] or named[1]).strip().lower()
        here = about.get(unit.block, set())
        means = {form for word in words_in(named[1].replace("-", " ")) for form in same_words(word.plain)}
        if here and picture in seen and not here & (seen[picture] | means):
            other = beginnings[first[picture]]
            what = f"The picture {quoted(picture)} is also beside {quoted(other)}, which is about something else."
            yield Fault(
                unit, 0, what, "Choose another picture here, or use one word for the same thing beside both."
            )
        if here:
            first.setdefault(picture, unit.block)
            seen.setdefault(picture, set()).update(here)


def _beginnings(page: PageText) -> dict[int, str]:
    """For each block its first words, by which an author finds it."""
    found: dict[int, str] = {}
    for sentence in page.text.sentences:
        if sentence.unit.what is not Is.HEADING:
            found.setdefault(sentence.unit.block, " ".join([*(w.text for w in sentence.words[:4]), "..."]))
    return found


def _about(page: PageText) -> dict[int, set[str]]:
    """For each block the words that it is about, without endings."""
    about: dict[int, set[str]] = {}
    for sentence in page.text.sentences:
        if sentence.unit.what is not Is.HEADING:
            words = (
                w
                for w in sentence.words
                if w.type is WordType.WORD and len(w.plain) > 2 and w.plain not in _SMALL
            )
            about.setdefault(sentence.unit.block, set()).update(
                min(same_words(w.plain), key=len) for w in words
            )
    return about


_SMALL = frozenset({
    "the", "and", "you", "can", "for", "are", "will", "with", "this", "that", "have", "has", "your", "our",
    "not", "but", "from", "all", "was", "were", "who", "what", "when", "where", "how", "they", "them",
    "there", "their", "then", "his", "her", "him", "she", "its", "out", "any", "may", "must", "into",
    "about", "some", "other", "more", "one", "get",
})  # fmt: skip

_CAPITALS = re.compile(r"(?<![\w'’-])[A-ZÀ-Þ]{4,}(?![\w-])")


def plain_letters(page: PageText) -> Iterator[Fault]:
    """ER26."""
    for unit in page.text.units:
        for span in unit.marked(Mark.ITALIC, Mark.UNDERLINED):
            if span.end > span.start:
                yield Fault(
                    unit,
                    span.start,
                    f"{quoted(unit.text[span.start : span.end])} is {span.mark.value}.",
                    "Use plain letters.",
                )
    shouted: Unit | None = None
    for unit, found in matches(page, _CAPITALS):
        if unit is shouted:
            continue
        word = found[0].lower()
        whole_line = unit.text.isupper() and len(unit.text.split()) > 2
        known = (
            page.explained.in_glossary(word)
            or word in listed("abbreviations")
            or found[0] in page.context.names
        )
        if (is_easy(word) or whole_line) and not known:
            yield Fault(
                unit, found.start(), f'"{found[0]}" is in capitals.', f'Write "{word}" in small letters.'
            )
            shouted = unit if whole_line else None


def nothing_but_text(page: PageText) -> Iterator[Fault]:
    """ER29, once for each table, and so on."""
    before: Unit | None = None
    for unit in page.text.units:
        if unit.what is Is.TABLE and (before is None or before.what is not Is.TABLE):
            yield Fault(unit, 0, "There is a table.", "Say each fact in a sentence of its own.")
        if unit.what is Is.CODE:
            yield Fault(unit, 0, "There is a box of code.", "Say it in sentences.")
        if unit.what is Is.FOLD:
            yield Fault(unit, 0, "There is a part that folds away, or a box.", "Show everything, in blocks.")
        if unit.what is Is.FOOTNOTE:
            yield Fault(unit, 0, "There is a footnote.", "Say it where it belongs.")
        before = unit


def short_lists(page: PageText) -> Iterator[Fault]:
    """ER30."""
    limit = page.context.limits.list_items
    counts: dict[int, int] = {}
    for unit in page.text.units:
        if unit.what is not Is.ITEM:
            continue
        counts[unit.group] = counts.get(unit.group, 0) + 1
        if counts[unit.group] == limit + 1:
            yield Fault(
                unit,
                0,
                f"This list has more than {limit} items.",
                "Make two lists of it, each with a heading.",
            )
        if unit.level == 2:
            yield Fault(unit, 0, "This list is inside another list.", "Make one list of it, or two.")
    before: Unit | None = None
    told: Unit | None = None
    for sentence in page.text.running:
        unit = sentence.unit
        if unit is before and unit is not told and unit.what is Is.ITEM:
            yield Fault(
                unit,
                sentence.start,
                "This list item has more than one sentence.",
                "Use one sentence for each item.",
            )
            told = unit
        before = unit


def clear_headings(page: PageText) -> Iterator[Fault]:
    """ER31."""
    limits = page.context.limits
    level, blocks, told = 0, set[int](), False
    for unit in page.text.units:
        if unit.what is not Is.HEADING:
            blocks.add(unit.block)
            if page.easy and len(blocks) > limits.blocks_below_a_heading and not told:
                told = True
                yield Fault(
                    unit,
                    0,
                    f"There are more than {limits.blocks_below_a_heading} blocks without a heading.",
                    "Begin a new part here.",
                    Level.WARNING,
                )
            continue
        blocks, told = set(), False
        words = list(words_in(unit.text))
        if level and unit.level > level + 1:
            yield Fault(unit, 0, "This heading skips a level.", f"Begin it with {'#' * (level + 1)}.")
        level = unit.level
        if len(words) > limits.heading_words and page.easy:
            yield Fault(
                unit, 0, f"This heading has {len(words)} words.", f"Use {limits.heading_words} or fewer."
            )
        if unit.text.rstrip().endswith(".") and not unit.text.rstrip().endswith("..."):
            yield Fault(
                unit,
                len(unit.text.rstrip()) - 1,
                "This heading ends with a full stop.",
                "Take the full stop away.",
            )
        if page.easy and (capitals := _capitals_of_a_title(page, unit)):
            yield Fault(
                unit,
                capitals,
                "This heading has capitals like a title.",
                "Use a capital for the first word and for names only.",
            )


def _capitals_of_a_title(page: PageText, unit: Unit) -> int:
    """Where the second capital is, if most of the later words have one and are everyday words; or 0."""
    later = [
        word for word in list(words_in(unit.text))[1:] if word.type is WordType.WORD and len(word.text) > 3
    ]
    capital = [
        w
        for w in later
        if w.text[0].isupper()
        and not w.text.isupper()
        and w.plain not in page.words_of_names
        and is_simplest(w.plain)
    ]
    return capital[0].start if len(capital) > 1 and len(capital) == len(later) else 0


_SIGNS = re.compile(
    r"(?P<brackets>\((?!\d{1,2}\)))|(?P<semicolon>;)|(?P<colon>(?<!\d):(?=\s+\S))|(?P<dash>\s[–—-]{1,2}\s|\w—\w)"
    r"|(?P<exclamation>!)|(?P<slash>(?<![\d/\s])/(?![\d/\s]))|(?P<andor>\band/or\b)"
)
_SIGN = {
    "brackets": ("Brackets make", "Make a new sentence of what is in them."),
    "semicolon": ("A semicolon makes", "Use a full stop."),
    "colon": ("A colon inside a sentence makes", "Make two sentences."),
    "dash": ("A dash makes", "Make two sentences."),
    "exclamation": ("An exclamation mark makes", "Use a full stop."),
    "slash": ("A slash makes", 'Write "or" or "and".'),
    "andor": ('"and/or" makes', 'Write "or", or say both.'),
}


def simple_signs(page: PageText) -> Iterator[Fault]:
    """ER32, each sign once in a unit."""
    last: tuple[Unit, set[str]] | None = None
    for unit, found in matches(page, _SIGNS):
        sign = (
            "andor"
            if unit.text[max(0, found.start() - 3) : found.end() + 2] == "and/or"
            else found.lastgroup or ""
        )
        if last is None or last[0] is not unit:
            last = (unit, set())
        if sign in last[1] or (sign == "colon" and _leads_in(unit, found.start())):
            continue
        last[1].add(sign)
        what, do = _SIGN[sign]
        at = found.start() + len(found[0]) - len(found[0].lstrip())
        yield Fault(unit, at, f"{what} a sentence harder.", do)


def _leads_in(unit: Unit, at: int) -> bool:
    """Whether a colon follows a label, as in "Phone: 01632 960 100", or "How to pay by card: Ask us."."""
    words = len(unit.text[:at].split())
    return (
        words <= 3 or (words <= 5 and unit.text[at + 1 :].lstrip()[:1].isupper()) or unit.what is Is.HEADING
    )
