"""The schema of meetings as peewee models, like the others in `tables.py`."""

from __future__ import annotations

from peewee import BooleanField, ForeignKeyField, IntegerField, TextField

from mentorkit.storage.goal_tables import GoalTable
from mentorkit.storage.tables import CommitmentTable, InteractionTable, Table, person_key


class MeetingTable(Table):
    """Meetings."""

    title = TextField()
    starts = TextField()
    zone = TextField()
    minutes = IntegerField()
    how = TextField()
    place = TextField()
    link = TextField()
    outcome = TextField()
    state = TextField()
    moved_from = TextField(null=True)
    recurs = IntegerField(null=True)
    calendar_uid = TextField()
    sequence = IntegerField()
    pre_read = TextField(null=True)
    remembered = TextField()
    began = TextField(null=True)

    class Meta:
        """Name of the table."""

        table_name = "meeting"


def meeting_key() -> ForeignKeyField:
    """Return the field of whatever belongs to a meeting."""
    return ForeignKeyField(MeetingTable, field="id", column_name="meeting_id", on_delete="RESTRICT")


class MeetingPersonTable(Table):
    """Who takes part in which meeting."""

    meeting_id = meeting_key()
    person_id = person_key()
    interaction_id = ForeignKeyField(
        InteractionTable, field="id", column_name="interaction_id", null=True, on_delete="RESTRICT"
    )

    class Meta:
        """Name of the table."""

        table_name = "meeting_person"


class AgendaItemTable(Table):
    """Items of agendas."""

    meeting_id = meeting_key()
    place = IntegerField()
    title = TextField()
    question = TextField()
    minutes = IntegerField()
    goal_id = ForeignKeyField(GoalTable, field="id", column_name="goal_id", null=True, on_delete="RESTRICT")
    origin = TextField()
    source = TextField()
    question_key = TextField()
    covered = BooleanField()
    used = IntegerField()
    notes = TextField()
    reaction = TextField()

    class Meta:
        """Name of the table."""

        table_name = "agenda_item"


class PromisedTable(Table):
    """What was promised in which meeting."""

    commitment_id = ForeignKeyField(
        CommitmentTable, field="id", column_name="commitment_id", on_delete="RESTRICT"
    )
    meeting_id = meeting_key()
    item_id = ForeignKeyField(
        AgendaItemTable, field="id", column_name="item_id", null=True, on_delete="RESTRICT"
    )

    class Meta:
        """Name of the table."""

        table_name = "promised"
