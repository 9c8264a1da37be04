"""What the site answers to a question that was asked in an earlier build."""

from __future__ import annotations

from dataclasses import replace

import pytest

from campaign.keeping.fingerprints import Fingerprints, HasNoFingerprint
from campaign.keeping.questions import Question, noting
from campaign.model.history import History
from campaign.model.record import Record
from campaign.site.answers import Answers, fingerprint_of_record
from campaign.site.gate import OnSite, let_through
from campaign.site.site import Site
from making import (
    WEDNESDAY,
    a_case_study,
    a_promise,
    a_site,
    a_story,
    a_survey,
    a_venue,
    a_workshop,
    an_event,
    an_opportunity,
    an_organiser,
)

SITE = a_site(
    an_event(),
    a_story(),
    a_case_study(),
    a_workshop(),
    an_opportunity(),
    a_survey(),
    a_promise(),
    a_venue(),
    an_organiser(),
)


def answers_of(site: Site) -> Answers:
    read = replace(site, read_from={record.source.path: repr(record) for record in site.records()})
    published = {"OnSite": let_through(read, OnSite, WEDNESDAY)}
    return Answers(read, published, History(), Fingerprints(fingerprint_of_record(read)))


@pytest.mark.parametrize("page", SITE.list_pages(), ids=lambda page: page.name)
def test_a_list_answers_with_what_is_on_it(page: object) -> None:
    """Also where a kind has the same name: the list of stories is of case studies and workshops too."""
    asked: set[Question]
    with noting() as asked:
        answers_of(SITE).published["OnSite"].relations.of_list(page)  # type: ignore[arg-type]
    (question,) = asked
    kinds = {kind.name for kind in SITE.kinds if kind.list_page is page}
    without = a_site(*(record for kind, record in SITE.with_kinds() if kind.name not in kinds))

    assert answers_of(SITE).to(question) != answers_of(without).to(question)


def test_what_nobody_can_ask_again_has_no_answer() -> None:
    """Records of all models at once: the page that asked for them is made each time."""
    with noting() as asked:
        answers_of(SITE).published["OnSite"].all(Record)

    with pytest.raises(HasNoFingerprint):
        answers_of(SITE).to(*asked)


def test_of_a_record_that_is_gone_the_answer_is_that_it_is_not_there() -> None:
    """The page that named it is made again."""
    with noting() as asked:
        answers_of(SITE).published["OnSite"].shows(an_event())

    assert answers_of(SITE).to(*asked) != answers_of(a_site(a_venue())).to(*asked)
