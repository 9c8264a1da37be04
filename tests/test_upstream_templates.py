"""Templates that take the place of a package's own are compared again when the package changes its own."""

from __future__ import annotations

import hashlib
import importlib.util
import re
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent
OURS = ROOT / "hooks" / "theme"
GUIDE = ROOT / "docs" / "guide" / "theme.md"
COMPARED: dict[str, dict[str, str]] = yaml.load(
    Path(__file__).with_name("upstream_templates.yml").read_text("utf-8"), Loader=yaml.BaseLoader
)
PACKAGES = {"material": "mkdocs-material", "mkdocs": "mkdocs"}
"""Those whose templates ours can replace, and their names in pyproject.toml."""


def upstream(package: str, name: str) -> Path:
    found = importlib.util.find_spec(package)
    assert found
    assert found.origin
    return Path(found.origin).parent / "templates" / name


def overridden() -> set[tuple[str, str]]:
    """Package and name of every file that one of ours replaces."""
    names = [path.relative_to(OURS).as_posix() for path in OURS.rglob("*") if path.is_file()]
    return {(package, name) for package in PACKAGES for name in names if upstream(package, name).is_file()}


def test_every_overridden_template_is_listed() -> None:
    """The list holds the templates that ours replace, no more and no fewer."""

    assert {(entry["of"], name) for name, entry in COMPARED.items()} == overridden()


@pytest.mark.parametrize("name", COMPARED)
def test_upstream_has_not_changed_since_it_was_compared(name: str) -> None:
    """A template changed by its package is read before ours goes on in its place."""
    entry = COMPARED[name]
    now = hashlib.sha256(upstream(entry["of"], name).read_bytes()).hexdigest()

    assert now == entry["sha256"], (
        f"{entry['of']} changed {name}. Compare it with ours, then put {now} into the list."
    )
    assert entry["why"]


@pytest.mark.parametrize("name", COMPARED)
def test_the_guide_names_every_overridden_template(name: str) -> None:
    """People who change the theme are told which files of other packages theirs replace."""
    tables = "\n".join(line for line in GUIDE.read_text("utf-8").splitlines() if line.startswith("|"))

    assert f"`{name}`" in tables


@pytest.mark.parametrize("package", PACKAGES.values())
def test_its_package_has_one_version(package: str) -> None:
    """No update of a package whose templates were compared comes by itself."""
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]

    assert [line for line in wanted if re.fullmatch(rf"{package}==[0-9.]+", line)]
