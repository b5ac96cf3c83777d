"""Which web addresses are somebody's profile, and what makes two of them the same."""

from __future__ import annotations

import re

_ADDRESS = re.compile(
    r"(?:https?:)?(?://)?(?:www\.|m\.|mobile\.|[a-z]{2}\.)?([a-z0-9.-]+)(/[^?#\s]*)?", re.IGNORECASE
)

PROFILE_HOSTS = frozenset(
    {
        "linkedin.com", "github.com", "gitlab.com", "codeberg.org", "xing.com", "twitter.com", "x.com",
        "facebook.com", "instagram.com", "threads.net", "bsky.app", "mastodon.social", "fosstodon.org",
        "hachyderm.io", "orcid.org", "scholar.google.com", "researchgate.net", "academia.edu",
        "stackoverflow.com", "youtube.com", "medium.com", "dev.to", "behance.net", "dribbble.com",
        "about.me", "t.me", "wa.me", "vk.com", "weibo.com", "kaggle.com", "huggingface.co",
    }
)  # fmt: skip
"""Hosts whose pages below the root are about one person."""


def is_profile(address: str) -> bool:
    """Whether a web address is a page about one person on a known network."""
    found = _ADDRESS.match(address)
    if not found or not found[2] or found[2] == "/":
        return False
    host = found[1].lower()
    return host in PROFILE_HOSTS or found[2].startswith("/@")


def profile_key(address: str) -> str:
    """Return what two spellings of the same page share: host and path without case and decoration."""
    found = _ADDRESS.match(address.strip())
    if not found:
        return address.strip().casefold()
    return (found[1] + (found[2] or "")).rstrip("/").casefold()
