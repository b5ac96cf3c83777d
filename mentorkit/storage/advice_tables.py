"""The schema of advice and agreements as peewee models, like the others in `tables.py`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peewee import ForeignKeyField, IntegerField, TextField

from mentorkit.storage.goal_tables import GoalTable
from mentorkit.storage.meeting_tables import MeetingTable
from mentorkit.storage.tables import InteractionTable, MessageTable, Table, person_key

if TYPE_CHECKING:
    from peewee import Model


def pointer(table: type[Model], name: str) -> ForeignKeyField:
    """Return a field that names a record without belonging to it."""
    return ForeignKeyField(table, field="id", column_name=name, null=True, on_delete="RESTRICT")


class AdviceTable(Table):
    """Advice."""

    person_id = person_key()
    text = TextField()
    topic = TextField()
    heard = TextField()
    goal_id = pointer(GoalTable, "goal_id")
    interaction_id = pointer(InteractionTable, "interaction_id")
    message_id = pointer(MessageTable, "message_id")
    meeting_id = pointer(MeetingTable, "meeting_id")
    state = TextField()
    decision = TextField(null=True)
    reason = TextField()
    cue = TextField()
    plan = TextField()
    began = TextField(null=True)
    until = TextField(null=True)
    result = TextField()
    outcome = TextField(null=True)
    ended = TextField(null=True)
    told = TextField(null=True)
    closed = TextField(null=True)

    class Meta:
        """Name of the table."""

        table_name = "advice"


class AgreementTable(Table):
    """Versions of agreements."""

    person_id = person_key()
    version = IntegerField()
    tone = TextField()
    purpose = TextField()
    goals = TextField()
    every_days = IntegerField(null=True)
    minutes = IntegerField(null=True)
    form = TextField(null=True)
    channel = TextField()
    scheduler = TextField(null=True)
    preparation = TextField()
    off_limits = TextField()
    confidentiality = TextField()
    feedback_to_me = TextField()
    feedback_to_them = TextField()
    duration = TextField()
    ending = TextField()
    review = TextField(null=True)
    note = TextField()
    made = TextField()
    confirmed = TextField(null=True)
    answer = TextField()
    ended = TextField(null=True)

    class Meta:
        """Name of the table."""

        table_name = "agreement"
