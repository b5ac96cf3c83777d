"""The index remembers what it holds, and a large vault never learns of another edition in the window's thread."""

from __future__ import annotations

import hashlib

from mentorkit.storage import editions, migrations

EDITIONS = {14: "b85ba49e"}
"""The schemas that came with another index, each with a digest of what that holds. Add a line, change none."""


def test_another_edition_comes_with_another_schema() -> None:
    """Only opening an earlier schema shows how far indexing a large vault is: a migration may be empty."""
    newest = max(EDITIONS)
    digest = hashlib.blake2b(editions.edition().encode(), digest_size=4).hexdigest()
    assert newest <= migrations.HEAD
    assert EDITIONS[newest] == digest


def test_this_edition_is_not_stale() -> None:
    assert not editions.stale(editions.edition())
