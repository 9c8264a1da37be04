"""A search fetches little, however large the site is."""

from __future__ import annotations

import gzip
import random
from functools import cache
from itertools import accumulate

from forms.search.searched import made
from making import an_event

ONSETS, MIDDLES, ENDINGS = (
    pieces.split()
    for pieces in (
        "a b b bl br c c ch co con d d de dis e ex f f fl g gr h h in l l m m mis n o p p pl pr pro re s s s sp st t t th tr un v w w",
        "a ab act al an ar ati e ec el en er est i ic il in it o ol on op or our u ul un ur",
        "al ce d ed ence ent er es ing ion ise ity le ly ment ness r s t ther ty y",
    )
)


@cache
def a_thousand_records() -> dict[str, bytes]:
    """The search of a site of 1,000 records, whose words are as many and as unevenly used as those of real English."""
    chance = random.Random(2027)
    words = sorted(
        {
            "".join(map(chance.choice, (ONSETS, MIDDLES, ENDINGS))) + chance.choice(["", "", *ENDINGS])
            for _ in range(30_000)
        }
    )
    words = chance.sample(words, 9_000)
    often = list(accumulate(1 / (rank + 3) for rank in range(len(words))))

    def text(count: int) -> str:
        return " ".join(chance.choices(words, cum_weights=often, k=count))

    return made(
        *(
            an_event(
                f"event-{n}",
                title=f"{text(5)} {n}",
                summary=text(20),
                description=f"Co-production. {text(200)}",
            )
            for n in range(1_000)
        )
    )


def zipped(content: bytes | str) -> int:
    return len(gzip.compress(content if isinstance(content, bytes) else content.encode(), 6))


def largest(files: dict[str, bytes], start: str, count: int) -> int:
    """Bytes, zipped, of the largest few files of a kind."""
    return sum(
        sorted((zipped(content) for path, content in files.items() if path.startswith(start)), reverse=True)[
            :count
        ]
    )


def test_a_search_fetches_little_of_a_large_site() -> None:
    """On 1,000 pages, the costliest word fetches under 20 kB: its letter, its block and one more, and ten results."""
    files = a_thousand_records()
    costliest = largest(files, "words/", 1) + largest(files, "found/", 2) + largest(files, "pages/", 10)

    assert sum(map(zipped, files.values())) > 200_000
    assert costliest < 20_000


def test_a_misspelt_search_fetches_little_of_a_large_site() -> None:
    """On 1,000 pages, even a slip in the first letter fetches under 30 kB, at its very worst."""
    files = a_thousand_records()
    first = {path: content for path, content in files.items() if "words/_" not in path}
    costliest = (
        largest(first, "words/", 2)
        + largest(files, "words/_", 2)
        + largest(files, "found/", 1)
        + largest(files, "pages/", 10)
    )

    assert costliest < 30_000


def test_no_file_grows_with_the_site() -> None:
    """Lists of places stay small: however many pages a word has, its block ends soon."""
    assert largest(a_thousand_records(), "found/", 1) < 4_000
