"""The links that ``extra.footer`` of ``mkdocs.yml`` puts on each page."""

from __future__ import annotations

from collections.abc import Container

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from campaign.prose.links import wrong_with_link


def footer_of(config: MkDocsConfig, held: Container[str]) -> list[dict[str, object]]:
    """Those to pages that are not ``held`` back. Raises PluginError if one is not a name with an address."""
    footer = config.extra.get("footer") or []
    if not isinstance(footer, list) or not all(map(_is_a_safe_link, footer)):
        raise PluginError(
            'mkdocs.yml: each line below "footer" needs a name and an address, like "{name: Privacy, address: privacy/}".'
        )
    return [item for item in footer if item["address"] not in held]


def _is_a_safe_link(item: object) -> bool:
    """The core does not read ``extra.footer``."""
    if not isinstance(item, dict):
        return False
    name, to = item.get("name"), item.get("address")
    return (
        isinstance(name, str | int)
        and isinstance(to, str)
        and (not to or not (to.startswith("/") or wrong_with_link(to)))
    )
