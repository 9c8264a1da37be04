"""What "make site" says at its end: what is in the site now, and how long it took."""

from __future__ import annotations

import pytest

from campaign.commands.rebuild import what_was_done
from campaign.publishing.made_from import Counts


@pytest.mark.parametrize(
    ("kept", "written", "files"),
    [
        (4446, 11, "11 files are new or changed, 4,446 are as they were"),
        (1, 1, "1 file is new or changed, 1 is as it was"),
        (4457, 0, "no file is new or changed, 4,457 are as they were"),
        (0, 4457, "4,457 files are new"),
        (0, 1, "1 file is new"),
    ],
)
def test_it_says_how_many_files_are_new_and_how_many_are_as_they_were(
    kept: int, written: int, files: str
) -> None:
    """In one sentence, with only what there is any of."""
    assert what_was_done(Counts(kept, written), 2.71) == (
        f"The whole site is in site/: {files}. It took 2.7 seconds."
    )


def test_it_says_only_what_it_knows() -> None:
    """Where nothing can be kept, nothing is counted."""
    assert what_was_done(None, 2.71) == "The whole site is in site/. It took 2.7 seconds."


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0.04, "less than a second"), (0.6, "0.6 seconds"), (0.96, "1 second"), (1.04, "1 second"), (1.1, "1.1 seconds"),
        (3.02, "3 seconds"), (9.94, "9.9 seconds"), (9.96, "10 seconds"), (27.6, "28 seconds"), (59.6, "1 minute"),
        (61.2, "1 minute 1 second"), (150, "2 minutes 30 seconds"),
    ],
)  # fmt: skip
def test_it_says_how_long_it_took(seconds: float, said: str) -> None:
    """As people say it: no more digits than anybody needs."""
    assert what_was_done(None, seconds).endswith(f"It took {said}.")
