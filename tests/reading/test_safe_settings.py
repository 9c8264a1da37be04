"""What ``mkdocs.yml`` may say. Whatever else it says could run code, bring in scripts, or print a secret."""

from __future__ import annotations

import pytest

from campaign.reading.safe_settings import problems_in_settings, without_our_hooks
from small_repository import CASES
from steps import steps

WHOLE = (CASES / "whole_campaign/mkdocs.yml").read_text("utf-8")


def said(text: str, **environment: str) -> list[str]:
    return [str(problem) for problem in problems_in_settings(text, environment)]


def places(text: str, **environment: str) -> list[str]:
    return [line.split(": ")[0] for line in said(text, **environment)]


@pytest.mark.parametrize("case", ["whole_campaign", "base", "first_release"])
def test_settings_that_are_ours(case: str) -> None:
    """Those of a whole campaign, of a small one, and of the first release."""
    assert said((CASES / case / "mkdocs.yml").read_text("utf-8")) == []


RUNS_SOMETHING = [
    "hooks: [events/evil.py]",
    "hooks: [hooks/publish_site.py, hooks/../events/evil.py]",
    "hooks: events/evil.py",
    "hooks: {a: b}",
    "hooks: [[hooks/publish_site.py]]",
    "theme: {name: material, custom_dir: docs}",
    "theme: {name: material, custom_dir: hooks/theme/../../docs}",
    "theme: {name: evil}",
    "theme: {name: material, palette: {scheme: x}}",
    "theme: {name: material, static_templates: [evil.html]}",
    "theme: evil",
    "theme: {name: material, custom_dir: HOOKS/theme}",
    "hooks: [hooks/Publish_Site.py]",
    "INHERIT: other.yml",
    "INHERIT: ../../other.yml",
    '"INHERIT": other.yml',
    "plugins: [macros]",
    "plugins: {macros: {}}",
    "plugins: macros",
    "markdown_extensions: [pymdownx.snippets]",
    "markdown_extensions: {toc: {permalink: true}}",
    "mdx_configs: {toc: {}}",
    "extra_javascript: [https://evil.example/a.js]",
    "extra_css: [https://evil.example/a.css]",
    "extra_templates: [evil.html]",
    "edit_uri_template: 'javascript:{path}'",
    "remote_name: --upload-pack=evil",
    "extra: {analytics: {provider: google}}",
    "extra: {social: [{link: 'javascript:a'}]}",
    "extra: {generator: false}",
    "site_dir: /home",
    "site_dir: ..",
    "watch: [/]",
    "watch: [../..]",
    "watch: [~]",
    "use_directory_urls: false",
    "nav: [{A: 'javascript:alert(1)'}]",
    "nav: [{A: [{B: 'JaVaScRiPt:alert(1)'}]}]",
    "nav: [//evil.example/]",
    "nav: ['\\\\\\\\evil.example']",
    "<<: {hooks: [events/evil.py]}",
    "? [hooks]\n: [events/evil.py]",
    "site_author: [a]",
    "site_author: {a: b}",
]


@pytest.mark.parametrize("line", RUNS_SOMETHING)
def test_what_could_run_code_or_lead_elsewhere(line: str) -> None:
    """Each is told on its own line, below settings that are right."""
    below = WHOLE.count("\n") + 1
    name = line.partition(":")[0].strip('"')
    rest = "".join(part for part in WHOLE.splitlines(keepends=True) if not part.startswith(f"{name}:"))
    text = f"site_name: Week\n{line}\n" if rest != WHOLE else f"{WHOLE}{line}\n"

    found = places(text)

    assert len(found) == 1
    assert found[0].startswith(("mkdocs.yml:2:", f"mkdocs.yml:{below}:", f"mkdocs.yml:{below + 1}:"))


@pytest.mark.parametrize(
    "value",
    [
        '!!python/object/apply:os.system ["touch RAN"]',
        "!!python/name:os.system",
        "!!python/module:os",
        "!!python/tuple [a]",
        "!<tag:yaml.org,2002:python/object/new:os.system> [a]",
        "!relative $docs_dir",
        "!!binary aGVsbG8=",
        "!!set {a}",
        "!anything a",
    ],
)
@pytest.mark.parametrize("name", ["site_name", "nav", "extra", "site_url"])
def test_no_tag_is_built(name: str, value: str) -> None:
    """Wherever it is, and however it is written."""
    assert any("tag" in line for line in said(f"{name}: {value}\n"))
    assert any("tag" in line for line in said(f"extra:\n  campaign:\n    name: {value}\n"))


def test_a_tag_by_a_short_name() -> None:
    """YAML lets a file give tags names of its own."""
    assert said("%TAG !p! tag:yaml.org,2002:python/\n---\nsite_name: !p!name:os.system\n") == [
        'mkdocs.yml:3:12: The tag "tag:yaml.org,2002:python/name:os.system" runs code. Delete this value.'
    ]


SAYS = {
    "site_name: [a]": "1:12: This setting is one line of words. Write it behind the colon.",
    "hooks: [events/evil.py]": (
        '1:9: "events/evil.py" is not ours. Code from elsewhere could change every page. '
        'Write "hooks/publish_site.py" or "hooks/reload.py".'
    ),
    "hooks: a": "1:8: This setting is a list. Write each part on a line of its own, behind a dash.",
    "site_dir: a": '1:11: "a" is not possible here. Write "site".',
    "strict: [a]": '1:9: This is not possible here. Write "true" or "yes" or "false" or "no".',
    "theme: a": "1:8: This setting has lines of its own below it. Compare it with the example.",
    "plugins: [a]": '1:10: Code from elsewhere could change every page. Write "[]".',
    "markdown_extensions: [a]": '1:22: Words are read by our own Markdown, and by no other. Write "[]".',
    "INHERIT: a": "1:1: Settings from another file are not read by any check. Write them here, and delete this line.",
    "extra_css: a": '1:1: The setting "extra_css" is not used here, and could bring in what nobody has checked. Delete it.',
    "extra: {camapign: {}}": (
        '1:9: The setting "camapign" is not used here, and could bring in what nobody has checked. '
        'Delete it. Did you mean "campaign"?'
    ),
    "? [a]\n: b": "1:3: The name of a setting must be a word. Delete it.",
    "site_name: a\nsite_name: b": '2:1: "site_name" is here twice; the first is on line 1. Keep one of them, and delete the other.',
    "nav: ['a:b']": '1:7: "a:b" is no page of docs/. Write its path, like "get-involved.md".',
    "watch: [..]": "1:9: This leads out of the folder of the campaign. Name a folder in it, such as stories.",
    "repo_url: a": (
        "1:11: This is a link on every page, and it is no whole https address. "
        'Write it in full, like "https://example.org/co-production-week".'
    ),
    "edit_uri: //a": (
        "1:11: This is a link on every page, and it leads neither below repo_url nor to an https address. "
        'Write it like "edit/main/docs/".'
    ),
    "site_url: data:x": (
        "1:11: The address of the site is on every page, and it is no https address. "
        'Write it like "https://week.example.org/".'
    ),
    "site_url: !ENV SITE_URL": "1:11: What SITE_URL is in the environment is no https address. Set it to one.",
    "site_name: !ENV X": (
        "1:12: What is in the environment may be secret, and would be on every page. Write the value itself. "
        'Only "site_url" may come from there: "site_url: !ENV [SITE_URL, https://week.example.org/]".'
    ),
    "site_url: !ENV X": (
        "1:11: What is in the environment may be secret, and would be on every page. "
        'Write "!ENV [SITE_URL, https://week.example.org/]".'
    ),
    "site_name: !!python/name:x": '1:12: The tag "tag:yaml.org,2002:python/name:x" runs code. Delete this value.',
    "site_name: !x a": '1:12: The tag "!x" is not allowed. Put quotes round the value.',
    "site_name: &a x\nrepo_name: *a": (
        "1:12: This value is used a second time through * and &. Write the value out each time."
    ),
}


@pytest.mark.parametrize(("text", "line"), SAYS.items(), ids=SAYS)
def test_what_a_problem_says(text: str, line: str) -> None:
    """Where, what is wrong, and what to do."""
    assert said(f"{text}\n", SITE_URL="x:y") == [f"mkdocs.yml:{line}"]


def test_what_an_engine_without_us_is_told() -> None:
    """How to write it."""
    assert str(without_our_hooks("a: b")) == (
        'mkdocs.yml:1:1: There is no "hooks" with this software in it, and without it pages are published facts and all. '
        'Write "hooks:", and below it the lines "- hooks/publish_site.py", "- hooks/reload.py".'
    )


@pytest.mark.parametrize(
    "line",
    [
        "site_name: !ENV SECRET",
        "site_name: !ENV SITE_URL",
        "extra: {campaign: {name: !ENV SECRET}}",
        "extra: {footer: [{name: !ENV SECRET, address: a}]}",
        "nav: [!ENV SECRET]",
        "site_url: !ENV SECRET",
        "site_url: !ENV [SITE_URL, SECRET, https://example.org/]",
        "site_url: !ENV [SECRET, https://example.org/]",
        "site_url: !ENV {SITE_URL: x}",
        "site_url: !ENV [[SITE_URL], https://example.org/]",
        "site_url: [!ENV SITE_URL]",
    ],
)
def test_secrets_stay_in_the_environment(line: str) -> None:
    """Only the address of the site may come from there, by its own name."""
    assert any("environment may be secret" in said_of_it for said_of_it in said(f"{line}\n"))


@pytest.mark.parametrize("line", ["!ENV SITE_URL", "!ENV [SITE_URL, https://example.org/]"])
def test_the_address_may_come_from_the_environment(line: str) -> None:
    """It is looked at there as well."""
    assert said(f"site_url: {line}\n") == []
    assert said(f"site_url: {line}\n", SITE_URL="https://preview.example.org/") == []
    assert len(said(f"site_url: {line}\n", SITE_URL="javascript:alert(1)")) == 1


def test_the_address_if_the_environment_has_none() -> None:
    """The last word of the list is an address too."""
    assert places("site_url: !ENV [SITE_URL, 'javascript:alert(1)']\n") == ["mkdocs.yml:1:27"]


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "http://example.org/",
        "//evil.example/",
        "https://name:password@example.org/",
        "https://example.org/\\evil",
        "' https://example.org/'",
        "'java\\tscript:alert(1)'",
        '"java\\tscript:alert(1)"',
        '"https://example.org/\\""',
        "https://example.org/<script>",
        "ftp://example.org/",
        "http://localhost@evil.example/",
        "http://localhost.evil.example/",
    ],
)
def test_addresses_on_every_page_are_https(address: str) -> None:
    """As a browser would read them."""
    assert len(said(f"site_url: {address}\n")) == 1
    assert len(said(f"repo_url: {address}\n")) == 1
    assert len(said(f"edit_uri: {address}\n")) == 1


@pytest.mark.parametrize(
    "address", ["https://example.org/week/", "HTTPS://example.org", "https://münchen.example/"]
)
def test_addresses_that_are_right(address: str) -> None:
    """With a path or without, and in any script."""
    assert said(f"site_url: {address}\nrepo_url: {address}\nedit_uri: {address}\n") == []


@pytest.mark.parametrize(
    "address", ["http://localhost:8000/", "http://127.0.0.1/", "http://[::1]:8000/", "", "week.example.org"]
)
def test_addresses_of_this_machine(address: str) -> None:
    """Nobody is between them and the reader. What is no address at all is told of elsewhere."""
    assert said(f"site_url: {address}\n") == []


@pytest.mark.parametrize(
    "written", ["edit/main/docs/", "?query=docs/", "-/edit/main/docs/", "blob/main/docs/", ""]
)
def test_edits_are_below_the_repository(written: str) -> None:
    """As code hosts differ."""
    assert said(f"repo_url: https://example.org/\nedit_uri: {written}\n") == []


def test_one_name_twice() -> None:
    """An engine takes the last, and a reader sees the first."""
    assert places("plugins: []\nsite_name: a\nplugins: []\n") == ["mkdocs.yml:3:1"]


def test_a_value_by_a_name() -> None:
    """It could be far away, or many times as large as the file."""
    assert places("site_name: &a Week\nsite_author: *a\n") == ["mkdocs.yml:1:12"]


@pytest.mark.parametrize("text", ["", "- a\n", "a: [\n", "a: b: c\n", "a: b\n---\nc: d\n"])
def test_what_cannot_be_read(text: str) -> None:
    """It is one problem, and no engine gets to see it."""
    assert len(said(text)) == 1


@pytest.mark.parametrize(
    "text", ["{" * 900, "[" * 60_000, "- " * 30_000, "a: [" + "[" * 400 + "]" * 400 + "]"]
)
def test_hostile_settings_are_told_at_once(text: str) -> None:
    """However deep they are."""
    assert steps(lambda: said(text), most=100_000)
    assert said(text)


@pytest.mark.parametrize(
    "text", ["site_name: a", "hooks: []", "hooks:\n  - hooks/reload.py", "hooks: publish_site", "["]
)
def test_an_engine_without_us(text: str) -> None:
    """It would publish what is between the lines of dashes."""
    assert without_our_hooks(text)


def test_an_engine_with_us() -> None:
    assert without_our_hooks(WHOLE) is None


@pytest.mark.parametrize(
    ("line", "instead", "words"),
    [
        ("plugins: []\n", "", "plugins: []"),
        ("  custom_dir: hooks/theme\n", "", "custom_dir: hooks/theme"),
        ("  font: false\n", "", "font: false"),
        ("  name: material\n", "", "name: material"),
        ("  name: material\n  custom_dir: hooks/theme\n  font: false\n", "", "name: material"),
        ("theme:\n  name: material\n  custom_dir: hooks/theme\n  font: false\n", "", "name: material"),
    ],
)
def test_what_an_engine_would_fill_in(line: str, instead: str, words: str) -> None:
    """A search, a theme or fonts of its own, which nobody here asked for."""
    assert line in WHOLE
    assert words in "\n".join(said(WHOLE.replace(line, instead)))


@pytest.mark.parametrize("name", ["", "~", '""'])
def test_a_site_without_a_name(name: str) -> None:
    """The engine would end without a line of the file."""
    first = next(line for line in WHOLE.splitlines() if line.startswith("site_name:"))

    assert bool(said(WHOLE.replace(first, f"site_name: {name}"))) is (name != "~")


@pytest.mark.parametrize("to", ["javascript:alert(1)", "//evil.example", "/admin", "data:text/html,x", "https://xn--80ak6aa92e.com/",
                                "https://127.0.0.1/", '"java\\tscript:a"'])  # fmt: skip
def test_links_at_the_foot_of_each_page(to: str) -> None:
    """A check finds what a build would stop at, on its line."""
    text = f"extra:\n  footer:\n    - {{name: Privacy, address: privacy/}}\n    - name: Shop\n      address: {to}\n"

    assert places(text) == ["mkdocs.yml:5:16"]


@pytest.mark.parametrize("item", ["Privacy", "[a, b]", "{name: a}", "{name: a, address: b/, html: c}", "{name: [a], address: b/}",
                                  '{name: "a\\u202Eb", address: b/}'])  # fmt: skip
def test_what_is_no_link_at_the_foot(item: str) -> None:
    assert said(f"extra:\n  footer: [{item}]\n")


@pytest.mark.parametrize("item", ["A: ../events/evil.md", "A: index.html", 'A: "java\\tscript&colon;alert(1)"', "[index.md]", '"a\\0b": index.md',
                                  "A: '#main'", "A: '?a'", "A: a/../../b.md", '"a\\0.md"'])  # fmt: skip
def test_what_is_no_page_of_the_menu(item: str) -> None:
    assert len(said(f"nav:\n  - index.md\n  - {item}\n")) == 1


def test_a_menu_that_is_too_deep() -> None:
    """The engine would end in the middle of it."""
    assert said(f"nav: [{'{A: [' * 40}index.md{']}' * 40}]")


@pytest.mark.parametrize("value", ['"a\\0b"', '"a\\u202Eb"', '"\\u2066"'])
@pytest.mark.parametrize("name", ["site_name", "site_description", "copyright", "repo_name", "exclude_docs"])
def test_signs_that_no_page_can_show(name: str, value: str) -> None:
    assert places(f"{name}: {value}") == [f"mkdocs.yml:1:{len(name) + 3}"]


FILLED_IN = """There is no "plugins", and without it engines use one of their own. Write "plugins: []".
The site has no name. Write one, like "site_name: Co-production Week 2027".
The theme has no "custom_dir", and without it pages would look and do otherwise. Write "custom_dir: hooks/theme" below "theme:".
The theme has no "font", and without it pages would look and do otherwise. Write "font: false" below "theme:".
The theme has no "name", and without it pages would look and do otherwise. Write "name: material" below "theme:"."""


def test_what_is_said_of_settings_that_are_silent() -> None:
    """All at once."""
    text = "hooks: [hooks/publish_site.py]\nextra: {campaign: {}}\n"

    assert sorted(said(text)) == sorted(f"mkdocs.yml:1:1: {line}" for line in FILLED_IN.split("\n"))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("nav: [[index.md]]", "1:7: This is a list in a list. Write the name of the menu before it."),
        (
            "extra: {footer: [{name: a}]}",
            '1:18: This link at the foot of each page needs a name and an address, and nothing else. Write it like "{name: Privacy, address: privacy/}".',
        ),
        (
            "extra: {footer: [{name: a, address: /b}]}",
            '1:37: A link cannot begin with "/". Write a page of this site like "privacy/", or a whole address.',
        ),
    ],
)
def test_what_is_said_of_menus_and_feet(text: str, line: str) -> None:
    assert said(f"{text}\n") == [f"mkdocs.yml:{line}"]
