"""What would come out otherwise on another machine: texts read as the machine would, and line ends that Git turns round."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from campaign.model.files_beside import SLIDES_TYPES
from campaign.prose.components.media import OFFERED
from whole_campaign import REPOSITORY

CODE = sorted([*(REPOSITORY / "hooks").rglob("*.py"), *(REPOSITORY / "tests").rglob("*.py")])

BEFORE_THE_ENCODING = {"read_text": 0, "write_text": 1}
"""How many arguments of a method come before its encoding."""

OTHER_OPENS = ("os.open", "Image.open", "tarfile.open", "packed.open")
"""Pictures, handles of the system and files in packed ones are opened by functions of the same name."""

TEXTS = {".brf", ".csv", ".rtf", ".txt"}
"""Files to download that are text."""


def reads_as_the_machine_would(code: str) -> Iterator[int]:
    """Lines on which a text is read or written without its encoding: on Windows, that is not UTF-8."""
    for node in ast.walk(ast.parse(code)):
        if not isinstance(node, ast.Call) or any(word.arg == "encoding" for word in node.keywords):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name in BEFORE_THE_ENCODING and len(node.args) <= BEFORE_THE_ENCODING[name]:
            yield node.lineno
        in_bytes = any(isinstance(word, ast.Constant) and word.value in {"rb", "wb"} for word in node.args)
        if name == "open" and not in_bytes and ast.unparse(node.func) not in OTHER_OPENS:
            yield node.lineno


def test_every_text_is_read_and_written_as_utf_8() -> None:
    """No file has other letters on a machine that takes texts for something else."""
    found = {
        path.relative_to(REPOSITORY).as_posix(): [*reads_as_the_machine_would(path.read_text("utf-8"))]
        for path in CODE
    }

    assert {path: lines for path, lines in found.items() if lines} == {}


@pytest.mark.parametrize(
    "code",
    ["file.read_text()", 'file.write_text("a")', 'file.open("a")', 'open(file, "w")', "file.open()"],
)
def test_a_text_without_its_encoding_is_found(code: str) -> None:
    """What the test above looks for, it finds."""
    assert list(reads_as_the_machine_would(code)) == [1]


def test_bytes_have_no_encoding() -> None:
    """They are the same on every machine."""
    assert list(reads_as_the_machine_would('file.open("rb")')) == []


def attributes() -> dict[str, str]:
    """What ``.gitattributes`` says, by pattern."""
    lines = (REPOSITORY / ".gitattributes").read_text("utf-8").splitlines()
    return dict(line.split(" ", 1) for line in lines if line and not line.startswith("#"))


def test_git_gives_every_machine_the_same_line_ends() -> None:
    """Whatever it is set to do on Windows."""
    assert attributes()["*"] == "text=auto eol=lf"


def test_git_leaves_alone_what_is_no_text() -> None:
    """Pictures, films and papers that authors may add, and the fonts."""
    fonts = {file.suffix for file in (REPOSITORY / "hooks").rglob("fonts/*.*")} - {".txt"}
    kinds = {*OFFERED, *SLIDES_TYPES, *fonts} - TEXTS

    assert {pattern for pattern, said in attributes().items() if said == "binary"} == {
        f"*{kind}" for kind in kinds
    }
