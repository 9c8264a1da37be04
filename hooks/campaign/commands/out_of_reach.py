"""A list to print and tick off: what a build cannot reach once something was public, and how to ask for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from campaign.addresses import EASY_READ, SITE_IMAGE
from campaign.model.easy_read import TWIN


def out_of_reach(path: PurePosixPath, deleted: Sequence[PurePosixPath], url: str) -> Iterator[str]:
    """``url`` is the whole address that its page had, and ``deleted`` are its files, as far as they are known."""
    yield "What a build cannot reach. Print this list, and tick off what is done."
    yield ""
    yield f"Its address was {url}"
    yield ""
    files = " ".join(f"--path {each}" for each in deleted or (path, path.with_name(f"{path.stem}{TWIN}")))
    for what, *how in (
        (
            "The site on the web",
            "Commit, push and publish. Then look at the address: it must show a notice.",
            "If your host keeps copies (a CDN), ask it to delete those of the address,",
            f"of {EASY_READ}, {SITE_IMAGE} and photo.webp below it, of lists, feeds and the search.",
        ),
        (
            "Search engines",
            "Google: report it at https://search.google.com/search-console/remove-outdated-content",
            "Bing: report it at https://www.bing.com/webmasters/tools/contentremoval",
        ),
        (
            "Archives of the web",
            "Internet Archive: write to info@archive.org, name the address, and ask them to take it out.",
        ),
        (
            "Posts",
            "Delete your own posts of it. Networks show its picture and title until a post is deleted.",
            "Search each network for the address, and ask whoever shared it to delete that. Nobody can make them.",
        ),
        (
            "Feeds and newsletters",
            "What programs and mailboxes have fetched stays there. Your feed does not hold it any more.",
            "Do not send it again, and take it out of the archive of your newsletter.",
        ),
        (
            "Paper and press",
            "Take down posters, and throw away what is not handed out yet.",
            "Ask each newspaper and partner that you gave it to, to take it off their pages.",
        ),
        (
            "The history of the repository",
            "A deleted file stays in Git's past, for anybody who can read the repository.",
            "Whoever looks after the repository can rewrite that past, and then push it with --force:",
            f"    git filter-repo --invert-paths {files}",
            "Pull requests and pages that the host keeps stay until its support deletes them. Ask for it.",
            "Do the same for the branch that the site is published from. Delete what builds have stored.",
        ),
        (
            "Forks and other copies",
            "Ask the owner of each fork to delete it. Nobody can make them.",
            "Ask everybody who works on this to delete their copy and fetch it again. Think of backups, too.",
        ),
        (
            "The person",
            "Tell them what is done, what is not done yet, and what nobody can do.",
            "Note the day beside their consent form, in your own records.",
            "Whoever answers for data protection decides how long you keep that.",
        ),
    ):
        yield f"[ ] {what}"
        yield from (f"    {line}" for line in how)
    yield ""
    yield "docs/guide/changing-ones-mind.md says more."
