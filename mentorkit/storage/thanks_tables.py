"""The schema of thanks, offers and updates as peewee models, like the others in `tables.py`."""

from __future__ import annotations

from peewee import ForeignKeyField, TextField

from mentorkit.storage.tables import InteractionTable, MessageTable, Table, person_key


def _message() -> ForeignKeyField:
    return ForeignKeyField(
        MessageTable, field="id", column_name="message_id", null=True, on_delete="RESTRICT"
    )


class OwedThanksTable(Table):
    """Thanks owed."""

    interaction_id = ForeignKeyField(
        InteractionTable, field="id", column_name="interaction_id", on_delete="RESTRICT"
    )
    person_id = person_key()
    due = TextField()
    settled = TextField(null=True)
    message_id = _message()

    class Meta:
        """Name of the table."""

        table_name = "owed_thanks"


class OfferTable(Table):
    """Ways I can help."""

    person_id = person_key()
    text = TextField()
    given = TextField(null=True)

    class Meta:
        """Name of the table."""

        table_name = "offer"


class ToldTable(Table):
    """What people were told."""

    person_id = person_key()
    news = TextField()
    source = TextField()
    day = TextField(null=True)
    message_id = _message()

    class Meta:
        """Name of the table."""

        table_name = "told"


class PostponementTable(Table):
    """What is put off."""

    person_id = person_key()
    reason = TextField()
    source = TextField()
    until = TextField()

    class Meta:
        """Name of the table."""

        table_name = "postponement"
