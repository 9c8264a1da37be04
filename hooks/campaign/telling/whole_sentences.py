"""Authors' words for facts, which may be "Everybody" or "Two, by the door", as whole sentences with digits.

English only, and by the look of the words: what is not surely a sentence, and not one of the shapes that can be put in
one, stays as it is.
"""

from __future__ import annotations

import re
from enum import Enum

from campaign.readability.lists import NUMBERS
from campaign.telling.by_whom_or_where import is_by_a_place_or_time
from campaign.telling.surely_things import (
    has_object,
    is_measure,
    is_surely_a_thing,
    many_may_act,
    one_of_two_may_act,
    says_more_of_people,
)

LONGEST_SENTENCE = 15
"""Words, as GOV.UK asks for in Easy Read."""


class Shape(Enum):
    """What an author's words are, without their full stop."""

    SENTENCE = "sentence"
    PLACE_OR_TIME = "by the gate"
    COUNT = "two, by the gate"
    THING = "the green sofa"
    PRICE = "£5 for others"
    OTHER = "padded, with arms"
    DENIAL = "no taxis"
    CONDITION = "if you ask by Friday"
    DOER = "by a student"
    SHARE = "one each"


_PLACE_OR_TIME = frozenset({
    "in", "on", "at", "by", "from", "after", "before", "beside", "behind", "near", "next", "outside", "inside", "under",
    "until", "between", "opposite", "along", "below", "above", "during",
})  # fmt: skip
_SAID_OF_SOMEBODY = frozenset({"you", "we", "they", "i", "he", "she", "it"})
_VERBS = frozenset({
    "am", "is", "are", "was", "were", "be", "has", "have", "had", "do", "does", "did", "can", "cannot", "could", "will",
    "would", "may", "might", "must", "should", "tell", "tells", "know", "knows", "lead", "leads", "make", "makes", "meet",
    "meets", "get", "gets", "need", "needs", "want", "wants", "give", "gives", "draws", "writes", "opens", "closes",
    "starts", "ends", "begins", "costs", "takes", "sits", "types", "brings", "come", "comes", "go", "goes", "means",
    "happens", "works", "stays", "stands", "decide", "decides",
    "ate", "became", "began", "broke", "came", "chose", "drank", "fell", "forgot", "gave", "got", "grew", "knew",
    "ran", "sang", "said", "sat", "saw", "spoke", "stood", "thought", "told", "took", "went", "won", "wore", "wrote",
})  # fmt: skip
"""Those that are hardly ever anything else."""

_MAY_BE_PAST = re.compile(
    r"\b(?!hundred\b|speed\b|indeed\b)\w{3,}ed\b|\b(?:lost|met|made|paid|sent|spent|held|kept|led|left)\s+(?:\w+\s+)?\w"
)
"""Nobody says "There are 3 people joined last year"; "8 spaces marked in blue" can stand alone as well."""

_ASKS = frozenset({
    "apply", "arrive", "ask", "book", "bring", "buy", "call", "check", "claim", "choose", "collect", "come", "cut", "do", "drink", "eat", "email", "enjoy",
    "enter", "fill", "find", "follow", "get", "give", "go", "hear", "help", "join", "just", "keep", "knock", "learn", "leave", "let",
    "listen", "look", "make", "meet", "pay", "phone", "pick", "plan", "play", "please", "press", "read", "register", "reserve", "ring", "say",
    "see", "send", "share", "show", "sign", "sing", "sit", "take", "talk", "tell", "text", "think", "try", "turn", "use",
    "visit", "wait", "walk", "watch", "wear", "write",
})  # fmt: skip
"""First words that ask readers to do something."""

_DOES_TOO = frozenset({
    "add", "agree", "build", "change", "close", "cook", "dance", "draw", "hold", "live", "make", "move", "open", "paint", "put",
    "run", "sleep", "speak", "start", "stay", "stop", "teach", "work",
})  # fmt: skip
_ADDS = frozenset({
    "then", "there", "also", "so", "now", "how", "what", "when", "where", "why", "not", "maybe", "even", "sometimes",
})  # fmt: skip
"""Words before "the" that do nothing: "and then the choir sings"."""

_OBJECTS = r"(?:an?|the|you|us|it|them|what|how|that)"
_VERB_BY_ITS_OBJECT = re.compile(rf"\b\w{{2,}}s {_OBJECTS}\b", re.IGNORECASE)
_BESIDE_THE_MATTER = re.compile(
    r"\b(?:who|that|which|if you) \w+|\b(?:(?:some|any|every|no)(?:body|one)|people) (?:you|we|they) \w+"
)
"""Verbs that make no sentence: "four talks on who decides"."""

_ONE_DOES = re.compile(r"(?:one|1) (?!(?:bus|gas|lens|series)\b)\w+[^s\W]s\b")
"""Nobody says "There is 1 uses services"."""

_CONDITION = re.compile(
    r"if (?:you \w+|any(?:body|one) \w+s|asked|needed|wanted|possible)(?: (?:us|it|one|ahead|early|first))*"
    r"(?P<when> (?:after|at|before|by|for|in|on|until) [^,;]+)?[.!]?\Z",
    re.IGNORECASE,
)
"""Without what happens then: "If you ask, we will bring one" is a sentence."""

_ABOUT_WHOM = re.compile(r"\s(?:who|that|which|where|whose)\b.*", re.IGNORECASE | re.DOTALL)
_PEOPLE = frozenset({
    "all", "any", "everybody", "everyone", "anybody", "anyone", "people", "adults", "children", "families", "carers", "staff",
    "young", "older", "those", "members", "parents", "patients", "friends",
})  # fmt: skip
_SMALL = frozenset({
    "a", "an", "the", "if", "your", "travel", "free", "food", "lunch", "fares", "taxis", "bus", "childcare", "meals", "parking",
    "refreshments", "taxi", "train", *_PEOPLE, *_PLACE_OR_TIME,
})  # fmt: skip
"""Words that begin with a small letter inside a sentence; of others, a capital may belong to a name."""

_COUNTS_PEOPLE = frozenset({"a", "an", "the", "one", "some", "several", "many", *NUMBERS})
_ROLES = frozenset({
    "activist", "adviser", "advocate", "artist", "assistant", "budget", "campaigner", "care", "carer", "caretaker", "chair",
    "checker", "checkers", "child", "cleaner", "clerk", "clinic", "clinical", "co-facilitator", "co-founder", "colleague",
    "community", "cook", "co-ordinator", "coordinator", "council", "councillor", "customer", "dad", "daughter", "day",
    "dentist", "deputy", "designer", "director", "doctor", "driver", "engineer", "facilitator", "father", "former",
    "founder", "foster", "friend", "gardener", "grandmother", "grandfather", "head", "health", "helper", "home", "host",
    "housing", "interpreter", "joint", "kitchen", "lead", "leader", "lecturer", "librarian", "local", "manager", "member",
    "mentor", "midwife", "minister", "mother", "mum", "musician", "neighbour", "night", "nurse", "nurses", "occupational",
    "officer", "organiser", "owner", "parent", "paramedic", "partner", "patient", "peer", "person", "pharmacist",
    "planner", "poet", "porter", "project", "psychologist", "pupil", "receptionist", "relative", "researcher", "resident",
    "retired", "school", "secretary", "senior", "service", "sister", "brother", "social", "somebody", "someone", "son",
    "speaker", "student", "supporter", "support", "surgeon", "survivor", "tenant", "team", "teacher", "therapist",
    "trainee", "trainer", "trainers", "trustee", "tutor", "user", "users", "visitor", "volunteer", "volunteers", "ward",
    "wife", "husband", "worker", "workers", "writer", "youth", "carers", "mentors", "tenants", "residents", "students",
    *_PEOPLE,
})  # fmt: skip
"""First words of what people are or do. Others may be names: a Macmillan nurse, a Welsh speaker."""

_NUMBER = "|".join(NUMBERS)
_NUMBER_WORDS = re.compile(
    rf"(?<![\w‑-])(?<!hundred and )(?<!thousand and )(?:{_NUMBER})(?:\s(?:{_NUMBER}|one))*\b"
    r"(?![-‑]|\s(?:hundred|thousand|million|thirds?|quarters?|halves)\b)",
    re.IGNORECASE,
)

_COUNT = re.compile(
    rf"(?P<number>[0-9]{{1,3}}|{'|'.join(f'{word}|{word.capitalize()}' for word in ('one', *NUMBERS))})"
    r"(?:[.!?…]*\Z|, |\s(?!(?:and|as|at|by|for|from|in|on|out|of|per|plus|than|till?|to|until|am|pm|pence|per ?cent"
    r"|hundred|thousand|million|billion|dozen|thirds?|quarters?|halves"
    rf"|{_NUMBER}|one"
    r"|january|february|march|april|may|june|july|august|september|october|november|december)\b)"
    r"(?:[a-z]|[A-Z]{2,}\b))"
)
"""A number of things: not "2.5 hours", "10.30am", "9 to 5", "1 in 4", "7 July", nor a name, such as "Three Sisters"."""

_COUNTS_AGAIN = re.compile(rf"\d|\b(?:{_NUMBER}|once|twice)\b", re.IGNORECASE)
"""Nobody says "There is 1 conference 3 times"."""

_OF_EACH = re.compile(r"\b(?:each|apiece|per (?:person|head))[.!]?\Z", re.IGNORECASE)
"""Nobody says "There is 1 each"."""

_OPENING, _CLOSING = "\"'“‘([«", "\"'”’)]»,.;:!?…"
_END = re.compile(r"(?<![.!?…])[.!?…]++\Z")

_DENIES = frozenset({
    "no", "not", "none", "nothing", "nobody", "never", "neither", "nor", "without", "cannot", "except", "excluding", "excluded",
    "own", "unless", "sorry", "unknown",
})  # fmt: skip
"""With one of these, "We pay for ..." might promise what an author has refused."""

_ANSWERS = frozenset({
    *_DENIES, "yes", "if", "when", "depends", "maybe", "perhaps", "possibly", "tbc", "tba", "tbd", "n/a", "na", "but", "because",
})  # fmt: skip
"""First words of what answers a question, or puts a condition, and names nothing."""

_UNKNOWN = frozenset(
    {"none", "unknown", "tbc", "tba", "tbd", "n/a", "na", "not known", "not known yet", "to be confirmed"}
)


def shape_of(words: str) -> Shape:
    """The likeliest shape of one sentence of an author's."""
    told = _BESIDE_THE_MATTER.sub("", words.lower())
    all_words = re.findall(r"[\w£'’]+", told)
    first = _first_word(words.lower())
    if words.endswith("?"):
        return Shape.SENTENCE
    if told.startswith("£") or (first == "free" and not _has_verb(all_words[1:])):
        return Shape.PRICE
    if (condition := _CONDITION.match(words)) and not _may_act(condition["when"] or ""):
        return Shape.CONDITION
    if all_words[1:2] == ["by"] and first not in _VERBS | _ASKS:
        return Shape.OTHER  # typed by a person
    if first in _ASKS or _has_verb(all_words) or _VERB_BY_ITS_OBJECT.search(told):
        return Shape.SENTENCE
    if first in _PLACE_OR_TIME:
        return Shape.DOER if first == "by" and not is_by_a_place_or_time(words) else Shape.PLACE_OR_TIME
    if (count := _COUNT.match(words)) and not _COUNTS_AGAIN.search(words, count.end("number")):
        things = words.partition(",")[0]
        if is_measure(words):
            return Shape.OTHER
        may_act = _ONE_DOES.match(told) or has_object(things) or many_may_act(words)
        may_act = may_act or one_of_two_may_act(things, _ASKS | _DOES_TOO)
        if may_act or _MAY_BE_PAST.search(things):
            return Shape.OTHER
        return Shape.SHARE if _OF_EACH.search(words) else Shape.COUNT
    if words.count(",") < 2 and is_surely_a_thing(words):
        return Shape.THING
    return Shape.DENIAL if first in _ANSWERS else Shape.OTHER


def denies(words: str) -> bool:
    """Whether the words may take something back, as "Travel not included" does."""
    return any(
        word in _DENIES or word.endswith(("n't", "n’t")) for word in re.findall(r"[\w'’]+", words.lower())
    )


def says_nothing(words: str) -> bool:
    """Whether the words only fill a gap, as "TBC" and "-" do."""
    return not re.search(r"\w", words) or words.strip().rstrip(".").lower() in _UNKNOWN


def _first_word(words: str) -> str:
    """With its hyphens, since "sing-along" asks nobody to sing, and without the marks around it."""
    for word in words.split(maxsplit=1)[:1]:
        return word.lstrip(_OPENING).rstrip(_CLOSING)
    return ""


def surely_people(words: str) -> bool:
    """Whether "It is for ..." can begin with the words: "people who cannot get out", but not "only carers" or "no children"."""
    who = re.sub(r"\Afor\s+", "", _ABOUT_WHOM.sub("", words), flags=re.IGNORECASE)
    second = _first_word(who.lower().partition(" ")[2])
    says_more = second in _ASKS | _DOES_TOO or says_more_of_people(who)
    return _first_word(who.lower()) in _PEOPLE and shape_of(who) is not Shape.SENTENCE and not says_more


def does_more(sentence: str, after: str) -> bool:
    """Whether a part that begins with "and" is one more verb of a list: "we eat, sleep over, and write the rules".

    Alone, "And write the rules" would ask readers to do it. Where the sentence asks them, it may.
    """
    first, _, rest = after.lower().partition(" ")
    if first != "and" or _first_word(sentence.lower()) in _ASKS | {"you"}:
        return False
    verb = _first_word(rest)
    return verb in _ASKS | _DOES_TOO or (verb not in _ADDS and has_object(" ".join(rest.split()[:2])))


def inside(words: str) -> str:
    """As they are inside another sentence: no full stop, and no capital that only begins a sentence."""
    first, space, rest = words.partition(" ")
    small = first.rstrip(_CLOSING).lower() in _SMALL
    return _END.sub("", f"{first.lower()}{space}{rest}" if small else words)


def role_inside(words: str) -> str:
    """What somebody is, as it reads inside a sentence: "a person who uses the clinic", "support worker".

    What may be a name keeps its capital: "Welsh speaker", and titles with several, such as "Involvement Lead".
    """
    first, space, rest = words.partition(" ")
    is_title = any(word[:1].isupper() and not word[1:2].isupper() for word in rest.split())
    low = first.rstrip(_CLOSING).lower()
    is_small = low in _COUNTS_PEOPLE or (low in _ROLES and not is_title)
    return f"{first[:1].lower()}{first[1:]}{space}{rest}" if is_small else words


def counted(words: str) -> tuple[str, int]:
    """What :attr:`Shape.COUNT` or :attr:`Shape.SHARE` counts, with the number in digits, and the number. Raises ValueError for other shapes."""
    found = _COUNT.match(words)
    if found is None:
        raise ValueError(f'"{words}" counts nothing')
    said = found["number"]
    number = int(said) if said.isdigit() else NUMBERS.get(said.lower(), 1)
    return inside(f"{number}{words[found.end('number') :]}"), number


def in_digits(words: str) -> str:
    """Number words as Easy Read writes them; "one" may be no number, and a name keeps its own."""

    def digits(found: re.Match[str]) -> str:
        is_name = found[0][0].isupper() and (
            found.start() > 0 or words[found.end() + 1 : found.end() + 2].isupper()
        )
        number = NUMBERS.get(
            found[0].lower()
        )  # None for "twenty two", and for letters that only look like it
        return found[0] if is_name or number is None else str(number)

    return _NUMBER_WORDS.sub(digits, words)


def _may_act(words: str) -> bool:
    return has_object(words) or _has_verb(words.lower().split())


def _has_verb(words: list[str]) -> bool:
    return any(word in _VERBS or word in _SAID_OF_SOMEBODY for word in words)
