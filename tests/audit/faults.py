"""What can be in the way of a build: a full disk, a file where the site belongs, damage to what is kept, odd surroundings."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import TypeAlias

InTheWay: TypeAlias = Iterator[tuple[str, dict[str, str]]]
"""Why it cannot be tried here, if so, and what it adds to the environment."""

LEFT = 65_536
"""Bytes on a disk that is full: as a rule there are some."""

FONTS = "hooks/campaign/look/art/fonts"


@dataclass(frozen=True)
class Fault:
    """Something that is put in the way of one build, and taken away again."""

    name: str
    put: Callable[[Path], AbstractContextManager[tuple[str, dict[str, str]]]]
    has_to_stop: bool = False
    second_build: bool = False
    site_can_be_read: bool = True


@contextmanager
def _full_disk(root: Path) -> InTheWay:
    """The folder is on a disk of its own, on which there is room for a page or two."""
    moved = root.with_name("moved")
    root.rename(moved)
    root.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "tmpfs", root], capture_output=True, check=False).returncode:
        root.rmdir()
        moved.rename(root)
        yield "nobody may mount a disk here", {}
        return
    try:
        shutil.copytree(moved, root, symlinks=True, dirs_exist_ok=True)
        size = shutil.disk_usage(root).used + LEFT
        subprocess.run(["mount", "-o", f"remount,size={size}", root], check=True)
        yield "", {}
        shutil.rmtree(moved / "site")
        shutil.copytree(root / "site", moved / "site")
    finally:
        subprocess.run(["umount", root], check=True)
        root.rmdir()
        moved.rename(root)


@contextmanager
def _file_in_the_way(root: Path) -> InTheWay:
    aside = (root / "site").rename(root.with_name("site-aside"))
    (root / "site").write_text("Somebody's file.\n", "utf-8")
    try:
        yield "", {}
        assert (root / "site").read_text("utf-8") == "Somebody's file.\n"
    finally:
        (root / "site").unlink()
        aside.rename(root / "site")


def _damaged(
    change: Callable[[bytes, Random], bytes],
) -> Callable[[Path], AbstractContextManager[tuple[str, dict[str, str]]]]:
    @contextmanager
    def put(root: Path) -> InTheWay:
        chance = Random(14)
        for file in sorted((root / ".cache").rglob("*")):
            if file.is_file():
                file.write_bytes(change(file.read_bytes(), chance))
        yield "", {}

    return put


def _one_bit(content: bytes, chance: Random) -> bytes:
    changed = bytearray(content or b"\0")
    changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


@contextmanager
def _folders_for_files(root: Path) -> InTheWay:
    for file in sorted((root / ".cache").rglob("*")):
        if file.is_file():
            file.unlink()
            (file / "in the way").mkdir(parents=True)
    yield "", {}
    shutil.rmtree(root / ".cache")


@contextmanager
def _file_for_the_cache(root: Path) -> InTheWay:
    shutil.rmtree(root / ".cache")
    (root / ".cache").write_text("Somebody's file.\n", "utf-8")
    yield "", {}
    (root / ".cache").unlink()


@contextmanager
def _no_font(root: Path) -> InTheWay:
    fonts = (root / FONTS).rename(root.with_name("fonts-aside"))
    try:
        yield "", {}
    finally:
        shutil.rmtree(root / FONTS, ignore_errors=True)
        fonts.rename(root / FONTS)


def _surroundings(**environment: str) -> Callable[[Path], AbstractContextManager[tuple[str, dict[str, str]]]]:
    @contextmanager
    def put(_: Path) -> InTheWay:
        yield "", environment

    return put


FAULTS = (
    Fault("a full disk", _full_disk, has_to_stop=True),
    Fault("a file named `site`", _file_in_the_way, has_to_stop=True, site_can_be_read=False),
    Fault("one bit of each kept file is another", _damaged(_one_bit)),
    Fault("each kept file is cut in the middle", _damaged(lambda content, _: content[: len(content) // 2])),
    Fault("each kept file is empty", _damaged(lambda *_: b"")),
    Fault("each kept file is other bytes", _damaged(lambda content, chance: chance.randbytes(len(content)))),
    Fault("a folder where each kept file belongs", _folders_for_files),
    Fault("a file named `.cache`", _file_for_the_cache),
    Fault("no fonts", _no_font, has_to_stop=True),
    Fault("two builds at once", _surroundings(), has_to_stop=True, second_build=True),
    Fault("TZ=Pacific/Kiritimati", _surroundings(TZ="Pacific/Kiritimati")),
    Fault("TZ=No/Where", _surroundings(TZ="No/Where")),
    Fault("LC_ALL=tr_TR.UTF-8", _surroundings(LC_ALL="tr_TR.UTF-8", LANG="tr_TR.UTF-8")),
    Fault("LC_ALL=C, no UTF-8", _surroundings(LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")),
)
