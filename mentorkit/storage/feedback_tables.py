"""The schema of feedback as peewee models, like the others in `tables.py`."""

from __future__ import annotations

from peewee import BooleanField, IntegerField, TextField

from mentorkit.storage.advice_tables import pointer
from mentorkit.storage.goal_tables import GoalTable
from mentorkit.storage.meeting_tables import MeetingTable
from mentorkit.storage.tables import InteractionTable, MessageTable, PersonTable, Table


class FeedbackTable(Table):
    """Feedback."""

    person_id = pointer(PersonTable, "person_id")
    giver = TextField()
    known_as = TextField(null=True)
    question = TextField()
    asked = TextField(null=True)
    heard = TextField(null=True)
    how = TextField(null=True)
    situation = TextField()
    words = TextField()
    impact = TextField()
    restated = TextField()
    themes = TextField()
    is_strength = BooleanField()
    expertise = IntegerField(null=True)
    first_hand = BooleanField(null=True)
    weight_why = TextField()
    reaction = TextField()
    began = TextField(null=True)
    cue = TextField()
    plan = TextField()
    until = TextField(null=True)
    did = TextField()
    acted = TextField(null=True)
    result = TextField()
    told = TextField(null=True)
    told_how = TextField(null=True)
    reason = TextField()
    ended = TextField(null=True)
    goal_id = pointer(GoalTable, "goal_id")
    interaction_id = pointer(InteractionTable, "interaction_id")
    message_id = pointer(MessageTable, "message_id")
    meeting_id = pointer(MeetingTable, "meeting_id")

    class Meta:
        """Name of the table."""

        table_name = "feedback"
