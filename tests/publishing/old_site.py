"""A repository with a site that was built before, and what became of it."""

from __future__ import annotations

from pathlib import Path

OLD = {"index.html": b"old", "about/index.html": b"old", "gone.html": b"old"}


def with_an_old_site(root: Path) -> Path:
    """A repository whose last good site has three files."""
    (root / "site" / "about").mkdir(parents=True)
    for name in OLD:
        (root / "site" / name).write_text("old", "utf-8")
    return root


def build_new(out: Path) -> None:
    (out / "index.html").write_text("new", "utf-8")


def nothing_wrong(_: Path) -> list[str]:
    return []


def contents(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def leftovers(root: Path) -> list[str]:
    return sorted(entry.name for entry in root.iterdir() if entry.name not in {"site", ".site-lock"})
