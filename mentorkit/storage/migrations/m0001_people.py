"""Schema 1: people and what belongs to them, interactions, commitments, and the gate's own tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection

LEAF = 3950
"""Bytes of a full-text leaf: SQLCipher keeps 80 of each 4,096-byte page, so the default of 4,050
spills into an overflow page; 4,096 - 80 - 66 does not."""

RECORDS: tuple[str, ...] = (
    """CREATE TABLE person (
        "row" INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, shown TEXT NOT NULL, given TEXT NOT NULL,
        family TEXT NOT NULL, pronunciation TEXT NOT NULL, pronouns TEXT NOT NULL, place TEXT NOT NULL,
        time_zone TEXT NOT NULL, language TEXT NOT NULL, tags TEXT NOT NULL, expertise TEXT NOT NULL,
        admire TEXT NOT NULL, met_day TEXT, met_where TEXT NOT NULL, met_through TEXT NOT NULL,
        met_through_id TEXT REFERENCES person(id) ON DELETE RESTRICT, known_as TEXT, notes TEXT NOT NULL,
        photo TEXT, stage TEXT, mentor_because TEXT NOT NULL, rhythm_days INTEGER, pinned INTEGER NOT NULL,
        resting_until TEXT, ask_again TEXT, is_me INTEGER NOT NULL, uid TEXT NOT NULL, kept TEXT NOT NULL)""",
    """CREATE TABLE role (
        "row" INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
        person_id TEXT NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        title TEXT NOT NULL, organisation TEXT NOT NULL, since TEXT, until TEXT)""",
    """CREATE TABLE channel (
        "row" INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
        person_id TEXT NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        way TEXT NOT NULL, value TEXT NOT NULL, label TEXT NOT NULL, preferred INTEGER NOT NULL)""",
    """CREATE TABLE evidence (
        "row" INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
        person_id TEXT NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        what TEXT NOT NULL, title TEXT NOT NULL, link TEXT NOT NULL, day TEXT, why TEXT NOT NULL)""",
    """CREATE TABLE custom_field (
        "row" INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
        person_id TEXT NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        name TEXT NOT NULL, value TEXT NOT NULL)""",
    """CREATE TABLE interaction (
        "row" INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
        person_id TEXT NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        day TEXT NOT NULL, how TEXT NOT NULL, title TEXT NOT NULL, said TEXT NOT NULL, minutes INTEGER)""",
    """CREATE TABLE commitment (
        "row" INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
        person_id TEXT NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        whose TEXT NOT NULL, text TEXT NOT NULL, due TEXT, done TEXT)""",
)

INDEXES: tuple[str, ...] = (
    "CREATE INDEX person_stage ON person (stage)",
    "CREATE INDEX person_met_through_id ON person (met_through_id) WHERE met_through_id IS NOT NULL",
    "CREATE INDEX person_pinned ON person (pinned) WHERE pinned = 1",
    "CREATE INDEX person_uid ON person (uid) WHERE uid <> ''",
    "CREATE INDEX role_person_id ON role (person_id)",
    "CREATE INDEX channel_person_id ON channel (person_id)",
    "CREATE INDEX channel_value ON channel (value)",
    "CREATE INDEX evidence_person_id ON evidence (person_id)",
    "CREATE INDEX custom_field_person_id ON custom_field (person_id)",
    'CREATE INDEX interaction_person_id ON interaction (person_id, "row")',
    "CREATE INDEX commitment_person_id ON commitment (person_id)",
)

GATE: tuple[str, ...] = (
    "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE draft (name TEXT PRIMARY KEY, text TEXT NOT NULL, at TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE blob (digest TEXT PRIMARY KEY, bytes BLOB NOT NULL, at TEXT NOT NULL)",
    """CREATE TABLE change (
        id TEXT PRIMARY KEY, at TEXT NOT NULL, device TEXT NOT NULL, action TEXT NOT NULL,
        cause TEXT NOT NULL, edits TEXT NOT NULL) WITHOUT ROWID""",
    """CREATE TABLE standing (
        person_id TEXT PRIMARY KEY REFERENCES person(id) ON DELETE RESTRICT, contact TEXT, wrote TEXT,
        heard TEXT, counts TEXT NOT NULL, title TEXT NOT NULL, organisation TEXT NOT NULL,
        shown_key TEXT NOT NULL) WITHOUT ROWID""",
    "CREATE INDEX standing_shown_key ON standing (shown_key)",
    """CREATE TABLE due (
        person_id TEXT NOT NULL REFERENCES person(id) ON DELETE RESTRICT, source TEXT NOT NULL,
        day TEXT NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (person_id, source, reason)) WITHOUT ROWID""",
    "CREATE INDEX due_day ON due (day)",
    """CREATE VIRTUAL TABLE person_index USING fts5(name, words, content='', contentless_delete=1,
        tokenize='unicode61 remove_diacritics 2', prefix='1 2 3')""",
    f"INSERT INTO person_index (person_index, rank) VALUES ('pgsz', {LEAF})",
)


def migrate(connection: Connection) -> None:
    """Create the tables."""
    for statement in (*RECORDS, *INDEXES, *GATE):
        connection.execute(statement)
