"""The schema of questions as peewee models, like the others in `tables.py`."""

from __future__ import annotations

from peewee import BooleanField, ForeignKeyField, TextField

from mentorkit.storage.goal_tables import GoalTable
from mentorkit.storage.meeting_tables import MeetingTable
from mentorkit.storage.tables import Table, person_key


class QuestionTable(Table):
    """Questions of one's own."""

    text = TextField()
    topic = TextField(null=True)
    goal_id = ForeignKeyField(GoalTable, field="id", column_name="goal_id", null=True, on_delete="RESTRICT")

    class Meta:
        """Name of the table."""

        table_name = "question"


class AskedTable(Table):
    """Who was asked what."""

    person_id = person_key()
    question_key = TextField()
    text = TextField()
    day = TextField()
    meeting_id = ForeignKeyField(
        MeetingTable, field="id", column_name="meeting_id", null=True, on_delete="RESTRICT"
    )
    again = BooleanField()

    class Meta:
        """Name of the table."""

        table_name = "asked"
