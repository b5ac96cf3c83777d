"""Schema 7: meetings, who takes part in them, and their agendas."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection

STATEMENTS: tuple[str, ...] = (
    """CREATE TABLE meeting (
        "row" INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL, starts TEXT NOT NULL, zone TEXT NOT NULL, minutes INTEGER NOT NULL,
        how TEXT NOT NULL, place TEXT NOT NULL, link TEXT NOT NULL, outcome TEXT NOT NULL,
        state TEXT NOT NULL, moved_from TEXT, recurs INTEGER, calendar_uid TEXT NOT NULL,
        sequence INTEGER NOT NULL, pre_read TEXT, remembered TEXT NOT NULL)""",
    """CREATE TABLE meeting_person (
        "row" INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
        meeting_id TEXT NOT NULL REFERENCES meeting(id) ON DELETE RESTRICT,
        person_id TEXT NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        interaction_id TEXT REFERENCES interaction(id) ON DELETE RESTRICT)""",
    """CREATE TABLE agenda_item (
        "row" INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
        meeting_id TEXT NOT NULL REFERENCES meeting(id) ON DELETE RESTRICT,
        place INTEGER NOT NULL, title TEXT NOT NULL, question TEXT NOT NULL, minutes INTEGER NOT NULL,
        goal_id TEXT REFERENCES goal(id) ON DELETE RESTRICT,
        origin TEXT NOT NULL, source TEXT NOT NULL, question_key TEXT NOT NULL,
        covered INTEGER NOT NULL, used INTEGER NOT NULL, notes TEXT NOT NULL, reaction TEXT NOT NULL)""",
    "CREATE INDEX meeting_state ON meeting (state, starts)",
    "CREATE INDEX meeting_person_meeting_id ON meeting_person (meeting_id)",
    "CREATE INDEX meeting_person_person_id ON meeting_person (person_id)",
    """CREATE INDEX meeting_person_interaction_id ON meeting_person (interaction_id)
        WHERE interaction_id IS NOT NULL""",
    "CREATE INDEX agenda_item_meeting_id ON agenda_item (meeting_id, place)",
    "CREATE INDEX agenda_item_goal_id ON agenda_item (goal_id) WHERE goal_id IS NOT NULL",
)


def migrate(connection: Connection) -> None:
    """Create the tables."""
    for statement in STATEMENTS:
        connection.execute(statement)
