"""Components of rows and columns. Their words are one Markdown table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, ClassVar

from markupsafe import Markup
from pydantic import Field

from campaign.model.values import Line
from campaign.prose.components.component import Component, FieldMistake
from campaign.prose.place import Where

MOST_BARS = 8

_DASHES = re.compile(r"[ :|]*+-[ :|-]*+")
_NUMBER = re.compile(r"(?P<number>\d+(?:\.\d+)?) ?%?")


class Table(Component):
    """A table with a name. On narrow screens it scrolls by itself, with the keyboard too."""

    called: ClassVar[str] = "table"

    caption: Annotated[Line, Field(description="What the table tells")]

    def findings(self, words: str, place: Where) -> Iterator[FieldMistake]:
        yield from _not_a_table(words)

    def html(self, words: Markup, place: Where) -> Markup:
        start, end = Markup("<table>"), Markup("</table>")
        rows = words.strip().removeprefix(start).removesuffix(end)
        return Markup(
            '<div class="c-table" role="region" aria-label="{caption}" tabindex="0">'
            "<table><caption>{caption}</caption>{rows}</table></div>"
        ).format(caption=self.caption, rows=Markup(rows))  # noqa: S704 - what nh3 has cleaned


class Chart(Component):
    """Numbers as bars. The caption is what they show; the words are a table of two columns: what, and how much."""

    called: ClassVar[str] = "chart"

    caption: Annotated[Line, Field(description="The finding, in one sentence")]

    def findings(self, words: str, place: Where) -> Iterator[FieldMistake]:
        if wrong := next(_not_a_table(words), None):
            yield wrong
            return
        rows = cells_of(words)[1:]
        if len(rows) > MOST_BARS:
            yield "", f"A chart has at most {MOST_BARS} bars.", "Leave some out, or use a table."
        for row in rows:
            if len(row) != 2 or not _NUMBER.fullmatch(row[1]):
                yield (
                    "",
                    f'The row "{" | ".join(row)}" has no plain number.',
                    'Write two columns: words, and a number such as "92%".',
                )
                return

    def html(self, words: Markup, place: Where) -> Markup:
        head, *rows = _cells(words)
        numbers = [float(re.sub(r"[^\d.]", "", row[1])) for row in rows]
        most = 100.0 if all("%" in row[1] for row in rows) and max(numbers) <= 100 else max(numbers) or 1.0
        bars = Markup("").join(
            Markup(
                '<tr><th scope="row">{name}</th><td><span class="c-chart__value">{value}</span>'
                '<svg class="c-chart__bar" width="400" height="24" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">'
                '<rect width="{width:.1f}" height="10"/></svg></td></tr>'
            ).format(name=row[0], value=row[1], width=100 * number / most)
            for row, number in zip(rows, numbers, strict=True)
        )
        return Markup(
            '<table class="c-chart"><caption>{caption}</caption><thead><tr><th scope="col"><span class="vh">{what}</span></th><th scope="col"><span class="vh">{much}</span></th>'
            "</tr></thead><tbody>{bars}</tbody></table>"
        ).format(caption=self.caption, what=head[0], much=head[1], bars=bars)


def cells_of(words: str) -> list[list[str]]:
    """The cells of a Markdown table, its first row first, without the line of dashes."""
    lines = words.strip().split("\n")
    return [_row(line) for line in (lines[0], *lines[2:])]


def _row(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def _cells(words: Markup) -> list[list[Markup]]:
    rows = re.findall(r"<tr>(.*?)</tr>", str(words), re.DOTALL)
    return [[Markup(cell) for cell in re.findall(r"<t[hd]>(.*?)</t[hd]>", row, re.DOTALL)] for row in rows]  # noqa: S704 - from nh3


def _not_a_table(words: str) -> Iterator[FieldMistake]:
    lines = words.strip().split("\n")
    is_table = len(lines) > 2 and all("|" in line for line in lines) and _DASHES.fullmatch(lines[1])
    if not is_table or len(_row(lines[0])) != len(_row(lines[1])):
        yield (
            "",
            "The words here should be one table.",
            "Write rows like | Day | Where |, with a row |---|---| below the first.",
        )
