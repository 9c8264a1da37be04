from __future__ import annotations

from campaign.keeping.parts import MadeEachTime


def test_where_nothing_is_kept_a_part_is_made_each_time() -> None:
    """Whatever it is called and given."""
    made: list[str] = []

    def make() -> str:
        made.append("made")
        return f"part {len(made)}"

    parts = MadeEachTime()

    assert [parts.part("a", None, make), parts.part("a", None, make)] == ["part 1", "part 2"]
