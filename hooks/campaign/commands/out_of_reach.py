"""A list to print and tick off: what a build cannot reach once something was public, and how to ask for each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from campaign.addresses import EASY_READ


def out_of_reach(path: PurePosixPath, url: str) -> Iterator[str]:
    """``url`` is the whole address of its page."""
    folder = path.parent
    yield "What a build cannot reach. Print this list, and tick off what is done."
    yield ""
    for what, *how in (
        (
            "The site on the web",
            f"Commit, push and publish. Then look: {url} must show a notice, and so must {url}{EASY_READ}",
            f"If your host keeps copies (a CDN), ask it to delete those of {url} and of {url}card.png and {url}photo.webp",
        ),
        (
            "Search engines",
            f"Google: report {url} at https://search.google.com/search-console/remove-outdated-content",
            f"Bing: report {url} at https://www.bing.com/webmasters/tools/contentremoval",
        ),
        (
            "Archives of the web",
            f"Internet Archive: write to info@archive.org, name {url}, and ask them to take it out.",
        ),
        (
            "Posts",
            "Delete your own posts of it, on every network. Networks keep the preview until the post is deleted.",
            "Search for the address, and ask whoever shared it to delete their post. Nobody can make them.",
        ),
        (
            "Feeds and newsletters",
            "What readers and mailboxes have stays there. The feed does not hold it any more.",
            "Do not send it again, and take it out of the archive of your newsletter.",
        ),
        (
            "Paper and press",
            "Take down posters, and throw away what is not handed out yet.",
            "Write to each newspaper or partner that you gave it to, and ask them to take it off their pages.",
        ),
        (
            "The history of the repository",
            "Deleting a file leaves it in Git's past, where anybody who can read the repository can read it.",
            "Whoever looks after the repository can rewrite the past:",
            f"  git filter-repo --invert-paths --path {path} --path {folder / path.stem}.easy.md",
            "  and --path for its photo. Then push with --force, and ask your host to delete what it has kept.",
            "On GitHub, pull requests and kept views stay until its support deletes them.",
            "Do the same for the branch that the site is published from, and delete kept artefacts of builds.",
        ),
        (
            "Forks and other copies",
            "Look at the list of forks, and ask each owner to delete theirs. Nobody can make them.",
            "Ask everybody who works on this to delete their copy and fetch it again. Think of backups, too.",
        ),
        (
            "The person",
            "Tell them what is done, what is not, and what nobody can do.",
            "Note the day in your own records, with the consent form. Ask your data protection lead how long you keep it.",
        ),
    ):
        yield f"[ ] {what}"
        yield from (f"    {line}" for line in how)
    yield ""
    yield "docs/guide/changing-ones-mind.md says more about each."
