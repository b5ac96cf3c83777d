"""One bit anywhere, a page anywhere else: every damage to a database file is noticed, and its page is named."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.vaults import VaultError
from mentorkit.storage.vault import cipher, files
from mentorkit.storage.vault.database import SALT_BYTES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PAGES, PAGE = 200, 4096
KEY, SALT = bytes(range(32)), bytes(range(SALT_BYTES))

Pages = list[bytes]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    """The pages of a database, rows on nearly all of them."""
    path = tmp_path_factory.mktemp("whole") / "vault.db"
    files.create_private(path)
    connection = cipher.connect(path, KEY, SALT)
    connection.execute("CREATE TABLE note (text TEXT)")
    connection.execute("BEGIN")
    while connection.execute("PRAGMA page_count").fetchone()[0] < PAGES:
        connection.execute("INSERT INTO note VALUES (?)", (os.urandom(500).hex(),))
    connection.execute("COMMIT")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    connection.close()
    data = path.read_bytes()
    return [data[at : at + PAGE] for at in range(0, len(data), PAGE)]


def is_noticed(path: Path, pages: Pages) -> bool:
    """Whether a file of these pages is refused, or found damaged by a check."""
    path.write_bytes(b"".join(pages))
    if cipher.damaged_pages(path, KEY, SALT):
        return True
    try:
        connection = cipher.connect(path, KEY, SALT)
    except VaultError:
        return True
    try:
        return not cipher.is_sound(connection)
    finally:
        connection.close()


def test_one_bit_in_every_byte_is_noticed_and_its_page_named(
    tmp_path: Path, whole: Pages, count: Callable[..., int]
) -> None:
    """In each run a bit of one place is turned in all pages at once. What the salt is, the key header says."""
    path = tmp_path / "damaged.db"
    for at in range(0, PAGE, PAGE // count(8, PAGE, "bits")):
        turned = [page[:at] + bytes([page[at] ^ 1 << at % 8]) + page[at + 1 :] for page in whole]
        path.write_bytes(b"".join(turned))
        first = 2 if at < SALT_BYTES else 1
        assert cipher.damaged_pages(path, KEY, SALT) == tuple(range(first, len(whole) + 1)), at


def test_a_page_that_is_missing_doubled_or_elsewhere_is_noticed(
    tmp_path: Path, whole: Pages, count: Callable[..., int]
) -> None:
    path, number = tmp_path / "damaged.db", len(whole)
    assert not is_noticed(path, whole)
    for at in range(1, number, number // min(count(8, number, "bits"), number)):
        arranged = {
            "cut": whole[:at],
            "swapped": [*whole[: at - 1], whole[at], whole[at - 1], *whole[at + 1 :]],
            "doubled": [*whole[:at], whole[at - 1], *whole[at + 1 :]],
            "appended": [*whole, whole[at]],
        }
        assert [name for name, pages in arranged.items() if not is_noticed(path, pages)] == [], at
