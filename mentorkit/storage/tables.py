"""The schema as peewee models: one a record kind, with the record's own field names.

The models are never bound to a database and never instantiated: they say what the schema is and
make the SQL that `rows.py` runs on the connection that is already open. `row` is private to
storage; for timeline entries it holds the day, so that descending rows are newest first.
"""

from __future__ import annotations

from peewee import AutoField, BooleanField, ForeignKeyField, IntegerField, Model, TextField


class Table(Model):
    """What every table of records has."""

    row = AutoField()
    id = TextField(unique=True)


class PersonTable(Table):
    """People."""

    shown = TextField()
    given = TextField()
    family = TextField()
    pronunciation = TextField()
    pronouns = TextField()
    place = TextField()
    time_zone = TextField()
    language = TextField()
    tags = TextField()
    expertise = TextField()
    admire = TextField()
    met_day = TextField(null=True)
    met_where = TextField()
    met_through = TextField()
    met_through_id = ForeignKeyField(
        "self", field="id", column_name="met_through_id", null=True, on_delete="RESTRICT"
    )
    known_as = TextField(null=True)
    notes = TextField()
    photo = TextField(null=True)
    stage = TextField(null=True)
    mentor_because = TextField()
    rhythm_days = IntegerField(null=True)
    pinned = BooleanField()
    resting_until = TextField(null=True)
    ask_again = TextField(null=True)
    is_me = BooleanField()
    uid = TextField()
    kept = TextField()

    class Meta:
        """Name of the table."""

        table_name = "person"


def person_key() -> ForeignKeyField:
    """Return the field of whatever belongs to a person."""
    return ForeignKeyField(PersonTable, field="id", column_name="person_id", on_delete="RESTRICT")


class RoleTable(Table):
    """Roles."""

    person_id = person_key()
    title = TextField()
    organisation = TextField()
    since = TextField(null=True)
    until = TextField(null=True)

    class Meta:
        """Name of the table."""

        table_name = "role"


class ChannelTable(Table):
    """Channels."""

    person_id = person_key()
    way = TextField()
    value = TextField()
    label = TextField()
    preferred = BooleanField()

    class Meta:
        """Name of the table."""

        table_name = "channel"


class EvidenceTable(Table):
    """Evidence."""

    person_id = person_key()
    what = TextField()
    title = TextField()
    link = TextField()
    day = TextField(null=True)
    why = TextField()

    class Meta:
        """Name of the table."""

        table_name = "evidence"


class CustomFieldTable(Table):
    """Custom fields."""

    person_id = person_key()
    name = TextField()
    value = TextField()

    class Meta:
        """Name of the table."""

        table_name = "custom_field"


class InteractionTable(Table):
    """Interactions; their `row` is the day's ordinal shifted by 32 bits plus a counter."""

    person_id = person_key()
    day = TextField()
    how = TextField()
    title = TextField()
    said = TextField()
    minutes = IntegerField(null=True)

    class Meta:
        """Name of the table."""

        table_name = "interaction"


class CommitmentTable(Table):
    """Commitments."""

    person_id = person_key()
    whose = TextField()
    text = TextField()
    due = TextField(null=True)
    done = TextField(null=True)

    class Meta:
        """Name of the table."""

        table_name = "commitment"


def _contact(name: str) -> ForeignKeyField:
    return ForeignKeyField(InteractionTable, field="id", column_name=name, null=True, on_delete="RESTRICT")


class MessageTable(Table):
    """Messages."""

    person_id = person_key()
    what = TextField()
    state = TextField()
    subject = TextField()
    body = TextField()
    language = TextField()
    template = TextField()
    edited = TextField()
    sent = TextField(null=True)
    follow_up = TextField(null=True)
    closed = TextField(null=True)
    reply = TextField()
    interaction_id = _contact("interaction_id")
    answer_id = _contact("answer_id")
    follows_id = ForeignKeyField(
        "self", field="id", column_name="follows_id", null=True, on_delete="RESTRICT"
    )
    mail_id = TextField()

    class Meta:
        """Name of the table."""

        table_name = "message"


class TextVersionTable(Table):
    """Versions of the texts of messages."""

    message_id = ForeignKeyField(MessageTable, field="id", column_name="message_id", on_delete="RESTRICT")
    person_id = person_key()
    at = TextField()
    subject = TextField()
    body = TextField()

    class Meta:
        """Name of the table."""

        table_name = "text_version"


class TemplateTable(Table):
    """The user's own templates."""

    title = TextField()
    what = TextField()
    subject = TextField()
    body = TextField()
    language = TextField()
    note = TextField()

    class Meta:
        """Name of the table."""

        table_name = "template"


class ImportTable(Table):
    """Imports."""

    at = TextField()
    files = IntegerField()
    added = IntegerField()
    merged = IntegerField()
    is_undone = BooleanField()

    class Meta:
        """Name of the table."""

        table_name = "import"


class ApartTable(Table):
    """Pairs of people kept apart."""

    person_id = person_key()
    other_id = ForeignKeyField(
        PersonTable, field="id", column_name="other_id", null=True, on_delete="RESTRICT", backref="+"
    )

    class Meta:
        """Name of the table."""

        table_name = "apart"
