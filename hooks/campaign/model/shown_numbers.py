"""What of a survey's numbers may be shown. Every form takes numbers from here, and none from the record itself.

A number that is hidden is not in what this gives, so no form can tell it by mistake.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from campaign.model.figures import Figure
from campaign.model.honest_numbers import counts_of, places_needed, rounded
from campaign.model.once_for_each import once_for_each
from campaign.model.record import Record
from campaign.model.suppression import FEWEST, hidden_in_whole, hidden_of_each, is_small
from campaign.model.survey import Survey
from campaign.model.survey_question import Answer, Question, Together

SMALL_BASE = 30
"""People. A share of fewer says more than they did."""


@dataclass(frozen=True)
class Row:
    """An answer. ``count`` and ``share`` (out of 100) are None where they are hidden, or where nobody wrote them down.

    ``made_of`` are the answers that it is the sum of. ``then`` is the same row in an earlier year.
    """

    answer: str
    count: int | None = None
    share: Decimal | None = None
    made_of: tuple[str, ...] = ()
    then: Row | None = None

    @property
    def is_hidden(self) -> bool:
        return self.count is None and self.share is None

    @property
    def change(self) -> Decimal | None:
        """Points since then, of the shares as they are shown."""
        then = self.then.share if self.then else None
        return None if then is None or self.share is None else self.share - then


@dataclass(frozen=True)
class Numbers:
    """Those of one question. ``sums`` are answers together that are shown beside their parts.

    ``base`` is how many people answered, None if it is not known. Where there are ``too_few``, nothing else is told.
    ``is_coarse`` says that answers are only told together, since few people gave one of them.
    ``is_rounded`` says that shares may not add up to 100.
    """

    rows: tuple[Row, ...] = ()
    sums: tuple[Row, ...] = ()
    base: int | None = None
    too_few: bool = False
    is_coarse: bool = False
    is_rounded: bool = False
    year_then: str | None = None
    base_then: int | None = None

    @property
    def has_hidden(self) -> bool:
        return any(row.is_hidden for row in self.rows)

    @property
    def is_small(self) -> bool:
        return self.base is not None and self.base < SMALL_BASE

    @property
    def shown(self) -> tuple[Row, ...]:
        return tuple(row for row in self.rows if not row.is_hidden)


@dataclass(frozen=True)
class ShownNumbers:
    """Those of a survey. ``answered`` and ``groups`` are None and empty where they may not be shown."""

    answered: int | None
    too_few: bool
    groups: Numbers
    of_questions: tuple[Numbers, ...]


def shown_numbers(survey: Survey) -> ShownNumbers:
    return _shown_numbers(survey)


@once_for_each
def _shown_numbers(survey: Record) -> ShownNumbers:
    assert isinstance(survey, Survey)
    answered = survey.answered
    too_few = answered is not None and answered < FEWEST
    if too_few:
        nothing = Numbers(too_few=True)
        return ShownNumbers(None, True, nothing, tuple(nothing for _ in survey.questions))
    groups = _numbers(survey.who_answered, answered, (), is_whole=not survey.several_groups)
    return ShownNumbers(
        answered, False, groups, tuple(_of_question(each, answered) for each in survey.questions)
    )


def _of_question(question: Question, answered: int | None) -> Numbers:
    base = question.answered if question.answered is not None else answered
    if not question.kind.has_answers:
        return Numbers(base=base) if base is None or base >= FEWEST else Numbers(too_few=True)
    is_whole = question.kind.is_whole
    now = _numbers(
        question.answers, base, question.together, is_whole=is_whole, is_all=not question.other_answers
    )
    earlier = question.earlier
    if earlier and not now.too_few:
        written = {answer.answer: answer for answer in earlier.answers}
        answers = [
            written.get(answer.answer, Answer(answer=answer.answer, people=Figure()))
            for answer in question.answers
        ]
        is_all = not question.other_answers and len(written) == len(answers)
        then = _numbers(answers, earlier.answered, question.together, is_whole=is_whole, is_all=is_all)
        now = _beside(now, then, earlier.year)
    return now if question.kind.value in _IN_ORDER else replace(now, rows=_largest_first(now.rows))


_IN_ORDER = ("scale", "yes or no")
"""Kinds whose answers have an order of their own."""


def _largest_first(rows: Sequence[Row]) -> tuple[Row, ...]:
    """What is hidden comes last, by its words: the order in which somebody wrote it down could tell its size."""
    shown = sorted((row for row in rows if not row.is_hidden), key=lambda row: -(row.share or row.count or 0))
    return (*shown, *sorted((row for row in rows if row.is_hidden), key=lambda row: row.answer.casefold()))


def _numbers(
    answers: Sequence[Answer],
    base: int | None,
    together: Sequence[Together],
    *,
    is_whole: bool,
    is_all: bool = True,
) -> Numbers:
    """``is_whole`` is so where each person gave one answer, and ``is_all`` where every answer is here."""
    counts = [_count_of(answer.people, base) for answer in answers]
    if base is None and is_whole and is_all and all(answer.people.count is not None for answer in answers):
        base = sum(count or 0 for count in counts) if answers else None
    fine = _level([(answer.answer, (at,)) for at, answer in enumerate(answers)], answers, counts, base)
    coarse = _level(_groups(answers, together), answers, counts, base) if together else fine
    is_coarse = bool(together) and (fine.hidden(base, is_whole=is_whole, is_all=is_all) != frozenset())
    level = coarse if is_coarse else fine
    hidden = level.hidden(base, is_whole=is_whole, is_all=is_all)
    if hidden is None:
        return Numbers(too_few=True)
    rows, is_rounded = level.rows(hidden, base)
    sums: tuple[Row, ...] = ()
    if together and not is_coarse:
        sums = tuple(row for row in coarse.rows(frozenset(), base)[0] if row.made_of)
    return Numbers(rows, sums, base, is_coarse=is_coarse, is_rounded=is_rounded and is_whole)


def _count_of(figure: Figure, base: int | None) -> int | None:
    """The number of people as far as it matters to who must be hidden; None for what is kept back.

    Of a share that several numbers can give, and of "fewer than 5", it is a small one if it can be.
    """
    if figure.is_few:
        return 1
    if figure.count is not None or figure.share is None or base is None:
        return figure.count
    possible = counts_of(figure.share, base)
    return next(
        (count for count in possible if is_small(count) or is_small(base - count)), next(iter(possible), None)
    )


@dataclass(frozen=True)
class _Level:
    """Rows before anything is hidden: their words, their counts, their shares as they were written."""

    names: tuple[str, ...]
    made_of: tuple[tuple[str, ...], ...]
    counts: tuple[int | None, ...]
    written: tuple[Decimal | None, ...]
    is_in_shares: bool

    def hidden(self, base: int | None, *, is_whole: bool, is_all: bool) -> frozenset[int] | None:
        if base is None:
            if self.is_in_shares:
                return frozenset(at for at, share in enumerate(self.written) if share is None)
            return hidden_of_each(self.counts, None)
        if not is_whole:
            return hidden_of_each(self.counts, base)
        if is_all:
            return hidden_in_whole(self.counts, base)
        # Whoever gave an answer that is not here is one row more, which is never shown.
        known = [count for count in self.counts if count is not None]
        rest = max(0, base - sum(known)) if len(known) == len(self.counts) else None
        found = hidden_in_whole((*self.counts, rest), base)
        return None if found is None else found - {len(self.counts)}

    def rows(self, hidden: frozenset[int], base: int | None) -> tuple[tuple[Row, ...], bool]:
        """And whether a share was rounded."""
        shown = [at for at in range(len(self.names)) if at not in hidden]
        counts = [self.counts[at] for at in shown]
        places = 0
        if base and not self.is_in_shares:
            places = places_needed([count for count in counts if count is not None], base)
        rows = []
        is_rounded = self.is_in_shares
        for at, name in enumerate(self.names):
            if at in hidden:
                rows.append(Row(name, made_of=self.made_of[at]))
                continue
            count, share = self.counts[at], self.written[at]
            if self.is_in_shares:
                count = None
            elif base and count is not None:
                share = rounded(count, base, places)
                is_rounded = is_rounded or share * base != 100 * count
            rows.append(Row(name, count, share, self.made_of[at]))
        return tuple(rows), is_rounded


def _level(
    named: Sequence[tuple[str, tuple[int, ...]]],
    answers: Sequence[Answer],
    counts: Sequence[int | None],
    base: int | None,
) -> _Level:
    is_in_shares = any(answer.people.count is None and answer.people.share is not None for answer in answers)
    names, made_of, sums, shares = [], [], [], []
    for name, parts in named:
        of_parts = [None if answers[at].people.is_few and len(parts) > 1 else counts[at] for at in parts]
        written = [answers[at].people.share for at in parts]
        names.append(name)
        made_of.append(tuple(answers[at].answer for at in parts) if len(parts) > 1 else ())
        share = (
            sum((each for each in written if each is not None), Decimal(0)) if None not in written else None
        )
        shares.append(share if is_in_shares else None)
        if is_in_shares and base is not None:
            sums.append(_count_of(Figure(share=share), base) if share is not None else None)
        else:
            sums.append(None if None in of_parts else sum(each or 0 for each in of_parts))
    return _Level(tuple(names), tuple(made_of), tuple(sums), tuple(shares), is_in_shares)


def _groups(answers: Sequence[Answer], together: Sequence[Together]) -> list[tuple[str, tuple[int, ...]]]:
    """Answers together, and those that are alone, in the order of the first of each."""
    at_of = {answer.answer: at for at, answer in enumerate(answers)}
    found: dict[int, tuple[str, tuple[int, ...]]] = {at: (answer, (at,)) for answer, at in at_of.items()}
    for each in together:
        parts = tuple(sorted(at_of[answer] for answer in each.answers))
        for at in parts:
            del found[at]
        found[parts[0]] = (each.name, parts)
    return [found[at] for at in sorted(found)]


def _beside(now: Numbers, then: Numbers, year: str) -> Numbers:
    """This year's rows, each with that of an earlier year where both are told in the same way."""
    if then.too_few:
        return replace(now, year_then=year)
    by_name = {row.answer: row for row in (*then.rows, *then.sums)}
    return replace(
        now,
        rows=tuple(replace(row, then=by_name.get(row.answer)) for row in now.rows),
        sums=tuple(replace(row, then=by_name.get(row.answer)) for row in now.sums),
        year_then=year,
        base_then=then.base,
    )
