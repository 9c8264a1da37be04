"""What authors write of access."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from campaign.languages.phrases import ENGLISH
from campaign.model.access import AccessFact, Answer, EventAccess, facts_of
from campaign.telling.events import access_lines


def read(**written: str) -> EventAccess:
    return EventAccess.model_validate({name.replace("_", " "): value for name, value in written.items()})


@pytest.mark.parametrize("name", ["chat", "camera"])
@pytest.mark.parametrize(
    ("written", "fact"),
    [
        ("needed", AccessFact(Answer.NO)),
        ("optional. Nobody has to type.", AccessFact(Answer.YES, "Nobody has to type.")),
        ("off", AccessFact(Answer.OFF)),
        ("not known yet. We are asking.", AccessFact(Answer.NOT_KNOWN, "We are asking.")),
    ],
)
def test_some_facts_are_asked_as_readers_ask(name: str, written: str, fact: AccessFact) -> None:
    """Do I need it, may I leave it, or is it off for everybody? Yes and no would say the one and mean the other."""
    assert getattr(read(**{name: written}), name) == fact


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("yes", "optional", "You need not use the chat."),
        ("yes. Nobody has to type.", "optional. Nobody has to type.", "You need not use the chat. Nobody has to type."),
        ("no", "needed", "You need the chat to take part."),
        ("no. You vote in it.", "needed. You vote in it.", "You need the chat to take part. You vote in it."),
        ("no. The chat is off.", "off. The chat is off.", "The chat is off."),
    ],
)  # fmt: skip
def test_old_words_are_read(old: str, new: str, said: str) -> None:
    """The field was called by what it denies, so a no with "off" after it said that the chat is needed."""
    access = read(chat_optional=old)

    assert access == read(chat=new)
    assert list(access_lines(access, ENGLISH)) == [said]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("yes, but not on the stage.", "It is a relaxed event. But not on the stage."),
        ("yes; until midday.", "It is a relaxed event. Until midday."),
        ("yes. iPads help.", "It is a relaxed event. iPads help."),
        ("yes. It is a relaxed event. Come and go.", "It is a relaxed event. Come and go."),
        ("yes. It is a relaxed event", "It is a relaxed event."),
        ("yes. [Croeso]{lang=cy}.", "It is a relaxed event. Croeso."),
    ],
)
def test_what_is_added_to_an_answer_is_a_sentence_of_its_own(written: str, said: str) -> None:
    """It begins with a capital, and does not say the answer again."""
    assert list(access_lines(read(relaxed=written), ENGLISH)) == [said]


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ({"chat": "yes"}, "This should begin with optional, needed, off or not known yet."),
        ({"relaxed": "optional"}, "This should begin with yes, no or not known yet."),
        ({"chat": "off", "chat_optional": "yes"}, '"chat optional" is the old name of "chat", and both are here.'),
    ],
)  # fmt: skip
def test_other_words_are_a_problem(written: dict[str, str], message: str) -> None:
    """The message has those that are known."""
    with pytest.raises(ValidationError, match=message):
        read(**written)


@pytest.mark.parametrize(
    ("written", "fact"),
    [
        ("yes. To be confirmed.", AccessFact(Answer.NOT_KNOWN)),
        ("no, TBC", AccessFact(Answer.NOT_KNOWN)),
        ("yes. Two, names TBC.", AccessFact(Answer.YES, "Two, names TBC.")),
    ],
)
def test_a_yes_that_waits_is_not_known(written: str, fact: AccessFact) -> None:
    """Nobody can plan with it. What waits besides is told with the yes."""
    assert facts_of(read(bsl_interpreter=written))["bsl_interpreter"] == fact
