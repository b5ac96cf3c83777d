"""Schema 5: goals, their skills, steps and notes, and who helps with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection

STATEMENTS: tuple[str, ...] = (
    """CREATE TABLE goal (
        "row" INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL, want TEXT NOT NULL,
        why TEXT NOT NULL, measure TEXT NOT NULL, until TEXT, obstacle TEXT NOT NULL, plan TEXT NOT NULL,
        supports TEXT NOT NULL, state TEXT NOT NULL, started TEXT NOT NULL, closed TEXT,
        colour INTEGER NOT NULL)""",
    """CREATE TABLE skill (
        "row" INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
        goal_id TEXT NOT NULL REFERENCES goal(id) ON DELETE RESTRICT,
        name TEXT NOT NULL, start INTEGER NOT NULL, now INTEGER NOT NULL, target INTEGER NOT NULL)""",
    """CREATE TABLE skill_rating (
        "row" INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
        skill_id TEXT NOT NULL REFERENCES skill(id) ON DELETE RESTRICT,
        day TEXT NOT NULL, level INTEGER NOT NULL)""",
    """CREATE TABLE goal_task (
        "row" INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
        goal_id TEXT NOT NULL REFERENCES goal(id) ON DELETE RESTRICT,
        text TEXT NOT NULL, due TEXT, done TEXT)""",
    """CREATE TABLE progress_note (
        "row" INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
        goal_id TEXT NOT NULL REFERENCES goal(id) ON DELETE RESTRICT,
        day TEXT NOT NULL, text TEXT NOT NULL)""",
    """CREATE TABLE goal_help (
        "row" INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
        person_id TEXT NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        goal_id TEXT NOT NULL REFERENCES goal(id) ON DELETE RESTRICT,
        skills TEXT NOT NULL, supports TEXT NOT NULL)""",
    "CREATE INDEX skill_goal_id ON skill (goal_id)",
    "CREATE INDEX skill_rating_skill_id ON skill_rating (skill_id)",
    "CREATE INDEX goal_task_goal_id ON goal_task (goal_id)",
    "CREATE INDEX progress_note_goal_id ON progress_note (goal_id)",
    "CREATE INDEX goal_help_person_id ON goal_help (person_id)",
    "CREATE INDEX goal_help_goal_id ON goal_help (goal_id)",
)


def migrate(connection: Connection) -> None:
    """Create the tables."""
    for statement in STATEMENTS:
        connection.execute(statement)
