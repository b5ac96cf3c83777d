"""Schema 4: every text of every record in one index, and what ranking people reads beside it.

The tables are made empty; the gate fills them when it sees that the index is of no edition.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.storage.migrations.m0001_people import LEAF

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection

GATHERED = 16 * 1024 * 1024
"""Bytes of index rows gathered before they are written: larger pieces make a long import faster."""

SHAPE = """content='', contentless_delete=1, prefix='1 2 3',
    tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co M*'" """
"""Marks are parts of words, or Hindi and Thai vowels would part them."""


def migrate(connection: Connection) -> None:
    """Make both full-text tables and an index for beginnings of names, the latest in contact apart."""
    run = connection.execute
    run("DROP TABLE person_index")
    run(f"CREATE VIRTUAL TABLE person_index USING fts5(name, words, {SHAPE})")
    run(f"CREATE VIRTUAL TABLE entry_index USING fts5(words, owner, {SHAPE})")
    for table in ("person_index", "entry_index"):
        run(f"INSERT INTO {table} ({table}, rank) VALUES ('pgsz', {LEAF})")
        run(f"INSERT INTO {table} ({table}, rank) VALUES ('hashsize', {GATHERED})")
    run("DROP INDEX standing_shown_key")
    run("CREATE INDEX standing_shown_key ON standing (shown_key, contact)")
    run("CREATE INDEX standing_contact ON standing (contact, person_id) WHERE contact IS NOT NULL")
