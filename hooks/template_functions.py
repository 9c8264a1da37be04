"""What templates call, and what to say where they ask for a fact that nobody gives."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path

from jinja2 import Environment, UndefinedError, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from campaign.addresses import in_easy_read, is_without_words
from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.prose.place import leads_inside

HOOKS = Path(__file__).parent


def functions_for(language: Language, env: Environment) -> dict[str, Callable[..., str]]:
    """The functions whose answers depend on the language of the page."""
    return {"say": partial(_said, language), "same": _same_on_pages_of_a_kind(env)}


def _said(language: Language, key: str, **facts: object) -> str:
    return say(language, key, **facts)


@pass_context
def from_here(context: Context, address: str) -> str:
    """A relative link, so that the site works in any folder. It begins at the top, which is as far from all pages of a depth.

    On an Easy Read page everything around it leads to Easy Read too: the header, the menu, the footer.
    What has no words is outside of the folder of a language.
    """
    page = context.get("page")
    is_easy = page.meta.get("easy") if page else context.get("is_easy")
    to = in_easy_read(address) if is_easy else address
    if page and to.startswith(f"{page.url}#"):
        return to.removeprefix(page.url)
    if to and not leads_inside(to):
        return to
    to_root = context["config"].extra["to_root"]
    up = to_root if to_root and is_without_words(to) else ""
    return f"{context['base_url'].rstrip('/')}/{up}{to}".removeprefix("./") or "./"


def _same_on_pages_of_a_kind(env: Environment) -> Callable[..., Markup]:
    """Makes a part once for all pages of a kind: a footer takes as long as a whole story.

    The part is given what says its ``kind``, and no page, so that it cannot say anything of the first one.
    """
    made: dict[tuple[object, ...], Markup] = {}

    @pass_context
    def same(context: Context, template: str, **kind: object) -> Markup:
        key = (template, *kind.items())
        if key not in made:
            html = env.get_template(template).render(
                config=context["config"], nav=context["nav"], page=None, **kind
            )
            made[key] = Markup(html)  # noqa: S704 - a template has made it, and escaped what it shows
        return made[key]

    return same


def nobody_gives(error: UndefinedError) -> str:
    """Where a template asks for a fact that there is not."""
    asked = next(
        at for at in reversed(traceback.extract_tb(error.__traceback__)) if at.filename.endswith(".html")
    )
    template = Path(asked.filename)
    if template.is_relative_to(HOOKS):
        template = template.relative_to(HOOKS.parent)
    return (
        f"{template.as_posix()}:{asked.lineno}: {error.message}. "
        "Give this fact where the page is made, in hooks/campaign/forms/, or do not ask for it."
    )
