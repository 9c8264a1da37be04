"""Which hard words a text explains, and where."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

from campaign.readability.inline import Mark
from campaign.readability.text import Is, Sentence
from campaign.readability.words import Word, same_words, words_in

_MEANS = re.compile(
    r"\b(?:means?|stands? for|(?:is|are) (?:when|where|how|what|short for|another (?:word|name) for|the (?:word|name) for"
    r"|a (?:way|kind|sort|group|person|place|word|name)|an? \w+ (?:who|that|where|for)|people|someone|somebody|something|things))\b"
)
_NAMES_IT = re.compile(
    r"\b(?:(?:is|are|was) (?:also |sometimes |often )?(?:called|known as|named)|calls? (?:it|this|that|them|these)"
    r"|(?:word|name|term) (?:for (?:it|this|that) )?is|short for|in short)\b"
)
_IN_BRACKETS = re.compile(r"\(([^()]{2,200})\)")
_SAYS_WHAT_IT_MEANS = re.compile(
    r"(?:This|It|That|Which|These|They|Both)\s+(?:word |words )?(?:means?|(?:is|are) (?:when|where|how|what|people|a|an|the))\b",
    re.IGNORECASE,
)
_GOES_ON_ABOUT_IT = re.compile(r"(?:This|It|That|These|Those|They)\b")

_SAYS_WHAT_IT_IS = re.compile(
    r"(?:An? |The )?[\"“*]*([\w'’-]{2,40})[\"”*]* (?:is|are) (?:an?|the|any|all|some|your|our)\b"
)

_IS_SOMETHING = re.compile(
    r" (?:is|are) (?:(?:an?|the|any|all|some|your|our)\b|(?:\w+ ){1,2}(?:who|that|which|where|when|for|with)\b)"
)
_TELLS_NOTHING = frozenset({
    "is", "was", "has", "does", "starts", "ends", "begins", "costs", "lasts", "are", "were", "have", "do", "did", "had",
    "can", "cannot", "will", "may", "must", "start", "end", "begin", "cost", "last", "on", "in", "at", "for", "to", "and",
})  # fmt: skip
"""After the term: "The tour starts at 10am" does not say what a tour is, "carers look after somebody" does."""

_IF_IT_IS = re.compile(
    r"(?:If|When) (?:something|someone|somebody|things|information|people|places) (?:is|are) [\"“‘*]*([\w'’-]{2,40})[\"”’*]*,"
)
_ASKS_WHAT_IT_IS = re.compile(r"What (?:is|are) (?:an? |the )?((?:[\w'’-]{2,40} ){0,2}[\w'’-]{2,40})\?")
_ASKS_MORE = frozenset({"of", "in", "on", "for", "to", "about", "this", "your", "our"})
_SAYS_IT_IS = re.compile(r"(?:(?:An? |The )?(?:[\w'’-]{2,40} ){1,4})(?:is|are)\b")
_TERM_AND_MEANING = re.compile(
    r"((?:[\w'’-]{2,40} ){0,3}[\w'’-]{2,40}): (?:An?|When|Where|Means|This means|Someone|Somebody|Something|People who|Things|Ways)\b"
)

_ARTICLES = frozenset({"a", "an", "the"})

_WORDS_BEFORE = 4
"""How many words before "means" can be the ones that are explained."""


class Explained:
    """``glossary`` gives plain meanings by word, in any case. With ``easy``, its words are known only from where one
    is bold: there it links to its meaning. On other pages, the first of each does so by itself.
    """

    def __init__(self, sentences: Sequence[Sentence], glossary: Mapping[str, str], *, easy: bool) -> None:
        self._easy = easy
        self._entries = frozenset(tuple(word.plain for word in words_in(entry)) for entry in glossary)
        self._glossary = frozenset(form for entry in glossary for form in _forms_of_entry(entry.lower()))
        self._first: dict[str, int] = {}
        self._number = {(sentence.unit.start, sentence.start): at for at, sentence in enumerate(sentences)}
        for at, sentence in enumerate(sentences):
            following = sentences[at + 1] if at + 1 < len(sentences) else None
            for word in _explained_by(sentence):
                self._remember(word, at)
            for term in _terms(sentence):
                for word in term if self.is_entry(term) or _is_told(term, sentence) else ():
                    self._remember(word, at)
            if following is not None and sentence.unit.what is Is.HEADING:
                self._below_a_heading(sentence, following, at)
            elif following is not None:
                self._by_the_next(sentence, following, at)

    def _by_the_next(self, sentence: Sentence, following: Sentence, at: int) -> None:
        if _SAYS_WHAT_IT_MEANS.match(following.text):
            for word in sentence.words:
                self._remember(word, at + 1)
        elif _GOES_ON_ABOUT_IT.match(following.text):
            for word in bold_words(sentence):
                self._remember(word, at + 1)
        else:
            for term in _terms(sentence):
                if _is_told(term, following):
                    for word in term:
                        self._remember(word, at + 1)

    def _below_a_heading(self, heading: Sentence, following: Sentence, at: int) -> None:
        """A heading like "What is an advocate?" is answered below it; "What are the costs of care?" asks otherwise."""
        if (asks := _ASKS_WHAT_IT_IS.fullmatch(heading.text)) and _ASKS_MORE.isdisjoint(asks[1].split()):
            for word in heading.words:
                if word.start >= heading.start + asks.start(1):
                    self._remember(word, at + 1)
        elif says := _SAYS_IT_IS.match(following.text):
            about = {word.plain for word in following.words if word.end <= following.start + says.end()}
            for word in heading.words:
                if about.intersection(same_words(word.plain)):
                    self._remember(word, at + 1)

    def _remember(self, word: Word, at: int) -> None:
        for form in same_words(word.plain):
            self._first.setdefault(form, at)

    def in_glossary(self, word: str) -> bool:
        """``word`` in small letters."""
        return any(form in self._glossary for form in same_words(word))

    def is_entry(self, words: Sequence[Word]) -> bool:
        """Whether the glossary has just these words, in any number: if they are bold, they link to it."""
        plain = [word.plain for word in words]
        return any((*plain[:-1], last) in self._entries for last in same_words(plain[-1]))

    def knows(self, sentence: Sentence, word: Word) -> bool:
        """Whether readers are told what it means by the end of the next sentence; for a heading, somewhere below."""
        if not self._easy and self.in_glossary(word.plain):
            return True
        at = self._number[sentence.unit.start, sentence.start]
        found = [self._first[form] for form in same_words(word.plain) if form in self._first]
        return bool(found) and (sentence.unit.what is Is.HEADING or min(found) <= at + 1)


def _forms_of_entry(entry: str) -> Iterable[str]:
    for word in words_in(entry):
        yield from same_words(word.plain)
    yield entry


def bold_words(sentence: Sentence) -> list[Word]:
    return [word for word in sentence.words if sentence.unit.covers(Mark.BOLD, word.start)]


def _terms(sentence: Sentence) -> Iterable[list[Word]]:
    """Each run of bold words: "working days"."""
    for span in sentence.marked(Mark.BOLD):
        if term := [word for word in sentence.words if span.start <= word.start < span.end]:
            yield term


def _is_told(term: Sequence[Word], by: Sentence) -> bool:
    """Whether ``by`` begins with the term, in any number, and goes on to say what it is."""
    article = by.words[0].plain if by.words[0].plain in _ARTICLES else ""
    words = by.words[1:] if article else by.words
    begins = [
        not set(same_words(word.plain)).isdisjoint(same_words(other.plain))
        for word, other in zip(term, words, strict=False)
    ]
    if len(begins) < len(term) or not all(begins):
        return False
    if _IS_SOMETHING.match(by.unit.text, words[len(term) - 1].end, by.end):
        return True
    after = words[len(term)].plain if len(words) > len(term) else ""
    is_one = article in {"a", "an"} or not words[len(term) - 1].plain.endswith("s")
    is_verb = is_one == after.endswith("s")
    return bool(after) and is_verb and after not in _TELLS_NOTHING


def _explained_by(sentence: Sentence) -> Iterable[Word]:
    text = sentence.text
    if means := _MEANS.search(text):
        before = [word for word in sentence.words if word.end <= sentence.start + means.start()]
        yield from before[-_WORDS_BEFORE:]
    if term := _TERM_AND_MEANING.match(text):
        yield from [word for word in sentence.words if word.end <= sentence.start + term.end(1)]
    if if_it_is := _IF_IT_IS.match(text):
        at = sentence.start + if_it_is.start(1)
        yield from [word for word in sentence.words if word.start == at]
    if says := _SAYS_WHAT_IT_IS.match(text):
        at = sentence.start + says.start(1)
        for word in sentence.words[:2]:
            # "Safeguarding is the first thing" explains nothing: only what is marked as a term, or is a short form
            if word.start == at and (word.text.isupper() or sentence.unit.covers(Mark.BOLD, at)):
                yield word
    if named := _NAMES_IT.search(text):
        after = [word for word in sentence.words if word.start >= sentence.start + named.end()]
        yield from after[:_WORDS_BEFORE]
    starts = [word.start for word in sentence.words]
    for brackets in _IN_BRACKETS.finditer(text):
        first = bisect_left(starts, sentence.start + brackets.start())
        inside = sentence.words[first : bisect_left(starts, sentence.start + brackets.end())]
        if len(inside) == 1 and _is_short_form(inside[0]):
            yield inside[0]  # British Sign Language (BSL)
        elif len(inside) > 1:
            yield from sentence.words[max(0, first - _WORDS_BEFORE) : first]
            names = sentence.words[max(0, first - 3 * _WORDS_BEFORE) : first]
            yield from (word for word in inside if _stands_for(word, names))


def _stands_for(short: Word, words: Sequence[Word]) -> bool:
    """Whether ``short`` is the first letters of names among ``words``: United Nations Convention (UN Convention)."""
    first_letters = "".join(
        word.text[0] for word in words if word.text[0].isupper() and not word.text.isupper()
    )
    return _is_short_form(short) and short.text in first_letters


def _is_short_form(word: Word) -> bool:
    """In capitals, but for the ending of many: "BSL", "GPs"."""
    return len(word.text) > 1 and word.text.replace("’", "'").removesuffix("s").removesuffix("'").isupper()
