"""Made-up events and stories, the same for the same number, written as our sources and as plain Markdown.

Both hold the same words, so that builds of the one can be compared with builds of the other.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

Facts: TypeAlias = "Mapping[str, str | list[str] | Facts]"

PLACES = (
    "library",
    "town hall",
    "boathouse",
    "market hall",
    "school kitchen",
    "health centre",
    "allotment",
    "chapel",
)
TOWNS = ("Sampleton", "Larkfield", "Upper Sample", "Mill End")
GROUPS = ("Carers", "Neighbours", "Youth Forum", "Patients", "Makers", "Walkers", "Parents", "Tenants")
DOINGS = ("Plan", "Draw", "Cook", "Map", "Mend", "Sing", "Film", "Count", "Price", "Test")
THINGS = (
    "the new ward",
    "the bus stop",
    "the waiting room",
    "a budget",
    "the garden",
    "the letters we send",
    "a menu",
)
NAMES = ("Asha", "Bryn", "Cadi", "Dele", "Esme", "Femi", "Gwen", "Hari", "Ines", "Jude", "Kofi", "Lowri")
DAYS = (
    "Monday 5", "Tuesday 6", "Wednesday 7", "Thursday 8", "Friday 9", "Saturday 10", "Sunday 11",
)  # fmt: skip
TIMES = ("9.30am to 11am", "10am to 12.30pm", "1pm to 3pm", "2pm to 4.15pm", "6pm to 8pm")
SENTENCES = (
    "{name} came to the {place} with a folder of letters that nobody had answered.",
    "We sat in a ring, and whoever held the wooden spoon could speak about {thing}.",
    "Two members of staff said at the start what was fixed, and what was **not decided yet**.",
    "It took three evenings to agree on the first page.",
    "The {place} was cold, so somebody put the kettle on and the talk began there.",
    "Half of the money went to the idea that {name} had written on the back of a bus ticket.",
    "Nobody was asked to tell the worst day of their life again.",
    "People were paid for their time, and the fares were paid on the day.",
    "There is a [plain summary](https://example.org/summary) of what was said about {thing}.",
    "{name} asked why the door of the {place} opens outwards, and the architect had no answer.",
    "The second plan was shorter, cheaper, and had *ten names* under it.",
    "A carer who had never spoken in a meeting chaired the next one.",
    "The letters are now read aloud by three people before they are sent.",
    "In the {place} there is a board that says what was asked, and what happened then.",
    "Some of us wanted to stop, because it was slow, and we said so.",
    "It was {name} who saw that the bus leaves before the clinic ends.",
    "What changed is small: a chair, a sign, a phone number that a person answers.",
    "We will come back to {thing} in the autumn, with everybody who was there.",
)
POINTS = (
    "Come as you are. You can leave when you need to.",
    "There is a quiet room beside the {place}.",
    "{name} will meet you at the door if you call.",
    "We write down what you say about {thing}, and show you before we print it.",
    "Tea, fruit and bread are free.",
)
PLACE_FACTS = (
    "step free entrance",
    "accessible toilet",
    "changing places toilet",
    "lift",
    "hearing loop",
    "quiet space",
)
EVENT_FACTS = (
    "bsl interpreter",
    "live captions",
    "easy read papers",
    "large print",
    "breaks",
    "bring a supporter",
)
ANSWERS = (
    "yes",
    "yes. Ask at the door.",
    "no",
    "no. We are sorry, and are looking for a way.",
    "not known yet",
)


@dataclass(frozen=True)
class Item:
    """One source file: ``path`` is below the campaign's folder, ``body`` below the facts of a story."""

    path: str
    facts: Facts
    body: str = ""

    @property
    def source(self) -> str:
        """As our site reads it. JSON is YAML, but authors write the plain kind, which takes longer to read."""
        yaml = "\n".join(_yaml(self.facts))
        return f"---\n{yaml}\n---\n{self.body}" if self.path.endswith(".md") else f"{yaml}\n"

    @property
    def plain(self) -> str:
        """As stock Material reads it: the title as front matter, the other words as Markdown."""
        short = {
            name: fact for name, fact in self.facts.items() if name not in ("title", "summary", "description")
        }
        long = self.facts.get("description", self.body)
        words = "\n".join(_list(short))
        return f"---\ntitle: {json.dumps(self.facts['title'])}\n---\n# {self.facts['title']}\n\n{self.facts['summary']}\n\n{words}\n\n{long}"


def made_up(number: int, topics: list[str]) -> Iterator[Item]:
    """``number`` events and stories, half each, with a venue and an organiser for every twenty of them."""
    chance = random.Random(2027)
    shared = max(number // 20, 5)
    for one in range(shared):
        yield Item(f"events/venues/venue-{one}.yml", _venue(chance, one))
    for one in range(shared):
        yield Item(f"events/organisers/group-{one}.yml", _organiser(chance, one))
    for one in range(number - number // 2):
        yield Item(f"events/2027/event-{one}.yml", _event(chance, one, shared, topics))
    for one in range(number // 2):
        story = _story(chance, one, topics)
        body = _prose(chance, 9, 260)
        yield Item(f"stories/2027/lived-experience/story-{one}.md", story, body)


def words_in(text: str) -> int:
    return len(text.split())


def _venue(chance: random.Random, one: int) -> Facts:
    town, place = chance.choice(TOWNS), chance.choice(PLACES)
    return {
        "name": f"{town} {place.title()} {one}",
        "summary": _filled(chance, "A made-up {place} with three rooms and a stage."),
        "street": f"{chance.randint(1, 90)} Example Street",
        "town": town,
        "postcode": f"ZZ{chance.randint(1, 9)} {chance.randint(1, 9)}ZZ",
        "getting there": f"Bus {chance.randint(1, 40)} stops outside. The yard has cobbles.",
        "phone": "01632 960 303",
        "access": {fact: chance.choice(ANSWERS) for fact in PLACE_FACTS},
    }


def _organiser(chance: random.Random, one: int) -> Facts:
    return {
        "name": f"{chance.choice(TOWNS)} {chance.choice(GROUPS)} {one}",
        "summary": _filled(chance, "A made-up group that meets in the {place} every week."),
        "link": f"https://example.org/group-{one}",
        "email": "group@example.org",
    }


def _event(chance: random.Random, one: int, shared: int, topics: list[str]) -> Facts:
    facts: Facts = {
        "title": f"{chance.choice(DOINGS)} {chance.choice(THINGS)}, group {one}",
        "summary": _filled(chance, "Come to the {place} and help to decide what happens to {thing}."),
        "when": f"{chance.choice(DAYS)} July 2027, {chance.choice(TIMES)}",
        "where": f"venue-{chance.randrange(shared)}",
        "room": f"Room {chance.randint(1, 9)}, on the ground floor",
        "how": "in person",
        "for": "Everybody who uses services, carers and staff",
        "cost": chance.choice(("free", "£5", "Free for carers, £3 for others")),
        "expenses": "We pay your fare and your carer's on the day.",
        "join": {
            "book at": f"https://example.org/book/{one}",
            "phone": "01632 960 201",
            "places": "40",
            "places left": str(chance.randint(0, 40)),
        },
        "description": _prose(chance, 6, 150),
        "organisers": [f"group-{number}" for number in chance.sample(range(shared), 2)],
        "partners": [f"group-{chance.randrange(shared)}"],
        "planned by": "Three carers, four people who use services and two members of staff.",
        "format": ["Workshop"],
        "topics": chance.sample(topics, 2),
        "access": {fact: chance.choice(ANSWERS) for fact in EVENT_FACTS},
        "published": f"{chance.randint(1, 28)} October 2026",
    }
    if one % 20 == 0:
        return {**facts, "status": "cancelled", "status note": "Too few people could come."}
    return facts


def _story(chance: random.Random, one: int, topics: list[str]) -> Facts:
    return {
        "title": f"What we did about {chance.choice(THINGS)}, part {one}",
        "summary": _filled(chance, "{name} tells how people and staff at the {place} made a plan together."),
        "told by": {
            "name": chance.choice(NAMES),
            "name is": "chosen",
            "role": "Carer",
            "lived experience": "yes",
        },
        "about": _filled(chance, "A made-up {place}"),
        "how it was made": "Made up to measure builds. No real person said these words.",
        "topics": chance.sample(topics, 2),
        "consent": "made up",
        "published": f"{chance.randint(1, 28)} October 2026",
    }


def _prose(chance: random.Random, paragraphs: int, words: int) -> str:
    """About so many words of Markdown: paragraphs, two headings and a list."""
    parts: list[str] = []
    each = words // paragraphs
    for number in range(paragraphs):
        paragraph = ""
        enough = chance.randint(each - 18, each + 2)
        while words_in(paragraph) < enough:
            paragraph += " " + _filled(chance, chance.choice(SENTENCES))
        if number in (1, paragraphs - 2):
            parts.append(_filled(chance, "## What we learned about {thing}"))
        parts.append(paragraph.strip())
    parts.append("\n".join(f"- {_filled(chance, point)}" for point in chance.sample(POINTS, 3)))
    return "\n\n".join(parts) + "\n"


def _filled(chance: random.Random, sentence: str) -> str:
    return sentence.format(
        name=chance.choice(NAMES), place=chance.choice(PLACES), thing=chance.choice(THINGS)
    )


def _yaml(facts: Facts, indent: str = "") -> Iterator[str]:
    for name, fact in facts.items():
        if isinstance(fact, Mapping):
            yield f"{indent}{name}:"
            yield from _yaml(fact, f"{indent}  ")
        elif isinstance(fact, list):
            yield f"{indent}{name}:"
            yield from (f"{indent}  - {value}" for value in fact)
        elif "\n" in fact:
            yield f"{indent}{name}: |"
            yield from (f"{indent}  {line}".rstrip() for line in fact.splitlines())
        else:
            yield f"{indent}{name}: {json.dumps(fact, ensure_ascii=False)}"


def _list(facts: Facts) -> Iterator[str]:
    for name, fact in facts.items():
        if isinstance(fact, Mapping):
            yield from _list(fact)
        else:
            yield f"- {name}: {', '.join(fact) if isinstance(fact, list) else fact}"
