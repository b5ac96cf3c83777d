"""The schema of goals as peewee models, like the others in `tables.py`."""

from __future__ import annotations

from peewee import ForeignKeyField, IntegerField, TextField

from mentorkit.storage.tables import Table, person_key


class GoalTable(Table):
    """Goals."""

    title = TextField()
    want = TextField()
    why = TextField()
    measure = TextField()
    until = TextField(null=True)
    obstacle = TextField()
    plan = TextField()
    supports = TextField()
    state = TextField()
    started = TextField()
    closed = TextField(null=True)
    colour = IntegerField()

    class Meta:
        """Name of the table."""

        table_name = "goal"


def _goal() -> ForeignKeyField:
    return ForeignKeyField(GoalTable, field="id", column_name="goal_id", on_delete="RESTRICT")


class SkillTable(Table):
    """Skills that goals take."""

    goal_id = _goal()
    name = TextField()
    start = IntegerField()
    now = IntegerField()
    target = IntegerField()

    class Meta:
        """Name of the table."""

        table_name = "skill"


class SkillRatingTable(Table):
    """Where skills stood."""

    skill_id = ForeignKeyField(SkillTable, field="id", column_name="skill_id", on_delete="RESTRICT")
    day = TextField()
    level = IntegerField()

    class Meta:
        """Name of the table."""

        table_name = "skill_rating"


class GoalTaskTable(Table):
    """Steps towards goals."""

    goal_id = _goal()
    text = TextField()
    due = TextField(null=True)
    done = TextField(null=True)

    class Meta:
        """Name of the table."""

        table_name = "goal_task"


class GoalPlaceTable(Table):
    """Where to look."""

    goal_id = _goal()
    what = TextField()
    text = TextField()
    done = TextField(null=True)

    class Meta:
        """Name of the table."""

        table_name = "goal_place"


class ProgressNoteTable(Table):
    """Notes of progress."""

    goal_id = _goal()
    day = TextField()
    text = TextField()

    class Meta:
        """Name of the table."""

        table_name = "progress_note"


class GoalHelpTable(Table):
    """Who helps with which goal."""

    person_id = person_key()
    goal_id = _goal()
    skills = TextField()
    supports = TextField()

    class Meta:
        """Name of the table."""

        table_name = "goal_help"
