"""Authors' words for facts as whole sentences: their shapes, their numbers, and how they read inside a sentence."""

from __future__ import annotations

import pytest

from campaign.telling.whole_sentences import (
    Shape,
    counted,
    does_more,
    in_digits,
    inside,
    shape_of,
    surely_people,
)


@pytest.mark.parametrize(
    ("words", "shape"),
    [
        ("We write the questions on cards.", Shape.SENTENCE),
        ("Ask at the desk for the key.", Shape.SENTENCE),
        ("A screen shows a film.", Shape.SENTENCE),
        ("The lift takes the weight.", Shape.SENTENCE),
        ("Two spaces are free.", Shape.SENTENCE),
        ("In the hall there is a sofa.", Shape.SENTENCE),
        ("Free entry is until 5pm.", Shape.SENTENCE),
        ("Who decides?", Shape.SENTENCE),
        ("By the side door.", Shape.PLACE_OR_TIME),
        ("From 9.30am to 11am.", Shape.PLACE_OR_TIME),
        ("By the door of the hall.", Shape.PLACE_OR_TIME),
        ("By 5 July.", Shape.PLACE_OR_TIME),
        ("By the warden, if you ask before 5pm.", Shape.DOER),
        ("By a student, who asks first.", Shape.DOER),
        ("By the lift attendant.", Shape.DOER),
        ("By two nurses.", Shape.DOER),
        ("Everybody you know in the choir.", Shape.OTHER),
        ("If you ask by 5 July.", Shape.CONDITION),
        ("If you book by Friday.", Shape.CONDITION),
        ("If anybody asks.", Shape.CONDITION),
        ("If you need it.", Shape.CONDITION),
        ("If you ask on the day staff fetch a chair.", Shape.DENIAL),
        ("If you ask at the desk we open it.", Shape.SENTENCE),
        ("A dance class and tea.", Shape.THING),
        ("If you ask by 5 July, or earlier.", Shape.DENIAL),
        ("If you ask, we will bring one.", Shape.SENTENCE),
        ("If you ask staff carry the chair.", Shape.DENIAL),
        ("Siân, who uses a wheelchair, and a ranger.", Shape.OTHER),
        ("Two.", Shape.COUNT),
        ("Two sports halls.", Shape.COUNT),
        ("Three choirs sing.", Shape.OTHER),
        ("Four carers read the budget.", Shape.OTHER),
        ("One each.", Shape.SHARE),
        ("A room on the first floor, beside the lift.", Shape.THING),
        ("A walk in Pear Tree Park.", Shape.THING),
        ("The Town Hall.", Shape.THING),
        ("An hour of tea and cake.", Shape.THING),
        ("A choir sings old songs.", Shape.OTHER),
        ("A nurse explains.", Shape.OTHER),
        ("The choir walk.", Shape.OTHER),
        ("A film about love lasts two hours.", Shape.OTHER),
        ("The patients of ward 4 read their letters aloud.", Shape.OTHER),
        ("An hour of tea, and sing.", Shape.OTHER),
        ("3 spaces in the yard.", Shape.COUNT),
        ("One long break, and more when anybody asks.", Shape.COUNT),
        ("Four talks on who decides.", Shape.COUNT),
        ("The green sofa, behind the stage.", Shape.THING),
        ("Free for carers.", Shape.PRICE),
        ("£5, or £2 if you have no job.", Shape.PRICE),
        ("1 conference 3 times.", Shape.OTHER),
        ("Two groups, twice a day.", Shape.OTHER),
        ("Padded, with arms.", Shape.OTHER),
        ("Taught by people who have been paid badly.", Shape.OTHER),
        ("A swap, food, and a map.", Shape.OTHER),
        ("", Shape.OTHER),
    ],
)
def test_words_have_a_shape(words: str, shape: Shape) -> None:
    """A sentence is told from a place, a count, a thing and a price; what is none of them is left to the caller."""
    assert shape_of(words) is shape


@pytest.mark.parametrize(
    ("sentence", "after", "expected"),
    [
        ("Staff eat together, sleep over, and write the rules.", "and write the rules.", True),
        (
            "Three carers read the budget, and stop where it is not clear.",
            "and stop where it is not clear.",
            True,
        ),
        ("The tenants meet, and repaint the stairs.", "and repaint the stairs.", True),
        ("Try the seats, and tell us more.", "and tell us more.", False),
        ("You can sit down, and leave when you want.", "and leave when you want.", False),
        ("We eat, and then the choir sings.", "and then the choir sings.", False),
        ("We pay for your fare, and childcare.", "and childcare.", False),
        ("We eat, if it is dry.", "if it is dry.", False),
    ],
)
def test_one_more_verb_is_told_from_one_more_thing(sentence: str, after: str, expected: bool) -> None:
    """Alone, what others do too would ask readers to do it."""
    assert does_more(sentence, after) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("everybody", True),
        ("for carers", True),
        ("anybody who looks after somebody", True),
        ("you can all come", False),
        ("only carers", False),
        ("no children", False),
        ("staff not admitted", False),
        ("all welcome", False),
        ("carers of people with dementia are welcome", False),
        ("families free", False),
        ("adults pay on the door", False),
        ("children under 8 with a grown-up", True),
        ("people in the first week at college", True),
        ("Larkfield people", False),
    ],
)
def test_people_are_told_from_all_else(words: str, expected: bool) -> None:
    """What people do, behind "who", makes no sentence of them; whoever is turned away is not invited."""
    assert surely_people(words) is expected


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Everybody.", "everybody"),
        ("FREE for tonight.", "free for tonight"),
        ("Welsh speakers.", "Welsh speakers"),
        ("By Bell Lane.", "by Bell Lane"),
    ],
)
def test_only_a_name_keeps_its_capital(words: str, said: str) -> None:
    """Inside a sentence there is no full stop, and no capital that only began one."""
    assert inside(words) == said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Seven days have gone.", "7 days have gone."),
        ("We have six or ten.", "We have 6 or 10."),
        ("One of us sings.", "One of us sings."),
        ("Come to Seven Oaks.", "Come to Seven Oaks."),
        ("Seven Oaks is near.", "Seven Oaks is near."),
        ("It is two thirds of four hundred.", "It is two thirds of four hundred."),
        ("It is twenty-five.", "It is twenty-five."),
    ],
)
def test_numbers_are_in_digits(words: str, said: str) -> None:
    """But not in names, in parts of a number, or where "one" may be no number."""
    assert in_digits(words) == said


def test_what_is_counted_begins_with_its_number() -> None:
    """Its number decides between "there is" and "there are"."""
    assert counted("One, in the middle.") == ("1, in the middle", 1)
    assert counted("Two spaces.") == ("2 spaces", 2)
