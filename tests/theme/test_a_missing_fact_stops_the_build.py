"""A template that asks for a fact that nobody gives stops the build."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaign.publishing import BuildFailed
from whole_campaign import build, copy_hooks

SETTINGS = """
site_url: https://sampleton.example/
theme: {name: material, custom_dir: hooks/theme, font: false}
hooks: [hooks/publish_site.py]
plugins: []
"""
ASKED = "{{ config.extra.shell.the_zebra }}"


@pytest.fixture
def with_theme(root: Path) -> Path:
    """A small repository, with hooks of its own."""
    copy_hooks(root)
    settings = root / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8") + SETTINGS, "utf-8")
    return root


def test_the_repository_is_whole(with_theme: Path) -> None:
    """Nothing else stops it."""
    assert (build(with_theme) / "about" / "index.html").is_file()


@pytest.mark.parametrize(
    ("template", "page"), [("list.html", "venues/index.md"), ("main.html", "about.md"), ("404.html", "")]
)
def test_a_missing_fact_stops_the_build(
    template: str, page: str, with_theme: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Its name, template, line and page are told: of a page that the core makes, of one of docs/, and of neither."""
    file = with_theme / "hooks" / "theme" / template
    block = "{% block content %}\n"
    text = file.read_text("utf-8").replace(block, f"{block}{ASKED}\n")
    file.write_text(text, "utf-8")
    line = text.splitlines().index(ASKED) + 1

    with pytest.raises(BuildFailed):
        build(with_theme)

    said = capfd.readouterr().err
    assert f"hooks/theme/{template}:{line}: 'dict object' has no attribute 'the_zebra'." in said
    assert page in said
