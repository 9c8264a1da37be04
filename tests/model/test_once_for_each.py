"""What is worked out once for each record."""

from __future__ import annotations

import gc

from campaign.model.once_for_each import once_for_each
from campaign.model.record import Record
from making import an_event


def test_it_is_worked_out_once_for_each_record() -> None:
    """Also for two records that hold the same."""
    asked: list[str] = []

    @once_for_each
    def heading(record: Record) -> str:
        asked.append(record.heading)
        return record.heading

    one, other = an_event(), an_event()

    assert heading(one) == heading(one) == heading(other)
    assert len(asked) == 2


def test_a_record_that_is_gone_is_forgotten() -> None:
    """Another may take its place in memory, and a preview reads again and again."""

    @once_for_each
    def itself(record: Record) -> str:
        return record.heading

    for number in range(50):
        assert itself(an_event(title=f"Tea {number}")) == f"Tea {number}"
    gc.collect()
    (known,) = (
        cell.cell_contents for cell in itself.__closure__ or () if isinstance(cell.cell_contents, dict)
    )

    assert known == {}
