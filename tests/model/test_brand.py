"""Brand colours as settings have them."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from making import a_campaign


def test_colours_that_nobody_could_read() -> None:
    """Brand colours that no contrast can be solved for are refused where they are written, before anything is built."""
    brand = {"deep": "#0D4047", "sun": "#FFC53A", "cool": "#8FD3CB", "spark": "#D1495B"}

    with pytest.raises(ValidationError, match="is too dark to be seen on deep"):
        a_campaign(brand=brand)
