"""What in the numbers of a survey cannot be true, or contradicts another number there; all of it, each in its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from campaign.model.honest_numbers import MOST_PLACES, could_be, counts_of, nearest_shares, off_by, rounded
from campaign.model.public_view import Path
from campaign.model.record import Mistake
from campaign.model.suppression import FEWEST, is_small
from campaign.model.survey_question import Answer, Question, QuestionKind
from campaign.nearest import write_instead

if TYPE_CHECKING:
    from campaign.model.survey import Survey


def mistakes_in(survey: Survey) -> Iterator[Mistake]:
    if (
        survey.answered is not None
        and survey.asked_number is not None
        and survey.answered > survey.asked_number
    ):
        what = f"{survey.answered} people answered, but only {survey.asked_number} were asked."
        yield Mistake(("answered",), what, "Check both numbers.")
    if not survey.questions:
        yield Mistake(
            ("questions",), "There is no question here.", 'Add one: "- question:", with its kind and answers.'
        )
    yield from _of_groups(survey)
    seen: dict[str, int] = {}
    for number, question in enumerate(survey.questions):
        at: Path = ("questions", number)
        words = " ".join(question.question.casefold().split())
        if words in seen:
            what = (
                "This question is here twice, and two tables of one question can tell what few people said."
            )
            yield Mistake((*at, "question"), what, "Keep one of them, or say in the words how they differ.")
        seen[words] = number
        yield from _of_question(question, at, survey)


def _of_groups(survey: Survey) -> Iterator[Mistake]:
    if not survey.who_answered:
        return
    at: Path = ("who answered",)
    if survey.several_groups:
        yield from _of_each(survey.who_answered, survey.answered, at)
    else:
        hint = 'Add a line "Did not say:", or "several groups: yes" if people can be in more than one.'
        yield from _of_whole(survey.who_answered, survey.answered, at, hint, is_partial=False)


def _of_question(question: Question, at: Path, survey: Survey) -> Iterator[Mistake]:
    whole = question.answered if question.answered is not None else survey.answered
    if question.answered is not None and survey.answered is not None and question.answered > survey.answered:
        what = f"{question.answered} people answered this question, but only {survey.answered} answered the survey."
        yield Mistake((*at, "answered"), what, "Check both numbers.")
    yield from _of_shape(question, at)
    yield from _of_answers(question, question.answers, whole, (*at, "answers"))
    yield from _of_together(question, (*at, "together"))
    if question.earlier:
        earlier = (*at, "earlier")
        known = {answer.answer for answer in question.answers}
        for answer in question.earlier.answers:
            if answer.answer not in known:
                what = f'"{answer.answer}" is not among the answers above.'
                yield Mistake((*earlier, "answers", answer.answer), what, write_instead(answer.answer, known))
        yield from _of_answers(
            question, question.earlier.answers, question.earlier.answered, (*earlier, "answers")
        )
    yield from _of_quotes(question, (*at, "quotes"), survey)


_NEEDED = {
    QuestionKind.NUMBER: ("average", "middle"),
    QuestionKind.ORDER: ("order",),
    QuestionKind.OWN_WORDS: ("quotes",),
}
_OF_ANSWERS = ("answers", "other answers", "together", "earlier")
_OF_NUMBERS = ("average", "middle", "counted in")


def _of_shape(question: Question, at: Path) -> Iterator[Mistake]:
    """Whether it has what its kind needs, and nothing of another kind."""
    needed = ("answers",) if question.kind.has_answers else _NEEDED[question.kind]
    if not any(getattr(question, name) for name in needed):
        names = " or ".join(f'"{name}"' for name in needed)
        yield Mistake(at, f'A question of the kind "{question.kind}" has no {names} here.', f"Add {names}.")
    fits = {
        *(_OF_ANSWERS if question.kind.has_answers else ()),
        *(_OF_NUMBERS if question.kind is QuestionKind.NUMBER else ()),
        *(("order",) if question.kind is QuestionKind.ORDER else ()),
    }
    for name in (*_OF_ANSWERS, *_OF_NUMBERS, "order"):
        if getattr(question, name.replace(" ", "_")) and name not in fits:
            what = f'"{name}" does not belong to a question of the kind "{question.kind}".'
            yield Mistake((*at, name), what, "Delete it, or change the kind.")


def _of_answers(
    question: Question, answers: Sequence[Answer], whole: int | None, at: Path
) -> Iterator[Mistake]:
    if not answers:
        return
    if question.kind.is_whole:
        if len(answers) == 1 and not question.other_answers:
            what = "There is one answer here, and people could give others."
            yield Mistake(at, what, 'Add the others, or "other answers: not published".')
            return
        hint = (
            f'Add "answered: {_sum(answers)}" if the others left this question out, '
            'or "other answers: not published" if answers are missing here.'
        )
        yield from _of_whole(answers, whole, at, hint, is_partial=question.other_answers)
    else:
        yield from _of_each(answers, whole, at)


def _of_whole(
    answers: Sequence[Answer], whole: int | None, at: Path, hint: str, *, is_partial: bool
) -> Iterator[Mistake]:
    """Each person gave one answer, so all of them are everybody."""
    found = list(_of_each(answers, whole, at))
    yield from found
    shares = [
        each.people.share for each in answers if each.people.count is None and each.people.share is not None
    ]
    kept_back = [each for each in answers if each.people.is_kept_back]
    if found or (shares and len(shares) + len(kept_back) != len(answers)):
        return
    if shares:
        total = off_by(shares)
        is_short = total is not None and total < 100
        if total is not None and not (is_short and (is_partial or kept_back)):
            what = f"These shares add up to {_plain(total)}%, and rounding cannot explain that."
            do = 'Check them, or add "other answers: not published".' if is_short else "Check each of them."
            yield Mistake(at, what, do)
        return
    total_count = _sum(answers)
    if whole is None:
        return
    fewest = total_count + sum(each.people.is_few for each in kept_back)
    is_only_few = all(each.people.is_few for each in kept_back)
    most = total_count + len(kept_back) * (FEWEST - 1)
    if fewest > whole:
        what = f"These add up to {total_count}, but only {whole} people answered."
        yield Mistake(at, what, "Check each of them.")
    elif is_only_few and most < whole and not is_partial:
        what = f"These add up to {total_count}, and {whole} people answered."
        if kept_back:
            what = f'These add up to at most {most} with "fewer than {FEWEST}", and {whole} people answered.'
        yield Mistake(at, what, hint)


def _of_each(answers: Iterable[Answer], whole: int | None, at: Path) -> Iterator[Mistake]:
    """Each number beside everybody who answered."""
    answers = list(answers)
    kinds = {each.people.count is None for each in answers if not each.people.is_kept_back}
    if len(kinds) > 1:
        yield Mistake(
            at, "Some of these are numbers of people, and some are shares.", "Write all of them in one way."
        )
    for each in answers:
        count, share = each.people.count, each.people.share
        here = (*at, each.answer)
        if whole is None:
            continue
        if count is not None and count > whole:
            yield Mistake(
                here, f"{count} people gave this answer, but only {whole} answered.", "Check both numbers."
            )
        elif share is not None and whole == 0:
            yield Mistake(here, "Nobody answered, so there is no share.", "Check how many answered.")
        elif share is not None and count is not None and not could_be(share, count, whole):
            right = rounded(count, whole, _places(share))
            yield Mistake(
                here, f"{count} of {whole} people are {right}%, not {share}%.", "Check the three numbers."
            )
        elif share is not None and count is None and not counts_of(share, whole):
            (fewer, low), (more, high) = nearest_shares(share, whole)
            what = f"No number of people is {share}% of {whole}: {fewer} are {low}%, and {more} are {high}%."
            yield Mistake(here, what, "Check the share, and how many answered.")


def _of_together(question: Question, at: Path) -> Iterator[Mistake]:
    if question.together and question.kind is QuestionKind.SEVERAL_ANSWERS:
        what = "Somebody may have given two of these answers, so they cannot be added."
        yield Mistake(at, what, 'Delete "together".')
        return
    known = {answer.answer for answer in question.answers}
    taken: dict[str, str] = {}
    for number, together in enumerate(question.together):
        here = (*at, number)
        if together.name in known:
            yield Mistake(
                (*here, "name"), f'"{together.name}" is an answer already.', "Call them something else."
            )
        if len(together.answers) < 2:
            yield Mistake(
                (*here, "answers"), "One answer alone is not several together.", "Add another answer."
            )
        for item, answer in enumerate(together.answers):
            if answer not in known:
                what = f'"{answer}" is not among the answers above.'
                yield Mistake((*here, "answers", item), what, write_instead(answer, known))
            elif answer in taken:
                what = f'"{answer}" is in "{taken[answer]}" already.'
                yield Mistake((*here, "answers", item), what, "Keep it in one of them.")
            taken.setdefault(answer, together.name)


def _of_quotes(question: Question, at: Path, survey: Survey) -> Iterator[Mistake]:
    """Who said something in a group of three could be told."""
    groups = {group.answer: group.people for group in survey.who_answered}
    for number, quote in enumerate(question.quotes):
        here = (*at, number, "group")
        if quote.group is None or not groups:
            continue
        if quote.group not in groups:
            what = f'"{quote.group}" is not among the groups in "who answered".'
            yield Mistake(here, what, write_instead(quote.group, groups))
        elif groups[quote.group].is_few or is_small(groups[quote.group].count or 0):
            what = f"Fewer than {FEWEST} people are in this group, so others could tell who said it."
            yield Mistake(here, what, "Leave the group out.")


def _sum(answers: Iterable[Answer]) -> int:
    return sum(each.people.count or 0 for each in answers)


def _places(share: Decimal) -> int:
    return min(MOST_PLACES, -int(share.as_tuple().exponent))


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"
