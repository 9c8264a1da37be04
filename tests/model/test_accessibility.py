"""What the accessibility statement may say."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from making import a_campaign


def test_a_statement_is_reviewed_on_the_day_of_its_making_or_later() -> None:
    """A review of an earlier day is a slip in one of the two."""
    said = a_campaign(accessibility={"prepared": "3 May 2027", "reviewed": "3 May 2027"}).accessibility

    assert said.reviewed == said.prepared
    with pytest.raises(ValidationError, match="reviewed after it was prepared"):
        a_campaign(accessibility={"prepared": "3 May 2027", "reviewed": "2 May 2027"})
