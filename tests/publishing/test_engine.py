"""The engines, run as processes on a site of one page."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaign.publishing import BuildFailed
from campaign.publishing.engine import build_with

# The engines do not share a theme, so the page gets one of its own.
CONFIG = "{site_name: Week, theme: {name: null, custom_dir: theme}, plugins: []}"

ENGINES = ["mkdocs", "properdocs"]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with one page."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Hello\n", "utf-8")
    (tmp_path / "theme").mkdir()
    (tmp_path / "theme" / "main.html").write_text("{{ page.content }}", "utf-8")
    (tmp_path / "mkdocs.yml").write_text(CONFIG, "utf-8")
    return tmp_path


@pytest.mark.parametrize("engine", ENGINES)
def test_build(root: Path, engine: str) -> None:
    """Both engines build into the folder that they are given, and nowhere else."""
    before = set(root.iterdir())

    build_with(engine, root, root / "out")

    assert (root / "out" / "index.html").exists()
    assert set(root.iterdir()) - before == {root / "out"}


def test_something_else_is_done_while_an_engine_builds(root: Path) -> None:
    """If that fails, the engine is ended."""
    was_there: list[bool] = []
    build_with("mkdocs", root, root / "out", lambda: was_there.append((root / "out/index.html").exists()))
    with pytest.raises(ZeroDivisionError):
        build_with("mkdocs", root, root / "other", lambda: 1 / 0)

    assert was_there == [False]
    assert not (root / "other/index.html").exists()


@pytest.mark.parametrize("engine", ENGINES)
def test_warnings_are_errors(root: Path, engine: str, capfd: pytest.CaptureFixture[str]) -> None:
    """A link to nothing stops the build; the engine's own line is printed."""
    (root / "docs" / "index.md").write_text("[gone](gone.md)\n", "utf-8")

    with pytest.raises(BuildFailed, match=f"^{engine} could not build the site"):
        build_with(engine, root, root / "out")

    assert "'gone.md'" in capfd.readouterr().err


def test_advertisements(root: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The theme does not advertise its successor on every build."""
    (root / "mkdocs.yml").write_text(
        "{site_name: Week, theme: {name: material, font: false}, plugins: []}", "utf-8"
    )

    build_with("mkdocs", root, root / "out")

    assert "end of life" not in capfd.readouterr().err
